"""Ask for figures on a terminal, one after the other, and check each answer before the next question."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from draftkit.cli import messages
from draftkit.cli.answers import Leave, Line, Verdict
from draftkit.cli.language import _, word
from draftkit.cli.render import advice, sentence
from draftkit.cli.talk import ask, has_colour, report, say
from draftkit.cli.wide import printable
from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.figures.model import Figure
from draftkit.figures.values import display

if TYPE_CHECKING:
    from draftkit.workflows.figures.questions import Question

T = TypeVar("T")
Check = Callable[[str], Outcome[str]]
"""Whether a figure accepts a text: the words that would stand in the document, or what is wrong."""

_BACK = ("<", "＜", "《")
"""Typed alone, with whatever input method: back to the question before."""
_MARKED, _PLAIN = "\x1b[7m", "\x1b[0m"


def ask_figure(figure: Figure, check: Check, *, text: str = "", before: Sequence[str] = ()) -> str | Leave:
    """An answer the figure accepts, or how the person left the question.

    Args:
        figure: what is asked for.
        check: whether it accepts an answer.
        text: stands there to be changed, where the terminal can do that; kept where nothing is typed.
        before: answers to offer, where it can.
    """
    return _ask(_prompt(figure), check, text, before)


def ask_question(question: "Question", check: Check) -> str | Leave:
    """The same for a question, whether it is about a value or about who said the words of a quotation."""
    prompt = _prompt_of_record(question) if question.field else _prompt(question.figure, question.sentence)
    return _ask(prompt, check, question.value, question.before)


def _refusing_marks(check: Check) -> Check:
    """A question mark is what people type who do not know yet: no document is to say that."""

    def checked(typed: str) -> Outcome[str]:
        is_unknown = typed and not typed.strip("?？ ")
        return Outcome(None, (messages.NO_VALUE(value=typed),)) if is_unknown else check(typed)

    return checked


def _ask(prompt: str, check: Check, text: str, before: Sequence[str]) -> str | Leave:
    check = _refusing_marks(check)
    if not is_live():
        if text:
            say(printable(_("now {value}; Enter keeps it").format(value=text)))
        return _ask_plainly(prompt, check)
    from draftkit.cli.live import ask_live

    hint = _("Enter: leave it open · ↑: the question before · Ctrl-D: stop")
    if text:
        hint = printable(_("Enter: keep {value} · ↑: the question before · Ctrl-D: stop").format(value=text))
    answer = ask_live(Line(prompt, lambda typed: _judged(check(typed)), hint, text, before))
    if isinstance(answer, str):  # what stood below the line is gone, or was never seen where one typed fast
        report(_doubts(check(answer)))
    return answer


def ask_in_turn(asked: Sequence[T], put: Callable[[int, T], str | Leave], take: Callable[[T, str], None]) -> None:
    """Go through the questions, back and on as the person wishes; each answer is taken at once.

    Args:
        asked: what to ask, in order.
        put: puts one question; called with its place from 0. One that it passes is passed in the direction of the
            person's way.
        take: what is done with an answer.
    """
    at, step = 0, 1
    while at < len(asked):
        answer = put(at, asked[at])
        if answer is Leave.STOP:
            return
        if isinstance(answer, str):
            take(asked[at], answer)
        if answer is not Leave.UNASKED:
            step = -1 if answer is Leave.BACK else 1
        at += step
        if at < 0:
            at, step = 0, 1


def say_how() -> None:
    """Tell once how to answer, where the line to be typed does not say it itself."""
    if not is_live():
        say(_("Press Enter to leave a figure open, type < to go back, Ctrl-D to stop."))


def say_question(question: "Question", at: int, total: int, left: int) -> None:
    """What somebody has to see to answer: how far it is, the place, the sentence with its gap, who is to know."""
    say("")
    say(" · ".join((f"{at}/{total}", _("still open: {count}").format(count=left), *_about(question))))
    if question.field:
        say(printable(display(question.figure)))
    elif question.sentence:
        old = question.figure.old if question.figure.is_carried else ""
        say(_marked(printable(question.sentence), question.wanted_by or question.figure.name, printable(old)))
    if question.figure.note:
        say(printable(question.figure.note))
    if question.figure.is_carried:
        told = _("the old speech said: {old} (type the same words to say that they are still true)")
        say(printable(told.format(old=question.figure.old)))
        if question.figure.is_doubtful:
            doubt = _("perhaps no fact at all: draftkit reuse DIR --words {name} makes it plain words again")
            say(printable(doubt.format(name=question.figure.name)))


def is_live() -> bool:
    """Whether the terminal can move its cursor and shows every character: then it tells while one types."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if any(stream is None or not stream.isatty() for stream in streams):
        return False
    if sys.platform != "win32" and os.environ.get("TERM", "") in ("", "dumb", "unknown"):
        return False
    return (sys.stderr.encoding or "").lower().replace("_", "-") in ("utf-8", "utf8")


def _ask_plainly(prompt: str, check: Check) -> str | Leave:
    while True:
        answer = ask(prompt)
        if answer is None:
            return Leave.STOP
        if not answer:
            return Leave.SKIP
        if answer in _BACK:
            return Leave.BACK
        outcome = check(answer)
        report(outcome.diagnostics)
        if not outcome.failed:
            return answer


def _judged(outcome: Outcome[str]) -> Verdict:
    if outcome.value is not None and not outcome.failed:
        words = (f"→ {printable(outcome.value)}", *map(_spoken, _doubts(outcome)))
        return Verdict("\n".join(words), accepted=True)
    return Verdict(_spoken(outcome.diagnostics[0]), accepted=False)


def _doubts(outcome: Outcome[str]) -> tuple[Diagnostic, ...]:
    return tuple(each for each in outcome.diagnostics if each.message.severity is Severity.WARNING)


def _spoken(problem: Diagnostic) -> str:
    """What is wrong, and below it the next step."""
    return "\n".join(filter(None, (f"{sentence(problem)} [{problem.message.code}]", advice(problem))))


def _about(question: "Question") -> tuple[str, ...]:
    """Where its first gap stands, what it is needed for, and who is to supply it."""
    needed = _("needed for {name}").format(name=question.wanted_by) if question.wanted_by else ""
    who = _("to be supplied by {who}").format(who=question.figure.who) if question.figure.who else ""
    return tuple(printable(each) for each in (question.place, needed, who) if each)


def _marked(text: str, name: str, old: str = "") -> str:
    """The sentence with the gap of that name, or its old words, in inverse video; without colours as it is."""
    start = max(text.find(f"【待填：{name}】"), text.find(f"【待填：{name}（"))
    end = text.find("】", start) + 1
    if start < 0 and old:
        start = text.find(old)
        end = start + len(old)
    if start < 0 or not has_colour(sys.stderr):
        return text
    return f"{text[:start]}{_MARKED}{text[start:end]}{_PLAIN}{text[end:]}"


def ask_source() -> str:
    """What all the answers of a session rest on; empty where nobody says so."""
    say("")
    return ask(_("Where do these values come from? (Enter: leave it empty)")) or ""


def _prompt(figure: Figure, sentence: str = "") -> str:
    """What is asked for; the unit where neither these words nor the gap in the sentence above show it.

    Of a figure whose old words stand above, the question about them says nothing more.
    """
    asked = figure.name if figure.is_carried else figure.ask or figure.name
    is_shown = figure.unit in figure.ask or f"（{figure.unit}）】" in sentence
    unit = "" if is_shown else f"（{figure.unit}）"
    kind = word(str(figure.type))
    return printable(_("{name}{unit} [{kind}]:").format(name=asked, unit=unit, kind=kind))


def _prompt_of_record(question: "Question") -> str:
    asked = {
        "speaker": _("who said it"),
        "occasion": _("on what occasion"),
        "date": _("when it was said"),
        "source": _("where it is printed"),
        "checked_by": _("who compared the words"),
        "checked_on": _("the day of that"),
    }
    name = question.figure.name
    return printable(_("{name}{unit} [{kind}]:").format(name=name, unit="", kind=asked[question.field]))
