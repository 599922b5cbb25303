"""The texts that a document offers in one part, as bytes: those that were cut out in the same way stand together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from draftkit.mining.find import Kind
from draftkit.mining.keys import PARTS, divided

Found = Mapping[Kind, Iterable[str]]
"""Distinct texts without line breaks, by the way they were cut out."""


def sections_of(found: Found) -> list[bytes]:
    """A section for each part, see `keys.parts_of`; the same texts give the same bytes."""
    groups: list[list[str]] = [[] for _ in range(PARTS)]
    for kind in sorted(found):
        for group, texts in zip(groups, divided(sorted(found[kind])), strict=True):
            if texts:
                group.append("\n".join((kind, *texts)))
    return ["\n\n".join(group).encode() for group in groups]


def texts_in(section: bytes) -> Iterator[tuple[str, Sequence[str]]]:
    """The texts of a section, with the sign of each kind that has some."""
    for group in section.decode().split("\n\n") if section else ():
        kind, *texts = group.split("\n")
        yield kind, texts
