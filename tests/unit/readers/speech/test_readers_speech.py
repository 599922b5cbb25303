"""Reading a speech as it was found: noise, paragraphs, points, roles and levels."""

from time import thread_time

import pytest

from draftkit.readers.speech import read_speech
from draftkit.readers.speech.wraps import divided
from draftkit.source import Source
from draftkit.tree.reading import ReadBlock, Reading, reading_as_json

SPEECH = """在全市档案工作会议上的讲话

同志们:

这次会议,主要任务是部署全年工作。下面,我讲两点意见。

一、认清形势,坚定信心

档案工作连着千家万户。

第一,要看到成绩。这一年,大家很辛苦。第二,要看到差距。一是底子薄。有的单位没有库房。二是人手少。

二、突出重点,狠抓落实

(一)建好库房。各县都要有库房。

(二)带好队伍。要办好培训班。

同志们,任务已经明确,让我们一起努力。
"""


def read(text: str) -> Reading:
    outcome = read_speech(Source("x.txt", text))
    assert outcome.value is not None
    return outcome.value


def blocks(text: str) -> tuple[ReadBlock, ...]:
    return tuple(block for document in read(text).documents for block in document.blocks)


def points(text: str) -> list[tuple[int, str, str]]:
    return [(block.level, block.marker, block.text) for block in blocks(text) if block.level]


def roles(text: str) -> list[str]:
    return [str(block.role) for block in blocks(text)]


def test_points_have_the_level_of_their_family_and_their_number_as_written() -> None:
    assert points(SPEECH) == [
        (1, "一、", "认清形势，坚定信心"),
        (2, "第一,", "要看到成绩。"),
        (2, "第二,", "要看到差距。"),
        (3, "一是", "底子薄。"),
        (3, "二是", "人手少。"),
        (1, "二、", "突出重点，狠抓落实"),
        (2, "(一)", "建好库房。"),
        (2, "(二)", "带好队伍。"),
    ]


def test_a_speech_has_title_salutation_opening_and_closing() -> None:
    found = roles(SPEECH)
    assert found[:4] == ["title", "salutation", "opening", "heading"]
    assert found[-1] == "closing"
    assert read(SPEECH).documents[0].title == "在全市档案工作会议上的讲话"


def test_a_lead_with_its_body_in_the_same_paragraph_is_run_in() -> None:
    inline = {block.text: block.inline for block in blocks(SPEECH) if block.level}
    assert inline["认清形势，坚定信心"] is False
    assert inline["建好库房。"] is True
    assert inline["人手少。"] is True


def test_a_point_on_a_line_of_its_own_is_not_run_in() -> None:
    found = [
        block for block in blocks("现在开会。\n一是抓培训。\n办好每一期。\n二是抓考核。\n考出水平。\n") if block.level
    ]
    assert [(block.text, block.inline) for block in found] == [("抓培训。", False), ("抓考核。", False)]


def test_text_is_cleaned_and_each_character_knows_where_it_stood() -> None:
    source = "同志们:\n我们讲 团结,讲 A B 两点 (要点)。\n"
    block = blocks(source)[1]
    assert block.text == "我们讲团结，讲A B两点（要点）。"
    assert "".join(source[at] for at in block.origins) == "我们讲团结,讲A B两点(要点)。"


def test_a_line_broken_after_a_semicolon_is_one_paragraph() -> None:
    assert [block.text for block in blocks("第一,压实责任。要分工明确;\n要督查到位。\n再说一句。")] == [
        "压实责任。",
        "要分工明确；要督查到位。",
        "再说一句。",
    ]


def test_a_page_copied_into_one_line_is_parted_where_its_lines_end_early() -> None:
    full = " ".join(["甲乙丙丁戊己庚辛壬癸" * 2] * 5)
    text = f"同志们: {full} 写到这里。 一、抓好培训工作 {full} 写完了。"
    found = [(str(block.role), block.text[-5:]) for block in blocks(text)]
    assert found == [
        ("salutation", "同志们："),
        ("opening", "写到这里。"),
        ("heading", "好培训工作"),
        ("body", "癸写完了。"),
    ]


@pytest.mark.parametrize("run", [" " * 300_000, "\u3000" * 300_000, "一、好！" * 20_000])
def test_a_long_line_is_read_in_time_linear_in_its_length(run: str) -> None:
    started = thread_time()
    parted = list(divided(f"好{run}好", 0, len(run) + 2))
    assert len(parted) == max(1, run.count("！"))
    assert thread_time() - started < 2


def test_the_page_around_a_speech_is_noise() -> None:
    head = "发布时间:2024-01-02\n\n下面是小编整理的讲话,供大家参考。\n\n"
    text = f"{head}讲话\n\n同志们:\n\n我讲一点。\n\n版权所有 某网站\n\n备案号:1\n"
    assert roles(text) == ["noise", "noise", "title", "salutation", "opening", "noise", "noise"]


def test_a_speaker_may_say_that_his_words_are_for_reference() -> None:
    text = "讲话\n\n同志们:\n\n下面,我讲两点意见,供大家参考。\n\n一、早准备\n\n先检修。\n"
    assert roles(text) == ["title", "salutation", "opening", "heading", "body"]


def test_a_collection_is_parted_at_its_headings() -> None:
    reading = read("发言稿范文 篇1\n第一篇的话。\n发言稿范文 篇2\n同志们:\n第二篇的话。\n")
    assert [document.title for document in reading.documents] == ["发言稿范文篇1", "发言稿范文篇2"]
    assert [document.span.start for document in reading.documents] == [0, 16]


def test_firstly_goes_on_with_third() -> None:
    text = "要做好四件事。\n首先,要定目标。目标要实。\n其次,要定人员。人员要精。\n第三,要定时间。时间要紧。\n"
    assert [level for level, _, _ in points(text)] == [1, 1, 1]


def test_a_paragraph_without_a_number_belongs_above_the_points_inside_the_one_before() -> None:
    text = (
        "一、抓培训\n要抓好两点:一抓课程。课程要新。二抓师资。师资要强。\n再说第二层意思。\n"
        "首先,要选好人。选人要准。\n其次,要用好人。用人要公。\n"
    )
    assert [(level, marker) for level, marker, _ in points(text)] == [
        (1, "一、"),
        (2, "一抓"),
        (2, "二抓"),
        (2, "首先,"),
        (2, "其次,"),
    ]


def test_must_sentences_are_points_where_three_stand_in_a_row() -> None:
    text = "第一,抓好落实。要分解任务。要倒排时间。要跟踪督办。\n第二,转变作风。要少开会。其他都好说。\n"
    assert [text for _, _, text in points(text)] == [
        "抓好落实。",
        "要分解任务。",
        "要倒排时间。",
        "要跟踪督办。",
        "转变作风。",
    ]


def test_nobody_else_may_be_told_to_do_something_between_them() -> None:
    text = "第一,抓好落实。要分解任务。各单位要分工。要倒排时间。要跟踪督办。要按期销号。\n"
    assert len(points(text)) == 1


def test_matching_first_sentences_are_leads_and_what_follows_them_is_the_closing() -> None:
    text = (
        "先说一说背景。背景很复杂。\n"
        "守住底线,管好自己。底线就是红线。\n"
        "扛起责任,带好队伍。责任重于山。\n"
        "心系百姓,办好实事。百姓心里有杆秤。\n"
        "作为一名新兵,我会努力。请大家监督。\n"
    )
    assert [text for _, _, text in points(text)] == [
        "守住底线，管好自己。",
        "扛起责任，带好队伍。",
        "心系百姓，办好实事。",
    ]
    assert roles(text)[-1] == "closing"


def test_relayed_speech_is_news_and_its_first_demand_a_point() -> None:
    text = (
        "3月5日,云溪县举办培训班,各乡镇派人参加。\n"
        "林某某指出,要提高认识,抓紧行动。大家很受教育。\n"
        "林某某强调,要学以致用,用出成效。大家都有收获。\n"
    )
    assert points(text) == [(1, "", "要提高认识，抓紧行动。"), (1, "", "要学以致用，用出成效。")]
    assert "news" in roles(text)


def test_a_heading_stands_below_the_one_that_was_lost_with_the_beginning() -> None:
    text = "(一)补短板。补齐短板。\n二、明年打算\n(一)强弱项。强化弱项。\n"
    assert [level for level, _, _ in points(text)] == [2, 1, 2]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (" \n\n", "DK330"),
        ("下面是小编整理的范文\n", "DK331"),
        ("第一,抓培训。为*县再立新功。", "DK333"),
        ("第一,抓培训。培训要抓好,考核", "DK332"),
    ],
)
def test_what_the_source_lacks_is_reported(text: str, code: str) -> None:
    outcome = read_speech(Source("x.txt", text))
    assert [diagnostic.message.code for diagnostic in outcome.diagnostics] == [code]
    assert outcome.failed is (code == "DK330")


TWO_POINTS = "同志们：\n一、摸清家底\n查清每一卷档案。\n二、管住库房\n"


@pytest.mark.parametrize("said", ["县委书记反复强调：", "市长问我：", "老主任、老书记都说："])
def test_who_is_only_quoted_is_not_spoken_to(said: str) -> None:
    assert roles(f"{TWO_POINTS}{said}“账要天天清，门要天天关。”\n")[-2:] == ["heading", "body"]


@pytest.mark.parametrize("said", ["各位代表！", "同志们，", "老师们、同学们，"])
def test_who_is_spoken_to_ends_the_last_part(said: str) -> None:
    assert roles(f"{TWO_POINTS}谁管库房谁签字。\n{said}账要天天清，门要天天关。\n")[-2:] == ["body", "closing"]


@pytest.mark.parametrize(
    "tail",
    [
        "附件:任务分工表",
        "附件1\n任务分工表",
        "附件：1.任务分工表\n2.时间安排表\n云溪县档案局\n2026年12月3日",
        "云溪县委办公室\n（二〇二六年十二月三日）",
    ],
)
def test_what_is_attached_and_who_signs_is_no_sentence_that_breaks_off(tail: str) -> None:
    outcome = read_speech(Source("x.txt", f"{TWO_POINTS}谁管库房谁签字。\n谢谢大家！\n{tail}\n"))
    assert not outcome.diagnostics
    last = [str(block.role) for block in outcome.unwrap().documents[0].blocks[5:]]
    assert last == ["closing"] * (2 + tail.count("\n"))


def test_a_sentence_that_breaks_off_before_what_is_attached_is_told() -> None:
    outcome = read_speech(Source("x.txt", f"{TWO_POINTS}这件事说到底，是\n附件：任务分工表\n"))
    assert [diagnostic.message.code for diagnostic in outcome.diagnostics] == ["DK332"]


def test_the_json_form_has_the_documented_shape() -> None:
    data = reading_as_json(read("同志们:\n一、抓培训\n办好班。\n"))
    assert data == {
        "version": 1,
        "documents": [
            {
                "title": "",
                "start": 0,
                "end": 16,
                "blocks": [
                    {"role": "salutation", "level": 0, "marker": "", "inline": False, "start": 0, "end": 5},
                    {"role": "heading", "level": 1, "marker": "一、", "inline": False, "start": 5, "end": 11},
                    {"role": "body", "level": 0, "marker": "", "inline": False, "start": 11, "end": 16},
                ],
            }
        ],
    }


def test_doubled_numerals_are_words_and_no_number() -> None:
    reading = read_speech(Source("x", "同志们：\n一一对照检查。\n二三十个人。\n")).unwrap()
    assert {block.marker for document in reading.documents for block in document.blocks} == {""}


def test_blacked_out_words_are_found_in_linear_time_and_shown_in_part() -> None:
    outcome = read_speech(Source("x", "*" * 100_000 + "年好。" + "×" * 100))
    assert [repair.span.end for repair in outcome.unwrap().repairs] == [100_001, 100_103]
    assert all(len(str(problem)) < 200 for problem in outcome.diagnostics)


def test_an_address_in_running_text_is_said_and_does_not_end_the_speech() -> None:
    """One that stands alone is the page's; what turns to the audience after it is the speaker's."""
    text = (
        "在全市档案工作会议上的讲话\n同志们：\n一、认清形势\n要看到差距。\n二、狠抓落实\n库房先行。\n{}\n谢谢大家！\n"
    )
    said = "各单位登录http://www.example.cn报送表册，窗口还要备好纸质的，月底前报齐。"
    assert [block.text for block in blocks(text.format(said))][-3:] == ["库房先行。", said, "谢谢大家！"]
    assert roles(text.format(said))[-2:] == ["body", "closing"]
    assert roles(text.format("网址：www.example.cn"))[-2:] == ["noise", "closing"]
    assert roles(text.format("转载请注明出处，更多文章请看http://www.example.cn，欢迎访问。"))[-2:] == [
        "noise",
        "closing",
    ]


def test_a_saying_under_the_last_heading_is_its_text_and_no_closing() -> None:
    text = SPEECH[: SPEECH.index("(一)")]
    own = "韩非子曾经说过：“千里之堤毁于蚁穴。”老同志常说：“防微杜渐。”各县都要办好这件事，不能松劲。"
    assert roles(f"{text}{own}\n\n同志们，让我们一起努力。")[-3:] == ["heading", "body", "closing"]


@pytest.mark.parametrize(
    "line", ["（2023年11月18日　云溪县）", "（云溪县，2023年11月18日）", "2023年11月18日　云溪县", "（2023年11月）"]
)
def test_a_day_with_its_place_under_the_title_is_no_part_of_it(line: str) -> None:
    text = f"在全市档案工作现场会上的讲话\n{line}\n同志们：\n今天开会，讲一件事。\n"
    assert read(text).documents[0].title == "在全市档案工作现场会上的讲话"
