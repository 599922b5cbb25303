"""The figures of a reused speech on their way: into documents, back from them, and through another draft."""

from pathlib import Path

import pytest
from tests.unit.workflows.reuse.old_text import reused_folder
from tests.unit.workflows.word_review import WordFile

from draftkit.figures.model import Figure, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.exporting.export import ExportOptions, export_speech, render_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.figures.fill import Supplied, fill_figures
from draftkit.workflows.figures.questions import gaps_of
from draftkit.workflows.review.accept import accept_review
from draftkit.workflows.review.gather import Asked, decided_by, open_review
from draftkit.workflows.review.terms import Terms

WHEN = "2026-11-23T21:00:00+08:00"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return reused_folder(tmp_path).folder.root


def sheet_of(folder: Path) -> Sheet:
    return parse_sheet(Source("figures.yaml", (folder / "figures.yaml").read_text("utf-8"))).unwrap()


def with_old(folder: Path, words: str) -> Figure:
    """The figure that had these words."""
    return next(figure for figure in sheet_of(folder).figures if figure.old == words)


def text_of(folder: Path) -> str:
    return render_speech(folder, ExportOptions(Format.TEXT)).unwrap().decode()


def test_every_figure_that_stands_in_the_draft_is_open_and_counted_as_carried_over(folder: Path) -> None:
    gaps = gaps_of(folder).unwrap()
    assert gaps.carried == gaps.open
    assert {figure.old for figure in sheet_of(folder).figures} >= {"126人", "周明远", "春节之前"}
    assert "来自各县区的126人参加培训" in text_of(folder)


def test_a_reviewer_gives_a_figure_its_new_value(folder: Path, tmp_path: Path) -> None:
    issued = export_speech(folder, ExportOptions(Format.WORD, when=WHEN)).unwrap().path
    file = WordFile(issued)
    file.reword("126人", "98人")
    round_ = open_review(folder, Asked((file.save(tmp_path / "回.docx"),), None)).unwrap()
    done = accept_review(round_, decided_by(round_, ("all",), ()).unwrap(), Terms(WHEN)).unwrap()
    figure = with_old(folder, "126人")
    assert done.figures == ((figure.name, "98人"),)
    assert (figure.value, figure.by, figure.source) == ("98", "王某", "审改稿 回.docx")
    assert "来自各县区的98人参加培训" in text_of(folder)
    assert "126" not in text_of(folder)


def test_another_draft_keeps_old_words_and_new_values(folder: Path, desk: Desk) -> None:
    fill_figures(folder, Supplied({with_old(folder, "126人").name: "98"}, by="办公室", when=WHEN)).unwrap()
    before = (folder / "figures.yaml").read_bytes()
    draft_folder(folder, Wishes(), desk, when=WHEN).unwrap()
    assert (folder / "figures.yaml").read_bytes() == before
    assert with_old(folder, "春节之前").is_carried
    assert with_old(folder, "126人").value == "98"
