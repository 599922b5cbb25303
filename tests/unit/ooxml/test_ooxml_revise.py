from datetime import UTC, datetime
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]
from tests.unit.ooxml.word_files import by, p, r, word

from draftkit.ooxml.annotate import End
from draftkit.ooxml.revise import Change, Signature, revise
from draftkit.readers.docx import places_in_docx
from draftkit.source import Span
from draftkit.tree.reading import Change as Kind
from draftkit.workflows.checking.places import Places

SIGNED = Signature("草", datetime(2026, 3, 5, 9, 30, tzinfo=UTC))


def change(data: bytes, words: str, instead: str) -> Change:
    """The first place of some words becomes others; with no words, `instead` comes behind the first character."""
    manuscript, stretches = places_in_docx(data, "a.docx").unwrap()
    text = manuscript.source.text
    at = text.index(words)
    found = Places(text, stretches).of(Span(at, at + max(1, len(words))))
    assert found
    _, start, end = found
    return Change(start, end, instead) if words else Change(End(start.element, start.characters + 1), None, instead)


def read(data: bytes) -> tuple[str, list[tuple[Kind, str, str]]]:
    manuscript, _ = places_in_docx(data, "a.docx").unwrap()
    return manuscript.source.text.strip(), [(each.change, each.text, each.author) for each in manuscript.revisions]


@pytest.mark.parametrize(
    "body",
    [
        p(r("雨来得早,大家当心。")),
        p(r("雨来得早", "<w:b/>") + r(",大家当心。")),
        p(r("雨来得早") + r(",", "<w:b/>") + r("大家当心。")),
        "<w:tbl><w:tr><w:tc>" + p(r("雨来得早,大家当心。")) + "</w:tc></w:tr></w:tbl>",
    ],
)
def test_a_word_is_replaced_with_tracking_on(body: str) -> None:
    data = word(body)
    revised = revise(data, "a.docx", [change(data, ",", "，")], SIGNED).unwrap()
    text, revisions = read(revised)
    assert text == "雨来得早，大家当心。"
    assert sorted(revisions) == [(Kind.DELETED, ",", "草"), (Kind.INSERTED, "，", "草")]


def test_several_changes_of_one_run_keep_its_look() -> None:
    data = word(p(r("雨,来,得早", "<w:b/>")))
    first = change(data, ",", "，")
    second = change(data, ",得早", "，得早")
    revised = revise(data, "a.docx", [second, first], SIGNED).unwrap()
    assert read(revised)[0] == "雨，来，得早"


def test_words_may_come_without_any_going() -> None:
    data = word(p(r("雨来得早")))
    revised = revise(data, "a.docx", [change(data, "", "水")], SIGNED).unwrap()
    assert read(revised) == ("雨水来得早", [(Kind.INSERTED, "水", "草")])


def test_words_may_go_without_any_coming() -> None:
    data = word(p(r("雨的的早")))
    revised = revise(data, "a.docx", [change(data, "的", "")], SIGNED).unwrap()
    assert read(revised) == ("雨的早", [(Kind.DELETED, "的", "草")])


@pytest.mark.parametrize(
    "body",
    [
        p(by("ins", r("雨来得早,大家当心。"))),
        p('<w:fldSimple w:instr="DATE">' + r("雨来得早,大家当心。") + "</w:fldSimple>"),
        p("<w:sdt><w:sdtContent>" + r("雨来得早,大家当心。") + "</w:sdtContent></w:sdt>"),
    ],
)
def test_what_cannot_hold_a_change_is_left_alone(body: str) -> None:
    data = word(body)
    outcome = revise(data, "a.docx", [change(data, ",", "，")], SIGNED)
    assert (outcome.value, outcome.diagnostics) == (None, ())


def test_the_file_stays_valid(tmp_path: Path) -> None:
    data = word(p(r("雨来得早,大家当心。", "<w:b/>")))
    revised = revise(data, "a.docx", [change(data, ",", "，"), change(data, "当", "担")], SIGNED).unwrap()
    (tmp_path / "a.docx").write_bytes(revised)
    (tmp_path / "b.docx").write_bytes(data)
    errors = [
        {str(error) for error in OpenXmlValidator(max_errors=0).validate(tmp_path / name).errors}
        for name in ("a.docx", "b.docx")
    ]
    assert errors[0] <= errors[1]


def test_no_file_is_changed_that_the_guard_refuses() -> None:
    outcome = revise(b"no zip", "a.docx", [], SIGNED)
    assert outcome.value is None
    assert outcome.diagnostics
