"""The report as one page for a browser or a printer: the findings, and the whole text with its places marked."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined

from draftkit.checks.model import Finding
from draftkit.checks.subject import Passage, Subject
from draftkit.cli.checking.terminal import part_of
from draftkit.cli.checking.words import (
    counts_words,
    cure_of,
    id_of,
    in_language,
    message_of,
    minutes_words,
    severity_words,
    time_words,
    where_words,
)
from draftkit.cli.language import Language, _, spoken
from draftkit.tree.reading import Role
from draftkit.workflows.checking.check import Checked, CheckedFile

Numbered = tuple[Finding, str]
"""A finding and the number it has on the page."""

_TEMPLATE: Final = Path(__file__).with_name("page.html")
_AROUND: Final = 24
"""Characters shown on either side of a place."""
_MARKED: Final = 80
"""Characters of a place that are shown; of a whole paragraph its beginning is enough."""


@dataclass(frozen=True, slots=True)
class Row:
    """A finding on the page.

    Attributes:
        is_shown: whether its place is marked in the whole text; page numbers and the like are no part of that.
        before, text, after: the words at the place and around it.
    """

    number: str
    is_shown: bool
    severity: str
    word: str
    id: str
    name: str
    where: str
    message: str
    cure: str
    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a paragraph, and the findings that they belong to.

    Attributes:
        severity: that of the first of the findings; empty where there is none.
        begins: the numbers of those that begin here.
    """

    text: str
    severity: str = ""
    begins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is read aloud, its number before it."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document on the page."""

    title: str
    file: str
    sums: str
    time: str
    parts: tuple[tuple[str, str], ...]
    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    paragraphs: tuple[Paragraph, ...]


def page(files: Sequence[CheckedFile]) -> str:
    """The whole page; it needs no other file and nothing of the network."""
    documents = [document for file in files for document in file.documents]
    sheets = tuple(_sheet(document, f"{at}.") for at, document in enumerate(documents, 1))
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    template = environment.from_string(_TEMPLATE.read_text("utf-8"))
    words = {
        "title": _("Report of the checks"),
        "findings": _("Findings"),
        "whole": _("The whole text"),
        "minutes": _("minutes"),
        "nothing": _("nothing was found"),
    }
    language = "zh-CN" if spoken() is Language.CHINESE else "en"
    return template.render(sheets=sheets, words=words, language=language)


def _sheet(document: Checked, prefix: str) -> Sheet:
    subject, findings, timing = document.subject, document.report.findings, document.timing
    numbers = {id(finding): f"{prefix}{at}" for at, finding in enumerate(findings, 1)}
    paragraphs = tuple(_paragraphs(subject, [(each, numbers[id(each)]) for each in findings]))
    shown = {number for paragraph in paragraphs for piece in paragraph.pieces for number in piece.begins}
    groups = groupby(findings, key=lambda finding: part_of(finding, subject))
    return Sheet(
        title=subject.document.title or subject.source.name,
        file=subject.source.name,
        sums=counts_words(findings, document.lighter),
        time=time_words(timing) if timing.characters else "",
        parts=tuple((part.name, minutes_words(part.minutes)) for part in timing.parts),
        groups=tuple(
            (part, tuple(_row(each, subject, numbers[id(each)], shown) for each in found)) for part, found in groups
        ),
        paragraphs=paragraphs,
    )


def _row(finding: Finding, subject: Subject, number: str, shown: Container[str]) -> Row:
    text, span = subject.source.text, finding.hit.span
    place = subject.source.place(span)
    line = place.span.start - (place.column - 1)
    end = min(span.end, line + len(place.excerpt), span.start + _MARKED)
    return Row(
        number=number,
        is_shown=number in shown,
        severity=str(finding.severity),
        word=severity_words()[finding.severity],
        id=id_of(finding),
        name=in_language(finding.rule.name),
        where=where_words(span, subject),
        message=message_of(finding),
        cure=cure_of(finding),
        before=text[max(line, span.start - _AROUND) : span.start].lstrip(),
        text=text[span.start : end],
        after=text[end : min(line + len(place.excerpt), end + _AROUND)],
    )


def _paragraphs(subject: Subject, findings: Sequence[Numbered]) -> Iterator[Paragraph]:
    """The passages, a run-in lead and its body in one; each character knows the findings it belongs to."""
    kind, pieces, met = "", list[Piece](), set[str]()
    for passage, touching in zip(subject.passages, _by_passage(subject.passages, findings), strict=True):
        kind = kind or _kind(passage)
        pieces += _pieces(passage, touching, met)
        if not passage.inline:
            yield Paragraph(kind, tuple(pieces))
            kind, pieces = "", []
    if pieces:
        yield Paragraph(kind, tuple(pieces))


def _by_passage(passages: Sequence[Passage], findings: Iterable[Numbered]) -> list[list[Numbered]]:
    """The findings that touch each passage; looked up, so that a long text with many costs no more a character."""
    starts = [_start(passage) for passage in passages]
    ends = [passage.origins[-1] + 1 for passage in passages]
    found: list[list[Numbered]] = [[] for _passage in passages]
    for finding, number in findings:
        span = finding.hit.span
        for at in range(bisect_right(ends, span.start), bisect_left(starts, span.end)):
            found[at].append((finding, number))
    return found


def _kind(passage: Passage) -> str:
    match passage.role:
        case Role.TITLE:
            return "title"
        case Role.SALUTATION:
            return "salutation"
        case Role.HEADING if not passage.inline:
            return "heading"
        case _:
            return "text"


def _pieces(passage: Passage, touching: Sequence[Numbered], met: set[str]) -> Iterator[Piece]:
    """The words between any two ends of findings; `met` are the numbers of those that began before."""
    origins = (*_marker_origins(passage), *passage.origins)
    signs = ((sign, _over(touching, at)) for sign, at in zip(passage.marker + passage.text, origins, strict=True))
    for numbers, run in groupby(signs, key=lambda sign: sign[1]):
        severity = next((str(each.severity) for each, number in touching if number in numbers), "")
        begins = tuple(number for number in numbers if number not in met)
        met.update(begins)
        yield Piece("".join(sign for sign, _numbers in run), severity, begins)


def _start(passage: Passage) -> int:
    """Where its number stands, or its words where no number is written."""
    span = passage.marker_span
    return span.start if span.start < span.end else passage.origins[0]


def _marker_origins(passage: Passage) -> Iterable[int]:
    """For each character of the number its offset; one before the text where it is written nowhere."""
    span = passage.marker_span
    length = len(passage.marker)
    return range(span.start, span.start + length) if span.start < span.end else [-1] * length


def _over(findings: Iterable[Numbered], at: int) -> tuple[str, ...]:
    return tuple(number for finding, number in findings if finding.hit.span.start <= at < finding.hit.span.end)
