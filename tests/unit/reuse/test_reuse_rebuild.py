"""An old speech as a tree of our own."""

from draftkit.figures.model import Figure
from draftkit.readers.speech import read_speech
from draftkit.reuse.model import Apart, OldFacts, Placed, Rebuilt
from draftkit.reuse.rebuild import rebuild
from draftkit.source import Source, Span
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Byline, Salutation, Slot, Text, Title
from draftkit.tree.page import page_of, page_text
from draftkit.tree.reading import ReadDocument, Remark
from draftkit.tree.walk import plain, slots, walk
from draftkit.writers.markdown import markdown_text


def read(text: str) -> ReadDocument:
    (document,) = read_speech(Source("old.txt", text)).unwrap().documents
    return document


def made(text: str, facts: OldFacts = OldFacts()) -> Rebuilt:  # noqa: B008 - frozen
    return rebuild(read(text), facts)


def markdown(text: str) -> str:
    return markdown_text(made(text).speech)


def test_title_lines_bylines_and_salutation_find_their_places() -> None:
    text = "在全市档案工作会议上的\n讲话\n（2025年3月7日）\n\n同志们：\n\n今天开个会。\n"
    blocks = made(text).speech.blocks
    assert blocks[:4] == (
        Title((Text("在全市档案工作会议上的"),)),
        Title((Text("讲话"),)),
        Byline((Text("（2025年3月7日）"),)),
        Salutation((Text("同志们："),)),
    )


def test_headings_and_points_become_sections_without_typed_numbers() -> None:
    text = (
        "同志们：\n下面，我讲两点意见。\n一、摸家底\n第一，查库房。逐处登记。\n第二，查账本。逐笔核对。\n"
        "二、立规矩\n借阅要签字。\n"
    )
    assert markdown(text) == (
        "同志们：\n\n下面，我讲{{部分数}}点意见。\n\n## 摸家底\n\n- **查库房。** 逐处登记。\n\n"
        "- **查账本。** 逐笔核对。\n\n## 立规矩\n\n借阅要签字。\n"
    )


def test_a_wrong_number_stays_typed_and_is_told() -> None:
    text = "同志们：\n一、摸家底\n逐处登记。\n二、立规矩\n借阅要签字。\n四、用好人\n选一批，用一批。\n"
    old = made(text)
    assert [text[span.start : span.end].strip() for span in old.typed] == ["四、"]
    assert [section.marker for section in old.speech.sections] == [Marker.CHINESE, Marker.CHINESE, Marker.NONE]
    assert page_text(page_of(old.speech)) == text


def test_an_announced_number_that_is_wrong_stays_words() -> None:
    text = "同志们：\n下面，我讲三点意见。\n一、摸家底\n逐处登记。\n二、立规矩\n借阅要签字。\n"
    assert "下面，我讲三点意见。" in markdown(text)


def test_points_of_one_paragraph_are_words() -> None:
    text = "同志们：\n一是查库房。逐处登记。二是立规矩。借阅要签字。三是用好人。选一批，用一批。\n"
    assert made(text).speech.sections == ()
    assert made(text).typed == ()
    assert page_text(page_of(made(text).speech)) == text


def test_a_closing_stands_behind_all_parts() -> None:
    body = "各单位用一个月时间把库房从头到尾查一遍，缺什么补什么，坏什么修什么。" * 4
    text = f"同志们：\n一、摸家底\n{body}\n二、立规矩\n{body}\n同志们，让我们一件一件抓好落实。\n"
    visits = [visit.id for visit in walk(made(text).speech)]
    assert visits == ["s1", "1", "1.p1", "2", "2.p1", "p1"]


def test_a_fact_becomes_a_slot_with_its_old_words() -> None:
    text = "同志们：\n临江市来了200人。\n"
    facts = OldFacts(
        (Figure("地名1", old="临江市"), Figure("人数1", old="200人")),
        (Placed("地名1", Span(5, 8)), Placed("人数1", Span(10, 14))),
    )
    found = [slot for _, slot in slots(made(text, facts).speech)]
    assert [(slot.name, slot.value, slot.is_old) for slot in found] == [
        ("地名1", "临江市", True),
        ("人数1", "200人", True),
    ]
    assert "{{地名1}}来了{{人数1}}。" in markdown_text(made(text, facts).speech)


def test_a_place_whose_words_are_not_the_old_ones_stays_words() -> None:
    text = "同志们：\n临江市来了200人。\n"
    facts = OldFacts((Figure("地名1", old="云溪县"),), (Placed("地名1", Span(5, 8)),))
    assert not list(slots(made(text, facts).speech))
    assert page_text(page_of(made(text, facts).speech)) == text


def test_a_fact_in_a_lead_and_one_behind_it_stand_where_they_stood() -> None:
    text = "同志们：\n第一，学临江。去了30人。\n第二，学云溪。去了20人。\n"
    facts = OldFacts(
        (Figure("地名1", old="临江"), Figure("人数1", old="30人")),
        (Placed("地名1", Span(9, 11)), Placed("人数1", Span(14, 17))),
    )
    first = made(text, facts).speech.sections[0]
    assert first.lead == (Text("学"), Slot("地名1", value="临江"), Text("。"))
    assert first.paragraphs[0].content == (Text("去了"), Slot("人数1", value="30人"), Text("。"))


def test_what_is_no_speech_is_told_with_its_reason() -> None:
    text = "同志们：\n档案工作不起眼，用起来才知道要紧，各单位都要把库房从头到\n— 3 —\n尾查一遍。\n"
    document = read(text)
    unplaced = rebuild(document, OldFacts(), (Remark(Span(6, 8), "请再核一下"),)).unplaced
    assert [(each.why, each.text) for each in unplaced] == [(Apart.REMARK, "请再核一下"), (Apart.NOISE, "—3—")]


def test_a_report_without_what_anybody_said_is_no_speech() -> None:
    text = "临江市召开档案工作会议\n3月7日，会议召开。\n林远山指出，会议很重要。\n王明远强调，时间很紧。\n"
    old = made(text)
    assert [plain(block.content) for block in old.speech.blocks if isinstance(block, Title)] == [
        "临江市召开档案工作会议"
    ]
    assert len(old.speech.blocks) == 1
    assert {each.why for each in old.unplaced} == {Apart.NEWS}


def test_nothing_but_noise_gives_an_empty_speech() -> None:
    document = ReadDocument("", Span(0, 0), ())
    assert rebuild(document, OldFacts()) == Rebuilt(speech=made("同志们：\n").speech.__class__(()))
