"""Days and telephone numbers typed into a draft beside its sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from draftkit.checks.kinds.numbers.amounts import clause_around
from draftkit.checks.kinds.numbers.drawn import DrawnPoint, Point, PointKind, drawn_points, is_slip, points
from draftkit.checks.model import Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity

_FEAST_BEHIND = ("是", "这一天是", "（")
_FEASTS = ("日", "节", "纪念")
_BEFORE_TODAY = ("昨天", "前天", "明天", "后天", "（")


@dataclass(frozen=True, slots=True)
class _Typed:
    """A point nobody drew from the sheet, and the figures that are such points, those no braces name any more first."""

    passage: Passage
    point: Point
    known: Sequence[DrawnPoint]
    unused: frozenset[str]

    @property
    def words(self) -> str:
        """As the text has it."""
        return self.passage.text[self.point.start : self.point.end]

    @property
    def same(self) -> DrawnPoint | None:
        """The figure that it is."""
        return next((each for each in self.known if _is_same(each.point, self.point)), None)

    @property
    def meant(self) -> DrawnPoint | None:
        """The figure it differs a little from, or that stood here; None where it is that of another."""
        if self.same is not None:
            return None
        slips = [each for each in self.known if is_slip(each.point.digits, self.point.digits)]
        # 12月20日 rather than 12月5日 for 12月25日.
        slips.sort(key=lambda each: abs(len(each.words) - len(self.words)))
        lost = [each for each in self.known if each.name in self.unused and not each.known_besides]
        return next(iter((*slips, *lost)), None)


def contradicting(subject: Subject) -> Iterator[Hit]:
    """Those that differ a little from a figure of their kind, or stand where one stood that nothing names any more.

    A speech may have another day of its own beside those of its sheet: never more than a warning.
    """
    for typed in _all(subject):
        if figure := typed.meant:
            yield _hit(typed, figure, Severity.WARNING)


def repeating(subject: Subject) -> Iterator[Hit]:
    """Those that a figure has."""
    for typed in _all(subject):
        if figure := typed.same:
            yield _hit(typed, figure, None)


def unknown(subject: Subject) -> Iterator[tuple[int, int, int]]:
    """Those that are none of a figure: the index of the passage, start and end in its text."""
    for typed in _all(subject):
        if typed.same is None and typed.meant is None:
            yield typed.passage.index, typed.point.start, typed.point.end


def _all(subject: Subject) -> Iterator[_Typed]:
    draft = subject.context.draft
    if draft is None:
        return
    known = drawn_points(draft.sheet)
    made = (each.slot for passage in subject.passages for each in passage.generated if each.slot)
    unused = frozenset(each.name for each in known) - {slot.name for slot in made}
    for passage in subject.passages:
        for point in points(passage.text):
            if not passage.is_generated(point.start, point.end) and not _is_other(subject, passage, point):
                yield _Typed(passage, point, [each for each in known if each.point.kind is point.kind], unused)


def _is_other(subject: Subject, passage: Passage, point: Point) -> bool:
    """Whether a day is one of history, a feast, or told from the day of the meeting."""
    meeting = subject.context.meeting
    if point.kind is not PointKind.DAY or passage.is_quoted(point.start, point.end):
        return point.kind is PointKind.DAY
    if point.year and (meeting is None or abs(int(point.year) - meeting.year) > 1):
        return True
    low, high = clause_around(passage.text, point.start, point.end)
    behind = passage.text[point.end : high]
    feast = behind.startswith(_FEAST_BEHIND) and behind.endswith(_FEASTS)
    return feast or passage.text[low : point.start].endswith(_BEFORE_TODAY)


def _is_same(one: Point, other: Point) -> bool:
    return one.digits == other.digits and (not one.year or not other.year or one.year == other.year)


def _hit(typed: _Typed, figure: DrawnPoint, severity: Severity | None) -> Hit:
    values = (("typed", typed.words), ("name", figure.name), ("value", figure.words))
    return Hit(typed.passage.span(typed.point.start, typed.point.end), values, severity=severity)
