"""Items of a row that all stand in quotation marks, or are all titles, with a needless 、 between them."""

import re
from collections.abc import Iterator

from draftkit.checks.kinds.scope import fix_at
from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Passage, Subject
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
    for clause in _CLAUSE.finditer("".join(shown)):
        places = [clause.start() + match.start() + 1 for match in _PURE.finditer(clause.group())]
        if places and not _OTHER.search(clause.group()):
            yield _hit(passage, places)


def _hit(passage: Passage, places: list[int]) -> Hit:
    first, last = places[0], places[-1]
    row = passage.text[first : last + 1].replace("”、“", "”“").replace("》、《", "》《").strip(_MARK)
    low, high = _bounds(passage, first, last)
    found = passage.text[low:high]
    instead = found[: first - low] + row + found[last + 1 - low :]
    also = tuple(passage.span(at, at + 1) for at in places[1:])
    return Hit(
        passage.span(first, first + 1),
        (("found", found), ("instead", instead)),
        fix=fix_at(passage, first, last + 1, row),
        also=also,
    )


def _bounds(passage: Passage, first: int, last: int) -> tuple[int, int]:
    """The row from the first item to the last."""
    low = max(start for start, end in passage.quoted if end < first) - 1
    high = min(end for start, end in passage.quoted if start > last) + 1
    return low, high
