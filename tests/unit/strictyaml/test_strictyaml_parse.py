from time import perf_counter

import pytest
import yaml

from draftkit.diagnostics import Message
from draftkit.source import Source
from draftkit.strictyaml import Mapping, Scalar, Sequence, messages, parse, parse_yaml

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


@pytest.fixture(params=LOADERS, ids=["python", "libyaml"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test holds with both of PyYAML's parsers."""
    monkeypatch.setattr(parse, "_LOADER", request.param)


def parsed(text: str) -> Mapping:
    return parse_yaml(Source("a.yaml", text)).unwrap()


def problems(text: str) -> list[tuple[Message, int, int]]:
    """Each problem with its line and column."""
    places = [(found.message, found.place) for found in parse_yaml(Source("a.yaml", text)).diagnostics]
    return [(message, place.line, place.column) for message, place in places if place is not None]


@pytest.mark.parametrize(
    "text", ["012", "12:30", "5.20", "no", "0x1F", "1e3", "2026-12-03", "true", "+5", "1_000", "=", "<"]
)
def test_a_scalar_stays_what_the_person_wrote(text: str) -> None:
    value = parsed(f"a: {text}\n").get("a")
    assert isinstance(value, Scalar)
    assert (value.text, value.is_null) == (text, False)


def test_spans_are_characters_of_the_text() -> None:
    text = "名称: 临江市\n清单: [一, '二']\n𠮷: 三\n"
    top = parsed(text)
    scalars = [entry.key for entry in top.entries] + [top.get("名称"), top.get("𠮷")]
    items = top.get("清单")
    assert isinstance(items, Sequence)
    spans = [node.span for node in (*scalars, *items.items) if isinstance(node, Scalar)]
    assert [text[span.start : span.end] for span in spans] == ["名称", "清单", "𠮷", "临江市", "三", "一", "'二'"]
    assert text[items.span.start : items.span.end] == "[一, '二']"


def test_a_byte_order_mark_is_no_text_and_shifts_no_span() -> None:
    assert problems("\ufeffa: *x\n") == [(messages.ALIAS, 1, 5)]
    assert problems("\ufeffa: 1\n  b: 2\n") == problems("a: 1\n  b: 2\n")
    top = parsed("\ufeffa: 甲\n")
    assert [entry.key.text for entry in top.entries] == ["a"]
    value = top.get("a")
    assert isinstance(value, Scalar)
    assert (value.span.start, value.span.end) == (4, 5)


@pytest.mark.parametrize(
    ("text", "column"),
    [("a: &x 1\nb: *x\n", 4), ("a: *x\n", 4), ("a: !!int 5\n", 4), ("a: !own 5\n", 4), ("a: &x [*x]\n", 4)],
)
def test_anchors_aliases_and_tags_are_refused(text: str, column: int) -> None:
    assert problems(text) == [(messages.ALIAS, 1, column)]


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    assert problems(bomb) == [(messages.ALIAS, 1, 4)]


def test_a_second_key_of_one_name_is_a_problem_and_the_first_stays() -> None:
    outcome = parse_yaml(Source("a.yaml", "a: 1\nb: 2\na: 3\n"))
    assert problems("a: 1\nb: 2\na: 3\n") == [(messages.DOUBLE_KEY, 3, 1)]
    assert outcome.value is not None
    value = outcome.value.get("a")
    assert isinstance(value, Scalar)
    assert value.text == "1"


def test_keys_of_different_mappings_may_be_the_same() -> None:
    assert problems("a: {x: 1}\nb: {x: 2}\nc:\n- x: 1\n- x: 2\n") == []


def test_a_key_that_is_no_word_is_a_problem() -> None:
    assert problems("? [a, b]\n: 1\n") == [(messages.NOT_YAML, 1, 3)]


def test_a_problem_found_before_a_fatal_one_is_told_too() -> None:
    assert [message for message, *_ in problems("a: 1\na: 2\nb: &x 1\n")] == [messages.DOUBLE_KEY, messages.ALIAS]


def test_a_wrong_indent_is_told_at_its_line() -> None:
    ((message, line, _),) = problems("a: 1\n  b: 2\n")
    assert (message, line) == (messages.NOT_YAML, 2)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\ud800", "\ufffe"])
def test_a_character_yaml_cannot_hold_is_told_with_its_place(character: str) -> None:
    assert problems(f"名称: 甲\n值: 乙{character}丙\n") == [(messages.NOT_TEXT, 2, 5)]


@pytest.mark.parametrize("text", ["", "\n\n", "# 说明\n", "---\n", "~\n", "\ufeff"])
def test_an_empty_file_says_what_it_must_hold(text: str) -> None:
    (problem,) = parse_yaml(Source("a.yaml", text), expected="an outline").diagnostics
    assert problem.message is messages.EMPTY_FILE
    assert dict(problem.values) == {"expected": "an outline"}


@pytest.mark.parametrize(("text", "found"), [("甲\n", "a word"), ("- 甲\n", "a list"), ("''\n", "a word")])
def test_a_file_must_hold_a_mapping(text: str, found: str) -> None:
    (problem,) = parse_yaml(Source("a.yaml", text)).diagnostics
    assert problem.message is messages.WRONG_TYPE
    assert dict(problem.values)["found"] == found


def test_a_second_document_is_refused() -> None:
    assert problems("a: 1\n---\nb: 2\n") == [(messages.NOT_YAML, 2, 1)]


def test_a_mapping_may_nest_to_a_bound() -> None:
    depth = parse.MAX_DEPTH - 2
    assert not parse_yaml(Source("a.yaml", "a: " + "[" * depth + "x" + "]" * depth)).failed
    assert [m for m, *_ in problems("a: " + "[" * (depth + 1) + "x" + "]" * (depth + 1))] == [messages.TOO_LARGE]


def test_a_file_has_a_bound_of_characters() -> None:
    assert problems("a: " + "x" * parse.MAX_CHARACTERS) == [(messages.TOO_LARGE, 1, 1)]


def test_a_file_has_a_bound_of_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "MAX_EVENTS", 20)
    assert [m for m, *_ in problems("a: [" + "x," * 30 + "]")] == [messages.TOO_LARGE]


@pytest.mark.parametrize("text", ["[" * 200_000, "{" * 200_000, "- " * 50_000, "? " * 50_000, "[?" * 50_000])
def test_hostile_nesting_is_refused_at_once(text: str) -> None:
    start = perf_counter()
    assert parse_yaml(Source("a.yaml", text)).failed
    assert perf_counter() - start < 5
