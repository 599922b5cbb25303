"""Change a figures.yaml that people own where an old speech was read wrongly: what is no fact, and what is one."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

from draftkit.diagnostics import Outcome
from draftkit.figures import messages
from draftkit.figures.model import Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source, Span
from draftkit.strictyaml import Mapping, parse_yaml
from draftkit.strictyaml.edit import Edit, apply_edits, in_braces, value_edit

_DOUBTFUL: Final = "doubtful"


def drop_figures(source: Source, names: Collection[str]) -> Outcome[str]:
    """The text without the entries of these figures, and without the comments in them.

    Comments before an entry stay. An error where the text cannot be edited so that the other figures stay as they are.

    Args:
        source: the text of figures.yaml.
        names: of figures it has; others are passed over.
    """
    tree, before = parse_yaml(source), parse_sheet(source).value
    if tree.value is None or before is None or in_braces(source.text, tree.value):
        return Outcome(None, tree.diagnostics or (messages.NOT_EDITABLE(name=next(iter(names), "")),))
    kept = (figure for figure in before.figures if figure.name not in names)
    return _proved(source, _dropped(source.text, tree.value, names), replace(before, figures=tuple(kept)), names)


def without_doubt(source: Source, names: Collection[str]) -> Outcome[str]:
    """The text in which these figures are no longer doubtful.

    Args:
        source: the text of figures.yaml.
        names: of figures it has; others are passed over.
    """
    tree, before = parse_yaml(source), parse_sheet(source).value
    if tree.value is None or before is None:
        return Outcome(None, tree.diagnostics)
    figures = tuple(
        replace(figure, is_doubtful=figure.is_doubtful and figure.name not in names) for figure in before.figures
    )
    return _proved(source, _settled(source.text, tree.value, names), replace(before, figures=figures), names)


def _proved(source: Source, edits: Iterator[Edit], wanted: Sheet, names: Collection[str]) -> Outcome[str]:
    """The edited text, if reading it gives what is wanted."""
    text = apply_edits(source.text, edits)
    if (parse_sheet(Source(source.name, text)).value or Sheet()) != wanted:
        return Outcome(None, (messages.NOT_EDITABLE(name=next(iter(names), "")),))
    return Outcome(text)


def _settled(text: str, top: Mapping, names: Collection[str]) -> Iterator[Edit]:
    for entry in top.entries:
        if entry.key.text in names and isinstance(entry.value, Mapping):
            yield from (value_edit(text, each, "false") for each in entry.value.entries if each.key.text == _DOUBTFUL)


def _dropped(text: str, top: Mapping, names: Collection[str]) -> Iterator[Edit]:
    """Each entry with its lines; the blank line before it goes too."""
    for entry in top.entries:
        if entry.key.text not in names:
            continue
        start = text.rfind("\n", 0, entry.key.span.start) + 1
        above = text[:start].removesuffix("\n").removesuffix("\r")
        start = len(above) if above.endswith("\n") else start
        yield Edit(Span(start, _end(text, entry.value.span.end, entry.key.span.end)), "")


def _end(text: str, value: int, key: int) -> int:
    """The end of the last line of an entry, comments among its own lines included.

    A block's span reaches on to the next entry, over the comments before that one.
    """
    last = max(key, len(text[:value].rstrip()))
    end = at = _line_end(text, key)
    while at < last:
        start, at = at, _line_end(text, at)
        line = text[start:at]
        if line.strip():
            if not line.startswith((" ", "\t")):
                break
            end = at
    return end


def _line_end(text: str, at: int) -> int:
    """The start of the next line."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1
