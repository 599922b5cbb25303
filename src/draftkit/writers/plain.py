"""Write a speech as plain text, as a reader expects it on a page."""

from collections.abc import Iterable, Iterator

from draftkit.diagnostics import Outcome
from draftkit.tree.nodes import Block, Byline, Salutation, Speech, Title
from draftkit.tree.walk import inlines, plain
from draftkit.writers.options import WriteOptions
from draftkit.writers.page import PageParagraph, open_slots, page

_INDENT = "　　"
_HEAD = Title | Byline


def write_plain(speech: Speech, options: WriteOptions) -> Outcome[bytes]:
    """The speech as UTF-8 text, one line a paragraph, one newline at its end.

    Numbers and counts are written out, an open slot is 【待填：…】. Title lines, bylines and the salutation stand at
    the edge, every other paragraph begins with two full-width spaces; a blank line parts title, bylines and the rest.
    Emphasis and provenance are left out; a lone surrogate, which UTF-8 cannot hold, becomes a question mark.

    Returns:
        The file; none where gaps may not show and a slot is open.
    """
    if not options.show_gaps and (still_open := open_slots(speech)):
        return Outcome(None, still_open)
    return Outcome(("\n".join(_lines(page(speech))) + "\n").encode(errors="replace"))


def _lines(items: Iterable[PageParagraph]) -> Iterator[str]:
    above: Block | None = None
    for item in items:
        block = item.visit.block
        if isinstance(above, _HEAD) and type(block) is not type(above):
            yield ""
        above = block
        indent = "" if isinstance(block, _HEAD | Salutation) else _INDENT
        yield f"{indent}{item.visit.number}{plain(inlines(block))}{plain(item.body)}"
