"""An explanation as the JSON that `explain --json` promises (version 1), and counted."""

from collections import Counter
from dataclasses import asdict
from typing import Any, assert_never

from draftkit.explain.model import (
    Block,
    ChosenSource,
    CountSource,
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

VERSION = 1
_KINDS: dict[type[Source], str] = {FigureSource: "figure", CountSource: "count", HandSource: "hand", OldSource: "old"}


def kind_of(source: Source) -> str:
    """What a source is, in one word: it is the `kind` of the JSON, and never translated there."""
    match source:
        case PhraseSource(is_house=is_house):
            return "house" if is_house else "phrase"
        case LineSource(origin=origin) | ChosenSource(origin=origin):
            return str(origin)
        case FigureSource() | CountSource() | HandSource() | OldSource():
            return _KINDS[type(source)]
        case LostSource(is_drafted=is_drafted):
            return "drafted" if is_drafted else "unknown"
        case _:
            assert_never(source)


def tally(explanation: Explanation) -> dict[str, int]:
    """How many sentences rest on each kind of source (one sentence may rest on several); `removed` ones beside them."""
    found: Counter[str] = Counter()
    for block in explanation.blocks:
        for sentence in block.sentences:
            found.update({kind_of(source) for source in sentence.sources})
        found["removed"] += len(block.removed)
    return dict(found)


def report_data(explanation: Explanation) -> dict[str, Any]:
    """The explanation as JSON can hold it."""
    blocks = [_block(block) for block in explanation.blocks]
    return {"version": VERSION, "title": explanation.title, "blocks": blocks}


def _block(block: Block) -> dict[str, Any]:
    sentences = [_sentence(sentence) for sentence in block.sentences]
    removed = [_former(former) for former in block.removed]
    return {"id": block.id, "number": block.number, "sentences": sentences, "removed": removed}


def _sentence(sentence: Sentence) -> dict[str, Any]:
    data: dict[str, Any] = {"text": sentence.text, "sources": [_source(source) for source in sentence.sources]}
    return data | ({"moved_from": sentence.moved_from} if sentence.moved_from else {})


def _former(former: Former) -> dict[str, Any]:
    return {"text": former.text, "sources": [_source(source) for source in former.sources]}


def _source(source: Source) -> dict[str, Any]:
    told: dict[str, Any] = {}
    match source:
        case PhraseSource(id=name, text=text, documents=documents, found=found, is_known=is_known):
            named = [asdict(document) for document in found]
            told = {"id": name, "text": text, "documents": documents, "found": named, "in_bank": is_known}
        case LineSource(reference=reference, file=file, line=line):
            told = {"reference": reference, "file": file, "line": line}
        case ChosenSource(key=key):
            told = {"key": key}
        case FigureSource(value=value):
            told = asdict(source) | {"open": value is None}
        case CountSource() | OldSource():
            told = asdict(source)
        case HandSource(changed=changed, former=former):
            told = {"changed": changed, "former": _former(former) if former else None}
        case LostSource():
            pass
        case _:
            assert_never(source)
    return {"kind": kind_of(source)} | told
