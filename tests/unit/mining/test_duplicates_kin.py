"""Which pairs are compared, and what they join."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from draftkit.mining.duplicates import kin
from draftkit.mining.duplicates.kin import FEW, NEAR, akin, families, first_of_equals
from draftkit.mining.duplicates.shelf import Shelf, Texts


@dataclass(slots=True)
class Told(Texts):
    """Texts whose likeness is told beforehand; notes what was compared."""

    alike: dict[tuple[int, int], float] = field(default_factory=dict)
    compared: list[tuple[int, int]] = field(default_factory=list)

    def likeness(self, one: int, other: int) -> float:
        self.compared.append((other, one))
        return self.alike.get((other, one), 0.0)


def told(**alike: float) -> Told:
    shelf = Shelf((), array("I"), array("I"), array("I"), array("Q"), [])
    pairs = {(int(name[1]), int(name[2])): share for name, share in alike.items()}
    return Told(shelf, lambda _: b"", alike=pairs)


def joined(bands: Sequence[Sequence[int]], texts: Texts, first: Sequence[int] | None = None) -> list[list[int]]:
    firsts = array("I", first or range(len(bands[0])))
    return list(families(akin([array("I", band) for band in bands], firsts, texts)))


def test_the_first_of_equals_is_the_lowest_number() -> None:
    assert list(first_of_equals(array("Q", [9, 5, 9, 7, 5, 9]))) == [0, 1, 0, 3, 1, 0]


def test_only_what_has_a_key_in_common_is_compared() -> None:
    texts = told()
    assert joined([[1, 2, 1, 3], [4, 5, 6, 5]], texts) == []
    assert texts.compared == [(1, 3), (0, 2)]


def test_a_key_that_many_have_costs_a_few_comparisons_for_each() -> None:
    texts = told()
    joined([[7] * 500], texts)
    assert len(texts.compared) == FEW * 500 - FEW * (FEW + 1) // 2


def test_what_is_joined_is_not_compared_again() -> None:
    texts = told(p01=0.9, p12=0.9)
    assert joined([[1, 1, 2], [1, 1, 2], [3, 2, 2], [4, 5, 4]], texts) == [[0, 1, 2]]
    assert sorted(texts.compared) == [(0, 1), (0, 2), (1, 2)]


def test_of_equals_only_the_first_is_compared() -> None:
    texts = told(p03=0.9)
    assert joined([[1, 1, 1, 1]], texts, [0, 0, 0, 3]) == [[0, 3]]
    assert texts.compared == [(0, 3)]


def test_likeness_joins_from_its_bound_on() -> None:
    assert joined([[1, 1, 1]], told(p01=NEAR, p02=NEAR - 0.01, p12=NEAR - 0.01)) == [[0, 1]]


def test_families_that_meet_become_one_under_their_first() -> None:
    assert joined([[1, 2, 3, 2, 1, 3], [9, 9, 8, 7, 6, 5], [4, 3, 3, 2, 1, 0]], told(p13=0.8, p04=0.8, p01=0.8)) == [
        [0, 1, 3, 4]
    ]


def test_looking_at_few_at_a_time_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    bands, alike = [[1, 2, 3, 2, 1, 3], [9, 9, 8, 7, 6, 5]], {"p13": 0.8, "p04": 0.8, "p01": 0.8}
    whole, firsts = joined(bands, told(**alike)), list(first_of_equals(array("Q", [8, 3, 8, 3, 4])))
    monkeypatch.setattr(kin, "SLICE", 2)
    assert joined(bands, told(**alike)) == whole == [[0, 1, 3, 4]]
    assert list(first_of_equals(array("Q", [8, 3, 8, 3, 4]))) == firsts == [0, 1, 0, 1, 4]
