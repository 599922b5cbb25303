"""The words of the outlines and of the phrase bank hold nothing that looks left over from somebody's speech."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from draftkit.checks.model import Example
from draftkit.checks.wording import filled
from draftkit.outline.model import Condition, Literal, Piece
from draftkit.outline.parse import parse_outline
from draftkit.outline.walk import templates
from draftkit.source import Source
from draftkit.workflows.checking.examples import subject_of_example
from draftkit.workflows.checking.rules import built_in_rules

ROOT = Path(__file__).parents[1]
OUTLINES = sorted((ROOT / "outlines").glob("*.yaml"))
BANK = sorted((ROOT / "phrasebank").glob("*.yaml"))
FRAMES = sorted((ROOT / "phrasebank" / "frames").glob("*.yaml"))
FIGURES = "地名: {type: place, value: 临江市}\n"
VALUE = "甲"
_GAP = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{.*?\}")
RULES = ("DKR35", "DKR45", "DKR46", "DKR72", "DKR73", "DKR77", "DKR78")


def _words(pieces: tuple[Piece, ...], *, given: bool) -> str:
    """A text with every value given, or none."""
    words = ""
    for piece in pieces:
        match piece:
            case Literal():
                words += piece.text
            case Condition():
                words += _words(piece.then if given else piece.otherwise, given=given)
            case _:
                words += VALUE
    return words


def _texts() -> Iterator[str]:
    for path in OUTLINES:
        outline = parse_outline(Source(path.name, path.read_text("utf-8"))).unwrap()
        for template in templates(outline):
            yield from (_words(template.pieces, given=given) for given in (True, False))
    for path in FRAMES:
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        frames = data.get("frames", {}).values()
        yield from (_GAP.sub(VALUE, text) for texts in frames for text in texts)
    for path in BANK:
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        yield from (entry["text"] for entry in data.get("phrases", ()))


def test_no_sentence_of_ours_looks_like_a_leftover() -> None:
    texts = [text.strip() for text in dict.fromkeys(_texts()) if text.strip()]
    assert len(texts) > 5000
    example = Example("# 讲话\n\n同志们：\n\n" + "\n\n".join(texts) + "\n", draft=True, figures=FIGURES)
    subject = subject_of_example(example).unwrap()
    rules = [rule for rule in built_in_rules() if rule.id in RULES]
    assert len(rules) == len(RULES)
    found = [filled(rule.message.zh, hit.values) for rule in rules for hit in rule.find(subject)]
    assert found == []
