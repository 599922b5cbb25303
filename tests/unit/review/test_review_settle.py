"""Which mark came or went where a whole paragraph did."""

from draftkit.review.items import Atom, Became
from draftkit.review.settle import settled


def test_a_paragraph_typed_behind_another_one_ends_with_the_mark_that_came() -> None:
    items = (
        Atom("甲", 0, Became.KEPT, paragraph=0),
        Atom("\n", -1, Became.CAME, paragraph=0, grains=(1,)),
        Atom("乙", -1, Became.CAME, paragraph=1),
        Atom("\n", 1, Became.KEPT, paragraph=1),
    )
    first, last = settled(items)[1], settled(items)[3]
    assert first == Atom("\n", 1, Became.KEPT, paragraph=0)
    assert last == Atom("\n", -1, Became.CAME, paragraph=1, grains=(1,))


def test_a_paragraph_that_went_took_its_own_mark() -> None:
    items = (
        Atom("甲", 0, Became.KEPT),
        Atom("\n", 1, Became.GONE, grains=(1,)),
        Atom("乙", 2, Became.GONE),
        Atom("\n", 3, Became.KEPT),
    )
    found = settled(items)
    assert (found[1], found[3]) == (Atom("\n", 1, Became.KEPT), Atom("\n", 3, Became.GONE, grains=(1,)))


def test_a_mark_that_parts_words_stays_new() -> None:
    items = (
        Atom("甲", 0, Became.KEPT),
        Atom("\n", -1, Became.CAME),
        Atom("乙", 1, Became.KEPT),
        Atom("\n", 2, Became.KEPT),
    )
    assert settled(items) == list(items)
