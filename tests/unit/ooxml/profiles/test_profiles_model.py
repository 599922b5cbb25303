from dataclasses import fields

import pytest

from draftkit.ooxml.profiles.built_in import built_in
from draftkit.ooxml.profiles.model import HEADINGS, Figure, Font, Force, Style, twips
from draftkit.tree.nodes import MAX_DEPTH

GB9704 = built_in()

POINTS_PER_MM = 72 / 25.4


def _figures() -> list[Figure[object]]:
    values = [getattr(GB9704, field.name) for field in fields(GB9704) if field.name not in {"id", "label", "fonts"}]
    return [figure for value in values for figure in (value if isinstance(value, tuple) else (value,))]


def test_every_figure_has_a_force_and_a_source() -> None:
    assert all(figure.source and isinstance(figure.force, Force) for figure in _figures())


def test_only_figures_found_in_the_standard_are_called_the_standards() -> None:
    for figure in _figures():
        cites = "GB/T 9704" in figure.source
        assert cites or figure.force is Force.PRACTICE, figure


def test_the_type_area_holds_22_lines_and_not_23() -> None:
    height = (GB9704.page_height.value - GB9704.top.value - GB9704.bottom.value) * POINTS_PER_MM
    pitch = GB9704.line_pitch.value / 20
    assert int(height // pitch) == GB9704.lines.value == 22


def test_the_type_area_holds_28_characters_and_not_29() -> None:
    width = (GB9704.page_width.value - GB9704.left.value - GB9704.right.value) * POINTS_PER_MM
    advance = GB9704.look(Style.BODY).size / 2 + GB9704.char_spacing.value / 20
    assert int(width // advance) == GB9704.characters.value == 28


@pytest.mark.parametrize(
    ("style", "han", "half_points"),
    [
        (Style.TITLE, "方正小标宋简体", 44),
        (Style.BYLINE, "楷体_GB2312", 32),
        (Style.SALUTATION, "仿宋_GB2312", 32),
        (Style.BODY, "仿宋_GB2312", 32),
        (Style.HEADING_1, "黑体", 32),
        (Style.HEADING_2, "楷体_GB2312", 32),
        (Style.HEADING_3, "仿宋_GB2312", 32),
        (Style.HEADING_4, "仿宋_GB2312", 32),
    ],
)
def test_each_kind_of_paragraph_has_the_standards_type(style: Style, han: str, half_points: int) -> None:
    look = GB9704.look(style)
    assert (look.font.han, look.size) == (han, half_points)


def test_every_level_of_the_tree_has_a_heading_with_its_outline_level() -> None:
    assert len(HEADINGS) == MAX_DEPTH
    assert [GB9704.look(style).outline for style in HEADINGS] == list(range(MAX_DEPTH))


def test_no_style_takes_a_name_of_words_own_chinese_list() -> None:
    assert not {figure.value.name for figure in GB9704.looks} & {"正文", "标题", "称呼", "签名", "页脚", "强调"}


def test_a_look_that_is_not_in_the_table_is_an_error() -> None:
    with pytest.raises(KeyError):
        GB9704.look(Style.LEAD)


def test_millimetres_become_twips() -> None:
    assert [twips(mm) for mm in (25.4, 210, 297, 37, 28)] == [1440, 11906, 16838, 2098, 1587]


def test_a_font_goes_by_another_name_only_where_it_has_one() -> None:
    assert Font("甲", "A").other_name == ""
