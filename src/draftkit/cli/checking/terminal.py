"""The report for a person: part by part, each finding with the words around it and what to do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from draftkit.checks.model import Finding
from draftkit.checks.subject import Subject
from draftkit.cli.checking.words import (
    counts_words,
    cure_of,
    id_of,
    in_language,
    message_of,
    minutes_words,
    severity_words,
    time_words,
)
from draftkit.cli.colours import BOLD, DIM, YELLOW, tinted
from draftkit.cli.language import _
from draftkit.cli.render import window
from draftkit.cli.talk import show
from draftkit.cli.wide import columns, cut, pad, printable, width, wrap
from draftkit.diagnostics import Severity
from draftkit.source import Span
from draftkit.workflows.checking.check import Checked, CheckedFile

_RED: Final = "\x1b[31m"
_CYAN: Final = "\x1b[36m"
_COLOURS: Final = {Severity.ERROR: _RED, Severity.WARNING: YELLOW, Severity.HINT: _CYAN}
_WIDEST: Final = 100
_INDENT: Final = "    "
_HEADING: Final = 60
"""Columns of a heading that are shown."""
_PLACES: Final = 8
"""Other places of one finding that are told."""
_MANY: Final = 20
"""Findings from which on it is told how often each rule was met."""
_PARTS: Final = 3
"""Parts from which on their minutes are told one by one."""


def show_file(file: CheckedFile) -> None:
    """Everything found in a file, and how long it takes to say."""
    for at, document in enumerate(file.documents):
        if at:
            show("")
        show(tinted(_title(document.subject), BOLD))
        show(_sums(document))
        for line in _times(document):
            show(tinted(line, DIM))
        for part, found in groupby(document.report.findings, key=lambda finding: part_of(finding, document.subject)):
            show("")
            show(tinted(part, BOLD))
            for finding in found:
                for line in _finding(finding, document.subject):
                    show(line)
        for line in _tally(document.report.findings):
            show(line)


def show_table(files: Sequence[CheckedFile]) -> None:
    """A row for each document, where there are several."""
    from draftkit.cli.tables import print_table

    words = severity_words()
    rows = []
    for file in files:
        for document in file.documents:
            counts = [sum(each.severity is severity for each in document.report.findings) for severity in words]
            name = str(file.opened.target.path)
            title = document.subject.document.title if len(file.documents) > 1 else ""
            rows.append((f"{name} {title}".strip(), *map(str, counts), minutes_words(document.timing.minutes)))
    print_table((_("file"), *words.values(), _("minutes")), rows, right=(1, 2, 3, 4))


def where_words(span: Span, subject: Subject) -> str:
    """The place as it is looked up: line and column, or the paragraph of a file without lines."""
    place = subject.source.place(span)
    return _("paragraph {number}").format(number=place.paragraph) if place.paragraph else f"{place.line}:{place.column}"


def part_of(finding: Finding, subject: Subject) -> str:
    """The heading of the part it stands in; outside of parts what the place is called."""
    if finding.part and finding.part <= len(subject.parts):
        lead = subject.parts[finding.part - 1].lead
        return printable(cut(f"{lead.marker}{lead.text}", _HEADING))
    return finding.where or _("(at the very beginning)")


def _title(subject: Subject) -> str:
    return printable(" · ".join(filter(None, (subject.source.name, subject.document.title))))


def _sums(document: Checked) -> str:
    findings, report = document.report.findings, document.report
    said = [counts_words(findings) if findings else _("nothing was found")]
    if report.silenced:
        said.append(_("let stand: {count}").format(count=len(report.silenced)))
    if document.known:
        said.append(_("known by the baseline: {count}").format(count=document.known))
    return " · ".join(said)


def _times(document: Checked) -> Iterator[str]:
    timing = document.timing
    if not timing.characters:
        return
    yield time_words(timing)
    if len(timing.parts) >= _PARTS:
        parts = (f"{cut(part.name, 2 * 8)} {minutes_words(part.minutes)}" for part in timing.parts)
        yield from (f"  {line}" for line in _lines(parts, _room(2)))


def _lines(items: Iterable[str], room: int) -> Iterator[str]:
    """As many on a line as there is room for; none is broken."""
    line = ""
    for item in items:
        longer = f"{line} · {item}" if line else item
        if line and width(longer) > room:
            yield line
            longer = item
        line = longer
    yield line


def _finding(finding: Finding, subject: Subject) -> Iterator[str]:
    colour = _COLOURS[finding.severity]
    word = tinted(pad(severity_words()[finding.severity], _word_width()), colour)
    where = where_words(finding.hit.span, subject)
    about = f"{where} {finding.where}" if finding.part and finding.where else where
    yield f"  {word}  {about}  {message_of(finding)} {tinted(f'[{id_of(finding)}]', colour)}"
    place = subject.source.place(finding.hit.span)
    shown, blanks, marks = window(place, _room(len(_INDENT)))
    cure = cure_of(finding)
    yield f"{_INDENT}{shown}".rstrip()
    carets = f"{_INDENT}{' ' * blanks}{tinted('^' * marks, colour)}"
    if width(_INDENT) + blanks + marks + 2 + width(cure) <= _room(0):
        yield f"{carets}  {cure}".rstrip()
    else:
        yield carets
        yield from (f"{_INDENT}{line}" for line in wrap(cure, _room(len(_INDENT))))
    if finding.hit.also:
        yield from _also(finding, subject)


def _also(finding: Finding, subject: Subject) -> Iterator[str]:
    """Other places: one line for all where the same words stand there, else one for each with its words."""
    spans, text = finding.hit.also, subject.source.text
    own = text[finding.hit.span.start : finding.hit.span.end]
    if all(text[span.start : span.end] == own for span in spans):
        places = "、".join(where_words(span, subject) for span in spans[:_PLACES])
        more = " …" if len(spans) > _PLACES else ""
        yield _INDENT + _("see also {place}").format(place=f"{places}{more}")
        return
    for span in spans[:_PLACES]:
        place = subject.source.place(span)
        words = printable(place.excerpt[place.column - 1 : place.column - 1 + place.width])
        where = _("see also {place}").format(place=where_words(span, subject))
        yield f"{_INDENT}{where}  {cut(words, _HEADING)}"


def _tally(findings: Sequence[Finding]) -> Iterator[str]:
    """How often each rule was met, the most frequent first, where there are too many findings to count by eye."""
    if len(findings) < _MANY:
        return
    counts = Counter(finding.rule.id for finding in findings)
    names = {finding.rule.id: in_language(finding.rule.name) for finding in findings}
    yield ""
    yield tinted(_("by rule:"), BOLD)
    for rule, count in counts.most_common():
        yield f"  {count:>4}  {rule}  {names[rule]}"


def _room(taken: int) -> int:
    return max(40, min(_WIDEST, columns()) - taken)


def _word_width() -> int:
    return max(map(width, severity_words().values()))
