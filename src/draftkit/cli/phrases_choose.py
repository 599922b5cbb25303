"""Let a person choose some of a list of values, by their numbers or names."""

from collections.abc import Sequence

from draftkit.cli.language import chinese, word
from draftkit.cli.phrases_keys import Keys
from draftkit.cli.talk import report, say
from draftkit.cli.wide import pad, width

_IN_A_ROW = 5


def choose(keys: Keys, prompt: str, values: Sequence[str], now: Sequence[str]) -> tuple[str, ...] | None:
    """Some of the values, in the order typed; None where the person stops.

    Args:
        keys: where the answer is typed.
        prompt: the question.
        values: what may be chosen.
        now: what is chosen so far, put there to be changed.
    """
    rows = [f"{number:>2} {word(value)}" for number, value in enumerate(values, 1)]
    room = max(map(width, rows)) + 2
    for at in range(0, len(rows), _IN_A_ROW):
        say("  " + "".join(pad(row, room) for row in rows[at : at + _IN_A_ROW]).rstrip())
    while True:
        answer = keys.line(prompt, " ".join(map(word, now)))
        if answer is None:
            return None
        parts = answer.replace("、", " ").replace("，", " ").split()
        meant = {part: _meant(part, values) for part in parts}
        chosen = tuple(dict.fromkeys(value for value in meant.values() if value))
        unknown = [part for part, value in meant.items() if value is None]
        if not unknown:
            return chosen
        _say_unknown(unknown)


def _meant(part: str, values: Sequence[str]) -> str | None:
    """The value a person means: its number, its name in either language, or a beginning only one of them has."""
    if part.isascii() and part.isdigit():
        return values[int(part) - 1] if 1 <= int(part) <= len(values) else None
    names = {name: value for value in values for name in (value, chinese(value))}
    starting = {value for name, value in names.items() if name.startswith(part)}
    return names.get(part) or (starting.pop() if len(starting) == 1 else None)


def _say_unknown(unknown: Sequence[str]) -> None:
    from draftkit.workflows.banks.messages import NOT_A_CHOICE_HERE

    report(NOT_A_CHOICE_HERE(value=part) for part in unknown)
