"""Find the names of bodies in a piece of text: firms, schools, hospitals with a name of their own."""

import re
from collections.abc import Iterator

from draftkit.facts.body_tables import BODY_ENDS, NOT_BEFORE_BODY
from draftkit.facts.model import Mention
from draftkit.facts.piece import Piece
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.listed import listed
from draftkit.text.han import is_han

_END = re.compile("|".join(sorted(BODY_ENDS, key=len, reverse=True)) + "|厂(?!房|区|家|长|商|矿|里)")
_NO_FIRM = frozenset("工水电理")
"""What stands before 厂 where it is a kind of works: 电厂."""
_NAME_TAGS = ("nr", "ns", "nt", "nz")
_PART_TAGS = frozenset(
    {"n", "nz", "ns", "nr", "nt", "nrt", "nrfg", "ng", "vn", "j", "b", "a", "an", "s", "f", "zg", "g", "vg"}
)
_FIRST_TAGS = ("n", "j", "zg", "g")
_KINDS = ("性", "型", "级", "类", "水平", "制", "上市")
_VERBS = frozenset(
    listed("""
    建设 发展 申报 晋升 深化 培育 投用 创建 改革 合作 推进 建成 转设 更名 筹建 升级 支持 共建 联合 引进 加强
    """)
)
_LONGEST = 16
_TOWN = "省市县区镇乡村"


def bodies(piece: Piece) -> Iterator[Mention]:
    """The bodies of a piece that have a name of their own, from left to right."""
    for match in _END.finditer(piece.text):
        kind = match[0] == "厂" and piece.text[match.start() - 1] in _NO_FIRM
        if kind or not piece.is_edge(match.end()):
            continue
        start = _start(piece, match)
        if start is not None:
            yield Mention(FigureType.ORGANISATION, start, match.end(), piece.text[start : match.end()])


def _start(piece: Piece, end: re.Match[str]) -> int | None:
    """Where the name begins: as far back as words of a name go; None where they are only a kind of body."""
    index = piece.word_at(end.start())
    first = min(piece.starts[index], end.start())
    named = False
    last = end.start()
    while index > 0 and last - piece.starts[index - 1] <= _LONGEST:
        word, tag = piece.words[index - 1]
        if tag not in _PART_TAGS or not is_han(word) or _is_bound(word):
            break
        index -= 1
        if _names(piece, index):
            first, named = piece.starts[index], True
    inner = piece.text[first : end.start()]
    named = named or (first < end.start() and piece.words[piece.word_at(first)][1].startswith(_NAME_TAGS))
    return first if named and len(inner) > 1 and inner not in NOT_BEFORE_BODY else None


def _is_bound(word: str) -> bool:
    """Whether a name cannot reach back over this word: a verb, a town, another body."""
    return word in _VERBS or (len(word) > 1 and (word[-1] in _TOWN or word.endswith(BODY_ENDS)))


def _names(piece: Piece, index: int) -> bool:
    word, tag = piece.words[index]
    if len(word) < 2 or word in NOT_BEFORE_BODY or word.endswith(_KINDS) or not tag.startswith(_FIRST_TAGS):  # noqa: PLR2004
        return False
    return word in gazetteer().cities or tag.startswith(_NAME_TAGS) or not piece.tagger.is_word(word)
