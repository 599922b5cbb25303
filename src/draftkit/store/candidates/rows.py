"""A candidate and its row."""

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.model import Occurrence, Phrase, PhraseSlot
from draftkit.phrases.taxonomy import Form, PhraseRole, Register

COLUMNS = (
    *("id", "text", "form", "roles", "themes", "register", "head", "count", "documents", "sources", "slots"),
    *("since", "until", "note", "first", "last", "variants", "checked", "left", "right", "score", "standing"),
)
"""Of the table `phrase`, the rank left out, in the order of a `Row`."""

ALL = ", ".join(f'phrase."{column}"' for column in COLUMNS)
"""The columns, as they stand after SELECT."""

Row = tuple[Any, ...]

_UNREADABLE = (KeyError, TypeError, ValueError, zlib.error)
"""What comes of reading what was not written so."""

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_FORMS = {str(form): form for form in Form}
_REGISTERS = {str(register): register for register in Register}
_STANDINGS = {str(standing): standing for standing in Standing}


def row_of(candidate: Candidate) -> Row:
    """The values of a candidate's columns."""
    phrase = candidate.phrase
    sources = [(source.document, source.start, source.end, source.block) for source in phrase.sources]
    axes = (phrase.form.value, _texts(phrase.roles), _texts(phrase.themes), phrase.register.value, phrase.head)
    slots = [(slot.name, slot.type) for slot in phrase.slots]
    places = (phrase.count, phrase.documents, _list(sources), _list(slots))
    words = (phrase.since, phrase.until, phrase.note, phrase.first, phrase.last, _texts(phrase.variants))
    sure = (phrase.checked, candidate.left, candidate.right, candidate.score, candidate.standing.value)
    return (phrase.id, phrase.text, *axes, *places, *words, *sure)


def candidate_of(row: Row) -> Candidate:
    """The candidate of a row that `row_of` made.

    Raises:
        sqlite3.DatabaseError: it is none: the file was damaged in a way that SQLite does not see.
    """
    try:
        return _candidate(row)
    except _UNREADABLE as error:
        raise _damaged(error) from error


@contextmanager
def readable() -> Iterator[None]:
    """What is not what was written, as an error of SQLite: the file is damaged in a way that it does not see."""
    try:
        yield
    except _UNREADABLE as error:
        raise _damaged(error) from error


def texts_of(row: Sequence[Any]) -> Sequence[str]:
    """A row all of whose columns hold text.

    Raises:
        sqlite3.DatabaseError: one does not, as in a damaged file.
    """
    if not all(isinstance(value, str) for value in row):
        raise _damaged(TypeError("a text is missing"))
    return row


def _damaged(error: Exception) -> sqlite3.DatabaseError:
    return sqlite3.DatabaseError(f"what was written there cannot be read: {error}")


def _candidate(row: Row) -> Candidate:
    key, text, form, roles, themes, register, head, count, documents, sources, slots, *rest = row
    since, until, note, first, last, variants, checked, left, right, score, standing = rest
    axes = (_FORMS[form], tuple(map(PhraseRole, parts(roles))), parts(themes), _REGISTERS[register], head)
    places = tuple([Occurrence(*source) for source in _parsed(sources)])
    gaps = tuple([PhraseSlot(*slot) for slot in _parsed(slots)])
    years = (since, until, note, first, last)
    phrase = Phrase(key, text, *axes, count, documents, places, gaps, *years, parts(variants), checked)
    return Candidate(phrase, left, right, score, _STANDINGS[standing])


def to_text(candidate: Candidate) -> str:
    """A candidate as one text; `from_text` gives it back."""
    return _encode(row_of(candidate))


def from_text(text: str) -> Candidate:
    """The candidate in such a text."""
    try:
        return _candidate(tuple(json.loads(text)))
    except _UNREADABLE as error:
        raise _damaged(error) from error


@lru_cache(4096)
def parts(column: str) -> tuple[str, ...]:
    """The values in a column that holds a tuple of texts."""
    with readable():
        return tuple(_parsed(column))


@lru_cache(4096)
def _texts(values: tuple[str, ...]) -> str:
    return _list(map(str, values))


def _list(values: Iterable[object]) -> str:
    """Most are empty: these take no room."""
    data = list(values)
    return _encode(data) if data else ""


def _parsed(column: str) -> list[Any]:
    return list(json.loads(column)) if column else []
