"""The sentence frames and house phrases that come with the program."""

import re
from functools import cache
from pathlib import Path

import pytest

from draftkit.outline.frames import parse_frames
from draftkit.outline.model import Condition, Literal, Piece, Reference, SentenceFrame
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.taxonomy import THEMES
from draftkit.source import Source

BANK = Path(__file__).parents[3] / "phrasebank"
PATHS = sorted((BANK / "frames").glob("*.yaml"))
_CONNECTIVES = ("因此", "所以", "但", "同时", "另外", "此外", "对此", "为此", "然而", "第一", "首先", "其次")

shipped = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def source(path: Path) -> Source:
    return Source(path.name, path.read_text(encoding="utf-8"))


def said(pieces: tuple[Piece, ...], *, filled: bool) -> str:
    """The sentence with its gaps filled (by four characters), or without what needs them."""
    texts = []
    for piece in pieces:
        match piece:
            case Literal(text=text):
                texts.append(text)
            case Reference():
                texts.append("某某某某")
            case Condition(test=test, then=then, otherwise=otherwise):
                texts.append(said(then if filled is not test.negated else otherwise, filled=filled))
    return "".join(texts)


@cache
def frames_of(path: Path) -> tuple[SentenceFrame, ...]:
    return parse_frames(source(path)).unwrap()


def test_every_theme_has_its_frames() -> None:
    assert {path.stem for path in PATHS} == set(THEMES.values())


@shipped
def test_a_file_is_read_without_a_word_of_complaint(path: Path) -> None:
    outcome = parse_frames(source(path))
    assert outcome.diagnostics == ()
    assert {THEMES[frame.theme] for frame in outcome.unwrap()} == {path.stem}


@shipped
def test_a_frame_is_as_long_as_a_spoken_sentence(path: Path) -> None:
    for frame in frames_of(path):
        for filled in (True, False):
            text = said(frame.template.pieces, filled=filled)
            assert 16 <= len(re.sub(r"[^\u4e00-\u9fff]", "", text)) <= 60, text


@shipped
def test_a_frame_points_at_nothing_before_it(path: Path) -> None:
    for frame in frames_of(path):
        assert not said(frame.template.pieces, filled=True).startswith(_CONNECTIVES)


@shipped
def test_a_frame_is_whole_without_a_phrase(path: Path) -> None:
    for frame in frames_of(path):
        gaps = {gap.name for gap in frame.gaps}
        assert not [p for p in frame.template.pieces if isinstance(p, Reference) and p.name in gaps]


@shipped
def test_no_two_frames_of_a_file_begin_alike(path: Path) -> None:
    openings = [said(frame.template.pieces, filled=True)[:2] for frame in frames_of(path)]
    assert len(openings) == len(set(openings))


@shipped
def test_at_most_a_fifth_of_the_frames_begin_with_yao(path: Path) -> None:
    texts = [said(frame.template.pieces, filled=True) for frame in frames_of(path)]
    assert sum(text.startswith("要") for text in texts) * 5 <= len(texts)


def test_house_phrases_are_read_without_a_word_of_complaint() -> None:
    outcome = parse_bank(map(source, sorted((BANK / "house").glob("*.yaml"))))
    assert outcome.diagnostics == ()
    assert {"安全生产", "总结表彰", "廉洁自律"} <= {
        theme for phrase in outcome.unwrap().phrases for theme in phrase.themes
    }
    assert not [phrase for phrase in outcome.unwrap().phrases if phrase.sources or phrase.count > 1]
