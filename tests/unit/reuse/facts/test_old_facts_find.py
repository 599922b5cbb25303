"""The local facts of an old speech as figures."""

from collections.abc import Mapping

import pytest

from draftkit.facts.find import find_facts
from draftkit.figures.model import Figure, FigureType
from draftkit.readers.speech import read_speech
from draftkit.reuse.facts import old_facts
from draftkit.reuse.model import OldFacts
from draftkit.source import Source, Span
from draftkit.tree.reading import ReadDocument

HEAD = "在全市组织工作会议上的讲话\n临江市委副书记 周明远\n（2018年3月7日）\n同志们：\n"


def _old(text: str) -> OldFacts:
    reading = read_speech(Source("old.txt", text)).unwrap()
    return old_facts(reading.documents[0], find_facts(reading))


def _by_name(facts: OldFacts) -> Mapping[str, Figure]:
    return {figure.name: figure for figure in facts.figures}


def _places(text: str, facts: OldFacts, name: str) -> list[str]:
    return [text[place.span.start : place.span.end] for place in facts.places if place.name == name]


def test_every_fact_is_an_open_figure_with_the_words_it_had() -> None:
    text = f"{HEAD}今年要抓好临江市的工作，培训干部120人。\n"
    facts = _old(text)
    assert all(figure.is_open and figure.old for figure in facts.figures)
    assert [(place.name, text[place.span.start : place.span.end]) for place in facts.places] == [
        ("会议名称", "全市组织工作会议"),
        ("职务", "临江市委副书记"),
        ("姓名", "周明远"),
        ("会议日期", "2018年3月7日"),
        ("时间1", "今年"),
        ("地名1", "临江市"),
        ("培训干部人数", "120人"),
    ]


def test_the_day_of_the_meeting_may_stand_with_its_place_under_the_title() -> None:
    facts = _old("在全市组织工作会议上的讲话\n（2018年3月7日　云溪县）\n同志们：\n今年要抓好组织工作。\n")
    assert _by_name(facts)["会议日期"].old == "2018年3月7日"


def test_a_text_without_facts_has_none() -> None:
    assert _old("同志们：\n大家辛苦了，谢谢大家。\n") == OldFacts()


def test_an_empty_text_has_none() -> None:
    assert old_facts(ReadDocument("", Span(0, 0), ()), ()) == OldFacts()


def test_a_number_is_typed_by_the_type_it_has_and_keeps_its_unit() -> None:
    figure = _by_name(_old(f"{HEAD}我们培训干部120人。\n"))["培训干部人数"]
    assert (figure.type, figure.unit, figure.old) == (FigureType.COUNT, "人", "120人")


@pytest.mark.parametrize(("words", "unit"), [("600多人", "人"), ("一万名", "万名"), ("三百八十万元", "万元")])
def test_what_no_number_can_be_typed_as_is_text_with_its_unit(words: str, unit: str) -> None:
    figure = next(each for each in _old(f"{HEAD}我们培训干部{words}。\n").figures if each.old == words)
    assert (figure.type, figure.unit) == (FigureType.TEXT, unit)


def test_a_day_without_year_is_text_so_that_another_one_can_be_typed() -> None:
    facts = _old("同志们：\n3月20日，我们召开了会议。\n")
    assert [(figure.type, figure.old) for figure in facts.figures] == [(FigureType.TEXT, "3月20日")]


def test_the_quotation_marks_of_a_name_stay_outside() -> None:
    text = f"{HEAD}认真落实《关于加强村级建设的意见》，开展“乡风润万家”活动。\n"
    facts = _old(text)
    assert _places(text, facts, "文件1") == ["关于加强村级建设的意见"]
    assert _places(text, facts, "品牌1") == ["乡风润万家"]


def test_office_and_name_are_two_figures_and_the_name_is_linked() -> None:
    text = "同志们：\n刚才，市委副书记彭青山同志作了讲话。彭青山同志讲得很好。\n"
    facts = _old(text)
    assert _places(text, facts, "职务1") == ["市委副书记"]
    assert _places(text, facts, "人名1") == ["彭青山", "彭青山"]


def test_who_governs_is_one_doubtful_figure() -> None:
    text = "同志们：\n市委、市政府高度重视。我代表市委、市政府向大家致谢，也向临江市委、市政府学习。\n"
    facts = _old(text)
    figure = _by_name(facts)["本地称呼1"]
    assert (figure.old, figure.is_doubtful) == ("市委、市政府", True)
    assert _places(text, facts, "本地称呼1")[:2] == ["市委、市政府"] * 2


def test_the_given_name_alone_follows_the_full_name() -> None:
    text = "同志们：\n市委书记周明远同志作了部署。明远同志讲得很好。\n"
    facts = _old(text)
    assert _places(text, facts, "人名1简称") == ["明远"]
    assert _by_name(facts)["人名1简称"].follows == "人名1"


def test_an_office_without_a_level_stays_as_words() -> None:
    facts = _old("同志们：\n柳河村的老支书周明远说得好。\n")
    assert {figure.old for figure in facts.figures} == {"柳河村", "周明远"}


def test_a_place_is_one_figure_wherever_it_stands_and_its_short_form_follows() -> None:
    text = "同志们：\n到云溪县调研。为加快云溪发展，云溪县柳河村作了表率。\n"
    facts = _old(text)
    assert _places(text, facts, "地名1") == ["云溪县", "云溪县"]
    assert _places(text, facts, "地名1简称") == ["云溪"]
    figure = _by_name(facts)["地名1简称"]
    assert (figure.follows, figure.type, figure.old, figure.ask) == ("地名1", FigureType.PLACE, "云溪", "")


def test_a_day_of_the_meeting_said_again_without_the_year_follows_it() -> None:
    figure = next(each for each in _old(f"{HEAD}我们在3月7日召开会议。\n").figures if each.old == "3月7日")
    assert (figure.follows, figure.type) == ("会议日期", FigureType.TEXT)


def test_a_name_that_two_places_have_is_doubtful_where_it_stands_alone() -> None:
    facts = _old("同志们：\n到北京市朝阳区考察，又到长春市朝阳区学习。朝阳区的做法很好。\n")
    found = {figure.old: figure.is_doubtful for figure in facts.figures}
    assert found["朝阳区"]
    assert not found["北京市朝阳区"]
    assert not found["长春市朝阳区"]
    assert not any(figure.follows for figure in facts.figures)


def test_a_city_and_a_county_of_one_name_follow_nothing() -> None:
    facts = _old("同志们：\n到吉安市调研，又到吉安县学习。为加快吉安发展努力。\n")
    assert {figure.old for figure in facts.figures} == {"吉安市", "吉安县", "吉安"}
    assert not any(figure.follows for figure in facts.figures)


def test_the_full_name_leads_even_where_the_short_one_stands_first() -> None:
    facts = _old("同志们：\n为加快临江发展，临江市作了部署。\n")
    assert [(figure.name, figure.old, figure.follows) for figure in facts.figures] == [
        ("地名1简称", "临江", "地名1"),
        ("地名1", "临江市", ""),
    ]


def test_a_round_number_twice_is_two_facts_where_other_things_are_counted() -> None:
    facts = _old("同志们：\n选派20名干部，建成示范点20个。培训20名村民代表。\n")
    assert [figure.old for figure in facts.figures] == ["20名", "20个", "20名"]


def test_a_number_nobody_has_by_chance_is_one_fact() -> None:
    facts = _old("同志们：\n抽调2258名干部。这2258名同志要安心工作。\n")
    assert len(facts.figures) == 1
    assert len(facts.places) == len(("one", "other"))


def test_what_a_report_says_about_the_speech_has_no_figures() -> None:
    text = (
        "临江市召开春耕现场会\n本报讯（记者 高远）3月7日，临江市召开春耕现场会。"
        "市长周明远出席会议并讲话。周明远强调，要抓好春耕。\n"
    )
    reading = read_speech(Source("old.txt", text)).unwrap()
    spans = [block.span for block in reading.documents[0].blocks if block.role == "news"]
    facts = old_facts(reading.documents[0], find_facts(reading))
    assert not [place for place in facts.places if any(span.start <= place.span.start < span.end for span in spans)]


def test_facts_of_another_document_of_the_file_are_passed_over() -> None:
    text = "范文篇1\n同志们：\n到云溪县调研，我讲几点意见。\n范文篇2\n同志们：\n到清水县调研，我讲几点意见。\n"
    reading = read_speech(Source("old.txt", text)).unwrap()
    facts = find_facts(reading)
    found = [{figure.old for figure in old_facts(document, facts).figures} for document in reading.documents]
    assert found == [{"云溪县"}, {"清水县"}]


def test_what_is_told_of_a_figure_shows_the_clause_with_the_old_value() -> None:
    figure = _by_name(_old(f"{HEAD}今年，我们培训干部120人，成效很好。\n"))["培训干部人数"]
    assert figure.ask == "我们培训干部【120人】"


def test_a_given_name_with_an_office_follows_the_full_name() -> None:
    text = f"{HEAD}王晓东同志作了部署。晓东省长强调，要抓实。\n"
    facts = _old(text)
    short = next(figure for figure in facts.figures if figure.old == "晓东")
    assert _by_name(facts)[short.follows].old == "王晓东"


def test_two_people_whose_names_end_alike_are_two_figures() -> None:
    facts = _old(f"{HEAD}教育局局长陈安康、副局长安康到会。\n")
    assert [(figure.old, figure.follows) for figure in facts.figures if figure.type is FigureType.PERSON] == [
        ("周明远", ""),
        ("陈安康", ""),
        ("安康", ""),
    ]
