"""Every returned file is brought home whole: `speech.md` and the figures then read as the file does."""

import re
from functools import cache

import pytest
from tests.cases.returned.corpus import ISSUED, ReturnedFile, returned_files
from tests.cases.returned.judge import issued_page

from draftkit.figures.edit import set_values
from draftkit.figures.fill import fill
from draftkit.figures.parse import parse_sheet
from draftkit.readers.markdown import read_markdown
from draftkit.readers.returned import read_returned
from draftkit.review.compare import compare
from draftkit.review.views import accepted_text
from draftkit.source import Source
from draftkit.store.speech_folder import find_speech_folder
from draftkit.store.states import State, Texts, state_of
from draftkit.tree.page import Made, Page, page_of
from draftkit.workflows.reading import read_current
from draftkit.workflows.review.homecoming import Home, bring_home

NOTED = {"split-lead": "split", "figure-unit": "figure"}
"""Scripts whose one edit becomes a note: a lead on a line of its own, which `speech.md` cannot say; 57个 for 57处,
which is no value of a figure that is counted in 处."""
NUMBER = re.compile(
    r"^(?:第?[一二三四五六七八九十]+[、，]|（[一二三四五六七八九十]+）)|(?<=我讲)[一二三四五六两](?=点)"
)


FILES = {file.name: file for file in returned_files()}


@cache
def _state() -> State:
    folder = find_speech_folder(ISSUED).unwrap()
    files = (ISSUED / name for name in ("speech.md", "figures.yaml", "brief.yaml"))
    return state_of(folder, Texts(*(file.read_text("utf-8") for file in files)), read_current(folder).unwrap().speech)


def _brought_home(file: ReturnedFile) -> tuple[str, Home]:
    """The words of the document, and what became of its edits."""
    returned = read_returned(file.document, file.name).unwrap()
    home = bring_home(_state(), compare(issued_page(), returned).edits).unwrap()
    return accepted_text(returned), home


def _page(home: Home) -> Page:
    values = {figure.name: figure.new for figure in home.figures}
    figures = set_values(Source("figures.yaml", _state().texts.figures or ""), values).unwrap()
    sheet = parse_sheet(Source("figures.yaml", figures)).unwrap()
    return page_of(fill(read_markdown(Source("speech.md", home.speech)).unwrap(), sheet).unwrap())


def _unnumbered(text: str) -> list[str]:
    """The lines without what the structure makes."""
    return [NUMBER.sub("", line) for line in text.splitlines()]


def _words(page: Page) -> str:
    return "\n".join(
        "".join(stretch.text for stretch in paragraph.stretches if stretch.made is not Made.NUMBER)
        for paragraph in page
    )


@pytest.mark.parametrize("name", FILES)
def test_the_new_text_reads_as_the_returned_file(name: str) -> None:
    file = FILES[name]
    wanted, home = _brought_home(file)
    if noted := next((change for script, change in NOTED.items() if name.startswith(f"{script}-")), None):
        assert [edit.change for edit in home.unplaced] == [noted]
        assert "<!--" in home.speech
    elif file.kind == "changing a number":
        assert _unnumbered(_words(_page(home))) == _unnumbered(wanted)
    else:
        assert not home.unplaced
        assert _unnumbered(_words(_page(home))) == _unnumbered(wanted)


@pytest.mark.parametrize("name", FILES)
def test_what_nobody_edited_stays_byte_for_byte(name: str) -> None:
    """Every line of the new `speech.md` that is not one of the old ones has something of an edit in it."""
    _, home = _brought_home(FILES[name])
    old = set((_state().texts.speech or "").splitlines())
    new = [line for line in home.speech.splitlines() if line not in old]
    touched = len(home.placed) + len(home.noted) + len(home.unplaced)
    assert len(new) <= 3 * touched


def test_a_file_without_edits_leaves_the_text_alone() -> None:
    for file in FILES.values():
        if file.kind == "saving unchanged":
            _, home = _brought_home(file)
            assert home == Home(_state().texts.speech or "")
