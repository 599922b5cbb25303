"""Whatever people do to the files of a bank: search finds what the files say, and of the rest what the miner says."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Bank, Phrase, Rejected
from draftkit.phrases.search import PhraseQuery, fits
from draftkit.phrases.taxonomy import Form
from draftkit.store.candidates.file import NAME, open_candidates
from draftkit.workflows.banks.open_bank import OpenBank
from draftkit.workflows.banks.own_bank import publish

WORDS = st.text(alphabet="茶园干部真抓", min_size=1, max_size=4)
EDITS = st.dictionaries(st.integers(0, 5), st.sampled_from(["out", "reject", "edit", "leave"]))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6, unique=True), EDITS, WORDS, st.text(alphabet="茶干抓", max_size=2))
def test_search_finds_what_the_files_say(texts: list[str], edits: dict[int, str], other: str, asked: str) -> None:
    mined = [_candidate(text, 900 - 100 * at) for at, text in enumerate(texts)]
    with TemporaryDirectory() as name, open_candidates(Path(name) / NAME, create=True).unwrap() as file:
        file.replace_candidates(mined, [])
        bank = publish(file, Path(name), "2026-11-01").unwrap().bank
        bank, standing = _edited(bank, mined, edits, other)
        found = OpenBank(bank, file).search(PhraseQuery(asked), 100)
        query, none = PhraseQuery(asked), frozenset[str]()
        expected = {each.phrase.text for each in standing if fits(each.phrase, each.standing, query, none)}
        assert {entry.phrase.text for entry in found.entries} == expected
        assert found.total == len(found.entries)
        few = OpenBank(bank, file).search(PhraseQuery(asked), 2)
        assert (few.entries, few.total) == (found.entries[:2], found.total)


def _candidate(text: str, score: int) -> Candidate:
    phrase = Phrase(phrase_id(text), text, Form.FOUR, (), ())
    return Candidate(phrase, 1.0, 1.0, score, Standing.ACCEPTED if score > 600 else Standing.NEW)


def _edited(bank: Bank, mined: list[Candidate], edits: dict[int, str], other: str) -> tuple[Bank, list[Candidate]]:
    """The files after somebody worked in them, and what stands there then."""
    phrases, rejected = {phrase.id: phrase for phrase in bank.phrases}, dict[str, Rejected]()
    left = {each.phrase.id: each for each in mined}
    for at, edit in edits.items():
        if at >= len(mined) or mined[at].phrase.id not in phrases or edit == "leave":
            continue
        key = mined[at].phrase.id
        phrase = phrases.pop(key)
        if edit == "edit":
            phrases[key] = replace(phrase, text=f"{other}新")
            left[key] = replace(left[key], phrase=phrases[key])
        else:
            left.pop(key)
        if edit == "reject":
            rejected[key] = Rejected(key, phrase.text)
    if not phrases and not rejected:
        return bank, mined
    return Bank(tuple(phrases.values()), bank.documents, tuple(rejected.values())), list(left.values())
