"""A whole Word file: the text and the parts beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_reading as say
from draftkit.ooxml.opened import Package
from draftkit.ooxml.reading.blocks import read_blocks
from draftkit.ooxml.reading.comments import read_comments
from draftkit.ooxml.reading.model import Block, Comment, Furniture, Note, NoteKind
from draftkit.ooxml.reading.numbering import Numbering, read_numbering
from draftkit.ooxml.reading.scope import Definitions
from draftkit.ooxml.reading.styles import read_styles
from draftkit.ooxml.reading.tags import wn

_FURNITURE: Final = ("header", "footer")
_NOTES: Final = ((NoteKind.FOOTNOTE, "footnotes"), (NoteKind.ENDNOTE, "endnotes"))


@dataclass(frozen=True, slots=True)
class WordDocument:
    """A Word file as it stands, every tracked change with both its sides.

    Attributes:
        numbering: the lists that `Paragraph.listed` names; a `numbering.Counter` gives the numbers in a view.
    """

    body: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    comments: tuple[Comment, ...] = ()
    numbering: Numbering = field(default_factory=Numbering)


def read_word(package: Package, *, numbered: bool = False) -> Outcome[WordDocument]:
    """The records of a package that passed the guard; a part that is named and not there is a warning.

    Args:
        package: the file.
        numbered: the words of the body are to tell in which element they stand.
    """
    try:
        return _Reader(package).read(numbered=numbered)
    except DraftkitError as error:
        return Outcome(None, error.diagnostics)
    except RecursionError:
        return Outcome(None, (say.TOO_DEEP(file=package.name, part=package.main),))


class _Reader:
    """Reads the parts that the main part leads to."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._missing: list[Diagnostic] = []
        self._styles = read_styles(self._first("styles"))
        self._numbering = read_numbering(self._first("numbering"))

    def read(self, *, numbered: bool) -> Outcome[WordDocument]:
        root = self._package.xml(self._package.main)
        if root is None or root.tag != wn("document"):
            return Outcome(None, (say.NO_MAIN_PART(file=self._package.name),))
        document = WordDocument(
            read_blocks(root, self._definitions(self._package.main), numbered=numbered),
            tuple(self._notes()),
            tuple(self._furniture()),
            self._comments(),
            self._numbering,
        )
        return Outcome(document, tuple(self._missing))

    def _definitions(self, part: str) -> Definitions:
        links = {each.identifier: each.target for each in self._package.relations.get(part, ()) if each.external}
        return Definitions(self._styles, self._numbering, links)

    def _parts(self, kind: str) -> Iterator[tuple[str, etree._Element]]:
        """The parts of that kind, each once."""
        for target in dict.fromkeys(relation.target for relation in self._package.leading_to(kind)):
            root = self._package.xml(target)
            if root is None:
                self._missing.append(say.MISSING_PART(file=self._package.name, part=target))
            else:
                yield target, root

    def _first(self, kind: str) -> etree._Element | None:
        return next((root for _, root in self._parts(kind)), None)

    def _notes(self) -> Iterator[Note]:
        """Notes; those with a type are the lines that part them from the text."""
        for kind, relation in _NOTES:
            for part, root in self._parts(relation):
                for each in root.iterchildren(wn(str(kind))):
                    if each.get(wn("type"), "normal") == "normal":
                        yield Note(kind, each.get(wn("id"), ""), read_blocks(each, self._definitions(part)))

    def _furniture(self) -> Iterator[Furniture]:
        for kind in _FURNITURE:
            for part, root in self._parts(kind):
                yield Furniture(kind, read_blocks(root, self._definitions(part)))

    def _comments(self) -> tuple[Comment, ...]:
        found = next(self._parts("comments"), None)
        if found is None:
            return ()
        part, root = found
        return read_comments(root, self._first("commentsExtended"), self._definitions(part))
