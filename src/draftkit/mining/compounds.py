"""Phrases of several runs: pairs that answer each other and series of members of one length."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from draftkit.mining import clauses
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.mining.model import Candidate
from draftkit.mining.segments import Segment, Series
from draftkit.phrases.model import MAX_HAN
from draftkit.phrases.taxonomy import Form

_SHORTEST, _LONGEST = 2, 8
_NOT_A_FRAME = frozenset("的了和与、")


def from_series(series: Series, judge: Judge, text: str) -> Iterator[Candidate]:
    """A whole series of one length as one phrase: two members are a pair, more are a series."""
    members = clauses.cores(series, judge) if len(series.members) > 1 else ()
    listed = "等" in series.members[-1].text[:9]
    size = sum(len(member.text) for member in members)
    if not members or listed or size > MAX_HAN or not all(_stands(member, judge) for member in members):
        return
    start, end = members[0].start, members[-1].end
    if len(members[0].text) == _SHORTEST and end != series.members[-1].end:
        return
    form = Form.PAIR if len(members) == 2 else Form.SERIES  # noqa: PLR2004
    if form is Form.SERIES or len(members[0].text) >= clauses.FOUR:
        yield Candidate(text[start:end], form, start, end, head_of(text[start:end], judge))


def from_clauses(found: Iterable[Segment], judge: Judge, text: str) -> Iterator[Candidate]:
    """Two neighbouring clauses of one length that are phrases each, or share a frame (把问题吃透，把工作做细)."""
    chain = tuple(found)
    taken = -1
    for at, (first, second) in enumerate(pairwise(chain)):
        if at <= taken or not _answer(first, second):
            continue
        if _continues(chain, at):
            continue
        if _is_pair(first, second, judge):
            taken = at + 1
            yield Candidate(
                text[first.start : second.end],
                Form.PAIR,
                first.start,
                second.end,
                head_of(text[first.start : second.end], judge),
            )


def _answer(first: Segment, second: Segment) -> bool:
    size = len(first.text)
    joined = first.right == "，" == second.left and first.end + 1 == second.start
    whole = first.is_clause and second.is_clause and first.is_han and second.is_han
    return joined and whole and size == len(second.text) and clauses.FOUR <= size <= _LONGEST


def _continues(chain: tuple[Segment, ...], at: int) -> bool:
    """Whether an odd clause of the same length goes before the two: then the cut between them is arbitrary."""
    before = chain[at - 1] if at else None
    return (
        before is not None
        and _answer(before, chain[at])
        and len(before.text) == len(chain[at].text)
        and before.left == "，"
    )


def _is_pair(first: Segment, second: Segment, judge: Judge) -> bool:
    shared = [a for a, b in zip(first.text, second.text, strict=True) if a == b and a not in _NOT_A_FRAME]
    if first.text[:1] == second.text[:1] and first.text[0] in "把多以" and len(shared) > 1:
        return True
    whole = all(not judge.is_fragment(member.text) for member in (first, second))
    if not whole:
        return False
    formed = [clauses.form_of(member, judge, listed=False) for member in (first, second)]
    return all(formed)


def _stands(member: Segment, judge: Judge) -> bool:
    if len(member.text) == _SHORTEST:
        tag = judge.words.tag_of(member.text)
        return tag.startswith(("v", "a", "i")) or (not tag and member.text[-1] not in "性力")
    return not judge.is_fragment(member.text) and clauses.form_of(member, judge, listed=False) is not None
