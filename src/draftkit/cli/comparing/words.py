"""What became of words, in a word and in a sign: no report relies on colours alone."""

from typing import Final

from draftkit.cli.language import _
from draftkit.reuse.compare.model import Kind, PartShares, Shares
from draftkit.workflows.reuse.compare import Beside
from draftkit.workflows.reuse.compared import Compared

SIGNS: Final = {Kind.TAKEN: "=", Kind.FIGURES: "#", Kind.REWORDED: "~", Kind.NEW: "+", Kind.DROPPED: "-"}
WENT: Final = "→"
CAME: Final = "←"
"""Beside the number of a move: at the words of the older speech, and at those of the newer one."""
NEWER: Final = (Kind.TAKEN, Kind.FIGURES, Kind.REWORDED, Kind.NEW)
"""What there is of a newer speech."""
_ALL: Final = 100


def kind_words() -> dict[Kind, str]:
    """What became of words."""
    return {
        Kind.TAKEN: _("taken over"),
        Kind.FIGURES: _("only figures changed"),
        Kind.REWORDED: _("reworded"),
        Kind.NEW: _("new"),
        Kind.DROPPED: _("no longer there"),
    }


def percent(count: int, total: int) -> int:
    """A share in whole percent; what is there is never 0, and what is not all never 100."""
    if count in (0, total):
        return _ALL if count else 0
    return min(max(round(_ALL * count / total), 1), _ALL - 1)


def percents(shares: Shares) -> dict[Kind, int]:
    """The shares of a newer speech in whole percent, which come to 100: the largest takes what is left over."""
    found = {kind: percent(shares.kinds.get(kind, 0), shares.total) for kind in NEWER}
    if shares.total:
        most = max(NEWER, key=lambda kind: shares.kinds.get(kind, 0))
        found[most] += _ALL - sum(found.values())
    return found


def kept_words(shares: Shares) -> str:
    """How many words of the newer speech are last year's."""
    return _("of {total} characters, {kept} stand in the older speech too ({share}%)").format(
        total=f"{shares.total:,}", kept=f"{shares.kept:,}", share=percent(shares.kept, shares.total)
    )


def dropped_words(shares: Shares) -> str:
    """How many words of the older speech are not in the newer one."""
    gone = shares.kinds.get(Kind.DROPPED, 0)
    return _("left out of the older speech: {count} of {total} characters ({share}%)").format(
        count=f"{gone:,}", total=f"{shares.total:,}", share=percent(gone, shares.total)
    )


def moved_words(beside: Beside) -> str:
    """How many words stand elsewhere now; empty where none do."""
    comparison = beside.comparison
    if not comparison.moves:
        return ""
    return _("moved: {count} characters, in places: {moves}").format(
        count=f"{comparison.new.shares.moved:,}", moves=comparison.moves
    )


def carried_words(beside: Beside) -> str:
    """That figures still show what they were in an older speech; empty where none do."""
    count = len(beside.new.carried)
    return _("figures that still show the value of an old speech: {count}").format(count=count) if count else ""


def name_of(speech: Compared) -> str:
    """The file, and which speech of it where it holds several."""
    if not speech.document:
        return speech.name
    return _("{name}, speech {number}").format(name=speech.name, number=speech.document)


def home_of(part: PartShares, beside: Beside) -> str:
    """The part of the older speech that most of a newer one's is from; empty where there is none."""
    return "" if part.other is None else beside.comparison.old.parts[part.other].name


def left_out(beside: Beside) -> tuple[PartShares, ...]:
    """The parts of the older speech that something was left out of."""
    return tuple(part for part in beside.comparison.old.parts if part.shares.kinds.get(Kind.DROPPED))
