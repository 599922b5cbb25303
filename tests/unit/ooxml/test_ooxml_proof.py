"""A finished file is read by a stranger before it is handed out."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO

from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Count, Counted, Paragraph, Salutation, Section, Slot, Speech, Strong, Text, Title
from draftkit.writers.docx import prove_docx, write_docx
from draftkit.writers.options import WriteOptions

OPTIONS = WriteOptions(datetime(2026, 12, 3, tzinfo=UTC))
SPEECH = Speech(
    (
        Title((Text("在云溪县的讲话"),)),
        Salutation((Text("同志们："),)),
        Paragraph((Text("讲"), Count(Counted.PARTS), Text("点。来了"), Slot("人数", "人", "12人"), Text("。\t完"))),
        Section(
            (Text("先干起来。"),),
            (Paragraph((Strong((Text("马上"),)), Text("就干。\x07"))),),
            Marker.ORDINAL,
            run_in=True,
        ),
        Section((Text("再干好。"),), (), Marker.ORDINAL, run_in=True),
    )
)


def written(speech: Speech = SPEECH) -> bytes:
    return write_docx(speech, OPTIONS).unwrap()


def damaged(data: bytes, old: str, new: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old.encode(), new.encode()))
    return out.getvalue()


def test_what_was_written_is_found_again_word_for_word() -> None:
    data = written()
    assert prove_docx(data, SPEECH).unwrap() == data


def test_a_changed_figure_is_noticed_and_its_paragraph_named() -> None:
    outcome = prove_docx(damaged(written(), "12人", "21人"), SPEECH)
    assert outcome.value is None
    assert dict(outcome.diagnostics[0].values)["problem"] == "paragraph 4"


def test_a_file_that_does_not_open_is_noticed() -> None:
    assert [d.message.code for d in prove_docx(b"no zip at all", SPEECH).diagnostics] == ["DK502"]


def test_a_missing_paragraph_is_noticed() -> None:
    shorter = Speech(SPEECH.blocks[:-1])
    assert prove_docx(written(shorter), SPEECH).value is None
