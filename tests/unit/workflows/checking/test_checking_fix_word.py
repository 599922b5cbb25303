from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.unit.ooxml.word_files import by, p, r, word

from draftkit.errors import DraftkitError
from draftkit.readers.docx import places_in_docx
from draftkit.tree.marks import AUTHOR
from draftkit.workflows.checking import messages_fix as messages
from draftkit.workflows.checking.check import Asked, Bench, CheckedFile, open_bench
from draftkit.workflows.checking.fix import write_copy
from draftkit.workflows.checking.fix_word import is_word_file, propose_revision
from draftkit.workflows.checking.open import Inlet
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.oneshot import Target

MOMENT = datetime(2026, 6, 1, 9, 30, tzinfo=UTC)
BODY = (
    p("在全县防汛工作会议上的讲话")
    + p("同志们，")
    + p(r("今年的雨来得早,大家要把扞", "<w:b/>") + r("卫大堤的事记在心里。"))
    + p("各乡镇要逐处查一遍,查出来的马上修。")
)
MENDED = (
    "在全县防汛工作会议上的讲话\n同志们：\n今年的雨来得早，大家要把捍卫大堤的事记在心里。\n"
    "各乡镇要逐处查一遍，查出来的马上修。\n"
)


def checked(path: Path, body: str = BODY) -> tuple[Bench, CheckedFile]:
    path.write_bytes(word(body))
    bench = open_bench(Asked((path,)), Inlet()).unwrap()
    return bench, bench.check(bench.targets[0]).unwrap()


def test_a_word_file_is_mended_with_tracked_changes_in_a_copy(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.docx", tmp_path / "b.docx"
    proposal = propose_revision(*checked(path), MOMENT).unwrap()
    before = path.read_bytes()
    write_copy(proposal, Target(copy), Desk()).unwrap()
    manuscript, _ = places_in_docx(copy.read_bytes(), "b.docx").unwrap()
    assert (manuscript.source.text, proposal.after) == (MENDED, MENDED)
    assert {each.author for each in manuscript.revisions} == {AUTHOR}
    assert path.read_bytes() == before
    assert is_word_file(copy)


def test_a_place_that_cannot_hold_a_change_stays_and_is_told(tmp_path: Path) -> None:
    body = p("今年的雨来得早,大家当心。") + p(by("ins", r("各乡镇要逐处查一遍,马上修。")))
    outcome = propose_revision(*checked(tmp_path / "a.docx", body), MOMENT)
    assert outcome.unwrap().after == "今年的雨来得早，大家当心。\n各乡镇要逐处查一遍,马上修。\n"
    assert [each.message for each in outcome.diagnostics] == [messages.NOT_PROVED]


def test_nothing_is_proposed_where_nothing_is_wrong(tmp_path: Path) -> None:
    proposal = propose_revision(*checked(tmp_path / "a.docx", p("今年的雨来得早，大家当心。")), MOMENT).unwrap()
    assert (proposal.is_empty, proposal.done) == (True, ())


def test_the_copy_is_never_the_file_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    proposal = propose_revision(*checked(path), MOMENT).unwrap()
    with pytest.raises(DraftkitError) as raised:
        write_copy(proposal, Target(path, replace=True), Desk())
    assert raised.value.diagnostics[-1].message is messages.ONTO_ITSELF


def test_a_file_that_changed_since_it_was_checked_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    bench, file = checked(path)
    path.write_bytes(word(p("别的内容。")))
    with pytest.raises(DraftkitError) as raised:
        propose_revision(bench, file, MOMENT)
    assert raised.value.diagnostics[-1].message is messages.CHANGED_SINCE
