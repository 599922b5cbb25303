"""Which paragraphs and documents are folded, and into what."""

import random
from collections.abc import Sequence

import pytest

from draftkit.mining.duplicates import shelf
from draftkit.mining.duplicates.fold import Copy, Folded, fold
from draftkit.mining.duplicates.mark import DocumentMarks, pack
from draftkit.mining.duplicates.signature import mark_of

SIGNS = [chr(code) for code in range(0x4E00, 0x5600)]


def words(seed: int, size: int = 200) -> str:
    """A paragraph that shares nothing with one of another seed."""
    return "".join(random.Random(seed).choices(SIGNS, k=size))  # noqa: S311 - no secret


def document(name: str, paragraphs: Sequence[str], year: str = "") -> DocumentMarks:
    marks = [(at, len(text), mark) for at, text in enumerate(paragraphs) if (mark := mark_of(text)) is not None]
    return DocumentMarks(name, year, pack(marks))


def folded(*documents: DocumentMarks) -> Folded:
    return fold(documents, {each.sha256: each.packed for each in documents}.__getitem__)


def test_nothing_gives_nothing() -> None:
    assert folded() == Folded({}, {})
    assert folded(document("a", ["抓落实"])) == Folded({}, {})


def test_of_equal_paragraphs_the_one_of_the_earlier_year_is_counted() -> None:
    late = document("a", [words(1), words(2), words(3)], "2024")
    early = document("b", ["短句", words(4), words(2) + "。", words(5)], "2021")
    assert folded(late, early) == Folded({"a": (1,)}, {})


def test_a_document_without_a_year_comes_last() -> None:
    dated, undated = document("b", [words(1), words(2)], "2030"), document("a", [words(1), words(3)])
    assert folded(undated, dated) == Folded({"a": (0,)}, {})


def test_a_paragraph_said_twice_in_one_document_counts_once() -> None:
    assert folded(document("a", [words(1), words(2), words(1)])) == Folded({"a": (2,)}, {})


def test_a_near_copy_is_folded_and_what_only_shares_a_half_is_not() -> None:
    near, half = words(1)[:190] + words(9, 10), words(1)[:110] + words(8, 90)
    documents = (document("a", [words(1), words(5)]), document("b", [near, words(6)]), document("c", [half, words(7)]))
    assert folded(*documents) == Folded({"b": (0,)}, {})


def test_last_years_report_with_new_figures_is_a_copy_to_the_letter_but_for_them() -> None:
    old = "全市新建道路12公里，" + words(1)
    new = "全市新建道路140公里，" + words(1)
    assert folded(document("b", [old], "2022"), document("a", [new], "2023")) == Folded(
        {"a": (0,)}, {"a": Copy("b", 1)}
    )


def test_of_a_chain_a_paragraph_is_folded_only_into_one_it_is_near_to() -> None:
    text = words(1, 300)
    links = [text]
    for step in range(3):
        links.append(links[-1][: 36 * step] + words(step + 2, 36) + links[-1][36 * (step + 1) :])
    documents = [
        document(name, [link, words(at, 900)]) for at, (name, link) in enumerate(zip("abcd", links, strict=True), 10)
    ]
    assert folded(*documents) == Folded({"b": (0,), "d": (0,)}, {})


def test_a_document_that_stands_in_another_is_a_copy_as_a_whole() -> None:
    parts = [words(at) for at in range(5)]
    whole, copy = document("a", parts), document("b", [*parts[:4], words(9), "短句"])
    assert folded(whole, copy) == Folded({"b": (0, 1, 2, 3, 4)}, {"b": Copy("a", 0.8)})


def test_a_document_taken_from_two_others_is_no_copy() -> None:
    one, other = [words(at) for at in range(3)], [words(at) for at in range(3, 6)]
    found = folded(document("a", one), document("b", other), document("c", one + other))
    assert found == Folded({"c": (0, 1, 2, 3, 4, 5)}, {})


def test_the_share_of_a_near_copy_is_below_one() -> None:
    found = folded(document("a", [words(1)]), document("b", [words(1)[:190] + words(2, 10)]))
    assert found.folded == {"b": (0,)}
    assert found.copies["b"].of == "a"
    assert found.copies["b"].share == pytest.approx(187 / 207)


def test_an_exact_copy_has_the_share_one() -> None:
    assert folded(document("a", [words(1)]), document("b", [words(1)])).copies == {"b": Copy("a", 1.0)}


def test_what_only_copies_hold_is_counted_where_it_stands_again() -> None:
    parts = [words(at) for at in range(9)]
    added, near = words(20), words(20)[:190] + words(21, 10)
    first, copy = document("a", parts), document("b", [*parts, added])
    again, alike = document("c", [added, words(30)]), document("d", [near, words(31)])
    assert folded(first, copy) == Folded({"b": tuple(range(10))}, {"b": Copy("a", 0.9)})
    assert folded(first, copy, again, alike) == Folded({"b": tuple(range(10)), "d": (0,)}, {"b": Copy("a", 0.9)})
    assert folded(first, copy, alike).folded == {"b": tuple(range(10))}


def test_a_document_taken_from_what_a_copy_adds_is_no_copy_itself() -> None:
    parts = [words(at) for at in range(9)]
    found = folded(document("a", parts), document("b", [*parts, words(20)]), document("c", [words(20)]))
    assert found.copies == {"b": Copy("a", 0.9)}
    assert "c" not in found.folded


def test_a_paragraph_in_every_document_costs_no_more_than_its_number() -> None:
    """Ten times as many near-copies of one text are fetched ten times as often, not a hundred times."""
    assert fetched(300) < 12 * fetched(30)


def fetched(count: int) -> int:
    rubric = words(1)
    documents = [
        document(f"{at:03}", [rubric[: at % 150] + SIGNS[at] + rubric[at % 150 + 1 :], words(at + 100)])
        for at in range(count)
    ]
    packed = {each.sha256: each.packed for each in documents}
    calls = []

    def packed_of(sha256: str) -> bytes:
        calls.append(sha256)
        return packed[sha256]

    found = fold(documents, packed_of)
    assert sum(map(len, found.folded.values())) == count - 1
    return len(calls)


def test_a_document_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        folded(document("a", [words(1)]), document("a", [words(2)], "2020"))


def test_marks_that_changed_since_are_refused() -> None:
    one, other = document("a", [words(1)]), document("b", [words(1)[:190] + words(2, 10)])
    with pytest.raises(ValueError, match="not those given before"):
        fold([one, other], lambda _: pack(()))


def test_holding_no_more_than_one_document_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [document(f"{at}", [words(1)[:190] + words(at, 10), words(at + 50)]) for at in range(2, 7)]
    found = folded(*documents)
    monkeypatch.setattr(shelf, "ROOM", 1)
    assert folded(*documents) == found == Folded({f"{at}": (0,) for at in range(3, 7)}, {})
