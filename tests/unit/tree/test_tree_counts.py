"""What a speaker counts when an announced number is said."""

from draftkit.tree.change import announced
from draftkit.tree.markers import Marker
from draftkit.tree.nodes import Section, Text


def part(marker: Marker) -> Section:
    return Section((Text("一段"),), (), marker)


def test_a_part_without_a_number_is_not_counted_beside_numbered_ones() -> None:
    assert announced((part(Marker.CHINESE), part(Marker.CHINESE), part(Marker.NONE))) == 2


def test_parts_that_all_have_no_number_are_counted() -> None:
    assert announced((part(Marker.NONE), part(Marker.NONE))) == 2


def test_nothing_is_nothing() -> None:
    assert announced(()) == 0
