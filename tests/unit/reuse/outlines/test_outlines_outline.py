"""Outlines of old speeches: what they say, ask for, and tell about themselves."""

from draftkit.figures.model import Figure, FigureType
from draftkit.outline.model import Minutes, Outline
from draftkit.outline.parse import parse_outline
from draftkit.readers.markdown import read_markdown
from draftkit.reuse.model import OldFacts, Rebuilt
from draftkit.reuse.outlines.outline import OutlineText, Told, identifier, outline_of
from draftkit.source import Source
from draftkit.tree.markers import Marker

FIRST = """\
# 在{{会议1}}上的讲话

> 市委组织部部长

同志们：

今天到会的有{{参会人数}}。下面，我讲{{部分数}}点意见。

## 看清差距，把步子迈开

差距摆在眼前，谁也绕不开。

路子要自己走，别人替不了。

- **先易后难。** 能办的马上办。

- **先急后缓。** {{地名1}}的急事马上办。

## 压实责任，把活干扎实

一级做给一级看，一级带着一级干。

---

同志们，现在就动手。
"""
SECOND = """\
# 在{{会议1}}上的讲话

同志们：

刚才通报了情况，我再强调几点。

## 看清差距，把脚步迈大

差距摆在眼前，谁也绕不开。{{地名1}}尤其如此。

## 管好经费

每一笔钱都要花在明处。

## 压实责任，把活干到位

一级做给一级看，一级带着一级干。年底前回头看。

---

就讲这些。
"""
FIGURES = (
    Figure("会议1", FigureType.MEETING, old="全市夏收动员会", ask="在【全市夏收动员会】上"),
    Figure("参会人数", FigureType.COUNT, "人", old="80人", ask="今天到会的有【80人】"),
    Figure("地名1", FigureType.PLACE, old="云溪县", ask="【云溪县】的急事马上办"),
)
OTHERS = (
    Figure("会议1", FigureType.MEETING, old="全市秋收动员会", ask="在【全市秋收动员会】上"),
    Figure("地名1", FigureType.PLACE, old="临江市", ask="【临江市】尤其如此"),
)


def told(text: str = FIRST, figures: tuple[Figure, ...] = FIGURES, name: str = "夏收.docx") -> Told:
    speech = read_markdown(Source("speech.md", text)).unwrap()
    return Told(Rebuilt(speech), OldFacts(figures), name)


def parsed(made: OutlineText) -> Outline:
    outcome = parse_outline(Source(f"{made.id}.yaml", made.text))
    assert outcome.diagnostics == ()
    return outcome.unwrap()


def test_an_outline_has_the_frame_of_the_speech() -> None:
    outline = parsed(outline_of((told(),)))
    assert (outline.id, outline.name, outline.minutes) == ("夏收", "在会议1上的讲话", Minutes(1, 1, 1))
    assert len(outline.opening[0].paragraphs[0]) == 2
    first, second = outline.body.items
    assert outline.body.marker is Marker.CHINESE
    assert [len(paragraph) for paragraph in first.paragraphs] == [1, 1]
    assert first.points[0].marker is Marker.ORDINAL
    assert second.points == ()


def test_an_outline_asks_for_the_figures_with_their_old_place() -> None:
    slots = parsed(outline_of((told(),))).slots
    assert [(slot.name, slot.type, slot.unit, slot.required) for slot in slots] == [
        ("会议1", FigureType.MEETING, "", True),
        ("参会人数", FigureType.COUNT, "人", False),
        ("地名1", FigureType.PLACE, "", False),
    ]
    assert slots[1].ask == "今天到会的有【80人】"


def test_comments_say_where_each_part_comes_from() -> None:
    text = outline_of((told(),)).text
    assert "  # 夏收.docx 开头\n" in text
    assert "    # 夏收.docx 二\n    - lead: 压实责任" in text


def test_headings_that_are_no_pairs_are_spoken_as_they_are() -> None:
    outline = parsed(outline_of((told(FIRST.replace("压实责任，把活干扎实", "压实责任：")),)))
    assert outline.body.as_is
    assert not parsed(outline_of((told(),))).body.as_is


def test_parts_about_the_same_are_one_part_with_the_words_of_all() -> None:
    made = outline_of((told(), told(SECOND, OTHERS, "秋收.docx")), "收种")
    outline = parsed(made)
    assert (made.id, made.common, made.parts, made.slots) == ("收种", 2, 3, 4)
    gap, money, duty = outline.body.items
    assert [item.optional for item in (gap, money, duty)] == [False, True, False]
    assert outline.body.choose == (2, 3)
    assert len(duty.text[0].options) == 2
    assert [kind.name for kind in outline.opening] == ["夏收.docx", "秋收.docx"]
    assert "夏收.docx 二；秋收.docx 三" in made.text


def test_no_name_stands_for_the_facts_of_two_speeches() -> None:
    text = outline_of((told(), told(SECOND, OTHERS, "秋收.docx"))).text
    assert "地名2: {type: place, ask: '【临江市】尤其如此'}" in text
    assert "{{地名2}}尤其如此。" in text


def test_what_stands_in_the_same_words_is_one_figure() -> None:
    outline = parsed(outline_of((told(), told(SECOND, OTHERS, "秋收.docx"))))
    assert [slot.name for slot in outline.slots if slot.type is FigureType.MEETING] == ["会议1"]
    assert len(outline.title) == 1


def test_the_same_place_in_two_speeches_is_one_figure() -> None:
    same = (OTHERS[0], Figure("地名1", FigureType.PLACE, old="云溪县", ask="【云溪县】尤其如此"))
    names = [slot.name for slot in parsed(outline_of((told(), told(SECOND, same, "秋收.docx")))).slots]
    assert names.count("地名1") == 1
    assert "地名2" not in names


def test_headings_of_speeches_with_the_same_parts_are_sets() -> None:
    other = FIRST.replace("看清差距，把步子迈开", "认清差距，把步子迈大").replace("把活干扎实", "把活干到家")
    outline = parsed(outline_of((told(), told(other, name="去年.docx"))))
    assert len(outline.body.leads) == 2
    assert outline.body.choose == (2, 2)
    assert len(outline.opening) == 1


def test_a_speech_without_parts_has_no_place_among_others() -> None:
    made = outline_of((told(), told("# 致辞\n\n欢迎各位。\n", (), "致辞.docx")))
    assert made.left == ("致辞.docx不分部分，没有写进来",)
    assert parsed(made).opening[0].name == ""
    assert parsed(outline_of((told("# 致辞\n\n欢迎各位。\n", (), "致辞.docx"),))).body.items == ()


def test_a_long_speech_is_spoken_faster() -> None:
    outline = parsed(outline_of((told(f"# 报告\n\n{'全年工作稳步推进。' * 6000}\n", ()),)))
    assert (outline.minutes.usual, outline.rate) == (180, 267)


def test_an_id_is_made_of_what_an_id_may_hold() -> None:
    assert identifier("2025年 讲话（终稿）_v2") == "2025年-讲话-终稿-v2"
    assert identifier("（）") == "old-speech"
    assert len(identifier("讲" * 100)) == 60


def test_at_most_twelve_ways_to_say_one_thing_are_offered() -> None:
    many = [
        told(FIRST.replace("差距摆在眼前", f"差距{'一二三四五六七八九十百千万'[at]}眼就看得见"), name=f"{at}.docx")
        for at in range(13)
    ]
    made = outline_of(many, "多篇")
    outline = parsed(made)
    assert len(outline.body.items[0].text[0].options) == 12
    assert made.left == ("旧讲话多于12篇，每一处最多取12种说法",)


def test_what_most_speeches_have_is_the_frame() -> None:
    made = outline_of([told(), told(name="二.docx"), told(SECOND, OTHERS, "三.docx")], "三篇")
    assert [item.optional for item in parsed(made).body.items] == [False, True, False]


def test_another_written_form_of_a_fact_says_of_which() -> None:
    short = Figure("地名1简称", FigureType.PLACE, old="云溪", follows="地名1")
    text = FIRST.replace("谁也绕不开", "{{地名1简称}}绕不开")
    asks = {slot.name: slot.ask for slot in parsed(outline_of((told(text, (*FIGURES, short)),))).slots}
    assert asks["地名1简称"] == "地名1的另一种写法，旧稿写作【云溪】"
