"""Every word the program says is translated. DRAFTKIT_ACCEPT=1 adds what is missing, empty; drops what is obsolete."""

import importlib
import io
import os
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import draftkit
from draftkit.cli.app import PROGRAM, build
from draftkit.cli.help import unwrap
from draftkit.cli.language import LOCALE, TERM, WORD, Language, install
from draftkit.diagnostics import Message

Key = tuple[str | None, str]
"""Context and English text."""

PO = LOCALE / "zh_CN" / "LC_MESSAGES" / "draftkit.po"
PACKAGE = Path(draftkit.__file__).parent
ACCEPT = os.environ.get("DRAFTKIT_ACCEPT") == "1"


def _modules() -> Iterator[Any]:
    for found in pkgutil.walk_packages(draftkit.__path__, "draftkit."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def _of_messages() -> Iterator[Key]:
    for module in _modules():
        for value in vars(module).values():
            if isinstance(value, Message):
                yield from ((None, text) for text in (value.text, value.help) if text)
        yield from ((TERM, term) for term in getattr(module, "TERMS", ()))
        yield from ((WORD, word) for word in getattr(module, "WORDS", ()))


def _of_calls() -> Iterator[Key]:
    for path in sorted((PACKAGE / "cli").rglob("*.py")):
        for _, text, _, _ in extract_from_file("python", path, keywords={"_": None}):
            assert isinstance(text, str)
            yield None, text


def _of_help(command: Any, ctx: Any = None) -> Iterator[Key]:
    context = command.context_class(command, info_name=command.name or PROGRAM, parent=ctx)
    yield None, unwrap(command.help)
    for parameter in command.get_params(context):
        yield None, unwrap(parameter.help)
        if parameter.metavar:
            yield TERM, parameter.metavar
    for child in getattr(command, "commands", {}).values():
        yield from _of_help(child, context)


@pytest.fixture(scope="module")
def said() -> frozenset[Key]:
    """Everything the program can say."""
    install(Language.ENGLISH)
    return frozenset((*_of_messages(), *_of_calls(), *_of_help(build())))


@pytest.fixture(scope="module")
def catalog(said: frozenset[Key]) -> Catalog:
    with PO.open("rb") as file:
        catalog = read_po(file, locale="zh_CN")
    if ACCEPT:
        catalog = _synchronised(catalog, said)
        with PO.open("wb") as file:
            write_po(file, catalog, width=120, omit_header=False, sort_output=True)
    return catalog


def _synchronised(catalog: Catalog, said: frozenset[Key]) -> Catalog:
    renewed = Catalog(locale="zh_CN", project=catalog.project, fuzzy=False, header_comment=catalog.header_comment)
    renewed.mime_headers = catalog.mime_headers
    for context, text in sorted(said, key=lambda key: (key[0] or "", key[1])):
        known = catalog.get(text, context)
        renewed.add(text, known.string if known else "", context=context)
    return renewed


def _entries(catalog: Catalog) -> dict[Key, str]:
    return {(message.context, str(message.id)): str(message.string) for message in catalog if message.id}


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_nothing_the_program_says_lacks_a_translation(catalog: Catalog, said: frozenset[Key]) -> None:
    entries = _entries(catalog)
    assert [key for key in sorted(said, key=str) if not entries.get(key)] == []


def test_nothing_is_translated_that_the_program_never_says(catalog: Catalog, said: frozenset[Key]) -> None:
    assert [key for key in _entries(catalog) if key not in said] == []
    assert not catalog.obsolete


def test_a_translation_has_the_gaps_of_its_sentence(catalog: Catalog) -> None:
    wrong = [
        text for (context, text), string in _entries(catalog).items() if not context and _gaps(text) != _gaps(string)
    ]
    assert wrong == []


def test_no_translation_is_uncertain(catalog: Catalog) -> None:
    assert [message.id for message in catalog if message.id and message.fuzzy] == []


def test_translations_are_chinese(catalog: Catalog) -> None:
    """A sentence left in English would pass for translated."""
    sentences = {
        text: string for (context, text), string in _entries(catalog).items() if context is None and " " in text
    }
    left = [text for text, string in sentences.items() if not any("\u4e00" <= sign <= "\u9fff" for sign in string)]
    assert [text for text in left if any(word.isalpha() and len(word) > 3 for word in text.split())] == []


def test_what_is_compiled_is_what_is_written(catalog: Catalog) -> None:
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    assert PO.with_suffix(".mo").read_bytes() == compiled.getvalue(), "compile the catalogs: make catalogs"


def test_codes_are_never_used_twice() -> None:
    seen: dict[str, Message] = {}
    for module in _modules():
        for value in vars(module).values():
            if isinstance(value, Message):
                assert seen.setdefault(value.code, value) == value, value.code
