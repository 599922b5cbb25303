"""Facts of a whole reading: which mention counts, where it stands, what belongs together."""

from draftkit.facts.find import find_facts, settle
from draftkit.facts.model import Fact, Mention
from draftkit.figures.model import FigureType
from draftkit.readers.speech import read_speech
from draftkit.source import Source

SPEECH = """在全市组织部长会议上的讲话

同志们：

刚才，市委副书记周明远同志作了讲话。周明远同志强调的问题，临江市各部门要抓好。

一、抓好队伍建设

今年3月7日，临江选派200名干部到云溪县青石镇挂职，又有200余名干部报名。
"""


def facts_of(text: str) -> tuple[Fact, ...]:
    return find_facts(read_speech(Source("讲话.txt", text)).unwrap())


def mention(kind: FigureType, start: int, end: int, value: str = "甲") -> Mention:
    return Mention(kind, start, end, value)


def test_every_fact_stands_where_its_span_says() -> None:
    facts = facts_of(SPEECH)
    assert facts
    assert all(SPEECH[fact.span.start : fact.span.end] == fact.text for fact in facts)


def test_a_fact_over_a_wrapped_line_keeps_its_place_in_the_original() -> None:
    text = "在会议上的讲话\n\n同志们：\n\n今天，我们到云溪 县青石镇开会，主要任务是总结经验、部署工作。\n"
    (place,) = [fact for fact in facts_of(text) if fact.type is FigureType.PLACE]
    assert (place.text, text[place.span.start : place.span.end]) == ("云溪县青石镇", "云溪 县青石镇")


def test_the_same_fact_has_one_link() -> None:
    links: dict[str, set[int]] = {}
    for fact in facts_of(SPEECH):
        links.setdefault(fact.value, set()).add(fact.link)
    assert len(links["周明远"]) == len(links["临江"]) == 1
    assert min(link for found in links.values() for link in found) == 1


def test_a_count_has_one_link_however_it_is_written() -> None:
    text = "云溪县抽调200人，青石镇来了二百人，到会200余人，流转1.2万亩，还有12000亩、300亩。"
    counts = {fact.text: fact for fact in facts_of(text) if fact.type is FigureType.COUNT}
    assert len({counts[written].link for written in ("200人", "二百人", "200余人")}) == 1
    assert counts["1.2万亩"].link == counts["12000亩"].link != counts["300亩"].link
    assert (counts["1.2万亩"].value, counts["1.2万亩"].unit) == ("1.2", "万亩")


def test_a_brand_quoted_in_one_block_is_found_in_another() -> None:
    text = "同志们：\n\n要开展“我的家乡我来建”活动。\n\n云溪县的我的家乡我来建要常抓不懈。\n"
    brands = [fact for fact in facts_of(text) if fact.type is FigureType.BRAND]
    assert [fact.text for fact in brands] == ["“我的家乡我来建”", "我的家乡我来建"]
    assert len({fact.link for fact in brands}) == 1


def test_noise_holds_no_facts() -> None:
    text = SPEECH + "\n推荐访问：临江市 讲话\n\n版权所有：某某秘书网 2005-2024 未经授权禁止复制\n"
    assert max(fact.span.end for fact in facts_of(text)) <= len(SPEECH)


def test_a_meeting_goes_before_the_place_in_it() -> None:
    place, meeting = mention(FigureType.PLACE, 1, 3), mention(FigureType.MEETING, 0, 9)
    assert settle([place, meeting]) == [meeting]


def test_a_title_goes_before_a_longer_name_it_overlaps() -> None:
    body, document = mention(FigureType.ORGANISATION, 0, 9), mention(FigureType.DOCUMENT, 6, 10)
    assert settle([body, document]) == [document]


def test_the_longer_of_two_names_counts() -> None:
    place, person = mention(FigureType.PLACE, 0, 3), mention(FigureType.PERSON, 2, 10)
    assert settle([place, person]) == [person]


def test_of_equal_mentions_the_sure_one_counts() -> None:
    sure = mention(FigureType.PLACE, 0, 3)
    doubtful = Mention(FigureType.PERSON, 0, 3, "甲", doubtful=True)
    assert settle([doubtful, sure]) == [sure]


def test_nothing_is_settled_from_nothing() -> None:
    assert settle([]) == []
