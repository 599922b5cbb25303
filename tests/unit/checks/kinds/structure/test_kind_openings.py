from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit

Finder = Callable[..., tuple[Hit, ...]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("要早查。要早修。要早撤。", []),
        ("要早查。要早修。要早撤。要早报。", ["4"]),
        ("要早查。要早修。去年就吃过亏。要早撤。要早报。", []),
        ("要早查；要早修；要早撤；要早报。", []),
        ("要早查。要早修。\n\n要早撤。要早报。", ["4"]),
        ("第一，要早查。要早修。第二，要早撤。要早报。", ["4"]),
        ("一、查\n\n要早查，不等不靠。要早修。\n\n二、撤\n\n要早撤，不留一人。要早报。", []),
    ],
)
def test_sentences_with_one_beginning_are_counted_in_a_row(find: Finder, text: str, found: list[str]) -> None:
    hits = find("openings", "word: 要\nmost: 3", text)

    assert [dict(hit.values)["found"] for hit in hits] == found


def test_a_row_is_told_at_its_first_word_and_shows_its_last_sentence(find: Finder) -> None:
    text = "先说两句。要早查。要早修。要早撤。要早报。"
    (hit,) = find("openings", "word: 要\nmost: 3", text)

    assert hit.span.start == 5
    assert [text[span.start : span.end] for span in hit.also] == ["要早报。"]
