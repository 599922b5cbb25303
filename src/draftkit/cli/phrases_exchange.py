"""`draftkit phrases export` and `draftkit phrases import`: phrases and decisions from one office to another."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _, term, word
from draftkit.cli.options import BankFolder, Office
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
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import patience, quoted, say, show_bytes, told
from draftkit.cli.wide import printable
from draftkit.workflows.banks.exchange_kinds import Kind, kind_of
from draftkit.workflows.desk import Desk

if TYPE_CHECKING:
    from draftkit.phrases.join import Imported

_SHOWN = 20
"""Words of a kind that are listed; a longer list says how many more there are."""


def export_command(
    words: Words = None,
    *,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to write it, - for the standard output.")
    ],
    to: Annotated[
        Kind | None,
        typer.Option("--to", metavar="FORMAT", help="A table or YAML; if not given, what the ending of FILE says."),
    ] = None,
    role: Role = None,
    theme: Theme = None,
    form: FormOption = None,
    register: RegisterOption = None,
    length: Length = "",
    source: FromDocument = "",
    standing: StandingOption = None,
    limit: Annotated[
        int, typer.Option(metavar="N", min=0, max=1_000_000, help="At most so many phrases; all if not given.")
    ] = 0,
    overwrite: Annotated[bool, typer.Option("--replace", help="Overwrite FILE if it exists.")] = False,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Export phrases as a table to decide in, or as YAML for another office.

    The table opens in Excel and WPS: write 采纳 or 否决 into the column 决定, change words, themes and roles, and hand
    it to `draftkit phrases curate --decide`.
    """
    from draftkit.phrases.search import PhraseQuery
    from draftkit.workflows.banks.exchange_out import export_phrases, write_export

    kind = to or (Kind.TABLE if output == "-" else told(kind_of(Path(output))))
    shortest, longest = length_of(length)
    axes = (role, theme or "", form, "", shortest, longest, register, standing_of(standing), source)
    query = PhraseQuery(" ".join(words or ()), *axes)
    desk, rejected_too = Desk(office, bank, cache_folder()), standing is StandingName.ALL
    with patience(_("Exporting …")):
        exported = told(export_phrases(query, desk, kind, limit, rejected_too=rejected_too))
        if output == "-":
            show_bytes(exported.data)
            return
        told(write_export(Path(output), exported, overwrite=overwrite))
    say(_("written: {path}").format(path=output))
    say(_("phrases: {count}").format(count=exported.count))
    if kind is Kind.TABLE and bank is not None:
        command = f"draftkit phrases curate --decide {quoted(Path(output))} --bank {quoted(bank)}"
        say(_("once it is filled in: {command}").format(command=command))


def import_command(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="A table, a YAML file, or the folder of a bank.")],
    *,
    dry: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and write nothing.")] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Where both sides decided otherwise, take the other side's decision.")
    ] = False,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Take in another office's phrases and decisions.

    New phrases come with the documents they were found in. Where something was decided otherwise here, it stays and is
    listed, unless --overwrite is given.
    """
    from draftkit.workflows.banks.exchange import ImportOrder, import_phrases
    from draftkit.workflows.banks.open_bank import own_folder

    folder = told(own_folder(Desk(office, bank)))
    day = datetime.now().astimezone().date().isoformat()
    with patience(_("Importing …")):
        taken = told(import_phrases(ImportOrder(path, folder, day, dry, overwrite)))
    _tell(taken)
    changed = taken.added or taken.decided or taken.rejected
    if dry:
        say(_("nothing was written (--dry-run)"))
    elif changed:
        say(_("written: {path}").format(path=folder))


def _tell(taken: "Imported") -> None:
    for heading, words in (
        (_("new"), taken.added),
        (_("decisions taken over"), taken.decided),
        (_("rejected"), taken.rejected),
    ):
        if words:
            more = "…" if len(words) > _SHOWN else ""
            listed = printable("、".join(words[:_SHOWN])) + more
            say(_("{what} ({count}): {words}").format(what=heading, count=len(words), words=listed))
    for conflict in taken.conflicts:
        line = _("decided otherwise: {words} (here: {ours}; there: {theirs})")
        values = {"words": conflict.text, "ours": _values(conflict.ours), "theirs": _values(conflict.theirs)}
        say(printable(line.format(**values)))
    counts = _("new: {added}; documents: {documents}; decisions: {decided}; unchanged: {same}; differing: {differing}")
    decided, differing = len(taken.decided) + len(taken.rejected), len(taken.conflicts)
    numbers = {"added": len(taken.added), "documents": taken.documents, "decided": decided, "differing": differing}
    say(counts.format(**numbers, same=taken.unchanged))


def _values(values: tuple[str, ...]) -> str:
    """What stands on one side, in the words of people."""
    return "; ".join("、".join(word(term(part)) for part in value.split("、")) for value in values)
