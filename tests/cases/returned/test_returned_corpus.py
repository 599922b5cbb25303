"""What must hold of every document that came back: no edit is lost, none is told twice, none is in the wrong place."""

from functools import cache

import pytest
from tests.cases.returned.corpus import returned_files, scripts
from tests.cases.returned.judge import Verdict, issued_page, judge, judged, judged_texts, rate, table
from tests.cases.returned.word_files import WORD_CASES

FEWEST_FILES, FEWEST_KINDS, LEAST_RATE, LEAST_RATE_OF_TEXT = 60, 12, 0.95, 0.9


NAMES = tuple(file.name for file in returned_files())


@cache
def _judged() -> tuple[Verdict, ...]:
    return judged()


def _verdict(name: str) -> Verdict:
    return next(verdict for verdict in _judged() if verdict.file.name == name)


@pytest.mark.parametrize("name", NAMES)
def test_every_edit_is_accounted_for_once_and_the_issued_text_is_recovered(name: str) -> None:
    assert _verdict(name).accounted
    assert _verdict(name).issued


@pytest.mark.parametrize("name", NAMES)
def test_both_views_are_read_as_a_word_processor_shows_them(name: str) -> None:
    assert _verdict(name).oracle is not False


def test_edits_are_found_with_their_kind_and_place() -> None:
    report = "\n".join(table(_judged()))
    assert rate(_judged()) >= LEAST_RATE, report


def test_edits_are_found_with_the_words_that_were_changed() -> None:
    words, worded = (sum(each) for each in zip(*((v.words, v.worded) for v in _judged()), strict=True))
    assert words >= LEAST_RATE * worded


def test_edits_come_home_by_text_alone() -> None:
    texts = judged_texts()
    assert all(verdict.accounted and verdict.issued for verdict in texts)
    assert rate(texts) >= LEAST_RATE_OF_TEXT


def test_the_corpus_is_as_large_as_it_says() -> None:
    files = returned_files()
    assert len(files) == 4 * len(scripts()) + len(WORD_CASES) >= FEWEST_FILES
    assert len({file.kind for file in files}) >= FEWEST_KINDS
    assert {file.way for file in files} == {"docx", "doc", "word"}


def test_another_speech_is_judged_badly() -> None:
    """The judge can say no: against a page that lacks a paragraph nothing is as it was issued."""
    page = issued_page()
    file = next(file for file in returned_files() if file.name == "word-saved")
    verdict = judge(file, (*page[:3], *page[4:]))
    assert not verdict.issued
    assert verdict.wrong
