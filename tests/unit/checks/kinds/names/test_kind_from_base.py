from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Severity
from draftkit.workflows.checking.examples import subject_of_example

Find = Callable[..., tuple[Hit, ...]]
Found = list[tuple[str, Severity | None]]
COMMON = "common: [北京]"
OTHER = (
    "沙溪县开展“红砖巷议事”活动，沙溪县的群众都说好，北京的专家点了头，福建的也来了。"
    "县档案局局长周明远同志讲了话，学习贯彻党的二十大精神。2025年3月7日，沙溪县第十二次党代会开过了。"
)
OURS = OTHER.replace("沙溪县", "临江市")


def _subject(text: str, base: str, own: str = "临江市") -> Subject:
    return subject_of_example(Example(text, base=base, settings=f"own: [{own}]" if own else "")).unwrap()


def _names(hits: tuple[Hit, ...]) -> Found:
    return [(dict(hit.values)["name"], hit.severity) for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("沙溪的路还长。", [("沙溪", Severity.ERROR)]),
        ("请周明远讲一讲。", [("周明远", Severity.ERROR)]),
        ("接着办“红砖巷议事”。", [("红砖巷议事", None)]),
        ("2025年3月7日开过会。", [("2025年3月7日", None)]),
        ("北京的专家点了头，党的二十大精神要学好。", []),
        ("福建的专家点了头。", [("福建", Severity.HINT)]),
        ("临江市的路还长。", []),
    ],
)
def test_what_a_speech_shares_with_one_of_another_place_is_left_over(find: Find, text: str, found: Found) -> None:
    assert _names(find("from_base", COMMON, _subject(text, OTHER))) == found


def test_a_short_name_that_may_be_the_ends_of_words_is_a_hint(find: Find) -> None:
    subject = _subject("同样开一天门。天门的路还长。", "天门市的路修通了，天门市的群众都说好。")
    assert _names(find("from_base", COMMON, subject)) == [("天门", Severity.HINT), ("天门", Severity.ERROR)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("临江市接着办“红砖巷议事”。", []),
        ("请周明远讲一讲。", [("周明远", None)]),
        ("临江市第十二次党代会开过了。", [("临江市第十二次党代会", None)]),
        ("2025年3月7日开过会。", [("2025年3月7日", None)]),
    ],
)
def test_an_office_keeps_its_places_and_brands_from_one_speech_to_the_next(find: Find, text: str, found: Found) -> None:
    assert _names(find("from_base", COMMON, _subject(text, OURS))) == found


def test_the_place_both_speeches_are_about_is_their_own_without_settings(find: Find) -> None:
    text = "临江市的路还长，临江市要接着修。"
    assert find("from_base", COMMON, _subject(text, OURS, own="")) == ()


def test_a_figure_of_a_draft_is_never_left_over(find: Find) -> None:
    example = Example(
        "# 讲话\n\n同志们：\n\n请{{讲话人}}讲一讲，周明远同志昨天到馆。周明道同志也到了。\n",
        draft=True,
        figures="讲话人: {type: person, value: 周明远}\n地名: {type: place, value: 临江市}\n",
        base=f"{OTHER}周明道同志到了，县档案馆馆长周明道讲了话。",
    )
    assert _names(find("from_base", COMMON, subject_of_example(example).unwrap())) == [("周明道", Severity.ERROR)]


def test_without_a_base_text_nothing_is_left(find: Find) -> None:
    assert find("from_base", COMMON, "沙溪县的路还长。") == ()
