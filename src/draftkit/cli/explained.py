"""Sentences with their sources, as lines for people."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import assert_never

from draftkit.cli.language import _
from draftkit.cli.talk import has_colour, say, show
from draftkit.cli.wide import columns, printable, wrap
from draftkit.explain.model import (
    Block,
    ChosenSource,
    CountSource,
    Document,
    Explanation,
    FigureSource,
    Former,
    HandSource,
    LineSource,
    LostSource,
    OldSource,
    PhraseSource,
    Sentence,
    Source,
)
from draftkit.explain.report import tally
from draftkit.figures.quotations import RECORD
from draftkit.tree.nodes import Origin

_BOLD, _DIM, _END = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def show_explained(explained: Explanation) -> None:
    """Write every block with its sentences and their sources, then the files they name; the count is talk."""
    for block in explained.blocks:
        _line(f"{block.id} {block.number}".rstrip(), 0, _BOLD)
        for sentence in block.sentences:
            _sentence(sentence)
        if block.removed:
            _line(_("taken out by hand:"), 2, _DIM)
        for former in block.removed:
            _former(former, 4)
    _files(explained)
    say(_summary(explained))


def _sentence(sentence: Sentence) -> None:
    _line(sentence.text, 2)
    for source in sentence.sources:
        for line in _said(source):
            _line(line, 4, _DIM)
        if isinstance(source, HandSource) and source.former:
            _former(source.former, 6)
    if sentence.moved_from:
        _line(_("moved by hand; in the last draft it stood in {block}").format(block=sentence.moved_from), 4, _DIM)


def _former(former: Former, indent: int) -> None:
    _line(former.text, indent)
    for source in former.sources:
        for line in _said(source):
            _line(line, indent + 2, _DIM)


def _line(text: str, indent: int, look: str = "") -> None:
    """A line, wrapped where the output is a terminal."""
    has_look = look and has_colour(sys.stdout)
    for line in wrap(printable(text), max(20, columns() - indent)):
        show(" " * indent + (f"{look}{line}{_END}" if has_look else line))


def _said(source: Source) -> Iterator[str]:
    """A source, and what is known of it, a line each."""
    match source:
        case PhraseSource():
            yield from _phrase(source)
        case LineSource(origin=origin, reference=reference):
            yield _place(origin, reference)
        case ChosenSource(origin=origin, key=key):
            chosen = _("heading chosen by the writer, in brief.yaml")
            yield chosen if origin is Origin.BRIEF else _("written by {name}").format(name=key)
        case FigureSource():
            yield from _figure(source)
        case CountSource(name=name, value=value):
            yield _("{name}: {value}, counted from the headings").format(name=name, value=value)
        case HandSource():
            yield _hand(source)
        case OldSource(file=file, place=place):
            yield _("from the old speech: {file}, {place}").format(file=file, place=place)
        case LostSource(is_drafted=is_drafted):
            lost = _("in the last draft; where it comes from is not on record")
            yield lost if is_drafted else _("not on record")
        case _:
            assert_never(source)


def _place(origin: Origin, place: str) -> str:
    said = _("sentence frame {place}") if origin is Origin.FRAME else _("outline {place}")
    return said.format(place=place)


def _phrase(source: PhraseSource) -> Iterator[str]:
    gaps = {"text": source.text, "id": source.id, "count": source.documents}
    if not source.is_known:
        yield _("phrase: {text} [{id}], which this bank does not have").format(**gaps)
    elif source.is_house:
        yield _("house phrase: {text} [{id}], mined from no document").format(**gaps)
    elif not source.documents:
        yield _("phrase: {text} [{id}], written down by hand").format(**gaps)
    else:
        yield _("phrase: {text} [{id}]; documents: {count}").format(**gaps)
        yield from map(_document, source.found)


def _document(document: Document) -> str:
    return f"  {document.name}  {document.title}".rstrip()


def _figure(source: FigureSource) -> Iterator[str]:
    if source.formula:
        yield from _derived(source)
    elif source.value is not None:
        owner = ", ".join(filter(None, (source.by, source.source, source.when, source.note)))
        value = f"{source.name}: {source.value}"
        is_told = owner or source.record
        yield (
            (f"{value}  ({owner})" if owner else value)
            if is_told
            else _("{figure}  (no source given)").format(figure=value)
        )
        yield from _record(source)
    else:
        yield _open(source)
        owner = source.who or source.by
        told = (
            (_("ask: {text}"), "" if source.old else source.ask),
            (_("owner: {text}"), owner),
            (_("note: {text}"), source.note),
        )
        yield from (f"  {said.format(text=text)}" for said, text in told if text)


def _derived(source: FigureSource) -> Iterator[str]:
    """A figure that is worked out: its formula, below it the figures that it names."""
    value = _open(source) if source.value is None else f"{source.name}: {source.value}"
    yield _("{figure}, worked out: {formula}").format(figure=value, formula=source.formula)
    for part in source.parts:
        yield from (f"  {line}" for line in _figure(part))


def _record(source: FigureSource) -> Iterator[str]:
    """What is recorded of a quotation beside its source, and what is missing."""
    if source.record is None:
        return
    said = {"source": source.source, **asdict(source.record)}
    told = "; ".join(f"{RECORD[field]}: {said[field]}" for field in RECORD if said[field] and field != "source")
    if told:
        yield f"  {told}"
    if missing := "、".join(RECORD[field] for field in RECORD if not said[field]):
        yield "  " + _("not on record: {names}").format(names=missing)


def _open(source: FigureSource) -> str:
    if source.old:
        return _("{name}: open; still the words of the old speech: {old}").format(name=source.name, old=source.old)
    return _("{name}: open").format(name=f"{source.name}（{source.unit}）" if source.unit else source.name)


def _hand(source: HandSource) -> str:
    if source.former is None:
        new = _("written by hand; the file last changed on {day}")
        return new.format(day=source.changed) if source.changed else _("written by hand")
    edited = _("edited by hand; the file last changed on {day}; it was:")
    return edited.format(day=source.changed) if source.changed else _("edited by hand; it was:")


def _files(explained: Explanation) -> None:
    """The files that lines were named of, each once."""
    lines = dict.fromkeys(
        (source.origin, source.reference.rpartition(":")[0], source.file)
        for block in explained.blocks
        for source in _all_sources(block)
        if isinstance(source, LineSource)
    )
    if not lines:
        return
    _line(_("files:"), 0, _BOLD)
    for origin, name, file in sorted(lines):
        _line(f"{_place(origin, name)}: {file or _('not at hand')}", 2)


def _all_sources(block: Block) -> Iterator[Source]:
    for sentence in block.sentences:
        yield from sentence.sources
        yield from _of_former(source.former for source in sentence.sources if isinstance(source, HandSource))
    yield from _of_former(block.removed)


def _of_former(formers: Iterable[Former | None]) -> Iterator[Source]:
    for former in formers:
        yield from former.sources if former else ()


def _summary(explained: Explanation) -> str:
    """How many sentences there are, and how many of them people made."""
    counted = tally(explained)
    total = sum(len(block.sentences) for block in explained.blocks)
    parts = (
        _("sentences: {count}").format(count=total),
        _("written or edited by hand: {count}").format(count=counted.get("hand", 0)),
        _("taken out by hand: {count}").format(count=counted.get("removed", 0)),
    )
    return "; ".join(parts)
