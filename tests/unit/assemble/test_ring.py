"""Phrases around a wheel."""

from draftkit.assemble.ring import Ring
from draftkit.phrases.model import Phrase
from draftkit.phrases.taxonomy import Form


def wheel(*documents: int, seed: int = 1) -> Ring:
    phrases = [Phrase(f"id{at}", f"词{at}", Form.FOUR, (), (), documents=count) for at, count in enumerate(documents)]
    return Ring(phrases, seed, "作风词")


def test_every_phrase_is_met_once_from_any_place() -> None:
    for place in ("body.0", "body.1", "closing.2"):
        assert sorted(phrase.id for phrase in wheel(1, 9, 3, 1).at(place)) == ["id0", "id1", "id2", "id3"]


def test_two_places_begin_at_different_points() -> None:
    ring = wheel(*[1] * 50)
    assert len({next(ring.at(f"body.{at}")).id for at in range(20)}) > 10


def test_a_place_meets_the_same_phrase_every_time() -> None:
    assert [phrase.id for phrase in wheel(1, 1, 1).at("x")] == [phrase.id for phrase in wheel(1, 1, 1).at("x")]


def test_an_empty_wheel_has_nothing() -> None:
    assert list(wheel().at("x")) == []
