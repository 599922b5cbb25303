"""The outlines that are shipped: sound, told apart, and of the form the published schema describes."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import draftkit.outline
from draftkit.figures.model import FigureType
from draftkit.outline.model import Group, Item, Outline, Sentence
from draftkit.outline.parse import parse_outline
from draftkit.outline.walk import literals, names, templates
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole
from draftkit.source import Source
from draftkit.tree.markers import Marker

FOLDER = Path(__file__).parents[3] / "outlines"
PATHS = sorted(FOLDER.glob("*.yaml"))
SCHEMA = Path(draftkit.outline.__path__[0], "outline.schema.json")
_SENTENCE_END = re.compile("[。！？]")
_CLAUSE_END = re.compile("[，、；：。！？“”]")

shipped = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


@cache
def outline_of(path: Path) -> Outline:
    return parse_outline(Source(path.name, path.read_text(encoding="utf-8"))).unwrap()


def schema() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return data


def items_of(group: Group) -> Iterator[Item]:
    for item in group.items:
        yield item
        for below in item.points:
            yield from items_of(below)


def sentences_of(outline: Outline) -> Iterator[Sentence]:
    """The sentences of the outline itself; those drawn from the shared frames are judged with these."""
    paragraphs = [paragraph for kind in (*outline.opening, *outline.closing) for paragraph in kind.paragraphs]
    texts = (item.text for item in items_of(outline.body))
    yield from (sentence for text in (*paragraphs, *texts) for sentence in text if sentence.frame is None)


def test_every_genre_has_its_outline() -> None:
    genres = sorted(outline_of(path).genre for path in PATHS)
    assert genres == sorted(("G01a", "G01b", *(f"G{number:02}" for number in range(2, 16))))


@shipped
def test_an_outline_is_read_without_a_word_of_complaint(path: Path) -> None:
    outcome = parse_outline(Source(path.name, path.read_text(encoding="utf-8")))
    assert outcome.diagnostics == ()
    assert outcome.unwrap().id == path.stem


@shipped
def test_an_outline_is_of_the_published_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    jsonschema.Draft202012Validator(schema()).validate(yaml.safe_load(text))
    relative = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / relative).resolve() == SCHEMA.resolve()


@shipped
def test_the_date_of_the_meeting_has_to_be_given(path: Path) -> None:
    slots = {slot.name: slot for slot in outline_of(path).slots}
    assert slots["会议日期"].required
    assert slots["会议日期"].type is FigureType.DATE


@shipped
def test_every_slot_says_what_to_ask(path: Path) -> None:
    assert all(slot.ask for slot in outline_of(path).slots)


@shipped
def test_a_share_is_at_most_the_whole(path: Path) -> None:
    shares = (slot for slot in outline_of(path).slots if slot.type is FigureType.PERCENT)
    assert [
        slot.name for slot in shares if slot.most != "100" and not slot.name.endswith(("增长", "增速", "增幅"))
    ] == []


@shipped
def test_sentences_are_short_enough_to_be_spoken(path: Path) -> None:
    for template in templates(outline_of(path)):
        for part in literals(template.pieces):
            assert max(map(len, _SENTENCE_END.split(part))) <= 60, part
            assert max(map(len, _CLAUSE_END.split(part))) <= 25, part


@shipped
def test_most_sentences_have_an_alternative(path: Path) -> None:
    plain = [sentence for sentence in sentences_of(outline_of(path)) if not _draws(sentence, outline_of(path))]
    several = [sentence for sentence in plain if len(sentence.options) > 1]
    assert len(several) >= 0.8 * len(plain)


@shipped
def test_at_most_a_third_of_the_sentences_begin_with_yao(path: Path) -> None:
    texts = ["".join(literals(o.pieces)) for s in sentences_of(outline_of(path)) for o in s.options]
    assert sum(text.startswith("要") for text in texts) * 3 <= len(texts)


@shipped
def test_a_sentence_with_a_phrase_gap_can_be_left_out(path: Path) -> None:
    outline = outline_of(path)
    gaps = {gap.name for gap in outline.gaps}
    drawing = [sentence for sentence in sentences_of(outline) if _draws(sentence, outline)]
    assert gaps
    assert drawing
    assert all(sentence.optional or len(sentence.options) > 1 for sentence in drawing)


def _draws(sentence: Sentence, outline: Outline) -> bool:
    gaps = {gap.name for gap in outline.gaps}
    return any(gaps & set(names(option.pieces)) for option in sentence.options)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (("marker",), Marker),
        (("theme",), THEMES),
        (("form",), Form),
        (("role",), PhraseRole),
    ],
)
def test_the_words_of_the_schema_are_those_of_the_program(place: tuple[str], words: Any) -> None:
    assert schema()["$defs"][place[0]]["enum"] == [str(word) for word in words]


def test_the_types_of_the_schema_are_those_of_the_program() -> None:
    slot = schema()["$defs"]["slot"]["oneOf"][1]["properties"]
    assert slot["type"]["enum"] == [str(word) for word in FigureType]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("titel", "题"),
        ("minutes", 0),
        ("id", "a/b"),
        ("title", ""),
        ("slots", {"部分数": "几个"}),
        ("slots", {"人数": {"type": "number"}}),
        ("slots", {"人数": {"type": "count", "max": []}}),
        ("phrases", {"词": {"count": 5}}),
        ("opening", [[[]]]),
        ("body", {"items": []}),
        ("body", {"items": [{"lead": "动手。"}]}),
        ("body", {"items": [{"lead": "动手"}], "marker": "甲、"}),
    ],
)
def test_the_schema_refuses_what_the_parser_refuses(key: str, value: object) -> None:
    sound = {"id": "a", "name": "甲", "title": "题", "opening": ["好。"], "closing": ["好。"]}
    sound |= {"body": {"items": [{"lead": "动手"}]}}  # type: ignore[dict-item]
    validator = jsonschema.Draft202012Validator(schema())
    assert validator.is_valid(sound)
    assert parse_outline(Source("t", json.dumps(sound, ensure_ascii=False))).diagnostics == ()
    broken = sound | {key: value}
    assert not validator.is_valid(broken)
    assert parse_outline(Source("t", json.dumps(broken, ensure_ascii=False))).failed
