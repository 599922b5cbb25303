"""The phrase bank: search it, look at a phrase and its sources, count it."""

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli import messages
from draftkit.cli.language import _, word
from draftkit.cli.options import BankFolder, Json, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import patience, say, show, told
from draftkit.errors import DraftkitError
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole
from draftkit.workflows.desk import Desk

if TYPE_CHECKING:
    from draftkit.phrases.model import Phrase

_LONGEST = 16
_Theme = StrEnum("_Theme", {name: theme for theme, name in THEMES.items()})  # type: ignore[misc]


def search_command(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS", help="Words that must stand in the phrase, in any order.")
    ] = None,
    *,
    role: Annotated[PhraseRole | None, typer.Option(metavar="ROLE", help="What the phrase does in a speech.")] = None,
    theme: Annotated[_Theme | None, typer.Option(metavar="THEME", help="What it speaks of.")] = None,
    form: Annotated[Form | None, typer.Option(metavar="FORM", help="How it is built.")] = None,
    length: Annotated[
        str, typer.Option(metavar="LENGTH", help="How many Han characters: one number or a range, such as 4-8.")
    ] = "",
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, max=100000, help="At most so many phrases; 50 if not given.")
    ] = 50,
    as_json: Json = False,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Search the phrase bank; the most frequent phrases come first."""
    from draftkit.phrases.report import phrases_as_json
    from draftkit.phrases.search import PhraseQuery
    from draftkit.workflows.phrases import search_phrases

    shortest, longest = _length(length)
    query = PhraseQuery(" ".join(words or ()), role, theme or "", form, shortest=shortest, longest=longest)
    with patience(_("Searching …")):
        found = told(search_phrases(query, Desk(office, bank, cache_folder())))
    if as_json:
        show(json.dumps(phrases_as_json(found[:limit]), ensure_ascii=False, indent=1))
        return
    _print_found(found[:limit])
    say(_("phrases found: {count}; shown: {shown}").format(count=len(found), shown=min(limit, len(found))))


def show_command(
    name: Annotated[str, typer.Argument(metavar="ID|TEXT", help="The phrase's id, or its exact words.")],
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Show a phrase: its axes, how often it was found, and where."""
    from draftkit.workflows.phrases import find_phrase

    found = told(find_phrase(name, Desk(office, bank, cache_folder())))
    phrase, names = found.phrase, {document.id: document.name for document in found.documents}
    show(f"{phrase.text}  [{phrase.id}]")
    show(_("form: {form}").format(form=phrase.form))
    show(_("roles: {roles}").format(roles="、".join(word(role) for role in phrase.roles) or "—"))
    show(_("themes: {themes}").format(themes="、".join(phrase.themes) or "—"))
    show(_("register: {register}").format(register=phrase.register))
    show(_("times found: {count}; documents: {documents}").format(count=phrase.count, documents=phrase.documents))
    if phrase.count > len(phrase.sources) > 0:
        show(_("of these places the bank keeps {count}:").format(count=len(phrase.sources)))
    for source in phrase.sources:
        show(f"  {names.get(source.document, source.document)}  {source.start}–{source.end}")


def stats_command(as_json: Json = False, bank: BankFolder = None, office: Office = None) -> None:
    """Count the phrase bank by role, theme and form."""
    from draftkit.phrases.report import stats_as_json
    from draftkit.workflows.phrases import bank_stats

    found = told(bank_stats(Desk(office, bank, cache_folder())))
    if as_json:
        show(json.dumps(stats_as_json(found), ensure_ascii=False, indent=1))
        return
    from draftkit.cli.tables import print_table

    show(_("phrases: {phrases}; documents: {documents}").format(phrases=found.phrases, documents=found.documents))
    for heading, counts in ((_("role"), found.roles), (_("theme"), found.themes), (_("form"), found.forms)):
        show("")
        print_table((heading, _("phrases")), ((word(name), str(count)) for name, count in counts), right=(1,))


def _print_found(found: tuple["Phrase", ...]) -> None:
    if not found:
        return
    from draftkit.cli.tables import print_table

    headings = (_("phrase"), _("form"), _("count"), _("role"), _("theme"), _("id"))
    rows = ((p.text, p.form, str(p.count), "、".join(map(word, p.roles)), "、".join(p.themes), p.id) for p in found)
    print_table(headings, rows, right=(2,))


def _length(text: str) -> tuple[int, int]:
    """The bounds a person typed: `4`, `4-8`, or nothing for any length."""
    if not text:
        return 0, _LONGEST
    low, dash, high = text.partition("-")
    bounds = (low, high if dash else low)
    if not all(bound.isascii() and bound.isdigit() and len(bound) <= 2 for bound in bounds):  # noqa: PLR2004
        raise DraftkitError(messages.NOT_A_RANGE(value=text))
    shortest, longest = int(bounds[0]), int(bounds[1])
    if not shortest <= longest:
        raise DraftkitError(messages.NOT_A_RANGE(value=text))
    return shortest, longest


COMMANDS = {"search": search_command, "show": show_command, "stats": stats_command}
