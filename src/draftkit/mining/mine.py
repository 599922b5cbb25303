"""Documents to a bank. Pure: the same documents give the same bank, whatever their order."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.lexicon.words import words
from draftkit.mining import clauses, compounds, frames, messages, modifiers, quoted, roles
from draftkit.mining.data.idioms import HEADS
from draftkit.mining.findings import Finding, phrase_of
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.mining.model import Candidate, Material, MineOptions
from draftkit.mining.names import Names, find_names
from draftkit.mining.segments import Segment, clause_at, segments, sentence_at, series
from draftkit.mining.surroundings import hint
from draftkit.phrases.model import GAP, Bank, Occurrence, SourceDocument
from draftkit.phrases.taxonomy import Form
from draftkit.tree.reading import ReadBlock, Role

ID_LENGTH, TITLE_LENGTH = 12, 16


@dataclass(frozen=True, slots=True)
class Scene:
    """A block with the headings above it."""

    material: Material
    block: ReadBlock
    headings: str


def mine(documents: Sequence[Material], options: MineOptions) -> Outcome[Bank]:
    """The bank of some documents.

    A text that stands in two files is counted once. Names are looked for in all documents first, then phrases in
    each; last, every place a found phrase stands in is counted, as a part of longer runs too.

    Args:
        documents: with their readings, in any order.
        options: how much to keep.
    """
    if not documents:
        return Outcome(None, (messages.NO_DOCUMENTS(),))
    unique, diagnostics = _unique(documents)
    judge = Judge(words(), names_of(unique))
    findings: dict[str, Finding] = {}
    scenes = [scene for material in unique for scene in _scenes(material)]
    for scene in scenes:
        for candidate in candidates(scene.block.text, judge):
            _note(findings, scene, candidate)
    _count_inside(findings, scenes, judge)
    phrases = sorted((phrase_of(text, finding, options) for text, finding in findings.items()), key=lambda p: p.id)
    if not phrases:
        diagnostics.append(messages.NOTHING_FOUND(count=len(unique)))
    return Outcome(Bank(tuple(phrases), tuple(sorted(map(_document, unique), key=lambda d: d.id))), tuple(diagnostics))


def _unique(documents: Sequence[Material]) -> tuple[list[Material], list[Diagnostic]]:
    first: dict[str, Material] = {}
    diagnostics = []
    for material in sorted(documents, key=lambda material: (material.sha256, material.name)):
        known = first.setdefault(material.source.text, material)
        if known is not material:
            diagnostics.append(messages.SAME_DOCUMENT(name=material.name, first=known.name))
    return list(first.values()), diagnostics


def names_of(materials: Sequence[Material]) -> Names:
    """The names of people and places in the documents, which no phrase may hold."""
    texts = (
        block.text for material in materials for document in material.reading.documents for block in document.blocks
    )
    return find_names(texts, words())


def _scenes(material: Material) -> Iterator[Scene]:
    for document in material.reading.documents:
        above: list[tuple[int, str]] = []
        for block in document.blocks:
            if block.level:
                above = [(level, text) for level, text in above if level < block.level]
            if block.role is not Role.NOISE:
                yield Scene(material, block, "".join(text for _, text in above))
            if block.level:
                above.append((block.level, block.text))


def candidates(text: str, judge: Judge) -> Iterator[Candidate]:
    """Every phrase of a block's words that may enter a bank."""
    cited = quoted.cited(text)
    found = segments(text)
    for candidate in _all_forms(text, found, judge):
        inside = any(start < candidate.end and candidate.start < end for start, end in cited)
        fixed = frames.FIXED.get(candidate.text, candidate.form) is not candidate.form
        if not inside and not fixed and not judge.refuses(candidate.text):
            yield candidate


def _all_forms(text: str, found: tuple[Segment, ...], judge: Judge) -> Iterator[Candidate]:
    for group in series(found):
        yield from clauses.from_series(group, judge)
        yield from compounds.from_series(group, judge, text)
    yield from compounds.from_clauses(found, judge, text)
    for segment in found:
        yield from modifiers.from_segment(segment, judge)
    yield from quoted.from_text(text, judge)
    yield from idioms(text, judge)
    yield from frames.from_text(text, judge)


def idioms(text: str, judge: Judge) -> Iterator[Candidate]:
    """The four-character idioms of the dictionary and of the table, wherever they stand in a run."""
    at = 0
    for word, tag in judge.words.tag(text):
        if (len(word) == clauses.FOUR and HEADS.get(word)) or clauses.is_idiom(word, tag, judge):
            yield Candidate(word, Form.FOUR, at, at + len(word), head_of(word, judge))
        at += len(word)


def _note(findings: dict[str, Finding], scene: Scene, candidate: Candidate) -> None:
    finding = findings.setdefault(
        candidate.text, Finding(candidate.form, candidate.head, candidate.register, candidate.role)
    )
    _see(finding, candidate.text, scene, candidate.start, candidate.end)


def _see(finding: Finding, text: str, scene: Scene, start: int, end: int) -> None:
    """Count a place, once."""
    block = scene.block
    place = Occurrence(scene.material.sha256[:ID_LENGTH], block.origins[start], block.origins[end - 1] + 1)
    if place in finding.places:
        return
    finding.places[place] = None
    begin, stop = sentence_at(block.text, start)
    sentence = block.text[begin:stop]
    clause = block.text[slice(*clause_at(block.text, start, end))]
    finding.roles[finding.role or roles.role_in(block, clause, sentence)] += 1
    finding.hints.update(filter(None, [hint(block.text, start, end)]))
    finding.themes.update(roles.weigh_themes(text, sentence, scene.headings))


def _count_inside(findings: dict[str, Finding], scenes: list[Scene], judge: Judge) -> None:
    """Find every phrase without gaps again, wherever it stands as whole words; a document is searched as one text."""
    plain = {text: finding for text, finding in findings.items() if not GAP.search(text)}
    for _, group in groupby(scenes, key=lambda scene: scene.material.sha256):
        blocks = tuple(group)
        whole = "\n".join(scene.block.text for scene in blocks)
        starts = [0, *accumulate(len(scene.block.text) + 1 for scene in blocks)]
        for text, finding in plain.items():
            at = whole.find(text)
            while at >= 0:
                scene, begin = blocks[(place := bisect_right(starts, at) - 1)], at - starts[place]
                if judge.edges(scene.block.text).issuperset((begin, begin + len(text))):
                    _see(finding, text, scene, begin, begin + len(text))
                at = whole.find(text, at + 1)


def _document(material: Material) -> SourceDocument:
    texts = (b.text for d in material.reading.documents for b in d.blocks if b.role is not Role.NOISE and b.text)
    title = next(texts, "")[:TITLE_LENGTH]
    return SourceDocument(material.sha256[:ID_LENGTH], material.name, material.sha256, title)
