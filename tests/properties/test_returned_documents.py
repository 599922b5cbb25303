"""Whatever comes back under the name of a Word file: a document that holds together, or a reason."""

import random
from collections.abc import Iterable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.strategies import patient
from tests.properties.test_word_files import CHANCES, PARTS, TREES, WHOLE, shaken
from tests.unit.ooxml.word_files import by, p, r, word, zipped

from draftkit.diagnostics import Outcome
from draftkit.readers.returned import read_returned
from draftkit.tree.returned import Hand, Marked, Note, Returned, ReturnedParagraph, Spot

MARKS = ("", "ins", "del", "moveFrom", "moveTo")


def sound(outcome: Outcome[Returned]) -> None:
    """A reason, or a document whose places are in it and whose paragraphs all have words."""
    if outcome.value is None:
        assert outcome.failed
        return
    found = outcome.value
    assert found.paragraphs
    for paragraph in found.paragraphs:
        assert paragraph.marked
        assert all(each.text and "\n" not in each.text for each in paragraph.marked)
        assert all(one != other for one, other in pairwise(paragraph.marked))
        assert 0 <= paragraph.look.lead <= len(paragraph.text)
    assert all(-1 <= each.after < len(found.paragraphs) for each in found.extras)
    assert all(_is_placed(each, found) for each in found.notes)


def _is_placed(note: Note, found: Returned) -> bool:
    if note.answers is not None and not 0 <= note.answers < len(found.notes):
        return False
    return all(_is_in(spot, found.paragraphs) for spot in (note.start, note.end) if spot)


def _is_in(spot: Spot, paragraphs: tuple[ReturnedParagraph, ...]) -> bool:
    return 0 <= spot.offset <= len(paragraphs[spot.paragraph].text)


def view(paragraphs: Iterable[ReturnedParagraph], *, accepted: bool) -> list[str]:
    """The paragraphs of one view, those without words and blanks at edges left out."""

    def is_gone(each: ReturnedParagraph | Marked) -> bool:
        return (each.deleted if accepted else each.inserted) is not None

    text = ""
    for paragraph in paragraphs:
        text += "".join(each.text for each in paragraph.marked if not is_gone(each))
        text += "" if is_gone(paragraph) else "\n"
    return [line.strip() for line in text.split("\n") if line.strip()]


@given(CHANCES)
@patient
def test_bytes_changed_anywhere(rng: random.Random) -> None:
    data = bytearray(WHOLE)
    for _ in range(rng.randint(1, 8)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    sound(read_returned(bytes(data), "来稿.docx"))


@given(CHANCES)
@patient
def test_elements_moved_doubled_and_lost(rng: random.Random) -> None:
    sound(read_returned(zipped({name: shaken(data, rng, name) for name, data in PARTS.items()}), "来稿.docx"))


@given(TREES)
@patient
def test_no_word_is_lost_wherever_it_stands(tree: str) -> None:
    outcome = read_returned(word(p("头") + tree), "来稿.docx")
    sound(outcome)
    found = outcome.unwrap()
    words = "".join((*(each.text for each in found.paragraphs), *(each.text for each in found.extras)))
    if not any(apart in tree for apart in ("<w:ruby>", "<w:tbl>", "txbxContent")):
        assert words.count("话") == tree.count("话")


PIECES = st.tuples(st.sampled_from(("一", "二三", " ", "　", "字 ", " 句", "")), st.sampled_from(MARKS))
PARAGRAPHS = st.lists(st.tuples(st.lists(PIECES, max_size=3), st.sampled_from(MARKS)), min_size=1, max_size=6)


def _written(pieces: Iterable[tuple[str, str]], mark: str) -> str:
    runs = (by(kind, r(text, tag="delText" if kind == "del" else "t")) if kind else r(text) for text, kind in pieces)
    return p("".join(runs), f"<w:rPr>{by(mark, '')}</w:rPr>" if mark else "")


def _expected(paragraphs: Iterable[tuple[list[tuple[str, str]], str]], gone: tuple[str, ...]) -> list[str]:
    parts = (
        "".join(text for text, kind in pieces if kind not in gone) + "\n" * (mark not in gone)
        for pieces, mark in paragraphs
    )
    return [line.strip() for line in "".join(parts).split("\n") if line.strip()]


@given(PARAGRAPHS)
@patient
def test_both_views_are_those_of_the_file_whatever_is_left_out(
    paragraphs: list[tuple[list[tuple[str, str]], str]],
) -> None:
    """Empty paragraphs, blanks at edges and their marks go without a word of either view changing its paragraph."""
    body = "".join(_written(*each) for each in paragraphs)
    found = read_returned(word(body + p("末")), "来稿.docx").unwrap()
    every = [*paragraphs, ([("末", "")], "")]
    assert view(found.paragraphs, accepted=True) == _expected(every, ("del", "moveFrom"))
    assert view(found.paragraphs, accepted=False) == _expected(every, ("ins", "moveTo"))
    tracked = any(kind for pieces, mark in paragraphs for kind in (mark, *(kind for text, kind in pieces if text)))
    seen = bool(found.blanks) or any(
        hand
        for each in found.paragraphs
        for hand in (each.inserted, each.deleted, *(m.inserted or m.deleted for m in each.marked))
    )
    assert seen == tracked
    assert all(each.hand == Hand("甲", "2026-03-05T09:30:00Z") for each in found.blanks)
    assert all(-1 <= each.after < len(found.paragraphs) for each in found.blanks)
