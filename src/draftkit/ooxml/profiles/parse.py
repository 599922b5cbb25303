"""YAML to `Profile`: every problem at once; what a file that extends another does not say, it takes from there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from draftkit.diagnostics import Outcome, errors_in
from draftkit.ooxml.profiles import messages
from draftkit.ooxml.profiles.built_in import NAMES
from draftkit.ooxml.profiles.model import (
    HEADINGS,
    SIZES,
    Align,
    Figure,
    Font,
    Force,
    Leading,
    Look,
    NumberPlace,
    Profile,
    Style,
)
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Scalar, parse_yaml

Base = Callable[[str], Profile | None]
"""The profile of a name, None where there is none."""

LOOKS: Final = {
    "normal": Style.NORMAL,
    "title": Style.TITLE,
    "byline": Style.BYLINE,
    "salutation": Style.SALUTATION,
    "body": Style.BODY,
    **{f"heading-{level}": style for level, style in enumerate(HEADINGS, 1)},
    "cell": Style.CELL,
    "cell-heading": Style.CELL_HEADING,
}
"""What a profile's file calls the styles."""
_NEEDED: Final = tuple(name for name in LOOKS if not name.startswith("cell"))
_TWIPS: Final = 20
_TWO_HUNDRED_FORTIETHS: Final = 240
_MOST_INDENT: Final = 20


@dataclass(frozen=True, slots=True)
class _Kind:
    """How the value of one figure is read: a number with its bounds and what it is kept in, or one of some words."""

    low: float = 0
    high: float = 0
    scale: float = 1
    whole: bool = False
    words: type[StrEnum] | None = None


_SIDE: Final = _Kind(0, 150)
_SMALLEST, _LARGEST = 5, 72
"""Points of type."""
_PAGE: Final = {
    "width": ("page_width", _Kind(50, 600)),
    "height": ("page_height", _Kind(50, 600)),
    "top": ("top", _SIDE),
    "bottom": ("bottom", _SIDE),
    "left": ("left", _SIDE),
    "right": ("right", _SIDE),
    "lines": ("lines", _Kind(1, 200, whole=True)),
    "characters": ("characters", _Kind(1, 200, whole=True)),
    "leading": ("leading", _Kind(words=Leading)),
    "char_spacing": ("char_spacing", _Kind(-10, 10, _TWIPS, whole=True)),
    "auto_space": ("auto_space", _Kind()),
    "widow_control": ("widow_control", _Kind()),
    "lead_bold": ("lead_bold", _Kind()),
}
"""Key to the profile's field and how it is read; a kind without bounds and words is true or false."""
_NUMBER: Final = {
    "gap": ("page_number_gap", _SIDE),
    "place": ("page_number_place", _Kind(words=NumberPlace)),
    "dashes": ("page_number_dashes", _Kind()),
}


def parse_profile(source: Source, base: Base) -> Outcome[Profile]:
    """The profile in a YAML text; its form is described in docs/formats/page-profiles.md.

    Args:
        source: the text.
        base: gives the profile that its `extends` names.
    """
    parsed = parse_yaml(source, expected="a page profile")
    if parsed.value is None:
        return Outcome(None, parsed.diagnostics)
    log = Log(source, list(parsed.diagnostics))
    profile = _profile(Fields(parsed.value, "", log), base)
    return Outcome(None if errors_in(log.diagnostics) else profile, tuple(log.diagnostics))


def _profile(top: Fields, base: Base) -> Profile | None:
    """The profile, None where a base is missing; where other problems were noted, it has holes."""
    extends = top.scalar("extends")
    known = base(extends.text) if extends else None
    if extends and known is None:
        top.log.add(messages.NO_SUCH_BASE, extends.span, name=extends.text, allowed="、".join(NAMES))
        return None
    reading = _Reading(top.log, known, _fonts(top, known))
    values: dict[str, Any] = {
        "id": top.text("profile", required=True),
        "label": top.text("name", required=True),
        "fonts": tuple(reading.fonts.items()),
        **reading.page(top),
        **reading.page_number(top),
        "looks": reading.looks(top),
    }
    top.done()
    if known is not None:
        return replace(known, **values)
    return None if errors_in(top.log.diagnostics) else Profile(**values)


def _fonts(top: Fields, known: Profile | None) -> dict[str, Font]:
    fonts = dict(known.fonts) if known else {}
    section = top.fields("fonts", required=known is None)
    for entry in section.mapping.entries if section else ():
        if (face := section.fields(entry.key.text) if section else None) is not None:
            han = face.text("han", required=True)
            fonts[entry.key.text] = Font(han, face.text("latin", han), face.text("other"))
            face.done()
    return fonts


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the figures of one file are read with: the profile it extends, and its classes of type."""

    log: Log
    known: Profile | None
    fonts: dict[str, Font]

    def page(self, top: Fields) -> dict[str, Figure[Any]]:
        """The figures of `page`."""
        section = top.fields("page", required=self.known is None)
        if section is None:
            return {}
        found = dict(self._figures(section, _PAGE))
        leading = found.get("leading") or (self.known.leading if self.known else None)
        multiple = leading is not None and leading.value is Leading.MULTIPLE
        kind = _Kind(0.5, 5, _TWO_HUNDRED_FORTIETHS, whole=True) if multiple else _Kind(5, 200, _TWIPS, whole=True)
        found |= self._figures(section, {"line_pitch": ("line_pitch", kind)})
        section.done()
        return found

    def page_number(self, top: Fields) -> dict[str, Figure[Any]]:
        """The figures of `page_number`, and in it the face that this file gives its class of type."""
        swapped = {"page_number_font": _refaced(self.known.page_number_font, self._face)} if self.known else {}
        section = top.fields("page_number", required=self.known is None)
        if section is None:
            return swapped
        found = swapped | dict(self._figures(section, _NUMBER))
        for key, read in (("size", self._size), ("font", self._font)):
            if (figure := section.fields(key, required=self.known is None)) is not None:
                found[f"page_number_{key}"] = Figure(read(figure, "value"), *self._rest(figure))
        section.done()
        return found

    def looks(self, top: Fields) -> tuple[Figure[Look], ...]:
        """The rows of `looks`, those of the base first and in its order."""
        rows = {row.value.style: self._own_face(row) for row in self.known.looks} if self.known else {}
        section = top.fields("looks", required=self.known is None)
        for name, style in LOOKS.items() if section else ():
            needed = self.known is None and name in _NEEDED
            if section and (fields := section.fields(name, required=needed)) is not None:
                row = self._look(fields, rows[style].value if style in rows else None, style)
                rows[style] = Figure(row, *self._rest(fields))
        if section:
            section.done()
        return tuple(rows.values())

    def _look(self, fields: Fields, known: Look | None, style: Style) -> Look:
        look = known or Look(style, "", Font("", ""), 0)
        values: dict[str, Any] = {
            "name": fields.text("label", look.name, required=known is None),
            "font": self._font(fields, "font", None if known is None else look.font),
            "size": self._size(fields, "size", None if known is None else look.size),
            "align": Align(fields.choice("align", tuple(Align), look.align)),
            "indent": fields.integer("indent", look.indent, low=0, high=_MOST_INDENT),
            "keep_next": fields.flag("keep_next", default=look.keep_next),
            "bold": fields.flag("bold", default=look.bold),
        }
        for key in ("line", "before", "after"):
            values[key] = self._number(fields, key, _Kind(0, 200, _TWIPS, whole=True), getattr(look, key))
        if fields.scalar("outline") is not None:
            values["outline"] = fields.integer("outline", 0, low=0, high=8)
        return replace(look, **values)

    def _figures(self, section: Fields, kinds: dict[str, tuple[str, _Kind]]) -> Iterator[tuple[str, Figure[Any]]]:
        for key, (attribute, kind) in kinds.items():
            if (figure := section.fields(key, required=self.known is None)) is not None:
                yield attribute, Figure(self._value(figure, kind), *self._rest(figure))

    def _value(self, figure: Fields, kind: _Kind) -> object:
        if kind.words is not None:
            chosen = figure.choice("value", tuple(kind.words), required=True)
            return kind.words(chosen) if chosen else None
        if not kind.high:
            return figure.scalar("value", required=True) is not None and figure.flag("value")
        return self._number(figure, "value", kind)

    def _rest(self, figure: Fields) -> tuple[Force, str]:
        force = figure.choice("force", tuple(Force), Force.OFFICE, required=True)
        source = figure.text("source", required=True)
        figure.done()
        return Force(force), source

    def _number(self, fields: Fields, key: str, kind: _Kind, default: float | None = None) -> float:
        scalar = fields.scalar(key, required=default is None)
        if scalar is None:
            return default or 0
        value = _float(scalar.text)
        if value is None or not kind.low <= value <= kind.high:
            self._unfit(fields, key, scalar, kind)
            return default or 0
        kept = value * kind.scale
        return round(kept) if kind.whole else kept

    def _unfit(self, fields: Fields, key: str, scalar: Scalar, kind: _Kind) -> None:
        example = max(kind.low, min(20, kind.high))
        values = {"low": f"{kind.low:g}", "high": f"{kind.high:g}", "example": f"{example:g}"}
        self.log.add(messages.NOT_A_LENGTH, scalar.span, where=f"{fields.where}.{key}", value=scalar.text, **values)

    def _size(self, fields: Fields, key: str, default: int | None = None) -> int:
        """Half-points."""
        scalar = fields.scalar(key, required=default is None)
        if scalar is None:
            return default or 0
        points = SIZES.get(scalar.text) or _float(scalar.text.removesuffix("磅"))
        if points is not None and _SMALLEST <= points <= _LARGEST:
            return round(points * 2)
        where = f"{fields.where}.{key}"
        self.log.add(messages.NOT_A_SIZE, scalar.span, where=where, value=scalar.text, allowed="、".join(SIZES))
        return default or 0

    def _font(self, fields: Fields, key: str, default: Font | None = None) -> Font:
        chosen = fields.choice(key, self.fonts, required=default is None)
        return self.fonts[chosen] if chosen else default or Font("", "")

    def _face(self, font: Font) -> Font:
        """The face this file gives the class of type that had that face in the base."""
        names = (name for name, face in (self.known.fonts if self.known else ()) if face == font)
        return next((self.fonts[name] for name in names), font)

    def _own_face(self, row: Figure[Look]) -> Figure[Look]:
        return replace(row, value=replace(row.value, font=self._face(row.value.font)))


def _refaced(figure: Figure[Font], face: Callable[[Font], Font]) -> Figure[Font]:
    return replace(figure, value=face(figure.value))


def _float(text: str) -> float | None:
    """A plain decimal number, None for anything else: no exponent, no infinity."""
    digits = text.removeprefix("-")
    return float(text) if digits.replace(".", "", 1).isdigit() and digits.isascii() else None
