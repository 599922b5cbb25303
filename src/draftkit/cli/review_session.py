"""A session of decisions at a terminal: the desk, the sum, and the one question before anything is written."""

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.review_desk import ReviewDesk
from draftkit.cli.talk import agree, quoted, say, told
from draftkit.review.decide import Decided

if TYPE_CHECKING:
    from draftkit.workflows.review.gather import Reviewing


def ask_all(reviewing: "Reviewing", decided: Decided, again: str) -> Decided:
    """What a person decides on; as it was before where nothing is to be written: then the decisions are kept in a list.

    Args:
        reviewing: what came back.
        decided: what earlier reviews and a file of decisions say already.
        again: the command, for the next step.

    Raises:
        KeyboardInterrupt: Ctrl-C; the decisions are kept all the same.
    """
    desk = ReviewDesk(reviewing, decided)
    try:
        if desk.run() and desk.is_changed and _agrees(reviewing, desk.decided):
            return desk.decided
    except KeyboardInterrupt:
        if desk.is_changed:
            say("")
            keep_decisions(reviewing, desk.decided, again)
        raise
    if desk.is_changed:
        keep_decisions(reviewing, desk.decided, again)
    return decided


def _agrees(reviewing: "Reviewing", decided: Decided) -> bool:
    """The sum, and the one question; keys that were pressed before it was there do not answer it."""
    say("")
    say(_sum(reviewing, decided))
    say(_("y writes it; with Enter nothing is written, and the decisions are kept in a list"))
    _forget_typed()
    return agree(_("bring this home now?"))


def _forget_typed() -> None:
    """Drop what was typed ahead."""
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getwch()
        return
    import termios

    with suppress(OSError, ValueError, termios.error):
        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


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
    """Keep what was decided in a list, without a question, so that a long evening is not lost."""
    from draftkit.workflows.review.keeping import keep_plan

    say(_("nothing was written to the speech"))
    path = told(keep_plan(reviewing, decided))
    say(_("the decisions are kept: {path}").format(path=path))
    say(_("to go on: {command} --decisions {file}").format(command=again, file=quoted(path)))
