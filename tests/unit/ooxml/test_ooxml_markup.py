import pytest
from lxml import etree

from draftkit.ooxml.markup import W, holdable, text, w, word_part


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_left_out_and_named(sign: str) -> None:
    assert holdable(f"甲{sign}乙{sign}") == ("甲乙", (sign,))


@pytest.mark.parametrize("words", ["甲\t乙", "𠮷", "\ufeff", "\x85", "\ue000", "<&>\"'", ""])
def test_what_xml_can_hold_is_kept(words: str) -> None:
    assert holdable(words) == (words, ())
    assert etree.fromstring(word_part("r", text("t", words)))[0].text == (words or None)


def test_line_ends_of_any_kind_become_line_feeds() -> None:
    assert holdable("甲\r\n乙\r丙\n丁") == ("甲\n乙\n丙\n丁", ())


def test_spaces_at_the_ends_of_words_are_kept() -> None:
    assert b'<w:t xml:space="preserve"> 1 </w:t>' in word_part("r", text("t", " 1 "))


def test_a_namespace_is_declared_once() -> None:
    data = word_part("p", w("r", text("t", "甲")), w("r", text("t", "乙")))
    assert data.count(b"xmlns:w=") == 1


def test_signs_of_markup_in_words_and_attributes_are_words() -> None:
    data = word_part("r", w("tag", val="<&>\"'\n\t"), text("t", "<&>\"'"))
    root = etree.fromstring(data)
    assert root[0].get(f"{{{W}}}val") == "<&>\"'\n\t"
    assert root[1].text == "<&>\"'"
