"""The texts a document offers, by part and by the way they were cut out."""

from draftkit.mining.find import Kind
from draftkit.mining.keys import PARTS, parts_of
from draftkit.mining.sections import sections_of, texts_in

FOUND = {Kind.CLAUSE: {"真抓实干", "加强领导"}, Kind.IDIOM: {"真抓实干"}, Kind.TAIL: set[str]()}


def test_every_text_comes_back_from_its_own_part_with_its_kind() -> None:
    sections = sections_of(FOUND)
    back = {(kind, text) for section in sections for kind, texts in texts_in(section) for text in texts}
    assert len(sections) == PARTS
    assert back == {("c", "真抓实干"), ("c", "加强领导"), ("i", "真抓实干")}
    assert "真抓实干" in sections[parts_of(["真抓实干"])[0]].decode()


def test_a_part_without_texts_is_empty() -> None:
    assert set(sections_of({})) == {b""}
    assert list(texts_in(b"")) == []
