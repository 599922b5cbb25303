"""The phrase bank: search it, look at a phrase and its sources, count it, look after it, exchange it."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _, word
from draftkit.cli.options import BankFolder, Json, Office
from draftkit.cli.phrases_curate import curate_command
from draftkit.cli.phrases_exchange import export_command, import_command
from draftkit.cli.phrases_options import (
    FormOption,
    FromDocument,
    Length,
    RegisterOption,
    Role,
    StandingName,
    StandingOption,
    Theme,
    Words,
    length_of,
    standing_of,
)
from draftkit.cli.phrases_show import show_command
from draftkit.cli.phrases_stats import stats_command
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import patience, say, show_json, told
from draftkit.cli.wide import columns
from draftkit.workflows.desk import Desk

if TYPE_CHECKING:
    from draftkit.phrases.entry import Entry

_ROOMY = 110
"""Columns from which all roles and themes of a phrase are shown; below, the first of them."""
_CHECKED, _NEW, _REJECTED = "✓", "·", "✗"


def search_command(
    words: Words = None,
    *,
    role: Role = None,
    theme: Theme = None,
    form: FormOption = None,
    register: RegisterOption = None,
    length: Length = "",
    source: FromDocument = "",
    standing: StandingOption = None,
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, max=100000, help="At most so many phrases; 50 if not given.")
    ] = 50,
    as_json: Json = False,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Search the phrase bank; the best phrases come first.

    In a bank that was mined here these are the ones the miner is surest of, candidates among them; otherwise the most
    frequent ones. What people changed in the files shows at once.
    """
    from draftkit.phrases.search import PhraseQuery
    from draftkit.workflows.banks.search import search_phrases

    shortest, longest = length_of(length)
    axes = (role, theme or "", form, "", shortest, longest, register, standing_of(standing), source)
    query = PhraseQuery(" ".join(words or ()), *axes)
    desk, rejected_too = Desk(office, bank, cache_folder()), standing is StandingName.ALL
    with patience(_("Searching …")):
        found = told(search_phrases(query, desk, limit, rejected_too=rejected_too))
    if as_json:
        from draftkit.phrases.report import entries_as_json

        show_json(entries_as_json(found.entries), indent=1)
        return
    _print_found(found.entries)
    say(_("phrases found: {count}; shown: {shown}").format(count=found.total, shown=len(found.entries)))


def _print_found(found: tuple["Entry", ...]) -> None:
    if not found:
        return
    from draftkit.cli.tables import print_table

    marks = tuple(_mark(entry) for entry in found)
    headings = (_("phrase"), _("form"), _("count"), _("role"), _("theme"), _("id"))
    rows = tuple(map(_row, found))
    if not any(marks):
        print_table(headings, rows, right=(2,))
        return
    print_table(("", *headings), ((mark, *row) for mark, row in zip(marks, rows, strict=True)), right=(3,))
    used = {mark: meaning for mark, meaning in _meanings() if mark in marks}
    say("  ".join(f"{mark} {meaning}" for mark, meaning in used.items()))


def _mark(entry: "Entry") -> str:
    from draftkit.phrases.candidate import Standing

    match entry.standing:
        case Standing.NEW:
            return _shown(_NEW, ".")
        case Standing.REJECTED:
            return _shown(_REJECTED, "x")
        case Standing.ACCEPTED:
            return _shown(_CHECKED, "v") if entry.phrase.checked else ""


def _meanings() -> Iterator[tuple[str, str]]:
    yield _shown(_CHECKED, "v"), _("looked at by a person")
    yield _shown(_NEW, "."), _("a candidate, not in the files")
    yield _shown(_REJECTED, "x"), _("rejected")


def _shown(mark: str, plain: str) -> str:
    """The mark, or what stands for it where the output cannot show it."""
    try:
        mark.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return plain
    return mark


def _row(entry: "Entry") -> tuple[str, ...]:
    from draftkit.phrases.model import Rejected

    phrase = entry.phrase
    if isinstance(phrase, Rejected):
        return phrase.text, "—", "—", "—", "—", phrase.id
    roles, themes = tuple(map(word, phrase.roles)), phrase.themes
    return phrase.text, phrase.form, str(phrase.count), _several(roles), _several(themes), phrase.id


def _several(values: tuple[str, ...]) -> str:
    if columns() >= _ROOMY or len(values) < 2:  # noqa: PLR2004
        return "、".join(values)
    return f"{values[0]}+{len(values) - 1}"


COMMANDS = {
    "search": search_command,
    "show": show_command,
    "stats": stats_command,
    "curate": curate_command,
    "export": export_command,
    "import": import_command,
}
