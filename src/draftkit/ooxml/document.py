"""A whole Word file out of paragraphs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from draftkit.ooxml.body import FOOTERS, Numbers, paragraphs, section
from draftkit.ooxml.furniture import core_part, footer_part, settings_part
from draftkit.ooxml.markup import Xml, w, word_part
from draftkit.ooxml.model import Properties, Run, Sheet, WordParagraph
from draftkit.ooxml.package import Part, pack
from draftkit.ooxml.profiles.built_in import TABLE, built_in
from draftkit.ooxml.profiles.model import Profile
from draftkit.ooxml.styles import fonts_part, styles_part

if TYPE_CHECKING:
    from draftkit.tree.returned import Identity

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN: Final = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Beside:
    """What a file has besides its paragraphs.

    Attributes:
        identity: what it was issued from.
        sheets: stand behind the speech, each beginning a page.
        remarked: the moment comments are dated with; None for no date.
    """

    identity: "Identity | None" = None
    sheets: tuple[Sheet, ...] = ()
    remarked: datetime | None = None


ALONE: Final = Beside()


def build(
    text: Iterable[WordParagraph], properties: Properties, profile: Profile | None = None, beside: Beside = ALONE
) -> bytes:
    """The .docx. Equal arguments give equal bytes.

    Args:
        text: in order; bookmark names are unique.
        properties: what the file says of itself.
        profile: the page; the standard one if none is given.
        beside: what it has besides.
    """
    numbers, chosen = Numbers(), profile or built_in()
    body = word_part("document", w("body", *_body(tuple(text), chosen, beside.sheets, numbers)))
    if beside.sheets:
        chosen = _with_cells(chosen)
    parts = (*_parts(body, properties, beside), *_fixed(chosen))
    return pack((*parts, *_comments(numbers.remarks, beside.remarked)))


def build_xml(body: Iterable[Xml], properties: Properties, profile: Profile | None = None) -> bytes:
    """The .docx of paragraphs that are XML already. Equal arguments give equal bytes."""
    chosen = profile or built_in()
    main = word_part("document", w("body", *body, section(chosen)))
    return pack((*_parts(main, properties, ALONE), *_fixed(chosen)))


def build_sheet(sheet: Sheet, properties: Properties) -> bytes:
    """The .docx of a table by itself. Equal arguments give equal bytes."""
    return build((), properties, built_in(TABLE), Beside(sheets=(sheet,)))


def _body(
    text: tuple[WordParagraph, ...], profile: Profile, sheets: tuple[Sheet, ...], numbers: Numbers
) -> Iterator[Xml]:
    """The sections, each but the last closed by its last paragraph."""
    if not sheets:
        yield from paragraphs(text, numbers)
        yield section(profile)
        return
    from draftkit.ooxml.table import sheet

    on_side = section(built_in(TABLE))
    yield from paragraphs(text, numbers, section(profile))
    for each in sheets[:-1]:
        yield sheet(each, numbers, on_side)
    yield sheet(sheets[-1], numbers)
    yield on_side


def _with_cells(profile: Profile) -> Profile:
    """The same page with the styles that sheets use."""
    from draftkit.ooxml.table import cell_looks

    return replace(profile, looks=tuple(dict.fromkeys((*profile.looks, *cell_looks()))))


def _parts(main: bytes, properties: Properties, beside: Beside) -> Iterator[Part]:
    """The text, and what the file says of itself."""
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    identifier, others = "", tuple[Part, ...]()
    if beside.identity:
        from draftkit.ooxml.identity import identifier_of, identity_parts

        identifier = identifier_of(beside.identity)
        others = identity_parts(beside.identity, _MAIN, _lines(beside.sheets))
    said = core_part(properties, identifier)
    yield Part(_MAIN, f"{_WORD}.document.main+xml", main, f"{_OFFICE}/officeDocument", "rIdDocument")
    yield Part("docProps/core.xml", core, said, f"{_PACKAGE}/metadata/core-properties", "rIdCore")
    yield from others


def _lines(sheets: Iterable[Sheet]) -> Iterator[tuple[str, ...]]:
    """What stands on sheets, line by line."""
    for each in sheets:
        pieces = ((piece if isinstance(piece, Run) else piece.run for piece in one.pieces) for one in each.paragraphs)
        yield from (("".join(run.text for run in runs),) for runs in pieces)
        yield each.table.headings
        yield from (row for group in each.table.groups for row in group)


def _comments(remarks: Sequence[str], moment: datetime | None) -> Iterator[Part]:
    if remarks:
        from draftkit.ooxml.comments import comments_part

        yield _beside("comments", comments_part(remarks, moment), "comments", "rIdComments", lasting=False)


@lru_cache(maxsize=8)
def _fixed(profile: Profile) -> tuple[Part, ...]:
    """The parts that a page alone decides."""
    return (
        _beside("styles", styles_part(profile), "styles", "rIdStyles"),
        _beside("settings", settings_part(profile), "settings", "rIdSettings"),
        _beside("fontTable", fonts_part(profile), "fontTable", "rIdFonts"),
        _beside("footer", footer_part("right", profile), "footerOdd", FOOTERS["default"]),
        _beside("footer", footer_part("left", profile), "footerEven", FOOTERS["even"]),
    )


def _beside(kind: str, data: bytes, name: str, identifier: str, *, lasting: bool = True) -> Part:
    return Part(
        f"word/{name}.xml", f"{_WORD}.{kind}+xml", data, f"{_OFFICE}/{kind}", identifier, _MAIN, lasting=lasting
    )
