"""Phrase bank files to a bank: every problem of every file with its place, all at once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.phrases import messages
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import GAP, MAX_HAN, Bank, Occurrence, Phrase, PhraseSlot, Rejected, SourceDocument
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole, Register
from draftkit.source import Source, Span
from draftkit.strictyaml import Fields, Log, Mapping, Node, parse_yaml
from draftkit.strictyaml.messages import WRONG_TYPE
from draftkit.strictyaml.parse import kind
from draftkit.tree.reading import Role

HEADS = ("v", "n", "a")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}")
_HASH = re.compile(r"[0-9a-f]{64}")
_LARGEST = 100_000_000


@dataclass(slots=True)
class _Shelf:
    """What was read so far, over all files, each thing with the place it stands at."""

    phrases: dict[str, tuple[Phrase, Log, Span]] = field(default_factory=dict)
    documents: dict[str, SourceDocument] = field(default_factory=dict)
    rejected: dict[str, tuple[Rejected, Log, Span]] = field(default_factory=dict)


def parse_bank(sources: Iterable[Source]) -> Outcome[Bank]:
    """The bank in a folder's files, in any order.

    Args:
        sources: the decoded YAML files with `phrases`, `documents` or `rejected`; a file may hold all three.

    Returns:
        Phrases, documents and rejected phrases, each sorted by id. Entries with errors are left out and reported; a
        file that is no YAML is reported, and the others are read. What stands in a theme's file is not rejected,
        whatever `rejected` says: the entry there holds more than the words, and drafts may refer to it.
    """
    shelf, diagnostics = _Shelf(), list[Diagnostic]()
    for source in sources:
        outcome = parse_yaml(source, expected=messages.EXPECTED)
        diagnostics += outcome.diagnostics
        if outcome.value is not None:
            log = Log(source)
            _file(outcome.value, log, shelf)
            diagnostics += log.diagnostics
    diagnostics += (*_dangling(shelf), *_contradicted(shelf))
    phrases = tuple(shelf.phrases[key][0] for key in sorted(shelf.phrases))
    documents = tuple(shelf.documents[key] for key in sorted(shelf.documents))
    rejected = tuple(shelf.rejected[key][0] for key in sorted(shelf.rejected) if key not in shelf.phrases)
    return Outcome(Bank(phrases, documents, rejected), tuple(diagnostics))


def _file(top: Mapping, log: Log, shelf: _Shelf) -> None:
    fields = Fields(top, "", log)
    fields.choice("version", ("1",))
    fields.choice("source", ("house",))
    fields.choice("theme", THEMES)
    for key, read in (("phrases", _phrase), ("documents", _document), ("rejected", _rejected)):
        for index, node in enumerate(fields.items(key)):
            if (entry := _entry(node, f"{key}[{index}]", log)) is not None:
                read(entry, log, shelf)
    fields.done()


def _entry(node: Node, where: str, log: Log) -> Fields | None:
    """A list's item as fields; an item that is no mapping is reported under the list's own name."""
    if isinstance(node, Mapping):
        return Fields(node, where, log)
    log.add(WRONG_TYPE, node.span, where=where, expected="a mapping (key: value)", found=kind(node))
    return None


def _phrase(entry: Fields, log: Log, shelf: _Shelf) -> None:
    before = len(log.diagnostics)
    text = entry.text("text", required=True)
    phrase = Phrase(
        id=entry.text("id") or phrase_id(text),
        text=text,
        form=Form(entry.choice("form", Form, Form.FRAME, required=True)),
        roles=tuple(PhraseRole(role) for role in entry.choices("roles", PhraseRole)),
        themes=entry.choices("themes", THEMES),
        register=Register(entry.choice("register", Register, Register.POLITICAL)),
        head=entry.choice("head", HEADS),
        count=entry.integer("count", 1, low=1, high=_LARGEST),
        documents=entry.integer("documents", 1, low=1, high=_LARGEST),
        sources=_sources(entry, log),
        slots=_slots(entry, log),
        since=_shaped(entry, "since", _DATE, messages.BAD_DATE),
        until=_shaped(entry, "until", _DATE, messages.BAD_DATE),
        note=entry.text("note"),
        first=_shaped(entry, "first", _YEAR, messages.BAD_YEAR),
        last=_shaped(entry, "last", _YEAR, messages.BAD_YEAR),
        variants=entry.texts("variants"),
        checked=_shaped(entry, "checked", _DAY, messages.BAD_DAY),
    )
    entry.done()
    place = _place(entry)
    _check(phrase, place, log)
    if phrase.id in shelf.phrases:
        log.add(messages.DOUBLE_ID, place, text=text, id=phrase.id)
    elif not any(diagnostic.is_error for diagnostic in log.diagnostics[before:]):
        shelf.phrases[phrase.id] = (phrase, log, place)


def _place(entry: Fields) -> Span:
    """The first character of an entry."""
    start = entry.mapping.span.start
    return Span(start, start + 1)


def _check(phrase: Phrase, place: Span, log: Log) -> None:
    count = phrase.length
    if phrase.text and count == 0:
        log.add(messages.NO_WORDS, place, text=phrase.text)
    if count > MAX_HAN:
        log.add(messages.TOO_LONG, place, text=phrase.text, count=count, limit=MAX_HAN)
    gaps, names = GAP.findall(phrase.text), [slot.name for slot in phrase.slots]
    if sorted(gaps) != sorted(names) or len(set(names)) < len(names):
        differing = "、".join(sorted({*gaps} ^ {*names} or {*names}))
        log.add(messages.GAP_UNKNOWN, place, text=phrase.text, names=differing)
    if phrase.first and phrase.last and phrase.first > phrase.last:
        log.add(messages.YEARS_BACKWARDS, place, text=phrase.text, first=phrase.first, last=phrase.last)


def _sources(entry: Fields, log: Log) -> tuple[Occurrence, ...]:
    found = []
    for index, node in enumerate(entry.items("sources")):
        fields = _entry(node, f"{entry.where}.sources[{index}]", log)
        if fields is None:
            continue
        start = fields.integer("start", 0, low=0, high=_LARGEST)
        end = fields.integer("end", start + 1, low=0, high=_LARGEST)
        block = fields.choice("block", Role)
        found.append(Occurrence(fields.text("document", required=True), start, end, str(block)))
        fields.done()
        if end <= start:
            log.add(messages.BACKWARDS, node.span, start=start, end=end)
    return tuple(found)


def _slots(entry: Fields, log: Log) -> tuple[PhraseSlot, ...]:
    found = []
    for index, node in enumerate(entry.items("slots")):
        fields = _entry(node, f"{entry.where}.slots[{index}]", log)
        if fields is not None:
            found.append(PhraseSlot(fields.text("name", required=True), fields.text("type", "text")))
            fields.done()
    return tuple(found)


def _shaped(entry: Fields, key: str, shape: re.Pattern[str], message: Message) -> str:
    """A value that must have a shape; empty where it is absent or has another."""
    value = entry.scalar(key)
    if value is None or shape.fullmatch(value.text):
        return "" if value is None else value.text
    entry.log.add(message, value.span, where=f"{entry.where}.{key}", value=value.text)
    return ""


def _document(entry: Fields, log: Log, shelf: _Shelf) -> None:
    document = SourceDocument(
        id=entry.text("id", required=True),
        name=entry.text("name", required=True),
        sha256=entry.text("sha256", required=True),
        title=entry.text("title"),
        year=_shaped(entry, "year", _YEAR, messages.BAD_YEAR),
    )
    entry.done()
    place = _place(entry)
    if not _HASH.fullmatch(document.sha256) or not document.id or not document.sha256.startswith(document.id):
        log.add(messages.BAD_HASH, place, id=document.id)
    elif document.id in shelf.documents:
        log.add(messages.DOUBLE_DOCUMENT, place, id=document.id)
    else:
        shelf.documents[document.id] = document


def _rejected(entry: Fields, log: Log, shelf: _Shelf) -> None:
    text = entry.text("text", required=True)
    checked = _shaped(entry, "checked", _DAY, messages.BAD_DAY)
    rejected = Rejected(entry.text("id") or phrase_id(text), text, entry.text("note"), checked)
    entry.done()
    if rejected.id in shelf.rejected:
        log.add(messages.DOUBLE_REJECTED, _place(entry), text=text)
    elif text:
        shelf.rejected[rejected.id] = (rejected, log, _place(entry))


def _dangling(shelf: _Shelf) -> Iterator[Diagnostic]:
    """Sources whose document the bank does not list, one warning a phrase."""
    for phrase, log, span in shelf.phrases.values():
        unknown = next((source.document for source in phrase.sources if source.document not in shelf.documents), None)
        if unknown is not None:
            yield messages.UNKNOWN_DOCUMENT(log.source.place(span), text=phrase.text, document=unknown)


def _contradicted(shelf: _Shelf) -> Iterator[Diagnostic]:
    """Rejected phrases that stand in a theme's file."""
    for key, (rejected, log, span) in shelf.rejected.items():
        if key in shelf.phrases:
            yield messages.REJECTED_TOO(log.source.place(span), text=rejected.text)
