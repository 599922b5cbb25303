"""What docs/formats/checks.md shows as an example holds: an office can have these files as they stand there."""

import re
from pathlib import Path

import pytest

from draftkit.source import Source
from draftkit.workflows.checking.context import ROSTER, SETTINGS, SILENCES, House, open_house
from draftkit.workflows.checking.rulebook import open_rulebook
from draftkit.workflows.checking.rules import RULES
from draftkit.workflows.checking.silence import silences_in_text
from draftkit.workflows.checking.tables import ORDERS_FILE, TERMS_FILE

PAGES = sorted((Path(__file__).parents[1] / "docs" / "formats").glob("checks*.md"))
FILES = {
    RULES: re.compile("rules:"),
    TERMS_FILE: re.compile(r"- \{id: \w+, re:"),
    ORDERS_FILE: re.compile(r"- \{id: \w+, name:"),
    ROSTER: re.compile("people:|ranks:"),
    SETTINGS: re.compile("rate:"),
    SILENCES: re.compile("silence:"),
}
"""By what an example shows which file it is of: the first line that is no comment."""
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    return [found[2] for found in _BLOCK.finditer(page.read_text("utf-8")) if found[1] == language]


def file_of(block: str) -> str:
    first = next(line for line in block.splitlines() if not line.startswith("#"))
    (name,) = (name for name, begins in FILES.items() if begins.match(first))
    return name


@pytest.fixture(params=PAGES, ids=lambda page: page.name)
def page(request: pytest.FixtureRequest) -> Path:
    assert isinstance(request.param, Path)
    return request.param


@pytest.fixture
def office(page: Path, tmp_path: Path) -> Path:
    """An office with all that the page shows, and nothing else."""
    folder = tmp_path / "checks"
    folder.mkdir()
    for block in blocks(page, "yaml"):
        target = folder / file_of(block)
        assert not target.exists(), target.name
        target.write_text(block, "utf-8")
    return tmp_path


def test_every_kind_of_file_but_one_has_an_example(office: Path) -> None:
    shown = {path.name for path in (office / "checks").iterdir()}
    assert shown >= FILES.keys() - {ORDERS_FILE}


def test_the_examples_have_no_mistake_and_the_rule_does_what_it_says(office: Path) -> None:
    book = open_rulebook(office)
    assert book.diagnostics == ()
    assert book.unwrap().own


def test_all_of_the_examples_is_in_force(office: Path) -> None:
    found = open_house(office)
    assert found.diagnostics == ()
    house = found.unwrap()
    assert house.settings.limits.rate
    assert house.settings.speakers
    assert house.roster.people
    assert house.roster.ranks
    assert house.silences
    assert _unknown(house) == []


def _unknown(house: House) -> list[str]:
    """What is let stand, and is no rule or entry: of the program, since an office may also do without one."""
    known = house.ids | open_house(None).unwrap().ids
    return [each.rule for each in house.silences if each.rule not in known]


def test_the_note_in_a_speech_is_one(page: Path) -> None:
    for block in blocks(page, "markdown"):
        found = silences_in_text(Source("speech.md", block))
        assert found.diagnostics == ()
        assert found.unwrap()
