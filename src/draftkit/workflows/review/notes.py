"""Notes in speech.md about what was not taken because an edit by hand stands there."""

from collections.abc import Sequence

from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.text.line_ends import ended_like, plain_ends
from draftkit.text.merge import Conflict
from draftkit.workflows.review.home_notes import TO_DO

_NOT_TAKEN = "{to_do}：此处保留了手工修改，审改稿为：{theirs}"
_TAKEN_OUT = "{to_do}：此处保留了手工修改，审改稿删去了这一段"


def with_notes(text: str, conflicts: Sequence[Conflict]) -> str:
    """The text with a note before each place where an edit by hand was kept; at the end where that cannot be found.

    A note that stands there already, from an earlier review of the same file, stands there once.

    The speech is the same with the notes: no document shows them. Lines end as they do in the text.
    """
    if not conflicts:
        return text
    text, as_it_was = plain_ends(text), text
    for conflict in conflicts:
        words = " / ".join(filter(None, map(str.strip, conflict.theirs.splitlines())))
        form = _NOT_TAKEN if words else _TAKEN_OUT
        note = f"<!-- {form.format(to_do=TO_DO, theirs=words.replace('--', '- -'))} -->"
        if note not in text:
            text = _before(text, plain_ends(conflict.ours), note) or f"{text.rstrip()}\n\n{note}\n"
    return ended_like(as_it_was, text)


def _before(text: str, words: str, note: str) -> str | None:
    """The text with a note in the line before these words; None where that would not be the same speech."""
    at = text.find(words) if words else -1
    if at < 0 or text.find(words, at + 1) >= 0:
        return None
    start = text.rfind("\n", 0, at) + 1
    indent = words[: len(words) - len(words.lstrip(" "))] or text[start:at]
    noted = f"{text[:start]}{indent}{note}\n{text[start:]}"
    same = read_markdown(Source("speech.md", noted)).value == read_markdown(Source("speech.md", text)).value
    return noted if same and not indent.strip() else None
