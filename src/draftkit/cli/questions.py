"""Ask for figures on a terminal, one after the other, and check each answer before the next question."""

from collections.abc import Callable

from draftkit.cli.language import _, word
from draftkit.cli.talk import ask, report, say
from draftkit.diagnostics import Outcome
from draftkit.figures.model import Figure

Check = Callable[[str], Outcome[Figure]]


def ask_figure(figure: Figure, check: Check) -> str | None:
    """An answer the figure accepts; empty where it was skipped; None where the person ended the input."""
    while True:
        answer = ask(_prompt(figure))
        if not answer:
            return answer
        outcome = check(answer)
        report(outcome.diagnostics)
        if not outcome.failed:
            return answer


def say_how() -> None:
    """Tell once how to answer."""
    say(_("Press Enter to leave a figure open, Ctrl-D to stop."))


def _prompt(figure: Figure) -> str:
    unit = f"（{figure.unit}）" if figure.unit else ""
    kind = word(str(figure.type))
    return _("{name}{unit} [{kind}]:").format(name=figure.ask or figure.name, unit=unit, kind=kind)
