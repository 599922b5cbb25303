from tests.unit.ooxml.word_files import p, r, word

from draftkit.ooxml.guard import open_package
from draftkit.ooxml.learning.cascade import Cascade, is_on, whole, within
from draftkit.ooxml.reading.tags import wn

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="100"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>'
    '<w:pPr><w:jc w:val="both"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="Heading 1"/><w:basedOn w:val="a"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="c"><w:rPr><w:sz w:val="44"/></w:rPr></w:style>'
)


def _of(body: str) -> tuple[dict[str, str], dict[str, str], str]:
    """What the first paragraph and its first run come to, and the name of its style."""
    package = open_package(word(body, {"styles": STYLES}), "样稿.docx").unwrap()
    root = package.xml(package.main)
    assert root is not None
    element, run = next(root.iter(wn("p"))), next(root.iter(wn("r")))
    cascade = Cascade(package)
    return dict(cascade.paragraph(element)), dict(cascade.run(element, run)), cascade.style_name(element)


def test_a_paragraph_that_says_nothing_has_the_defaults_and_the_default_style() -> None:
    assert _of(p("甲")) == ({"spacing.after": "100", "jc.val": "both"}, {"sz.val": "21"}, "normal")


def test_a_style_stands_on_its_base_and_its_switches_are_on() -> None:
    paragraph, run, name = _of(p("甲", '<w:pStyle w:val="b"/>'))
    assert (paragraph["jc.val"], name) == ("both", "heading 1")
    assert is_on(run, "b")


def test_what_is_said_in_place_goes_before_styles_and_a_characters_style_before_the_paragraphs() -> None:
    paragraph, run, _ = _of(
        p(r("甲", '<w:rStyle w:val="c"/><w:b w:val="0"/>'), '<w:pStyle w:val="b"/><w:jc w:val="end"/>')
    )
    assert paragraph["jc.val"] == "end"
    assert run["sz.val"] == "44"
    assert not is_on(run, "b", default=True)


def test_a_style_nobody_defines_says_nothing() -> None:
    paragraph, run, name = _of(p("甲", '<w:pStyle w:val="x"/>'))
    assert (paragraph.get("jc.val"), run["sz.val"], name) == (None, "21", "")


def test_a_number_out_of_bounds_is_none() -> None:
    assert whole({"a": "12"}, "a") == 12
    assert [whole({"a": text}, "a", 5, 20) for text in ("4", "21", "x", "")] == [None] * 4
    assert (within(None, 0, 1), within(1, 0, 1)) == (None, 1)
