"""What counts as a point, a heading, a title, a salutation and a closing: one habit of office writers a test."""

import pytest

from draftkit.readers.speech import read_speech
from draftkit.source import Source
from draftkit.tree.reading import Doubt, ReadBlock, Reading


def read(text: str) -> Reading:
    outcome = read_speech(Source("x.txt", text))
    assert outcome.value is not None
    return outcome.value


def blocks(text: str) -> tuple[ReadBlock, ...]:
    return tuple(block for document in read(text).documents for block in document.blocks)


def points(text: str) -> list[tuple[int, str, str]]:
    return [(block.level, block.marker, block.text) for block in blocks(text) if block.level]


def roles(text: str) -> list[tuple[str, str]]:
    return [(str(block.role), block.text) for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "先说两道关。\n第一道，材料要过关。错一个字也不行。\n第二道，人要过关。外行不能管档案。\n",
            [(1, "第一道，", "材料要过关。"), (1, "第二道，", "人要过关。")],
        ),
        (
            "先说三句话。\n第一句话，多看。看了才懂。\n第二句话，多问。问了才会。\n",
            [(1, "第一句话，", "多看。"), (1, "第二句话，", "多问。")],
        ),
        (
            "要做到一是看得准，二是抓得实，三是管得住。还要常回头。\n",
            [(1, "一是", "看得准，"), (1, "二是", "抓得实，"), (1, "三是", "管得住。")],
        ),
        (
            "今天只提三句话：一句叫先看后说，看清了再开口；一句叫先做后讲，做成了再总结；一句叫先人后己，吃亏也是福。\n",
            [
                (1, "", "一句叫先看后说，看清了再开口；"),
                (1, "", "一句叫先做后讲，做成了再总结；"),
                (1, "", "一句叫先人后己，吃亏也是福。"),
            ],
        ),
        (
            "·第一，定好时间。时间要早。\n·第二，定好地点。地点要近。\n",
            [(1, "·第一，", "定好时间。"), (1, "·第二，", "定好地点。")],
        ),
        (
            "一查库房。库房要干。二查柜子。柜子要锁。三改制度。制度要全。\n",
            [(1, "一查", "库房。"), (1, "二查", "柜子。"), (1, "三改", "制度。")],
        ),
    ],
)
def test_any_family_of_numbers_makes_points(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert points(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "首先，我代表办公室向大家问好。今天天气不错。\n",
        "一年来，大家辛苦了。一个单位一个样。\n",
        "这件事要一步一步来。一定要稳。\n",
        "大家有什么说什么。第一书记也在场。\n",
    ],
)
def test_a_number_without_a_sibling_is_no_point(text: str) -> None:
    assert points(text) == []


def test_headings_glued_to_their_paragraphs_end_where_words_end_in_all_of_them() -> None:
    text = (
        "主要做法是：\n"
        "守得住库房，把门窗修到雨季之前老库房年年漏雨，墙角都发了霉，看着让人心疼。\n"
        "带得好队伍，把新人放到柜台之前年轻人学得快，缺的是见世面的机会。\n"
        "用得活档案，把服务送到群众之前档案锁在柜子里就是一堆纸，谁来查就为谁开门，才算没有白收。\n"
    )
    assert [words for _, _, words in points(text)] == [
        "守得住库房，把门窗修到雨季之前",
        "带得好队伍，把新人放到柜台之前",
        "用得活档案，把服务送到群众之前",
    ]
    assert {block.doubt for block in blocks(text) if block.level} == {Doubt.GLUED_HEADING}


def test_paragraphs_that_match_to_the_end_of_their_sentences_are_points_without_doubt() -> None:
    text = (
        "一、去年的工作\n"
        "库房条件明显改善。新建了两间库房，添了除湿机，旧柜子全部换成了铁皮柜。\n"
        "查档服务更加方便。群众来一次就能办成，电话也能预约，周末还有人值班。\n"
        "队伍素质不断提高。每个月学一次业务，半年考一次试，考得好的给大家讲课。\n"
    )
    assert [(level, words) for level, _, words in points(text)][1:] == [
        (2, "库房条件明显改善。"),
        (2, "查档服务更加方便。"),
        (2, "队伍素质不断提高。"),
    ]
    assert [block.doubt for block in blocks(text) if block.level] == [None] * 4


def test_paragraphs_that_tell_what_happened_are_no_points() -> None:
    text = (
        "一、去年的工作\n"
        "我去看过几次。库房漏雨，柜子生锈，看着让人心里不是滋味。\n"
        "刚才大家也说了。困难不少，办法也不少，关键看怎么干。\n"
        "古人讲得好。凡事预则立，不预则废，这个道理到今天也没有变。\n"
    )
    assert [words for _, _, words in points(text)] == ["去年的工作"]


def test_dots_end_sentences_where_a_document_uses_them_so() -> None:
    text = "一、建库房\n(一)选好地方.地方要高,离河要远.\n(二)备好材料.1.5万块砖先运到.\n"
    assert [words for _, _, words in points(text)] == ["建库房", "选好地方。", "备好材料。"]


@pytest.mark.parametrize(
    "line",
    [
        "同志们：",
        "各位代表、各位来宾：",
        "尊敬的王主任，各位同事：",
        "老师们、同学们：",
        "各位乡亲，大家晚上好：",
        "朋友们！",
    ],
)
def test_a_short_line_that_turns_to_people_is_the_salutation(line: str) -> None:
    assert roles(f"在年会上的讲话\n{line}\n今天人来得齐。\n")[:2] == [("title", "在年会上的讲话"), ("salutation", line)]


def test_a_salutation_may_share_its_line_with_the_speech() -> None:
    assert roles("在年会上的讲话\n同志们：今天人来得齐。下面我讲一点。\n")[1:] == [
        ("salutation", "同志们："),
        ("opening", "今天人来得齐。下面我讲一点。"),
    ]


def test_lines_that_say_who_speaks_and_when_belong_to_the_front_but_not_to_the_title() -> None:
    reading = read("在年会上的讲话\n（2024年3月5日）\n云溪县档案馆馆长　林远山\n\n同志们：\n今天人来得齐。\n")
    assert [str(block.role) for block in reading.documents[0].blocks][:3] == ["title"] * 3
    assert reading.documents[0].title == "在年会上的讲话"


def test_the_title_a_page_puts_above_the_time_of_its_publication_is_kept() -> None:
    stamp = "发布时间：2024-03-15 09:30 来源：办公室"
    text = f"首页 > 领导讲话\n在年会上的讲话\n{stamp}\n同志们：\n今天人来得齐。\n谢谢大家！\n"
    assert roles(text)[:4] == [
        ("noise", "首页>领导讲话"),
        ("title", "在年会上的讲话"),
        ("noise", stamp.replace(" 来源", "来源")),
        ("salutation", "同志们："),
    ]


@pytest.mark.parametrize(
    "last", ["同志们，路就在脚下，让我们走好每一步。", "谢谢大家！", "我就讲这些。", "大家回去以后马上动手。散会。"]
)
def test_last_words_close_a_speech(last: str) -> None:
    text = f"同志们：\n讲两点。\n一是库房要建好。材料已经备齐。\n二是队伍要带好。人手已经到位。\n{last}\n"
    assert roles(text)[-1] == ("closing", last)


def test_each_relayed_speaker_of_a_news_text_begins_anew() -> None:
    text = (
        "我县召开档案工作会。林远山、周明远出席。\n"
        "林远山指出，要建好库房。要修好门窗。要添好柜子。要配好人手。\n"
        "周明远强调，第一，要赶时间。时间不等人。第二，要保质量。质量是底线。\n"
        "与会人员纷纷表示，回去就干。\n"
    )
    assert [(level, words) for level, _, words in points(text)] == [
        (1, "要建好库房。"),
        (2, "要修好门窗。"),
        (2, "要添好柜子。"),
        (2, "要配好人手。"),
        (1, "要赶时间。"),
        (1, "要保质量。"),
    ]
    assert [str(block.role) for block in blocks(text)].count("news") == 2
    assert str(blocks(text)[-1].role) == "closing"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("发言稿范文 篇1", "发言稿范文 篇2"),
        ("【篇一】在年会上的发言", "【篇二】在总结会上的发言"),
        ("第一篇：年会发言", "第二篇：总结发言"),
        ("年会发言稿（一）", "年会发言稿（二）"),
    ],
)
def test_a_collection_is_parted_however_its_heads_are_numbered(first: str, second: str) -> None:
    text = f"{first}\n同志们：\n第一次发言的话。\n{second}\n同志们：\n第二次发言的话。\n"
    assert len(read(text).documents) == 2


def test_what_stands_in_the_paragraph_of_the_block_before_runs_on() -> None:
    text = "同志们：\n先说两件事。一是查库房。逐处登记。二是立规矩。借阅要签字。\n第一，摸家底。逐笔核对。\n"
    (document,) = read_speech(Source("old.txt", text)).unwrap().documents
    assert [(block.text, block.runs_on) for block in document.blocks] == [
        ("同志们：", False),
        ("先说两件事。", False),
        ("查库房。", True),
        ("逐处登记。", True),
        ("立规矩。", True),
        ("借阅要签字。", True),
        ("摸家底。", False),
        ("逐笔核对。", True),
    ]
