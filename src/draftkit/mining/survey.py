"""Look at one document: what later stages need of it, as bytes. A pure function of the document."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from draftkit.facts.find import find_named
from draftkit.facts.model import Mention
from draftkit.facts.names.piece import Piece
from draftkit.figures.model import FigureType
from draftkit.mining import frames, quoted
from draftkit.mining.cuts import cuts, slotted, turns
from draftkit.mining.find import Kind
from draftkit.mining.finds import finds_to_bytes
from draftkit.mining.masks import CITED, GAP_NAMES, kind_of, masked
from draftkit.mining.model import Material
from draftkit.mining.page import Framed, Mask, Page, PageBlock, page_to_bytes
from draftkit.phrases.model import GAP
from draftkit.tree.reading import ReadBlock, ReadDocument, Role

TITLE_LENGTH, FOUR = 16, 4
_IDIOM_TAGS = frozenset({"i", "z"})
_NAMES = frozenset({FigureType.PLACE, FigureType.PERSON, FigureType.ORGANISATION, FigureType.BRAND})
_DATE = re.compile(r"((?:19|20)\d\d)\s*(?:年\s*\d{1,2}\s*月|[.-]\d{1,2}[.-])")
_HAN_DATE = re.compile("([一二][九零〇○])([零〇○一二三四五六七八九]{2})年[一二三四五六七八九十]{1,2}月")
_TITLE = re.compile(r"(?:^|\n)[^\n。，]{0,24}((?:19|20)\d\d)年[^\n。，]{0,24}(?:讲话|报告|发言|致辞)(?=\n|$)")
_PLAN = re.compile(
    r"((?:19|20)\d\d)年[^。，\n]{0,12}(?:工作安排|重点工作|目标任务|总体要求|主要任务|工作打算|工作部署|主要目标|重点任务)"
)
_HAN_DIGITS = str.maketrans("零〇○一二三四五六七八九", "000123456789")
_HEAD, _TAIL = 400, 200


@dataclass(frozen=True, slots=True)
class Survey:
    """What a document gives.

    Attributes:
        chars: of its cleaned words.
        page: see `page.page_to_bytes`.
        finds: see `finds.Finds`.
    """

    sha256: str
    name: str
    title: str
    year: str
    chars: int
    page: bytes
    finds: bytes


@dataclass(slots=True)
class _Cut:
    """What is seen while a document is cut into words: where words begin, and the idioms of the dictionary."""

    edges: bytearray
    idioms: set[str] = field(default_factory=set)

    def watch(self, offset: int, piece: Piece) -> None:
        edges = self.edges
        for start in piece.starts:
            edges[offset + start] = 1
        self.idioms.update([word for word, tag in piece.words if tag in _IDIOM_TAGS])


def survey(material: Material) -> Survey:
    """Everything the miner wants of a document."""
    pages = list(_looks(material.reading.documents))
    text = "\n".join(look.text for look in pages)
    title = next((line for line in text.split("\n") if line), "")[:TITLE_LENGTH]
    joined = _joined(material.sha256, title, year_of(text), pages)
    hidden = masked(joined.text, joined.masks)
    page = replace(joined, framed=(*slotted(hidden), *_framed(hidden, joined.edges)))
    found = cuts(hidden, page.edges) | {
        Kind.TURN: set(turns(hidden, page.blocks)),
        Kind.IDIOM: {word for look in pages for word in look.idioms if len(word) == FOUR},
        Kind.FRAME: {framed.text for framed in page.framed},
    }
    names = {name for look in pages for name in look.names}
    finds = finds_to_bytes(found, names, page)
    return Survey(page.sha256, material.name, title, page.year, len(text), page_to_bytes(page), finds)


@dataclass(frozen=True, slots=True)
class _Look:
    """One document of a file; its offsets, and the numbers of its blocks, are those of the whole file's page."""

    text: str
    blocks: tuple[PageBlock, ...]
    masks: tuple[Mask, ...]
    edges: bytes
    shifts: tuple[tuple[int, int], ...]
    idioms: frozenset[str]
    names: frozenset[str]


def _looks(documents: Iterable[ReadDocument]) -> Iterator[_Look]:
    at = number = 0
    for document in documents:
        look = _look(document, at, number)
        yield look
        at += len(look.text) + 1
        number += len(look.blocks)


def _look(document: ReadDocument, at: int, number: int) -> _Look:
    """Look at a document that begins at this offset, its first block with this number."""
    blocks = [block for block in document.blocks if block.role is not Role.NOISE and block.text]
    texts = [block.text for block in blocks]
    whole = "\n".join(texts)
    cut = _Cut(bytearray(len(whole) + 1))
    named = find_named(texts, cut.watch)
    placed = tuple(_placed(blocks, at, number))
    masks, names = _masks(placed, texts, named)
    shifts = tuple(shift for block, read in zip(placed, blocks, strict=True) for shift in _shifts(block.start, read))
    idioms = frozenset(cut.idioms)
    return _Look(whole, placed, masks, bytes(cut.edges), shifts, idioms, names)


def _placed(blocks: Sequence[ReadBlock], at: int, first: int) -> Iterator[PageBlock]:
    """The blocks in the text of the page, each with the heading it stands under."""
    above = list[tuple[int, int]]()
    for number, block in enumerate(blocks, first):
        if block.level:
            above = [(level, heading) for level, heading in above if level < block.level]
        end = at + len(block.text)
        yield PageBlock(at, end, block.role, block.level, above[-1][1] if above else -1)
        if block.level:
            above.append((block.level, number))
        at = end + 1


def _masks(
    blocks: Sequence[PageBlock], texts: Sequence[str], named: Sequence[Sequence[Mention]]
) -> tuple[tuple[Mask, ...], frozenset[str]]:
    """What is hidden, block by block: names and credited words; a name inside credited words is hidden with them."""
    found: list[Mask] = []
    names: set[str] = set()
    for block, text, mentions in zip(blocks, texts, named, strict=True):
        cited = quoted.cited(text) if "“" in text else ()
        found += [Mask(block.start + start, block.start + end, CITED) for start, end in cited]
        for mention in mentions:
            inside = any(start < mention.end and mention.start < end for start, end in cited)
            if not inside and mention.type in GAP_NAMES:
                found.append(Mask(block.start + mention.start, block.start + mention.end, str(mention.type)))
            if mention.type in _NAMES and not mention.doubtful:
                names.update((mention.value, text[mention.start : mention.end].strip("“”")))
    return tuple(sorted(found, key=lambda mask: mask.start)), frozenset(names)


def _shifts(start: int, block: ReadBlock) -> Iterator[tuple[int, int]]:
    """Where the words of a block run on together with the original."""
    origins = block.origins
    yield start, origins[0]
    if not isinstance(origins, range):
        for at, (before, after) in enumerate(pairwise(origins), start + 1):
            if after - before != 1:
                yield at, after


def _joined(sha256: str, title: str, year: str, looks: Sequence[_Look]) -> Page:
    """The documents of a file as one page, not yet looked through for turns with gaps."""
    text, edges = "\n".join(look.text for look in looks), b"".join(look.edges for look in looks)
    blocks = tuple(block for look in looks for block in look.blocks)
    masks = tuple(mask for look in looks for mask in look.masks)
    shifts = tuple(shift for look in looks for shift in look.shifts)
    return Page(sha256, title, year, text, blocks, masks, edges, shifts, ())


def _framed(hidden: str, edges: bytes) -> Iterator[Framed]:
    """The frames of the table, with what fills their gaps."""
    for candidate in frames.frames_in(hidden, edges.__getitem__):
        gaps = _filled(candidate.text, hidden[candidate.start : candidate.end])
        if gaps is not None:
            yield Framed(candidate.text, candidate.start, candidate.end, gaps)


def _filled(text: str, words: str) -> tuple[str, ...] | None:
    """The kind of what stands in each gap; None where somebody is credited with a part of it."""
    match = _gaps_pattern(text).fullmatch(words)
    kinds = tuple(map(kind_of, match.groups())) if match else ()
    return None if CITED in kinds else kinds


@lru_cache(maxsize=4096)
def _gaps_pattern(text: str) -> re.Pattern[str]:
    parts = GAP.split(text)
    return re.compile("".join("(.+?)" if at % 2 else re.escape(part) for at, part in enumerate(parts)), re.DOTALL)


def year_of(text: str) -> str:
    """The year a document says it was given in; empty where it does not say.

    A date with its month in the head or at the end tells it, or the title, or the year whose work is laid down. A
    review of another year (2023年工作回顾) does not.
    """
    for part in (text[:_HEAD], text[-_TAIL:]):
        if match := _DATE.search(part):
            return match[1]
        if match := _HAN_DATE.search(part):
            return (match[1] + match[2]).translate(_HAN_DIGITS)
    if match := _TITLE.search(text[:_HEAD]):
        return match[1]
    return max(_PLAN.findall(text), default="")
