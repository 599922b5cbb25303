"""A session of decisions at a terminal: the desk, the sum, and the one question before anything is written."""

from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.review_desk import ReviewDesk
from draftkit.cli.talk import agree, quoted, say, told
from draftkit.review.decide import Decided

if TYPE_CHECKING:
    from draftkit.workflows.review.gather import Reviewing


def ask_all(reviewing: "Reviewing", decided: Decided, again: str) -> Decided:
    """What a person decides on; as it was before where nothing is to be written.

    Args:
        reviewing: what came back.
        decided: what earlier reviews and a file of decisions say already.
        again: the command, for the next step.
    """
    desk = ReviewDesk(reviewing, decided)
    ended = desk.run()
    chosen = desk.decided
    if not desk.is_changed:
        return decided
    say("")
    say(_sum(reviewing, chosen))
    if ended and agree(_("bring this home now?")):
        return chosen
    keep_decisions(reviewing, chosen, again)
    return decided


def _sum(reviewing: "Reviewing", decided: Decided) -> str:
    deciding = [item.number for item in reviewing.returned_items if not item.is_told]
    taken = sum(1 for number in deciding if decided.takes(number))
    still = sum(1 for number in deciding if number in decided.open)
    counts = (
        _("taken: {count}").format(count=taken),
        _("refused: {count}").format(count=len(deciding) - taken - still),
        _("open: {count}").format(count=still),
    )
    return " · ".join(counts)


def keep_decisions(reviewing: "Reviewing", decided: Decided, again: str) -> None:
    """Offer to keep what was decided, so that a long evening is not lost."""
    from draftkit.workflows.review.gather import plan_path, write_plan

    say(_("nothing was written to the speech"))
    path = plan_path(reviewing)
    if agree(_("keep the decisions in a list, to go on later?")):
        told(write_plan(reviewing, decided, path, replace=True))
        say(_("written: {path}").format(path=path))
        say(_("to go on: {command} --decisions {file}").format(command=again, file=quoted(path)))
