"""A bank to the text of its files: one file a theme, one entry a phrase, an order that never changes by chance."""

import json
import re
from collections.abc import Iterable, Iterator

from draftkit.phrases.model import Bank, Occurrence, Phrase, PhraseSlot, SourceDocument
from draftkit.phrases.taxonomy import THEMES, Register

DOCUMENTS_FILE = "documents.yaml"
_PLAIN = re.compile(r"[A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff、，。；！？“”《》（）…·-]*(?<!-)")
_NULLS = {"null", "Null", "NULL"}
_GENERAL = "综合"


def dump_bank(bank: Bank) -> tuple[tuple[str, str], ...]:
    """The name and text of each file, sorted by name; `parse_bank` reads the same bank back.

    A phrase stands in the file of its first theme (in that of 综合 where it has none), phrases sorted by id. Values
    that say nothing (no roles, a count of 1, no note) are left out.
    """
    files = {DOCUMENTS_FILE: _documents_file(bank.documents)}
    for theme, slug in THEMES.items():
        phrases = [phrase for phrase in bank.phrases if (phrase.themes or (_GENERAL,))[0] == theme]
        if phrases:
            entries = "".join(line for phrase in sorted(phrases, key=lambda p: p.id) for line in _phrase(phrase))
            files[f"{slug}.yaml"] = f"version: 1\ntheme: {theme}\nphrases:\n{entries}"
    return tuple(sorted(files.items()))


def _documents_file(documents: tuple[SourceDocument, ...]) -> str:
    if not documents:
        return "version: 1\ndocuments: []\n"
    entries = (
        f"  - id: {_scalar(document.id)}\n    name: {_scalar(document.name)}\n    sha256: {_scalar(document.sha256)}\n"
        + (f"    title: {_scalar(document.title)}\n" if document.title else "")
        for document in sorted(documents, key=lambda document: document.id)
    )
    return "version: 1\ndocuments:\n" + "".join(entries)


def _phrase(phrase: Phrase) -> Iterator[str]:
    yield f"  - id: {_scalar(phrase.id)}\n"
    for key, value in _values(phrase):
        yield f"    {key}:{value}\n" if value.startswith("\n") else f"    {key}: {value}\n"


def _values(phrase: Phrase) -> Iterator[tuple[str, str]]:
    register = "" if phrase.register is Register.POLITICAL else phrase.register
    values = {
        "text": _scalar(phrase.text),
        "form": _scalar(phrase.form),
        "roles": _flow(map(_scalar, phrase.roles)),
        "themes": _flow(map(_scalar, phrase.themes)),
        "register": _optional(register),
        "head": _optional(phrase.head),
        "count": str(phrase.count) if phrase.count > 1 else "",
        "documents": str(phrase.documents) if phrase.documents > 1 else "",
        "slots": _flow(map(_slot, phrase.slots)),
        "sources": "".join(f"\n      - {_occurrence(source)}" for source in phrase.sources),
        "since": _optional(phrase.since),
        "until": _optional(phrase.until),
        "note": _optional(phrase.note),
    }
    return ((key, value) for key, value in values.items() if value)


def _slot(slot: PhraseSlot) -> str:
    return f"{{name: {_scalar(slot.name)}, type: {_scalar(slot.type)}}}"


def _occurrence(source: Occurrence) -> str:
    return f"{{document: {_scalar(source.document)}, start: {source.start}, end: {source.end}}}"


def _flow(items: Iterable[str]) -> str:
    inside = ", ".join(items)
    return f"[{inside}]" if inside else ""


def _optional(value: str) -> str:
    return _scalar(value) if value else ""


def _scalar(value: str) -> str:
    """A value as YAML: bare where no reader can take it for anything else, otherwise in double quotes."""
    if _PLAIN.fullmatch(value) and value not in _NULLS:
        return str(value)
    quoted = json.dumps(value, ensure_ascii=False)
    return "".join(sign if sign.isprintable() or sign == " " else _escape(sign) for sign in quoted)


def _escape(sign: str) -> str:
    return f"\\U{ord(sign):08X}"
