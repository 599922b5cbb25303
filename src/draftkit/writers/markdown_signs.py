"""The signs that paragraphs get in `speech.md` where nobody wrote them there: new ones, and those that were moved."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from draftkit.tree.markers import RUN_IN, Marker, default_marker, typed_number
from draftkit.tree.nodes import MAX_DEPTH
from draftkit.tree.page import Form
from draftkit.tree.returned import Look
from draftkit.writers.markdown_paragraph import Written

_LONGEST_HEADING = 40
"""Characters of a paragraph that may be a heading because it has the number of one."""
_ENDS = "。；;！!？?，,：:"
_LEVELS = {default_marker(level, run_in=False): level for level in range(1, MAX_DEPTH)}
_NESTED = 2


@dataclass(frozen=True, slots=True)
class Sign:
    """How a new paragraph is written.

    Attributes:
        prefix: its sign and its mark.
        column: how far it is indented.
        typed: how many characters of its words are a number, which the program makes.
        level: of a heading.
    """

    form: Form
    prefix: str = ""
    column: int = 0
    typed: int = 0
    marker: Marker = Marker.NONE
    level: int = 0


@dataclass(slots=True)
class Context:
    """What stands before a place in the text.

    Attributes:
        begun: whether anything but title lines and bylines does.
        points: how far each point that is open is indented, and its family.
        headings: the family of the last heading of each level.
        level: of the heading it stands under; 0 for none.
        last: what the paragraph before it is; None at the beginning.
        is_bare: whether that is a point without words that continue it.
    """

    begun: bool = False
    points: list[tuple[int, Marker]] = field(default_factory=list)
    headings: dict[int, Marker] = field(default_factory=dict)
    level: int = 0
    last: Form | None = None
    is_bare: bool = False

    def pass_by(self, sign: Sign, *, is_bare: bool = False) -> None:
        """Go on behind a paragraph."""
        self.last, self.is_bare = sign.form, is_bare
        if sign.form in (Form.TITLE, Form.BYLINE):
            return
        self.begun = True
        if sign.form is Form.HEADING:
            self.points.clear()
            self.level = sign.level
            self.headings[sign.level] = sign.marker
        elif sign.form is Form.POINT:
            while self.points and sign.column < self.points[-1][0] + _NESTED:
                self.points.pop()
            self.points.append((sign.column, sign.marker))

    def end_sections(self) -> None:
        """Go on at the top."""
        self.points.clear()
        self.level = 0

    @property
    def indent(self) -> int:
        """How far a paragraph is indented here."""
        return self.points[-1][0] + _NESTED if self.points else 0


def sign_of(place: Written) -> Sign:
    """That of a paragraph that stands there."""
    return Sign(place.form, column=place.column, marker=place.marker, level=place.level)


def new_sign(look: Look, words: str, context: Context, ahead: Iterable[Written], *, guesses: bool = True) -> Sign:
    """How a new paragraph is written there.

    Args:
        look: as it came back.
        words: all its characters, a typed number with them.
        context: what stands before it.
        ahead: what stands behind it.
        guesses: whether a paragraph that looks like any other may be a heading or point by the number it begins with.
    """
    following = list(ahead)
    if not context.begun and (head := _head(look, following, context)):
        return head
    typed = typed_number(look.number or words)
    family, length = typed or (None, 0)
    length = 0 if look.number else length
    form = _form(look, words[length:], family if guesses else None, context, following)
    if form is Form.HEADING:
        return _heading(look, family, length, context, following)
    if form is Form.POINT:
        return _point(family, length, context, following)
    return Sign(form, column=context.indent)


def _head(look: Look, following: list[Written], context: Context) -> Sign | None:
    """A line before the last one of the title, or before the salutation, is one of them."""
    forms = {place.form for place in following}
    if look.form is Form.TITLE and context.last in (None, Form.TITLE):
        return Sign(Form.TITLE, "# ")
    if Form.TITLE in forms and context.last in (None, Form.TITLE) and look.form is not Form.BYLINE:
        return Sign(Form.TITLE, "# ")
    if forms & {Form.TITLE, Form.BYLINE, Form.SALUTATION} or look.form is Form.BYLINE:
        return Sign(Form.BYLINE, "> ")
    return Sign(Form.SALUTATION) if look.form is Form.SALUTATION else None


def _form(look: Look, words: str, family: Marker | None, context: Context, following: list[Written]) -> Form:
    if look.form in (Form.HEADING, Form.POINT):
        return look.form
    if family is None:
        return Form.PARAGRAPH
    near = next((place for place in following if place.marker is not Marker.NONE), None)
    if any(marker is family for _, marker in context.points) or (
        near and (near.form, near.marker) == (Form.POINT, family)
    ):
        return Form.POINT
    if family in RUN_IN and look.lead:
        return Form.POINT
    is_short = len(words) <= _LONGEST_HEADING and words[-1:] not in _ENDS
    known = family in context.headings.values() or (near and (near.form, near.marker) == (Form.HEADING, family))
    return Form.HEADING if is_short and known else Form.PARAGRAPH


def _heading(look: Look, family: Marker | None, typed: int, context: Context, following: list[Written]) -> Sign:
    same = [level for level, marker in context.headings.items() if marker is family]
    ahead = [place.level for place in following if place.form is Form.HEADING and place.marker is family]
    level = next(iter((*same, *ahead)), 0) if family else 0
    level = level or look.level or (_LEVELS.get(family, 0) if family else 0) or context.level or 1
    level = min(level, context.level + 1, MAX_DEPTH)
    usual = default_marker(level, run_in=False)
    here = context.headings.get(level)
    marker = family or here or usual
    mark = "" if marker is usual else f"[{marker}]"
    return Sign(Form.HEADING, f"{'#' * (level + 1)} {mark}", typed=typed, marker=marker, level=level)


def _point(family: Marker | None, typed: int, context: Context, following: list[Written]) -> Sign:
    column, marker = _among_points(family, context, following)
    nested = 1 + sum(1 for other, _ in context.points if other + _NESTED <= column)
    usual = default_marker(1, run_in=True, run_in_depth=nested)
    marker = marker or usual
    mark = "" if marker is usual else f"[{marker}]"
    return Sign(Form.POINT, f"- {mark}", column, typed, marker)


def _among_points(family: Marker | None, context: Context, following: list[Written]) -> tuple[int, Marker | None]:
    """How far a new point is indented, and its family: those of its siblings where there are such."""
    siblings = [point for point in reversed(context.points) if family in (None, point[1])]
    if siblings:
        return siblings[0]
    near = following[0] if following else None
    if near and near.form is Form.POINT and family in (None, near.marker):
        return near.column, near.marker
    return context.indent, family
