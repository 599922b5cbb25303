"""The parts beside the text: settings, footers with the page number, and the file's properties."""

from datetime import UTC, datetime
from typing import Final, Literal

from draftkit.ooxml.body import run
from draftkit.ooxml.markup import Xml, element, escaped, part, text, w, word_part
from draftkit.ooxml.model import Properties, Run
from draftkit.ooxml.profiles.model import NumberPlace, Profile, Style
from draftkit.ooxml.styles import LANGUAGE

_NAMESPACES: Final = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_COMPATIBILITY: Final = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
"""What Word 2013 and later write; with a lower mode it opens the file as one of an older Word."""


def settings_part(profile: Profile) -> bytes:
    """word/settings.xml: two kinds of page, the present Word's layout."""
    tab = w("defaultTabStop", val=profile.looks[0].value.size * 10)
    punctuation = w("characterSpacingControl", val="doNotCompress")
    uri = "http://schemas.microsoft.com/office/word"
    modes = (w("compatSetting", name=name, uri=uri, val=value) for name, value in _COMPATIBILITY.items())
    return word_part("settings", w("zoom", percent=100), tab, w("evenAndOddHeaders"), punctuation, w("compat", *modes))


def footer_part(side: Literal["left", "right"], profile: Profile) -> bytes:
    """A footer: the page number, one character in from the type area where it stands at a side of the page.

    Args:
        side: `right` for odd pages, `left` for even ones; where the number stands if that is the outer edge.
        profile: gives its place, the size of the character, and whether dashes stand beside it.
    """
    chosen = profile.page_number_place.value
    place = side if chosen is NumberPlace.OUTSIDE else str(chosen)
    properties = [w("pStyle", val=Style.PAGE_NUMBER)]
    if chosen is not NumberPlace.CENTER:
        indent: dict[str, str | int] = {place: profile.page_number_size.value * 10, f"{place}Chars": 100}
        properties.append(w("ind", **indent))
    properties.append(w("jc", val=place))
    dashes = (run(Run("— ")), run(Run(" —"))) if profile.page_number_dashes.value else ()
    return word_part("ftr", w("p", w("pPr", *properties), *dashes[:1], *_page_field(), *dashes[1:]))


def _page_field() -> tuple[Xml, ...]:
    """The page's number, in five runs: a field in one run is said to vanish in WPS."""
    return (
        w("r", w("fldChar", fldCharType="begin")),
        w("r", text("instrText", " PAGE ")),
        w("r", w("fldChar", fldCharType="separate")),
        w("r", text("t", "1")),
        w("r", w("fldChar", fldCharType="end")),
    )


def core_part(properties: Properties, identifier: str = "") -> bytes:
    """docProps/core.xml: title, language, identifier and a moment of creation and change where given. No author."""
    named = (("dc:identifier", identifier),) if identifier else ()
    said = (("dc:title", properties.title), *named, ("dc:language", LANGUAGE))
    written = _utc(properties.modified) if properties.modified else ""
    moments = ("created", "modified") if written else ()
    return part(
        element(
            "cp:coreProperties",
            *(element(name, escaped(words)) for name, words in said),
            *(element(f"dcterms:{name}", written, **{"xsi:type": "dcterms:W3CDTF"}) for name in moments),
            **_NAMESPACES,
        )
    )


def _utc(moment: datetime) -> str:
    """W3CDTF in UTC; a moment without a zone is taken as UTC, so that bytes do not depend on the machine."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
