"""A whole Word file out of paragraphs."""

from collections.abc import Iterable
from typing import Final

from draftkit.ooxml.body import document_part
from draftkit.ooxml.furniture import core_part, footer_part, settings_part
from draftkit.ooxml.model import Properties, WordParagraph
from draftkit.ooxml.package import Part, pack
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import Profile
from draftkit.ooxml.styles import fonts_part, styles_part

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN: Final = "word/document.xml"
FOOTERS: Final = {"default": "rIdOdd", "even": "rIdEven"}
"""The relations of the footers: kind of page to the relation's id."""


def build(paragraphs: Iterable[WordParagraph], properties: Properties, profile: Profile | None = None) -> bytes:
    """The .docx. Equal arguments give equal bytes.

    Args:
        paragraphs: in order; bookmark names are unique.
        properties: what the file says of itself.
        profile: the page; the standard one if none is given.
    """
    chosen = profile or built_in()
    return package(document_part(paragraphs, chosen, FOOTERS), properties, chosen)


def package(main: bytes, properties: Properties, profile: Profile) -> bytes:
    """The .docx round a word/document.xml whose footers are `FOOTERS`."""
    core = "application/vnd.openxmlformats-package.core-properties+xml"
    return pack(
        (
            Part(_MAIN, f"{_WORD}.document.main+xml", main, f"{_OFFICE}/officeDocument", "rIdDocument"),
            Part("docProps/core.xml", core, core_part(properties), f"{_PACKAGE}/metadata/core-properties", "rIdCore"),
            _beside("styles", styles_part(profile), "styles", "rIdStyles"),
            _beside("settings", settings_part(profile), "settings", "rIdSettings"),
            _beside("fontTable", fonts_part(profile), "fontTable", "rIdFonts"),
            _beside("footer", footer_part("right", profile), "footerOdd", FOOTERS["default"]),
            _beside("footer", footer_part("left", profile), "footerEven", FOOTERS["even"]),
        )
    )


def _beside(kind: str, data: bytes, name: str, identifier: str) -> Part:
    return Part(f"word/{name}.xml", f"{_WORD}.{kind}+xml", data, f"{_OFFICE}/{kind}", identifier, _MAIN)
