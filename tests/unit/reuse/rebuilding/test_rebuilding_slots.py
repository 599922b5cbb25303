"""Figures in the place of their old words."""

from draftkit.figures.model import Figure
from draftkit.reuse.model import OldFacts, Placed
from draftkit.reuse.rebuilding.slots import Slots
from draftkit.source import Span
from draftkit.tree.nodes import Slot, Text

FACTS = OldFacts(
    (Figure("地名1", old="临江市"), Figure("人数1", old="200人"), Figure("错", old="另外")),
    (
        Placed("地名1", Span(10, 13)),
        Placed("人数1", Span(15, 19)),
        Placed("地名1", Span(30, 33)),
        Placed("错", Span(40, 42)),
    ),
)


def test_each_figure_stands_where_its_words_stood() -> None:
    assert Slots(FACTS).words("临江市来了200人。", range(10, 20)) == (
        Slot("地名1", value="临江市"),
        Text("来了"),
        Slot("人数1", value="200人"),
        Text("。"),
    )


def test_words_with_blanks_left_out_are_found_by_their_places() -> None:
    facts = OldFacts((Figure("地名1", old="临江市"),), (Placed("地名1", Span(10, 15)),))
    assert Slots(facts).words("到临江市。", (9, 10, 12, 14, 15)) == (
        Text("到"),
        Slot("地名1", value="临江市"),
        Text("。"),
    )


def test_a_place_that_the_stretch_cuts_stays_words() -> None:
    assert Slots(FACTS).words("江市来了", range(11, 15)) == (Text("江市来了"),)


def test_a_place_of_other_words_stays_words() -> None:
    assert Slots(FACTS).words("这里", range(40, 42)) == (Text("这里"),)


def test_an_empty_stretch_has_no_words() -> None:
    assert Slots(FACTS).words("", ()) == ()


def test_a_slot_knows_that_its_value_is_old() -> None:
    (slot,) = Slots(FACTS).words("临江市", range(30, 33))
    assert isinstance(slot, Slot)
    assert slot.is_old
