"""What is kept of a document: its words, its hidden names, its turns with gaps, its year."""

import hashlib

import pytest

from draftkit.mining.finds import finds_from_bytes
from draftkit.mining.keys import PARTS
from draftkit.mining.model import Material
from draftkit.mining.page import Page, page_from_bytes
from draftkit.mining.survey import survey, year_of
from draftkit.readers.speech import read_speech
from draftkit.source import Source

TEXT = (
    "在云溪县委工作会议上的讲话\n（2024年3月7日）\n同志们:\n一、推动云溪高质量发展\n"
    "云溪县要真抓实干,学习周明远同志的经验。周明远同志说:“实干,才是硬道理,什么时候都不能忘。”\n"
)


def page(text: str = TEXT) -> Page:
    source = Source("讲话.txt", text)
    reading = read_speech(source).value
    assert reading is not None
    return page_from_bytes(
        survey(Material("讲话.txt", hashlib.sha256(text.encode()).hexdigest(), source, reading)).page
    )


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("在会议上的讲话\n（2024年3月7日）\n同志们：\n", "2024"),
        ("在会议上的讲话\n二○一二年十二月\n", "2012"),
        ("2021年工作报告\n各位代表：\n", "2021"),
        ("各位代表：\n一、2023年工作回顾\n二、2024年重点工作\n", "2024"),
        ("各位代表：\n一、2023年工作回顾\n", ""),
        ("没有日期", ""),
    ],
)
def test_the_year_is_the_one_the_document_was_given_in(text: str, year: str) -> None:
    assert year_of(text) == year


def test_names_and_credited_words_are_hidden_with_their_kind() -> None:
    found = page()
    hidden = {(mask.kind, found.text[mask.start : mask.end]) for mask in found.masks}
    assert ("place", "云溪") in hidden
    assert any(kind == "person" and "周明远" in words for kind, words in hidden)
    assert any(kind == "cited" and "硬道理" in words for kind, words in hidden)


def test_a_run_with_a_name_is_kept_as_a_turn_with_a_typed_gap() -> None:
    assert ("推动{地方}高质量发展", ("place",)) in {(framed.text, framed.gaps) for framed in page().framed}


def test_every_place_leads_back_to_the_original() -> None:
    found = page()
    at = found.text.index("真抓实干，学习")
    start, end = found.original(at, at + 4)
    assert TEXT[start:end] == "真抓实干"


def test_nothing_a_document_offers_holds_a_name_or_a_credited_word() -> None:
    source = Source("讲话.txt", TEXT)
    reading = read_speech(source).value
    assert reading is not None
    finds = finds_from_bytes(survey(Material("讲话.txt", "0" * 64, source, reading)).finds)
    assert len(finds.sections) == PARTS
    offered = "\n".join(section.decode() for section in finds.sections)
    assert "真抓实干" in offered
    assert not any(word in offered for word in ("云溪", "周明远", "硬道理"))
    assert {"云溪", "周明远"} <= set(finds.names)


@pytest.mark.parametrize("text", ["同志们：\n", "abc\n", "一、抓\n"])
def test_a_document_with_little_in_it_is_surveyed_too(text: str) -> None:
    assert page(text).text
