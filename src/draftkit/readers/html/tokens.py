"""The tags of a web page and what stands between them, in time proportional to its length.

Our own, because `html.parser` of Python 3.11 takes quadratic time on pages with many unclosed tags or comments (120 kB
of `<a ` take 110 s) and raises AssertionError on `<![`. The expressions here never go back (`++`, `*+`), and what was
looked for in vain is not looked for again.
"""

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import NamedTuple

Unclosed = Callable[[int, str], None]
"""Told of a sign that begins at an offset and has no end."""

_BEGIN = re.compile(r"<(?=[A-Za-z/!?])")
_NAME = r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9:_.-]*+)(?=[\s/>])"
_QUOTED = "|".join(rf"{quote}(?:[^{quote}<]*+{quote}|[^{quote}\n]*+{quote})" for quote in ('"', "'"))
_TAG = re.compile(rf"{_NAME}(?P<attributes>(?:[^<>\"'=]++|=\s*+(?:{_QUOTED})?+)*+)>")
_TORN_TAG = re.compile(rf"{_NAME}(?P<attributes>[^<>]*+)>")
"""A tag whose quotes do not close."""
_MOST_TORN = 16
"""Torn tags after which quotes are no longer looked at: each costs a search to the end of the page."""
_RAW = ("script", "style", "xml", "svg", "iframe", "noembed", "object")
"""Elements that hold no words of the page: passed over as a whole."""
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])[^>]*+>", re.IGNORECASE) for name in _RAW}


class Sort(Enum):
    """What a stretch of a page is."""

    WORDS = auto()
    OPENING = auto()
    CLOSING = auto()
    NOTHING = auto()
    """A comment, a declaration, a script."""


class Token(NamedTuple):
    """A stretch of a page.

    Attributes:
        name: of a tag, in small letters.
        attributes: of an opening tag, as written.
    """

    sort: Sort
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def tokens(text: str, unclosed: Unclosed) -> Iterator[Token]:
    """The tokens of a page: they tile it. A sign that is not closed is words, as is a `<` that begins no tag."""
    scan = _Scan(text, unclosed)
    at = 0
    for found in iter(lambda: _BEGIN.search(text, scan.at), None):
        token = scan.sign(found.start())
        scan.at = found.end() if token is None else token.end
        if token is not None:
            if at < token.start:
                yield Token(Sort.WORDS, at, token.start)
            yield token
            at = token.end
    if at < len(text):
        yield Token(Sort.WORDS, at, len(text))


class _Scan:
    """Looks for the ends of signs and remembers which ends no longer come."""

    def __init__(self, text: str, unclosed: Unclosed) -> None:
        self.at = 0
        self._text = text
        self._unclosed = unclosed
        self._last_comment_end = text.rfind("-->")
        self._last_end = text.rfind(">")
        self._torn = 0
        self._lost: set[str] = set()

    def sign(self, at: int) -> Token | None:
        """The tag, comment or declaration that begins at a `<`; None where there is none."""
        if at > self._last_end:
            return None
        if self._text.startswith("<!--", at):
            return self._comment(at)
        if self._text[at + 1] in "!?":
            return Token(Sort.NOTHING, at, self._text.index(">", at) + 1)
        return self._tag(at)

    def _comment(self, at: int) -> Token | None:
        if at + 2 > self._last_comment_end:
            self._lose(at, "<!--")
            return None
        return Token(Sort.NOTHING, at, self._text.index("-->", at + 2) + 3)

    def _tag(self, at: int) -> Token | None:
        found = _TAG.match(self._text, at) if self._torn < _MOST_TORN else None
        if found is None:
            self._torn += 1
            found = _TORN_TAG.match(self._text, at)
        if found is None:
            return None
        name = found["name"].lower()
        if found["slash"]:
            return Token(Sort.CLOSING, at, found.end(), name)
        if name in _RAW_ENDS and not found["attributes"].endswith("/"):
            return self._raw(found, name)
        return Token(Sort.OPENING, at, found.end(), name, found["attributes"])

    def _raw(self, found: re.Match[str], name: str) -> Token:
        end = None if name in self._lost else _RAW_ENDS[name].search(self._text, found.end())
        if end is None:
            self._lose(found.start(), f"<{name}>")
        return Token(Sort.NOTHING, found.start(), end.end() if end else found.end(), name)

    def _lose(self, at: int, sign: str) -> None:
        if sign not in self._lost:
            self._unclosed(at, sign)
        self._lost |= {sign, sign.strip("<>")}
