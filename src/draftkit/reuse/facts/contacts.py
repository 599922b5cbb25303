"""How people are reached, and what they drive: telephone, mail, number plate, who is asked. All tie a text to a day."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from draftkit.facts.names.people.shape import FAMILY_NAME, HAN
from draftkit.figures.model import FigureType
from draftkit.reuse.facts.pieces import Kind, Piece
from draftkit.tree.reading import ReadBlock

_PATTERNS = (
    (re.compile("(?<![0-9A-Za-z.-])(?:0[0-9]{2,3}[-—－ ]?[0-9]{7,8}(?:-[0-9]{1,4})?|1[3-9][0-9]{9})(?![0-9])"), "电话"),
    (re.compile("(?:电话|热线|传真|手机)(?:号码)?[：:为是]?[ ]?([0-9]{5,8})(?![0-9])"), "电话"),
    (re.compile(r"[0-9A-Za-z._+-]+@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+"), "邮箱"),
    (
        re.compile(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·・]?(?=[0-9A-Z]{0,4}[0-9])[0-9A-Z]{5,6}"
            "(?![0-9A-Za-z])"
        ),
        "车牌",
    ),
)
_PERSON = re.compile(
    f"(?:联系人|联络人|联系领导|经办人|报名人)(?:为|是)?[：: 　]?({FAMILY_NAME}{HAN}{{1,2}})(?=[，。；、（(\\s0-9]|$)"
)


def with_contacts(blocks: Sequence[ReadBlock], pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces, and what tells how somebody is reached; what overlaps that gives way. In the order of the text.

    Args:
        blocks: those that the pieces stand in.
        pieces: in the order of the text; a person among them with the same name is the same figure.
    """
    links = {piece.text: piece.link for piece in pieces if piece.type is FigureType.PERSON}
    found = [piece for number, block in enumerate(blocks) for piece in _found(number, block.text, links)]
    if not found:
        return tuple(pieces)
    kept = (piece for piece in pieces if not _overlaps(piece, found))
    return tuple(sorted((*kept, *found), key=_where))


def _where(piece: Piece) -> tuple[int, int]:
    return piece.block, piece.start


def _overlaps(piece: Piece, found: Sequence[Piece]) -> bool:
    """Whether a piece has a character of one of the found ones, which are in order and apart."""
    at = bisect_left(found, (piece.block, piece.end), key=_where)
    return at > 0 and found[at - 1].block == piece.block and found[at - 1].end > piece.start


def _found(number: int, text: str, links: dict[str, tuple[str, ...]]) -> list[Piece]:
    last, apart = 0, []
    for piece in sorted(_all(number, text, links), key=_where):
        if piece.start >= last:
            apart.append(piece)
            last = piece.end
    return apart


def _all(number: int, text: str, links: dict[str, tuple[str, ...]]) -> Iterator[Piece]:
    for pattern, name in _PATTERNS:
        for match in pattern.finditer(text):
            words, group = match[match.lastindex or 0], match.lastindex or 0
            link = ("contact", words)
            yield Piece(number, *match.span(group), words, FigureType.TEXT, Kind.PLAIN, link, words, counted=name)
    for match in _PERSON.finditer(text):
        whose = links.get(match[1], ("contact", match[1]))
        yield Piece(number, *match.span(1), match[1], FigureType.PERSON, Kind.PLAIN, whose, match[1])
