"""A speech beside its last draft, explained."""

from dataclasses import replace

from draftkit.explain.explain import explain, within
from draftkit.explain.history import History, Stage, look_back, unrecorded
from draftkit.explain.lines import lines_of
from draftkit.explain.model import (
    Block,
    ChosenSource,
    CountSource,
    Document,
    FigureSource,
    Former,
    HandSource,
    LineSource,
    LostSource,
    PhraseSource,
    Sentence,
)
from draftkit.explain.sources import File, Shelf, phrase_sources, references
from draftkit.figures.fill import fill
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.phrases.model import Bank, Occurrence, Phrase, SourceDocument
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.tree.change import content
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import (
    Byline,
    Count,
    Counted,
    Origin,
    Paragraph,
    Provenance,
    Salutation,
    Section,
    Slot,
    Speech,
    Text,
    Title,
)

DAY = "2026-11-20"
OUTLINE = Provenance(Origin.OUTLINE, "tea:9")
FRAME = Provenance(Origin.FRAME, "general:30")
PHRASE = Provenance(Origin.PHRASE, "3a6dc855a7")
SHEET = Sheet(
    (
        Figure("人数", FigureType.COUNT, "人", "60", source="签到表", by="办公室", when="2026-11-01", note="含列席"),
        Figure("地点", ask="在哪里开会", by="县接待办"),
    )
)
PHRASES = {"3a6dc855a7": PhraseSource("3a6dc855a7", "真抓实干", 4, (Document("甲.txt", "讲话"),))}
FILES = {(Origin.OUTLINE, "tea"): File("outlines/tea.yaml", is_built_in=True)}
SHELF = Shelf(SHEET, PHRASES, FILES)
LINE = LineSource(Origin.OUTLINE, "tea:9", "outlines/tea.yaml", is_built_in=True)
PEOPLE = FigureSource("人数", "60人", "人", "签到表", "办公室", "2026-11-01", "含列席")
PLACE = FigureSource("地点", None, by="县接待办", ask="在哪里开会")


def paragraph(*words: Text | Slot | Count) -> Paragraph:
    return Paragraph(words)


DRAFT = Speech(
    (
        paragraph(Text("到会", OUTLINE), Slot("人数", "人"), Text("。", OUTLINE), Text("茶园要一块一块看过。", FRAME)),
        Section((Text("看清家底", OUTLINE),), (paragraph(Text("要", OUTLINE), Text("真抓实干", PHRASE)),)),
    )
)


def filled(speech: Speech) -> Speech:
    return fill(speech, SHEET).unwrap()


def history(now: Speech, before: Speech | None) -> History:
    lines, drafted = lines_of(now), lines_of(before or now)
    return look_back((Stage(drafted, drafted, lines) if before else unrecorded(lines),))


def explained(now: Speech, before: Speech | None = DRAFT) -> dict[str, Block]:
    past = history(filled(now), filled(before) if before else None)
    return {block.id: block for block in explain(filled(now), past, SHELF, DAY).blocks}


def test_a_drafted_sentence_has_the_sources_of_its_words_in_their_order() -> None:
    blocks = explained(content(DRAFT))
    assert blocks["p1"].sentences == (
        Sentence("到会60人。", (LINE, PEOPLE)),
        Sentence("茶园要一块一块看过。", (LineSource(Origin.FRAME, "general:30"),)),
    )
    assert blocks["1.p1"].sentences == (Sentence("要真抓实干", (LINE, PHRASES["3a6dc855a7"])),)


def test_the_line_of_a_reference_is_its_number() -> None:
    assert LINE.line == 9
    assert LineSource(Origin.OUTLINE, "built-in/tea:12").line == 12
    assert LineSource(Origin.OUTLINE, "tea").line == 0


def test_an_open_figure_says_whom_and_what_to_ask() -> None:
    assert explained(Speech((paragraph(Text("在"), Slot("地点"), Text("见。")),)))["p1"].sentences == (
        Sentence("在【待填：地点】见。", (HandSource(DAY), PLACE)),
    )


def test_a_figure_the_sheet_does_not_have_is_open_and_nobody_owns_it() -> None:
    (sentence,) = explained(Speech((paragraph(Slot("别的", "个")),)))["p1"].sentences
    assert sentence.sources[1:] == (FigureSource("别的", None, "个"),)


def test_a_sentence_changed_by_hand_says_what_it_was_and_where_that_came_from() -> None:
    section = Section((Text("看清家底"),), (paragraph(Text("要真抓实干、久久为功")),))
    (sentence,) = explained(replace(DRAFT, blocks=(*content(DRAFT).blocks[:1], section)))["1.p1"].sentences
    former = Former("要真抓实干", (LINE, PHRASES["3a6dc855a7"]))
    assert sentence == Sentence("要真抓实干、久久为功", (HandSource(DAY, former),))


def test_a_figure_written_out_by_hand_is_an_edit_and_the_former_shows_its_name() -> None:
    opening = paragraph(Text("到会60人。茶园要一块一块看过。"))
    first, second = explained(Speech((opening, *content(DRAFT).blocks[1:])))["p1"].sentences
    assert first == Sentence("到会60人。", (HandSource(DAY, Former("到会{{人数|人}}。", (LINE, PEOPLE))),))
    assert second.sources == (LineSource(Origin.FRAME, "general:30"),)


def test_what_was_taken_out_is_listed_at_the_end_of_its_block() -> None:
    block = explained(Speech((paragraph(Text("到会"), Slot("人数", "人"), Text("。")), *content(DRAFT).blocks[1:])))[
        "p1"
    ]
    assert [sentence.text for sentence in block.sentences] == ["到会60人。"]
    assert block.removed == (Former("茶园要一块一块看过。", (LineSource(Origin.FRAME, "general:30"),)),)


def test_a_sentence_that_was_moved_says_from_where() -> None:
    opening, part = content(DRAFT).blocks
    closing = paragraph(Text("茶园要一块一块看过。"))
    now = Speech((paragraph(Text("到会"), Slot("人数", "人"), Text("。")), part, closing))
    assert explained(now)["p2"].sentences == (
        Sentence("茶园要一块一块看过。", (LineSource(Origin.FRAME, "general:30"),), "p1"),
    )
    assert opening != now.blocks[0]


def test_a_count_is_that_of_now() -> None:
    words = paragraph(Text("讲", OUTLINE), Count(Counted.PARTS), Text("点。", OUTLINE))
    parts = tuple(Section((Text(name, OUTLINE),), (), Marker.CHINESE) for name in ("甲", "乙", "丙"))
    draft = Speech((words, *parts))
    (sentence,) = explained(content(Speech(draft.blocks[:-1])), draft)["p1"].sentences
    assert sentence == Sentence("讲两点。", (LINE, CountSource("部分数", "两")))


def test_a_heading_somebody_chose_is_said_to_be_chosen() -> None:
    draft = Speech((Section((Text("走宽路子", Provenance(Origin.BRIEF, "headings")),)),))
    assert explained(content(draft), draft)["1"].sentences[0].sources == (ChosenSource(Origin.BRIEF, "headings"),)


def test_without_a_kept_draft_nothing_is_called_an_edit() -> None:
    first, second = explained(content(DRAFT), None)["p1"].sentences
    assert first.sources == (LostSource(is_drafted=False), PEOPLE)
    assert second.sources == (LostSource(is_drafted=False),)


def test_a_kept_draft_without_provenance_still_tells_edits() -> None:
    part = Section((Text("看清家底"),), (paragraph(Text("另外的话。")),))
    blocks = explained(Speech((*content(DRAFT).blocks[:1], part)), content(DRAFT))
    assert blocks["p1"].sentences[1].sources == (LostSource(is_drafted=True),)
    assert blocks["1.p1"].sentences[0].sources == (HandSource(DAY),)


def test_a_phrase_the_bank_does_not_have_is_said_not_to_be_known() -> None:
    found = explain(filled(content(DRAFT)), history(filled(content(DRAFT)), filled(DRAFT)), Shelf(SHEET))
    phrase = found.blocks[2].sentences[0].sources[1]
    assert phrase == PhraseSource("3a6dc855a7", "真抓实干", is_known=False)


def test_places_have_chinese_names() -> None:
    head = (Title((Text("讲话"),)), Byline((Text("某"),)), Salutation((Text("同志们："),)))
    body = (paragraph(Text("先。")), *DRAFT.blocks[1:], paragraph(Text("后。")))
    whole, small = Speech((*head, *body)), Speech((paragraph(Text("先。")),))
    assert [block.place for block in explain(whole, history(whole, None), SHELF).blocks] == [
        "题目",
        "署名",
        "称呼",
        "开头",
        "正文1",
        "正文1",
        "结尾",
    ]
    assert explain(small, history(small, None), SHELF).blocks[0].place == "正文"


def test_a_part_of_an_explanation_keeps_its_title() -> None:
    speech = Speech((Title((Text("讲话"),)), *DRAFT.blocks))
    whole = explain(speech, history(speech, None), SHELF)
    part = within(whole, frozenset({"1", "1.p1"}))
    assert (whole.title, part.title) == ("讲话", "讲话")
    assert [block.id for block in part.blocks] == ["1", "1.p1"]


def test_references_are_told_by_their_origin_each_once() -> None:
    assert references(lines_of(DRAFT), Origin.OUTLINE) == ("tea:9",)
    assert references(lines_of(DRAFT), Origin.FRAME) == ("general:30",)
    assert references(lines_of(DRAFT), Origin.PHRASE) == ("3a6dc855a7",)


def phrase(name: str, *documents: str, count: int = 1) -> Phrase:
    sources = tuple(Occurrence(document, 0, 4) for document in documents)
    return Phrase(name, f"短语{name}", Form.FOUR, (PhraseRole.MEASURE,), (), documents=count, sources=sources)


def test_a_phrase_names_its_first_documents_and_house_phrases_are_marked() -> None:
    documents = tuple(SourceDocument(name, f"{name}.txt", name * 64, "题目") for name in "abcd")
    bank = Bank((phrase("甲", "b", "a", "b", "c", "d", count=9), phrase("乙")), documents)
    house = Bank((phrase("甲", count=1), phrase("丙")))
    named = tuple(Document(f"{name}.txt", "题目") for name in "bac")
    assert phrase_sources(bank, house, ("甲", "乙", "丙", "丁")) == {
        "甲": PhraseSource("甲", "短语甲", 9, named),
        "乙": PhraseSource("乙", "短语乙"),
        "丙": PhraseSource("丙", "短语丙", is_house=True),
    }
