from time import perf_counter

from draftkit.tree import (
    Byline,
    Count,
    Counted,
    Paragraph,
    Salutation,
    Section,
    Slot,
    Speech,
    Strong,
    Text,
    Title,
)
from draftkit.tree.markers import Marker
from draftkit.tree.walk import gap_label, inlines, plain, slots, walk, words


def text(value: str) -> tuple[Text]:
    return (Text(value),)


POINT = Section(text("点"), (Paragraph(text("点内")),), Marker.ORDINAL, run_in=True)
PART = Section(text("部分"), (Paragraph(text("段")), POINT, POINT), Marker.CHINESE)
SPEECH = Speech(
    (
        Title(text("题一")),
        Title(text("题二")),
        Byline(text("署名")),
        Salutation(text("同志们：")),
        Paragraph(text("开头")),
        PART,
        Section(text("插"), marker=Marker.NONE),
        PART,
        Paragraph(text("结尾")),
    )
)


def test_every_block_is_met_in_the_order_of_the_page_with_its_id() -> None:
    assert [visit.id for visit in walk(SPEECH)] == [
        *("t1", "t2", "b1", "s1", "p1"),
        *("1", "1.p1", "1.1", "1.1.p1", "1.2", "1.2.p1"),
        "2",
        *("3", "3.p1", "3.1", "3.1.p1", "3.2", "3.2.p1"),
        "p2",
    ]


def test_a_number_counts_the_siblings_of_one_family() -> None:
    numbers = {visit.id: visit.number for visit in walk(SPEECH) if isinstance(visit.block, Section)}
    assert numbers == {
        "1": "一、",
        "1.1": "第一，",
        "1.2": "第二，",
        "2": "",
        "3": "二、",
        "3.1": "第一，",
        "3.2": "第二，",
    }


def test_a_visit_knows_its_depth_and_section() -> None:
    visits = {visit.id: visit for visit in walk(SPEECH)}
    assert (visits["p1"].depth, visits["p1"].section) == (0, None)
    assert (visits["1"].depth, visits["1"].section) == (1, PART)
    assert (visits["1.p1"].depth, visits["1.p1"].section) == (1, PART)
    assert (visits["1.1.p1"].depth, visits["1.1.p1"].section) == (2, POINT)


def test_the_last_of_a_family_that_says_so_is_last() -> None:
    points = tuple(Section(text(name), marker=Marker.FIRSTLY, run_in=True) for name in "甲乙丙")
    assert [visit.number for visit in walk(Speech(points))] == ["首先，", "其次，", "最后，"]


def test_every_use_of_a_slot_is_met_emphasised_ones_too() -> None:
    lead, body = Slot("甲"), Slot("乙", "个")
    speech = Speech((Section((lead,), (Paragraph((Strong((body,)), lead)),)),))
    assert [(visit.id, slot) for visit, slot in slots(speech)] == [("1", lead), ("1.p1", body), ("1.p1", lead)]


def test_the_words_of_a_content_have_emphasis_opened_up() -> None:
    inner = (Text("甲"), Slot("乙"))
    assert tuple(words((Strong(inner), Text("丙")))) == (*inner, Text("丙"))
    assert inlines(PART) == PART.lead


def test_an_open_slot_shows_as_a_gap() -> None:
    assert gap_label(Slot("人数", "人")) == "【待填：人数（人）】"
    assert gap_label(Slot("时限")) == "【待填：时限】"
    assert gap_label(Slot("覆盖率", gap_unit="%")) == "【待填：覆盖率（%）】"


def test_words_as_a_string() -> None:
    content = (Text("共"), Slot("人数", "人"), Strong((Slot("天数", "天", "3天"),)), Count(Counted.PARTS))
    assert plain(content) == "共【待填：人数（人）】3天{{部分数}}"


def test_many_siblings_are_walked_in_linear_time() -> None:
    speech = Speech(tuple(Section(text("甲"), marker=Marker.CHINESE) for _ in range(20_000)))
    start = perf_counter()
    numbers = [visit.number for visit in walk(speech)]
    assert perf_counter() - start < 5
    assert numbers[9998:10000] == ["九千九百九十九、", "10000、"]
