"""The order of working out."""

import pytest

from draftkit.figures.arithmetic.order import Needed, cycles_in, order_of


def test_what_is_needed_comes_first() -> None:
    needed = {"c": ("b", "a"), "b": ("a", "a"), "a": (), "d": ("c",)}
    assert order_of(needed) == ("a", "b", "c", "d")
    assert cycles_in(needed) == ()


@pytest.mark.parametrize(
    ("needed", "cycles"),
    [
        ({"a": ("a",)}, (("a",),)),
        ({"a": ("b",), "b": ("a",)}, (("a", "b"),)),
        ({"x": ("a",), "a": ("b",), "b": ("c",), "c": ("a",), "y": ()}, (("a", "b", "c"),)),
        ({"a": ("a",), "b": ("c",), "c": ("b",)}, (("a",), ("b", "c"))),
    ],
)
def test_a_cycle_is_found_once(needed: Needed, cycles: tuple[tuple[str, ...], ...]) -> None:
    assert cycles_in(needed) == cycles


def test_what_needs_a_cycle_is_left_out() -> None:
    assert order_of({"x": ("a",), "a": ("b",), "b": ("a",), "y": ()}) == ("y",)


def test_a_long_chain_is_no_problem() -> None:
    needed = {f"n{at}": (f"n{at + 1}",) for at in range(5000)} | {"n5000": ()}
    assert order_of(needed)[::-1] == tuple(needed)
    assert len(cycles_in({**needed, "n5000": ("n0",)})[0]) == 5001
