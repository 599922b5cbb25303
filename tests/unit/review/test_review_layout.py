"""What became of every character of the page and of the document."""

from tests.unit.review.compare_examples import FIRST, HOME, LAST, LI, ONE, PAGE, TITLE, TWO, WANG, came_back

from draftkit.review.items import Atom, Away, Became, Here, Item
from draftkit.review.layout import laid_out, laid_over
from draftkit.review.views import Run
from draftkit.tree.page import page_text

T, F, N, H, W, L = (f"{text}¶" for text in (TITLE, FIRST, ONE, HOME, TWO, LAST))


def changed(*lines: str) -> list[tuple[str, Became]]:
    items = laid_out(PAGE, came_back(*lines)).items
    return [(item.text, item.became) for item in items if isinstance(item, Atom) and item.became is not Became.KEPT]


def places(items: tuple[Item, ...]) -> list[int]:
    """The places in the issued text of all that stood in it, moved or not."""
    atoms = [atom for item in items for atom in (item.atoms if isinstance(item, Here) else (item,))]
    return [atom.at + n for atom in atoms if isinstance(atom, Atom) and atom.at >= 0 for n in range(len(atom.text))]


def test_a_document_as_it_was_issued_is_all_kept() -> None:
    layout = laid_out(PAGE, came_back(T, F, N, H, W, L))
    assert layout.restored
    assert {item.became for item in layout.items if isinstance(item, Atom)} == {Became.KEPT}
    assert places(layout.items) == list(range(len(page_text(PAGE))))


def test_tracked_changes_are_by_their_hands_and_silent_ones_by_nobody() -> None:
    line = N.replace("家底", "[-王:家底][+李:底数]")
    items = laid_out(PAGE, came_back(T, F, line, H.replace("提前", "抓紧"), W, L)).items
    found = [item for item in items if isinstance(item, Atom) and item.became is not Became.KEPT]
    assert [(atom.text, atom.became, atom.hand, atom.grains) for atom in found] == [
        ("家底", Became.GONE, WANG, (0,)),
        ("底数", Became.CAME, LI, (1,)),
        ("提前", Became.GONE, None, ()),
        ("抓紧", Became.CAME, None, ()),
    ]


def test_what_stands_in_neither_view_is_undone() -> None:
    assert changed(T, F, N, H.replace("检修", "[+王-王:全面]检修"), W, L) == [("全面", Became.UNDONE)]


def test_what_another_took_out_again_came_first() -> None:
    items = laid_out(PAGE, came_back(T, F, N, H.replace("检修", "[+王-李:全面]检修"), W, L)).items
    (atom,) = (item for item in items if isinstance(item, Atom) and item.became is Became.CAME)
    assert (atom.text, atom.hand, atom.undone) == ("全面", WANG, LI)


def test_new_words_taken_out_with_tracking_are_undone_and_issued_ones_are_gone() -> None:
    assert changed(T, F, N, H.replace("提前", "[-王:抓紧]"), W, L) == [("提前", Became.GONE), ("抓紧", Became.UNDONE)]


def test_a_paragraph_gone_without_a_trace_stands_in_no_returned_paragraph() -> None:
    items = laid_out(PAGE, came_back(T, F, N, W, L)).items
    gone = [item for item in items if isinstance(item, Atom) and item.became is Became.GONE]
    assert [(atom.text, atom.paragraph) for atom in gone] == [(HOME, -1), ("\n", -1)]


def test_a_paragraph_that_silently_moved_is_away_and_here_and_every_character_stands_once() -> None:
    layout = laid_out(PAGE, came_back(T, N, H.replace("提前", "抓紧"), F, W, L))
    (away,) = (item for item in layout.items if isinstance(item, Away))
    (here,) = (item for item in layout.items if isinstance(item, Here))
    assert (away.start, away.end) == (here.start, here.end)
    assert layout.issued[here.start : here.end] == f"{FIRST}\n"
    assert sorted(places(layout.items)) == list(range(len(layout.issued)))
    assert not layout.restored


def test_runs_laid_over_a_stretch_are_known_by_where_it_stands() -> None:
    runs = [Run("甲丁", 3, original=True, accepted=True), Run("新", 3, original=False, accepted=True)]
    assert [(atom.text, atom.at, atom.became) for atom in laid_over(runs, "甲乙", 40)] == [
        ("甲", 40, Became.KEPT),
        ("乙", 41, Became.GONE),
        ("丁", -1, Became.CAME),
        ("新", -1, Became.CAME),
    ]
