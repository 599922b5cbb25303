"""What a text lacks, by place and owner."""

from draftkit.figures.gaps import Gap, by_place_and_owner, gaps_data, open_gaps, to_supply
from draftkit.figures.model import Expression, Figure, FigureType, Sheet
from draftkit.figures.report import figure_report, in_order_of_page
from draftkit.tree import Paragraph, Section, Slot, Speech, Text
from draftkit.tree.markers import Marker

SPEECH = Speech(
    (
        Paragraph((Slot("甲"), Slot("满"))),
        Section((Text("一"),), (Paragraph((Slot("乙"), Slot("和"), Slot("甲"), Slot("丙", "次"))),), Marker.CHINESE),
        Section((Text("二"),), (Paragraph((Slot("丙"), Slot("新"))),), Marker.CHINESE),
    )
)
SHEET = Sheet(
    (
        Figure("丁", FigureType.COUNT, "人", who="乙科"),
        Figure("丙", FigureType.COUNT, "次", who="甲科"),
        Figure("乙", FigureType.COUNT, "人", who="甲科"),
        Figure("甲", FigureType.DATE),
        Figure("满", value="有"),
        Figure("和", FigureType.COUNT, "人", formula=Expression("乙 + 丁")),
        Figure("闲"),
    )
)
GAPS = open_gaps(in_order_of_page(SPEECH, figure_report(SPEECH, SHEET)))


def test_each_gap_stands_once_with_all_its_places_and_what_a_derived_figure_needs_before_it() -> None:
    assert (
        Gap("甲", "", "", ("开头", "一")),
        Gap("乙", "人", "甲科", ("一",)),
        Gap("丁", "人", "乙科", ("一",), wanted_by="和"),
        Gap("和", "人", "", ("一",), waits=("乙", "丁")),
        Gap("丙", "次", "甲科", ("一", "二")),
        Gap("新", "", "", ("二",)),
    ) == GAPS
    assert [gap.label for gap in GAPS[:2]] == ["甲", "乙（人）"]
    assert [gap.name for gap in GAPS if gap.is_derived] == ["和"]


def test_gaps_are_sorted_by_their_first_place_and_then_by_owner_those_without_one_last() -> None:
    sections = [(each.where, each.who, [gap.name for gap in each.gaps]) for each in by_place_and_owner(GAPS)]
    assert sections == [
        ("开头", "", ["甲"]),
        ("一", "甲科", ["乙", "丙"]),
        ("一", "乙科", ["丁"]),
        ("一", "", ["和"]),
        ("二", "", ["新"]),
    ]


def test_the_data_names_every_field() -> None:
    data = gaps_data(GAPS[2:3])
    expected = {"name": "丁", "unit": "人", "who": "乙科", "places": ("一",), "waits": (), "wanted_by": "和"}
    assert data == {"version": 1, "gaps": [expected | {"old": ""}]}


def test_a_gap_that_shows_old_words_is_called_by_them() -> None:
    speech = Speech((Paragraph((Slot("地名"), Slot("简称"), Slot("口号"))),))
    figures = (
        Figure("地名", old="云溪县"),
        Figure("简称", old="云溪", follows="地名"),
        Figure("口号", old="一二三四五六七八九十一二三四五六七八"),
    )
    gaps = open_gaps(figure_report(speech, Sheet(figures)))
    assert [(gap.label, gap.old, gap.waits) for gap in gaps] == [
        ("地名“云溪县”", "云溪县", ()),
        ("简称“云溪”", "云溪", ("地名",)),
        ("口号“一二三四五六七八九十一二三四五六…”", "一二三四五六七八九十一二三四五六七八", ()),
    ]
    assert [gap.name for gap in to_supply(gaps)] == ["地名", "口号"]


def test_a_full_speech_has_no_gaps() -> None:
    assert open_gaps(figure_report(Speech((Paragraph((Slot("满"),)),)), SHEET)) == ()
