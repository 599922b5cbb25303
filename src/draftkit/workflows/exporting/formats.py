"""The formats a speech can be written in, by the ending of the file."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftkit.tree.nodes import Speech
    from draftkit.writers.options import WordOptions, WriteOptions

    Writer = Callable[[Speech, WriteOptions], Outcome[bytes]]


class Format(StrEnum):
    """What people may ask for; the value is the ending of the file."""

    MARKDOWN = "md"
    WORD = "docx"
    TEXT = "txt"


class Appendix(StrEnum):
    """What can stand behind the speech."""

    SOURCES = "sources"
    GAPS = "gaps"


def format_of(path: Path) -> Outcome[Format]:
    """The format a file's ending asks for."""
    from draftkit.workflows import messages

    ending = path.suffix.lower().removeprefix(".")
    if ending in set(Format):
        return Outcome(Format(ending))
    allowed = ", ".join(f".{ending}" for ending in Format)
    return Outcome(None, (messages.UNKNOWN_FORMAT(path=path, allowed=allowed),))


def write_speech(
    speech: "Speech", wanted: Format, *, final: bool = False, word: "WordOptions | None" = None
) -> Outcome[bytes]:
    """The speech as a document for readers: numbers and figures written out, open ones as visible gaps.

    It records no time, so that the same speech gives the same bytes.

    Args:
        speech: with its figures filled in.
        wanted: the format.
        final: nothing may be open, and nothing shows that figures were filled in.
        word: what a Word file is to have besides.
    """
    from draftkit.writers.options import WriteOptions

    options = WriteOptions(show_gaps=not final)
    if word is not None and wanted is Format.WORD:
        from draftkit.writers.docx import write_docx

        return write_docx(speech, options, word)
    return _writer(wanted)(speech, options)


def prove_speech(data: bytes, speech: "Speech", wanted: Format) -> Outcome[bytes]:
    """The document, once it is shown to hold the whole speech; only Word's format can hide that it does not."""
    if wanted is not Format.WORD:
        return Outcome(data)
    from draftkit.writers.docx import prove_docx

    return prove_docx(data, speech)


def _writer(wanted: Format) -> "Writer":
    """Imported only when it is needed: the Word writer takes longer to import than a speech to assemble."""
    match wanted:
        case Format.MARKDOWN:
            from draftkit.writers.reading_copy import write_reading_copy

            return write_reading_copy
        case Format.WORD:
            from draftkit.writers.docx import write_docx

            return write_docx
        case Format.TEXT:
            from draftkit.writers.plain import write_plain

            return write_plain
