import pytest

from draftkit.figures.edit import NewValue
from draftkit.figures.fill import fill
from draftkit.figures.model import Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.readers.markdown import read_markdown
from draftkit.review.model import Change, Edit
from draftkit.source import Source
from draftkit.tree.page import page_of
from draftkit.tree.returned import Hand
from draftkit.workflows.review import messages_home as messages
from draftkit.workflows.review.home_figures import FiguresHome, figures_home

FIGURES = """
人数: {type: count, unit: 人, value: 126}
旧率: {type: percent, value: 98.5}
姓名: {type: person, office: 县委书记, value: 李某}
日子: {type: date, value: 2026-12-03, format: {date: month-day}}
单位: {type: organisation, value: 临江市档案局, short: 市局}
里程: {type: count, unit: 公里, value: 35}
总数: {type: count, unit: 人, formula: 人数 + 来宾}
来宾: {type: count, unit: 人, value: 1}
空的: {type: count, unit: 项}
缺的: {type: count, unit: 项, formula: 空的 * 2}
旧地: {type: place, old: 云溪县}
旧简称: {type: place, old: 云溪, follows: 旧地}
旧数: {type: count, unit: 户, old: 20余户}
"""


def home(text: str, *changes: tuple[str, str, str]) -> FiguresHome:
    """Each change is a figure's name, its words before and after."""
    sheet = parse_sheet(Source("figures.yaml", FIGURES)).value
    assert isinstance(sheet, Sheet)
    page = page_of(fill(read_markdown(Source("speech.md", text)).unwrap(), sheet).unwrap())
    edits = [
        Edit(
            Change.FIGURE, "p1", Hand("王某", "2026-12-03T09:00:00Z"), tracked=True, before=old, after=new, figure=name
        )
        for name, old, new in changes
    ]
    return figures_home(edits, page, sheet, page)


@pytest.mark.parametrize(
    ("name", "before", "after", "value"),
    [
        ("人数", "126人", "128人", "128人"),
        ("人数", "126人", "１２８人", "128人"),
        ("人数", "126人", "1.3万人", "1.3万人"),
        ("旧率", "98.5%", "99%", "99%"),
        ("姓名", "县委书记李某", "县委书记王某某", "王某某"),
        ("日子", "12月3日", "12月5日", "2026年12月5日"),
        ("单位", "临江市档案局", "临江市档案馆", "临江市档案馆"),
        ("里程", "35公里", "36公里", "36公里"),
        ("空的", "【待填：空的（项）】", "7项", "7项"),
        ("新的", "【待填：新的（个）】", "7个", "7个"),
    ],
)
def test_words_in_the_place_of_a_figure_are_its_value(name: str, before: str, after: str, value: str) -> None:
    found = home(f"句中{{{{{name}}}}}为止。\n", (name, before, after))
    assert [(each.name, each.new) for each in found.figures] == [(name, NewValue(value, by="王某", when="2026-12-03"))]
    assert (found.left, found.told) == ((), ())


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("人数", "126人", "很多人"),
        ("里程", "35公里", "35里"),
        ("姓名", "县委书记李某", "县长李某"),
        ("单位", "市局", "市档案馆"),
        ("日子", "12月3日", "下周"),
    ],
)
def test_words_that_are_no_value_are_left(name: str, before: str, after: str) -> None:
    found = home(f"句中{{{{{name}}}}}为止。\n", (name, before, after))
    assert found.figures == ()
    assert [edit.after for edit in found.left] == [after]
    assert found.told == (messages.FIGURE_NOT_TAKEN(name=name, value=after),)


def test_the_unit_of_the_slot_counts_where_the_figure_has_none() -> None:
    (found,) = home("共{{新的|个}}。\n", ("新的", "【待填：新的（个）】", "9个")).figures
    assert (found.new.value, found.old) == ("9个", "")


def test_two_ways_of_writing_one_value_are_one_change() -> None:
    found = home("{{人数}}，{{人数}}。\n", ("人数", "126人", "128人"), ("人数", "126人", "１２８人"))
    assert [len(each.edits) for each in found.figures] == [2]
    assert found.told == ()


def test_two_values_are_none() -> None:
    found = home("{{人数}}，{{人数}}。\n", ("人数", "126人", "128人"), ("人数", "126人", "129人"))
    assert found.figures == ()
    assert found.told == (messages.FIGURE_TWO_WAYS(name="人数", values="'128人', '129人'"),)


def test_a_gap_that_was_filled_in_at_one_place_is_filled_in_at_all() -> None:
    found = home("{{空的}}，{{空的}}。\n", ("空的", "【待填：空的（项）】", "7项"))
    assert [each.new.value for each in found.figures] == ["7项"]
    assert found.told == ()


def test_a_place_that_was_left_alone_is_told() -> None:
    found = home("{{人数}}，{{人数}}。\n", ("人数", "126人", "128人"))
    assert found.told == (messages.FIGURE_ELSEWHERE(name="人数", changed=1, uses=2),)


def test_a_figure_that_is_worked_out_and_comes_true_with_the_other_values_is_told_no_more() -> None:
    found = home("来了{{人数}}，一共{{总数}}。\n", ("人数", "126人", "129人"), ("总数", "127人", "130人"))
    assert [(each.name, each.new.value) for each in found.figures] == [("人数", "129人")]
    assert (found.left, found.told) == ((), ())


def test_a_figure_that_is_worked_out_otherwise_is_told_with_what_it_is_worked_out_from() -> None:
    found = home("来了{{人数}}，一共{{总数}}。\n", ("人数", "126人", "128人"), ("总数", "127人", "130人"))
    assert [each.after for each in found.left] == ["130人"]
    assert found.told == (messages.FIGURE_WORKED_OUT(name="总数", formula="人数 + 来宾", now="129人", value="130人"),)


def test_a_figure_that_cannot_be_worked_out_yet_is_told_with_its_gap() -> None:
    found = home("一共{{缺的}}。\n", ("缺的", "【待填：缺的】", "8项"))
    assert found.told == (
        messages.FIGURE_WORKED_OUT(name="缺的", formula="空的 * 2", now="【待填：缺的（项）】", value="8项"),
    )


@pytest.mark.parametrize(("name", "before", "after"), [("人数", "126人", "126"), ("人数", "126人", "１２６人")])
def test_the_same_value_in_other_words_is_told_and_not_taken(name: str, before: str, after: str) -> None:
    found = home(f"句中{{{{{name}}}}}为止。\n", (name, before, after))
    assert found.figures == ()
    assert [edit.after for edit in found.left] == [after]
    assert found.told == (messages.FIGURE_SAME(name=name, now=before, value=after),)


@pytest.mark.parametrize(
    "after", ["【待（一）填：无名】", "待填：无名】", "【待填：无名】同志", "【无名", "李某【待填】", "待填：无名"]
)
def test_the_label_of_a_gap_is_never_a_value_not_even_damaged(after: str) -> None:
    found = home("句中{{无名}}为止。\n", ("无名", "【待填：无名】", after))
    assert found.figures == ()
    assert [edit.after for edit in found.left] == [after]
    assert found.told == (messages.FIGURE_NOT_TAKEN(name="无名", value=after),)


def test_a_new_value_without_its_unit_is_taken_and_it_is_told_that_the_unit_stays() -> None:
    found = home("句中{{人数}}为止。\n", ("人数", "126人", "128"))
    assert [each.new.value for each in found.figures] == ["128人"]
    assert found.told == (messages.UNIT_STAYS(name="人数", value="128", now="128人"),)
    assert home("句中{{人数}}为止。\n", ("人数", "126人", "128人")).told == ()


@pytest.mark.parametrize(("name", "before", "after"), [("旧地", "云溪县", "青川市"), ("旧数", "20余户", "36户")])
def test_other_words_for_those_of_an_older_speech_are_the_value(name: str, before: str, after: str) -> None:
    found = home(f"在{{{{{name}}}}}召开，{{{{{name}}}}}。\n", (name, before, after))
    assert [(each.name, each.new.value, each.old) for each in found.figures] == [(name, after, "")]
    assert found.told == (messages.FIGURE_ELSEWHERE(name=name, changed=1, uses=2),)


def test_what_follows_another_is_compared_with_what_it_comes_to() -> None:
    both = home("在{{旧地}}、{{旧简称}}。\n", ("旧地", "云溪县", "青川市"), ("旧简称", "云溪", "青川"))
    assert ([each.name for each in both.figures], both.left, both.told) == (["旧地"], (), ())
    alone = home("在{{旧地}}、{{旧简称}}。\n", ("旧简称", "云溪", "青川"))
    assert [edit.figure for edit in alone.left] == ["旧简称"]
    told = messages.FIGURE_WORKED_OUT(name="旧简称", formula="旧地", now="云溪", value="青川")
    assert (alone.figures, alone.told) == ((), (told,))
