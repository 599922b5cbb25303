"""A bank as compact JSON, for a store that keeps it by content hash: YAML takes a hundred times as long to read."""

import json
from typing import Any

from draftkit.phrases.model import Bank, Occurrence, Phrase, PhraseSlot, Rejected, SourceDocument
from draftkit.phrases.taxonomy import Form, PhraseRole, Register

VERSION = 2
_FORMS = {str(form): form for form in Form}
_ROLES = {str(role): role for role in PhraseRole}
_REGISTERS = {str(register): register for register in Register}


class NotABankError(ValueError):
    """A text is not what `bank_to_json` writes, or what another version of it wrote."""


def bank_to_json(bank: Bank) -> str:
    """One line; the same bank gives the same text."""
    data = {
        "version": VERSION,
        "documents": [[each.id, each.name, each.sha256, each.title, each.year] for each in bank.documents],
        "phrases": [_row(phrase) for phrase in bank.phrases],
        "rejected": [[each.id, each.text, each.note, each.checked] for each in bank.rejected],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def bank_from_json(text: str) -> Bank:
    """The bank in such a text.

    Raises:
        NotABankError: it is not one.
    """
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise NotABankError(f"version {data['version']!r}")
        documents = tuple(SourceDocument(*row) for row in data["documents"])
        rejected = tuple(Rejected(*row) for row in data["rejected"])
        return Bank(tuple(_phrase(row) for row in data["phrases"]), documents, rejected)
    except (KeyError, TypeError, ValueError) as error:
        raise NotABankError(str(error)) from error


def _row(phrase: Phrase) -> list[Any]:
    sources = [[source.document, source.start, source.end, source.block] for source in phrase.sources]
    slots = [[slot.name, slot.type] for slot in phrase.slots]
    words = [phrase.id, phrase.text, phrase.form, phrase.roles, phrase.themes, phrase.register, phrase.head]
    told = [phrase.count, phrase.documents, sources, slots, phrase.since, phrase.until, phrase.note]
    return [*words, *told, phrase.first, phrase.last, phrase.variants, phrase.checked]


def _phrase(row: list[Any]) -> Phrase:
    key, text, form, roles, themes, register, head, count, documents, sources, slots, since, until, note, *years = row
    first, last, variants, checked = years
    return Phrase(
        key,
        text,
        _FORMS[form],
        tuple([_ROLES[role] for role in roles]),
        tuple(themes),
        _REGISTERS[register],
        head,
        count,
        documents,
        tuple([Occurrence(*source) for source in sources]),
        tuple([PhraseSlot(*slot) for slot in slots]),
        since,
        until,
        note,
        first,
        last,
        tuple(variants),
        checked,
    )
