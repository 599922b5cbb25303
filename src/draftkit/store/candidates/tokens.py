"""The words of the index: what a candidate stands under, and what a query asks the index for.

SQLite's tokenizers cut texts in ways that lose short words (`trigram` finds nothing below three characters) or signs
(`unicode61` drops 、 and what Unicode 6.1 did not know). Here the words are made beforehand: every pair of neighbouring
characters in their order, then every single character, then one word for each axis. The tokenizer `ascii` only cuts
at blanks; ASCII characters, which it would fold or drop, stand as two hexadecimal digits. So whatever a text holds is
found exactly: one character by its own word, more by the run of their pairs.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.model import MAX_HAN, Phrase
from draftkit.phrases.search import PhraseQuery

_HEX = [f"{code:02x}" for code in range(128)]
_EVERY = "y"
"""Stands under every candidate in the index."""

# The words of the axes begin with letters that are no hexadecimal digits: they cannot be taken for words of the text.
_ROLE, _THEME, _FORM, _REGISTER, _HEAD, _LENGTH, _STANDING, _DOCUMENT = "rtmghlso"


def words_of(candidate: Candidate) -> str:
    """The words a candidate stands under, parted by blanks; empty for a rejected one, which is not in the index."""
    return with_standing(bare_words(candidate.phrase), candidate.standing)


def bare_words(phrase: Phrase) -> str:
    """The same without the word of its standing, which may change while all others stay."""
    signs = _signs(phrase.text)
    return " ".join((*_pairs(signs), *dict.fromkeys(signs), *_axes(phrase)))


def with_standing(bare: str, standing: Standing) -> str:
    """All words from the bare ones."""
    return "" if standing is Standing.REJECTED else f"{bare} {_word(_STANDING, standing)} {_EVERY}"


def asked(query: PhraseQuery, documents: tuple[str, ...]) -> str:
    """A query in the language of FTS5.

    Args:
        query: with lengths that some phrase may have; texts that can be written in UTF-8.
        documents: those the phrase must come from, any one of them; none to ask for nothing.
    """
    axes = (
        query.role and _word(_ROLE, query.role),
        query.theme and _word(_THEME, query.theme),
        query.form and _word(_FORM, query.form),
        query.register and _word(_REGISTER, query.register),
        query.head and _word(_HEAD, query.head),
        query.standing and _word(_STANDING, query.standing),
    )
    terms = [*(_run(word) for word in query.words.split()), *(f'"{axis}"' for axis in axes if axis)]
    if query.shortest > 0 or query.longest < MAX_HAN:
        lengths = range(max(query.shortest, 0), min(query.longest, MAX_HAN) + 1)
        terms.append(_any(f"{_LENGTH}{length}" for length in lengths))
    if documents:
        terms.append(_any(_word(_DOCUMENT, document) for document in documents))
    return " AND ".join(terms) or _EVERY


def asked_near(text: str) -> tuple[str, ...]:
    """Each pair of the text's characters, or each character where there is one only, in the language of FTS5."""
    signs = _signs(text)
    return tuple(f'"{word}"' for word in dict.fromkeys(_pairs(signs) or signs))


def _axes(phrase: Phrase) -> Iterator[str]:
    yield from (_word(_ROLE, role) for role in phrase.roles)
    yield from (_word(_THEME, theme) for theme in phrase.themes)
    yield from (_word(_DOCUMENT, key) for key in {source.document: 0 for source in phrase.sources})
    yield _word(_FORM, phrase.form)
    yield _word(_REGISTER, phrase.register)
    if phrase.head:
        yield _word(_HEAD, phrase.head)
    yield f"{_LENGTH}{phrase.length}"


def _any(words: Iterator[str]) -> str:
    return "(" + " OR ".join(f'"{word}"' for word in words) + ")"


def _run(word: str) -> str:
    """Pairs that must follow each other; they can only do so in the part of the index that holds pairs."""
    signs = _signs(word)
    return f'"{" ".join(_pairs(signs) or signs)}"'


def _pairs(signs: list[str]) -> list[str]:
    return [left + right for left, right in pairwise(signs)]


@lru_cache(4096)
def _word(axis: str, value: str) -> str:
    return axis + "".join(_signs(value))


def _signs(text: str) -> list[str]:
    """Each character as the index writes it."""
    return [_HEX[ord(sign)] for sign in text] if text.isascii() else [_sign(sign) for sign in text]


def _sign(sign: str) -> str:
    return _HEX[ord(sign)] if sign < "\x80" else sign
