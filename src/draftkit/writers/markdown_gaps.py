"""What stands between the paragraphs of `speech.md`: blank lines, notes and rules, as paragraphs come and go."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from draftkit.text.signs import BLANKS, ENDS_SECTIONS
from draftkit.tree.page import Form

_BLANK = BLANKS + "\r\n"
_NOTE = re.compile(r"<!--.*?-->", re.DOTALL)
_NOTES_ABOVE = re.compile(rf"(?:(?<=\n)|\A)(?:[{BLANKS}]*<!--(?:(?!-->).)*-->[{BLANKS}]*\r?\n)+\Z", re.DOTALL)
_RULE = re.compile(rf"^[{BLANKS}]*-{{3,}}[{BLANKS}]*\r?$", re.MULTILINE)
_UNSIGNED = (Form.PARAGRAPH, Form.SALUTATION)
_GOES_ON = (Form.PARAGRAPH, Form.SALUTATION, Form.POINT)
"""What would go on in the next line."""
_HEAD = (Form.TITLE, Form.BYLINE)


@dataclass(frozen=True, slots=True)
class Laid:
    """A paragraph ready to be put down, the blanks before its sign and its notes included.

    Attributes:
        place: the number of the one it was; None for a new one.
        rule: whether a rule must stand before it.
    """

    text: str
    form: Form
    place: int | None
    rule: bool = False


def between(gaps: Sequence[str], before: Form | None, new: Sequence[Laid], after: Laid | None, end: str) -> list[str]:
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
    if len(gaps) > 1 or before is None or (new[0].rule and ends_sections(gaps[0])):
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


def _parting(gap: str, before: Form | None, after: Laid, end: str) -> str:
    """The gap, wide enough that both sides stay what they are."""
    if after.rule and not ends_sections(gap):
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


def ends_sections(gap: str) -> bool:
    """Whether a rule stands in it."""
    return _RULE.search(_NOTE.sub("", gap)) is not None


def carry(gaps: list[str], at: int) -> str:
    """Take the notes that stand right above a paragraph out of the gap before it: they go along where it is moved."""
    found = _NOTES_ABOVE.search(gaps[at])
    if found is None:
        return ""
    gaps[at] = gaps[at][: found.start()]
    return found.group()


def line_end(text: str) -> str:
    """How its lines end."""
    return "\r\n" if "\r\n" in text else "\n"


def with_last(text: str, notes: Sequence[str]) -> str:
    """The text with notes at its end."""
    if not notes:
        return text
    end = line_end(text)
    whole = text if text.endswith("\n") or not text else f"{text}{end}"
    return whole + (end if whole else "") + "".join(f"{note}{end}" for note in notes)
