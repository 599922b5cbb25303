"""Candidates on their way into a file: as bytes and back, with another standing, with the words they stand under."""

from dataclasses import replace

from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Occurrence, Phrase, PhraseSlot
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.store.candidates.laid import laid_of, lay_down, take_up
from draftkit.store.candidates.tokens import words_of

TEXT = "推动{地方}高质量发展"
PHRASE = Phrase(
    phrase_id(TEXT),
    TEXT,
    Form.FRAME,
    (PhraseRole.REQUIREMENT,),
    ("作风",),
    sources=(Occurrence("0123456789ab", 3, 12, "heading"),),
    slots=(PhraseSlot("地方", "place"),),
)
CANDIDATE = Candidate(PHRASE, 1.5, 0.25, 700, Standing.ACCEPTED)


def test_what_was_laid_down_is_taken_up_again() -> None:
    many = [CANDIDATE] * 1_201
    bundles = lay_down(many)
    assert [each.candidate for bundle in bundles for each in take_up(bundle)] == many
    assert len(bundles) == 3
    assert lay_down([]) == ()


def test_another_standing_changes_the_candidate_and_its_words() -> None:
    rejected = laid_of(CANDIDATE).standing_as(Standing.REJECTED)
    new = laid_of(CANDIDATE).standing_as(Standing.NEW)
    assert rejected.candidate == replace(CANDIDATE, standing=Standing.REJECTED)
    assert rejected.words == ""
    assert new.words == words_of(replace(CANDIDATE, standing=Standing.NEW)) != laid_of(CANDIDATE).words
