"""Edit `speech.md`: other words in its paragraphs, new ones, some gone, some elsewhere; all else stays as it is.

People's notes, wrapped lines, blank lines, escapes, marks and rules stay byte for byte where nothing was edited.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from draftkit.text.signs import BLANKS, ENDS_SECTIONS
from draftkit.tree.markers import Marker
from draftkit.tree.page import Form
from draftkit.tree.returned import PLAIN, Look
from draftkit.writers.markdown_bits import NEW, Bit, Piece, Script, bits_of, cut, shown_text, spelled
from draftkit.writers.markdown_paragraph import Respelled, Written, plain_paragraph, respelled
from draftkit.writers.markdown_signs import Context, Sign, new_sign, sign_of

_BLANK = BLANKS + "\r\n"
_RULE = re.compile(rf"^[{BLANKS}]*-{{3,}}[{BLANKS}]*$", re.MULTILINE)
_UNSIGNED = (Form.PARAGRAPH, Form.SALUTATION)
_GOES_ON = (Form.PARAGRAPH, Form.SALUTATION, Form.POINT)
"""What would go on in the next line."""
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


@dataclass(frozen=True, slots=True)
class _Laid:
    """A paragraph ready to be put down, the blanks before its sign and its notes included."""

    text: str
    form: Form
    place: int | None
    rule: bool = False


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
    regions = tuple(_regions(script.text, places, lines, stays))
    layer = _Layer(script, tuple(places), stays, afresh, frozenset(_behind_rules(regions)))
    laid = [layer.laid(lines, at) for at in range(len(lines))]
    out: list[str] = []
    before: Form | None = None
    for region in regions:
        new, after = [laid[at] for at in region.new], None if region.after is None else laid[region.after]
        out += _between(region.gaps, before, new, after, _line_end(script.text))
        if after is not None:
            out.append(after.text)
            before = after.form
    return _with_last("".join(out), last)


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


def _regions(text: str, places: Sequence[Written], lines: Sequence[Line], stays: frozenset[int]) -> Iterator[_Region]:
    ends = [0, *(place.end for place in places)]
    starts = [*(place.start for place in places), len(text)]
    gaps = [text[end:start] for end, start in zip(ends, starts, strict=True)]
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
        if lines and _RULE.search(head):
            yield lines[0]
        if region.after is not None and _RULE.search("\n\n".join(region.gaps)):
            yield region.after


@dataclass(slots=True)
class _Layer:
    """Writes paragraph after paragraph, knowing what stands before."""

    script: Script
    places: tuple[Written, ...]
    stays: frozenset[int]
    afresh: frozenset[int]
    behind_rules: frozenset[int]
    context: Context = field(default_factory=Context)

    def laid(self, lines: Sequence[Line], at: int) -> _Laid:
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
        end = _line_end(self.script.text)
        notes = "".join(f"{indent}{note}{end}" for note in (*new.notes, *line.notes))
        return _Laid(f"{notes}{indent}{new.text}", sign.form, line.place, rule)

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


def _between(gaps: Sequence[str], before: Form | None, new: list[_Laid], after: _Laid | None, end: str) -> list[str]:
    """What stands between two paragraphs that keep their place.

    Args:
        gaps: what stood there between the paragraphs that are gone.
        before: the form of the paragraph before; None at the beginning.
        new: the paragraphs that come there.
        after: the paragraph behind; None at the end.
        end: how lines end.
    """
    if not new:
        gap = _joined(gaps, is_first=before is None, is_last=after is None)
        return [gap if after is None else _parting(gap, before, after, end)]
    compact = end if gaps[0] == end else end * 2
    if len(gaps) > 1 or before is None or (new[0].rule and _RULE.search(gaps[0])):
        first, rest = gaps[0], _joined(gaps[1:], is_first=False, is_last=after is None)
        first += end if first and not first.endswith("\n") else ""
    else:
        first, rest = _step(before, new[0].form, compact, end), gaps[0]
    out = [_parting(first, before, new[0], end), new[0].text]
    for left, right in pairwise(new):
        out += (_parting(_step(left.form, right.form, compact, end), left.form, right, end), right.text)
    if after is None:
        return [*out, rest or ("" if before else end)]
    return [*out, _parting(rest or _step(new[-1].form, after.form, compact, end), new[-1].form, after, end)]


def _step(before: Form, after: Form, compact: str, end: str) -> str:
    """What stands between two paragraphs of which one is new."""
    if before is after and after in _HEAD:
        return end
    return end * 2 if after in _UNSIGNED else compact


def _parting(gap: str, before: Form | None, after: _Laid, end: str) -> str:
    """The gap, wide enough that both sides stay what they are."""
    if after.rule and not _RULE.search(gap):
        gap = f"{end * 2}{ENDS_SECTIONS}{end * 2}"
    if before is None or gap.strip(_BLANK):
        return gap
    needed = (
        2 if before in _GOES_ON and after.form in _UNSIGNED and not after.text.lstrip(BLANKS).startswith("<!--") else 1
    )
    return gap if gap.count("\n") >= needed else end * needed


def _joined(gaps: Sequence[str], *, is_first: bool, is_last: bool) -> str:
    """What is left of the gaps round paragraphs that are gone: all notes and rules, and one of the blank stretches.

    Args:
        gaps: in order.
        is_first: whether the first of them begins the text.
        is_last: whether the last of them ends it.
    """
    joined = gaps[0] if gaps else ""
    for at, gap in enumerate(gaps[1:], 1):
        left, right = joined.rstrip(_BLANK), gap.lstrip(_BLANK)
        blank, other = joined[len(left) :], gap[: len(gap) - len(right)]
        ends = is_last and at == len(gaps) - 1 and not right
        wider = other if other.count("\n") > blank.count("\n") else blank
        joined = left + (other if ends else blank if is_first and not left else wider) + right
    return joined


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _with_last(text: str, notes: Sequence[str]) -> str:
    if not notes:
        return text
    end = _line_end(text)
    whole = text if text.endswith("\n") or not text else f"{text}{end}"
    return whole + (end if whole else "") + "".join(f"{note}{end}" for note in notes)
