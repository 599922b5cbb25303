"""A phrase as a card: its words, its axes, its counts, and the sentences it stands in."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.cli.language import _, word
from draftkit.cli.phrases_show import in_context
from draftkit.cli.talk import has_colour
from draftkit.cli.wide import printable
from draftkit.phrases.candidate import Standing, Verdict

if TYPE_CHECKING:
    from draftkit.phrases.model import Phrase
    from draftkit.workflows.banks.curate_round import Card, Round

_BOLD, _DIM, _YELLOW, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[33m", "\x1b[0m"


def card_lines(card: "Card", phrase: "Phrase", work: "Round") -> Iterator[str]:
    """The card of a phrase.

    Args:
        card: as the bank has it.
        phrase: with the changes nobody has decided on yet.
        work: the round it belongs to.
    """
    progress = _("no. {number} of {total}; decided: {decided}")
    yield ""
    said = progress.format(number=card.number, total=max(work.total, card.number), decided=work.decided)
    yield _tinted(f"── {said} ──", _DIM)
    yield f"{_tinted(printable(phrase.text), _BOLD)}   {_axes(phrase)}"
    yield f"  {_counts(card)}"
    if phrase.note:
        yield f"  {_('note: {note}').format(note=printable(phrase.note))}"
    for name, context in card.contexts:
        yield f"  {in_context(context, _columns() - 2)}"
        yield _tinted(f"      — {printable(name)}", _DIM)
    if phrase != card.candidate.phrase:
        yield _tinted("  " + _("changed; it counts once you accept (a) or reject (r)"), _YELLOW)


def _axes(phrase: "Phrase") -> str:
    parts = (phrase.form, "、".join(phrase.themes) or "—", "、".join(map(word, phrase.roles)) or "—")
    return " · ".join(parts)


def _counts(card: "Card") -> str:
    phrase, candidate = card.candidate.phrase, card.candidate
    counted = _("times found: {count}; documents: {documents}").format(count=phrase.count, documents=phrase.documents)
    years = "–".join(dict.fromkeys(filter(None, (phrase.first, phrase.last))))
    parts = (counted, years, _("score {score}").format(score=candidate.score), _state(card))
    return " · ".join(part for part in parts if part)


def _state(card: "Card") -> str:
    if card.decision is not None:
        return _("accepted by you") if card.decision.verdict is Verdict.ACCEPT else _("rejected by you")
    match card.candidate.standing:
        case Standing.NEW:
            return _("a candidate")
        case Standing.ACCEPTED:
            return _("in the files already")
        case Standing.REJECTED:
            return _("rejected")


def _columns() -> int:
    import os

    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def _tinted(text: str, code: str) -> str:
    return f"{code}{text}{_PLAIN}" if has_colour(sys.stderr) else text


def key_lines() -> Iterator[str]:
    """What the keys do."""
    keys = (
        ("a", _("accept: it stands in the bank, and drafts may use it")),
        ("r", _("reject: no mining brings it back; a note says why")),
        ("e", _("edit the words")),
        ("t", _("say what it speaks of")),
        ("o", _("say what it does in a speech")),
        ("f", _("say how it is built")),
        ("n", _("write a note")),
        ("s", _("skip: leave it for later (also →)")),
        ("u", _("undo the last decision, of an earlier run too")),
        ("b", _("go back to the one before (also ←)")),
        ("q", _("quit; what was decided is written (also Ctrl-D, Ctrl-C)")),
    )
    yield from (f"  {key}  {meaning}" for key, meaning in keys)
    yield "  " + _("changes to a phrase count once you accept or reject it")
