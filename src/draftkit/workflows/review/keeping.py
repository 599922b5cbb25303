"""Keep the decisions a person made where nothing is written to the speech."""

from itertools import chain, count
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.review.decide import Decided
from draftkit.review.plan import parse_plan
from draftkit.workflows.review.gather import Reviewing, plan_path, write_plan
from draftkit.workflows.sources import open_text
from draftkit.workflows.steps import attempted


def keep_plan(reviewing: Reviewing, decided: Decided) -> Outcome[Path]:
    """Write the decisions that were made; a list that holds others stays, and they get one of their own.

    Returns:
        Where they are.
    """
    first = plan_path(reviewing)
    later = (first.with_name(f"{first.stem}-{number}{first.suffix}") for number in count(2))
    path = next(
        path for path in chain((first,), later) if not path.exists() or _holds_no_other(path, reviewing, decided)
    )
    return write_plan(reviewing, decided, path, replace=True)


def _holds_no_other(path: Path, reviewing: Reviewing, decided: Decided) -> bool:
    """Whether all decisions in a list are among these."""
    opened = attempted(lambda: open_text(path)).value
    found = parse_plan(opened.source, reviewing.subject, reviewing.returned_items) if opened else None
    if found is None or found.value is None or found.diagnostics:
        return False
    return found.value.items() <= decided.decisions.items()
