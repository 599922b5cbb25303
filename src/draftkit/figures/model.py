"""A figure and the sheet of a speech."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from draftkit.source import Place


class FigureType(StrEnum):
    """What a figure is; it decides what may be typed and how it is written in the document."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    RATIO = "ratio"
    DATE = "date"
    DATE_RANGE = "date-range"
    PERIOD = "period"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    MEETING = "meeting"
    DOCUMENT = "document"
    BRAND = "brand"
    SLOGAN = "slogan"
    TERM = "term"
    QUOTATION = "quotation"
    TEXT = "text"


class Rounding(StrEnum):
    """How a number loses its last digits; `HALF_UP` is 四舍五入."""

    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    UP = "up"
    DOWN = "down"


class DateStyle(StrEnum):
    """How much of a date is written."""

    FULL = "full"
    MONTH_DAY = "month-day"
    YEAR_MONTH = "year-month"


@dataclass(frozen=True, slots=True)
class Style:
    """How a value is written; what is None is left to the next in line: figure, sheet, office, and as it was typed.

    Attributes:
        decimals: digits behind the point; fewer than were typed are rounded.
        rounding: how.
        thousands: whether commas part the thousands.
        scale: 万, 亿 or 万亿 before the unit; 一 for none of them, all digits written out.
        date: how much of a date is written.
    """

    decimals: int | None = None
    rounding: Rounding | None = None
    thousands: bool | None = None
    scale: str | None = None
    date: DateStyle | None = None

    def over(self, other: "Style") -> "Style":
        """This style, with what it leaves open as the other one says it."""
        said = {each.name: value for each in fields(self) if (value := getattr(self, each.name)) is not None}
        return replace(other, **said)


@dataclass(frozen=True, slots=True)
class Record:
    """What a quotation needs beside its source before it may be printed: who said it where and when, who checked."""

    speaker: str = ""
    occasion: str = ""
    date: str = ""
    checked_by: str = ""
    checked_on: str = ""


@dataclass(frozen=True, slots=True)
class Expression:
    """A formula or a relation as it is written, and where."""

    text: str
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """One entry of figures.yaml.

    Attributes:
        value: the scalar text without its unit (`126`, `1.2万`, `15—20`, `2026-12-03`, `2026-12-03至2026-12-05`), never
            converted by YAML; None while open.
        unit: its measure word or sign (人, 万元, %), may be empty.
        source: where the value comes from.
        by: who supplied it.
        when: when it was supplied, as written.
        ask: what to ask the person who supplies it; may be empty.
        who: who is to supply it: a department or a person; may be empty.
        short: what it is called from the second time on; empty where it is always called by its value.
        office: of a person: what stands before the name.
        formula: what a derived figure is worked out from; its value is never typed.
        least, most: bounds of a number in its unit, in plain digits; empty for none.
        style: how it is written.
        record: of a quotation.
        old: the words, unit included, that stood here in the older speech this one was made from; empty
            where there is none. Until somebody gives a value (the same one confirms it) drafts show them.
        follows: the figure of which this one is another written form (天门 of 天门市); its value is worked out.
        is_doubtful: whether the old words may be no local fact at all.
    """

    name: str
    type: FigureType = FigureType.TEXT
    unit: str = ""
    value: str | None = None
    source: str = ""
    by: str = ""
    when: str = ""
    note: str = ""
    ask: str = ""
    who: str = ""
    short: str = ""
    office: str = ""
    formula: Expression | None = None
    least: str = ""
    most: str = ""
    style: Style = Style()
    record: Record = Record()
    old: str = ""
    follows: str = ""
    is_doubtful: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nobody has supplied a value yet."""
        return self.value is None

    @property
    def is_derived(self) -> bool:
        """Whether its value is worked out from other figures, and nobody supplies it."""
        return self.formula is not None or bool(self.follows)

    @property
    def is_carried(self) -> bool:
        """Whether drafts show what an older speech had, because nobody has supplied a value yet."""
        return self.value is None and bool(self.old)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All figures of one speech, in the order of the file; no name twice.

    Attributes:
        relations: what must hold between figures (`总数 = 男 + 女`).
        styles: how figures of a type are written where they say nothing themselves.
    """

    figures: tuple[Figure, ...] = ()
    relations: tuple[Expression, ...] = ()
    styles: Mapping[FigureType, Style] = field(default_factory=dict, hash=False)
    _by_name: dict[str, Figure] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember where each name is: every word of a speech may ask."""
        object.__setattr__(self, "_by_name", {figure.name: figure for figure in reversed(self.figures)})

    def get(self, name: str) -> Figure | None:
        """The figure of that name."""
        return self._by_name.get(name)
