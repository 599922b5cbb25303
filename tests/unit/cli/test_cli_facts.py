"""The rows and tables of local facts: words as they stand, places, parts, the words around."""

from pathlib import Path

import pytest

from draftkit.cli import fact_tables, tables, wide
from draftkit.cli.fact_rows import FIGURES, GROUPS, NAMES, TIME, TITLES, FactRow, Group, rows_of
from draftkit.cli.fact_tables import show_facts_of
from draftkit.cli.language import Language, install
from draftkit.cli.whereabouts import AROUND, Whereabouts
from draftkit.cli.wide import width
from draftkit.figures.model import FigureType
from draftkit.workflows.documents.read import Parsed, facts_of, read_document

SPEECH = """在全市茶产业工作会议上的讲话

同志们：

去年，临江市新增茶园3200亩，增长7%。

一、看清家底

茶农收入增长7%。临江的《云溪茶园管理办法》要落实。

第一,先修路。2026年3月12日动工。

第二,再修渠。3200亩茶园要浇上水。

二、压实责任

全市茶农收入增长7%，临江市要带头。

同志们，大家回去以后，要把临江市的茶叶产值再提高12%。谢谢大家！
"""


@pytest.fixture(autouse=True)
def english() -> None:
    install(Language.ENGLISH)


def read(folder: Path, text: str = SPEECH) -> Parsed:
    path = folder / "稿.txt"
    path.write_text(text, "utf-8")
    return read_document(path).unwrap()


def rows(parsed: Parsed, group: Group) -> dict[str, FactRow]:
    (document,) = parsed.reading.documents
    return {
        f"{row.words} {row.around}".strip(): row
        for row in rows_of(facts_of(parsed), group, Whereabouts(parsed.source, document))
    }


def test_every_type_stands_in_one_group() -> None:
    assert sorted(kind for group in GROUPS for kind in group.types) == sorted(FigureType)


def test_a_name_stands_once_in_every_way_it_is_written_with_its_places(tmp_path: Path) -> None:
    row = rows(read(tmp_path), NAMES)["临江市／临江"]
    assert (row.times, row.places, row.part) == (4, "5、9、17… (4 in all)", "opening and others")


def test_a_date_stands_as_it_is_written(tmp_path: Path) -> None:
    assert rows(read(tmp_path), TIME)["2026年3月12日 2026年3月12日动工"].part == "一、第一，"


def test_a_title_keeps_its_marks(tmp_path: Path) -> None:
    found = rows(read(tmp_path), TITLES)
    assert found["《云溪茶园管理办法》"].unit == ""
    assert found["全市茶产业工作会议"].part == "title"


def test_one_percentage_in_other_words_is_another_row(tmp_path: Path) -> None:
    found = rows(read(tmp_path), FIGURES)
    alike = [name for name in found if name.startswith("7% ")]
    assert alike == ["7% …新增茶园3200亩，增长7%", "7% 茶农收入增长7%", "7% 全市茶农收入增长7%"]
    assert [found[name].times for name in alike] == [1, 1, 1]


def test_one_percentage_in_the_same_words_is_one_row(tmp_path: Path) -> None:
    text = SPEECH.replace("全市茶农收入增长7%", "茶农收入增长7%")
    row = rows(read(tmp_path, text), FIGURES)["7% 茶农收入增长7%"]
    assert (row.times, row.places) == (2, "9、17")


def test_what_stands_in_the_closing_says_so(tmp_path: Path) -> None:
    (row,) = (row for name, row in rows(read(tmp_path), FIGURES).items() if name.startswith("12%"))
    assert (row.part, row.unit) == ("closing", "%")


def test_a_heading_without_number_goes_by_its_first_words(tmp_path: Path) -> None:
    text = "# 在茶话会上的讲话\n\n## 看清全县茶园的家底\n\n- **先修路。** 路要修12公里。\n"
    path = tmp_path / "稿.md"
    path.write_text(text, "utf-8")
    (row,) = rows(read_document(path).unwrap(), FIGURES).values()
    assert row.part == "“看清全县茶…”"


@pytest.mark.parametrize("before", ["", "茶" * 100, "茶园，", "a" * 30])
@pytest.mark.parametrize("after", ["", "茶" * 100, "，茶园"])
def test_the_words_around_have_the_number_in_them_and_never_more_columns(
    before: str, after: str, tmp_path: Path
) -> None:
    found = rows(read(tmp_path, f"同志们：\n\n{before}茶园有3200亩{after}。\n"), FIGURES)
    (row,) = found.values()
    assert "3200亩" in row.around
    assert width(row.around) <= AROUND
    assert row.around.startswith("…") == (len(before) > 3)


@pytest.mark.parametrize(
    ("room", "headings"),
    [
        (200, "type as it stands measure times line part around it"),
        (80, "type as it stands times line part around it"),
        (60, "type as it stands times line part"),
        (52, "type as it stands times part"),
    ],
)
def test_on_a_narrow_terminal_what_can_be_missed_is_left_out(
    room: int, headings: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in (fact_tables, tables, wide):
        monkeypatch.setattr(module, "columns", lambda: room)
    text = "同志们：\n\n一、茶园\n\n（一）春茶\n\n第一，修路。修路三千二百五十公里，修渠十二万三千余米，全县受益。\n"
    parsed = read(tmp_path, text)
    (document,) = parsed.reading.documents
    figures = [fact for fact in facts_of(parsed) if fact.type is FigureType.COUNT]
    show_facts_of(document, figures, parsed.source)
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "Figures"
    assert " ".join(lines[2].split()) == headings
    assert all(width(line) <= room for line in lines)
    assert "三千二百五十公里" in "".join(line.strip() for line in lines)


def test_a_doubtful_fact_has_a_question_mark(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parsed = read(tmp_path, "同志们：\n\n三年来，成绩不小。\n")
    (fact,) = facts_of(parsed)
    assert fact.doubtful
    show_facts_of(parsed.reading.documents[0], [fact], parsed.source)
    assert "三年来  (?)" in capsys.readouterr().out
