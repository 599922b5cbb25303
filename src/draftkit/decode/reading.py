"""Decode a file: draftkit's own, which are UTF-8, and those somebody else wrote."""

import codecs
import re
from dataclasses import dataclass

from draftkit.decode import messages
from draftkit.decode.declared import declared_charset
from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.source import Source, Span

_SAMPLE = 20_000
_FORMATS = ((b"PK\x03\x04", "ZIP (docx, xlsx)"), (b"\xd0\xcf\x11\xe0", "Word 97 (doc)"), (b"%PDF", "PDF"))
_CONTROLS = bytes(set(range(0x20)) - set(b"\0\t\n\x0b\x0c\r\x1a\x1b"))
_CONTROL_SHARE = 0.02
_BROKEN_SHARE = 0.05
_CHARACTERS_PER_NUL = 100
_UNSEEN = "\u200b"
"""What stands for a NUL in the text: a character without width, so that offsets count on and no writer stumbles."""
_LONG_SEQUENCE = re.compile(rb"[\xe0-\xf4]")
"""Begins three or four bytes of UTF-8, which no other encoding yields by accident."""
_MARK = "\ufeff"
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "UTF-32BE"),
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
    (_MARK.encode("gb18030"), "GB18030"),
)
_GB = ("gb2312", "gbk", "gb18030", "gb-2312-80", "x-gbk", "cp936", "ms936", "windows-936", "chinese")
_BIG5 = ("big5", "big-5", "big5-hkscs", "x-x-big5", "cp950", "ms950", "cn-big5")
_DECLARED = {"utf8": "UTF-8", "utf-8": "UTF-8"} | dict.fromkeys(_GB, "GB18030") | dict.fromkeys(_BIG5, "Big5")


@dataclass(frozen=True, slots=True)
class _Found:
    """How bytes are to be read.

    Attributes:
        codecs: Python's names of the encoding's variants, to be tried in turn.
        start: bytes of the byte order mark.
        other: what the encoding may be as well; empty where nothing else is plausible.
        unsure: whether the text is too short to tell.
    """

    encoding: str
    codecs: tuple[str, ...]
    start: int = 0
    other: str = ""
    unsure: bool = False


def decode_own(data: bytes, name: str) -> Outcome[Source]:
    """The text of a file whose format is draftkit's: UTF-8, with or without a byte order mark (which is dropped).

    An empty file gives an empty text: its parser knows what is missing. Line ends are kept as they are.

    Args:
        data: the file's bytes.
        name: what the file goes by in messages.
    """
    text = _strict(data, "utf-8-sig")
    if text is None or "\0" in text:
        return Outcome(None, (_own_problem(data, name),))
    return Outcome(Source(name, text))


def decode_any(data: bytes, name: str) -> Outcome[Source]:
    """The text of a document somebody else wrote.

    Tried in this order: a byte order mark (UTF-8, UTF-16, UTF-32, GB18030), strict UTF-8, what the file declares if
    that is plausible, and whichever of GB18030, Big5, UTF-16 and UTF-32 reads most like Chinese. Anything but UTF-8 is
    told in a hint, and so is a declaration the bytes contradict; a choice another encoding comes close to is told in a
    warning. Line ends are kept as they are; byte order marks at the beginning are dropped; a stray NUL becomes a
    zero-width space, with a warning.

    Args:
        data: the file's bytes.
        name: what the file goes by in messages.
    """
    found = _found(data)
    text = None if found is None else _read(data, found)
    if found is None or text is None:
        return Outcome(None, (_problem(data, name, found),))
    text = text.lstrip(_MARK)
    if not text.strip("\0").strip():
        return Outcome(None, (messages.BINARY(file=name) if "\0" in text else messages.EMPTY(file=name),))
    source = Source(name, text.replace("\0", _UNSEEN))
    return Outcome(source, (*_reported(data, name, found), *_nuls(source, text)))


def _found(data: bytes) -> _Found | None:
    """The encoding of the bytes; None where they are no text, or in no encoding known here."""
    for mark, encoding in _MARKS:
        if data.startswith(mark) and not (encoding == "UTF-32LE" and _strict(data[4:], encoding) is None):
            return _Found(encoding, (encoding,), len(mark))
    if data.startswith(tuple(mark for mark, _ in _FORMATS)):
        return None
    text = _strict(data, "utf-8")
    if text is not None and not _has_many_nuls(text) and not _has_controls(data):
        return _Found("UTF-8", ("utf-8",), other=_accident(data))
    return _ranked(data)


def _ranked(data: bytes) -> _Found | None:
    from draftkit.decode.ranking import ALL, choose

    declared = _family(data)
    choice = choose(data, next((encoding for encoding in ALL if encoding.name == declared), None))
    if choice is None:
        return None
    other = choice.other.name if choice.other else ""
    return _Found(choice.encoding.name, choice.encoding.codecs, other=other, unsure=choice.unsure)


def _accident(data: bytes) -> str:
    """Which encoding bytes may be in that are UTF-8 only because they are few.

    联通 is the known case: nearly all its GB18030 bytes look like UTF-8 of two bytes a character, which is not Chinese.
    """
    if data.isascii() or _LONG_SEQUENCE.search(data):
        return ""
    found = _ranked(data)
    return found.encoding if found and found.encoding != "UTF-8" else ""


def _read(data: bytes, found: _Found) -> str | None:
    texts = (_strict(data[found.start :], codec) for codec in found.codecs)
    text = next((text for text in texts if text is not None), None)
    return None if text is None or _has_many_nuls(text) else text


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _has_many_nuls(text: str) -> bool:
    """More than an accident of one in a hundred characters. Those at the end fill up a block and do not count."""
    inner = len(text.rstrip("\0"))
    return text.count("\0", 0, inner) * _CHARACTERS_PER_NUL > inner


def _has_controls(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return len(sample) - len(sample.translate(None, _CONTROLS)) > _CONTROL_SHARE * len(sample)


def _family(data: bytes) -> str:
    """The encoding the file declares, by our name for it, or by its own where we have none; empty without one."""
    declared = declared_charset(data)
    return _DECLARED.get(declared.lower().replace("_", "-"), declared) if declared else ""


def _reported(data: bytes, name: str, found: _Found) -> tuple[Diagnostic, ...]:
    """What is to be said of the encoding a text was read in."""
    told: list[Diagnostic] = []
    if found.encoding != "UTF-8":
        told.append(messages.OTHER_ENCODING(file=name, encoding=found.encoding))
    if found.other:
        told.append(messages.DOUBTFUL_ENCODING(file=name, encoding=found.encoding, other=found.other))
    elif found.unsure:
        told.append(messages.UNSURE_ENCODING(file=name, encoding=found.encoding))
    declared = _family(data)
    if declared not in ("", found.encoding) and not data.isascii():
        told.append(messages.DECLARED_OTHERWISE(file=name, declared=declared_charset(data), encoding=found.encoding))
    return tuple(told)


def _nuls(source: Source, text: str) -> tuple[Diagnostic, ...]:
    first = text.find("\0")
    return (messages.NUL(source.place(Span(first, first + 1)), file=source.name, count=text.count("\0")),) * (
        first >= 0
    )


def _problem(data: bytes, name: str, found: _Found | None) -> Diagnostic:
    """Why a document could not be decoded."""
    for mark, form in _FORMATS:
        if data.startswith(mark):
            return messages.LOOKS_LIKE(file=name, format=form)
    if found and (broken := _broken(data, name, found)):
        return broken
    if (b"\0" in data or _has_controls(data)) and not (found and found.start):
        return messages.BINARY(file=name)
    return messages.UNKNOWN_ENCODING(file=name)


def _own_problem(data: bytes, name: str) -> Diagnostic:
    """Why a file of ours could not be decoded."""
    found = _found(data)
    if found and found.encoding == "UTF-8":
        broken = _broken(data, name, found, messages.OWN_BROKEN)
        return broken or messages.OWN_BINARY(file=name)
    if found and _read(data, found) is not None:
        return messages.OWN_ENCODING(file=name, encoding=found.encoding)
    is_binary = b"\0" in data or _has_controls(data) or data.startswith(tuple(mark for mark, _ in _FORMATS))
    return (messages.OWN_BINARY if is_binary else messages.OWN_UNKNOWN)(file=name)


def _broken(data: bytes, name: str, found: _Found, message: Message | None = None) -> Diagnostic | None:
    """The first bad byte where nearly all beyond ASCII is in the encoding found; None where the file is another's."""
    codec, data = found.codecs[0], data[found.start :]
    text = data.decode(codec, "replace")
    bad, beyond = text.count("\ufffd"), sum(sign >= "\x80" for sign in text)
    if bad > _BROKEN_SHARE * beyond:
        return None
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        at = len(data[: error.start].decode(codec))
        message = message or (messages.BROKEN_UTF8 if found.encoding == "UTF-8" else messages.BROKEN)
        values = {"byte": found.start + error.start + 1, "encoding": found.encoding}
        return message(Source(name, text).place(Span(at, at + 1)), **values)
    return None
