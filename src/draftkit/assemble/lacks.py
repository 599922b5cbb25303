"""What the bank could not give to a speech, and the nearest next step."""

from collections.abc import Iterable

from draftkit.assemble import messages
from draftkit.assemble.supply import Supply, fitting, wish_of
from draftkit.diagnostics import Diagnostic
from draftkit.outline.model import GapSpec
from draftkit.phrases.model import Phrase
from draftkit.phrases.select import Shelves, is_current, misses
from draftkit.phrases.taxonomy import PhraseRole


def lacks(supply: Supply, unfilled: Iterable[GapSpec]) -> list[Diagnostic]:
    """A hint for every gap that stayed empty; those the bank has nothing near for share one."""
    told = [(gap, _why(supply, gap)) for gap in unfilled]
    names = "、".join(gap.name for gap, why in told if why is None)
    return [why for _, why in told if why] + ([messages.NOTHING_NEAR(gaps=names)] if names else [])


def _why(supply: Supply, gap: GapSpec) -> Diagnostic | None:
    usable = supply.usable(gap)
    if len(usable) >= gap.count:
        return messages.NONE_FREE(gap=gap.name)
    found = fitting(Shelves(supply.stock.bank), gap, supply.banned)
    dated = [phrase.text for phrase in found if not is_current(phrase, supply.day)]
    if len(usable) + len(dated) >= gap.count:
        return messages.OUT_OF_DATE(gap=gap.name, phrases="、".join(dated))
    near = min(_near(supply, gap), key=lambda pair: pair[0], default=None)
    if near is None:
        return None
    (axis, *_), phrase = near
    return messages.NEAR_PHRASE(
        gap=gap.name, found=len(usable), count=gap.count, phrase=phrase.text, axis=messages.TERMS[axis]
    )


def _near(supply: Supply, gap: GapSpec) -> Iterable[tuple[tuple[int, int, str], Phrase]]:
    """Phrases that differ on one axis that a person may change, each with its order."""
    wish = wish_of(gap)
    for phrase in supply.stock.bank.phrases:
        differs = misses(phrase, wish)
        if (
            len(differs) == 1
            and not phrase.slots
            and _may_change(phrase, gap, differs[0])
            and _is_offered(phrase, supply)
        ):
            yield (messages.TERMS.index(differs[0]), -phrase.count, phrase.id), phrase


def _may_change(phrase: Phrase, gap: GapSpec, axis: str) -> bool:
    """Whether what differs may be decided otherwise.

    The role first, but what does not blame is made no criticism; then the theme of a phrase that speaks of nothing in
    particular; then the length, by widening the gap. Form and head are what a phrase is.
    """
    match axis:
        case "role":
            return PhraseRole.PROBLEM not in gap.roles
        case "theme":
            return set(phrase.themes) <= {"综合"}
        case _:
            return axis in messages.TERMS


def _is_offered(phrase: Phrase, supply: Supply) -> bool:
    return supply.banned.isdisjoint((phrase.id, phrase.text)) and is_current(phrase, supply.day)
