"""People, places and bodies as their surroundings show them."""

import pytest

from draftkit.facts.find import settle
from draftkit.facts.model import Mention
from draftkit.facts.names.find import find_names
from draftkit.facts.names.piece import MAX_PIECE, stretches
from draftkit.figures.model import FigureType


def names(*texts: str) -> list[Mention]:
    return [mention for mentions in find_names(texts) for mention in settle(mentions)]


def found(kind: FigureType, *texts: str) -> list[str]:
    blocks = zip(texts, find_names(texts), strict=True)
    return [text[m.start : m.end] for text, mentions in blocks for m in settle(mentions) if m.type is kind]


def places(*texts: str) -> list[str]:
    return found(FigureType.PLACE, *texts)


def people(*texts: str) -> list[str]:
    return found(FigureType.PERSON, *texts)


def bodies(*texts: str) -> list[str]:
    return found(FigureType.ORGANISATION, *texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年临江市和云溪县都完成了任务。", ["临江市", "云溪县"]),
        ("我们到云溪县青石镇现场学习。", ["云溪县青石镇"]),
        ("对青石镇、柳林村、三里桥村的做法给予肯定。", ["青石镇", "柳林村", "三里桥村"]),
        ("改造解放路和滨江大道。", ["解放路", "滨江大道"]),
        ("**区和某县开展比赛，XX镇也要跟上。", ["**区", "某县", "XX镇"]),
        ("瑶岭瑶族自治县要先行一步。", ["瑶岭瑶族自治县"]),
        ("盘活云溪经济开发区的土地。", ["云溪经济开发区"]),
        ("与苏州、昆山、义乌相比还有差距。", ["苏州", "昆山", "义乌"]),
        ("双河、青龙等3个乡镇提前完成。", ["双河", "青龙"]),
    ],
)
def test_a_place_is_known_by_its_unit_its_list_or_the_table(text: str, expected: list[str]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "建设美丽乡村，实现长治久安。",
        "祝各位来宾身体健康，祝人民安康。",
        "各乡镇、各县区要抓好试点村和示范区建设。",
        "中心城区和老旧小区的改造已经完成。",
        "维护和平，天下大同。",
        "坚持和发展新时代枫桥经验，弘扬延安精神。",
        "严格执行市委的决定，提升农业大县的地位。",
        "打造特色小镇，争创全国百强县。",
    ],
)
def test_what_looks_like_a_place_is_none(text: str) -> None:
    assert places(text) == []


def test_a_name_of_every_day_counts_where_it_is_used_as_a_place() -> None:
    assert places("为加快安康发展贡献力量。") == ["安康"]
    assert places("立足来宾实际，赴日照考察。") == ["来宾", "日照"]


def test_a_name_confirmed_once_counts_in_the_whole_document() -> None:
    texts = ("青石镇今年修了路，青石镇的变化很大。", "安康市召开会议。", "安康今年任务很重，祝人民安康。")
    assert places(*texts) == ["青石镇", "青石镇", "安康市", "安康"]


def test_a_place_and_its_name_without_unit_have_the_same_value() -> None:
    assert {mention.value for mention in names("临江市要发展。", "推动临江发展。")} == {"临江"}


def test_a_county_and_a_town_of_the_same_name_differ() -> None:
    values = [mention.value for mention in names("云溪县的经验、云溪镇的做法。")]
    assert values == ["云溪", "云溪镇"]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("刚才，市委副书记周明远同志作了讲话。", "市委副书记周明远同志", "周明远", "市委副书记"),
        ("县委书记、县长欧阳明指出，要抓落实。", "县委书记、县长欧阳明", "欧阳明", "县委书记、县长"),
        ("县应急管理局局长贺小川同志通报了情况。", "县应急管理局局长贺小川同志", "贺小川", "县应急管理局局长"),
        ("在玉诚同志安排部署的基础上，再强调几点。", "玉诚同志", "玉诚", ""),
        ("尊敬的王书记，各位领导。", "王书记", "王书记", "书记"),
        ("会上，李副市长作了部署。", "李副市长", "李副市长", "副市长"),
        ("出纳匡某某，为了打赏挪用公款。", "匡某某", "匡某某", ""),
        ("古丽娜尔·买买提同志作了发言。", "古丽娜尔·买买提同志", "古丽娜尔·买买提", ""),
        ("村民郑小燕告诉我们，收成很好。", "郑小燕", "郑小燕", ""),
        ("深入开展向陈立新学习活动。", "陈立新", "陈立新", ""),
    ],
)
def test_a_person_is_one_mention_with_office_and_title(text: str, span: str, value: str, unit: str) -> None:
    mentions = [mention for mention in names(text) if mention.type is FigureType.PERSON]
    assert [(text[m.start : m.end], m.value, m.unit) for m in mentions] == [(span, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "以习近平新时代中国特色社会主义思想为指导，高举邓小平理论的旗帜。",
        "维护以习近平同志为核心的党中央权威。",
        "各位同志，党委书记要高度重视，部长任组长。",
        "对年轻同志要多帮助，对老同志要多关心。",
        "学习马克思主义，学习雷锋精神。",
        "群众安全感持续提升，落实田长制、林长制。",
    ],
)
def test_offices_without_a_name_and_theories_are_no_people(text: str) -> None:
    assert people(text) == []


def test_a_confirmed_person_counts_where_the_bare_name_stands() -> None:
    assert people("向陈立新同志学习。", "和陈立新一样苦干，立新同志说得好。") == [
        "陈立新同志",
        "陈立新",
        "立新同志",
    ]


def test_given_name_and_family_name_with_office_mean_the_full_name() -> None:
    mentions = names("县委书记周明远同志主持会议。", "明远同志要求，要抓落实。", "按照周书记的要求，抓好落实。")
    assert [mention.value for mention in mentions] == ["周明远"] * 3


def test_only_the_tagger_s_word_for_a_person_is_doubtful() -> None:
    (mention,) = [m for m in names("谢震远在会上分享了经验。") if m.type is FigureType.PERSON]
    assert (mention.value, mention.doubtful) == ("谢震远", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云溪宏达化工有限公司作了发言。", ["云溪宏达化工有限公司"]),
        ("支持临江大学申报项目。", ["临江大学"]),
        ("国有企业、上市公司和职业学院要带头。", []),
        ("建设高水平大学和普惠性幼儿园。", []),
    ],
)
def test_a_body_has_a_name_of_its_own(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


def test_words_for_the_own_place_count_where_the_document_names_none() -> None:
    texts = ("我县的工作要再上台阶。", "在县委、县政府的领导下，全县上下一心。", "我县干部要带头。")
    assert places(*texts) == ["我县", "全县", "我县"]
    assert bodies(*texts) == ["县委、县政府"]
    assert [mention.doubtful for mention in names("全县一盘棋，全县一条心，全县一股劲。")] == [True] * 3


def test_words_for_the_own_place_are_left_where_it_is_named() -> None:
    texts = ("我县的工作要再上台阶。", "云溪县位于山区。", "在县委、县政府的领导下，我县、全县上下一心。")
    assert places(*texts) == ["云溪县"]
    assert bodies(*texts) == []


def test_a_long_block_is_cut_into_stretches_without_losing_a_name() -> None:
    sentence = "今年临江市完成了任务。"
    text = sentence * (2 * MAX_PIECE // len(sentence))
    pieces = list(stretches(text))
    assert len(pieces) > 1
    assert "".join(piece for _, piece in pieces) == text
    assert all(text.startswith(piece, start) and len(piece) <= MAX_PIECE for start, piece in pieces)
    assert len(places(text)) == text.count("临江市")


def test_a_document_without_text_has_no_names() -> None:
    assert find_names([]) == []
    assert find_names([""]) == [()]
