"""Word files a second, and the way back, against named peers: `python -m benchmarks.docx_speed [ROUNDS]`.

The same speech of four pages is written by our writer, by docxtpl (a template that loops over paragraphs of ready
styles) and by pandoc (Markdown with a reference document), in turn, in one run, warm. docxtpl is imported and pandoc
found (through pypandoc, or on the PATH) where they are installed: `pip install docxtpl pypandoc_binary`.
Prints the median time of a document, documents a second, and our multiple of each peer's. Then what it takes to read
our file back, guard and all, by the reader of returned documents.

The goals: three times docxtpl, twenty times pandoc, 20 ms for the way back.
"""

import importlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx

from draftkit.readers.returned import read_returned
from draftkit.tree import Byline, Paragraph, Salutation, Section, Slot, Speech, Text, Title
from draftkit.tree.markers import Marker
from draftkit.tree.page import PageParagraph, page_of, page_text
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WriteOptions

WORDS = "各乡镇要抓紧修复水毁的道路和水渠，把隐患一处一处查清楚，把责任一级一级压下去，确保群众出行和用水安全。"
PLAIN = WriteOptions()
ROUNDS = 21
Way = Callable[[], bytes]


def speech() -> Speech:
    """Four pages: two parts with a heading and a run of points each, figures filled and open."""
    points = tuple(_point(number) for number in range(6))
    part = Section((Text("把隐患查清楚"),), (_paragraph(9), Section((Text("查水库"),), points)), Marker.CHINESE)
    head = (
        Title((Text("在全县防汛工作会议上的讲话"),)),
        Byline((Text("云溪县县长"),)),
        Byline((Text("（2026年6月3日）"),)),
    )
    return Speech((*head, Salutation((Text("同志们："),)), _paragraph(8), part, part, _paragraph(7)))


def _paragraph(number: int) -> Paragraph:
    value = f"{number}万人" if number % 2 else None
    return Paragraph((Text("今年以来，全县共转移群众"), Slot(f"转移群众人数{number}", "人", value), Text(f"。{WORDS}")))


def _point(number: int) -> Section:
    return Section((Text("看坝体。"),), (_paragraph(number), Paragraph((Text(WORDS),))), Marker.IS, run_in=True)


def ours(text: Speech) -> Way:
    """Our writer, from the tree."""
    return lambda: write_docx(text, PLAIN).unwrap()


def docxtpl(paragraphs: tuple[PageParagraph, ...], folder: Path) -> Way | None:
    """A template whose loop gives every paragraph a style of its own; made ready by python-docx."""
    try:
        template = importlib.import_module("docxtpl").DocxTemplate
    except ImportError:
        return None
    path = folder / "template.docx"
    loop(path)
    context = {"paragraphs": [{"text": each.text, "form": str(each.form)} for each in paragraphs]}

    def write() -> bytes:
        document = template(path)
        document.render(context)
        buffer = BytesIO()
        document.save(buffer)
        return buffer.getvalue()

    return write


def loop(path: Path) -> None:
    """The template: a paragraph for titles, one for headings, one for text."""
    document: Any = docx.Document()
    document.add_paragraph("{%p for each in paragraphs %}")
    for condition, style in (("if each.form == 'title'", "Title"), ("elif each.form == 'heading'", "Heading 1")):
        document.add_paragraph(f"{{%p {condition} %}}")
        document.add_paragraph("{{ each.text }}", style)
    document.add_paragraph("{%p else %}")
    document.add_paragraph("{{ each.text }}")
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.save(path)


def pandoc(paragraphs: tuple[PageParagraph, ...], folder: Path) -> Way | None:
    """One process a document, as pandoc is used."""
    program = _pandoc()
    if program is None:
        return None
    reference = folder / "reference.docx"
    with reference.open("wb") as file:
        command = [program, "--print-default-data-file", "reference.docx"]
        subprocess.run(command, check=True, stdout=file)
    marks = {"title": "# ", "heading": "## "}
    markdown = "\n\n".join(marks.get(each.form, "") + each.text for each in paragraphs).encode()
    command = [program, "-f", "markdown", "-t", "docx", f"--reference-doc={reference}", "-o", "-"]
    return lambda: subprocess.run(command, check=True, input=markdown, capture_output=True).stdout


def _pandoc() -> str | None:
    try:
        return str(importlib.import_module("pypandoc").get_pandoc_path())
    except (ImportError, OSError):
        return shutil.which("pandoc")


def seconds(way: Callable[[], object], times: int) -> float:
    """Of one call, on the average of several."""
    start = time.perf_counter()
    for _ in range(times):
        way()
    return (time.perf_counter() - start) / times


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    text = speech()
    page = page_of(text)
    print(f"{len(page_text(page))} characters, {len(page)} paragraphs, {rounds} rounds, median")
    with tempfile.TemporaryDirectory() as folder:
        found = dict(_ways(text, page, Path(folder)))
        times = {name: list[float]() for name in found}
        for _ in range(rounds + 1):
            for name, (way, count) in found.items():
                times[name].append(seconds(way, count))
    for name, measured in times.items():
        told(name, measured[1:], times["draftkit"][1:])
    data = found["draftkit"][0]()
    back = [seconds(lambda: read_returned(data, "back.docx").unwrap(), 5) for _ in range(rounds + 1)][1:]
    print(f"{'read back, guard and all':28} {statistics.median(back) * 1000:8.2f} ms")


def _ways(text: Speech, page: tuple[PageParagraph, ...], folder: Path) -> Iterator[tuple[str, tuple[Way, int]]]:
    """What is there to be measured, and how many documents are written in a row."""
    yield "draftkit", (ours(text), 10)
    for name, way, count in (("docxtpl", docxtpl(page, folder), 3), ("pandoc", pandoc(page, folder), 1)):
        if way is None:
            print(f"{name} is not installed")
        else:
            yield name, (way, count)


def told(name: str, measured: list[float], own: list[float]) -> None:
    """A line of the table; the multiple is the median of the rounds' own."""
    median = statistics.median(measured)
    multiple = statistics.median(theirs / mine for theirs, mine in zip(measured, own, strict=True))
    print(f"{name:28} {median * 1000:8.2f} ms {1 / median:8.1f} documents/s {multiple:8.1f}")


if __name__ == "__main__":
    main()
