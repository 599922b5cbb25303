"""Write a speech as plain text, as a reader expects it on a page."""

from collections.abc import Iterator
from typing import Final

from draftkit.diagnostics import Outcome
from draftkit.tree.nodes import Speech
from draftkit.tree.page import Form, Page, page_of
from draftkit.writers.gaps import open_slots
from draftkit.writers.options import WriteOptions

_INDENT: Final = "　　"
_HEAD: Final = (Form.TITLE, Form.BYLINE)
_AT_EDGE: Final = (*_HEAD, Form.SALUTATION)


def write_plain(speech: Speech, options: WriteOptions) -> Outcome[bytes]:
    """The page as UTF-8 text, one line a paragraph, one newline at its end.

    Title lines, bylines and the salutation stand at the edge, every other paragraph begins with two full-width spaces;
    a blank line parts title, bylines and the rest. Emphasis and provenance are left out; a lone surrogate, which UTF-8
    cannot hold, becomes a question mark.

    Returns:
        The file; none where gaps may not show and a slot is open.
    """
    if not options.show_gaps and (still_open := open_slots(speech)):
        return Outcome(None, still_open)
    return Outcome(("\n".join(_lines(page_of(speech))) + "\n").encode(errors="replace"))


def _lines(page: Page) -> Iterator[str]:
    above: Form | None = None
    for paragraph in page:
        if above in _HEAD and paragraph.form is not above:
            yield ""
        above = paragraph.form
        yield paragraph.text if above in _AT_EDGE else f"{_INDENT}{paragraph.text}"
