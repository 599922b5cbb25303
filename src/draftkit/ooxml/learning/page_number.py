"""Where and how a sample shows its page numbers."""

from dataclasses import dataclass
from typing import Final

from lxml import etree

from draftkit.ooxml.learning.cascade import LARGEST_TYPE, SMALLEST_TYPE, Cascade, whole
from draftkit.ooxml.markup import R
from draftkit.ooxml.opened import Package
from draftkit.ooxml.profiles.model import NumberPlace
from draftkit.ooxml.reading.tags import wn

_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_DASHES: Final = "—－–-"
_PLACES: Final = {
    "center": NumberPlace.CENTER,
    "right": NumberPlace.RIGHT,
    "end": NumberPlace.RIGHT,
    "left": NumberPlace.LEFT,
    "start": NumberPlace.LEFT,
    "outside": NumberPlace.OUTSIDE,
}
_WORD_SIZE: Final = 20


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A page number: its place, whether dashes stand beside it, half-points and face of its type (may be empty)."""

    place: NumberPlace
    dashes: bool
    size: int
    face: str


def page_number(package: Package, section: etree._Element | None) -> PageNumber | None:
    """The page number of a section; None where it shows none at the foot of its pages."""
    found = {kind: shown for kind, footer in _footers(package, section) if (shown := _shown(footer, package))}
    odd, even = found.get("default"), found.get("even")
    if odd is None or even is None or {odd.place, even.place} != {NumberPlace.RIGHT, NumberPlace.LEFT}:
        return odd or even
    return PageNumber(NumberPlace.OUTSIDE, odd.dashes, odd.size, odd.face)


def _footers(package: Package, section: etree._Element | None) -> list[tuple[str, etree._Element]]:
    targets = {each.identifier: each.target for each in package.leading_to("footer")}
    found = []
    for each in () if section is None else section.iterchildren(wn("footerReference")):
        root = package.xml(targets.get(each.get(f"{{{R}}}id", ""), ""))
        if root is not None:
            found.append((each.get(wn("type"), "default"), root))
    return found


def _shown(footer: etree._Element, package: Package) -> PageNumber | None:
    """What a footer shows; its last paragraph with a field is the inmost, where the field stands in a box."""
    paragraphs = [each for each in footer.iter(wn("p")) if _has_field(each)]
    if not paragraphs:
        return None
    paragraph, cascade = paragraphs[-1], Cascade(package)
    runs = [each for each in paragraph.iter(wn("r")) if each.find(wn("t")) is not None or _in_field(each)]
    looks = cascade.run(paragraph, runs[0]) if runs else {}
    text = "".join(each.text or "" for each in paragraph.iter(wn("t")))
    size = whole(looks, "sz.val", SMALLEST_TYPE, LARGEST_TYPE) or _WORD_SIZE
    face = looks.get("rFonts.eastAsia", "") or looks.get("rFonts.ascii", "")
    return PageNumber(_place(footer, paragraph, cascade), any(dash in text for dash in _DASHES), size, face)


def _has_field(paragraph: etree._Element) -> bool:
    codes = "".join(each.text or "" for each in paragraph.iter(wn("instrText")))
    simple = "".join(each.get(wn("instr"), "") for each in paragraph.iter(wn("fldSimple")))
    return "PAGE" in (codes + simple).upper().replace("NUMPAGES", "").replace("SECTIONPAGES", "")


def _in_field(run: etree._Element) -> bool:
    return run.find(wn("instrText")) is not None


def _place(footer: etree._Element, paragraph: etree._Element, cascade: Cascade) -> NumberPlace:
    """By its frame, the box it floats in, a tab that is aligned, or the paragraph itself."""
    properties = cascade.paragraph(paragraph)
    boxes = [each.text or "" for each in footer.iter(f"{{{_WP}}}align") if _is_across(each)]
    tabs = [each.get(wn("alignment"), "") for each in paragraph.iter(wn("ptab"))]
    frame = properties.get("framePr.xAlign", "")
    named = (_PLACES[each] for each in (frame, *boxes, *tabs[-1:], properties.get("jc.val", "")) if each in _PLACES)
    return next(named, NumberPlace.LEFT)


def _is_across(align: etree._Element) -> bool:
    parent = align.getparent()
    return parent is not None and etree.QName(parent).localname == "positionH"
