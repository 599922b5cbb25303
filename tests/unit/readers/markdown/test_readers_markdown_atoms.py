import pytest

from draftkit.readers.markdown.atoms import read_atoms
from draftkit.source import Span
from draftkit.tree import Count, Counted, Slot
from draftkit.tree.atoms import Atom


def shown(text: str) -> list[tuple[str, object, bool]]:
    """How each piece is written, what it shows, and whether it is emphasised."""
    atoms = read_atoms(text, Span(0, len(text)))
    return [(text[atom.start : atom.end], atom.shown, atom.strong) for atom in atoms]


def test_words_figures_and_counts_are_pieces() -> None:
    assert shown("共{{人数|人}}，讲{{部分数}}点") == [
        ("共", "共", False),
        ("{{人数|人}}", Slot("人数", "人"), False),
        ("，讲", "，讲", False),
        ("{{部分数}}", Count(Counted.PARTS), False),
        ("点", "点", False),
    ]


def test_escapes_and_references_show_their_character() -> None:
    assert shown("甲\\*&#32;") == [("甲", "甲", False), ("\\*", "*", False), ("&#32;", " ", False)]


def test_stars_are_no_pieces_but_say_what_is_emphasised() -> None:
    assert shown("甲**乙{{丙}}**丁") == [
        ("甲", "甲", False),
        ("乙", "乙", True),
        ("{{丙}}", Slot("丙"), True),
        ("丁", "丁", False),
    ]


def test_stars_that_nothing_closes_are_words() -> None:
    assert shown("甲**乙") == [("甲", "甲", False), ("**", "**", False), ("乙", "乙", False)]


@pytest.mark.parametrize("text", ["****", "**\n**"])
def test_stars_with_nothing_between_them_are_words(text: str) -> None:
    assert "".join(str(what) for _, what, _ in shown(text)) == "****"


def test_a_line_break_shows_a_space_between_latin_words_alone() -> None:
    assert shown("甲\n  乙") == [("甲", "甲", False), ("\n  ", "", False), ("乙", "乙", False)]
    assert shown("one\ntwo")[1] == ("\n", " ", False)


def test_a_figure_without_a_name_is_words() -> None:
    assert shown("{{}}") == [("{{}}", "{{}}", False)]


def test_only_pieces_that_are_written_as_shown_are_plain() -> None:
    plain, escape, wrap = Atom(0, 2, "甲乙"), Atom(0, 2, "*"), Atom(0, 1, " ", wraps=True)
    assert [atom.is_plain for atom in (plain, escape, wrap)] == [True, False, False]
