"""XML of parts: refused where it could grow, or names what is outside."""

import pytest

from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_reading as say
from draftkit.ooxml.parse import MAX_ELEMENTS, parse_xml


def test_more_elements_than_anybody_writes_are_refused_before_a_tree_is_made() -> None:
    with pytest.raises(DraftkitError) as caught:
        parse_xml(b"<a>" + b"<b/>" * (2 * MAX_ELEMENTS) + b"</a>", "word/document.xml", "来稿.docx")
    assert [each.message for each in caught.value.diagnostics] == [say.TOO_MANY_ELEMENTS]


def test_comments_and_instructions_are_left_out() -> None:
    root = parse_xml("<a>同<!-- x -->志<?y z?>们</a>".encode(), "x", "x")
    assert (root.text, len(root)) == ("同志们", 0)


def test_broken_xml_says_its_line() -> None:
    with pytest.raises(DraftkitError) as caught:
        parse_xml(b"<a>\n<b></a>", "x", "x")
    assert dict(caught.value.diagnostics[0].values)["line"] == "2"
