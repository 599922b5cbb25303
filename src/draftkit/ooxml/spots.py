"""Where in the bytes of a part its elements stand, so that something can be put between them and nothing else changes.

lxml forgets the bytes it read; expat, which Python has built in, tells where each element begins. The part was parsed
before (`parse.parse_xml`), which refuses document types, and with them every entity that could grow.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from draftkit.ooxml.markup import W

STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
WORD: Final = frozenset({W, STRICT})
BLANKS: Final = " \t\r\n"
_START_TAG: Final = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_SPACE: Final = "http://www.w3.org/XML/1998/namespace space xml"


@dataclass(slots=True)
class Spot:
    """An element and its bytes.

    Attributes:
        name: as written, with its prefix; `local` without.
        space: its namespace.
        start: of its start tag; `inner` behind it.
        last: where its end tag begins; `end` behind that. The same as `inner` where it holds nothing.
        properties: the bytes of its `w:rPr`, empty where it has none.
        chunks: of its own characters: how many come before, where the bytes begin, and the characters.
        solid: its characters are not to be parted: the bytes do not show where.
        kept: its blanks at the ends are kept (`xml:space`).
    """

    name: str
    space: str
    parent: "Spot | None"
    start: int
    inner: int
    last: int = 0
    end: int = 0
    properties: slice = field(default_factory=lambda: slice(0, 0))
    chunks: list[tuple[int, int, str]] = field(default_factory=list)
    solid: bool = False
    kept: bool = False

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    def is_word(self, *names: str) -> bool:
        """Whether it is a WordprocessingML element of one of these names."""
        return self.space in WORD and self.local in names

    @property
    def text(self) -> str:
        """Its own characters."""
        return "".join(chunk for _, _, chunk in self.chunks)

    @property
    def path(self) -> tuple["Spot", ...]:
        """The elements it stands in, from the root, and itself."""
        return (self,) if self.parent is None else (*self.parent.path, self)

    def byte(self, characters: int) -> int:
        """Where the bytes begin of what comes behind so many of its characters, fewer than it has."""
        before, start, chunk = next(each for each in reversed(self.chunks) if each[0] <= characters)
        return start + len(chunk[: characters - before].encode())


def find_spots(data: bytes, wanted: Collection[int]) -> Mapping[int, Spot]:
    """Elements by their number in document order, from 0.

    Args:
        data: a part in UTF-8.
        wanted: numbers.
    """
    return _Finder(data, frozenset(wanted)).found


class _Finder:
    def __init__(self, data: bytes, wanted: frozenset[int]) -> None:
        self.found: dict[int, Spot] = {}
        self._data = data
        self._wanted = wanted
        self._number = 0
        self._open: list[tuple[Spot, bool]] = []
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.namespace_prefixes = True
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._finish
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = self._unparted
        parser.Parse(data, True)  # noqa: FBT003 - the signature is not ours

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        space, local, prefix = (*name.split(" "), "", "")[:3] if " " in name else ("", name, "")
        start = self._parser.CurrentByteIndex
        tag = _START_TAG.match(self._data, start)
        parent = self._open[-1][0] if self._open else None
        written = f"{prefix}:{local}" if prefix else local
        spot = Spot(written, space, parent, start, tag.end() if tag else start)
        spot.kept = attributes.get(_SPACE) == "preserve"
        is_wanted = self._number in self._wanted
        if is_wanted:
            self.found[self._number] = spot
        self._number += 1
        self._open.append((spot, is_wanted))

    def _finish(self, _name: str) -> None:
        spot, _ = self._open.pop()
        spot.last = max(spot.inner, self._parser.CurrentByteIndex)
        tag = _START_TAG.match(self._data, spot.last) if self._data[spot.inner - 2 : spot.inner] != b"/>" else None
        spot.end = tag.end() if tag else spot.inner
        if spot.parent is not None and spot.is_word("rPr"):
            spot.parent.properties = slice(spot.start, spot.end)

    def _characters(self, text: str) -> None:
        spot, is_wanted = self._open[-1]
        if is_wanted:
            before = spot.chunks[-1][0] + len(spot.chunks[-1][2]) if spot.chunks else 0
            spot.chunks.append((before, self._parser.CurrentByteIndex, text))

    def _unparted(self) -> None:
        self._open[-1][0].solid = True
