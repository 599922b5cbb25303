"""What a gap may take from a bank, and in which order."""

from dataclasses import replace

import pytest

from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.select import Wish, candidates, is_current, misses
from draftkit.phrases.taxonomy import Form, PhraseRole

DRILL = Phrase("p1", "真抓实干", Form.FOUR, (PhraseRole.REQUIREMENT,), ("作风",), head="v")
WISH = Wish((Form.FOUR,), (PhraseRole.REQUIREMENT,), ("作风",), ("v",), 4, 4)


def texts(*phrases: Phrase, wish: Wish = WISH) -> list[str]:
    return [phrase.text for phrase in candidates(Bank(phrases), wish)]


def test_a_phrase_that_is_wanted_on_every_axis_is_offered() -> None:
    assert texts(DRILL) == ["真抓实干"]
    assert misses(DRILL, WISH) == ()


@pytest.mark.parametrize(
    ("other", "axis"),
    [
        (replace(DRILL, form=Form.VERB_OBJECT), "form"),
        (replace(DRILL, head="a"), "head"),
        (replace(DRILL, roles=(PhraseRole.HEADING,)), "role"),
        (replace(DRILL, themes=("人才",)), "theme"),
        (replace(DRILL, text="真抓实干不松劲"), "length"),
    ],
)
def test_a_phrase_that_differs_on_one_axis_is_not_offered_and_the_axis_is_named(other: Phrase, axis: str) -> None:
    assert texts(other) == []
    assert misses(other, WISH) == (axis,)


def test_an_empty_wish_takes_anything() -> None:
    assert texts(replace(DRILL, head=""), replace(DRILL, id="p2", text="人才"), wish=Wish()) == ["真抓实干", "人才"]


def test_a_banned_phrase_is_not_offered_by_id_nor_by_text() -> None:
    for banned in ("p1", "真抓实干"):
        assert texts(DRILL, wish=replace(WISH, banned=frozenset({banned}))) == []


def test_what_a_person_decided_comes_first_then_what_stands_in_more_documents() -> None:
    once, often = replace(DRILL, id="1", text="敢抓敢管"), replace(DRILL, id="2", text="常抓不懈", documents=3, count=3)
    checked = replace(DRILL, id="3", text="狠抓落实", checked="2026-11-23")
    assert texts(once, often, checked) == ["狠抓落实", "常抓不懈", "敢抓敢管"]


@pytest.mark.parametrize(
    ("since", "until", "day", "current"),
    [
        ("", "", "2026-12-03", True),
        ("", "", "", True),
        ("2018", "", "2018-01-01", True),
        ("2018", "", "2017-12-31", False),
        ("2018-09", "", "2018-08-31", False),
        ("2018-09", "", "2018-09-01", True),
        ("", "2018", "2018-12-31", True),
        ("", "2018", "2019-01-01", False),
        ("", "2018-09-21", "2018-09-21", True),
        ("", "2018-09-21", "2018-09-22", False),
        ("2016", "2018", "2017-05-05", True),
        ("2016", "", "", True),
        ("", "2099", "", False),
    ],
)
def test_a_formulation_is_current_between_its_bounds(since: str, until: str, day: str, *, current: bool) -> None:
    assert is_current(replace(DRILL, since=since, until=until), day) is current


def test_a_phrase_last_seen_long_ago_is_current() -> None:
    assert is_current(replace(DRILL, first="1998", last="2001"), "2026-12-03")
