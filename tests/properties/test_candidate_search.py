"""Whatever the candidates hold, the index finds exactly what a plain scan finds, and gives each back as it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftkit.phrases.candidate import Candidate, Decision, Standing, Verdict
from draftkit.phrases.model import MAX_HAN, Occurrence, Phrase, PhraseSlot, SourceDocument
from draftkit.phrases.search import PhraseQuery, documents_meant, fits
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole, Register
from draftkit.store.candidates.file import CandidateFile, open_candidates

T = TypeVar("T")
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

DOCUMENTS = tuple(
    SourceDocument(f"{number:012x}", name, f"{number:064x}", "在全县大会上的讲话", "2024")
    for number, name in enumerate(("2023年讲话.txt", "2024年讲话.txt", "云溪县.docx"))
)
_few = "实干善成、“”{甲}𠮷𰻝aA1 \u0301é"
_signs = st.sampled_from(_few) | st.characters(codec="utf-8")
_texts = st.text(_signs, min_size=1, max_size=10)
_words = st.text(_signs, max_size=20)


def some(values: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(values, max_size=3).map(tuple)


_places = st.builds(
    Occurrence,
    st.sampled_from([document.id for document in DOCUMENTS]),
    st.integers(0, 9),
    st.integers(9, 99),
    st.sampled_from(("", "heading")),
)
_phrases = st.builds(
    Phrase,
    id=st.just(""),
    text=_texts,
    form=st.sampled_from((Form.FOUR, Form.OF, Form.TAKE_AS)),
    roles=some(st.sampled_from((PhraseRole.HEADING, PhraseRole.MEASURE))),
    themes=some(st.sampled_from(tuple(THEMES)[:3])),
    register=st.sampled_from(Register),
    head=st.sampled_from(("", "v", "n")),
    count=st.integers(1, 2**40),
    documents=st.integers(1, 99),
    sources=some(_places),
    slots=some(st.builds(PhraseSlot, _words, _words)),
    since=st.sampled_from(("", "2012", "2012-11")),
    until=st.sampled_from(("", "2017")),
    note=_words,
    first=st.sampled_from(("", "2019")),
    last=st.sampled_from(("", "2024")),
    variants=some(_words),
    checked=st.sampled_from(("", "2026-11-23")),
)
_entropies = st.floats(0, allow_nan=False)
_candidates = st.builds(Candidate, _phrases, _entropies, _entropies, st.integers(-3, 3), st.sampled_from(Standing))


def _numbered(found: list[Candidate]) -> list[Candidate]:
    return [replace(c, phrase=replace(c.phrase, id=f"{number:010x}")) for number, c in enumerate(found)]


banks = st.lists(_candidates, max_size=8).map(_numbered)


@st.composite
def queries(draw: st.DrawFn, bank: list[Candidate]) -> PhraseQuery:
    """Half of the words are pieces of a phrase, so that queries find something."""
    whole = draw(st.sampled_from([candidate.phrase.text for candidate in bank] or [""]))
    start, width = draw(st.integers(0, 9)), draw(st.integers(1, 6))
    words = draw(st.sampled_from((whole[start : start + width], whole[:width], ""))) or draw(
        st.text(_signs, max_size=3)
    )
    return PhraseQuery(
        words=draw(st.sampled_from((words, f"{words} {whole[-1:]}"))),
        role=draw(st.sampled_from((None, None, *PhraseRole))),
        theme=draw(st.sampled_from(("", "", *tuple(THEMES)[:3]))),
        form=draw(st.sampled_from((None, None, Form.OF, Form.TAKE_AS))),
        head=draw(st.sampled_from(("", "", "v", "n"))),
        shortest=draw(st.sampled_from((0, 0, 0, 2, 5))),
        longest=draw(st.sampled_from((MAX_HAN, MAX_HAN, 99, 4, -1))),
        register=draw(st.sampled_from((None, None, Register.POLITICAL))),
        standing=draw(st.sampled_from((None, None, *Standing))),
        source=draw(st.sampled_from(("", "", "年讲话", DOCUMENTS[2].id, "无此文件"))),
    )


def scan(bank: list[Candidate], query: PhraseQuery) -> tuple[Candidate, ...]:
    """What fits, found by looking at every candidate."""
    meant = documents_meant(DOCUMENTS, query)
    found = [candidate for candidate in bank if fits(candidate.phrase, candidate.standing, query, meant)]
    return tuple(sorted(found, key=lambda candidate: (-candidate.score, candidate.phrase.id)))


@contextmanager
def filled(bank: list[Candidate]) -> Iterator[CandidateFile]:
    with (
        TemporaryDirectory() as folder,
        open_candidates(Path(folder) / "candidates.sqlite", create=True).unwrap() as file,
    ):
        file.replace_candidates(bank, DOCUMENTS)
        yield file


@patient
@given(st.data())
def test_the_index_finds_what_a_plain_scan_finds(data: st.DataObject) -> None:
    bank = data.draw(banks)
    with filled(bank) as file:
        for query in data.draw(st.lists(queries(bank), min_size=1, max_size=8)):
            expected = scan(bank, query)
            found = file.search(query, 3)
            assert (found.candidates, found.total) == (expected[:3], len(expected)), query
            assert file.search(query, 99).candidates == expected


@patient
@given(banks)
def test_candidates_come_back_as_they_were(bank: list[Candidate]) -> None:
    with filled(bank) as file:
        assert tuple(file.candidates()) == tuple(sorted(bank, key=lambda c: (-c.score, c.phrase.id)))
        assert file.documents() == DOCUMENTS
        assert [file.candidate(candidate.phrase.id) for candidate in bank] == bank


@patient
@given(st.data())
def test_decisions_show_in_searches_and_undoing_them_all_gives_the_old_bank(data: st.DataObject) -> None:
    bank = data.draw(banks.filter(bool))
    edits = data.draw(
        st.lists(st.builds(_decision, st.sampled_from(bank), _phrases, st.sampled_from(Verdict)), max_size=5)
    )
    with filled(bank) as file:
        for edit in edits:
            file.decide([edit])
        decided = list(file.candidates())
        for query in data.draw(st.lists(queries(decided), min_size=1, max_size=4)):
            assert file.search(query, 99).candidates == scan(decided, query)
        assert [file.undo() for _ in edits] == edits[::-1]
        assert file.undo() is None
        assert list(file.candidates()) == sorted(bank, key=lambda c: (-c.score, c.phrase.id))
        for query in data.draw(st.lists(queries(bank), min_size=1, max_size=4)):
            assert file.search(query, 99).candidates == scan(bank, query)


def _decision(candidate: Candidate, words: Phrase, verdict: Verdict) -> Decision:
    return Decision(candidate.phrase.id, verdict, replace(words, id=candidate.phrase.id), "2026-11-23")
