"""The words of one block of `speech.md`: emphasis, slots, counts, escapes and wrapped lines."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from draftkit.diagnostics import Diagnostic, Message, Severity
from draftkit.readers.markdown import messages
from draftkit.source import Source, Span
from draftkit.text.signs import BLANKS, wrap_shows
from draftkit.tree.change import join_texts
from draftkit.tree.nodes import Count, Counted, Inline, Slot, Strong, Text, Word
from draftkit.tree.walk import words

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_PROBLEMS = 200
"""Problems reported of one file; a count stands for the rest."""

_ESCAPE = r"\\[!-/:-@\[-`{-~：]"
_REFERENCE = r"&#[0-9]{1,7};"
_SLOT = r"\{\{(?:[^{}\\\r\n]|\\[^\r\n])*\}\}"
TOKEN = re.compile(
    rf"(?P<escape>{_ESCAPE})|(?P<reference>{_REFERENCE})|(?P<strong>\*\*)|(?P<slot>{_SLOT})|(?P<brace>\{{{{2,}})"
    rf"|(?P<wrap>[{BLANKS}]*(?:\r\n|\n|\r)[{BLANKS}]*)|(?P<blank>[{BLANKS}]+)|(?P<note><!--)|(?P<html><(?=[A-Za-z/]))"
    rf"|(?P<link>!?\[[^\[\]\r\n]*\]\([^()\r\n]*\))|(?P<code>`+)|(?P<text>[^\\&*{{<!\[`\r\n{BLANKS}]+|.)"
)
_ONE = re.compile(rf"{_ESCAPE}|{_REFERENCE}|[^|]|(?P<bar>\|)")
_SIGN = re.compile(rf"{_ESCAPE}|{_SLOT}|(?P<strong>\*\*)|(?P<stop>。)")
_FOREIGN = {"link": "a link or picture", "code": "code", "html": "HTML"}


@dataclass(slots=True)
class Log:
    """What is noted while one source is read: problems and slots, both in any order."""

    source: Source
    slots: list[tuple[Slot, Span]] = field(default_factory=list)
    _problems: list[tuple[Message, Span, dict[str, object]]] = field(default_factory=list)

    def add(self, message: Message, span: Span, **values: object) -> None:
        """Note a problem at a place."""
        self._problems.append((message, span, values))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """At most `MAX_PROBLEMS` problems in the order of the text, errors kept before others, and how many more."""
        heaviest = sorted(self._problems, key=lambda problem: problem[0].severity is not Severity.ERROR)
        shown = sorted(heaviest[:MAX_PROBLEMS], key=lambda problem: problem[1].start)
        told = tuple(message(self.source.place(span), **values) for message, span, values in shown)
        more = len(self._problems) - len(shown)
        return (*told, messages.MORE_PROBLEMS(None, count=more)) if more else told


def read_inlines(log: Log, span: Span) -> tuple[Inline, ...]:
    """The content between two offsets; neighbouring texts are one."""
    return _Reader(log, span).read()


def read_words(log: Log, span: Span, where: str) -> tuple[Word, ...]:
    """The content where no emphasis is possible; `where` names the place in the warning about lost emphasis."""
    content = read_inlines(log, span)
    if any(isinstance(item, Strong) for item in content):
        log.add(messages.STRONG_DROPPED, span, where=where)
    return join_texts(words(content))


def end_of_strong(text: str, span: Span) -> int | None:
    """The offset of the `**` that closes the emphasis open at the start of the span."""
    return next((found.start() for found in _SIGN.finditer(text, span.start, span.end) if found["strong"]), None)


def end_of_sentence(text: str, span: Span) -> int:
    """The offset after the first 。 that stands in no slot and no emphasis; the end of the span without one."""
    strong = False
    for found in _SIGN.finditer(text, span.start, span.end):
        strong ^= found.lastgroup == "strong"
        if found["stop"] and not strong:
            return found.end()
    return span.end


@dataclass(slots=True)
class _Reader:
    """A state machine over the tokens of one block."""

    log: Log
    span: Span
    done: list[Inline] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    strong: list[Word] | None = None
    strong_start: int = 0

    def read(self) -> tuple[Inline, ...]:
        handlers: dict[str | None, Callable[[re.Match[str]], None]] = {
            "escape": lambda found: self.texts.append(found.group()[1:]),
            "reference": lambda found: self.texts.append(_referred(found.group())),
            "strong": self._toggle,
            "slot": self._slot,
            "brace": self._brace,
            "wrap": self._wrap,
            "note": self._note,
            "link": self._foreign,
            "code": self._foreign,
            "html": self._foreign,
        }
        for found in TOKEN.finditer(self.log.source.text, self.span.start, self.span.end):
            handler = handlers.get(found.lastgroup)
            if handler is None:
                self.texts.append(found.group())
            else:
                handler(found)
        self._end()
        return join_texts(self.done)

    def _end(self) -> None:
        self._flush()
        if self.strong is not None:
            self.log.add(messages.UNBALANCED_STRONG, Span(self.strong_start, self.strong_start + 2))
            self.done += [Text("**"), *self.strong]

    def _flush(self) -> None:
        if self.texts:
            self._put(Text("".join(self.texts)))
            self.texts = []

    def _put(self, word: Word) -> None:
        if self.strong is None:
            self.done.append(word)
        else:
            self.strong.append(word)

    def _toggle(self, found: re.Match[str]) -> None:
        self._flush()
        if self.strong is None:
            self.strong, self.strong_start = [], found.start()
            return
        if self.strong:
            self.done.append(Strong(tuple(self.strong)))
        else:
            self.log.add(messages.EMPTY_STRONG, Span(self.strong_start, found.end()))
            self.done.append(Text("****"))
        self.strong = None

    def _slot(self, found: re.Match[str]) -> None:
        span = Span(found.start(), found.end())
        word = braced(found.group())
        if word is None:
            self.log.add(messages.EMPTY_SLOT, span)
            self.texts.append(found.group())
            return
        self._flush()
        if isinstance(word, Slot):
            self.log.slots.append((word, span))
        elif unit := _name_and_unit(found.group()[2:-2])[1]:
            self.log.add(messages.COUNT_WITH_UNIT, span, name=word.of, unit=unit)
        self._put(word)

    def _brace(self, found: re.Match[str]) -> None:
        self.log.add(messages.UNCLOSED_SLOT, Span(found.start(), found.end()))
        self.texts.append(found.group())

    def _wrap(self, found: re.Match[str]) -> None:
        text = self.log.source.text
        if space := wrap_shows(text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]):
            self.texts.append(space)

    def _note(self, found: re.Match[str]) -> None:
        self.log.add(messages.NOTE_IN_LINE, Span(found.start(), found.end()))
        self.texts.append(found.group())

    def _foreign(self, found: re.Match[str]) -> None:
        self.log.add(messages.NOT_SPEECH, Span(found.start(), found.end()), what=_FOREIGN[found.lastgroup or ""])
        self.texts.append(found.group())


_COUNTED = frozenset(Counted)


def braced(token: str) -> Slot | Count | None:
    """What a token in double braces is; None where it has no name."""
    name, unit = _name_and_unit(token[2:-2])
    plain_name = token[2:-2].split("|", maxsplit=1)[0].strip(BLANKS)
    if plain_name in _COUNTED:
        return Count(Counted(plain_name))
    return Slot(name, unit) if name else None


def _name_and_unit(inner: str) -> tuple[str, str]:
    if "\\" not in inner and "&" not in inner:  # nearly always, and an old speech has thousands
        name, _, unit = inner.partition("|")
        return name.strip(BLANKS), unit.strip(BLANKS)
    bar = next((found.start() for found in _ONE.finditer(inner) if found["bar"]), len(inner))
    return _plain(inner[:bar]), _plain(inner[bar + 1 :])


def _plain(inner: str) -> str:
    """The words of a slot's name or unit, escapes and references resolved."""
    return "".join(resolved(found.group()) for found in _ONE.finditer(inner.strip(BLANKS)))


def resolved(token: str) -> str:
    """What an escape, a reference or a single character stands for."""
    if token.startswith("&#"):
        return _referred(token)
    return token[1:] if len(token) > 1 else token


def _referred(reference: str) -> str:
    """The character a `&#…;` names; the reference itself where no text can hold it."""
    try:
        return Text(chr(int(reference[2:-1]))).text
    except ValueError:
        return reference
