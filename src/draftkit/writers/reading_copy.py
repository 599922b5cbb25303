"""Write a speech as Markdown for readers: numbers, counts and figures written out."""

from typing import assert_never

from draftkit.diagnostics import Outcome
from draftkit.tree.nodes import Byline, Inline, Paragraph, Salutation, Section, Slot, Speech, Strong, Title
from draftkit.writers.markdown_words import escaped, final_word, line, paragraph
from draftkit.writers.options import WriteOptions
from draftkit.writers.page import PageParagraph, open_slots, page


def write_reading_copy(speech: Speech, options: WriteOptions) -> Outcome[bytes]:
    """The speech as UTF-8 Markdown that any viewer shows; one newline at its end.

    A run-in point is a paragraph that opens in bold, an open slot is 【待填：…】 in bold. Provenance is left out.

    Returns:
        The file; none where gaps may not show and a slot is open.
    """
    if not options.show_gaps and (still_open := open_slots(speech)):
        return Outcome(None, still_open)
    return Outcome(("\n\n".join(_paragraph(item) for item in page(speech)) + "\n").encode())


def _paragraph(item: PageParagraph) -> str:
    block = item.visit.block
    match block:
        case Title():
            return f"# {line(_bold(block.content), final_word)}"
        case Byline():
            return f"> {line(_bold(block.content), final_word)}"
        case Salutation() | Paragraph():
            return paragraph(_bold(block.content), final_word)
        case Section(run_in=True):
            lead = escaped(item.visit.number) + line(block.lead, final_word)
            return f"**{lead}** {line(_bold(item.body), final_word)}".rstrip(" ")
        case Section():
            return f"{'#' * (item.visit.depth + 1)} {escaped(item.visit.number)}{line(_bold(block.lead), final_word)}"
        case _:
            assert_never(block)


def _bold(content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The content with its open slots in bold; neighbours in bold are one, as viewers need it."""
    bold = (Strong((item,)) if isinstance(item, Slot) and item.value is None else item for item in content)
    joined: list[Inline] = []
    for item in bold:
        last = joined[-1] if joined else None
        if isinstance(item, Strong) and isinstance(last, Strong):
            joined[-1] = Strong(last.content + item.content)
        else:
            joined.append(item)
    return tuple(joined)
