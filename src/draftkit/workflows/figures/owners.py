"""Say who is to supply which figures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.arithmetic import needs
from draftkit.figures.edit import set_fields
from draftkit.figures.history import How
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.usage import is_supplied
from draftkit.workflows.figures import messages_fill as messages
from draftkit.workflows.figures.fill import Filled, saved
from draftkit.workflows.figures.history import Occasion
from draftkit.workflows.figures.now import figures_now, named_figure
from draftkit.workflows.steps import Steps

_BETWEEN = re.compile("[,，、]")


@dataclass(frozen=True, slots=True)
class Assigned:
    """What came of it.

    Attributes:
        owners: each with the figures it is to supply from now on that it was not to supply before.
        filled: what is open.
    """

    owners: tuple[tuple[str, tuple[str, ...]], ...]
    filled: Filled


def assign_owners(
    path: Path, assignments: tuple[tuple[str, str], ...], when: str, office: Path | None = None
) -> Outcome[Assigned]:
    """Write into figures.yaml who is to supply which figures; nothing else in it changes.

    Args:
        path: of the speech folder.
        assignments: a department or a person, and names of figures with commas or 、 between them.
        when: now, ISO 8601.
        office: the folder whose formats.yaml is used.

    Raises:
        DraftkitError: a name is unknown, that of a derived figure, or given to two; all of it is told, and nothing was
            written.
    """
    steps = Steps()
    now = steps.take(figures_now(path, office))
    given = [(owner, name) for owner, names in assignments for name in _names(names, now.sheet)]
    figures = steps.take_all(_supplied(name, now.sheet) for _, name in given)
    if twice := tuple(_twice(given)):
        steps.refuse(*twice)
    new = {figure.name: owner for (owner, _), figure in zip(given, figures, strict=True) if figure.who != owner}
    text = steps.take(set_fields(now.source, {name: {"who": owner} for name, owner in new.items()}))
    done = saved(now, text, Occasion(How.FILL, when), steps)
    owners = tuple((owner, tuple(name for name in new if new[name] == owner)) for owner in dict.fromkeys(new.values()))
    return Outcome(Assigned(owners, done.unwrap()), done.diagnostics)


def _names(text: str, sheet: Sheet) -> tuple[str, ...]:
    """The names in a list; a name that holds a comma may stand alone."""
    if sheet.get(text):
        return (text,)
    return tuple(name for each in _BETWEEN.split(text) if (name := each.strip()))


def _supplied(name: str, sheet: Sheet) -> Outcome[Figure]:
    """The figure of that name, if somebody supplies it at all."""
    found = named_figure(name, sheet)
    if found.value is None or is_supplied(found.value, sheet):
        return found
    return Outcome(None, (messages.DERIVED_FROM(name=name, names="、".join(needs(found.value, sheet))),))


def _twice(given: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    owners: dict[str, str] = {}
    for owner, name in given:
        if owners.setdefault(name, owner) != owner:
            yield messages.TWO_OWNERS(name=name, one=owners[name], other=owner)
