"""The parts beside the text: settings, footers with the page number, and the file's properties."""

from datetime import UTC, datetime
from typing import Final, Literal

from lxml import etree

from draftkit.ooxml.body import run
from draftkit.ooxml.markup import serialize, text, w
from draftkit.ooxml.model import Properties, Run
from draftkit.ooxml.profiles.model import NumberPlace, Profile, Style
from draftkit.ooxml.styles import LANGUAGE

_CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_DCTERMS: Final = "http://purl.org/dc/terms/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
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
    return serialize(
        w("settings", w("zoom", percent=100), tab, w("evenAndOddHeaders"), punctuation, w("compat", *modes))
    )


def footer_part(side: Literal["left", "right"], profile: Profile) -> bytes:
    """A footer: the page number, one character in from the type area where it stands at a side of the page.

    Args:
        side: `right` for odd pages, `left` for even ones; where the number stands if that is the outer edge.
        profile: gives its place, the size of the character, and whether dashes stand beside it.
    """
    chosen = profile.page_number_place.value
    place = side if chosen is NumberPlace.OUTSIDE else str(chosen)
    properties = w("pPr", w("pStyle", val=Style.PAGE_NUMBER))
    if chosen is not NumberPlace.CENTER:
        indent: dict[str, str | int] = {place: profile.page_number_size.value * 10, f"{place}Chars": 100}
        properties.append(w("ind", **indent))
    properties.append(w("jc", val=place))
    dashes = (run(Run("— ")), run(Run(" —"))) if profile.page_number_dashes.value else ()
    return serialize(w("ftr", w("p", properties, *dashes[:1], *_page_field(), *dashes[1:])))


def _page_field() -> tuple[etree._Element, ...]:
    """The page's number, in five runs: a field in one run is said to vanish in WPS."""
    return (
        w("r", w("fldChar", fldCharType="begin")),
        w("r", text("instrText", " PAGE ")),
        w("r", w("fldChar", fldCharType="separate")),
        w("r", text("t", "1")),
        w("r", w("fldChar", fldCharType="end")),
    )


def core_part(properties: Properties) -> bytes:
    """docProps/core.xml: title, language, and a moment of creation and change where given. It names no author."""
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _DCTERMS, "xsi": _XSI})
    etree.SubElement(root, f"{{{_DC}}}title").text = properties.title
    etree.SubElement(root, f"{{{_DC}}}language").text = LANGUAGE
    written = _utc(properties.modified) if properties.modified else ""
    for name in ("created", "modified") if written else ():
        moment = etree.SubElement(root, f"{{{_DCTERMS}}}{name}")
        moment.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
        moment.text = written
    return serialize(root)


def _utc(moment: datetime) -> str:
    """W3CDTF in UTC; a moment without a zone is taken as UTC, so that bytes do not depend on the machine."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
