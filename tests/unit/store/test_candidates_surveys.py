"""Surveys are kept by the hash of their document and found by its address."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates
from draftkit.store.candidates.surveys import Survey, SurveyHead

ONE, TWO, THREE = "1" * 64, "2" * 64, "3" * 64


def survey(sha256: str, address: str, page: bytes = b"page") -> Survey:
    return Survey(sha256, address, Path(address).name, "在大会上的讲话", "2024", 1200, page, b"finds of " + page)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CandidateFile]:
    with open_candidates(tmp_path / NAME, create=True).unwrap() as opened:
        yield opened


def test_surveys_come_back_in_the_order_of_their_hashes(file: CandidateFile) -> None:
    file.keep([survey(TWO, "b.txt", b"second"), survey(ONE, "a.txt", b"first")])
    assert file.surveyed() == {"a.txt": ONE, "b.txt": TWO}
    assert list(file.pages()) == [(ONE, b"first"), (TWO, b"second")]
    assert list(file.finds()) == [(ONE, b"finds of first"), (TWO, b"finds of second")]
    assert file.survey_heads() == (
        SurveyHead(ONE, ("a.txt",), "a.txt", "在大会上的讲话", "2024", 1200),
        SurveyHead(TWO, ("b.txt",), "b.txt", "在大会上的讲话", "2024", 1200),
    )


def test_given_surveys_come_in_the_order_given_and_unknown_ones_are_left_out(file: CandidateFile) -> None:
    file.keep([survey(ONE, "a.txt", b"first"), survey(TWO, "b.txt", b"second")])
    assert list(file.pages([TWO, THREE, ONE])) == [(TWO, b"second"), (ONE, b"first")]
    assert (file.page(ONE), file.page(THREE)) == (b"first", None)


def test_a_text_at_two_addresses_is_one_survey_with_two_addresses(file: CandidateFile) -> None:
    file.keep([survey(ONE, "乙/副本.txt"), survey(ONE, "甲/讲话.txt")])
    (head,) = file.survey_heads()
    assert (head.addresses, head.name) == (("乙/副本.txt", "甲/讲话.txt"), "副本.txt")
    assert len(list(file.pages())) == 1


def test_new_content_at_an_address_takes_the_older_ones_place(file: CandidateFile) -> None:
    file.keep([survey(ONE, "a.txt")])
    file.keep([survey(TWO, "a.txt")])
    assert file.surveyed() == {"a.txt": TWO}
    assert [sha256 for sha256, _ in file.pages()] == [TWO]


def test_what_another_address_still_holds_stays(file: CandidateFile) -> None:
    file.keep([survey(ONE, "a.txt"), survey(ONE, "b.txt")])
    file.keep([survey(TWO, "a.txt")])
    assert file.surveyed() == {"a.txt": TWO, "b.txt": ONE}
    assert [sha256 for sha256, _ in file.finds()] == [ONE, TWO]


def test_a_document_surveyed_again_is_renewed(file: CandidateFile) -> None:
    file.keep([survey(ONE, "a.txt", b"old")])
    file.keep([survey(ONE, "a.txt", b"new")])
    assert list(file.pages()) == [(ONE, b"new")]


def test_a_forgotten_survey_is_gone_with_all_its_addresses(file: CandidateFile) -> None:
    file.keep([survey(ONE, "a.txt"), survey(ONE, "b.txt"), survey(TWO, "c.txt")])
    file.forget([ONE, THREE])
    assert file.surveyed() == {"c.txt": TWO}
    assert [head.sha256 for head in file.survey_heads()] == [TWO]
    assert [sha256 for sha256, _ in (*file.pages(), *file.finds())] == [TWO, TWO]


def test_surveys_may_be_kept_while_others_are_gone_through(file: CandidateFile) -> None:
    file.keep([survey(ONE, "a.txt"), survey(TWO, "b.txt")])
    seen = []
    for sha256, _ in file.pages():
        seen.append(sha256)
        file.keep([survey(THREE, "c.txt")])
    assert seen == [ONE, TWO, THREE]
