"""Comments and the list of what is open, in Chinese and at their places."""

from draftkit.diagnostics import Diagnostic, Message, Severity
from draftkit.figures.arithmetic import work_out
from draftkit.figures.gaps import Gap, open_gaps
from draftkit.figures.messages import UNIT_DIFFERS
from draftkit.figures.parse import parse_sheet
from draftkit.figures.quotations import unrecorded
from draftkit.figures.report import figure_report, in_order_of_page
from draftkit.source import Source
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Paragraph, Section, Slot, Speech, Text, Title
from draftkit.tree.page import page_of
from draftkit.workflows.exporting.notes import COLUMNS, TITLE, gaps_page, remarks
from draftkit.writers.options import Remark

FIGURES = """\
参训人数: {type: count, unit: 人, ask: 一共多少人？, who: 市委组织部}
人数: {type: count, unit: 人, value: 12}
天数: {type: count, unit: 天, value: 3}
场数: {type: count, unit: 场, who: 市委党校}
每天场数: {type: ratio, unit: 场, formula: 场数 / 天数}
金句: {type: quotation, value: 绿水青山就是金山银山, speaker: 某人, occasion: 会上}
"""
SHEET = work_out(parse_sheet(Source("figures.yaml", FIGURES)).unwrap()).unwrap()
LEAD = (Text("有"), Slot("人数", "人", "12人"), Text("。"))
SPEECH = Speech(
    (
        Title((Text("在班上的讲话"),)),
        Paragraph((Text("共"), Slot("参训人数", "人"), Text("，"), Slot("金句", "", "“绿水青山就是金山银山”"))),
        Section(LEAD, (Paragraph((Slot("参训人数", "人"), Slot("每天场数", "场"))),), Marker.IS, run_in=True),
    )
)
BROKEN = Message("DK828", Severity.WARNING, "'{relation}' does not hold: {right}, but {left}")


def _say(finding: Diagnostic) -> str:
    return f"疑问：{dict(finding.values).get('name', '关系')}"


def _gaps() -> tuple[Gap, ...]:
    return open_gaps(in_order_of_page(SPEECH, figure_report(SPEECH, SHEET)))


def _remarks(*findings: Diagnostic) -> tuple[Remark, ...]:
    return remarks(page_of(SPEECH), SHEET, _gaps(), findings, _say)


def test_an_open_figure_is_asked_for_where_it_stands_first_and_once() -> None:
    assert _remarks()[0] == Remark("p1", 1, "待填：参训人数（人）。由市委组织部提供。要问：一共多少人？全文共2处。")
    assert [each.text for each in _remarks()].count(_remarks()[0].text) == 1


def test_a_quotation_that_is_not_on_record_says_what_it_lacks() -> None:
    assert _remarks()[1] == Remark("p1", 2, "引语“金句”出处不全，缺时间、依据、核对人、核对日期，请对照原文核实。")


def test_a_derived_figure_says_what_it_waits_for_in_the_paragraph_of_its_point() -> None:
    assert _remarks()[2] == Remark("1", 3, "待算：每天场数（场），等场数填好后自动算出。")


def test_a_finding_stands_at_the_figure_it_names() -> None:
    found = _remarks(UNIT_DIFFERS(name="人数", here="名", block="开头", unit="人"))
    assert Remark("1", 1, "疑问：人数") in found


def test_a_relation_stands_at_its_first_figure_on_the_page_and_no_shorter_name_is_taken_for_it() -> None:
    found = _remarks(BROKEN(relation="参训人数 = 天数 * 40", left="", right=""))
    assert Remark("p1", 1, "疑问：关系") in found
    assert Remark("1", 1, "疑问：关系") not in found


def test_what_has_no_place_on_the_page_or_words_of_its_own_is_not_said_again() -> None:
    elsewhere = BROKEN(relation="甲 = 乙", left="", right="")
    assert _remarks(elsewhere, *unrecorded(SPEECH, SHEET), UNIT_DIFFERS(name="天数")) == _remarks()


def test_the_list_goes_by_place_and_says_whom_to_ask_what() -> None:
    page = gaps_page("在班上的讲话", _gaps(), SHEET)
    assert (page.title, page.headings, page.notes) == (TITLE, COLUMNS, ("在班上的讲话", "共2项待填。"))
    assert page.groups == (
        (("开头", "参训人数（人）", "市委组织部", "要问：一共多少人？还用在一是。"),),
        (("一是", "场数（场）", "市委党校", "用来算每天场数。"), ("一是", "每天场数（场）", "自动算出", "等场数填好")),
    )


def test_old_words_are_to_be_changed_or_confirmed() -> None:
    figures = "地名: {type: place, old: 云溪县, who: 办公室, ask: 在何地}\n简称: {old: 云溪, follows: 地名}\n"
    sheet = parse_sheet(Source("figures.yaml", figures)).unwrap()
    speech = Speech((Paragraph((Slot("地名", "", "云溪县", is_old=True), Slot("简称", "", "云溪", is_old=True))),))
    gaps = open_gaps(figure_report(speech, sheet))
    assert [each.text for each in remarks(page_of(speech), sheet, gaps, (), _say)] == [
        "旧值：云溪县，请改或确认。由办公室提供。",
        "待算：简称“云溪”，等地名填好后自动算出。",
    ]
    assert gaps_page("讲话", gaps, sheet).groups == (
        (
            ("正文", "地名“云溪县”", "办公室", "仍是旧稿的内容，请改或确认。"),
            ("正文", "简称“云溪”", "自动算出", "等地名填好"),
        ),
    )
