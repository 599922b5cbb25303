"""A document goes out, is edited with a real word processor, and comes back; the kept files were made like that."""

from pathlib import Path

import pytest
from tests.cases.returned.corpus import issued_document, returned_files
from tests.cases.returned.judge import issued_page, rate
from tests.cases.returned.random_edits import edited
from tests.libreoffice.writer import Done, Job, Step, Writer

from draftkit.readers.returned import read_returned
from draftkit.review.compare import compare
from draftkit.review.model import Change, Edit

pytestmark = pytest.mark.libreoffice

LEAST_RATE = 0.95
SIGNED: tuple[Step, ...] = (("author", "王评审"), ("track", "on"))


@pytest.fixture
def writer(soffice: str, tmp_path: Path) -> Writer:
    return Writer(soffice, tmp_path, seconds=120)


def _edits(done: Done) -> tuple[Edit, ...]:
    found = compare(issued_page(), read_returned(done.document, "returned").unwrap())
    assert found.unaccounted == 0
    return found.edits


def test_what_is_typed_with_tracking_comes_back_with_its_author(writer: Writer) -> None:
    steps = (*SIGNED, ("select", "松劲"), ("type", "大意"), ("save",), ("select", "鲜花"), ("comment", "换成绿植？"))
    wording, comment = _edits(writer.edited(issued_document(), [Job("typed", steps)])["typed"])
    assert (wording.change, wording.before, wording.after) == (Change.WORDING, "松劲", "大意")
    assert wording.tracked
    assert wording.hand.author == "王评审"
    assert wording.hand.date
    assert (comment.change, comment.before, comment.after) == (Change.COMMENT, "鲜花", "换成绿植？")


def test_a_file_that_went_through_an_old_format_keeps_what_was_done(writer: Writer) -> None:
    steps = (*SIGNED, ("after", "干透。"), ("enter",), ("track", "off"), ("select", "鲜花"), ("type", "绿植"))
    split, wording = _edits(writer.edited(issued_document(), [Job("old", steps, through_doc=True)])["old"])
    assert (split.change, split.tracked) == (Change.SPLIT, True)
    assert (wording.change, wording.tracked, wording.after) == (Change.WORDING, False, "绿植")


def test_a_file_that_is_opened_and_saved_has_no_edits(writer: Writer) -> None:
    jobs = [Job("once", ()), Job("twice", (("save",), ("save",)), through_doc=True)]
    done = writer.edited(issued_document(), jobs)
    assert _edits(done["once"]) == _edits(done["twice"]) == ()


def test_a_step_that_cannot_be_done_is_told(writer: Writer) -> None:
    with pytest.raises(RuntimeError, match="lost: select 没有这几个字"):
        writer.edited(issued_document(), [Job("lost", (("select", "没有这几个字"),))])


def test_the_kept_files_read_as_they_did_when_they_were_made(writer: Writer) -> None:
    kept = {file.name: file for file in returned_files() if file.name.startswith("much-at-once")}
    shown = writer.shown({name: file.document for name, file in kept.items()})
    views = {name: (file.accepted, file.refused) for name, file in kept.items()}
    assert {name: (done.accepted, done.refused) for name, done in shown.items()} == views


def test_nothing_is_lost_of_documents_edited_at_random(writer: Writer) -> None:
    verdicts = edited(writer, 7, 12)
    assert all(each.accounted and each.issued and each.oracle for each in verdicts)
    assert rate(verdicts) >= LEAST_RATE, [(each.missed, each.wrong) for each in verdicts if each.missed or each.wrong]
