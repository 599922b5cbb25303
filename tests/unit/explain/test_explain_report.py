"""An explanation as JSON, counted, and as a table."""

import csv
import io
import json

from draftkit.explain.model import (
    Block,
    ChosenSource,
    CountSource,
    Document,
    Explanation,
    FigureSource,
    Former,
    HandSource,
    LineSource,
    LostSource,
    OldSource,
    PhraseSource,
    Sentence,
)
from draftkit.explain.report import kind_of, report_data, tally
from draftkit.explain.table import COLUMNS, SHARED, groups, summary, table_csv
from draftkit.figures.model import Record
from draftkit.tree.nodes import Origin

LINE = LineSource(Origin.OUTLINE, "tea:9", "/home/某/outlines/tea.yaml", is_built_in=True)
PHRASE = PhraseSource("3a6dc855a7", "真抓实干", 4, (Document("甲.txt", "讲话"), Document("乙.txt")))
HOUSE = PhraseSource("5b6dc855a7", "防患未然", is_house=True)
OPEN = FigureSource("人数", None, "人", ask="多少人参加", by="办公室")
GIVEN = FigureSource("地点", "县城", source="通知", by="办公室", when="11月1日", note="未定")
EDIT = HandSource("2026-11-20", Former("要真抓实干。", (LINE, PHRASE)))
SENTENCES = (
    Sentence("要真抓实干。", (LINE, PHRASE)),
    Sentence("到会【待填：人数（人）】。", (HandSource("2026-11-20"), OPEN)),
    Sentence("要真抓。", (EDIT,)),
    Sentence("防患未然。", (HOUSE,), "2.p1"),
)
WHOLE = Explanation("讲话", (Block("1.p1", "", "正文1", SENTENCES, (Former("散会。", (LINE,)),)),))


def rows(*sources: object) -> list[tuple[str, ...]]:
    sentence = Sentence("句。", sources)  # type: ignore[arg-type]
    (group,) = groups(Explanation("", (Block("p1", "", "开头", (sentence,)),)))
    return [row[2:] for row in group]


def test_the_report_is_json_of_version_one() -> None:
    data = json.loads(json.dumps(report_data(WHOLE)))
    assert (data["version"], data["title"]) == (1, "讲话")
    (block,) = data["blocks"]
    assert (block["id"], block["number"]) == ("1.p1", "")
    assert block["removed"][0]["text"] == "散会。"
    drafted, new, edited, moved = block["sentences"]
    assert drafted["sources"][0] == {
        "kind": "outline",
        "reference": "tea:9",
        "file": "/home/某/outlines/tea.yaml",
        "line": 9,
    }
    assert drafted["sources"][1]["found"] == [{"name": "甲.txt", "title": "讲话"}, {"name": "乙.txt", "title": ""}]
    assert new["sources"][0] == {"kind": "hand", "changed": "2026-11-20", "former": None}
    assert (new["sources"][1]["kind"], new["sources"][1]["open"]) == ("figure", True)
    assert edited["sources"][0]["former"]["sources"][1]["id"] == "3a6dc855a7"
    assert (moved["moved_from"], moved["sources"][0]["kind"]) == ("2.p1", "house")
    assert "moved_from" not in drafted


def test_every_source_has_a_kind() -> None:
    sources = (LINE, PHRASE, HOUSE, OPEN, EDIT, CountSource("部分数", "三"), ChosenSource(Origin.BRIEF, "headings"))
    assert [kind_of(source) for source in sources] == ["outline", "phrase", "house", "figure", "hand", "count", "brief"]
    assert kind_of(LostSource(is_drafted=True)) == "drafted"
    assert kind_of(LostSource(is_drafted=False)) == "unknown"
    assert kind_of(LineSource(Origin.FRAME, "general:3")) == "frame"
    assert kind_of(OldSource("去年.docx", "二（三）")) == "old"


def test_words_of_an_older_speech_name_its_file_and_place() -> None:
    old = OldSource("去年.docx", "二（三）")
    assert rows(old) == [("旧稿", "去年.docx 二（三）", "旧稿原句")]
    explained = Explanation("", (Block("p1", "", "开头", (Sentence("句。", (old,)),)),))
    assert report_data(explained)["blocks"][0]["sentences"][0]["sources"] == [
        {"kind": "old", "file": "去年.docx", "place": "二（三）"}
    ]


def test_sentences_are_counted_by_what_they_rest_on() -> None:
    assert tally(WHOLE) == {"outline": 1, "phrase": 1, "hand": 2, "figure": 1, "house": 1, "removed": 1}
    assert summary(WHOLE) == (
        "共4句。按来源计（一句可有几项来源）：提纲1，语料库1，自备词句1，数据1，手工修改2，手工删去1。"
    )


def test_a_row_for_each_source_and_the_sentence_on_all_of_them() -> None:
    drafted, new, edited, moved, removed = groups(WHOLE)
    assert all(len(row) == len(COLUMNS) for group in groups(WHOLE) for row in group)
    assert {row[:SHARED] for row in drafted} == {("正文1", "要真抓实干。")}
    assert [row[2:] for row in drafted] == [
        ("提纲", "outlines/tea.yaml 第9行", "程序自带"),
        ("语料库", "真抓实干（3a6dc855a7），见于4篇", "甲.txt《讲话》、乙.txt"),
    ]
    assert [row[2:] for row in new] == [
        ("手工增写", "起草的稿子里没有此句", "文件改于2026-11-20"),
        ("待填", "人数（人）", "办公室；要问：多少人参加"),
    ]
    assert [row[2:] for row in edited] == [("手工修改", "原句：要真抓实干。", "文件改于2026-11-20")]
    assert moved[-1][2:] == ("手工移动", "原在 2.p1", "")
    assert [row[2] for row in removed] == ["手工删去", "提纲"]


def test_a_figure_says_who_supplied_it_from_where_and_when() -> None:
    assert rows(GIVEN) == [("数据", "地点：县城", "办公室；通知；11月1日；未定")]
    assert rows(FigureSource("地点", "县城")) == [("数据", "地点：县城", "没有写明")]
    assert rows(FigureSource("地点")) == [("待填", "地点", "没有写明找谁要")]
    assert rows(FigureSource("地点", old="县城")) == [("待填", "地点：仍是旧稿的“县城”", "没有写明找谁要")]


def test_what_is_not_at_hand_is_said_to_be_missing() -> None:
    assert rows(PhraseSource("5b", "防患未然", is_known=False)) == [
        ("语料库", "防患未然（5b）", "语料库里已没有这一条")
    ]
    assert rows(LineSource(Origin.FRAME, "general:30")) == [("句式", "general 第30行", "文件已不在")]
    assert rows(PhraseSource("5b", "防患未然")) == [("语料库", "防患未然（5b）", "手工录入")]


def test_the_other_sources_have_their_rows() -> None:
    assert rows(HOUSE) == [("自备词句", "防患未然（5b6dc855a7）", "自备，没有取自哪篇文稿")]
    assert rows(ChosenSource(Origin.BRIEF, "headings")) == [("起草人选定", "选定的标题", "brief.yaml")]
    assert rows(ChosenSource(Origin.PERSON, "办公室")) == [("起草人", "", "办公室")]
    assert rows(CountSource("部分数", "三")) == [("计数", "部分数：三", "按标题自动计数")]
    assert rows(LostSource(is_drafted=True)) == [("成稿（无记录）", "", "")]
    assert rows(LineSource(Origin.OUTLINE, "tea:9", "/x/outlines/tea.yaml")) == [
        ("提纲", "outlines/tea.yaml 第9行", "本单位")
    ]


def test_the_csv_opens_in_a_spreadsheet_and_no_cell_is_a_formula() -> None:
    data = table_csv(((("正文2.1", "=1+1", "提纲", "a,b", ""),),))
    assert data.startswith("\ufeff".encode())
    head, row = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert tuple(head) == COLUMNS
    assert row == ["正文2.1", "'=1+1", "提纲", "a,b", ""]


LAST = FigureSource("去年产量", "40吨", "吨", "年报", "统计局")
NOW = FigureSource("今年产量", None, "吨", who="农业局")
RATE = FigureSource("增长率", None, "%", formula="(今年产量 - 去年产量) / 去年产量", parts=(NOW, LAST))


def test_a_derived_figure_has_its_formula_and_the_sources_of_its_parts() -> None:
    told = "今年产量（吨） 待填（农业局）；去年产量 40吨（统计局；年报）"
    assert rows(RATE) == [("待填", "增长率（%），由 (今年产量 - 去年产量) / 去年产量 算出", told)]
    twice = FigureSource("翻番", "80吨", "吨", formula="去年产量 * 2", parts=(LAST,))
    nested = FigureSource("再翻番", "160吨", "吨", formula="翻番 * 2", parts=(twice,))
    assert rows(twice) == [("数据", "翻番：80吨，由 去年产量 * 2 算出", "去年产量 40吨（统计局；年报）")]
    assert rows(nested)[0][2] == "翻番 80吨（由 去年产量 * 2 算出：去年产量 40吨（统计局；年报））"


def test_a_quotation_says_who_said_it_where_and_who_compared_it_and_what_is_missing() -> None:
    record = Record("老支书", "村民大会", "2026年3月5日", "李工")
    said = FigureSource("茶谚", "一片叶子富一方", source="会议记录", record=record)
    told = "讲话人：老支书；场合：村民大会；时间：2026年3月5日；依据：会议记录；核对人：李工；没有写明：核对日期"
    assert rows(said) == [("引语", "茶谚：一片叶子富一方", told)]
    assert rows(FigureSource("茶谚", None, who="办公室", record=Record())) == [("待填", "茶谚", "办公室")]


def test_the_json_has_formula_parts_and_record() -> None:
    explanation = Explanation("", (Block("p1", "", "开头", (Sentence("句。", (RATE,)),)),))
    (source,) = report_data(explanation)["blocks"][0]["sentences"][0]["sources"]
    assert (source["formula"], source["record"]) == (RATE.formula, None)
    assert [(part["name"], part["value"], part["source"]) for part in source["parts"]] == [
        ("今年产量", None, ""),
        ("去年产量", "40吨", "年报"),
    ]
