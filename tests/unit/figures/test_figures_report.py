"""Which figures a speech needs, and where they stand."""

from dataclasses import replace

from draftkit.figures.model import Expression, Figure, FigureType, Sheet, Style
from draftkit.figures.report import State, Use, figure_report, in_order_of_page, report_data
from draftkit.tree import Count, Counted, Paragraph, Section, Slot, Speech, Strong, Text, Title

SPEECH = Speech(
    (
        Title((Text("在"), Slot("会议名称"), Text("上的讲话"))),
        Paragraph(
            (
                Text("共"),
                Strong((Slot("参训人数", "人"),)),
                Text("，讲"),
                Count(Counted.PARTS),
                Text("点，"),
                Slot("场数"),
            )
        ),
        Section((Text("第"), Slot("场数", "场")), (Paragraph((Slot("参训人数"),)),)),
        Section((Text("二"),)),
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


def test_the_report_has_the_figures_of_the_sheet_and_then_those_of_the_speech() -> None:
    report = figure_report(SPEECH, SHEET)
    assert [(record.name, record.open) for record in report] == [
        ("未用", False),
        ("参训人数", False),
        ("会议名称", True),
        ("也未用", True),
        ("场数", True),
    ]


def test_uses_are_offsets_in_the_plain_text_of_their_block_as_it_is_read() -> None:
    uses = {record.name: record.uses for record in figure_report(SPEECH, SHEET)}
    assert uses["未用"] == ()
    assert uses["会议名称"] == (Use("t1", 1, 1 + len("【待填：会议名称】"), "题目"),)
    assert uses["参训人数"] == (Use("p1", 1, 5, "开头"), Use("1.p1", 0, 4, "“第【待填：场…”"))
    line = "共126人，讲两点，"
    gap = len("【待填：场数】")
    heading = Use("1", 1, 1 + len("【待填：场数（场）】"), "“第【待填：场…”")
    assert uses["场数"] == (Use("p1", len(line), len(line) + gap, "开头"), heading)


def test_what_is_carried_over_is_open_and_shows_its_old_words() -> None:
    sheet = Sheet(
        (
            Figure("会议名称", FigureType.MEETING, old="骨干班", is_doubtful=True),
            Figure("参训人数", FigureType.COUNT, "人", "126", old="98人"),
            Figure("场数", old="6场", follows="参训人数"),
        )
    )
    report = {record.name: record for record in figure_report(SPEECH, sheet)}
    shown = [(one.state, one.open, one.value, one.written, one.old, one.doubtful) for one in report.values()]
    assert shown == [
        (State.CARRIED, True, None, None, "骨干班", True),
        (State.GIVEN, False, "126", "126人", "98人", False),
        (State.CARRIED, True, None, None, "6场", False),
    ]
    assert report["场数"].follows == "参训人数"
    assert report["会议名称"].uses == (Use("t1", 1, 4, "题目"),)


def test_the_data_has_the_shape_that_was_promised() -> None:
    data = report_data(figure_report(SPEECH, SHEET))
    assert data["version"] == 1
    assert data["figures"][1] == {
        "name": "参训人数",
        "type": "count",
        "unit": "人",
        "value": "126",
        "old": None,
        "source": "报名表",
        "by": "组织科",
        "open": False,
        "doubtful": False,
        "uses": (
            {"block": "p1", "start": 1, "end": 5, "where": "开头"},
            {"block": "1.p1", "start": 0, "end": 4, "where": "“第【待填：场…”"},
        ),
        "who": "",
        "written": "126人",
        "state": "given",
        "formula": "",
        "waits": (),
        "lacks": (),
        "follows": "",
    }


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


def test_an_open_derived_figure_names_its_formula_and_what_it_waits_for() -> None:
    total = next(record for record in figure_report(DERIVED, SHEET_WITH_FORMULA) if record.name == "合计")
    assert (total.state, total.waits, total.formula) == (State.OPEN, ("去年",), "今年 + 去年")


def test_a_state_says_whether_a_value_was_worked_out_and_whether_a_quotation_is_on_record() -> None:
    filled = replace(
        SHEET_WITH_FORMULA,
        figures=tuple(replace(one, value="4") if one.is_open else one for one in SHEET_WITH_FORMULA.figures),
    )
    states = {record.name: record.state for record in figure_report(DERIVED, filled)}
    assert (states["今年"], states["合计"], states["名言"]) == (State.GIVEN, State.DERIVED, State.UNVERIFIED)


def test_what_is_written_is_in_the_style_of_the_sheet_and_with_the_unit_of_the_text() -> None:
    figures = (Figure("总额", FigureType.MONEY, "元", "1234567"), Figure("里程", FigureType.COUNT, value="1200"))
    sheet = Sheet(figures, styles={FigureType.MONEY: Style(thousands=True)})
    speech = Speech((Paragraph((Slot("里程", "公里"),)),))
    assert [record.written for record in figure_report(speech, sheet)] == ["1,234,567元", "1200公里"]


def test_the_order_of_the_page_puts_first_uses_first_and_unused_figures_last() -> None:
    ordered = in_order_of_page(SPEECH, figure_report(SPEECH, SHEET))
    assert [record.name for record in ordered] == ["会议名称", "参训人数", "场数", "未用", "也未用"]
