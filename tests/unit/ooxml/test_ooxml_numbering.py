"""Automatic numbers, as Word writes them before paragraphs."""

import pytest
from lxml import etree
from tests.unit.ooxml.word_files import NAMESPACES

from draftkit.ooxml.reading.formats import written
from draftkit.ooxml.reading.model import Listed
from draftkit.ooxml.reading.numbering import Counter, Numbering, read_numbering


def numbering(inner: str) -> Numbering:
    return read_numbering(etree.fromstring(f"<w:numbering {NAMESPACES}>{inner}</w:numbering>"))


def level(at: int, form: str, pattern: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{pattern}"/>{more}</w:lvl>'
    )


def num(identifier: int, abstract: int = 0, inner: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{abstract}"/>{inner}</w:num>'


def abstract(*levels: str, identifier: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{identifier}">{"".join(levels)}</w:abstractNum>'


SPEECH = abstract(
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimal", "%1.%3.%4", '<w:isLgl/><w:suff w:val="nothing"/>'),
)


def count(found: Numbering, *places: tuple[int, int]) -> list[str]:
    counter = Counter(found)
    return [counter.text(Listed(str(number), at)) for number, at in places]


def test_levels_count_on_and_begin_again_under_a_new_number() -> None:
    found = numbering(SPEECH + num(1))
    places = ((1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (1, 2))
    assert count(found, *places) == ["一、", "（一）", "（二）", "1. ", "2. ", "二、", "（一）", "1. "]


def test_a_level_that_is_skipped_counts_as_begun() -> None:
    """LibreOffice 7.4 gives the same numbers."""
    assert count(numbering(SPEECH + num(1)), (1, 2), (1, 3), (1, 1), (1, 0)) == ["1. ", "1.1.1", "（二）", "二、"]


def test_legal_numbers_are_digits_at_every_level() -> None:
    assert count(numbering(SPEECH + num(1)), (1, 0), (1, 0), (1, 3))[-1] == "2.1.1"


def test_instances_of_one_list_count_on_unless_they_say_where_to_begin() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    found = numbering(SPEECH + num(1) + num(2) + num(3, 0, override))
    assert count(found, (1, 0), (2, 0), (3, 0), (3, 0), (1, 0)) == ["一、", "二、", "七、", "八、", "九、"]


def test_an_instance_may_replace_a_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    assert count(numbering(SPEECH + num(1, 0, override)), (1, 0), (1, 0)) == ["A) ", "B) "]


@pytest.mark.parametrize(("restart", "third"), [("", "1. "), ('<w:lvlRestart w:val="0"/>', "2. ")])
def test_a_level_may_count_through(restart: str, third: str) -> None:
    found = numbering(abstract(level(0, "decimal", "%1."), level(1, "decimal", "%2.", restart)) + num(1))
    assert count(found, (1, 0), (1, 1), (1, 0), (1, 1))[-1] == third


def test_a_level_may_begin_again_under_one_level_only() -> None:
    levels = (level(0, "decimal", "%1."), level(1, "decimal", "%2."), level(2, "decimal", "%3.", LVL_RESTART_1))
    found = numbering(abstract(*levels) + num(1))
    assert count(found, (1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)) == [
        *("1. ", "1. ", "1. ", "2. ", "2. "),
        *("2. ", "1. "),
    ]


LVL_RESTART_1 = '<w:lvlRestart w:val="1"/>'


def test_a_list_may_begin_anywhere() -> None:
    assert count(numbering(abstract(level(0, "decimal", "第%1条", start=5)) + num(1)), (1, 0), (1, 0)) == [
        "第5条 ",
        "第6条 ",
    ]


def test_a_list_may_take_its_levels_from_a_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
    source = '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="S"/>' + level(0, "upperRoman", "%1.")
    assert count(numbering(source + "</w:abstractNum>" + linked + num(1, 1)), (1, 0)) == ["I. "]


def test_a_format_of_the_newest_word_is_read_as_older_ones_see_it() -> None:
    choice = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/></mc:Choice>'
    fallback = '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
    own = f'<w:lvl w:ilvl="0">{choice}{fallback}<w:lvlText w:val="%1."/></w:lvl>'
    assert count(numbering(abstract(own) + num(1)), (1, 0)) == ["01. "]


def test_a_bullet_is_the_sign_its_font_shows() -> None:
    fonts = '<w:rPr><w:rFonts w:ascii="{}"/></w:rPr>'
    levels = (
        level(0, "bullet", "\uf06c", fonts.format("Wingdings")),
        level(1, "bullet", "\uf0ab", fonts.format("我的符号")),
        level(2, "bullet", "-"),
    )
    found = numbering(abstract(*levels) + num(1))
    assert count(found, (1, 0), (1, 1), (1, 2)) == ["● ", "• ", "- "]


def test_what_is_no_list_has_no_number() -> None:
    found = numbering(SPEECH + num(1) + num(2, 99))
    assert count(found, (2, 0), (3, 0), (1, 8), (1, 9), (1, -1)) == [""] * 5


def test_a_pattern_is_cut_where_nobody_could_read_it() -> None:
    (label,) = count(numbering(abstract(level(0, "decimal", "甲" * 10_000 + "&#10;")) + num(1)), (1, 0))
    assert len(label) < 70


def test_formats_nobody_knows_are_written_in_digits_and_named() -> None:
    found = numbering(abstract(level(0, "hindiVowels", "%1.")) + num(1))
    assert count(found, (1, 0)) == ["1. "]
    assert found.unknown_formats() == {"hindiVowels"}
    assert numbering(SPEECH + num(1)).unknown_formats() == frozenset()


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("decimal", {1: "1", 32_768: "32768", -1: "-1"}),
        ("decimalZero", {1: "01", 10: "10"}),
        ("none", {3: ""}),
        ("upperRoman", {1: "I", 4: "IV", 1994: "MCMXCIV", 0: "0", 4000: "4000"}),
        ("lowerRoman", {9: "ix"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA", 5000: "5000"}),
        ("lowerLetter", {2: "b", 0: "0"}),
        ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 21: "21st", 112: "112th"}),
        ("chineseCounting", {1: "一", 10: "十", 23: "二十三", 105: "一〇五"}),
        ("chineseCountingThousand", {10: "十", 105: "一百零五", 1010: "一千零一十"}),
        ("japaneseCounting", {10: "十", 111: "百十一", 105: "百五"}),
        ("ideographDigital", {10: "一〇", 23: "二三"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 23: "贰拾叁"}),
        ("ideographLegalTraditional", {6: "陸", 2: "貳"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11", 0: "0"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "51"}),
        ("decimalEnclosedCircleChinese", {3: "③"}),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛", 21: "21"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇"}),
        ("ideographEnclosedCircle", {1: "㊀", 10: "㊉"}),
        ("decimalFullWidth", {12: "１２"}),
        ("numberInDash", {1: "- 1 -"}),
    ],
)
def test_numbers_in_each_format(form: str, numbers: dict[int, str]) -> None:
    assert {number: written(number, form) for number in numbers} == numbers
