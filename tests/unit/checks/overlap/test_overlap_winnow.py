import random

import pytest

from draftkit.checks.overlap import winnow
from draftkit.checks.overlap.winnow import BITS, FACTORS, GRAM, SURE, WINDOW, fingerprints

HAN = "".join(map(chr, range(0x4E00, 0x4E00 + 600)))


def made_up(length: int, seed: int) -> str:
    return "".join(random.Random(seed).choices(HAN, k=length))  # noqa: S311 - made-up text


def plainly(text: str) -> list[int]:
    """The places of the least hash of each window, as the definition has it."""
    hashes = [hash_at(text, at) for at in range(len(text) - GRAM + 1)]
    found: list[int] = []
    for start in range(len(hashes) - WINDOW + 1):
        window = hashes[start : start + WINDOW]
        at = start + max(place for place, each in enumerate(window) if each == min(window))
        found += [] if at in found else [at]
    return found


def hash_at(text: str, at: int) -> int:
    """The part of the hash of a stretch that decides, worked out letter by letter."""
    return (
        sum(factor * ord(sign) for factor, sign in zip(reversed(FACTORS), text[at : at + GRAM], strict=True))
        & 0xFFFFFFFF
    )


def test_the_least_of_each_window_is_chosen() -> None:
    for seed in range(5):
        text = made_up(400, seed)
        assert [at for at, _ in fingerprints(text)] == plainly(text)


def test_of_equal_ones_the_last_is_chosen() -> None:
    assert [at for at, _ in fingerprints("甲乙丙" * 20)] == plainly("甲乙丙" * 20)


def test_equal_stretches_have_equal_fingerprints_and_others_hardly_ever() -> None:
    text = made_up(20_000, 1)
    by_value: dict[int, set[str]] = {}
    for at, value in fingerprints(text):
        by_value.setdefault(value, set()).add(text[at : at + GRAM])
        assert 0 <= value < 1 << BITS
    assert all(len(stretches) == 1 for stretches in by_value.values())


def test_two_in_thirteen_stretches_are_kept() -> None:
    share = len(list(fingerprints(made_up(50_000, 2)))) / 50_000
    assert share == pytest.approx(2 / (WINDOW + 1), rel=0.03)


@pytest.mark.parametrize("length", [0, 1, GRAM - 1, GRAM, SURE - 1])
def test_a_text_that_is_too_short_has_none(length: int) -> None:
    assert list(fingerprints("中" * length)) == []


def test_the_shortest_text_that_has_one() -> None:
    assert len(list(fingerprints(made_up(SURE, 3)))) == 1


def test_a_long_text_is_hashed_in_pieces_without_a_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    text = made_up(3_000, 4)
    whole = list(fingerprints(text))
    monkeypatch.setattr(winnow, "_PIECE", 100)
    assert list(fingerprints(text)) == whole


def test_fingerprints_are_the_same_everywhere() -> None:
    found = list(fingerprints("把责任压到河段压到人头压到每一天每一夜"))
    assert found == [(5, 238460907468628)]
