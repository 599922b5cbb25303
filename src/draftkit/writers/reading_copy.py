"""Write a speech as Markdown for readers: numbers, counts and figures written out."""

from collections.abc import Iterable
from typing import assert_never

from draftkit.diagnostics import Outcome
from draftkit.tree.nodes import Inline, Speech, Strong, Text, Word
from draftkit.tree.page import Form, PageParagraph, Stretch, page_of
from draftkit.writers.gaps import open_slots
from draftkit.writers.markdown_words import final_word, line, paragraph
from draftkit.writers.options import WriteOptions


def write_reading_copy(speech: Speech, options: WriteOptions) -> Outcome[bytes]:
    """The page as UTF-8 Markdown that any viewer shows; one newline at its end.

    A run-in point is a paragraph that opens in bold, an open slot is 【待填：…】 in bold, or the words
    of an older speech are. Provenance is left out.

    Returns:
        The file; none where gaps may not show and a slot is open.
    """
    if not options.show_gaps and (still_open := open_slots(speech)):
        return Outcome(None, still_open)
    return Outcome(("\n\n".join(_paragraph(item) for item in page_of(speech)) + "\n").encode())


def _paragraph(item: PageParagraph) -> str:
    match item.form:
        case Form.TITLE:
            return f"# {line(_bold(item.stretches), final_word)}"
        case Form.BYLINE:
            return f"> {line(_bold(item.stretches), final_word)}"
        case Form.SALUTATION | Form.PARAGRAPH:
            return paragraph(_bold(item.stretches), final_word)
        case Form.POINT:
            lead = line(tuple(_word(stretch) for stretch in item.stretches if stretch.lead), final_word)
            body = line(_bold(stretch for stretch in item.stretches if not stretch.lead), final_word)
            return f"**{lead}** {body}".rstrip(" ") if lead else body
        case Form.HEADING:
            return f"{'#' * (item.level + 1)} {line(_bold(item.stretches), final_word)}"
        case _:
            assert_never(item.form)


def _bold(stretches: Iterable[Stretch]) -> tuple[Inline, ...]:
    """The words with open slots in bold; neighbours in bold are one, as viewers need it."""
    joined: list[Inline] = []
    for stretch in stretches:
        word, last = _word(stretch), joined[-1] if joined else None
        if not stretch.strong and not (stretch.slot and stretch.slot.is_open):
            joined.append(word)
        elif isinstance(last, Strong):
            joined[-1] = Strong((*last.content, word))
        else:
            joined.append(Strong((word,)))
    return tuple(joined)


def _word(stretch: Stretch) -> Word:
    return stretch.slot or Text(stretch.text)
