"""The table of figures: what has old words, and how far each has come."""

import pytest

from draftkit.cli.figure_tables import print_figures
from draftkit.figures.arithmetic import work_out
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.report import figure_report
from draftkit.tree.nodes import Paragraph, Slot, Speech

FIGURES = (
    Figure("地名", FigureType.PLACE, value="青川市", old="云溪县"),
    Figure("简称", FigureType.PLACE, old="云溪", follows="地名"),
    Figure("口号", FigureType.SLOGAN, value="三问", old="三问"),
    Figure("品牌", FigureType.BRAND, old="一村一品", is_doubtful=True),
    Figure("会议", FigureType.MEETING, old="动员会"),
)


def table(capsys: pytest.CaptureFixture[str], *figures: Figure) -> list[list[str]]:
    speech = Speech((Paragraph(tuple(Slot(figure.name) for figure in figures)),))
    print_figures(figure_report(speech, work_out(Sheet(figures)).unwrap()))
    lines = capsys.readouterr().out.splitlines()
    return [[cell for cell in line.split("  ") if cell.strip()] for line in lines]


def test_old_words_and_what_became_of_them_stand_beside_the_values(capsys: pytest.CaptureFixture[str]) -> None:
    heading, *rows = table(capsys, *FIGURES)
    assert [cell.strip() for cell in heading] == ["figure", "value", "old value", "type", "where", "state"]
    assert [[row[1].strip(), row[2].strip(), row[-1].strip()] for row in rows] == [
        ["青川市", "云溪县", "正文"],
        ["青川", "云溪", "follows 地名"],
        ["三问", "三问", "still true"],
        ["(open)", "一村一品", "doubtful"],
        ["(open)", "动员会", "not looked at"],
    ]


def test_without_an_older_speech_there_is_no_such_column(capsys: pytest.CaptureFixture[str]) -> None:
    heading, *_ = table(capsys, Figure("地名", FigureType.PLACE, value="青川市"))
    assert "old value" not in "".join(heading)
