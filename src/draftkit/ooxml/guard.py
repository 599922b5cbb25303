"""Open a Word file or a workbook that may be hostile. Nothing of its text is parsed before all of this has passed.

Measured attacks and the limits that stop them: a 235 KB file of 198 MB text, 1.5 million paragraphs, an 800 MB
"picture", entity bombs, external templates, macros. A usual file has 11 to 24 parts, 0.8 MB unpacked, a ratio of 32.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import Enum
from itertools import islice
from typing import Final
from urllib.parse import unquote

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_reading as say
from draftkit.ooxml import messages_workbook
from draftkit.ooxml.archive import unpack
from draftkit.ooxml.opened import Package, Relation, owner_of, relations_in
from draftkit.ooxml.parse import parse_xml, refuse_doctype

_TYPES: Final = "[content_types].xml"
_OPEN_DOCUMENT: Final = ("mimetype", "content.xml")
_MACRO_PARTS: Final = ("vbaproject.bin", "vbadata.xml")
_MACRO_TYPES: Final = ("macroenabled", "vbaproject")
_MAIN_RELATION: Final = "officeDocument"
_LINKS: Final = ("externalLink", "xl")
"""How kinds of relations begin that lead to other workbooks, which formulas name: externalLinkPath, xlPathMissing."""
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]+):")
"""A letter before a colon alone is a drive of Windows."""
_LOCAL: Final = re.compile(r"file:(?:/|///)?[^/].*", re.DOTALL)
_MOST_QUOTED: Final = 3
_ELSEWHERE: Final = "//"
_APPLE: Final = (".iwa", "index.zip")


class Kind(Enum):
    """What is to be opened; the value is what the other kinds' main parts begin with, and what they are called."""

    DOCUMENT = (("xl/", say.WORKBOOK), ("ppt/", say.PRESENTATION))
    WORKBOOK = (("xl/workbook.bin", say.EXCEL_BINARY), ("word/", say.DOCUMENT), ("ppt/", say.PRESENTATION))


Parts = Mapping[str, bytes | None]
Relations = Mapping[str, tuple[Relation, ...]]


def open_package(data: bytes, name: str, kind: Kind = Kind.DOCUMENT, *, refusing: bool = True) -> Outcome[Package]:
    """The package in these bytes, or why it was refused.

    Args:
        data: the file; the store bounds its size.
        name: what it goes by in messages.
        kind: what it is to be.
        refusing: whether macros, and what draws in something from outside, are a reason to refuse it. Otherwise they
            stand beside the package; nothing here runs the ones or follows the others.
    """
    try:
        package = _opened(data, name, kind)
        dangers = tuple(_dangers(package, kind))
        return Outcome(None if dangers and refusing else package, tuple(_said(each, kind) for each in dangers))
    except DraftkitError as error:
        return Outcome(None, tuple(_said(diagnostic, kind) for diagnostic in error.diagnostics))


def _said(diagnostic: Diagnostic, kind: Kind) -> Diagnostic:
    """The same problem in the words of what was wanted."""
    if kind is Kind.DOCUMENT:
        return diagnostic
    return replace(diagnostic, message=messages_workbook.INSTEAD.get(diagnostic.message, diagnostic.message))


def _opened(data: bytes, name: str, kind: Kind) -> Package:
    parts = unpack(data, name)
    _check_kind(parts, name)
    for part, found in parts.items():
        refuse_doctype(found or b"", part, name)
    relations = {
        owner_of(part): relations_in(parse_xml(found, part, name), owner_of(part))
        for part, found in parts.items()
        if part.endswith(".rels") and found is not None
    }
    return Package(name, parts, _main_part(parts, relations, name, kind), relations)


def _check_kind(parts: Parts, name: str) -> None:
    """Refuse a zip of another kind, and say which."""
    if all(part in parts for part in _OPEN_DOCUMENT):
        raise DraftkitError(say.OTHER_DOCUMENT(file=name, format=say.OPEN_DOCUMENT))
    if _TYPES not in parts:
        other = say.NUMBERS if any(part.endswith(_APPLE) for part in parts) else say.PLAIN_ZIP
        raise DraftkitError(say.OTHER_DOCUMENT(file=name, format=other))


def _dangers(package: Package, kind: Kind) -> Iterator[Diagnostic]:
    """What could do harm in Word, one of each kind."""
    yield from islice(_macros(package.parts, package.name), 1)
    yield from islice(_external(package.relations, package.name, kind), 1)


def _macros(parts: Parts, name: str) -> Iterator[Diagnostic]:
    yield from (say.MACROS(file=name, part=part) for part in parts if part.endswith(_MACRO_PARTS))
    declared = parse_xml(parts[_TYPES] or b"", _TYPES, name)
    types = (each.get("ContentType", "").lower() for each in declared)
    if any(kind in each for each in types for kind in _MACRO_TYPES):
        yield say.MACROS(file=name, part=_TYPES)


def _external(relations: Relations, name: str, kind: Kind) -> Iterator[Diagnostic]:
    """What draws something in from outside. What may lead there is never followed.

    A template on another machine is a known way to attack whoever opens the file in Word.
    """
    for each in (relation for group in relations.values() for relation in group):
        if each.external and not _is_harmless(each, kind):
            yield say.EXTERNAL(file=name, kind=each.kind, target=each.target)


def _is_harmless(relation: Relation, kind: Kind) -> bool:
    """A hyperlink, an office's template on the writer's own disk, a workbook that formulas of a workbook name."""
    if relation.kind == "hyperlink":
        return True
    if kind is Kind.WORKBOOK:
        return relation.kind.startswith(_LINKS)
    return relation.kind == "attachedTemplate" and _is_on_disk(relation.target)


def _is_on_disk(target: str) -> bool:
    """Whether a target is a path (C:/…, file:///C:/…, Normal.dotm) and names no other machine, however it is spelled.

    `file:////machine/…` and `%5C%5Cmachine` are spellings of `//machine/…`, which Windows opens over the network.
    """
    path = "".join(_unquoted(target).lower().replace("\\", "/").split())
    scheme = _SCHEME.match(path)
    if scheme is None:
        return not path.startswith("//")
    return scheme[1] == "file" and _LOCAL.fullmatch(path) is not None


def _unquoted(target: str) -> str:
    """A target without percent signs for characters, nor any behind those; one that hides more than that is no path."""
    for _ in range(_MOST_QUOTED):
        found = unquote(target)
        if found == target:
            return target
        target = found
    return _ELSEWHERE


def _main_part(parts: Parts, relations: Relations, name: str, kind: Kind) -> str:
    """The part the package's own relations lead to."""
    main = next((each.target for each in relations.get("", ()) if each.kind == _MAIN_RELATION), "")
    other = next((words for beginning, words in kind.value if main.startswith(beginning)), "")
    if other:
        raise DraftkitError(say.OTHER_DOCUMENT(file=name, format=other))
    if parts.get(main) is None:
        raise DraftkitError(say.NO_MAIN_PART(file=name))
    return main
