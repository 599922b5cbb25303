"""Other written forms of a fact, worked out from its new value."""

import pytest

from draftkit.figures.following import follow
from draftkit.figures.model import FigureType

Case = tuple[str, str, str, str | None]
"""The old words, the new ones, the other form of the old words, and what becomes of it."""


def follows(kind: FigureType, case: Case) -> None:
    leader, new, old, wanted = case
    assert follow(leader, leader, old, kind) == old
    assert follow(leader, new, old, kind) == wanted


@pytest.mark.parametrize(
    "case",
    [
        ("云溪县", "青川市", "云溪", "青川"),
        ("云溪县", "和县", "云溪", None),
        ("云溪县", "青川", "云溪", "青川"),
        ("云溪县", "青川", "我县", None),
        ("云溪县", "青川市", "我县", "我市"),
        ("云溪县", "青川市", "全县", "全市"),
        ("云溪县", "青川市", "云溪籍", "青川籍"),
        ("云溪县", "青川市", "云溪县城", "青川市城"),
        ("云溪", "青川市", "云溪县", "青川市"),
        ("云溪", "青川", "云溪县", None),
        ("临江省云溪县", "江北省青川市", "云溪县", "青川市"),
        ("临江省云溪县", "青川市", "云溪", "青川"),
        ("临江省云溪县", "江北省青川市", "临江云溪", "江北青川"),
        ("云溪满族自治县", "青川市", "云溪", "青川"),
        ("柳树村", "石桥镇", "柳树", "石桥"),
        ("和县", "云溪县", "我县", "我县"),
    ],
)
def test_places_are_called_by_their_stem_their_unit_and_what_is_behind_them(case: Case) -> None:
    follows(FigureType.PLACE, case)


@pytest.mark.parametrize(
    "case",
    [
        ("云溪县委", "青川市委", "县委", "市委"),
        ("云溪县水利局", "青川市农业农村局", "水利局", "农业农村局"),
        ("云溪县水利局", "青川市农业农村局", "县水利局", "市农业农村局"),
        ("云溪县水利局", "省水利厅", "县水利局", None),
    ],
)
def test_offices_lose_the_place_at_their_head(case: Case) -> None:
    follows(FigureType.ORGANISATION, case)


@pytest.mark.parametrize(
    "case",
    [
        ("200人", "300人", "二百人", "三百人"),
        ("200人", "2人", "两百人", "两人"),
        ("3人", "2人", "三人", "两人"),
        ("200人", "326名", "200名", "326名"),
        ("200人", "326名", "二百人", "三百二十六名"),
        ("200人", "326", "二百名", "三百二十六名"),
        ("1.2万人", "1.35万人", "12000人", "13500人"),
        ("12000人", "13500人", "1.2万人", "1.35万人"),
        ("1260户", "12480户", "1,260户", "12,480户"),
        ("1260户", "248户", "１２６０户", "２４８户"),
        ("12万亩", "105010亩", "十二万亩", "十万五千零一十亩"),
        ("1亿元", "2.5亿元", "一亿元", "二亿五千万元"),
        ("10人", "12.5人", "十人", None),
        ("200人", "若干", "二百人", None),
    ],
)
def test_numbers_keep_their_form(case: Case) -> None:
    follows(FigureType.COUNT, case)


def test_a_percentage_may_stand_in_words() -> None:
    follows(FigureType.PERCENT, ("35%", "41%", "百分之三十五", "百分之四十一"))
    follows(FigureType.PERCENT, ("百分之三十五", "百分之四十", "35%", "40%"))


@pytest.mark.parametrize(
    "case",
    [
        ("2018年3月7日", "2026年3月20日", "3月7日", "3月20日"),
        ("2018年3月7日", "2026年3月20日", "三月七日", "三月二十日"),
        ("2018年3月7日", "2026年3月20日", "2018年", "2026年"),
        ("2018年3月7日", "2026年11月2日", "2018-03-07", "2026-11-02"),
        ("2018-03-07", "2026-11-20", "二〇一八年三月七日", "二〇二六年十一月二十日"),
        ("2018年3月7日", "2026年3月20日", "2018.3.7", "2026.3.20"),
        ("2018年3月7日", "3月20日", "2018年3月", None),
        ("2018年3月7日", "下月", "3月7日", None),
    ],
)
def test_days_lose_parts_and_change_their_signs(case: Case) -> None:
    follows(FigureType.DATE, case)


@pytest.mark.parametrize(
    "case",
    [
        ("周明远", "王建国", "明远同志", "建国同志"),
        ("周明远", "王明", "明远同志", None),
        ("周明远", "欧阳建国", "周部长", "欧阳部长"),
        ("周明远", "王明", "周明远同志", "王明同志"),
        ("周明远", "阿尔斯兰·买买提", "周明远同志", "阿尔斯兰·买买提同志"),
        ("周明远", "阿尔斯兰·买买提", "明远同志", None),
        ("周明远", "税建国", "周部长", "税部长"),
        ("周远", "王明", "周　远", "王　明"),
        ("周远", "王建国", "周　远", "王建国"),
        ("阿尔斯兰·买买提", "王明", "阿尔斯兰·买买提同志", "王明同志"),
    ],
)
def test_people_are_called_by_parts_of_their_names(case: Case) -> None:
    follows(FigureType.PERSON, case)


@pytest.mark.parametrize(
    "case",
    [
        ("《意见》", "《方案》", "意见", "方案"),
        ("意见", "《方案》", "《意见》", "《方案》"),
        ("“三问”", "“四问”", "三问", "四问"),
        ("打造“三城”样板", "争创“四城”标杆", "打造三城样板", "争创四城标杆"),
    ],
)
def test_titles_change_their_marks(case: Case) -> None:
    follows(FigureType.DOCUMENT, case)


def test_words_that_no_way_makes_follow_nothing() -> None:
    assert follow("甲", "乙", "丙", FigureType.TEXT) is None
    assert follow("2018年3月7日", "2026年3月7日", "3月8日", FigureType.DATE) is None
    assert follow("200人", "300人", "200余人", FigureType.COUNT) is None
    assert follow("3月7日", "3月20日", "2018年3月7日", FigureType.TEXT) is None
    assert follow("甲", "", "甲", FigureType.TEXT) is None


def test_a_figure_of_words_takes_the_ways_of_days_and_numbers() -> None:
    follows(FigureType.TEXT, ("3月7日", "3月20日", "三月七日", "三月二十日"))
    follows(FigureType.TEXT, ("二百余人", "三百余人", "200余人", "300余人"))
