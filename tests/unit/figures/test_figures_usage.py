"""What a speech lacks."""

from draftkit.figures.model import Expression, Figure, FigureType, Sheet
from draftkit.figures.usage import Gaps, gaps, waits_for
from draftkit.tree import Paragraph, Section, Slot, Speech, Strong, Text, Title

SPEECH = Speech(
    (
        Title((Text("在"), Slot("会议名称"), Text("上的讲话"))),
        Paragraph((Strong((Slot("参训人数", "人"),)), Slot("场数"))),
        Section((Text("第"), Slot("场数", "场")), (Paragraph((Slot("参训人数"),)),)),
    )
)
SHEET = Sheet(
    (
        Figure("未用", value="1"),
        Figure("参训人数", FigureType.COUNT, "人", "126", source="报名表", by="组织科"),
        Figure("会议名称", FigureType.MEETING),
        Figure("也未用"),
    )
)


def test_open_are_the_figures_the_text_uses_and_nobody_supplied_and_apart_from_them_those_it_does_not_use() -> None:
    assert gaps(SPEECH, SHEET) == Gaps(open=("会议名称", "场数"), unused=("也未用",))


def test_a_text_without_slots_has_no_open_figures() -> None:
    assert gaps(Speech((Paragraph((Text("好"),)),)), SHEET) == Gaps((), ("会议名称", "也未用"))


def test_without_a_text_nothing_is_used() -> None:
    assert gaps(Speech(), SHEET) == Gaps((), ("会议名称", "也未用"), has_text=False)


SHEET_WITH_FORMULA = Sheet(
    (
        Figure("今年", FigureType.COUNT, "人", "6"),
        Figure("去年", FigureType.COUNT, "人", who="统计科"),
        Figure("前年", FigureType.COUNT, "人"),
        Figure("合计", FigureType.COUNT, "人", formula=Expression("今年 + 去年")),
        Figure("名言", FigureType.QUOTATION, value="行则将至"),
    )
)
DERIVED = Speech((Paragraph((Slot("合计"), Text("，"), Slot("名言"))),))


def test_an_open_derived_figure_waits_for_what_it_is_worked_out_from_and_the_text_needs_that() -> None:
    found = gaps(DERIVED, SHEET_WITH_FORMULA)
    assert found == Gaps(("合计",), ("前年",), waits=(("合计", ("去年",)),))
    assert found.asked == (("去年", "合计"),)
    waiting = {figure.name: waits_for(figure, SHEET_WITH_FORMULA) for figure in SHEET_WITH_FORMULA.figures}
    assert waiting == {"今年": (), "去年": (), "前年": (), "合计": ("去年",), "名言": ()}


def test_people_are_asked_for_what_only_they_can_supply_each_once() -> None:
    speech = Speech((Paragraph((Slot("合计"), Slot("去年"), Slot("前年"), Slot("两年合计"))),))
    more = Figure("两年合计", FigureType.COUNT, "人", formula=Expression("合计 + 上半年"))
    half = Figure("上半年", FigureType.COUNT, "人")
    found = gaps(speech, Sheet((*SHEET_WITH_FORMULA.figures, half, more)))
    assert found.open == ("合计", "去年", "前年", "两年合计")
    assert found.asked == (("去年", ""), ("前年", ""), ("上半年", "两年合计"))


def test_what_waits_for_other_figures_is_nobodys_to_supply() -> None:
    assert gaps(Speech(), SHEET_WITH_FORMULA).unused == ("去年", "前年")
    given = Gaps(("甲", "乙"))
    assert given.asked == (("甲", ""), ("乙", ""))
