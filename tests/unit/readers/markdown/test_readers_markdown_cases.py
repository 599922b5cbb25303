"""The cases in tests/cases/markdown and the examples of docs/formats/markdown.md are played as they stand.

A case is a title, a line `.`, the text, a line `.`, what is made of it, and a line `.`. What is made of it is, by the
file's name: the blocks and problems a reader finds (`read_*`), the draft as the program writes it (`write_*`), the copy
for readers (`reading_copy_*`) or the plain text (`plain_*`). In the manual of the format, a `markdown` block stands
before an `outline` block. DRAFTKIT_ACCEPT=1 writes what is made now.
"""

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never

import pytest

from draftkit.diagnostics import Diagnostic, Message
from draftkit.readers.markdown import messages, read_markdown
from draftkit.source import Source
from draftkit.tree import Count, Inline, Section, Slot, Speech, Strong, Text, Word
from draftkit.tree.walk import Visit, inlines, walk
from draftkit.writers.markdown import markdown_text
from draftkit.writers.options import WriteOptions
from draftkit.writers.plain import write_plain
from draftkit.writers.reading_copy import write_reading_copy

ROOT = Path(__file__).parents[4]
PAGES = sorted((ROOT / "tests" / "cases" / "markdown").glob("*.md"))
MANUAL = ROOT / "docs" / "formats" / "markdown.md"
ACCEPT = os.environ.get("DRAFTKIT_ACCEPT") == "1"
OPTIONS = WriteOptions(datetime(2026, 1, 1, tzinfo=UTC))
_CASE = re.compile(r"^(?P<title>.+)\n\.\n(?P<text>(?:.*\n)*?)\.\n(?P<expected>(?:.*\n)*?)\.$", re.MULTILINE)
_EXAMPLE = re.compile(
    r"^```markdown\n(?P<text>(?:.*\n)*?)```\n\n```outline\n(?P<expected>(?:.*\n)*?)```$", re.MULTILINE
)


def _speech(text: str) -> Speech:
    value = read_markdown(Source("speech.md", text)).value
    assert value is not None
    return value


def outline(text: str) -> str:
    """What a reader finds: a line for each block, then a line for each problem."""
    outcome = read_markdown(Source("speech.md", text))
    blocks = (_block(visit) for visit in walk(_speech(text)))
    return "".join(f"{line}\n" for line in (*blocks, *map(_problem, outcome.diagnostics)))


def _block(visit: Visit) -> str:
    block = visit.block
    kind = type(block).__name__.lower()
    if isinstance(block, Section):
        kind = "point" if block.run_in else "heading"
    return f"{visit.id:<10} {kind:<11}{visit.number}{''.join(map(_inline, inlines(block)))}".rstrip()


def _inline(item: Inline) -> str:
    return f"**{''.join(map(_word, item.content))}**" if isinstance(item, Strong) else _word(item)


def _word(word: Word) -> str:
    match word:
        case Text(text=text):
            return text
        case Slot(name=name, unit=unit):
            return f"〔{name}|{unit}〕" if unit else f"〔{name}〕"
        case Count(of=of):
            return f"〔={of}〕"
        case _:
            assert_never(word)


def _problem(problem: Diagnostic) -> str:
    place = problem.place
    where = f"{place.line}:{place.column}+{place.width}" if place else ""
    return f"{where:<10} {problem.message.severity:<11}{problem}"


def _reading_copy(text: str) -> str:
    return write_reading_copy(_speech(text), OPTIONS).unwrap().decode()


def _plain(text: str) -> str:
    return write_plain(_speech(text), OPTIONS).unwrap().decode()


def _written(text: str) -> str:
    return markdown_text(_speech(text))


def _maker(page: Path) -> Callable[[str], str]:
    makers = {"read": outline, "write": _written, "reading": _reading_copy, "plain": _plain}
    return makers[page.stem.split("_")[0]]


def _played(page: str, case: re.Pattern[str], make: Callable[[str], str]) -> str:
    def renewed(found: re.Match[str]) -> str:
        start, end = (at - found.start() for at in found.span("expected"))
        return found.group()[:start] + make(found["text"]) + found.group()[end:]

    return case.sub(renewed, page)


def _check(path: Path, case: re.Pattern[str], make: Callable[[str], str]) -> None:
    page = path.read_text(encoding="utf-8")
    played = _played(page, case, make)
    if ACCEPT:
        path.write_text(played, encoding="utf-8")
    assert case.search(page)
    assert ACCEPT or played == page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_cases_of_a_page_hold(page: Path) -> None:
    _check(page, _CASE, _maker(page))


def test_the_examples_of_the_manual_are_true() -> None:
    _check(MANUAL, _EXAMPLE, outline)


def test_every_example_of_the_manual_is_played() -> None:
    manual = MANUAL.read_text(encoding="utf-8")
    assert len(_EXAMPLE.findall(manual)) == manual.count("```markdown\n") == manual.count("```outline\n")


def _codes() -> list[str]:
    return [message.code for message in vars(messages).values() if isinstance(message, Message)]


@pytest.mark.parametrize("code", _codes())
def test_every_problem_has_a_case(code: str) -> None:
    rare = {messages.MORE_PROBLEMS.code: "test_of_many_problems_the_first_are_told_and_the_rest_counted"}
    pages = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    module = Path(__file__).with_name("test_readers_markdown.py").read_text(encoding="utf-8")
    assert f"[{code}]" in pages or rare.get(code, "?") in module


def test_no_code_stands_for_two_problems() -> None:
    assert len(set(_codes())) == len(_codes())
