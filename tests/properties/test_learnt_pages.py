"""Whatever figures a sample has: a page that can be printed, and one that teaches itself."""

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.strategies import patient
from tests.unit.ooxml.word_files import p, r, word

from draftkit.ooxml.document import build
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.learning import Learnt, learn_profile
from draftkit.ooxml.model import Properties, Run, WordParagraph
from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import HEADINGS, Profile, Style, twips

LONG = "各乡镇要抓紧修复水毁的道路和水渠，把隐患一处一处查清楚，把责任一级一级压下去，确保群众出行和用水安全。"
TEXTS = {
    Style.TITLE: "在全县防汛会议上的讲话",
    Style.BYLINE: "云溪县县长",
    Style.SALUTATION: "同志们：",
    Style.BODY: LONG,
    **dict(zip(HEADINGS[:4], ("一、查隐患", "（一）查水库", "1.查坝体", "（1）查渗水"), strict=True)),
}
NUMBERS = st.one_of(st.integers(-50, 2_000), st.integers(-(10**12), 10**12)).map(str)
VALUES = st.one_of(
    NUMBERS, st.sampled_from(["", "auto", "exact", "atLeast", "both", "center", "lines", "甲", "1.5", "off"])
)
RUN = ("sz.val", "spacing.val", "b.val", "rFonts.eastAsia", "rFonts.ascii")
PARAGRAPH = ("spacing.line", "spacing.lineRule", "spacing.before", "ind.firstLine", "ind.firstLineChars", "jc.val")
SECTION = ("pgSz.w", "pgSz.h", "pgMar.top", "pgMar.left", "pgMar.bottom", "docGrid.type", "docGrid.linePitch")


def _elements(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Some of the elements, each with some of its attributes."""

    def written(values: dict[str, str]) -> str:
        tags = dict.fromkeys(name.partition(".")[0] for name in values)
        attributes = dict.fromkeys(tags, "")
        for name, value in values.items():
            tag, _, attribute = name.partition(".")
            attributes[tag] += f' w:{attribute}="{value}"'
        return "".join(f"<w:{tag}{said}/>" for tag, said in attributes.items())

    return st.dictionaries(st.sampled_from(names), VALUES).map(written)


def _learnt(data: bytes, base: Profile) -> Learnt:
    return learn_profile(open_package(data, "样稿.docx").unwrap(), base).unwrap()


def _printed(profile: Profile) -> bytes:
    paragraphs = (WordParagraph(style, (Run(text),)) for style, text in TEXTS.items())
    return build(paragraphs, Properties("讲话", None), profile)


@patient
@given(
    looks=st.lists(st.tuples(_elements(PARAGRAPH), _elements(RUN)), min_size=len(TEXTS), max_size=len(TEXTS)),
    section=_elements(SECTION),
    base=st.sampled_from(["gbt9704", "speech"]),
)
def test_a_page_learnt_from_any_figures_can_be_printed_and_learnt_again(
    looks: list[tuple[str, str]], section: str, base: str
) -> None:
    body = "".join(p(r(text, run), own) for text, (own, run) in zip(TEXTS.values(), looks, strict=True))
    page = _learnt(word(f"{body}<w:sectPr>{section}</w:sectPr>"), built_in(base)).profile
    assert page.page_width.value - page.left.value - page.right.value >= 50
    assert page.page_height.value - page.top.value - page.bottom.value >= 50
    assert 60 <= page.line_pitch.value <= 4_000
    for row in page.looks:
        assert 10 <= row.value.size <= 144
        assert 0 <= row.value.indent <= 20
        assert min(row.value.line, row.value.before, row.value.after) >= 0
    again = _learnt(_printed(page), page).profile
    for field in fields(Profile):
        if field.name in {"leading", "line_pitch", "char_spacing", "auto_space", "widow_control", "page_number_place"}:
            assert getattr(again, field.name).value == getattr(page, field.name).value, field.name
        if field.name in {"page_width", "page_height", "top", "bottom", "left", "right"}:
            assert abs(twips(getattr(again, field.name).value) - twips(getattr(page, field.name).value)) <= 1
    for style in (Style.NORMAL, Style.BODY):
        assert again.look(style) == page.look(style)
