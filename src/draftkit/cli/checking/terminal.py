"""The report for a person: part by part, each finding with the words around it and what to do."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from draftkit.checks.model import Finding
from draftkit.checks.subject import Subject
from draftkit.cli.checking.folded import fold, fold_lines, heaviest
from draftkit.cli.checking.words import (
    counts_words,
    cure_of,
    id_of,
    in_its_colour,
    in_language,
    message_of,
    minutes_words,
    severity_words,
    time_words,
    weight_word,
    where_words,
)
from draftkit.cli.colours import BOLD, DIM, tinted
from draftkit.cli.language import _
from draftkit.cli.render import window
from draftkit.cli.talk import show
from draftkit.cli.wide import columns, cut, printable, width, wrap
from draftkit.source import Span
from draftkit.workflows.checking.check import Checked, CheckedFile

_WIDEST: Final = 100
_INDENT: Final = "    "
_HEADING: Final = 60
"""Columns of a heading that are shown."""
_PLACES: Final = 8
"""Other places of one finding that are told."""
_MANY: Final = 20
"""Findings from which on it is told how often each rule was met."""
_SEEN: Final = 30
"""Characters of a place that can be seen at once."""
_PARTS: Final = 3
"""Parts from which on their minutes are told one by one."""
_MOST_PARTS: Final = 40
"""Parts whose minutes are told; no speech has as many."""


def show_file(file: CheckedFile, *, every: bool = False) -> None:
    """What was found in a file, and how long it takes to say.

    Args:
        file: as it was checked.
        every: show each finding, also where one fault stands again and again, and where there are very many.
    """
    for at, document in enumerate(file.documents):
        if at:
            show("")
        show_sums(document)
        for line in _times(document):
            show(tinted(line, DIM))
        findings = document.report.findings
        single, folds = (findings, ()) if every else fold(findings)
        shown = single if every else heaviest(single)
        for line in _single(shown, document.subject):
            show(line)
        if more := len(single) - len(shown):
            show("")
            show(_("… and findings more: {count}; each of them: --all").format(count=more))
        if folds:
            show("")
            show(tinted(_("again and again (each place: --all)"), BOLD))
        for each in folds:
            for line in fold_lines(each, document.subject):
                show(line)
        for line in _tally(findings):
            show(line)


def show_sums(document: Checked) -> None:
    """What it is, and how much was found in it."""
    show(tinted(_title(document.subject), BOLD))
    show(_sums(document))


def _single(findings: Iterable[Finding], subject: Subject) -> Iterator[str]:
    """Part by part; what stands at one place is told together."""
    for part, found in groupby(findings, key=lambda finding: part_of(finding, subject)):
        yield ""
        yield tinted(part, BOLD)
        for together in _at_one_place(found):
            yield from _findings(together, subject)


def _at_one_place(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Findings in the order of the text, those together that share a place short enough to be seen at once."""
    together: list[Finding] = []
    for finding in findings:
        if together and not _is_there(finding.hit.span, together[0].hit.span):
            yield together
            together = []
        together.append(finding)
    if together:
        yield together


def _is_there(span: Span, first: Span) -> bool:
    longest = max(span.end - span.start, first.end - first.start)
    return span.start < first.end and (span == first or longest <= _SEEN)


def show_table(files: Sequence[CheckedFile]) -> None:
    """A row for each document, where there are several."""
    from draftkit.cli.tables import print_table

    words = severity_words()
    rows = []
    for file in files:
        for document in file.documents:
            left = {each.severity for each in document.lighter}
            weights = Counter(each.severity for each in document.report.findings)
            counts = ["—" if weight in left else str(weights[weight]) for weight in words]
            name = str(file.opened.target.path)
            title = document.subject.document.title if len(file.documents) > 1 else ""
            rows.append((f"{name} {title}".strip(), *counts, minutes_words(document.timing.minutes)))
    print_table((_("file"), *words.values(), _("minutes")), rows, right=(1, 2, 3, 4))


def part_of(finding: Finding, subject: Subject) -> str:
    """The heading of the part it stands in; outside of parts what the place is called."""
    if finding.part and finding.part <= len(subject.parts):
        lead = subject.parts[finding.part - 1].lead
        return printable(cut(f"{lead.marker}{lead.text}", _HEADING))
    return finding.where or _("(at the very beginning)")


def _title(subject: Subject) -> str:
    return printable(" · ".join(filter(None, (subject.source.name, subject.document.title))))


def _sums(document: Checked) -> str:
    report, lighter = document.report, document.lighter
    said = [counts_words(report.findings, lighter) if report.findings or lighter else _("nothing was found")]
    if report.silenced:
        said.append(_("let stand: {count}").format(count=len(report.silenced)))
    if document.known:
        said.append(_("known by the baseline: {count}").format(count=document.known))
    return " · ".join(said)


def _times(document: Checked) -> Iterator[str]:
    timing, meeting = document.timing, document.subject.context.meeting
    if document.is_dated_by_title and meeting:
        yield _("the day of the meeting as under the title: {day}").format(day=meeting.isoformat())
    if not timing.characters:
        return
    yield time_words(timing)
    if len(timing.parts) >= _PARTS:
        parts = (f"{cut(part.name, 2 * 8)} {minutes_words(part.minutes)}" for part in timing.parts[:_MOST_PARTS])
        yield from (f"  {line}" for line in _lines(parts, _room(2)))
        if len(timing.parts) > _MOST_PARTS:
            yield "  …"


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


def _findings(together: Sequence[Finding], subject: Subject) -> Iterator[str]:
    """What is wrong at one place, the place with the words around it, and what to do."""
    for finding in together:
        yield _head(finding, subject)
    first = together[0]
    shown, blanks, marks = window(subject.source.place(first.hit.span), _room(len(_INDENT)))
    cures = tuple(dict.fromkeys(cure_of(finding) for finding in together))
    yield f"{_INDENT}{shown}".rstrip()
    carets = f"{_INDENT}{' ' * blanks}{in_its_colour('^' * marks, first.severity)}"
    if len(cures) == 1 and width(_INDENT) + blanks + marks + 2 + width(cures[0]) <= _room(0):
        yield f"{carets}  {cures[0]}".rstrip()
    else:
        yield carets
        yield from (f"{_INDENT}{line}" for cure in cures for line in wrap(cure, _room(len(_INDENT))))
    for finding in together:
        if finding.hit.also:
            yield from _also(finding, subject)


def _head(finding: Finding, subject: Subject) -> str:
    where = where_words(finding.hit.span, subject)
    about = f"{where} {finding.where}" if finding.part and finding.where else where
    number = in_its_colour(f"[{id_of(finding)}]", finding.severity)
    return f"  {weight_word(finding.severity)}  {about}  {message_of(finding)} {number}"


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
    """How often each rule was met more than once, the most frequent first, where nobody could count by eye."""
    counts = Counter(finding.rule.id for finding in findings)
    often = [(rule, count) for rule, count in counts.most_common() if count > 1]
    if len(findings) < _MANY or not often:
        return
    names = {finding.rule.id: in_language(finding.rule.name) for finding in findings}
    yield ""
    yield tinted(_("by rule:"), BOLD)
    for rule, count in often:
        yield f"  {count:>4}  {rule}  {names[rule]}"


def _room(taken: int) -> int:
    return max(40, min(_WIDEST, columns()) - taken)
