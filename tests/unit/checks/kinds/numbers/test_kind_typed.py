from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Severity
from draftkit.workflows.checking.examples import subject_of_example

Find = Callable[..., tuple[Hit, ...]]
TESTS = ("contradicts", "repeats", "unknown")
FIGURES = """
参训人数: {value: 128人, type: count}
走访户数: {value: 2340户, type: count}
培训天数: {value: 5天, type: count}
测试合格率: {value: 97.2%, type: percent}
建设资金: {value: 1.28万元, type: money}
会议名称: {value: 全县培训班, type: meeting}
计划人数: {value: , type: count, unit: 人}
实事件数: {value: 3000件, type: count}
"""


@pytest.fixture
def found(find: Find) -> Callable[[str, str], list[dict[str, str]]]:
    def run(test: str, text: str) -> list[dict[str, str]]:
        draft = f"# 在培训班上的讲话\n\n同志们：\n\n{text}\n"
        subject = subject_of_example(Example(draft, draft=True, figures=FIGURES)).unwrap()
        return [dict(hit.values) for hit in find("typed", f"test: {test}", subject)]

    return run


Found = Callable[[str, str], list[dict[str, str]]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("参训的126人都到了。", "参训人数"),
        ("这个班培训6天。", "培训天数"),
        ("结业考试合格率达到92.7%。", "测试合格率"),
        ("走访了2430户人家。", "走访户数"),
        ("走访了二百三十户人家。", "走访户数"),
        ("建设资金有1.36万元。", "建设资金"),
    ],
)
def test_another_value_of_a_figure_is_found(found: Found, text: str, name: str) -> None:
    assert [hit["name"] for hit in found("contradicts", text)] == [name]


@pytest.mark.parametrize(
    "words",
    [
        "教室里坐着138人。",
        "教室里坐着18人。",
        "教室里坐着1128人。",
        "教室里坐着218人。",
        "教室里坐着150人。",
        "这2000户，走访下来情况清楚了。",
        "参训人员里有党员118人。",
    ],
)
def test_a_slip_or_a_number_that_may_be_meant_is_a_warning(find: Find, words: str) -> None:
    draft = f"# 在培训班上的讲话\n\n同志们：\n\n{words}\n"
    subject = subject_of_example(Example(draft, draft=True, figures=FIGURES)).unwrap()
    (hit,) = find("typed", "test: contradicts", subject)
    assert hit.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        "参训的128人都到了，{{参训人数}}一个不少。",
        "去年参训的只有120人。",
        "每个组参训12人。",
        "建设资金有12800元。",
        "看了340个村，来了46人。",
        "参训人员中有党员46人。",
        "走访的群众中有困难家庭120户。",
        "其中走访低收入户1200户。",
        "每年办三件实事，走十户人家。",
    ],
)
def test_figures_and_numbers_of_something_else_are_passed(found: Found, text: str) -> None:
    assert found("contradicts", text) == []


def test_a_figure_that_was_typed_once_more_is_named(found: Found) -> None:
    assert [hit["name"] for hit in found("repeats", "来了128人，看了36个村，培训5天，休息5天。")] == [
        "参训人数",
        "培训天数",
    ]


def test_a_number_that_no_figure_has_is_told(found: Found) -> None:
    assert [hit["typed"] for hit in found("unknown", "来了128人，看了36个村，有三百户。")] == ["36个"]


@pytest.mark.parametrize(
    "text", ["每月至少去2次。", "24小时内办结。", "要办3期。", "整改率要达到100%。", "力争办36件。"]
)
def test_aims_and_terms_need_no_source(found: Found, text: str) -> None:
    assert found("unknown", text) == []


MORE = """
存量问题数: {value: 214个, type: count}
摸底日期: {value: 12月20日, type: text}
上报日期: {value: 12月5日, type: text}
咨询电话: {value: 12345, type: text}
督查主体: {value: 市委督查室, type: organisation}
牵头单位: {value: 市司法局, type: organisation}
方案: {value: 《全市清理整治方案》, type: document}
"""


def _subject(words: str) -> Subject:
    draft = f"# 在部署会上的讲话\n\n同志们：\n\n{words}\n"
    return subject_of_example(Example(draft, draft=True, figures=MORE, date="2026-11-27")).unwrap()


@pytest.mark.parametrize(
    "words", ["登记了241个问题。", "手里有二百四十一个问题。", "摸出来问题共230个。", "一共412个问题。"]
)
def test_a_slip_or_more_of_the_same_noun_is_an_error(find: Find, words: str) -> None:
    (hit,) = find("typed", "test: contradicts", _subject(words))
    assert (dict(hit.values)["name"], hit.severity) == ("存量问题数", None)


@pytest.mark.parametrize("words", ["已解决211个问题。", "看了180个问题。", "手里一百三十个问题。"])
def test_what_may_be_a_part_of_it_is_a_warning(find: Find, words: str) -> None:
    (hit,) = find("typed", "test: contradicts", _subject(words))
    assert hit.severity is Severity.WARNING


USED = "{{摸底日期}}、{{上报日期}}，{{咨询电话}}。"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"{USED}底数12月25日前报齐。", "摸底日期"),
        (f"{USED}方案11月5日前报来。", "上报日期"),
        (f"{USED}咨询电话12315有人接。", "咨询电话"),
        ("{{上报日期}}，{{咨询电话}}，底数11月18日前报齐。", "摸底日期"),
    ],
)
def test_a_day_or_telephone_number_near_a_figure_or_in_its_place_is_a_warning(
    find: Find, words: str, name: str
) -> None:
    (hit,) = find("typed", "test: contradicts", _subject(words))
    assert (dict(hit.values)["name"], hit.severity) == (name, Severity.WARNING)


@pytest.mark.parametrize(
    "words",
    [
        f"{USED}12月4日是国家宪法日。",
        f"{USED}1927年12月11日的事，大家都记得。",
        f"{USED}昨天（11月26日）下发了通知。",
        f"{USED}急事打电话110。",
        f"{USED}“12月21日”这个说法不要用。",
    ],
)
def test_feasts_history_and_numbers_of_all_are_no_figures(find: Find, words: str) -> None:
    assert [hit for test in TESTS for hit in find("typed", f"test: {test}", _subject(words))] == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("由市委督察室回头看。", "督查主体"),
        ("照《全市清理整顿方案》办。", "方案"),
    ],
)
def test_a_name_with_one_other_character_is_a_warning(find: Find, words: str, name: str) -> None:
    (hit,) = find("typed", "test: contradicts", _subject(words))
    assert (dict(hit.values)["name"], hit.severity) == (name, Severity.WARNING)


@pytest.mark.parametrize(
    "words",
    ["由市委督查室回头看。", "由县委督查室回头看。", "市委督查的事", "市公安局也来了。", "照《全县清理整治方案》办。"],
)
def test_the_name_itself_and_names_of_others_are_passed(find: Find, words: str) -> None:
    assert find("typed", "test: contradicts", _subject(words)) == ()


def test_a_day_that_no_figure_has_is_told_with_the_numbers_of_its_sentence(find: Find) -> None:
    (hit,) = find("typed", "test: unknown", _subject(f"{USED}总结1月31日前报，已有36家报了。"))
    assert (dict(hit.values)["typed"], len(hit.also)) == ("1月31日、36家", 1)
    assert [hit.values for hit in find("typed", "test: repeats", _subject("底数12月20日前报齐。"))] == [
        (("typed", "12月20日"), ("name", "摸底日期"), ("value", "12月20日"))
    ]


def test_documents_without_a_sheet_are_passed(find: Find) -> None:
    assert find("typed", "test: contradicts", "参训的126人都到了。") == ()
