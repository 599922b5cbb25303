"""Which paragraphs that came back are which of those that were issued."""

from collections.abc import Sequence

from draftkit.review.align import Group, Line, grouped, paired, reworded

GRAIN = "临江市的粮食要颗粒归仓，机具要提前检修。"
ROAD = "云溪县的道路要抢在入冬前修通，桥梁要逐座排查。"
WATER = "各乡镇的水窖要蓄满，管道要包扎防冻。"


def groups(issued: Sequence[str], original: Sequence[str]) -> list[tuple[int, int, int, int, bool]]:
    found = grouped([Line(text) for text in issued], [Line(text) for text in original])
    return [(each.start, each.end, each.first, each.last, each.moved) for each in found]


def test_equal_paragraphs_belong_together() -> None:
    assert groups((GRAIN, ROAD), (GRAIN, ROAD)) == [(0, 1, 0, 1, False), (1, 2, 1, 2, False)]
    assert groups((), ()) == []


def test_a_reworded_paragraph_is_known_wherever_it_stands() -> None:
    assert groups((GRAIN, ROAD, WATER), (ROAD, WATER, GRAIN.replace("提前", "抓紧"))) == [
        (1, 2, 0, 1, False),
        (2, 3, 1, 2, False),
        (0, 1, 2, 3, True),
    ]


def test_a_paragraph_in_pieces_is_one_group() -> None:
    assert groups((GRAIN, ROAD), (GRAIN[:12], GRAIN[12:], ROAD)) == [(0, 1, 0, 2, False), (1, 2, 2, 3, False)]
    thirds = ROAD[:8], ROAD[8:16], ROAD[16:]
    assert groups((GRAIN, ROAD), (GRAIN, *thirds)) == [(0, 1, 0, 1, False), (1, 2, 1, 4, False)]


def test_joined_paragraphs_are_one_group() -> None:
    assert groups((GRAIN, ROAD, WATER), (GRAIN + ROAD, WATER)) == [(0, 2, 0, 1, False), (2, 3, 1, 2, False)]
    assert groups((GRAIN, ROAD, WATER), (GRAIN + ROAD + WATER,)) == [(0, 3, 0, 1, False)]


def test_one_paragraph_between_the_same_neighbours_is_that_one() -> None:
    assert (1, 2, 1, 2, False) in groups((GRAIN, ROAD, WATER), (GRAIN, "桥上先限行，等勘察的人到了再说。", WATER))


def test_a_short_word_is_not_a_paragraph_typed_over() -> None:
    assert groups((GRAIN, ROAD, WATER), (GRAIN, "略", WATER)) == [(0, 1, 0, 1, False), (2, 3, 2, 3, False)]


def test_a_bookmark_tells_equal_paragraphs_apart() -> None:
    issued = [Line(GRAIN, ("_dk_p1",)), Line(GRAIN, ("_dk_p2",)), Line(ROAD, ("_dk_p3",))]
    original = [Line(GRAIN, ("_dk_p2",)), Line(ROAD, ("_dk_p3",))]
    assert Group(2, 3, 1, 2) in grouped(issued, original)


def test_a_bookmark_on_a_new_paragraph_before_its_own_does_not_mislead() -> None:
    issued = [Line(GRAIN, ("_dk_p1",)), Line(ROAD, ("_dk_p2",))]
    original = [Line(GRAIN, ("_dk_p1",)), Line("修路的人手要先落实。", ("_dk_p2",)), Line(ROAD.replace("逐座", "逐个"))]
    assert grouped(issued, original) == [Group(0, 1, 0, 1), Group(1, 2, 2, 3)]


def test_paragraphs_are_paired_wherever_they_stand_and_new_ones_are_not() -> None:
    issued, original = (GRAIN, ROAD, WATER), ("库点要通风，粮面要平整。", WATER, GRAIN.replace("提前", "抓紧"))
    assert paired([Line(text) for text in issued], [Line(text) for text in original]) == {1: 2, 2: 0}


def test_of_one_place_paragraphs_with_little_in_common_are_paired_in_order() -> None:
    typed = "临江市的机具到月底前修好。"
    assert list(reworded((GRAIN, ROAD), ("新的。", typed))) == [(0, 1)]
    assert list(reworded((ROAD, GRAIN), (typed, ROAD))) == [(1, 0)]
    assert list(reworded((GRAIN,) * 21, (GRAIN,) * 20)) == []
