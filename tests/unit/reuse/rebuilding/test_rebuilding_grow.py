"""Where lines stand in a tree that can hold them."""

from draftkit.reuse.rebuilding.grow import Grown, Tree
from draftkit.reuse.rebuilding.lines import Line, Piece
from draftkit.source import Span
from draftkit.tree.nodes import MAX_DEPTH
from draftkit.tree.reading import Doubt, ReadBlock, Role

Shape = str | tuple[str, bool, list["Shape"]]


def piece(role: Role, text: str, level: int = 0, number: str = "", doubt: Doubt | None = None) -> Piece:
    block = ReadBlock(
        role, level, number, inline=False, span=Span(0, 0), text=text, origins=range(len(text)), doubt=doubt
    )
    return Piece(block, number)


def heading(level: int, number: str, body: str = "") -> Line:
    return Line((piece(Role.HEADING, "标题", level, number), *rest(body)))


def point(level: int, number: str, body: str = "", doubt: Doubt | None = None) -> Line:
    return Line((piece(Role.REQUIREMENT, "要点。", level, number, doubt), *rest(body)))


def rest(body: str) -> tuple[Piece, ...]:
    return (piece(Role.BODY, body),) if body else ()


def text(words: str, role: Role = Role.BODY) -> Line:
    return Line((piece(role, words),))


def grown(*lines: Line) -> list[Shape]:
    tree = Tree()
    tree.grow(lines)
    return [shape(each) for each in tree.top]


def shape(each: Line | Grown) -> Shape:
    if isinstance(each, Line):
        return each.text
    return each.line.text, each.run_in, [shape(below) for below in each.below]


def test_levels_nest_even_where_one_is_skipped() -> None:
    assert grown(heading(1, "一、"), point(3, "一是", "甲"), heading(1, "二、")) == [
        ("一、标题", False, [("一是要点。甲", True, [])]),
        ("二、标题", False, []),
    ]


def test_a_point_alone_on_its_line_becomes_a_heading_where_a_paragraph_follows() -> None:
    assert grown(point(1, "一是"), text("甲")) == [("一是要点。", False, ["甲"])]


def test_the_points_after_it_are_headings_too() -> None:
    assert grown(point(1, "一是"), text("甲"), point(1, "二是")) == [
        ("一是要点。", False, ["甲"]),
        ("二是要点。", False, []),
    ]


def test_a_heading_among_points_of_its_family_is_a_point() -> None:
    assert grown(heading(1, "一、"), heading(2, "（一）", "甲"), heading(2, "（二）"), point(3, "一是", "乙")) == [
        ("一、标题", False, [("（一）标题甲", True, []), ("（二）标题", True, [("一是要点。乙", True, [])])])
    ]


def test_a_line_below_a_point_that_no_paragraph_can_follow_becomes_one() -> None:
    assert grown(heading(1, "（一）", "甲"), heading(2, "1."), text("乙"), heading(2, "2."), text("丙")) == [
        ("（一）标题甲", True, ["1.标题", "乙", "2.标题", "丙"])
    ]


def test_many_such_lines_become_paragraphs_without_end() -> None:
    lines = [heading(2, f"{at}.") for at in range(1, 3000)]
    (top,) = grown(heading(1, "（一）", "甲"), *lines, text("乙"))
    assert isinstance(top, tuple)
    assert len(top[2]) == len(lines) + 1


def test_a_point_behind_headings_belongs_to_the_last_of_them() -> None:
    assert grown(heading(1, "一、"), heading(2, "（一）"), text("甲"), heading(2, "（二）", "乙")) == [
        ("一、标题", False, [("（一）标题", False, ["甲", ("（二）标题乙", True, [])])])
    ]


def test_what_would_stand_too_deep_is_a_paragraph() -> None:
    lines = [heading(level, f"{level}.", "甲") for level in range(1, MAX_DEPTH + 2)]
    depth, level = 0, grown(*lines)
    while level and isinstance(level[0], tuple):
        depth, level = depth + 1, level[0][2]
    assert depth == MAX_DEPTH
    assert level == [f"{MAX_DEPTH + 1}.标题甲"]


def test_the_closing_stands_outside() -> None:
    assert grown(heading(1, "一、"), text("甲"), text("乙", Role.CLOSING)) == [("一、标题", False, ["甲"]), "乙"]


def test_a_first_sentence_that_may_be_no_point_stays_in_its_paragraph() -> None:
    assert grown(heading(1, "一、"), point(2, "", "甲", Doubt.SHARED_SHAPE)) == [("一、标题", False, ["要点。甲"])]


def test_a_paragraph_of_several_points_is_no_point() -> None:
    several = Line((*point(1, "一是", "甲").pieces, *point(1, "二是", "乙").pieces))
    assert grown(several) == ["一是要点。甲二是要点。乙"]


def test_points_in_the_paragraph_of_a_higher_one_are_its_words() -> None:
    several = Line((*heading(1, "（一）", "甲").pieces, *point(2, "一是", "乙").pieces))
    assert grown(several) == [("（一）标题甲一是要点。乙", True, [])]
