"""Where a figure stands in a speech."""

import pytest

from draftkit.figures.context import Context, contexts
from draftkit.tree import Byline, Count, Counted, Paragraph, Salutation, Section, Slot, Speech, Strong, Text, Title
from draftkit.tree.markers import Marker


def _paragraph(*words: Text | Slot | Strong | Count) -> Paragraph:
    return Paragraph(words)


def _section(lead: str, *blocks: Paragraph | Section, marker: Marker = Marker.CHINESE) -> Section:
    return Section((Text(lead),), blocks, marker, run_in=marker is Marker.ORDINAL)


def test_the_sentence_has_its_gaps_and_values_and_nothing_of_the_next_one() -> None:
    content = (
        Text("天气很好。全县"),
        Slot("户数", "户"),
        Text("中有"),
        Slot("人数", "人", "9人"),
        Text("参加。散会。"),
    )
    found = contexts(Speech((Paragraph(content),)))
    assert found["人数"] == Context("正文", "全县【待填：户数（户）】中有9人参加。", 1)


def test_figures_stand_in_the_order_of_their_first_uses_which_are_counted() -> None:
    first, second = _paragraph(Slot("乙"), Text("和"), Slot("甲")), _paragraph(Strong((Slot("乙"),)), Text("。"))
    assert [(name, found.uses) for name, found in contexts(Speech((first, second))).items()] == [("乙", 2), ("甲", 1)]


def test_counts_are_written_out() -> None:
    section = _section("一", _paragraph(Slot("甲")))
    speech = Speech((_paragraph(Text("讲"), Count(Counted.PARTS), Text("点，共"), Slot("乙")), section))
    assert contexts(speech)["乙"].sentence == "讲一点，共【待填：乙】"


def test_outside_the_headings_the_part_of_the_speech_is_named() -> None:
    speech = Speech(
        (
            Title((Slot("甲"),)),
            Byline((Slot("乙"),)),
            Salutation((Slot("丙"),)),
            _paragraph(Slot("丁")),
            _section("抓好落实", _paragraph(Slot("戊"))),
            _paragraph(Slot("己")),
        )
    )
    places = [found.place for found in contexts(speech).values()]
    assert places == ["题目", "署名", "称呼", "开头", "一、抓好落实", "结尾"]


def test_below_several_headings_the_last_is_named_with_all_numbers() -> None:
    point = _section("早部署。", _paragraph(Slot("甲")), marker=Marker.ORDINAL)
    heading = _section("压实责任", point, marker=Marker.CHINESE_BRACKETS)
    speech = Speech((_section("提高认识"), _section("狠抓落实", heading)))
    assert contexts(speech)["甲"].place == "二、（一）压实责任，第一"


def test_below_points_without_a_heading_the_first_of_them_is_not_lost() -> None:
    speech = Speech((_section("早部署。", _paragraph(Slot("甲")), marker=Marker.ORDINAL),))
    assert contexts(speech)["甲"].place == "第一，早部署"


def test_a_figure_in_a_heading_stands_under_it() -> None:
    speech = Speech((Section((Text("完成"), Slot("甲", "项")), (), Marker.CHINESE),))
    assert contexts(speech)["甲"] == Context("一、完成【待填：甲（项）】", "完成【待填：甲（项）】", 1)


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("牢牢守住安全底线，坚决防止重特大事故发生。", "一、牢牢守住安全底线"),
        ("把全县防汛抗旱和地质灾害防治工作摆在更加突出的位置", "一、把全县防汛抗旱和地质灾害防治工…"),
        ("，开头就有标点的一个相当长的一级标题要截短", "一、，开头就有标点的一个相当长的一…"),
    ],
)
def test_a_long_heading_is_told_by_its_first_clause_or_its_first_words(heading: str, place: str) -> None:
    assert contexts(Speech((_section(heading, _paragraph(Slot("甲"))),)))["甲"].place == place


def test_a_speech_without_figures_has_no_contexts() -> None:
    assert contexts(Speech((_paragraph(Text("好")),))) == {}
