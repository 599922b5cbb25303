from datetime import date
from pathlib import Path

import pytest

from draftkit.brief.model import Brief, Fact
from draftkit.checks.subject import Context, Draft
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.source import Source, Span
from draftkit.tree.nodes import Speech
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.context import Besides, House, context_of, day, day_under_title, meeting_of, open_house
from draftkit.workflows.checking.subjects import subjects_in_text

ROSTER = "people: [{name: 周明远, office: 临江市委书记, rank: 1}]\nranks: [党委, 政府]\n"
SETTINGS = "rate: 190\nminutes: 30\nspeakers: {周明远: {rate: 160}}\n"


def draft(sheet: Sheet, *facts: tuple[str, str]) -> Draft:
    said = tuple(Fact(name, text, Span(0, 1)) for name, text in facts)
    return Draft(Speech(()), sheet, Brief("forum", said))


def sheet(**values: str) -> Sheet:
    return Sheet(tuple(Figure(name, FigureType.TEXT, value=value) for name, value in values.items()))


@pytest.mark.parametrize("text", ["2026-12-03", "2026年12月3日", "2026.12.3"])
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert day(text).value == date(2026, 12, 3)


@pytest.mark.parametrize("text", ["下周三", "2026-02-30", "12月3日", ""])
def test_what_is_no_day_is_told(text: str) -> None:
    outcome = day(text)
    assert outcome.value is None
    assert [each.message for each in outcome.diagnostics] == [messages.BAD_DATE]


def test_the_figure_says_the_day_before_the_brief_does() -> None:
    assert meeting_of(draft(sheet(会议日期="2026-12-03"), ("会议日期", "2026年1月9日"))) == date(2026, 12, 3)
    assert meeting_of(draft(Sheet(), ("会议日期", "2026年1月9日"))) == date(2026, 1, 9)
    assert meeting_of(draft(Sheet())) is None


def test_of_several_days_the_first_is_that_of_the_meeting() -> None:
    assert meeting_of(draft(sheet(会议日期="2026-12-03至2026-12-05"))) == date(2026, 12, 3)


def test_the_files_of_an_office_make_the_context(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    for name, text in (("roster.yaml", ROSTER), ("settings.yaml", SETTINGS)):
        (tmp_path / "checks" / name).write_text(text, "utf-8")
    outcome = open_house(tmp_path)
    assert outcome.diagnostics == ()
    house = outcome.unwrap()
    plain = context_of(house, Besides(genre="G05"))
    assert ([person.name for person in plain.roster], plain.ranks, plain.genre) == (["周明远"], ("党委", "政府"), "G05")
    assert (plain.settings.rate, plain.settings.minutes) == (190, 30)
    assert context_of(house, Besides(), draft(sheet(姓名="周明远"))).settings.rate == 160


def test_a_broken_file_of_an_office_is_a_warning_and_the_others_hold(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "roster.yaml").write_text("people: [\n", "utf-8")
    (tmp_path / "checks" / "settings.yaml").write_text(SETTINGS, "utf-8")
    outcome = open_house(tmp_path)
    assert not outcome.failed
    assert outcome.diagnostics
    assert outcome.unwrap().settings.limits.rate == 190


def test_rules_and_entries_of_tables_can_be_let_stand(tmp_path: Path) -> None:
    ids = open_house(tmp_path).unwrap().ids
    assert {"DKR02", "T12", "F01"} <= ids
    assert House(None, ()).ids == frozenset()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("（2026年11月27日）", date(2026, 11, 27)),
        ("2026年1月5日", date(2026, 1, 5)),
        ("——2026年1月20日在临江市第五届人民代表大会第六次会议上", date(2026, 1, 20)),
        ("（2026年11月31日）", None),
        ("（2026年11月）", None),
        ("——纪念2026年11月27日建站五十周年", None),
    ],
)
def test_the_day_under_the_title_is_a_line_of_its_own(line: str, told: date | None) -> None:
    (subject,) = subjects_in_text(
        Source("a.txt", f"在全县会议上的讲话\n{line}\n\n同志们：\n\n今天开会。\n"), Context()
    ).unwrap()
    assert day_under_title(subject) == told


def test_a_day_in_the_text_is_not_the_one_under_the_title() -> None:
    text = "在全县会议上的讲话\n\n同志们：\n\n2026年11月27日\n\n今天开会。\n"
    (subject,) = subjects_in_text(Source("a.txt", text), Context()).unwrap()
    assert day_under_title(subject) is None
