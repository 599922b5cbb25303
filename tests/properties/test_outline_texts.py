"""Whatever stands in an outline, reading it tells what is wrong and never breaks."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.outline.model import Condition, Piece
from draftkit.outline.native import from_json, to_json
from draftkit.outline.parse import parse_outline
from draftkit.outline.template import TemplateError, parse_template
from draftkit.outline.walk import literals, names
from draftkit.source import Source

SEED = (Path(__file__).parents[2] / "outlines" / "deployment.yaml").read_text(encoding="utf-8").splitlines()
TOKENS = [
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "if",
    "elif",
    "else",
    "endif",
    "not",
    "and",
    "人数",
    "|",
    "人",
    "好。",
    " ",
]
TOKENS += ["\n", "\t", "\r", "\x00", "for", "in", "(", ")", "'", "1", "-", "raw", "endraw", "set", "=", "，", "a"]

texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(TOKENS), max_size=25).map("".join))
lines = st.sampled_from(
    [*SEED[:120], "a: &x 1", "  - *x", "- - - 一、", "slots: 甲", "body:", "  points: []", "\t", '  "']
)


@given(texts)
def test_a_text_is_read_or_refused(text: str) -> None:
    try:
        pieces, units = parse_template(text)
    except TemplateError:
        return
    assert all(literal and "\n" not in literal and "\r" not in literal for literal in literals(pieces))
    assert {name for name, _ in units} <= set(names(pieces))


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=1, max_size=30), st.data())
def test_breaking_a_line_of_han_characters_changes_nothing(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    broken = text[:at] + "\n  " + text[at:]
    assert parse_template(broken)[0] == parse_template(text)[0]


@given(st.integers(1, 40))
def test_conditions_nest_as_deep_as_they_are_written(depth: int) -> None:
    pieces: tuple[Piece, ...] = parse_template("{% if 甲 %}" * depth + "好" + "{% endif %}" * depth)[0]
    for _ in range(depth):
        (condition,) = pieces
        assert isinstance(condition, Condition)
        pieces = condition.then


@settings(deadline=None)
@given(st.lists(lines, max_size=40).map("\n".join))
def test_any_file_is_read_or_refused_with_a_place(text: str) -> None:
    outcome = parse_outline(Source("t", text))
    assert outcome.value is not None or outcome.failed
    assert all(diagnostic.place is not None for diagnostic in outcome.diagnostics)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, len(SEED) - 1), st.sampled_from(["drop", "double", "indent", "cut"]))
def test_a_sound_file_with_one_spoilt_line_is_read_or_refused(at: int, how: str) -> None:
    line = SEED[at]
    spoilt = {"drop": [], "double": [line, line], "indent": [f"  {line}"], "cut": [line[: len(line) // 2]]}[how]
    outcome = parse_outline(Source("t", "\n".join([*SEED[:at], *spoilt, *SEED[at + 1 :]])))
    assert outcome.value is not None or outcome.failed
    if outcome.value is not None:
        assert from_json(to_json(outcome.value)) == outcome.value
