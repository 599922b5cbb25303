from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.diagnostics import Severity
from draftkit.workflows.checking.examples import subject_of_example

Find = Callable[..., tuple[Hit, ...]]
FIGURES = """
参训人数: {value: 128人, type: count}
走访户数: {value: 2340户, type: count}
培训天数: {value: 5天, type: count}
测试合格率: {value: 97.2%, type: percent}
建设资金: {value: 1.28万元, type: money}
会议名称: {value: 全县培训班, type: meeting}
计划人数: {value: , type: count, unit: 人}
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


def test_documents_without_a_sheet_are_passed(find: Find) -> None:
    assert find("typed", "test: contradicts", "参训的126人都到了。") == ()
