"""Several drafts and the edits in between."""

from draftkit.explain.history import Lost, Stage, look_back, unrecorded
from draftkit.explain.lines import Line, Piece
from draftkit.explain.trace import Changed, New, Same
from draftkit.tree.nodes import Origin, Provenance, Text


def lines(text: str, source: str = "") -> tuple[Line, ...]:
    """Sentences of one block; with provenance where a source is named."""
    provenance = Provenance(Origin.OUTLINE, source) if source else None
    words = (Text(f"{part}。", provenance) for part in text.split("。"))
    return tuple(Line("p1", word.text, (Piece(word, word.text),)) for word in words)


FIRST = lines("今天开会。茶园要一块一块看过。大家辛苦", "tea:1")
SECOND = lines("今天开会。茶厂要办起来。散会", "tea:2")


def test_a_sentence_kept_from_an_earlier_draft_has_its_source() -> None:
    page = lines("今天开会。茶园要一块一块看过。散会")
    edited = lines("今天开会。茶园要一块一块看过。雨水很多。大家辛苦")
    found = look_back((Stage(SECOND, page, page), Stage(FIRST, lines("今天开会。大家辛苦"), edited)))
    assert found.fates == (Same(SECOND[0]), Same(FIRST[1]), Same(SECOND[2]))
    assert found.removed == {}


def test_what_the_new_draft_has_and_the_page_never_had_was_not_taken_out() -> None:
    page = lines("今天开会。茶园要一块一块看过")
    found = look_back((Stage(SECOND, page, page[:1]), Stage(FIRST, FIRST, page)))
    assert found.removed == {"p1": (FIRST[1],)}


def test_an_edit_of_before_the_last_draft_is_told_from_the_page_it_was_made_on() -> None:
    page = lines("今天开会。茶园要一块一块看完。雨水很多")
    found = look_back((Stage(SECOND, page, page), Stage(FIRST, FIRST, page)))
    assert found.fates == (Same(SECOND[0]), Changed(FIRST[1]), New())


def test_a_changed_sentence_is_compared_with_the_page_and_not_with_the_draft() -> None:
    page = lines("茶园要一块一块看完")
    now = lines("茶园要一块一块看好")
    found = look_back((Stage(lines("茶园要一块一块看过", "tea:3"), page, now), Stage(FIRST, FIRST, page)))
    assert found.fates == (Changed(page[0]),)
    assert found.by_hand == {"茶园要一块一块看完。"}


def test_a_sentence_somebody_put_back_has_the_source_it_had() -> None:
    page = lines("今天开会")
    found = look_back((Stage(SECOND, page, lines("今天开会。大家辛苦")), Stage(FIRST, FIRST, page)))
    assert found.fates[1] == Same(FIRST[2])


def test_a_second_copy_of_a_sentence_is_by_hand() -> None:
    found = look_back((Stage(FIRST, FIRST, (*FIRST, FIRST[0])),))
    assert found.fates[3] == New()


def test_what_is_older_than_the_record_is_not_guessed() -> None:
    page = lines("今天开会。早先的话")
    found = look_back((Stage(SECOND, page, page), Stage(FIRST, page, page)))
    assert found.fates == (Same(SECOND[0]), Lost())
    found = look_back((Stage(SECOND, page, page[:1]), Stage(FIRST, page, page)))
    assert (found.removed, found.by_hand) == ({"p1": (page[1],)}, frozenset())


def test_a_text_without_a_record_is_lost_throughout() -> None:
    assert look_back((unrecorded(lines("今天开会。散会")),)).fates == (Lost(), Lost())
