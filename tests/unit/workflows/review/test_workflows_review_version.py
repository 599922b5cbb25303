"""The version a returned document was made from, whatever became of what the folder keeps."""

from pathlib import Path

import pytest

from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import State, entries
from draftkit.workflows.desk import Desk
from draftkit.workflows.documents.returned import load_returned
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.review.version import version_of

WHEN = "2026-11-20T21:00:00+08:00"


@pytest.fixture
def issued(folder: Path, desk: Desk) -> Path:
    """The Word file of a drafted folder."""
    draft_folder(folder, Wishes(), desk, when=WHEN).unwrap()
    return export_speech(folder, ExportOptions(Format.WORD, when=WHEN)).unwrap().path


def found(folder: Path, file: Path, number: int | None = None, reviewed: int | None = None) -> Outcome[State]:
    return version_of(SpeechFolder(folder), load_returned(file).unwrap()[0], number, reviewed)


def codes(outcome: Outcome[State]) -> list[str]:
    return [problem.message.code for problem in outcome.diagnostics]


def damage(folder: Path) -> None:
    for entry in entries(SpeechFolder(folder)):
        entry.path.write_bytes(entry.path.read_bytes()[:200])


def edit(folder: Path) -> None:
    speech = folder / "speech.md"
    speech.write_text(speech.read_text("utf-8") + "\n再补一段话。\n", "utf-8")


def test_it_is_the_one_that_the_document_names(folder: Path, issued: Path) -> None:
    outcome = found(folder, issued)
    assert outcome.unwrap().number == 1
    assert codes(outcome) == []


def test_where_versions_are_damaged_it_is_the_speech_as_it_stands(folder: Path, issued: Path) -> None:
    damage(folder)
    edit(folder)
    outcome = found(folder, issued)
    assert outcome.unwrap().texts.speech == (folder / "speech.md").read_text("utf-8")
    assert codes(outcome) == ["DK972", "DK998"]


def test_a_speech_that_still_is_the_damaged_version_is_not_doubted(folder: Path, issued: Path) -> None:
    named = found(folder, issued).unwrap()
    damage(folder)
    outcome = found(folder, issued)
    assert outcome.unwrap() == named
    assert codes(outcome) == ["DK972"]


def test_a_document_unlike_anything_is_refused_beside_damage_too(folder: Path, issued: Path) -> None:
    damage(folder)
    other = issued.parent / "别处.txt"
    other.write_text("在全市防汛工作会议上的讲话\n\n汛期将至，各地要把堤防守牢，把队伍备足。\n", "utf-8")
    with pytest.raises(DraftkitError) as caught:
        found(folder, other)
    assert [problem.message.code for problem in caught.value.diagnostics] == ["DK972", "DK963"]


def test_the_version_of_an_earlier_review_counts_as_long_as_it_is_kept(folder: Path, issued: Path) -> None:
    edit(folder)
    export_speech(folder, ExportOptions(Format.WORD, issued.parent / "二稿.docx", when=WHEN)).unwrap()
    assert found(folder, issued, reviewed=2).unwrap().number == 2
    assert found(folder, issued, reviewed=7).unwrap().number == 1
    with pytest.raises(DraftkitError):
        found(folder, issued, number=7).unwrap()


def test_a_version_that_another_one_has_the_number_of_is_told_as_such(folder: Path, issued: Path) -> None:
    lost = issued.parent / "二稿.docx"
    edit(folder)
    export_speech(folder, ExportOptions(Format.WORD, lost, when=WHEN)).unwrap()
    entries(SpeechFolder(folder))[-1].path.unlink()
    edit(folder)
    export_speech(folder, ExportOptions(Format.WORD, issued, when=WHEN)).unwrap()
    outcome = found(folder, lost)
    assert outcome.unwrap().number == 2
    assert codes(outcome) == ["DK997"]
