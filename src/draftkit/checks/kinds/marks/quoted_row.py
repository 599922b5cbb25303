"""Items of a row that all stand in quotation marks, or are all titles, with a needless 、 between them."""

import re
from collections.abc import Iterator

from draftkit.checks.kinds.scope import fix_at
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.source import Span
from draftkit.strictyaml import Fields

_MARK = "、"
_CLAUSE = re.compile("[^，。；：！？]+")
_PURE = re.compile("[”》]、[“《]")
_OTHER = re.compile("(?<![”》])、|、(?![“《])|[”》][^，。；：！？、“《》”和与及等]{0,2}[“《]")
"""A row that has members of another kind keeps its marks, and so does one that has words between two of its members."""


def quoted_row(_: Fields) -> Find:
    """“A”、“B” and 《A》、《B》. No options. Values: found (the row) and instead."""
    return _find


def _find(subject: Subject) -> Iterator[Hit]:
    for passage in subject.passages:
        if _PURE.search(passage.text):
            yield from _rows(passage)


def _rows(passage: Passage) -> Iterator[Hit]:
    shown = list(passage.text)
    for start, end in passage.quoted:
        shown[start:end] = "·" * (end - start)
    begins = {end: start - 1 for start, end in passage.quoted}
    ends = {start - 1: end + 1 for start, end in passage.quoted}
    for clause in _CLAUSE.finditer("".join(shown)):
        found = (clause.start() + match.start() + 1 for match in _PURE.finditer(clause.group()))
        places = [at for at in found if at - 1 in begins and at + 1 in ends]
        if places and not _OTHER.search(clause.group()):
            yield _hit(passage, places, Span(begins[places[0] - 1], ends[places[-1] + 1]))


def _hit(passage: Passage, places: list[int], whole: Span) -> Hit:
    """The marks at these places, in the row from the first item to the last; one that nothing closes is no item."""
    first, last = places[0], places[-1]
    row = passage.text[first : last + 1].replace("”、“", "”“").replace("》、《", "》《").strip(_MARK)
    found = passage.text[whole.start : whole.end]
    instead = passage.text[whole.start : first] + row + passage.text[last + 1 : whole.end]
    also = tuple(passage.span(at, at + 1) for at in places[1:])
    return Hit(
        passage.span(first, first + 1),
        (("found", found), ("instead", instead)),
        fix=fix_at(passage, first, last + 1, row),
        also=also,
    )
