"""What an issued file says of itself survives when LibreOffice saves it, and none of it counts as an edit."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from draftkit.ooxml.guard import open_package
from draftkit.ooxml.reading.identity import read_identity
from draftkit.readers.returned import read_returned
from draftkit.tree import Byline, Paragraph, Salutation, Section, Slot, Speech, Text, Title
from draftkit.tree.markers import Marker
from draftkit.tree.page import page_of, page_text
from draftkit.tree.returned import Identity
from draftkit.writers.docx import write_docx
from draftkit.writers.options import Remark, WordOptions, WriteOptions
from draftkit.writers.table import TablePage

pytestmark = pytest.mark.libreoffice

ISSUED = Identity("46832de9f99da2fe", 3, "46832de9f99da2fedd6ca59f")
SPEECH = Speech(
    (
        Title((Text("在云溪县茶话会上的讲话"),)),
        Byline((Text("（2026年12月3日）"),)),
        Salutation((Text("同志们："),)),
        Paragraph((Text("到会"), Slot("人数", "人", "60人"), Text("，来自"), Slot("乡镇数", "个"), Text("乡镇。"))),
        Section((Text("把茶园管好。"),), (Paragraph((Text("一株也不荒。"),)),), Marker.ORDINAL, run_in=True),
    )
)
WORD = WordOptions(
    identity=ISSUED,
    remarks=(Remark("p1", 2, "待填：乡镇数（个）。"), Remark("1", 0, "太短。")),
    remarked=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
    appendix=(TablePage("待填清单", ("共1项待填。",), ("位置", "事项"), ((("开头", "乡镇数（个）"),),), 1),),
)
WAYS = {"docx": (), "doc": ("doc:MS Word 97",)}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("final", [False, True])
def test_a_file_that_was_only_saved_again_is_what_was_issued(
    way: str, soffice: str, tmp_path: Path, *, final: bool
) -> None:
    speech = SPEECH if not final else Speech((*SPEECH.blocks[:3], *SPEECH.blocks[4:]))
    word = WORD if not final else WordOptions(identity=ISSUED)
    path = tmp_path / "讲话.docx"
    path.write_bytes(write_docx(speech, WriteOptions(show_gaps=not final), word).unwrap())
    for to in (*WAYS[way], "docx:MS Word 2007 XML"):
        path = _saved(path, to, soffice)
    data = path.read_bytes()
    assert read_identity(open_package(data, path.name).unwrap()) == ISSUED
    returned = read_returned(data, path.name).unwrap()
    assert returned.identity == ISSUED
    assert "".join(f"{each.text}\n" for each in returned.paragraphs) == page_text(page_of(speech))
    assert all(not (mark.inserted or mark.deleted) for each in returned.paragraphs for mark in each.marked)
    assert (returned.notes, returned.extras, returned.blanks) == ((), (), ())


def _saved(path: Path, to: str, soffice: str) -> Path:
    """The file opened and saved by LibreOffice, in a folder of its own."""
    folder = path.parent / f"as {to.split(':', maxsplit=1)[0]}"
    profile = f"-env:UserInstallation={(path.parents[0] / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", "--convert-to", to, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{to.split(':', maxsplit=1)[0]}"
