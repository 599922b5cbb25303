"""Edits of YAML text: quoting that reads back, and nothing else touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.source import Source, Span
from draftkit.strictyaml import Mapping, parse_yaml
from draftkit.strictyaml.edit import (
    Edit,
    apply_edits,
    as_data,
    braces,
    entries_edit,
    scalar_text,
    value_edit,
)

AWKWARD = [
    "12:30",
    "no",
    "null",
    "~",
    "#x",
    "a: b",
    "a #b",
    " leading",
    "trailing ",
    "it's",
    'say "yes"',
    "back\\slash",
    "- item",
    "[1, 2]",
    "{a: b}",
    "&anchor",
    "*alias",
    "!tag",
    "%directive",
    "@at",
    "`tick`",
    "|",
    ">",
    "?",
    ":",
    "",
    "---",
    "...",
    "012",
    "5.20",
    "1e3",
    "0x1F",
    "=",
    "<<",
    "“引号”",
    "第一：（甲）、乙。",
    "\u3000全角空格",
    "😀",
    "行\u2028分",
    "表\t格",
    "e\u0301",
]


def mapping(text: str) -> Mapping:
    return parse_yaml(Source("t", text)).unwrap()


def read(text: str) -> object:
    return as_data(mapping(text))


@pytest.mark.parametrize("value", AWKWARD)
@pytest.mark.parametrize("like", ["", "'old'", '"old"'])
def test_an_awkward_value_reads_back_as_it_is_in_a_block_and_in_braces(value: str, like: str) -> None:
    written = scalar_text(value, like)
    assert read(f"a: {written}  # c\nb: 1\n") == {"a": value, "b": "1"}
    assert read(braces((("a", written), ("b", written)))) == {"a": value, "b": value}
    assert read(f"{scalar_text(value)}: x\n") == {value: "x"}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_value_reads_back_as_it_is(value: str) -> None:
    for like in ("", "'", '"'):
        written = scalar_text(value, like)
        assert "\n" not in written
        assert read(f"a: {written}\nb: {{c: {written}}}\n") == {"a": value, "b": {"c": value}}


def test_everyday_values_stay_without_quotes() -> None:
    for value in ("126", "126人", "2026-12-03", "5.2%", "全市组织工作会议", "张 三"):
        assert scalar_text(value) == value


def test_words_other_programs_read_otherwise_are_quoted() -> None:
    assert [scalar_text(value) for value in ("no", "Yes", "12:30")] == ["'no'", "'Yes'", "'12:30'"]


def test_the_quotes_that_stood_there_are_kept() -> None:
    assert scalar_text("126", like="'9'") == "'126'"
    assert scalar_text("126", like='"9"') == '"126"'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1  # c\nb: 2\n", "a: 新  # c\nb: 2\n"),
        ("a:\nb: 2\n", "a: 新\nb: 2\n"),
        ("a:   # c\nb: 2\n", "a: 新   # c\nb: 2\n"),
        ("a: ~\n", "a: 新\n"),
        ("a:", "a: 新"),
        ("a: one\n  two # c\nb: 2", "a: 新 # c\nb: 2"),
        ("a: |\n  one\n  two\n# c\nb: 2\n", "a: 新\n# c\nb: 2\n"),
        ("{a: , b: 2}", "{a: 新, b: 2}"),
        ("{a:  }", "{a: 新}"),
        ("{a}", "{a: 新}"),
        ("? a\n: 1\n", "? a\n: 新\n"),
        ("a: 1\r\nb: 2\r\n", "a: 新\r\nb: 2\r\n"),
        ("# c\n---\n  a: '1'\n  b: 2\n...\n", "# c\n---\n  a: 新\n  b: 2\n...\n"),
    ],
)
def test_a_value_is_replaced_where_it_stands(before: str, after: str) -> None:
    assert apply_edits(before, [value_edit(before, mapping(before).entries[0], "新")]) == after
    assert read(after) == {**as_dict(before), "a": "新"}


def as_dict(text: str) -> dict[str, object]:
    data = read(text)
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\n", "a: 1\nn: 新\n"),
        ("a: 1", "a: 1\nn: 新\n"),
        ("a: 1  # c\n# more\n", "a: 1  # c\nn: 新\n# more\n"),
        ("a:  # c\n", "a:  # c\nn: 新\n"),
        ("a:\n  b: 1 # c\n\n# d\n", "a:\n  b: 1 # c\nn: 新\n\n# d\n"),
        ("a:\n  b: 1\n\n  # of b\n\n# d\n", "a:\n  b: 1\n\n  # of b\nn: 新\n\n# d\n"),
        ("a: 1\n  # of a", "a: 1\n  # of a\nn: 新\n"),
        ("a:\n- 1\n- 2\n", "a:\n- 1\n- 2\nn: 新\n"),
        ("a:\n  - b:\n      - c\n", "a:\n  - b:\n      - c\nn: 新\n"),
        ("a: [1,\n  2]\n", "a: [1,\n  2]\nn: 新\n"),
        ("a: |\n  one\n", "a: |\n  one\nn: 新\n"),
        ("  a: 1\n", "  a: 1\n  n: 新\n"),
        ("---\na: 1\n...\n", "---\na: 1\nn: 新\n...\n"),
        ("a: 1\r\n", "a: 1\r\nn: 新\r\n"),
        ("{a: 1}", "{a: 1, n: 新}"),
        ("{a: }", "{n: 新, a: }"),
        ("{}", "{n: 新}"),
        ("{ # c\n  a: 1 # d\n}\n", "{ # c\n  a: 1, n: 新 # d\n}\n"),
    ],
)
def test_an_entry_is_added_behind_the_last(before: str, after: str) -> None:
    assert apply_edits(before, [entries_edit(before, mapping(before), (("n", "新"),))]) == after
    assert read(after) == {**as_dict(before), "n": "新"}


@pytest.mark.parametrize(("before", "after"), [("", "n: 新\n"), ("# c\n", "# c\nn: 新\n"), ("# c", "# c\nn: 新\n")])
def test_an_entry_is_added_to_a_text_that_has_none(before: str, after: str) -> None:
    assert apply_edits(before, [entries_edit(before, None, (("n", "新"),))]) == after


def test_edits_are_made_from_front_to_back_and_insertions_keep_their_order() -> None:
    edits = [Edit(Span(3, 3), "c"), Edit(Span(0, 1), "A"), Edit(Span(3, 3), "d")]
    assert apply_edits("ab ", edits) == "Ab cd"
