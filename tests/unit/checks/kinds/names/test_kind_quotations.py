from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.diagnostics import Severity
from draftkit.workflows.checking.examples import subject_of_example

Find = Callable[..., tuple[Hit, ...]]
RECORD = (
    "speaker: 周明远, occasion: 调研, date: 2026年3月, source: 记录第3页, checked_by: 陈立新, checked_on: 2026-10-12"
)


def _who(hits: tuple[Hit, ...]) -> list[tuple[str, str]]:
    return [(dict(hit.values)["who"], dict(hit.values)["words"]) for hit in hits]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("书记指出，“库房要干。”", "书记"),
        ("市长周明远同志在会上强调：“库房要干。”", "市长周明远同志"),
        ("市长到馆里看了一圈，要求我们“库房要干”。", "市长"),
        ("市长强调，干部要做到“手勤、腿勤”，不能偷懒。", "市长"),
        ("按照书记提出的“手勤、腿勤”的要求去做。", "书记"),
        ("记住书记“库房要干”的殷殷嘱托。", "书记"),
        ("书记在“3·2讲话”上强调，“库房要干。”", "书记"),
        ("省里主要领导指出，“库房要干”。", "主要领导"),
        ("孔子说，“温一温旧卷。”", "孔子"),
        ("县委书记反复强调，“库房要干。”", "县委书记"),
        ("云溪县委副书记周明远同志反复强调，“库房要干。”", "县委副书记周明远同志"),
        ("请市档案局局长讲话，他说“库房要干”。", "市档案局局长"),
        ("牢记常务副市长“库房要干”的嘱托。", "常务副市长"),
        ("去年，总书记来到档案馆，看了“三合一”库房，走进阅览室同大家谈了一个下午，指出“库房要干”。", "总书记"),
        (
            "总书记来到档案馆，问了许多事，走进阅览室同大家坐在一起谈了一个下午又一个晚上，还多次强调：“库房要干。”",
            "总书记",
        ),
    ],
)
def test_words_that_somebody_is_said_to_have_said_need_a_record(find: Find, text: str, who: str) -> None:
    (hit,) = find("quotations", "{}", text)
    assert dict(hit.values)["who"] == who
    assert text[hit.span.start] == "“"
    assert text[hit.span.end - 1] == "”"


@pytest.mark.parametrize(
    "text",
    [
        "老话说得好，“库房要干。”",
        "书记讲了话。“清仓理库”行动接着启动。",
        "市长出席“清仓理库”活动，强调要抓“清仓理库”工程。",
        "学习书记“3·2”重要讲话精神。",
        "省委提出“三个一批”，我们照办。",
        "村党支部书记说“库房要干”，村里就修了库房。",
        "书记强调，要管好《档案名录》。",
        "市长说要“干”。",
        "学习总书记重要讲话精神，看了库房，指出“库房要干”。",
        "总书记来到档案馆，看了库房。大家围着图纸议，指出“库房要干”。",
        "总书记来到档案馆，看了库房，县里提出“库房要干”。",
        "领导干部要带头说“库房要干”，领导小组提出“库房要干”。",
    ],
)
def test_nobody_is_quoted_in_names_sayings_and_policies(find: Find, text: str) -> None:
    assert find("quotations", "{}", text) == ()


def test_a_numbered_formula_is_only_a_hint(find: Find) -> None:
    (hit,) = find("quotations", "{}", "落实领导同志关于“四个必须”、“两个满意”的重要批示。")[:1]
    assert hit.severity is Severity.HINT


def test_long_words_are_shown_by_their_beginning(find: Find) -> None:
    (hit,) = find("quotations", "{}", f"书记指出，“{'库' * 30}。”")
    assert _who((hit,)) == [("书记", f"{'库' * 18}…")]


@pytest.mark.parametrize(
    ("figures", "count"),
    [
        (f"话: {{type: quotation, value: 库房要干。, {RECORD}}}", 0),
        ("话: {type: quotation, value: 库房要干。, speaker: 周明远}", 1),
        ("话: {type: text, value: 库房要干。}", 1),
    ],
)
def test_in_a_draft_a_quotation_with_a_full_record_may_stand(find: Find, figures: str, count: int) -> None:
    example = Example("# 讲话\n\n同志们：\n\n书记指出，“{{话}}”\n", draft=True, figures=figures)
    assert len(find("quotations", "{}", subject_of_example(example).unwrap())) == count


def test_in_a_draft_typed_words_have_no_record(find: Find) -> None:
    example = Example("# 讲话\n\n同志们：\n\n书记指出，“库房要干。”\n", draft=True, figures="话: 一")
    assert _who(find("quotations", "{}", subject_of_example(example).unwrap())) == [("书记", "库房要干。")]
