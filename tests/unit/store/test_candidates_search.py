"""Looking for candidates, naming one, and counting them; that searches are exact stands in tests/properties."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Occurrence, Phrase, SourceDocument
from draftkit.phrases.search import PhraseQuery
from draftkit.phrases.taxonomy import Form, PhraseRole, Register
from draftkit.store.candidates import search as candidate_search
from draftkit.store.candidates.figures import CandidateStats
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates

DOCUMENTS = (
    SourceDocument("0" * 12, "2023年讲话.txt", "0" * 64, "在大会上的讲话", "2023"),
    SourceDocument("1" * 12, "2024年讲话.txt", "1" * 64, "在大会上的讲话", "2024"),
    SourceDocument("2" * 12, "云溪县.docx", "2" * 64, "在推进会上的讲话"),
)


def candidate(text: str, score: int, document: int = 0, standing: Standing = Standing.NEW) -> Candidate:
    phrase = Phrase(
        phrase_id(text),
        text,
        Form.FOUR,
        (PhraseRole.HEADING, PhraseRole.MEASURE),
        ("作风",),
        sources=(Occurrence(DOCUMENTS[document].id, 1, 5),),
        first=DOCUMENTS[document].year,
    )
    return Candidate(phrase, 1.0, 2.0, score, standing)


SOLID = candidate("真抓实干", 9, standing=Standing.ACCEPTED)
DONE = candidate("善作善成", 7, 1)
LONG = candidate("久久为功、善作善成", 5, 2)
FRAME = candidate("以{甲}为“统领”", 3, 2)
GONE = candidate("亿元以上", 1, standing=Standing.REJECTED)
ALL = (GONE, LONG, DONE, FRAME, SOLID)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CandidateFile]:
    with open_candidates(tmp_path / NAME, create=True).unwrap() as opened:
        opened.replace_candidates(ALL, DOCUMENTS)
        yield opened


def found(file: CandidateFile, query: PhraseQuery) -> tuple[Candidate, ...]:
    result = file.search(query, 50)
    assert result.total == len(result.candidates)
    return result.candidates


def test_hits_come_in_the_order_of_falling_scores_and_are_all_counted(file: CandidateFile) -> None:
    assert found(file, PhraseQuery()) == (SOLID, DONE, LONG, FRAME)
    first = file.search(PhraseQuery(), 2)
    assert (first.candidates, first.total) == ((SOLID, DONE), 4)


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("善", (DONE, LONG)),
        ("善成", (DONE, LONG)),
        ("作善成", (DONE, LONG)),
        ("功、善", (LONG,)),
        ("、", (LONG,)),
        ("}为“", (FRAME,)),
        ("{甲} 统领", (FRAME,)),
        ("成善", ()),
        ("善 实", ()),
        ("\udcff", ()),
    ],
)
def test_words_of_any_length_and_any_signs_are_found(
    file: CandidateFile, words: str, hits: tuple[Candidate, ...]
) -> None:
    assert found(file, PhraseQuery(words)) == hits


def test_a_search_takes_standing_and_source(file: CandidateFile) -> None:
    assert found(file, PhraseQuery(standing=Standing.ACCEPTED)) == (SOLID,)
    assert found(file, PhraseQuery("元", standing=Standing.REJECTED)) == (GONE,)
    assert found(file, PhraseQuery("元")) == ()
    assert found(file, PhraseQuery(source="年讲话")) == (SOLID, DONE)
    assert found(file, PhraseQuery("善", source="2" * 12)) == (LONG,)
    assert found(file, PhraseQuery(source="无此文件")) == ()
    assert found(file, PhraseQuery(register=Register.NEWS)) == ()


def test_many_documents_are_asked_for_in_turns(file: CandidateFile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidate_search, "_TOGETHER", 1)
    assert found(file, PhraseQuery(source="讲话")) == (SOLID, DONE)
    first = file.search(PhraseQuery(source="."), 1)
    assert (first.candidates, first.total) == ((SOLID,), 4)


def test_a_candidate_is_named_by_id_or_exact_text(file: CandidateFile) -> None:
    assert file.candidate(SOLID.phrase.id) == file.candidate("真抓实干") == SOLID
    assert file.candidate("亿元以上") == GONE
    assert file.candidate("真抓") is file.candidate("\udcff") is None


def test_near_texts_are_offered_the_most_alike_first(file: CandidateFile) -> None:
    assert file.near("真抓实乾") == ("真抓实干",)
    assert file.near("善做善成") == ("善作善成", "久久为功、善作善成")[:1]
    assert file.near("亿元之上") == file.near("无") == file.near("\udcff") == file.near("") == ()


def test_stats_count_every_axis(file: CandidateFile) -> None:
    assert file.stats() == CandidateStats(
        phrases=4,
        standings=(("new", 3), ("accepted", 1), ("rejected", 1)),
        roles=(("heading", 4), ("measure", 4)),
        themes=(("作风", 4),),
        forms=(("四字格", 4),),
        registers=(("政治书面体", 4),),
        matrix=(("heading", "作风", 4), ("measure", "作风", 4)),
        growth=(("", 2), ("2023", 1), ("2024", 1)),
        documents=(("", 1), ("2023", 1), ("2024", 1)),
        checked=0,
        spread=((1, 4),),
    )


def test_new_candidates_take_the_place_of_all_old_ones(file: CandidateFile) -> None:
    better = replace(DONE, score=99)
    file.replace_candidates([SOLID, better], DOCUMENTS[:1])
    assert found(file, PhraseQuery()) == (better, SOLID)
    assert tuple(file.candidates()) == (better, SOLID)
    assert file.documents() == DOCUMENTS[:1]
    assert found(file, PhraseQuery("久久")) == ()
