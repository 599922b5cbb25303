"""A bank to the text of its files: one file a theme, one entry a phrase, an order that never changes by chance."""

import json
import re
from collections.abc import Iterable, Iterator

from draftkit.phrases.model import Bank, Occurrence, Phrase, PhraseSlot, Rejected, SourceDocument
from draftkit.phrases.taxonomy import THEMES, Register

Item = Phrase | SourceDocument | Rejected
"""An entry of a list a bank's files hold."""

MOST = {"phrases": 3_000, "documents": 12_000, "rejected": 12_000}
"""Entries of a list one file holds, so that it stays within what `strictyaml` reads (400,000 events; a phrase with five
sources has up to 120 of them, the others 12) and an editor opens."""
_PLAIN = re.compile(r"[A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff、，。；！？“”《》（）…·-]*(?<!-)")
_NULLS = {"null", "Null", "NULL"}
_GENERAL = "综合"


def file_name(name: str, number: int) -> str:
    """The name of a list's first, second… file."""
    return f"{name}.yaml" if number == 1 else f"{name}-{number}.yaml"


def slug_of(phrase: Phrase) -> str:
    """The name, without ending, of the file a phrase belongs to: that of its first theme, of 综合 where it has none."""
    return THEMES.get(phrase.themes[0] if phrase.themes else _GENERAL, THEMES[_GENERAL])


def dump_bank(bank: Bank) -> tuple[tuple[str, str], ...]:
    """The name and text of each file, sorted by name; `parse_bank` reads the same bank back.

    A phrase stands in the file of its first theme (in that of 综合 where it has none), phrases sorted by id. Values
    that say nothing (no roles, a count of 1, no note) are left out. A list too long for one file goes on in
    `general-2.yaml` and so on.
    """
    files = {"documents.yaml": "version: 1\ndocuments: []\n"}
    files |= _files("documents", "documents", bank.documents)
    files |= _files("rejected", "rejected", bank.rejected)
    shelves: dict[str, list[Phrase]] = {}
    for phrase in bank.phrases:
        shelves.setdefault(slug_of(phrase), []).append(phrase)
    for slug, phrases in shelves.items():
        files |= _files("phrases", slug, phrases)
    return tuple(sorted(files.items()))


def _files(key: str, name: str, items: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """As many files as a list needs."""
    entries = [dump_entry(item) for item in sorted(items, key=lambda item: item.id)]
    for number, at in enumerate(range(0, len(entries), MOST[key]), 1):
        yield file_name(name, number), f"{file_head(key, name)}{key}:\n{''.join(entries[at : at + MOST[key]])}"


def file_head(key: str, name: str) -> str:
    """The lines above the list of a file.

    Args:
        key: what the list is called.
        name: of the file, without number and ending.
    """
    themes = (f"theme: {theme}\n" for theme, slug in THEMES.items() if key == "phrases" and slug == name)
    return "version: 1\n" + "".join(themes)


def dump_entry(item: Item) -> str:
    """An entry as the program writes it: the lines of a list's item, two spaces in."""
    lines = (f"{key}:{value}\n" if value[:1] == "\n" else f"{key}: {value}\n" for key, value in values_of(item))
    return f"  - {'    '.join(lines)}"


def values_of(item: Item) -> Iterator[tuple[str, str]]:
    """The keys of an entry that say something and their values as YAML, in the order they are written in."""
    match item:
        case Phrase():
            return _phrase(item)
        case SourceDocument():
            return _document(item)
        case Rejected():
            return _rejected(item)


def _phrase(phrase: Phrase) -> Iterator[tuple[str, str]]:
    register = "" if phrase.register is Register.POLITICAL else phrase.register
    values = {
        "id": _scalar(phrase.id),
        "text": _scalar(phrase.text),
        "form": _scalar(phrase.form),
        "roles": _flow(map(_scalar, phrase.roles)),
        "themes": _flow(map(_scalar, phrase.themes)),
        "register": _optional(register),
        "head": _optional(phrase.head),
        "count": str(phrase.count) if phrase.count > 1 else "",
        "documents": str(phrase.documents) if phrase.documents > 1 else "",
        "first": _optional(phrase.first),
        "last": _optional(phrase.last),
        "variants": _flow(map(_scalar, phrase.variants)),
        "slots": _flow(map(_slot, phrase.slots)),
        "sources": "".join(f"\n      - {_occurrence(source)}" for source in phrase.sources),
        "since": _optional(phrase.since),
        "until": _optional(phrase.until),
        "note": _optional(phrase.note),
        "checked": _optional(phrase.checked),
    }
    return ((key, value) for key, value in values.items() if value)


def _document(document: SourceDocument) -> Iterator[tuple[str, str]]:
    yield "id", _scalar(document.id)
    yield "name", _scalar(document.name)
    yield "sha256", _scalar(document.sha256)
    if document.title:
        yield "title", _scalar(document.title)
    if document.year:
        yield "year", _scalar(document.year)


def _rejected(rejected: Rejected) -> Iterator[tuple[str, str]]:
    yield "id", _scalar(rejected.id)
    yield "text", _scalar(rejected.text)
    if rejected.note:
        yield "note", _scalar(rejected.note)
    if rejected.checked:
        yield "checked", _scalar(rejected.checked)


def _slot(slot: PhraseSlot) -> str:
    return f"{{name: {_scalar(slot.name)}, type: {_scalar(slot.type)}}}"


def _occurrence(source: Occurrence) -> str:
    block = f", block: {_scalar(source.block)}" if source.block else ""
    return f"{{document: {_scalar(source.document)}, start: {source.start}, end: {source.end}{block}}}"


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
