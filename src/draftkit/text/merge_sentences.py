"""Merge two edits of one paragraph, or a few, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from draftkit.text.sentences import SENTENCE_ENDS
from draftkit.text.signs import BLANKS, wrap_shows

_WRAP = rf"\n[{BLANKS}]*(?![{BLANKS}\r\n]|\Z|\#|>|\||---|[-+*][{BLANKS}\r\n]|-\*\*|-\[|[0-9]+[.)]|<!--)"
"""A line break in a paragraph, and the indent behind it; the next line opens nothing of its own."""
_PART = re.compile(
    rf"<!--.*?-->|^[{BLANKS}]*[#>][^\n]*|\s*\n|\s+|"
    rf"[^\s{SENTENCE_ENDS}](?:[^\n{SENTENCE_ENDS}]|{_WRAP})*(?:[{SENTENCE_ENDS}]+[”’」』）)]*)?(?:[{BLANKS}\r]*{_WRAP})?|.",
    re.DOTALL | re.MULTILINE,
)
_BREAK = re.compile(rf"[{BLANKS}\r]*\n[{BLANKS}]*")
_BEHIND = re.compile(rf"{_BREAK.pattern}\Z")
_MOST = 2000
"""Sentences of both sides together that are compared; what is longer is no paragraph."""


@dataclass(frozen=True, slots=True)
class _Change:
    """Parts `start` to `end` of the base became others: `words` as they are read, `parts` as they are written."""

    start: int
    end: int
    words: tuple[str, ...]
    parts: tuple[str, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Side:
    """What one side made of the base: its changes, and how it writes the parts it left alone, by their numbers."""

    changes: tuple[_Change, ...]
    same: dict[int, str]


def merge_sentences(base: str, ours: str, theirs: str) -> str | None:
    """Both edits together; None where both changed one sentence, or put something in at one place, differently.

    Sentences, blank stretches and notes (`<!-- … -->`) are what is compared, as they are read: where the lines of a
    paragraph are broken makes no difference. It does not matter who is called ours.
    """
    parts, left, right = (tuple(_PART.findall(text)) for text in (base, ours, theirs))
    if len(parts) + len(left) + len(right) > _MOST:
        return None
    one, other = _side(parts, left), _side(parts, right)
    changes = _together(one.changes, other.changes)
    if changes is None:
        return None
    whole = [_newer(part, one.same.get(at, part), other.same.get(at, part)) for at, part in enumerate(parts)]
    return "".join(_merged(whole, [_with_break(change, parts, whole) for change in changes]))


def as_read(text: str) -> str:
    """Words without the line breaks inside their paragraphs."""
    return "".join(map(_read, _PART.findall(text)))


def _read(part: str) -> str:
    if not part.strip() or part.startswith("<!--"):
        return part
    return _BREAK.sub(partial(_joint, part), part)


def _joint(part: str, wrap: re.Match[str]) -> str:
    behind = part[wrap.end() : wrap.end() + 1]
    return wrap_shows(part[: wrap.start()][-1:], behind) if behind else ""


def _side(base: Sequence[str], side: Sequence[str]) -> _Side:
    from difflib import SequenceMatcher

    before, after = tuple(map(_read, base)), tuple(map(_read, side))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    same = {
        block.a + step: side[block.b + step] for block in matcher.get_matching_blocks() for step in range(block.size)
    }
    changes = list[_Change]()
    for tag, start, end, first, last in matcher.get_opcodes():
        if end - start == last - first and tag == "replace":
            pairs = zip(range(start, end), range(first, last), strict=True)
            changes += (_Change(at, at + 1, (after[to],), (side[to],)) for at, to in pairs)
        elif tag != "equal":
            changes.append(_Change(start, end, after[first:last], tuple(side[first:last])))
    return _Side(tuple(changes), same)


def _with_break(change: _Change, base: Sequence[str], whole: Sequence[str]) -> _Change:
    """The change of one sentence with the line break that the other side put behind it."""
    if (change.end - change.start, len(change.parts)) != (1, 1):
        return change
    ends = [_BEHIND.search(part) for part in (whole[change.start], base[change.start], *change.parts)]
    if ends[0] is None or ends[1] or ends[2]:
        return change
    return replace(change, parts=(f"{change.parts[0]}{ends[0].group()}",))


def _together(ours: Sequence[_Change], theirs: Sequence[_Change]) -> list[_Change] | None:
    found: dict[_Change, _Change] = {}
    for change in (*ours, *theirs):
        found[change] = max(change, found.get(change, change), key=lambda each: each.parts)
    both = sorted(found.values(), key=lambda change: (change.start, change.end))
    for at, change in enumerate(both):
        for other in both[at + 1 :]:
            if other.start > change.end:
                break
            if _meet(change, other):
                return None
    return both


def _meet(one: _Change, other: _Change) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start == one.end == other.start == other.end or _within(one, other) or _within(other, one)
    return one.start < other.end and other.start < one.end


def _within(put_in: _Change, other: _Change) -> bool:
    """Whether something is put in amid what the other changes."""
    return put_in.start == put_in.end and other.start < put_in.start < other.end


def _merged(base: Sequence[str], changes: Sequence[_Change]) -> Iterator[str]:
    at = 0
    for change in changes:
        yield from base[at : change.start]
        yield from change.parts
        at = change.end
    yield from base[at:]


def _newer(base: str, ours: str, theirs: str) -> str:
    """How a part is written that both leave as it is read."""
    return max(ours, theirs) if base not in (ours, theirs) else theirs if ours == base else ours
