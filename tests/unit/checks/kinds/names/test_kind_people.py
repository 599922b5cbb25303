from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.checks.subject import Subject
from draftkit.workflows.checking.examples import subject_of_example

Find = Callable[..., tuple[Hit, ...]]
BODIES = "bodies: [党委, 人大, 政府, 政协]"
ROSTER = """
people:
  - {name: 周明远, office: 临江市委书记, rank: 1, since: 2024-03}
  - {name: 周明远, office: 临江市市长, rank: 2, since: 2021-03, until: 2024-02}
  - {name: 陈立新, office: '临江市委常委、组织部长', rank: 6}
  - {name: 孙建华, office: 临江市人大主任, rank: 3}
"""


def _subject(text: str, date: str = "2026-11-27") -> Subject:
    return subject_of_example(Example(text, date=date, roster=ROSTER)).unwrap()


def _values(hits: tuple[Hit, ...]) -> list[dict[str, str]]:
    return [dict(hit.values) for hit in hits]


def test_somebody_with_an_office_has_it_at_first_mention(find: Find) -> None:
    text = "刚才，郑清晨同志讲了三条。\n\n会后请市档案局局长郑清晨牵头。"
    (hit,) = find("first_mention", "{}", text)
    assert _values((hit,)) == [{"name": "郑清晨", "office": "市档案局局长"}]
    assert text[hit.span.start : hit.span.end] == "郑清晨同志"


@pytest.mark.parametrize(
    "text",
    [
        "刚才，市档案局局长郑清晨讲了三条。\n\n请郑清晨同志牵头。",
        "要向郑清晨同志学习，郑清晨同志守库三十年。",
        "刚才，王书记讲了三条。\n\n请市委书记王大力同志牵头。",
    ],
)
def test_an_office_once_said_or_never_known_is_not_asked_for(find: Find, text: str) -> None:
    assert find("first_mention", "{}", text) == ()


def test_the_roster_knows_offices_too(find: Find) -> None:
    hits = find("first_mention", "{}", _subject("刚才，陈立新同志讲了三条。"))
    assert _values(hits) == [{"name": "陈立新", "office": "临江市委常委、组织部长"}]


def test_the_full_office_stands_before_the_name(find: Find) -> None:
    text = "会上，孙建华市政协主席讲了话。孙建华同志很满意。"
    assert _values(find("office_after", "{}", text)) == [{"name": "孙建华", "office": "市政协主席"}]
    assert find("office_after", "{}", "会上，孙建华主席讲了话。孙建华同志很满意。") == ()


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("向市政府、市人大报告。", [("市人大", "市政府")]),
        ("县政协和县人大常委会来了人。", [("县人大常委会", "县政协")]),
        ("各级政府、党委要抓好。", [("党委", "政府")]),
        ("向市委、市人大、市政府、市政协报告。", []),
        ("省政府、市委都有部署。", []),
        ("向县政府、县人大代表通报。", []),
        ("县政府抓落实，县人大作监督。", []),
        ("市政府办公室、市委办公室发文。", []),
    ],
)
def test_bodies_of_one_level_stand_in_order(find: Find, text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(each["first"], each["second"]) for each in _values(find("rank", BODIES, text))] == pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("到会的有组织部长陈立新、市委书记周明远，大家欢迎。", [("周明远", "陈立新")]),
        ("到会的有市委书记周明远、市人大主任孙建华和组织部长陈立新，大家欢迎。", []),
        ("组织部长陈立新讲了，市委书记周明远也讲了。", []),
        ("到会的有组织部长陈立新、副市长郑清晨、市委书记周明远，大家欢迎。", []),
    ],
)
def test_people_of_the_roster_who_stand_side_by_side_are_in_order(
    find: Find, text: str, pairs: list[tuple[str, str]]
) -> None:
    assert [(each["first"], each["second"]) for each in _values(find("rank", BODIES, _subject(text)))] == pairs


def test_an_office_held_on_another_day_is_found(find: Find) -> None:
    hits = find("office_of", "{}", _subject("市长周明远讲了话。"))
    assert _values(hits) == [{"name": "周明远", "office": "市长", "right": "临江市委书记"}]
    assert find("office_of", "{}", _subject("市长周明远讲了话。", "2023-05-01")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "市委书记周明远讲了话。",
        "中共临江市委书记周明远讲了话。",
        "书记周明远讲了话。",
        "市委组织部部长陈立新讲了话。",
        "市人大常委会主任孙建华讲了话。",
        "原市长周明远讲了话。",
        "周明远同志讲了话。",
        "副市长郑清晨讲了话。",
    ],
)
def test_the_forms_of_an_office_are_the_same_office(find: Find, text: str) -> None:
    assert find("office_of", "{}", _subject(text)) == ()


def test_an_assistant_is_not_the_head(find: Find) -> None:
    assert len(find("office_of", "{}", _subject("市委副书记周明远讲了话。"))) == 1


def test_an_office_of_one_person_has_one_name(find: Find) -> None:
    hits = find("holder_of", "{}", _subject("市委书记周明元讲了话。"))
    assert _values(hits) == [{"name": "周明元", "office": "市委书记", "right": "周明远"}]


@pytest.mark.parametrize(
    "text",
    [
        "市委副书记郑清晨讲了话。",
        "市委常委郑清晨讲了话。",
        "云溪县委书记郑清晨讲了话。",
        "村支部书记郑清晨讲了话。",
        "原市委书记郑清晨讲了话。",
        "档案局局长郑清晨讲了话。",
    ],
)
def test_other_offices_may_have_other_names(find: Find, text: str) -> None:
    assert find("holder_of", "{}", _subject(text)) == ()


def test_without_a_roster_nobody_is_wrong(find: Find) -> None:
    for kind in ("office_of", "holder_of"):
        assert find(kind, "{}", "市委书记周明元讲了话。") == ()


def test_the_figures_of_a_draft_know_offices_too(find: Find) -> None:
    figures = (
        "姓名: {type: person, value: 周明远}\n职务: 临江市委书记\n部署人: {type: person, value: 副市长郑清晨同志}\n"
    )
    words = "刚才，副县长郑清晨讲了话，{{部署人}}讲得很好。市委书记钱志明也讲了话，市委书记{{姓名}}作了总结。"
    example = Example(f"# 讲话\n\n同志们：\n\n{words}\n", draft=True, figures=figures)
    subject = subject_of_example(example).unwrap()
    assert _values(find("office_of", "{}", subject)) == [{"name": "郑清晨", "office": "副县长", "right": "副市长"}]
    assert _values(find("holder_of", "{}", subject)) == [{"name": "钱志明", "office": "市委书记", "right": "周明远"}]
