"""Sit at a real spreadsheet program: open a workbook, type into cells as people do, save it."""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
{basic}
</script:module>
"""

BASIC = """
Sub Enter(frame, cell, words)
  Dim goal(0) As New com.sun.star.beans.PropertyValue
  goal(0).Name = "ToPoint"
  goal(0).Value = cell
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(frame, ".uno:GoToCell", "", 0, goal())
  Dim typed(0) As New com.sun.star.beans.PropertyValue
  typed(0).Name = "StringName"
  typed(0).Value = words
  dispatcher.executeDispatch(frame, ".uno:EnterString", "", 0, typed())
End Sub

Sub Main
  Dim none()
  book = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, none())
  frame = book.CurrentController.Frame
{entries}
  book.calculateAll()
  Dim asked(0) As New com.sun.star.beans.PropertyValue
  asked(0).Name = "FilterName"
  asked(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL("{target}", asked())
  book.close(True)
  StarDesktop.terminate()
End Sub
"""
"""`EnterString` goes the way of the keyboard: a cell's format decides what is made of the words, a locked cell takes
none. (`setFormula` of the same program goes another way: it turns 5.20 into a number in a cell for text.)"""


@dataclass(frozen=True, slots=True)
class Desk:
    """LibreOffice with a profile of its own in an empty folder."""

    soffice: str
    folder: Path

    def edited(self, book: bytes, entries: Iterable[tuple[str, str]] = ()) -> bytes:
        """The workbook after words were typed into cells (address, words), worked out anew and saved as .xlsx."""
        source, target = self.folder / "handed-round.xlsx", self.folder / "returned.xlsx"
        source.write_bytes(book)
        typed = "\n".join(f"  Enter(frame, {_quoted(cell)}, {_quoted(words)})" for cell, words in entries)
        basic = BASIC.format(source=source.as_uri(), target=target.as_uri(), entries=typed)
        # The first start lays out the profile; what stands in it before is replaced.
        self._run("--terminate_after_init")
        module = self.folder / "profile" / "user" / "basic" / "Standard" / "Module1.xba"
        module.write_text(MODULE.format(basic=escape(basic)), "utf-8")
        self._run("macro:///Standard.Module1.Main")
        return target.read_bytes()

    def as_text(self, book: bytes) -> str:
        """The first sheet as the program shows it, a line for each row, cells parted by tabs."""
        source = self.folder / "shown.xlsx"
        source.write_bytes(book)
        # Tab, no quotes, UTF-8, from the first line, as shown (the filter options of "Text - txt - csv").
        self._run("--convert-to", "csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true", *self._into(source))
        return source.with_suffix(".csv").read_text("utf-8")

    def _into(self, source: Path) -> tuple[str, ...]:
        return "--outdir", str(self.folder), str(source)

    def _run(self, *what: str) -> None:
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        command = [self.soffice, profile, "--headless", "--norestore", *what]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))
