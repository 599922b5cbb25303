"""Slips of the pen that YAML tells of in the wrong line and in other words: a full-width colon, a Tab."""

import re
from collections.abc import Iterator

from draftkit.diagnostics import Diagnostic
from draftkit.source import Source, Span
from draftkit.strictyaml import messages

_SLIPPED = re.compile(
    r"\ufeff?[ \t]*(?:- +)?(?P<key>[^\s\ufeff#'\"\[\]{}&*!|>%@`,:：-][^#:：]{0,40}?)[ \t]*(?P<colon>：|:(?=\S))"
)
"""A key whose colon is a full-width one, or has no blank behind it, and so is no key."""
_KEYED = re.compile(r"[^#\n]*:(?:\s|$)")
_INDENTED = re.compile(r" *(?P<tab>\t+)[ \t]*[^\s#]")


def slips(source: Source, at: int) -> tuple[Diagnostic, ...]:
    """What was probably meant otherwise, where a text is no YAML; in the order of the lines, nothing where nothing is.

    Args:
        source: the text.
        at: where it was found to be none, an offset in characters. YAML finds a key without its colon where the next
            one begins, so the lines before are looked at too, up to the last one that is right.
    """
    lines = _lines(source.text)
    here = max(number for number, start in enumerate(lines) if start <= at)
    last = here
    while last + 1 < len(lines) and _SLIPPED.match(source.text, lines[last + 1]):
        last += 1
    return _tab(source, lines, here) or tuple(_colons(source, lines, (here, last)))[::-1]


def _lines(text: str) -> list[int]:
    """Where each line starts."""
    return [0, *(found.end() for found in re.finditer(r"\r\n?|\n", text))]


def _tab(source: Source, lines: list[int], last: int) -> tuple[Diagnostic, ...]:
    found = _INDENTED.match(source.text, lines[last])
    return (messages.TAB(source.place(Span(*found.span("tab")))),) if found else ()


def _colons(source: Source, lines: list[int], within: tuple[int, int]) -> Iterator[Diagnostic]:
    """From the last line upwards; a right one at or behind the line at hand is no end."""
    here, last = within
    for number in range(last, -1, -1):
        start = lines[number]
        end = lines[number + 1] if number + 1 < len(lines) else len(source.text)
        line = source.text[start:end]
        found = _SLIPPED.match(line)
        if found:
            message = messages.WIDE_COLON if found["colon"] == "：" else messages.NO_BLANK
            colon = Span(start + found.start("colon"), start + found.end("colon"))
            yield message(source.place(colon), key=found["key"])
        elif number < here and _KEYED.match(line):
            return
