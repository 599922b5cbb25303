"""What people decide is kept, shown at once, and can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from draftkit.phrases.candidate import Candidate, Decision, Standing, Verdict
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Phrase
from draftkit.phrases.search import PhraseQuery
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates

DAY = "2026-11-23"


def candidate(text: str, score: int) -> Candidate:
    phrase = Phrase(phrase_id(text), text, Form.FOUR, (PhraseRole.HEADING,), ("作风",), count=7, documents=3)
    return Candidate(phrase, 1.0, 2.0, score)


SOLID, DONE = candidate("真抓实干", 9), candidate("善作善成", 7)


def decision(of: Candidate, verdict: Verdict = Verdict.ACCEPT, **edits: str) -> Decision:
    return Decision(of.phrase.id, verdict, replace(of.phrase, **edits), DAY)  # type: ignore[arg-type]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / NAME


@pytest.fixture
def file(path: Path) -> Iterator[CandidateFile]:
    with open_candidates(path, create=True).unwrap() as opened:
        opened.replace_candidates([SOLID, DONE], [])
        yield opened


def texts(file: CandidateFile, query: PhraseQuery) -> list[str]:
    return [candidate.phrase.text for candidate in file.search(query, 50).candidates]


def test_an_accepted_phrase_is_shown_as_accepted_with_the_day(file: CandidateFile) -> None:
    file.decide([decision(SOLID)])
    shown = replace(SOLID, phrase=replace(SOLID.phrase, checked=DAY), standing=Standing.ACCEPTED)
    assert file.candidate("真抓实干") == shown
    assert file.search(PhraseQuery(standing=Standing.ACCEPTED), 5).candidates == (shown,)
    assert texts(file, PhraseQuery(standing=Standing.NEW)) == ["善作善成"]
    assert (file.stats().standings, file.stats().checked) == ((("new", 1), ("accepted", 1)), 1)


def test_an_edited_phrase_is_found_by_its_new_words_and_keeps_its_counts(file: CandidateFile) -> None:
    file.decide([decision(SOLID, text="真抓实干、善作善成", note="合用")])
    edited = file.candidate(SOLID.phrase.id)
    assert edited is not None
    assert (edited.phrase.text, edited.phrase.count, edited.score) == ("真抓实干、善作善成", 7, 9)
    assert texts(file, PhraseQuery("善成")) == ["真抓实干、善作善成", "善作善成"]
    assert file.candidate("真抓实干") is None


def test_a_rejected_phrase_is_found_among_the_rejected_only(file: CandidateFile) -> None:
    file.decide([decision(SOLID, Verdict.REJECT)])
    assert texts(file, PhraseQuery("实干")) == []
    assert texts(file, PhraseQuery("实干", standing=Standing.REJECTED)) == ["真抓实干"]
    file.decide([decision(SOLID)])
    assert texts(file, PhraseQuery("实干")) == ["真抓实干"]


def test_undoing_goes_back_step_by_step_across_runs(file: CandidateFile, path: Path) -> None:
    first, second = decision(SOLID, note="先"), decision(SOLID, Verdict.REJECT, note="后")
    file.decide([first])
    shown = file.candidate("真抓实干")
    file.decide([second])
    file.close()
    with open_candidates(path, create=False).unwrap() as again:
        assert again.undo() == second
        assert again.candidate("真抓实干") == shown
        assert again.decisions() == {SOLID.phrase.id: first}
        assert again.undo() == first
        assert again.candidate("真抓实干") == SOLID
        assert again.undo() is None
        assert again.decisions() == {}
        again.decide([second])
        assert again.undo() == second
        assert again.undo() is None


def test_what_is_not_yet_published_is_told_also_where_it_was_taken_back(file: CandidateFile) -> None:
    file.decide([decision(SOLID), decision(DONE)])
    assert file.unpublished() == {key.phrase.id: decision(key) for key in (SOLID, DONE)}
    file.mark_published([SOLID.phrase.id, DONE.phrase.id])
    assert file.unpublished() == {}
    assert file.undo() == decision(DONE)
    assert file.unpublished() == {DONE.phrase.id: None}
    assert set(file.decisions()) == {SOLID.phrase.id}


def test_mining_again_keeps_decisions_and_shows_those_not_yet_published(file: CandidateFile) -> None:
    file.decide([decision(SOLID, text="真抓实干")])
    file.mark_published([SOLID.phrase.id])
    file.decide([decision(DONE, Verdict.REJECT)])
    by_hand = replace(SOLID, phrase=replace(SOLID.phrase, note="手改", count=9), standing=Standing.ACCEPTED)
    grown = replace(DONE, phrase=replace(DONE.phrase, count=8))
    file.replace_candidates([grown, by_hand], [])
    assert file.candidate(SOLID.phrase.id) == by_hand
    shown = file.candidate(DONE.phrase.id)
    assert shown is not None
    assert (shown.standing, shown.phrase.count, shown.phrase.checked) == (Standing.REJECTED, 8, DAY)
    assert set(file.decisions()) == {SOLID.phrase.id, DONE.phrase.id}
    file.undo()
    assert file.candidate(DONE.phrase.id) == grown


def test_a_phrase_that_was_not_mined_may_be_decided_on(file: CandidateFile) -> None:
    own = candidate("久久为功", 0)
    file.decide([decision(own, note="自拟")])
    file.decide([decision(own, Verdict.REJECT)])
    assert file.candidate("久久为功") is None
    file.replace_candidates([SOLID, own], [])
    assert texts(file, PhraseQuery("为功")) == []
    file.undo()
    assert file.decisions() == {own.phrase.id: decision(own, note="自拟")}
    assert texts(file, PhraseQuery("为功", standing=Standing.ACCEPTED)) == ["久久为功"]


def test_decisions_of_one_call_stand_or_fall_together(file: CandidateFile) -> None:
    def broken() -> Iterator[Decision]:
        yield decision(SOLID)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        file.decide(broken())
    assert (file.decisions(), file.candidate("真抓实干")) == ({}, SOLID)


def test_published_digests_are_remembered_in_the_place_of_older_ones(file: CandidateFile) -> None:
    file.set_published({"a": "1", "b": "2"})
    file.set_published({"b": "3"})
    assert file.published() == {"b": "3"}
