from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Severity
from draftkit.workflows.checking.examples import subject_of_example

Find = Callable[..., tuple[Hit, ...]]
Found = list[tuple[str, Severity | None]]
COMMON = "common: [北京]"
FIGURES = "地名: {type: place, value: 临江市}\n先进县: {type: place, value: 云溪县}\n"
ERROR, WARNING, HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


def _draft(words: str, figures: str = FIGURES, brief: str = "", settings: str = "") -> Subject:
    text = f"# 讲话\n\n同志们：\n\n{words}\n"
    return subject_of_example(Example(text, draft=True, figures=figures, brief=brief, settings=settings)).unwrap()


def _plain(text: str, own: str = "临江市", base: str = "") -> Subject:
    return subject_of_example(Example(text, settings=f"own: [{own}]" if own else "", base=base)).unwrap()


def _names(hits: tuple[Hit, ...]) -> Found:
    return [(dict(hit.values)["name"], hit.severity) for hit in hits]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("今年，沙溪县的库房修好了。", [("沙溪县", ERROR)]),
        ("再看柳林市，也不错。", [("柳林市", ERROR)]),
        ("今年，徐州的库房修好了。", [("徐州", ERROR)]),
        ("青石镇也不能落下。", [("青石镇", WARNING)]),
        ("我们到沙溪县学习考察过。", [("沙溪县", WARNING)]),
        ("沙溪县云溪县两级都要动。", [("沙溪县云溪县", ERROR)]),
        ("再看柳林市，也不错，沙溪县更好。", [("柳林市", ERROR), ("沙溪县", ERROR)]),
        ("{{地名}}和云溪县都动起来了，临江的库房修好了。", []),
        ("北京来的专家点了头。", []),
        ("各县区、全市上下、本县和邻县，城市和乡镇，都要动。", []),
        ("成不成都看大家，司机今天在东城，明天在西城。", []),
        ("现场请村里的老人看，子请村里写，要靠村组多跑，平原村先动。", []),
        ("别把人家回乡的路堵了，看见邻县挣钱，功夫没有白下。", []),
        ("同样开一天门，张家的药、李家的门都要管。", []),
        ("再看岳西，也不错。", [("岳西", HINT)]),
        ("加快岳西发展，岳西县的库房修好了。", [("岳西", WARNING), ("岳西县", ERROR)]),
        ("福建、河南的库房都修好了，浙江省也一样。", [("福建", HINT), ("河南", HINT), ("浙江省", HINT)]),
        ("学习浙江“千村”经验，比江苏差一截。", []),
        ("请李明县长牵头，沙溪县长期受益。", [("沙溪县", ERROR)]),
        ("红旗渠林县人民说了算。", [("林县", HINT)]),
    ],
)
def test_in_a_draft_a_place_that_is_no_figure_is_found(find: Find, words: str, found: Found) -> None:
    assert _names(find("foreign_places", COMMON, _draft(words))) == found


def test_without_an_own_place_another_one_weighs_less(find: Find) -> None:
    subject = _draft("今年，沙溪县的库房修好了。", figures="人数: 12")
    assert _names(find("foreign_places", COMMON, subject)) == [("沙溪县", WARNING)]


def test_brief_and_settings_know_places_too(find: Find) -> None:
    brief = "outline: deployment\nfacts: {做法: 沙溪县的做法}\n"
    assert find("foreign_places", COMMON, _draft("今年，沙溪县的库房修好了。", brief=brief)) == ()
    assert find("foreign_places", COMMON, _draft("今年，沙溪县的库房修好了。", settings="own: [沙溪县]")) == ()


def test_places_around_and_within_the_own_one_are_its_own(find: Find) -> None:
    subject = _draft("江苏的库房修好了，徐州市铜山区的也修好了。", figures="地名: {type: place, value: 徐州市}")
    assert find("foreign_places", COMMON, subject) == ()


def test_a_town_does_not_make_the_city_of_its_name_an_own_place(find: Find) -> None:
    subject = _draft("再看柳林市，也不错。", figures=f"{FIGURES}试点: 柳林街道")
    assert _names(find("foreign_places", COMMON, subject)) == [("柳林市", ERROR)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("在沙溪县档案工作会议上的讲话\n\n同志们：\n\n今年的库房修好了。", [("沙溪县", ERROR)]),
        ("沙溪县委、县政府感谢大家。", [("沙溪县", ERROR)]),
        ("法治沙溪建设要加快，沙溪县的路还长。", [("沙溪", WARNING)]),
        ("今年，徐州市的同志来讲过课，徐州市的路修通了。", [("徐州市", HINT)]),
        ("今年，徐州的同志来讲过课，沙溪县的也来了。", []),
        ("今年，我们学习了沙溪县的做法，也到过浙江。", []),
        ("时任沙溪县委书记的老周讲过课。", []),
        ("福建省委、省政府有部署。", [("福建省", HINT)]),
        ("临江市委、市政府感谢大家。", []),
    ],
)
def test_in_another_document_a_place_counts_where_the_own_one_would_stand(find: Find, text: str, found: Found) -> None:
    assert _names(find("foreign_places", COMMON, _plain(text))) == found


def test_the_place_that_a_document_names_most_is_taken_for_its_own(find: Find) -> None:
    text = "临江市的库房修好了，临江市的路通了，临江市的账清了。\n\n沙溪县委感谢大家。"
    assert _names(find("foreign_places", COMMON, _plain(text, own=""))) == [("沙溪县", WARNING)]
    assert find("foreign_places", COMMON, _plain("沙溪县委感谢大家。", own="")) == ()


def test_names_of_a_base_text_of_another_place_are_left_to_their_own_rule(find: Find) -> None:
    base = "沙溪县的库房修好了，沙溪县的路通了。"
    assert find("foreign_places", COMMON, _plain("沙溪县委感谢大家。", base=base)) == ()
