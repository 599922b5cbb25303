"""What keeps a document from being final: every open figure with its place and its owner."""

from collections.abc import Iterator
from pathlib import Path

from draftkit.diagnostics import Diagnostic
from draftkit.figures.gaps import Gap, Section, by_place_and_owner, to_supply
from draftkit.workflows.figures import messages

_IN_ONE = 15
"""Names in one message; a part that lacks more has several."""


def complaints(lacking: tuple[Gap, ...], folder: Path) -> Iterator[Diagnostic]:
    """An error for each part and owner, in the order of the page, and how to go on; nothing where nothing is open.

    Args:
        lacking: what the text waits for.
        folder: of the speech.
    """
    for section in by_place_and_owner(to_supply(lacking)):
        yield from _of_section(section)
    if lacking:
        supplied = sum(not gap.is_derived for gap in lacking)
        yield messages.FIGURES_LACKING(count=supplied, folder=folder)


def _of_section(section: Section) -> Iterator[Diagnostic]:
    message = messages.OPEN_HERE if section.who else messages.OPEN_WITHOUT_OWNER
    names = [gap.label for gap in section.gaps if not gap.is_derived]
    for start in range(0, len(names), _IN_ONE):
        yield message(where=section.where, who=section.who, names="、".join(names[start : start + _IN_ONE]))
    for gap in section.gaps:
        if gap.is_derived:
            yield messages.OPEN_DERIVED(where=section.where, name=gap.label, names="、".join(gap.waits))
