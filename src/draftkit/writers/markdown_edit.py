"""Edit `speech.md`: other words in its paragraphs, new ones, some gone, some elsewhere; all else stays as it is.

People's notes, wrapped lines, blank lines, escapes, marks and rules stay byte for byte where nothing was edited.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from draftkit.text.signs import BLANKS
from draftkit.tree.markers import Marker
from draftkit.tree.page import Form
from draftkit.tree.returned import PLAIN, Look
from draftkit.writers.markdown_bits import NEW, Bit, Piece, Script, bits_of, cut, shown_text, spelled
from draftkit.writers.markdown_gaps import Laid, between, carry, ends_sections, line_end, with_last
from draftkit.writers.markdown_paragraph import Respelled, Written, plain_paragraph, respelled
from draftkit.writers.markdown_signs import Context, Sign, new_sign, sign_of

_UNSIGNED = (Form.PARAGRAPH, Form.SALUTATION)
_HEAD = (Form.TITLE, Form.BYLINE)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the page as it is to be.

    Attributes:
        pieces: its words, without the number of a paragraph that keeps its place.
        place: the number, from 0, of the one it is among those that are written; None for a new one.
        look: of a new one.
        notes: to stand before it, each as it is written.
        marker: the family that is written in brackets; None where the number is made as ever.
    """

    pieces: tuple[Piece, ...]
    place: int | None = None
    look: Look = PLAIN
    notes: tuple[str, ...] = ()
    marker: Marker | None = None


def edited(
    script: Script,
    places: Sequence[Written],
    lines: Sequence[Line],
    afresh: frozenset[int] = frozenset(),
    last: Sequence[str] = (),
) -> str:
    """The text with these paragraphs in the place of those that stand there.

    Args:
        script: what the page is written as.
        places: its paragraphs in order.
        lines: what is to stand there. Those that keep their order keep their place; the others are moved.
        afresh: numbers of lines whose words are written as the program does, even those that stay.
        last: notes to stand at the end, each as it is written.
    """
    stays = frozenset(_in_order(lines, places))
    gaps = _gaps(script.text, places)
    moved = [line.place for line in lines if line.place is not None and line.place not in stays]
    carried = {place: carry(gaps, place) for place in moved}
    regions = tuple(_regions(gaps, lines, stays))
    layer = _Layer(script, tuple(places), stays, afresh, frozenset(_behind_rules(regions)), carried)
    laid = [layer.laid(lines, at) for at in range(len(lines))]
    out: list[str] = []
    before: Form | None = None
    for region in regions:
        new, after = [laid[at] for at in region.new], None if region.after is None else laid[region.after]
        out += between(region.gaps, before, new, after, line_end(script.text))
        if after is not None:
            out.append(after.text)
            before = after.form
    return with_last("".join(out), last)


def _in_order(lines: Sequence[Line], places: Sequence[Written]) -> Iterator[int]:
    """The places that stand in order, chosen so that as few words as can be are moved."""
    kept = [line.place for line in lines if line.place is not None]
    if kept == sorted(kept):
        yield from kept
        return
    best: list[int] = []
    before: list[int] = []
    for at, place in enumerate(kept):
        earlier = [other for other in range(at) if kept[other] < place]
        last = max(earlier, key=best.__getitem__, default=-1)
        before.append(last)
        best.append((best[last] if last >= 0 else 0) + places[place].till - places[place].at + 1)
    at = max(range(len(kept)), key=best.__getitem__, default=-1)
    while at >= 0:
        yield kept[at]
        at = before[at]


@dataclass(frozen=True, slots=True)
class _Region:
    """What stands between two paragraphs that keep their place.

    Attributes:
        gaps: what stood there between the paragraphs that are gone.
        new: the numbers of the lines that come there.
        after: of the line behind; None at the end.
    """

    gaps: tuple[str, ...]
    new: tuple[int, ...]
    after: int | None


def _gaps(text: str, places: Sequence[Written]) -> list[str]:
    """What stands before each paragraph, and behind the last."""
    ends = [0, *(place.end for place in places)]
    starts = [*(place.start for place in places), len(text)]
    return [text[end:start] for end, start in zip(ends, starts, strict=True)]


def _regions(gaps: Sequence[str], lines: Sequence[Line], stays: frozenset[int]) -> Iterator[_Region]:
    passed, new = 0, list[int]()
    for at, line in enumerate(lines):
        if line.place is None or line.place not in stays:
            new.append(at)
            continue
        yield _Region(tuple(gaps[passed : line.place + 1]), tuple(new), at)
        passed, new = line.place + 1, []
    yield _Region(tuple(gaps[passed:]), tuple(new), None)


def _behind_rules(regions: Iterable[_Region]) -> Iterator[int]:
    """The lines before which a rule ends all sections."""
    for region in regions:
        lines = [*region.new, *(() if region.after is None else (region.after,))]
        head = region.gaps[0] if len(region.gaps) > 1 else ""
        if lines and ends_sections(head):
            yield lines[0]
        if region.after is not None and ends_sections("\n\n".join(region.gaps)):
            yield region.after


@dataclass(slots=True)
class _Layer:
    """Writes paragraph after paragraph, knowing what stands before."""

    script: Script
    places: tuple[Written, ...]
    stays: frozenset[int]
    afresh: frozenset[int]
    behind_rules: frozenset[int]
    carried: Mapping[int, str]
    context: Context = field(default_factory=Context)

    def laid(self, lines: Sequence[Line], at: int) -> Laid:
        line = lines[at]
        place = None if line.place is None else self.places[line.place]
        if at in self.behind_rules:
            self.context.end_sections()
        ahead = [other.place for other in lines[at + 1 :] if other.place is not None]
        rest = [self.places[other] for other in ahead if other in self.stays]
        is_afresh = at in self.afresh
        sign, new = (
            self._new(line, rest, afresh=is_afresh) if place is None else self._old(line, place, rest, afresh=is_afresh)
        )
        rule = self._needs_end(sign, self.places[ahead[0]] if ahead else None)
        indent = self._indent(line, place, sign)
        self.context.pass_by(sign, is_bare=new.is_bare)
        end = line_end(self.script.text)
        notes = "".join(f"{indent}{note}{end}" for note in (*new.notes, *line.notes))
        carried = "" if line.place is None else self.carried.get(line.place, "")
        return Laid(f"{carried}{notes}{indent}{new.text}", sign.form, line.place, rule)

    def _needs_end(self, sign: Sign, following: Written | None) -> bool:
        """A paragraph behind a point without words would be read as its words; a rule parts them where it may stand."""
        if sign.form is not Form.PARAGRAPH or not self.context.is_bare or not self.context.points:
            return False
        if following and following.level != (following.form is Form.HEADING):
            return False
        self.context.end_sections()
        return True

    def _indent(self, line: Line, place: Written | None, sign: Sign) -> str:
        if place is not None and line.place in self.stays and sign.form is place.form:
            return self.script.text[place.start : place.sign]
        if sign.form is Form.PARAGRAPH:
            return " " * self.context.indent
        return " " * sign.column

    def _old(self, line: Line, place: Written, rest: list[Written], *, afresh: bool) -> tuple[Sign, Respelled]:
        """One that stood there: as it is written, but for words that changed and a sign that its new place asks for."""
        sign = self._where_it_stands(place, rest)
        opens = not self.context.begun
        if sign.prefix or (sign.form in _UNSIGNED and self._was_signed(line)):
            bits = bits_of(self.script, line.pieces, wraps=not sign.prefix, afresh=afresh)
            return sign, Respelled(f"{sign.prefix}{spelled(bits, None if sign.prefix else NEW)}")
        whole = ((place.at, place.till),) if place.at < place.till else ()
        is_as_it_was = line.pieces == whole and place.form is sign.form and not afresh
        if line.marker is not None and place.form in (Form.HEADING, Form.POINT):
            place = replace(place, marker=line.marker, is_marked=True)
            return sign_of(place), respelled(self.script, place, line.pieces, afresh=afresh)
        if is_as_it_was and (sign.form not in _UNSIGNED or not opens or self._opened(line)):
            is_bare = place.form is Form.POINT and place.lead == place.till
            return sign, Respelled(self.script.text[place.sign : place.end], is_bare=is_bare)
        place = replace(place, form=sign.form)
        return sign, respelled(self.script, place, line.pieces, opens=opens, afresh=afresh)

    def _was_signed(self, line: Line) -> bool:
        return line.place is not None and self.places[line.place].form not in _UNSIGNED

    def _opened(self, line: Line) -> bool:
        """Whether it was the first one behind title lines and bylines before, too."""
        return line.place is not None and all(place.form in _HEAD for place in self.places[: line.place])

    def _where_it_stands(self, place: Written, rest: list[Written]) -> Sign:
        """Its sign, or another one where its own would be read otherwise there."""
        if place.form in _HEAD and self.context.begun:
            return Sign(Form.PARAGRAPH)
        if place.form in _UNSIGNED and not self.context.begun and any(other.form in _HEAD for other in rest):
            return Sign(Form.BYLINE, "> ")
        if place.form is Form.SALUTATION and self.context.begun:
            return Sign(Form.PARAGRAPH)
        if (
            place.form is Form.PARAGRAPH
            and not self.context.begun
            and any(other.form is Form.SALUTATION for other in rest)
        ):
            return Sign(Form.BYLINE, "> ")
        return sign_of(place)

    def _new(self, line: Line, rest: list[Written], *, afresh: bool) -> tuple[Sign, Respelled]:
        words = shown_text(bits_of(self.script, line.pieces, afresh=afresh))
        sign = new_sign(line.look, words, self.context, rest, guesses=not afresh)
        is_one_line = sign.form not in (*_UNSIGNED, Form.POINT)
        _, bits = cut(bits_of(self.script, line.pieces, wraps=not is_one_line, afresh=afresh), sign.typed)
        if sign.form is Form.POINT:
            return sign, _new_point(sign, bits, max(0, line.look.lead - sign.typed))
        if is_one_line:
            return sign, Respelled(f"{sign.prefix}{spelled([replace(bit, strong=False) for bit in bits])}")
        return sign, Respelled(plain_paragraph(bits, sign.form, opens=not self.context.begun))


def _new_point(sign: Sign, bits: list[Bit], lead: int) -> Respelled:
    """A point: its lead in bold, of so many characters, or to the end of its first sentence."""
    words = shown_text(bits)
    lead = lead or next((at + 1 for at, mark in enumerate(words) if mark == "。"), len(words))
    first, rest = cut(bits, lead)
    plain = [replace(bit, strong=False) for bit in first]
    body = spelled(rest).lstrip(BLANKS)
    text = f"{sign.prefix}**{spelled(plain)}**{' ' if body else ''}{body}"
    return Respelled(text, is_bare=not body)
