"""Where elements stand in the bytes of a part."""

import pytest

from draftkit.ooxml.markup import W
from draftkit.ooxml.repack import in_utf8
from draftkit.ooxml.spots import Spot, find_spots

HEAD = f'<w:document xmlns:w="{W}">'


def spots(inner: str, *wanted: int) -> tuple[bytes, list[Spot]]:
    data = f"{HEAD}{inner}</w:document>".encode()
    found = find_spots(data, wanted)
    return data, [found[number] for number in wanted]


def test_elements_are_counted_in_document_order_and_their_bytes_are_found() -> None:
    data, (run, text) = spots("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r></w:p>", 2, 5)
    assert data[run.start : run.end].decode() == "<w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r>"
    assert data[run.properties].decode() == "<w:rPr><w:b/></w:rPr>"
    assert data[text.inner : text.last].decode() == "甲"
    assert (text.name, text.local, text.is_word("t"), text.is_word("r")) == ("w:t", "t", True, False)
    assert [each.local for each in text.path] == ["document", "p", "r", "t"]


def test_an_element_that_holds_nothing_ends_with_its_start_tag() -> None:
    data, (empty, other) = spots('<w:a w:x="1>2" /><w:b></w:b>', 1, 2)
    assert data[empty.start : empty.end] == b'<w:a w:x="1>2" />'
    assert (empty.inner, empty.last) == (empty.end, empty.end)
    assert data[other.start : other.end] == b"<w:b></w:b>"


@pytest.mark.parametrize(
    ("characters", "behind"), [(0, "甲&amp;"), (1, "&amp;𠮷"), (2, "𠮷"), (3, "&#20057;"), (4, "丁")]
)
def test_the_bytes_of_each_character_are_found(characters: int, behind: str) -> None:
    data, (text,) = spots("<w:t>甲&amp;𠮷&#20057;丁</w:t>", 1)
    assert text.text == "甲&𠮷乙丁"
    assert data[text.byte(characters) :].decode().startswith(behind)


def test_characters_in_a_section_of_their_own_are_not_to_be_parted() -> None:
    assert spots("<w:t>甲<![CDATA[乙]]></w:t>", 1)[1][0].solid
    assert not spots("<w:t>甲乙</w:t>", 1)[1][0].solid


def test_long_parts_are_found_as_short_ones_are() -> None:
    long = "甲" * 1_000_000
    data, (text, last) = spots(f"<w:t>{long}</w:t><w:t>乙丙</w:t>", 1, 2)
    assert text.byte(999_999) == text.inner + 3 * 999_999
    assert data[last.byte(1) :].decode().startswith("丙")


def test_comments_and_instructions_are_not_counted() -> None:
    data, (text,) = spots("<!-- <w:t>注</w:t> --><?x y?><w:t>甲</w:t>", 1)
    assert data[text.start : text.end].decode() == "<w:t>甲</w:t>"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "gb18030"])
def test_another_encoding_becomes_utf8(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{"utf-16" if "16" in encoding else encoding}"?><甲>乙</甲>'
    assert "<甲>乙</甲>".encode() in in_utf8(text.encode(encoding))


@pytest.mark.parametrize("head", ["", "\ufeff", '<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0'?>"])
def test_what_is_in_utf8_stays(head: str) -> None:
    data = f"{head}<甲>乙</甲>".encode()
    assert in_utf8(data) is data
