"""Tracked changes and comments on the terminal."""

import pytest

from draftkit.cli.changes import show_changes
from draftkit.cli.language import Language, install
from draftkit.source import Source, Span
from draftkit.store.files import digest_of
from draftkit.tree.reading import Change, Reading, Remark, Revision
from draftkit.workflows.documents.kinds import Kind
from draftkit.workflows.documents.read import Parsed

TEXT = "茶话会\n\n新增茶园二十亩。\n散会。\n"


@pytest.fixture(autouse=True)
def english() -> None:
    install(Language.ENGLISH)


def shown(capsys: pytest.CaptureFixture[str], *found: Revision | Remark) -> list[str]:
    """The lines below the heading and the heads of the columns, their blanks made one."""
    revisions = tuple(each for each in found if isinstance(each, Revision))
    remarks = tuple(each for each in found if isinstance(each, Remark))
    reading = Reading((), revisions=revisions, remarks=remarks)
    show_changes(Parsed(Source("稿.docx", TEXT, is_extracted=True), reading, digest_of(b""), Kind.DOCX))
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_without_changes_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(capsys) == []


def test_what_one_person_took_out_and_put_in_at_one_place_is_one_change(capsys: pytest.CaptureFixture[str]) -> None:
    out, into = Revision(Change.DELETED, Span(9, 9), "十", "甲"), Revision(Change.INSERTED, Span(9, 11), "二十", "甲")
    assert shown(capsys, out, into)[3:] == ["paragraph 2 甲 “十” → “二十”"]
    turned = Revision(Change.DELETED, Span(11, 11), "十", "甲")
    assert shown(capsys, into, turned)[3:] == ["paragraph 2 甲 “十” → “二十”"]


def test_changes_of_two_people_stay_two(capsys: pytest.CaptureFixture[str]) -> None:
    out, into = Revision(Change.DELETED, Span(9, 9), "十", "甲"), Revision(Change.INSERTED, Span(9, 11), "二十", "乙")
    assert shown(capsys, out, into)[3:] == ["paragraph 2 甲 taken out “十”", "paragraph 2 乙 put in “二十”"]


def test_every_kind_of_change_has_words_and_an_empty_one_a_sign(capsys: pytest.CaptureFixture[str]) -> None:
    found = [Revision(change, Span(0, 3), "") for change in Change]
    assert shown(capsys, *found)[3:] == [
        "paragraph 1 put in “茶话会”",
        "paragraph 1 taken out “茶话会”",
        "paragraph 1 moved here “茶话会”",
        "paragraph 1 moved away “茶话会”",
        "paragraph 1 other format “茶话会”",
    ]
    assert shown(capsys, Revision(Change.DELETED, Span(3, 3), ""))[3:] == ["paragraph 1 taken out “¶”"]


def test_comments_stand_with_their_place_and_replies_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    first, reply = Remark(Span(9, 11), "请\n核实", "甲"), Remark(Span(9, 11), "已核", "乙", answers=0)
    loose = Remark(Span(0, 0), "再压一压", "丙")
    assert shown(capsys, loose, first, reply)[1:] == [
        "Comments",
        "where author about comment",
        "丙 再压一压",
        "paragraph 2 甲 二十 请 核实",
        "paragraph 2 乙 二十 reply: 已核",
    ]


def test_of_very_many_the_first_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, *[Remark(Span(0, 3), f"第{at}条", "甲") for at in range(25)])
    assert len(lines) == 24
    assert lines[-2].endswith("第19条")
    assert lines[-1] == "… and 5 more; --json lists all"
