import re

import pytest

from draftkit.tree.marks import (
    APPENDIX,
    AUTHOR,
    INITIALS,
    MAX_LENGTH,
    figure_mark,
    is_figure_mark,
    is_own_comment,
    is_paragraph_mark,
    paragraph_mark,
)

LEGAL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
DEEPEST = "12345678.12345678.12345678.12345678.12345678.p12345678"


def test_a_paragraphs_mark_is_its_id_and_hidden() -> None:
    assert paragraph_mark("2.3.p1") == "_dk_2_3_p1"


def test_every_figure_of_a_paragraph_has_a_mark_of_its_own() -> None:
    assert [figure_mark("p1", n) for n in (1, 2)] == ["_dk_p1_f1", "_dk_p1_f2"]


@pytest.mark.parametrize("block", ["t1", "1", "1.2.3.4.5.p6", DEEPEST])
def test_a_mark_is_legal_in_word_and_paragraphs_and_figures_are_told_apart(block: str) -> None:
    paragraph, figure = paragraph_mark(block), figure_mark(block, 9999)
    for name in (paragraph, figure):
        assert LEGAL.fullmatch(name)
        assert len(name) <= MAX_LENGTH
    assert is_paragraph_mark(paragraph)
    assert not is_figure_mark(paragraph)
    assert is_figure_mark(figure)
    assert not is_paragraph_mark(figure)


def test_ids_too_long_for_word_still_differ_and_repeat() -> None:
    names = {paragraph_mark(DEEPEST), paragraph_mark(DEEPEST + "1"), figure_mark(DEEPEST, 1)}
    assert len(names) == 3
    assert paragraph_mark(DEEPEST) in names


@pytest.mark.parametrize("name", ["_GoBack", "第一段", "_dk", APPENDIX, "_Toc12_f1"])
def test_bookmarks_of_others_and_of_the_appendix_are_no_marks(name: str) -> None:
    assert not is_paragraph_mark(name)
    assert not is_figure_mark(name)


def test_only_both_together_make_a_comment_our_own() -> None:
    assert is_own_comment(AUTHOR, INITIALS)
    assert not is_own_comment(AUTHOR, "")
    assert not is_own_comment("王某", INITIALS)
