"""Hand phrases out, as a table or as YAML."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.phrases.candidate import Standing
from draftkit.phrases.dump import MOST, dump_entry
from draftkit.phrases.entry import Entry
from draftkit.phrases.model import Phrase, Rejected, SourceDocument
from draftkit.phrases.search import PhraseQuery
from draftkit.phrases.table import dump_table
from draftkit.store.files import ABSENT
from draftkit.store.save import Write, save_all
from draftkit.store.walk import is_there
from draftkit.workflows.banks import messages as messages_phrases
from draftkit.workflows.banks.exchange_kinds import Kind
from draftkit.workflows.banks.open_bank import opened
from draftkit.workflows.desk import Desk
from draftkit.workflows.steps import Steps

_EVERYTHING = 10_000_000


@dataclass(frozen=True, slots=True)
class Exported:
    """A file to hand out, and how many phrases are in it."""

    data: bytes
    count: int


def export_phrases(
    query: PhraseQuery, desk: Desk, kind: Kind, limit: int = 0, *, rejected_too: bool = False
) -> Outcome[Exported]:
    """The phrases that fit, the best first, with the documents they come from.

    Args:
        query: what is looked for.
        desk: where the bank is.
        kind: what to make of it.
        limit: at most so many; 0 for all.
        rejected_too: whether a query that names no standing takes the rejected ones too.
    """
    steps = Steps()
    with opened(desk, steps) as bank:
        found = bank.search(query, limit or _EVERYTHING, rejected_too=rejected_too).entries
        documents = bank.documents
    accepted, rejected = _sorted_out(found)
    if kind is Kind.TABLE:
        return steps.done(Exported(dump_table(accepted, rejected, documents), len(found)))
    if len(found) > MOST["phrases"]:
        steps.refuse(messages_phrases.TOO_MANY_FOR_YAML(count=len(found), limit=MOST["phrases"]))
    named = {source.document for phrase in accepted for source in phrase.sources}
    text = _yaml(accepted, rejected, [document for document in documents if document.id in named])
    return steps.done(Exported(text.encode(), len(found)))


def _sorted_out(found: Iterable[Entry]) -> tuple[tuple[Phrase, ...], tuple[Rejected, ...]]:
    """The phrases, and what is rejected."""
    accepted, rejected = [], []
    for entry in found:
        phrase = entry.phrase
        if isinstance(phrase, Rejected):
            rejected.append(phrase)
        elif entry.standing is Standing.REJECTED:
            rejected.append(Rejected(phrase.id, phrase.text, phrase.note, phrase.checked))
        else:
            accepted.append(phrase)
    return tuple(accepted), tuple(rejected)


def _yaml(phrases: Iterable[Phrase], rejected: Iterable[Rejected], documents: Iterable[SourceDocument]) -> str:
    """All of it as one file of a bank."""
    lists = (
        ("documents", "".join(map(dump_entry, documents))),
        ("phrases", "".join(map(dump_entry, phrases))),
        ("rejected", "".join(map(dump_entry, rejected))),
    )
    filled = "".join(f"{key}:\n{entries}" for key, entries in lists if entries)
    return f"version: 1\n{filled or 'phrases: []' + chr(10)}"


def write_export(path: Path, exported: Exported, *, overwrite: bool) -> Outcome[int]:
    """Write an exported file; one that exists only if it may be overwritten.

    Returns:
        How many phrases are in it.
    """
    steps = Steps()
    if not overwrite and is_there(path):
        steps.refuse(messages_phrases.FILE_STANDS(path=path))
    steps.take(save_all((Write(path, exported.data, None if overwrite else ABSENT),)))
    return steps.done(exported.count)
