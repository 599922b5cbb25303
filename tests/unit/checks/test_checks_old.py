"""What a speech had where it has figures now."""

from dataclasses import replace

from draftkit.checks.old import old_values
from draftkit.facts.forms import OldValue, OldValues
from draftkit.figures.model import Figure, FigureType, Sheet

PLACE = FigureType.PLACE


def test_a_sheet_without_old_words_has_no_old_values() -> None:
    assert old_values(Sheet((Figure("地名", PLACE, value="临江市"),))) == ()


def test_an_old_value_knows_what_stands_for_it_now() -> None:
    figures = (
        Figure("地名", PLACE, value="临江市", old="沙溪县", short="临江"),
        Figure("人数", FigureType.COUNT, unit="人", value="126", old="200人"),
        Figure("单位", FigureType.ORGANISATION, value="市档案局"),
        Figure("称呼", PLACE, old="全县"),
    )
    assert old_values(Sheet(figures)) == (
        OldValue(PLACE, "沙溪县", "临江市"),
        OldValue(PLACE, "", "临江"),
        OldValue(FigureType.COUNT, "200人", "126人"),
        OldValue(FigureType.ORGANISATION, "", "市档案局"),
        OldValue(PLACE, "全县"),
    )


def test_what_is_perhaps_no_fact_is_only_guarded_when_it_was_changed() -> None:
    figures = (
        Figure("品牌1", FigureType.BRAND, old="“清仓理库”", is_doubtful=True),
        Figure("品牌2", FigureType.BRAND, value="归卷", old="数字上架", is_doubtful=True),
    )
    assert old_values(Sheet(figures)) == (OldValue(FigureType.BRAND, "数字上架", "归卷", is_doubtful=True),)


def test_words_that_are_perhaps_no_fact_and_stood_there_as_words_as_well_are_not_guarded() -> None:
    doubtful = Figure("文件1", FigureType.DOCUMENT, value="办法", old="《档案法》", is_doubtful=True)
    sure = Figure("地名1", PLACE, value="临江市", old="沙溪县")
    first = "学习{{文件1}}，宣传档案法，沙溪县的人。\n"
    assert [each.text for each in old_values(Sheet((doubtful, sure)), first)] == ["沙溪县"]
    assert len(old_values(Sheet((doubtful, sure)), "学习{{文件1}}，{{档案法}}。\n")) == 2


def test_a_name_known_by_its_words_is_guarded_once_somebody_gave_it_another_value() -> None:
    brand = Figure("品牌1", FigureType.BRAND, value="归卷", old="“数字上架”", is_doubtful=True)
    first = "推广{{品牌1}}，数字上架要快。\n"
    assert old_values(Sheet((brand,)), first) == (OldValue(FigureType.BRAND, "“数字上架”", "归卷", is_doubtful=True),)
    assert old_values(Sheet((replace(brand, value=None),)), first) == ()
    assert old_values(Sheet((replace(brand, old="“上架”"),)), "推广{{品牌1}}，上架要快。\n") == ()


def test_what_is_words_again_may_stand_and_is_no_part_of_an_old_value() -> None:
    leader = Figure("姓名", FigureType.PERSON, value="周国强", old="王建国")
    place = Figure("地名1", FigureType.PLACE, value="沙溪镇", old="红石镇")
    gone = (Figure("人名4", FigureType.PERSON, old="建国"), Figure("地名4", FigureType.PLACE, old="仅红石镇"))
    values = old_values(Sheet((leader, place)), "", Sheet((leader, place, *gone)))
    search = OldValues(values)
    text = "迎接建国75周年，仅红石镇就有两处，王建国书记到会。"
    assert [text[each.start : each.end] for each in search.find(text)] == ["红石镇", "王建国"]
