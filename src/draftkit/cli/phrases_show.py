"""`draftkit phrases show`: everything a bank knows of one phrase."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _, word
from draftkit.cli.options import BankFolder, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.readings import role_words
from draftkit.cli.talk import has_colour, patience, show, told
from draftkit.cli.wide import columns, printable, width
from draftkit.workflows.desk import Desk

if TYPE_CHECKING:
    from draftkit.phrases.entry import Entry
    from draftkit.phrases.model import Phrase
    from draftkit.workflows.banks.contexts import Context
    from draftkit.workflows.banks.search import FoundPhrase

_BOUND = 1.0
"""Bits of boundary entropy below which a phrase goes with the same neighbour more often than not."""
_ENOUGH = 4
"""Places from which on entropy says something."""
_AROUND = 80
"""Columns of the sentence that are shown around a phrase at least; on a wide terminal, what the line has room for."""
_MARKED, _PLAIN = "\x1b[1;33m", "\x1b[0m"


def show_command(
    name: Annotated[str, typer.Argument(metavar="ID|TEXT", help="The phrase's id, or its exact words.")],
    *,
    documents: Annotated[
        Path | None,
        typer.Option(
            "--documents",
            metavar="FOLDER",
            help="Show the sources from the documents in this folder, where the bank keeps no text of them.",
        ),
    ] = None,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Show a phrase: its axes, how often it was found, what was decided, and the sentences it stands in."""
    from draftkit.phrases.model import Phrase
    from draftkit.workflows.banks.search import find_phrase

    with patience(_("Searching …")):
        found = told(find_phrase(name, Desk(office, bank, cache_folder()), documents, os.environ))
    phrase = found.entry.phrase
    show(f"{printable(phrase.text)}  [{phrase.id}]")
    if isinstance(phrase, Phrase):
        for line in _axes(phrase):
            show(line)
    for line in (*_standing(found), *_neighbours(found.entry)):
        show(line)
    if isinstance(phrase, Phrase):
        for line in _sources(found, phrase):
            show(line)


def _axes(phrase: "Phrase") -> Iterator[str]:
    yield _("form: {form}").format(form=phrase.form)
    yield _("roles: {roles}").format(roles="、".join(word(role) for role in phrase.roles) or "—")
    yield _("themes: {themes}").format(themes="、".join(phrase.themes) or "—")
    yield _("register: {register}").format(register=phrase.register)
    if phrase.slots:
        gaps = "、".join(f"{{{slot.name}}} {word(slot.type)}" for slot in phrase.slots)
        yield _("gaps: {gaps}").format(gaps=gaps)
    if phrase.variants:
        yield _("counted with it: {variants}").format(variants="、".join(phrase.variants))
    if phrase.since or phrase.until:
        yield _("current: {since} to {until}").format(since=phrase.since or "…", until=phrase.until or "…")
    if phrase.first:
        years = "–".join(dict.fromkeys(filter(None, (phrase.first, phrase.last))))
        yield _("seen in: {years}").format(years=years)
    if phrase.note:
        yield _("note: {note}").format(note=printable(phrase.note))


def _standing(found: "FoundPhrase") -> Iterator[str]:
    """What was decided, and by whom: a person, or the miner alone."""
    from draftkit.phrases.candidate import Standing

    entry = found.entry
    day = entry.phrase.checked
    match entry.standing:
        case Standing.REJECTED:
            yield _("rejected on {day}").format(day=day) if day else _("rejected")
            if entry.phrase.note:
                yield _("reason: {note}").format(note=printable(entry.phrase.note))
        case Standing.NEW:
            yield _("a candidate: nobody has decided on it, and drafts do not use it")
        case Standing.ACCEPTED if day:
            yield _("accepted on {day}").format(day=day)
        case Standing.ACCEPTED if entry.score is not None:
            yield _("accepted by the miner alone; nobody has looked at it")
        case _:
            return


def _neighbours(entry: "Entry") -> Iterator[str]:
    """How freely it stands among its neighbours, and how sure the miner is of it."""
    if entry.score is None or entry.left is None or entry.right is None:
        return
    yield _("score: {score} of 1000").format(score=entry.score)
    if _seen(entry) < _ENOUGH:
        yield _("neighbours: too few places to tell")
        return
    freedom = {
        (False, False): _("stands freely"),
        (True, False): _("mostly follows the same word"),
        (False, True): _("mostly goes before the same word"),
        (True, True): _("mostly stands between the same words"),
    }[entry.left < _BOUND, entry.right < _BOUND]
    yield _("neighbours: {freedom} (left {left:.1f}, right {right:.1f} bits)").format(
        freedom=freedom, left=entry.left, right=entry.right
    )


def _seen(entry: "Entry") -> int:
    from draftkit.phrases.model import Phrase

    return entry.phrase.count if isinstance(entry.phrase, Phrase) else 0


def _sources(found: "FoundPhrase", phrase: "Phrase") -> Iterator[str]:
    yield _("times found: {count}; documents: {documents}").format(count=phrase.count, documents=phrase.documents)
    if phrase.count > len(phrase.sources) > 0:
        yield _("of these places the bank keeps {count}:").format(count=len(phrase.sources))
    names = {document.id: document.name for document in found.documents}
    roles = role_words()
    for source, context in zip(phrase.sources, found.contexts, strict=True):
        name = printable(names.get(source.document, source.document))
        role = next((f"  {said}" for role, said in roles.items() if role.value == source.block), "")
        yield f"  {name}  {source.start}–{source.end}{role}"
        if context:
            yield f"    {in_context(context, columns() - 4)}"


def in_context(context: "Context", room: int) -> str:
    """A sentence with the phrase marked, cut on both sides where it is longer than so many columns."""
    room = max(room, _AROUND // 2) - width(context.words) - 4
    before, after = printable(context.before), printable(context.after)
    left = min(width(before), max(room // 2, room - width(after)))
    kept_after = _first_part(after, room - left)
    return f"{_last_part(before, left)}{_marked(printable(context.words))}{kept_after}"


def _marked(words: str) -> str:
    return f"{_MARKED}{words}{_PLAIN}" if has_colour(sys.stdout) else f"「{words}」"


def _last_part(text: str, room: int) -> str:
    if width(text) <= room:
        return text
    kept = len(text)
    while kept and width(text[kept - 1 :]) < room:
        kept -= 1
    return f"…{text[kept:]}"


def _first_part(text: str, room: int) -> str:
    from draftkit.cli.wide import cut

    return cut(text, max(room, 1))
