"""One paragraph of the page as it is written in `speech.md`, with other words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from draftkit.source import Span
from draftkit.text.sentences import SENTENCE_ENDS
from draftkit.text.signs import BLANKS, SALUTATION
from draftkit.tree.markers import Marker, typed_number
from draftkit.tree.nodes import Inline, Strong, Text, Word
from draftkit.tree.page import Form
from draftkit.tree.salutation import is_salutation
from draftkit.writers.markdown_bits import NEW, Bit, Piece, Script, bits_of, cut, shown_text, spelled

NOWHERE: Final = Span(0, 0)

_STARS = "**"
_SIGN = re.compile(rf"(?:#+|[-+*])[{BLANKS}]*")
_NOTE = re.compile(r"<!--.*?-->", re.DOTALL)
_EDGES = BLANKS + "\r\n"


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph of the page as it stands in `speech.md`.

    Attributes:
        start: where it begins, the blanks before its sign included.
        sign: where its sign begins, or its words where it has none.
        words: where its words begin, behind sign, mark and typed number.
        end: where it ends; of a point with the words that continue its line.
        at: where its words begin on the page, behind its number.
        till: where they end there.
        lead: of a point where its lead ends on the page; -1 for others.
        between: what stands between lead and words that continue it; of a point without such, behind its lead.
        marker: of a heading or point the family of its number.
        is_marked: whether that is to be written in brackets.
        level: of a heading or point, 1 = top.
        column: of a point, how far it is indented.
    """

    block: str
    form: Form
    start: int
    sign: int
    words: int
    end: int
    at: int
    till: int
    lead: int = -1
    between: Span = NOWHERE
    marker: Marker = Marker.NONE
    is_marked: bool = False
    level: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Respelled:
    """A paragraph with its new words.

    Attributes:
        text: from its sign on, without the blanks before it.
        notes: people's notes that stood in it and have no place there any more.
        is_bare: whether it is a point that no words continue.
    """

    text: str
    notes: tuple[str, ...] = ()
    is_bare: bool = False


def respelled(
    script: Script,
    place: Written,
    pieces: Sequence[Piece],
    *,
    opens: bool = False,
    afresh: bool = False,
) -> Respelled:
    """The paragraph with other words, all that stays written as it was.

    Args:
        script: of the page.
        place: where it stands.
        pieces: its words, without its number.
        opens: whether it is the first one behind title lines and bylines.
        afresh: write what stays as the program does, too.
    """
    wraps = place.form in (Form.PARAGRAPH, Form.SALUTATION, Form.POINT)
    bits = bits_of(script, pieces, (place.at, place.till), wraps=wraps, afresh=afresh)
    prefix = script.text[place.sign : place.words]
    if place.form in (Form.PARAGRAPH, Form.SALUTATION):
        return Respelled(plain_paragraph(bits, place.form, place.at, opens=opens))
    lead, body = _parted(bits, place.lead, has_body=place.till > place.lead) if place.lead >= 0 else (bits, [])
    prefix = _with_mark(prefix, place.marker) if place.is_marked else _marked(prefix, place, lead)
    if place.form is not Form.POINT:
        return Respelled(f"{prefix}{spelled(bits)}")
    return _point(prefix, script.text[place.between.start : place.between.end], lead, body, place.lead)


def _point(prefix: str, between: str, lead: list[Bit], body: list[Bit], body_start: int) -> Respelled:
    first = spelled(lead)
    bare = between.rstrip(_EDGES)
    if not body:
        return Respelled(f"{prefix}{first}{bare}" if first else _without_stars(prefix).rstrip(" "), is_bare=True)
    if not first:
        rest = spelled([replace(bit, strong=False) for bit in body])
        return Respelled(f"{_without_stars(prefix)}{rest}", tuple(_NOTE.findall(between)))
    if between == bare and bare.endswith(_STARS):
        between = f"{bare} "
    rest = spelled(body, body_start if "\n" in between else None)
    return Respelled(f"{prefix}{first}{between}{rest}")


def _without_stars(prefix: str) -> str:
    return prefix.replace(_STARS, "")


def _parted(bits: list[Bit], lead: int, *, has_body: bool) -> tuple[list[Bit], list[Bit]]:
    """The bits of the lead and those of what continues it, new words given to the one they belong to.

    Args:
        bits: of the whole paragraph.
        lead: where the lead ended on the page.
        has_body: whether anything continued it.
    """
    bits = [part for bit in bits for part in _halves(bit, lead)]
    first = max((at + 1 for at, bit in enumerate(bits) if bit.is_own and bit.end <= lead and not bit.wraps), default=0)
    last = min((at for at, bit in enumerate(bits) if bit.is_own and bit.at >= lead and at >= first), default=len(bits))
    left, new, right = bits[:first], bits[first:last], bits[last:]
    here = len(shown_text(left)), len(shown_text(new))
    before, after = cut(new, _belongs_before(left, new, lead, has_body=has_body, goes_on=right[:1]))
    return ([*left, *before], [*after, *right]) if sum(here) else ([], right)


def _halves(bit: Bit, lead: int) -> list[Bit]:
    if bit.is_own and bit.at < lead < bit.end:
        left, right = cut([bit], lead - bit.at)
        return [*left, *right]
    return [bit]


def _belongs_before(left: list[Bit], new: list[Bit], lead: int, *, has_body: bool, goes_on: list[Bit]) -> int:
    """How many of the new characters between lead and continuation belong to the lead."""
    words = shown_text(new)
    lead_is_cut = not left or left[-1].end < lead
    body_is_cut = has_body and (not goes_on or goes_on[0].at > lead)
    stop = next((at + 1 for at, sign in enumerate(words) if sign in SENTENCE_ENDS), 0)
    if body_is_cut and not lead_is_cut:
        return 0
    if not lead_is_cut and shown_text(left)[-1:] in SENTENCE_ENDS:
        return 0
    if lead_is_cut and not body_is_cut and has_body:
        return len(words)
    return stop or len(words)


def _marked(prefix: str, place: Written, bits: Sequence[Bit]) -> str:
    """The sign, with the family of the number where the words begin like a number."""
    if place.form not in (Form.HEADING, Form.POINT) or "]" in prefix:
        return prefix
    words = spelled(bits)
    if typed_number(words) is None or typed_number(prefix.strip("#-*+ ")) is not None:
        return prefix
    return _with_mark(prefix, place.marker)


def _with_mark(prefix: str, marker: Marker) -> str:
    """The sign, with this family in brackets."""
    found = _SIGN.match(prefix)
    sign = found.group() if found else prefix
    return f"{sign}[{marker}]{_STARS if _STARS in prefix[len(sign) :] else ''}"


def plain_paragraph(bits: Sequence[Bit], form: Form, begins: int = NEW, *, opens: bool) -> str:
    """A paragraph without a sign; the first one is marked so that it is read as what it is, a salutation or none.

    Args:
        bits: its words.
        form: what it is to be.
        begins: where its words began on the page; `NEW` for a new one.
        opens: whether it is the first one behind title lines and bylines.
    """
    text = spelled(bits, begins)
    if not opens:
        return text
    is_read_as_one = is_salutation(tuple(_inlines(bits)))
    if form is Form.SALUTATION:
        return text if is_read_as_one else f"{SALUTATION}{text}"
    return f"{text[:-1]}\\{text[-1]}" if is_read_as_one and not text.endswith(("\\:", "\\：")) else text


def _inlines(bits: Sequence[Bit]) -> list[Inline]:
    words: list[tuple[Word, bool]] = []
    for bit in bits:
        if isinstance(bit.shown, str):
            if not bit.shown:
                continue
            last = words[-1] if words else None
            if last and isinstance(last[0], Text) and last[1] is bit.strong:
                words[-1] = (Text(last[0].text + bit.shown), bit.strong)
            else:
                words.append((Text(bit.shown), bit.strong))
        else:
            words.append((bit.shown, bit.strong))
    return [Strong((word,)) if strong else word for word, strong in words]
