"""Take edits: the issued page with some splices done."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from draftkit.review.model import Kept, New, Splice, Wanted, WantedParagraph, Words
from draftkit.review.views import MARK, lines_and_marks
from draftkit.review.weave import Strand, woven
from draftkit.tree.difference import Fate
from draftkit.tree.page import Page, page_starts, page_text
from draftkit.tree.returned import PLAIN, Look


def apply(issued: Page, splices: Iterable[Splice]) -> Wanted:
    """The paragraphs as the splices make them; none is blank, none has blanks at its edges.

    A paragraph of the issued page is the one where its beginning stands now, else the one that has its mark, else the
    one that has words of it and no other claim.

    Args:
        issued: the page.
        splices: in any order. They do not overlap, but for those inside what another one takes along: these change it
            where it stands now.

    Raises:
        ValueError: splices overlap.
    """
    text = page_text(issued)
    left = (strand for strand in woven(len(text), splices) if strand.fate is not Fate.GOES)
    lines = list(_lines(left, text))
    return tuple(_named(lines, issued))


def wanted_text(issued: Page, wanted: Wanted) -> str:
    """The page as one text, as `tree.page.page_text` gives it."""
    text = page_text(issued)
    return "".join(f"{_plain(paragraph.words, text)}{MARK}" for paragraph in wanted)


def _plain(words: Iterable[Words], text: str) -> str:
    return "".join(text[each.start : each.end] if isinstance(each, Kept) else each.text for each in words)


@dataclass(slots=True)
class _Line:
    """A paragraph on its way: its words, and its mark, issued (`mark` ≥ 0) or new with a look."""

    words: list[Words] = field(default_factory=list)
    mark: int = -1
    look: Look | None = None


def _lines(strands: Iterable[Strand], text: str) -> Iterator[_Line]:
    """The strands cut at their marks. Blank lines are left out, and blanks at the edges."""
    line = _Line()
    for strand in strands:
        for part, look in _parts(strand, text):
            if _plain((part,), text) != MARK:
                line.words.append(part)
                continue
            line.mark, line.look = part.start if isinstance(part, Kept) else -1, look
            if _trim(line, text):
                yield line
            line = _Line()
    if _trim(line, text):
        yield line


def _parts(strand: Strand, text: str) -> Iterator[tuple[Words, Look | None]]:
    """Words and marks, each by itself; of a new mark its look."""
    if isinstance(strand.words, New):
        looks = iter(strand.looks)
        for part in lines_and_marks(strand.words.text):
            yield New(part), next(looks, PLAIN) if part == MARK else None
        return
    at = strand.words.start
    for part in lines_and_marks(text[at : strand.words.end]):
        yield Kept(at, at + len(part)), None
        at += len(part)


def _trim(line: _Line, text: str) -> bool:
    """Take blanks off its edges; whether anything is left."""
    while line.words and not _plain(line.words[:1], text).strip():
        line.words.pop(0)
    while line.words and not _plain(line.words[-1:], text).strip():
        line.words.pop()
    if line.words:
        line.words[0] = _stripped(line.words[0], text, left=True)
        line.words[-1] = _stripped(line.words[-1], text, left=False)
    return bool(line.words)


def _stripped(words: Words, text: str, *, left: bool) -> Words:
    if isinstance(words, New):
        return New(words.text.lstrip() if left else words.text.rstrip())
    plain = text[words.start : words.end]
    if left:
        return Kept(words.end - len(plain.lstrip()), words.end)
    return Kept(words.start, words.start + len(plain.rstrip()))


def _named(lines: Sequence[_Line], issued: Page) -> Iterator[WantedParagraph]:
    """Each with the issued paragraph it is, or with the look of a new one."""
    starts = page_starts(issued)
    owners = _owners(lines, starts)
    pending: Look | None = None
    for line, owner in zip(lines, owners, strict=True):
        look = line.look if pending is None else pending
        pending = line.look if owner >= 0 or pending is not None else None
        if owner >= 0:
            yield WantedParagraph(issued[owner].block, tuple(line.words))
        else:
            yield WantedParagraph("", tuple(line.words), look or PLAIN)


def _owners(lines: Sequence[_Line], starts: Sequence[int]) -> list[int]:
    """The number of the issued paragraph that each line is; -1 for a new one."""
    owners, taken = [-1] * len(lines), set[int]()
    for claims in (_by_beginning, _by_mark, _by_words):
        for at, line in enumerate(lines):
            claim = next((owner for owner in claims(line, starts) if owner not in taken), -1)
            if owners[at] < 0 <= claim:
                owners[at] = claim
                taken.add(claim)
    return owners


def _by_beginning(line: _Line, starts: Sequence[int]) -> Iterator[int]:
    for word in line.words:
        if isinstance(word, Kept):
            owner = _owner(word.start, starts)
            if starts[owner] == word.start:
                yield owner


def _by_mark(line: _Line, starts: Sequence[int]) -> Iterator[int]:
    if line.mark >= 0:
        yield _owner(line.mark, starts)


def _by_words(line: _Line, starts: Sequence[int]) -> Iterator[int]:
    for word in line.words:
        if isinstance(word, Kept):
            yield _owner(word.start, starts)


def _owner(at: int, starts: Sequence[int]) -> int:
    return bisect_right(starts, at) - 1
