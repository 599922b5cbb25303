"""Places as a reader calls them."""

from draftkit.tree import Byline, Paragraph, Salutation, Section, Slot, Speech, Text, Title
from draftkit.tree.markers import Marker
from draftkit.tree.places import place_names

SAID = Paragraph((Text("好。"),))


def _point(words: str, marker: Marker) -> Section:
    return Section((Text(words),), (SAID,), marker, run_in=True)


def test_a_place_goes_by_the_numbers_of_the_headings_above_it() -> None:
    below = Section((Text("乙"),), (SAID, _point("一点", Marker.ORDINAL)), Marker.CHINESE_BRACKETS)
    part = Section((Text("甲"),), (SAID, below), Marker.CHINESE)
    other = Section((Text("丙"),), (_point("二点", Marker.IS),), Marker.CHINESE)
    head = (Title((Text("题"),)), Byline((Text("日期"),)), Salutation((Text("同志们："),)), SAID)
    names = place_names(Speech((*head, part, other, SAID)))
    assert names == {
        "t1": "题目",
        "b1": "署名",
        "s1": "称呼",
        "p1": "开头",
        "1": "一",
        "1.p1": "一",
        "1.1": "一（一）",
        "1.1.p1": "一（一）",
        "1.1.1": "一（一）第一",
        "1.1.1.p1": "一（一）第一",
        "2": "二",
        "2.1": "二、一是",
        "2.1.p1": "二、一是",
        "p2": "结尾",
    }


def test_without_parts_all_is_text() -> None:
    assert place_names(Speech((SAID,))) == {"p1": "正文"}


def test_a_heading_without_a_number_goes_by_its_first_words() -> None:
    part = Section((Text("把全年的"), Slot("任务"), Text("完成好")), (SAID,))
    assert place_names(Speech((part,))) == {"1": "“把全年的【待…”", "1.p1": "“把全年的【待…”"}
