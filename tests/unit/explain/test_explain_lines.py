"""A speech as sentences that can be compared."""

from draftkit.explain.lines import lines_of
from draftkit.tree.change import content
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import (
    Count,
    Counted,
    Inline,
    Origin,
    Paragraph,
    Provenance,
    Section,
    Slot,
    Speech,
    Strong,
    Text,
    Title,
)

OUTLINE = Provenance(Origin.OUTLINE, "tea:9")
PHRASE = Provenance(Origin.PHRASE, "73c6dc855a")


def speech(*words: Inline) -> Speech:
    return Speech((Paragraph(words),))


def test_a_sentence_has_its_place_its_words_and_their_provenance() -> None:
    (line,) = lines_of(speech(Text("要", OUTLINE), Text("真抓实干", PHRASE), Text("。", OUTLINE)))
    assert (line.block, line.key, line.text) == ("p1", "要真抓实干。", "要真抓实干。")
    assert [piece.word for piece in line.pieces] == [
        Text("要", OUTLINE),
        Text("真抓实干", PHRASE),
        Text("。", OUTLINE),
    ]


def test_two_sentences_of_one_text_are_two_lines() -> None:
    lines = lines_of(speech(Text("先看茶园。再看茶厂。", OUTLINE), Text("都要看。", PHRASE)))
    assert [line.key for line in lines] == ["先看茶园。", "再看茶厂。", "都要看。"]
    assert [piece.word for line in lines for piece in line.pieces] == [
        Text("先看茶园。", OUTLINE),
        Text("再看茶厂。", OUTLINE),
        Text("都要看。", PHRASE),
    ]


def test_where_a_sentence_ends_does_not_depend_on_who_wrote_which_part() -> None:
    drafted = speech(Text("老话说：“要真抓。", OUTLINE), Text("”大家都懂", PHRASE), Text("。", OUTLINE))
    assert [line.key for line in lines_of(drafted)] == ["老话说：“要真抓。”", "大家都懂。"]
    assert [line.key for line in lines_of(content(drafted))] == [line.key for line in lines_of(drafted)]


def test_figures_and_counts_are_compared_by_name_and_read_by_value() -> None:
    parts = (Section((Text("甲"),), (), Marker.CHINESE), Section((Text("乙"),), (), Marker.CHINESE))
    words = (Text("到会"), Slot("人数", "人", "60人"), Text("，讲"), Count(Counted.PARTS), Text("点。"))
    line = lines_of(Speech((Paragraph(words), *parts)))[0]
    assert line.key == "到会{{人数|人}}，讲{{部分数}}点。"
    assert line.text == "到会60人，讲两点。"


def test_an_open_figure_is_read_as_its_gap() -> None:
    (line,) = lines_of(speech(Slot("地点"), Text("见。")))
    assert line.text == "【待填：地点】见。"


def test_blanks_and_emphasis_make_no_other_sentence() -> None:
    (plain,) = lines_of(speech(Text("要管好。")))
    lines = lines_of(speech(Strong((Text("要"),)), Text("管好。"), Text("　")))
    assert [line.key for line in lines] == [plain.key]


def test_headings_and_titles_are_lines_too() -> None:
    section = Section((Text("把家底看清"),), (Paragraph((Text("都要看。"),)),))
    lines = lines_of(Speech((Title((Text("讲话"),)), section)))
    assert [(line.block, line.text) for line in lines] == [
        ("t1", "讲话"),
        ("1", "把家底看清"),
        ("1.p1", "都要看。"),
    ]


def test_a_speech_without_words_has_no_lines() -> None:
    assert lines_of(Speech()) == ()
    assert lines_of(Speech((Paragraph(()), Section((), (Paragraph((Text(" "),)),))))) == ()
