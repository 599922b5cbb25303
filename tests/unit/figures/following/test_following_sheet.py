"""Figures of a sheet that follow another."""

from draftkit.figures.arithmetic import named_in, needs, work_out
from draftkit.figures.model import Expression, Figure, FigureType, Sheet

PLACE = Figure("地名1", FigureType.PLACE, old="云溪县")
SHORT = Figure("地名1简称", FigureType.PLACE, old="云溪", follows="地名1")


def values(sheet: Sheet) -> dict[str, str | None]:
    return {figure.name: figure.value for figure in work_out(sheet).unwrap().figures}


def given(figure: Figure, value: str) -> Figure:
    return Figure(figure.name, figure.type, figure.unit, value, old=figure.old)


def test_what_follows_is_open_while_its_leader_is() -> None:
    sheet = Sheet((SHORT, PLACE))
    assert values(sheet) == {"地名1简称": None, "地名1": None}
    assert (needs(SHORT, sheet), named_in(SHORT)) == (("地名1",), ("地名1",))


def test_what_follows_has_the_other_form_of_the_new_value_wherever_it_stands() -> None:
    outcome = work_out(Sheet((SHORT, given(PLACE, "青川市"))))
    assert [figure.value for figure in outcome.unwrap().figures] == ["青川", "青川市"]
    assert outcome.unwrap().figures[0].follows == "地名1"
    assert outcome.diagnostics == ()
    assert work_out(outcome.unwrap()) == outcome
    assert values(Sheet((SHORT, given(PLACE, "云溪县"))))["地名1简称"] == "云溪"


def test_a_value_without_that_form_leaves_it_open_and_is_told() -> None:
    outcome = work_out(Sheet((given(PLACE, "和县"), SHORT)))
    (told,) = outcome.diagnostics
    assert outcome.unwrap().figures[1] == SHORT
    assert (told.message.code, told.is_error) == ("DK1115", False)
    assert dict(told.values) == {"name": "地名1简称", "leader": "地名1", "old": "云溪", "new": "和县"}
    assert needs(SHORT, outcome.unwrap()) == ("地名1",)


def test_a_number_follows_as_a_number_and_in_words() -> None:
    leader = Figure("人数", FigureType.COUNT, "人", "326", old="200人")
    same = Figure("人数2", FigureType.COUNT, "名", old="200名", follows="人数")
    spelled = Figure("人数3", old="二百人", follows="人数2")
    assert values(Sheet((spelled, leader, same))) == {"人数3": "三百二十六人", "人数": "326", "人数2": "326"}


def test_formulas_and_what_follows_may_rest_on_each_other() -> None:
    leader = Figure("今年", FigureType.COUNT, "户", "30", old="20户")
    same = Figure("今年2", FigureType.COUNT, "户", old="20户", follows="今年")
    total = Figure("两年", FigureType.COUNT, "户", formula=Expression("今年2 * 2"), old="40户")
    spelled = Figure("两年2", old="四十户", follows="两年")
    sheet = Sheet((spelled, total, same, leader))
    assert values(sheet) == {"两年2": "六十户", "两年": "60", "今年2": "30", "今年": "30"}
    assert needs(spelled, sheet) == ("今年",)


def test_thousands_of_figures_that_follow_are_worked_out_in_no_time() -> None:
    figures = tuple(Figure(f"数{n}", old=f"{n}人", follows=f"数{n - 1}" if n % 9 else "") for n in range(9000))
    assert sum(figure.is_open for figure in work_out(Sheet(figures)).unwrap().figures) == len(figures)
