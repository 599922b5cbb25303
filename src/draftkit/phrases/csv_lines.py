"""The lines of a table: where it begins, what separates its cells, where a row stands."""

import io
from collections.abc import Iterator

from draftkit.phrases.columns import column_of
from draftkit.source import Span

BYTE_ORDER_MARK = "\ufeff"
_DELIMITERS = ",;\t"


class Lines:
    """The lines of a text, for a reader that puts together rows of them, and where the last row stood."""

    def __init__(self, text: str, start: int) -> None:
        self._lines = io.StringIO(text[start:], newline="")
        self._start = self._end = start

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._end += len(line)
        return line

    def taken(self) -> Span:
        """Where the lines stand that were read since the last time."""
        span = Span(self._start, self._end)
        self._start = self._end
        return span


def start_of_table(text: str) -> tuple[int, str]:
    """Where the table begins, and what separates its cells. Excel writes the latter into a line of its own: `sep=;`."""
    at = len(text) - len(text.removeprefix(BYTE_ORDER_MARK))
    first = text[at:].split("\n", 1)[0].rstrip("\r")
    if first.startswith("sep=") and first[4:5] in _DELIMITERS and len(first) == len("sep=;"):
        return min(len(text), text.find("\n", at) + 1 or len(text)), first[4]
    return at, max(_DELIMITERS, key=lambda sign: sum(bool(column_of(name.strip('"'))) for name in first.split(sign)))
