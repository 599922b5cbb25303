"""Documents, meetings, brands, slogans and dated terms, as tables of a sentence and what is found in it."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.facts.titles.data.meetings import KINDS
from draftkit.facts.titles.find import Titles, titles
from draftkit.figures.model import FigureType
from draftkit.lexicon.listed import listed

MEETING, DOCUMENT, BRAND = FigureType.MEETING, FigureType.DOCUMENT, FigureType.BRAND
SLOGAN, TERM = FigureType.SLOGAN, FigureType.TERM


def found(text: str) -> list[tuple[FigureType, str]]:
    """Type and words of each mention."""
    return [(mention.type, text[mention.start : mention.end]) for mention in titles(text)]


def test_no_kind_of_meeting_holds_another_but_at_its_end() -> None:
    """Else the kinds would have to be searched from their beginnings."""
    assert [(kind, other) for kind in KINDS for other in KINDS if other in kind and not kind.endswith(other)] == []


DOCUMENTS = [
    ("学好《公务员法》，用好《公务员法》。", ["《公务员法》", "《公务员法》"]),
    ("印发《云溪县干部考核办法》（试行），抓好执行。", ["《云溪县干部考核办法》（试行）"]),
    ("贯彻《关于落实〈条例〉的意见》。", ["《关于落实〈条例〉的意见》"]),
    ("按照临办发〔2019〕5号要求，", ["临办发〔2019〕5号"]),
    ("各县区：（临政办〔2021〕12号）", ["临政办〔2021〕12号"]),
    ("依据安全生产法，严肃追责。", ["安全生产法"]),
    ("要依法办事，改进方法，完善办法。", []),
]


@pytest.mark.parametrize(("text", "names"), DOCUMENTS)
def test_documents_stand_in_marks_or_carry_a_number(text: str, names: list[str]) -> None:
    assert found(text) == [(DOCUMENT, name) for name in names]


def test_a_law_without_marks_is_doubtful() -> None:
    assert [mention.doubtful for mention in titles("违反安全生产法，严肃追责。")] == [True]


def test_the_value_of_a_document_has_no_marks() -> None:
    assert [mention.value for mention in titles("印发《云溪县考核办法（草案）》（试行）。")] == [
        "云溪县考核办法（草案）（试行）"
    ]


def test_an_honour_that_is_counted_is_a_brand() -> None:
    text = "今年选出“江畔工匠”120名，受到表彰。"
    assert [text[found.start : found.end] for found in titles(text)] == ["“江畔工匠”"]


def test_a_work_of_art_is_a_brand() -> None:
    assert found("办好《云溪问政》栏目。") == [(BRAND, "《云溪问政》")]
    assert found("登上中央电视台《山河有声》栏目。") == [(DOCUMENT, "《山河有声》")]


MEETINGS = [
    ("传达云溪市组织部长会议精神，", ["云溪市组织部长会议"]),
    ("和南昌市招商引资工作会议精神，", ["南昌市招商引资工作会议"]),
    ("全省防汛会商会把我们列为重点，", ["全省防汛会商会"]),
    ("要开一次云溪籍专家联谊会，", ["云溪籍专家联谊会"]),
    ("办好市第四届运动会。", ["市第四届运动会"]),
    ("传达全省组织部长会议精神。", ["全省组织部长会议"]),
    ("学习全国、全省和全市人才工作会议精神，", ["全国、全省和全市人才工作会议"]),
    ("这次全县组织工作会议，是县委召开的一次会议。", ["全县组织工作会议"]),
    ("省委召开了全省学习云溪实干作风现场会。", ["全省学习云溪实干作风现场会"]),
    (
        "按照全市经济工作会议、市委六届三次全会和中央农村工作会议部署，",
        ["全市经济工作会议", "市委六届三次全会", "中央农村工作会议"],
    ),
    ("召开一次全县社会组织党建工作汇报会，", ["全县社会组织党建工作汇报会"]),
    ("贯彻党的二十大和二十届二中、三中全会精神，", ["党的二十大和二十届二中、三中全会"]),
    ("按照党的xx大和xx届三中全会部署，", ["党的xx大和xx届三中全会"]),
    ("县第十五次党代会确定的目标，", ["县第十五次党代会"]),
    ("市政府第23次常务会议研究同意。", ["市政府第23次常务会议"]),
    ("2024年1月31日在云溪市第五届人民代表大会第三次会议上", ["云溪市第五届人民代表大会第三次会议"]),
    ("对照市九届人大三次会议确定的目标，", ["市九届人大三次会议"]),
    ("全国“两会”刚刚闭幕。", ["全国“两会”"]),
    ("总书记在“1·5讲话”中要求，", ["“1·5讲话”"]),
    ("举办了为期两天的组工干部业务培训班，", ["组工干部业务培训班"]),
    ("在临江学院2015—2016学年表彰大会上的讲话", ["2015—2016学年表彰大会"]),
    ("参加第五届中部农业博览会。", ["第五届中部农业博览会"]),
    ("举办首届云溪论坛、临江人才峰会。", ["首届云溪论坛", "临江人才峰会"]),
    (
        "县委召开县委建设“平安云溪”工作领导小组（扩大）会议，",
        ["县委建设“平安云溪”工作领导小组（扩大）会议"],
    ),
    ("在2019年度县政府第二次学习会上，", ["2019年度县政府第二次学习会"]),
    ("中国共产主义青年团青石镇第九次代表大会，胜利召开了。", ["中国共产主义青年团青石镇第九次代表大会"]),
    ("共青团青石镇第九次代表大会", ["共青团青石镇第九次代表大会"]),
    ("学校第四次党代会以来，", ["学校第四次党代会"]),
    ("5日的市场部汇报会上，", ["市场部汇报会"]),
    ("贯彻党的十九大、二十大精神，", ["党的十九大、二十大"]),
    ("办好第三届云溪河灯文化节。", ["第三届云溪河灯文化节"]),
]


@pytest.mark.parametrize(("text", "names"), MEETINGS)
def test_a_meeting_begins_at_its_scope_or_behind_the_verb(text: str, names: list[str]) -> None:
    assert [name for kind, name in found(text) if kind is MEETING] == names


@pytest.mark.parametrize(
    "text",
    [
        "要开好民主生活会，认真开会。",
        "各类会议能合并的合并，坚决压减会议。",
        "严格执行“三会一课”，党委会议每月召开。",
        "市委对这次会议非常重视。",
        "召开座谈会，听取意见。",
        "完善市委常委会会议和市政府常务会议学法制度。",
        "全市上下要认真落实会议精神。",
        "会议室、社会、机会、工会、协会。",
        "大会举行第二次全体会议。",
        "这是召开的第一次党代会。",
        "大家关注“两会”。",
        "2021年校长开学典礼演讲稿",
        "首届科技节日活动",
    ],
)
def test_meetings_every_office_holds_are_no_facts(text: str) -> None:
    assert found(text) == []


BRANDS = [
    ("平川县开展“双培双带”活动，青石镇开展“三级同创”活动，", ["“双培双带”", "“三级同创”"]),
    ("以“我的家乡我来建”为载体，", ["“我的家乡我来建”"]),
    ("实施村级“领头雁”工程，", ["“领头雁”工程"]),
    ("深化党建“8×8”品牌创建活动，", ["党建“8×8”品牌创建活动"]),
    ("继续实施乡贤回归工程、农村“456”人才工程，", ["乡贤回归工程", "农村“456”人才工程"]),
    ("农村党建要深化“五个要点”“五个抓手”建设，", ["“五个要点”“五个抓手”"]),
    ("切实办好“新时代云溪讲习所（青石）”，", ["“新时代云溪讲习所（青石）”"]),
    ("开展“书记晒账本”等活动，", ["“书记晒账本”"]),
    ("落实“门前四包”制度，", ["“门前四包”"]),
    ("做强“云溪红柚”品牌，", ["“云溪红柚”"]),
    ("重塑“246”人才工作体系，", ["“246”"]),
    ("学生在“云帆杯”等省级以上竞赛中获奖，", ["“云帆杯”"]),
    ("“阳光村务”工程覆盖全县。", ["“阳光村务”"]),
    ("加快推进“二港三谷”建设。", ["“二港三谷”"]),
    ("按照“一核两翼五节点”的布局，", ["“一核两翼五节点”"]),
    ("六个片区、“七大粮仓”一起抓。", ["“七大粮仓”"]),
    ("上级提出“四个定位、三个跨越”，", []),
    ("建成“指尖办事之县”。", ["“指尖办事之县”"]),
    ("今年评出30户“书香人家”。", ["“书香人家”"]),
    ("办一个“板凳茶话屋”，", ["“板凳茶话屋”"]),
    ("落实“七贴近”工作机制。", ["“七贴近”"]),
    ("突出抓好“五路两化”。", ["“五路两化”"]),
    ("“枫叶小站”这块牌子要擦亮。", ["“枫叶小站”"]),
    ("办好“冬日送岗”招聘会，", ["“冬日送岗”"]),
    ("统一挂“长条凳”标志，", ["“长条凳”"]),
    ("县里立了一条规矩，叫“十日住村”：", ["“十日住村”"]),
    ("这套办法就叫“两道闸”，", ["“两道闸”"]),
    ("云溪县“一标到底”要在年底前铺开，", ["“一标到底”"]),
    ("请18名退休教师当“老娘舅”，", ["“老娘舅”"]),
    ("青石镇首创的“四议两公开”工作法，", ["“四议两公开”"]),
    ("看了人家的“码上评”，", ["“码上评”"]),
    ("区里的“晨读半小时”，每周一次。", ["“晨读半小时”"]),
    ("“清廉短信”要发到每个家庭。", ["“清廉短信”"]),
    ("推广“亩均论英雄”改革。", ["“亩均论英雄”"]),
]


@pytest.mark.parametrize(("text", "names"), BRANDS)
def test_a_brand_shows_by_what_stands_around_its_marks(text: str, names: list[str]) -> None:
    assert found(text) == [(BRAND, name) for name in names]


@pytest.mark.parametrize(
    "text",
    [
        "增强“四个意识”，落实“三会一课”，纠治“四风”。",
        "当好“压舱石”，不搞“一刀切”，不当“老好人”。",
        "坚持“品牌化”引领、“项目化”推进。",
        "树立“一个村就是一家店”的理念。",
        "他说“干一行就要爱一行，爱一行就要钻一行”。",
        "正所谓“小洞不补，大洞吃苦”。",
        "推动环境由“脏乱”变“整洁”。",
        "做到“账目清、底数明”。",
        "不允许“小圈子”活动存在。",
        "着力解决“两头热”问题。",
        "做到“五个务必”，坚持“三个更加”。",
        "推行“一镇一策”。",
        "不能当成“走秀场”。",
        "一句话叫“先听后说”。",
        "不要捆住农村“手脚”。",
        "学习青石镇“三不怕”精神，",
        "争取纳入省“盘子”。",
    ],
)
def test_national_terms_figures_of_speech_and_sayings_are_no_brands(text: str) -> None:
    assert found(text) == []


def test_a_weakly_supported_name_is_doubtful_until_it_comes_again() -> None:
    once = Titles.of(["抓好“墩苗壮干行动”，"])
    again = Titles.of(["抓好“墩苗壮干年”，", "按照“墩苗壮干年”的要求，"])
    alone = Titles.of(["认真贯彻“墩苗壮干年”的部署。", "别的话。"])
    assert [mention.doubtful for mention in once.mentions("抓好“墩苗壮干行动”，")] == [False]
    assert [mention.doubtful for mention in again.mentions("按照“墩苗壮干年”的要求，")] == [False]
    assert [mention.doubtful for mention in alone.mentions("召开“墩苗壮干年”动员。")] == [True]


def test_a_name_with_a_place_of_the_document_is_likely_a_brand() -> None:
    texts = ("沙溪县的茶叶，", "“沙溪野茶”有名气、没规模。")
    assert [(m.type, m.value, m.doubtful) for m in Titles.of(texts).mentions(texts[1])] == [(BRAND, "沙溪野茶", True)]
    assert not Titles.of(texts[1:]).mentions(texts[1])


def test_words_quoted_again_are_likely_a_name_except_what_is_criticised() -> None:
    texts = [
        "发展“青石根脉”，",
        "守好“青石根脉”。",
        "反对“码头文化”，",
        "破除“码头文化”。",
        "“不冷不热”问题、“不冷不热”现象",
    ]
    names = Titles.of(texts)
    assert [[mention.value for mention in names.mentions(text)] for text in texts] == [
        ["青石根脉"],
        ["青石根脉"],
        [],
        [],
        [],
    ]


def test_quoted_words_with_the_name_of_a_place_are_likely_a_name() -> None:
    (mention,) = titles("弘扬“诚信南昌”的风气。")
    assert (mention.type, mention.value, mention.doubtful) == (BRAND, "诚信南昌", True)


def test_a_brand_counts_where_it_stands_without_marks() -> None:
    texts = ["开展“我的家乡我来建”活动。", "我的家乡我来建要常抓不懈。"]
    names = Titles.of(texts)
    assert [(mention.start, mention.end, mention.value) for mention in names.mentions(texts[1])] == [
        (0, 7, "我的家乡我来建")
    ]


def test_values_have_no_quotation_marks_and_no_unit() -> None:
    mentions = list(titles("深化党建“8×8”品牌创建活动，加快建设美好“五城”。"))
    assert [(mention.value, mention.unit) for mention in mentions] == [("党建8×8品牌创建活动", ""), ("美好五城", "")]


SLOGANS = [
    (["加快建设美好“五城”再立新功。"], "美好“五城”"),
    (["建设美好五城，再立新功。"], "美好五城"),
    (["在“强富美高”新云溪建设中作贡献。", "云溪市是个好地方。"], "“强富美高”新云溪"),
    (["为建设富强秀美新云溪创造环境。", "云溪县是个好地方。"], "富强秀美新云溪"),
    (["要建设“江南区域性中心城市”，", ""], "“江南区域性中心城市”"),
    (["围绕“产业强、百姓富”目标，", ""], "“产业强、百姓富”"),
    (["加快建设世界一流山地旅游目的地。", ""], "世界一流山地旅游目的地"),
    (["为建设江南最具活力的滨江花园城市提供保障。", ""], "江南最具活力的滨江花园城市"),
    (["抓好临江南大门打造，", ""], "临江南大门"),
    (["总体思路是：围绕“全省进位、沙溪争先”，", "沙溪县是个好地方。"], "“全省进位、沙溪争先”"),
    (["“百年瓷都、活力新城”就是一句空话。", ""], "“百年瓷都、活力新城”"),
    (["提出“书香名城、安居之都”的目标，", ""], "“书香名城、安居之都”"),
    (["为“千帆竞发、共富先行”出力。", ""], "“千帆竞发、共富先行”"),
]


@pytest.mark.parametrize(("texts", "slogan"), SLOGANS)
def test_a_goal_a_place_sets_itself_is_a_slogan(texts: list[str], slogan: str) -> None:
    mentions = list(Titles.of(texts).mentions(texts[0]))
    assert [(mention.type, texts[0][mention.start : mention.end]) for mention in mentions] == [(SLOGAN, slogan)]


@pytest.mark.parametrize(
    "text",
    [
        "推动建设新农村，打造新格局。",
        "建设社会主义现代化国家。",
        "建设美丽乡村，建设平安城市。",
        "争创全国文明城市。",
        "实现“应保尽保、应兜尽兜”。",
        "打造“双随机、一公开”监管。",
        "上级提出“四个定位、三个跨越”，",
    ],
)
def test_goals_of_the_whole_country_are_no_slogans(text: str) -> None:
    assert found(text) == []


TERMS = [
    ("抓住村、社区“两委”班子换届的机遇，", "村、社区“两委”班子换届"),
    ("巩固“两学一做”学习教育成果，", "“两学一做”学习教育"),
    ("完善承包地“三权”分置制度，", "“三权”分置"),
    ("扎实开展党史学习教育。", "党史学习教育"),
    ("“十四五”时期是关键阶段，", "“十四五”时期"),
    ("粮食实现“九连增”。", "“九连增”"),
    ("我县是国家扶贫开发工作重点县，", "国家扶贫开发工作重点县"),
]


@pytest.mark.parametrize(("text", "term"), TERMS)
def test_dated_campaigns_and_ranks_are_terms(text: str, term: str) -> None:
    assert found(text) == [(TERM, term)]


def test_the_longest_of_overlapping_mentions_stays() -> None:
    assert found("召开全市“云溪先锋”工程动员大会。") == [(MEETING, "全市“云溪先锋”工程动员大会")]


def test_a_text_without_titles_has_none() -> None:
    assert found("") == []
    assert found("我们要实干。") == []


@pytest.mark.parametrize("sign", ["“", "“甲”", "“甲乙工程”丙", "《", "一", "召开会议", "党的十九大和", "届", "建设新"])
def test_a_long_line_of_one_sign_takes_time_by_its_length(sign: str) -> None:
    start = time.process_time()
    titles(sign * 20_000)
    assert time.process_time() - start < 3


_PIECES = st.sampled_from(
    listed("""
    召开 全市 、 和 组织工作会议 座谈会 “ ” 云溪 活动 工程 《 》 （试行） 第五届 博览会 党的二十大 实施 建设 新 美好
    五城 ， 。 市 换届 “两委” 讲话 临办发〔2020〕3号
    """)
)


@given(st.lists(st.lists(_PIECES, max_size=14).map("".join), max_size=4))
def test_mentions_are_in_range_in_order_and_apart(texts: list[str]) -> None:
    names = Titles.of(texts)
    for text in texts:
        mentions = list(names.mentions(text))
        assert all(0 <= mention.start < mention.end <= len(text) and mention.value for mention in mentions)
        assert all(one.end <= two.start for one, two in pairwise(mentions))


_SIGNS = "“”《》‘’（）、，。市会议大班第届建设新城美好五十\n\x00 a1"


@given(st.text(alphabet=_SIGNS, max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    assert all(text[mention.start : mention.end].strip() for mention in titles(text))
