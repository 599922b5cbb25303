from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit
from draftkit.strictyaml import messages

Find = Callable[..., tuple[Hit, ...]]
Problems = Callable[[str, str], list[str]]
OPTIONS = "alike: [[治理, 整治]]\nsets: [[把握大局, 把握全局]]\n"


def _names(hits: tuple[Hit, ...]) -> list[tuple[str, str]]:
    return [(dict(hit.values)["name"], dict(hit.values)["other"]) for hit in hits]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“清仓理库、数字上架”行动", "“数字上架、清仓理库”行动"),
        ("“水面漂浮物整治”专项", "“水面漂浮物治理”专项"),
        ("印发《档案开放审核工作规定》", "印发《档案开放审查工作规定》"),
        ("用好“千名干部下田埂走亲”活动", "用好“千名干部下田坎走亲”活动"),
    ],
)
def test_two_forms_of_one_name_are_found_with_the_first(find: Find, one: str, other: str) -> None:
    text = f"今年{one}。\n\n明年{other}。"
    (hit,) = find("one_name", OPTIONS, text)
    assert [text[span.start : span.end].strip("“”《》") for span in hit.also] == [dict(hit.values)["other"]]


@pytest.mark.parametrize(
    "text",
    [
        "全省档案工作会议开过。\n\n全市档案工作会议接着开。",
        "第三届临江档案文化艺术节办了。\n\n第四届临江档案文化艺术节要办。",
        "学校有“政策找企业”专窗。\n\n另有“企业找政策”专窗。",
        "“水面漂浮物整治”和“水面漂浮物治理”是两件事。",
        "“清仓理库、数字上架”行动。\n\n“清仓理库、数字上架”行动。",
        "“清仓理库、数字上架”行动。\n\n“清仓理库和数字上架”行动。",
        "“四个专项整治”收官。\n\n“四个专项治理”开局。",
    ],
)
def test_two_things_have_two_names(find: Find, text: str) -> None:
    assert find("one_name", OPTIONS, text) == ()


def test_of_phrases_that_mean_one_thing_the_second_is_found_once(find: Find) -> None:
    text = "要把握大局。\n\n要把握全局，再把握全局。\n\n“把握全局”是别人的话。"
    assert _names(find("one_name", OPTIONS, text)) == [("把握全局", "把握大局")]


def test_a_set_of_less_than_two_words_is_a_problem(problems: Problems) -> None:
    assert problems("one_name", "alike: [[治理]]\nsets: [把握大局]\n") == [messages.WRONG_TYPE.code] * 2


def test_a_name_with_and_without_marks_is_found_where_they_lack(find: Find) -> None:
    text = "建设幸福“五城”。\n\n幸福五城，人人出力，幸福五城。"
    (hit,) = find("marks_of_names", "{}", text)
    assert text[hit.span.start : hit.span.end] == "幸福五城"
    assert _names((hit,)) == [("幸福五城", "幸福“五城”")]


def test_formulas_of_the_whole_country_may_stand_without_marks(find: Find) -> None:
    assert find("marks_of_names", "{}", "解决“三农”问题。\n\n解决三农问题，进入全国“百强”，是全国百强。") == ()
