"""A figure and the sheet of a speech."""

from dataclasses import dataclass, field
from enum import StrEnum


class FigureType(StrEnum):
    """What a figure is; it decides what may be typed and how it is written in the document."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    RATIO = "ratio"
    DATE = "date"
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


@dataclass(frozen=True, slots=True)
class Figure:
    """One entry of figures.yaml.

    Attributes:
        value: the scalar text without its unit (`126`, `2026-12-03`), never converted by YAML; None while open.
        unit: its measure word or sign (人, 万元, %), may be empty.
        source: where the value comes from.
        by: who supplied it.
        when: when it was supplied, as written.
        ask: what to ask the person who supplies it; may be empty.
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

    @property
    def is_open(self) -> bool:
        """Whether nobody has supplied a value yet."""
        return self.value is None


@dataclass(frozen=True, slots=True)
class Sheet:
    """All figures of one speech, in the order of the file; no name twice."""

    figures: tuple[Figure, ...] = ()
    _by_name: dict[str, Figure] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember where each name is: every word of a speech may ask."""
        object.__setattr__(self, "_by_name", {figure.name: figure for figure in reversed(self.figures)})

    def get(self, name: str) -> Figure | None:
        """The figure of that name."""
        return self._by_name.get(name)
