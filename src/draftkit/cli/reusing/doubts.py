"""A person at a terminal says of each doubtful figure whether it is a local fact."""

from enum import Enum, auto
from pathlib import Path
from typing import Final

from draftkit.cli.language import _
from draftkit.cli.moments import now
from draftkit.cli.talk import ask, say, told
from draftkit.cli.wide import printable
from draftkit.workflows.reuse.words import Doubt, doubts, make_facts, make_words


class _Said(Enum):
    FACT = auto()
    WORDS = auto()
    LATER = auto()
    STOP = auto()


_ANSWERS: Final = {
    "y": _Said.FACT,
    "yes": _Said.FACT,
    "是": _Said.FACT,
    "n": _Said.WORDS,
    "no": _Said.WORDS,
    "不": _Said.WORDS,
    "不是": _Said.WORDS,
    "否": _Said.WORDS,
    "": _Said.LATER,
    "q": _Said.STOP,
}


def ask_doubts(folder: Path, by: str) -> None:
    """Ask about each; what was answered is written at the end, or where the person stops.

    Args:
        folder: of the speech.
        by: who answers; may be empty.
    """
    asked = told(doubts(folder))
    if not asked:
        return
    say(_("Perhaps no local facts: {count}. What is one waits for a new value.").format(count=len(asked)))
    said = _answers(asked)
    if facts := [name for name, answer in said.items() if answer is _Said.FACT]:
        told(make_facts(folder, facts))
    if words := [name for name, answer in said.items() if answer is _Said.WORDS]:
        told(make_words(folder, words, now=now(), by=by))
    say(_("facts: {facts}; words: {words}").format(facts=len(facts), words=len(words)))


def _answers(asked: tuple[Doubt, ...]) -> dict[str, _Said]:
    said: dict[str, _Said] = {}
    for at, doubt in enumerate(asked, 1):
        say(f"\n{at}/{len(asked)} {doubt.name}  {printable(doubt.ask or doubt.old)}")
        answer = _answer()
        if answer is _Said.STOP:
            break
        said[doubt.name] = answer
    return said


def _answer() -> _Said:
    """What was answered; asked again until it is an answer. Ctrl-D stops."""
    while True:
        typed = ask(_("Does it belong to the old place or year? [y/n, Enter: later, q: stop]:"))
        answer = _Said.STOP if typed is None else _ANSWERS.get(typed.lower())
        if answer is not None:
            return answer
