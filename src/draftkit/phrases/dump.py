"""A bank to the text of its files: one file a theme, one entry a phrase, an order that never changes by chance."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from draftkit.phrases.model import Bank, Occurrence, Phrase, PhraseSlot, Rejected, SourceDocument
from draftkit.phrases.taxonomy import THEMES, Register

T = TypeVar("T", Phrase, SourceDocument, Rejected)

_PLAIN = re.compile(r"[A-Za-z0-9\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff、，。；！？“”《》（）…·-]*(?<!-)")
_NULLS = {"null", "Null", "NULL"}
_GENERAL = "综合"


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A list a bank's files hold.

    Attributes:
        key: what it is called in a file.
        values: the keys of an entry and their values as YAML, in the order they are written in; those that say
            nothing are left out.
        most: entries a file may hold, so that it stays within what `strictyaml` reads (400,000 events: a phrase with
            five sources has 120, the others 12) and an editor opens.
    """

    key: str
    values: Callable[[T], Iterator[tuple[str, str]]]
    most: int

    def entry(self, item: T) -> str:
        """An entry as it stands in a file: the lines of a list's item, two spaces in."""
        lines = (f"{key}:{value}\n" if value[:1] == "\n" else f"{key}: {value}\n" for key, value in self.values(item))
        return f"  - {'    '.join(lines)}"

    def files(self, name: str, head: str, items: Sequence[T], first: int = 1) -> Iterator[tuple[str, str]]:
        """The name and text of as many files as the items need (`name.yaml`, `name-2.yaml`).

        Args:
            name: without ending.
            head: lines above the list.
            items: in the order to write.
            first: the number of the first file.
        """
        for number, at in enumerate(range(0, len(items), self.most), first):
            entries = "".join(map(self.entry, items[at : at + self.most]))
            yield file_name(name, number), f"version: 1\n{head}{self.key}:\n{entries}"


def file_name(name: str, number: int) -> str:
    """The name of a list's first, second… file."""
    return f"{name}.yaml" if number == 1 else f"{name}-{number}.yaml"


def slug_of(phrase: Phrase) -> str:
    """The name, without ending, of the file a phrase belongs to: that of its first theme, of 综合 where it has none."""
    return THEMES.get(phrase.themes[0] if phrase.themes else _GENERAL, THEMES[_GENERAL])


def theme_head(slug: str) -> str:
    """The line above the phrases of a theme's file."""
    return next(f"theme: {theme}\n" for theme, name in THEMES.items() if name == slug)


def dump_bank(bank: Bank) -> tuple[tuple[str, str], ...]:
    """The name and text of each file, sorted by name; `parse_bank` reads the same bank back.

    A phrase stands in the file of its first theme (in that of 综合 where it has none), phrases sorted by id. Values
    that say nothing (no roles, a count of 1, no note) are left out. A list too long for one file goes on in
    `general-2.yaml` and so on.
    """
    files = dict(DOCUMENTS.files("documents", "", sorted(bank.documents, key=lambda document: document.id)))
    files.setdefault("documents.yaml", "version: 1\ndocuments: []\n")
    files |= REJECTED.files("rejected", "", sorted(bank.rejected, key=lambda rejected: rejected.id))
    shelves: dict[str, list[Phrase]] = {}
    for phrase in sorted(bank.phrases, key=lambda phrase: phrase.id):
        shelves.setdefault(slug_of(phrase), []).append(phrase)
    for slug, phrases in shelves.items():
        files |= PHRASES.files(slug, theme_head(slug), phrases)
    return tuple(sorted(files.items()))


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


PHRASES = Kind("phrases", _phrase, 3_000)
DOCUMENTS = Kind("documents", _document, 12_000)
REJECTED = Kind("rejected", _rejected, 12_000)


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
