"""What the words around a phrase show."""

import pytest

from draftkit.mining.surroundings import Hint, hint, most


def shown(text: str, phrase: str) -> Hint | None:
    start = text.index(phrase)
    return hint(text, start, start + len(phrase))


@pytest.mark.parametrize(
    "text",
    [
        "大家要埋头苦干，早见成效。",
        "必须始终埋头苦干。",
        "要敢闯敢试、埋头苦干、一抓到底。",
        "做到有守有为、埋头苦干。",
    ],
)
def test_what_stands_after_an_urging_word_or_later_in_its_series_is_urged(text: str) -> None:
    assert shown(text, "埋头苦干") is Hint.URGED


@pytest.mark.parametrize("text", ["这是重要任务。", "主要任务在后面。", "他们适应任务。"])
def test_words_that_end_in_the_same_character_do_not_urge(text: str) -> None:
    assert shown(text, "任务") is None


@pytest.mark.parametrize(
    "text",
    [
        "坚决防止摆花架式。",
        "不能摇摆不定、摆花架式。",
        "着力解决摆花架式的问题。",
        "纠正摆花架式、摇摆不定等突出问题。",
        "倘若摆花架式，就会误事。",
    ],
)
def test_what_is_refused_or_called_a_problem_is_blamed_over_a_series_too(text: str) -> None:
    assert shown(text, "摆花架式") is Hint.BLAMED


def test_asking_whether_one_can_is_no_blame() -> None:
    assert shown("能不能挺身而出，就看这一回。", "挺身而出") is not Hint.BLAMED


def test_the_object_of_a_verb_is_taken_where_the_clause_ends() -> None:
    assert shown("大力弘扬家国情怀，凝聚人心。", "家国情怀") is Hint.TAKEN
    assert shown("大力弘扬家国情怀教育。", "家国情怀") is None


def test_where_hints_are_even_nothing_is_shown() -> None:
    assert most({Hint.URGED: 2, Hint.TAKEN: 2}) is None
    assert most({Hint.URGED: 2, Hint.TAKEN: 1}) is Hint.URGED
    assert most({}) is None
