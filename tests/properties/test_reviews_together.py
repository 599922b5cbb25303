"""Several reviewers of one page: what does not exclude each other can be taken together, and nothing is taken twice."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from draftkit.review.apply import apply, wanted_text
from draftkit.review.decide import TAKEN, Decided, Decision, decide, taken_edits
from draftkit.review.model import Change, Edit, Kept, New, Splice
from draftkit.review.record import Review, dump_review, parse_review, reviewed
from draftkit.review.together import together
from draftkit.text.diff import hunks
from draftkit.tree.page import Form, Page, PageParagraph, Stretch, page_text
from draftkit.tree.returned import Hand

PAGE: Page = tuple(
    PageParagraph(f"p{number}", Form.PARAGRAPH, 0, (Stretch(text),))
    for number, text in enumerate(("茶园要管好。", "茶厂要办好，茶路要修好。", "祝大家健康！"), 1)
)
TEXT = page_text(PAGE)
STARTS = [0, len(PAGE[0].text) + 1, len(PAGE[0].text) + len(PAGE[1].text) + 2, len(TEXT)]


@st.composite
def files(draw: st.DrawFn) -> tuple[Edit, ...]:
    """The edits of one reviewer: words put in, taken out, in place of others; perhaps a paragraph moved to the end."""
    hand = Hand(draw(st.sampled_from(["王某", "李某", ""])))
    cuts = sorted(draw(st.sets(st.integers(0, len(TEXT) - 1), max_size=8)))
    edits: list[Edit] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        new = draw(st.sampled_from(["", "新", "更好"]))
        stop = start if new and draw(st.booleans()) else end
        if "\n" not in TEXT[start:stop]:
            splice = Splice(start, stop, (New(new),) if new else (), len(edits))
            edits.append(Edit(Change.WORDING, "p1", hand, bool(hand.author), TEXT[start:stop], new, (splice,)))
    moved = draw(st.integers(0, 3))
    if moved < 2:
        start, end = STARTS[moved], STARTS[moved + 1]
        inside = [each for each in edits if start <= each.splices[0].start and each.splices[0].end < end]
        splices = (Splice(start, end, (), 9), Splice(len(TEXT), len(TEXT), (Kept(start, end),), 10))
        edits = [each for each in edits if each not in inside] + [
            Edit(Change.MOVE, f"p{moved + 1}", hand, bool(hand.author), TEXT[start:end], TEXT[start:end], splices)
        ]
    return tuple(edits)


def text_of(edits: Sequence[Edit]) -> str:
    return wanted_text(PAGE, apply(PAGE, [splice for edit in edits for splice in edit.splices]))


def silent(text: str, wide: int) -> tuple[Edit, ...]:
    """What a copy without tracked changes has otherwise, every edit cut with a few characters more on its left."""
    edits, at = list[Edit](), 0
    for hunk in hunks(TEXT, text):
        more = min(wide, hunk.start - at, hunk.first)
        new = text[hunk.first - more : hunk.last]
        splice = Splice(hunk.start - more, hunk.end, (New(new),) if new else (), len(edits))
        edits.append(Edit(Change.WORDING, "p1", Hand(), tracked=False, splices=(splice,)))
        at = hunk.end
    return tuple(edits)


def taken(returned: Sequence[tuple[Edit, ...]], decisions: dict[int, Decision]) -> str:
    items = together(PAGE, returned)
    edits = taken_edits(items, decide(items, single=decisions))
    return wanted_text(PAGE, apply(PAGE, [splice for edit in edits for splice in edit.splices]))


@given(st.lists(files(), min_size=1, max_size=3), st.data())
def test_whatever_is_chosen_can_be_taken_together(returned: list[tuple[Edit, ...]], data: st.DataObject) -> None:
    items = together(PAGE, returned)
    chosen = data.draw(st.sets(st.sampled_from([item.number for item in items]))) if items else set()
    taken(returned, dict.fromkeys(chosen, TAKEN))


@given(files())
def test_one_file_alone_is_taken_as_it_is(edits: tuple[Edit, ...]) -> None:
    items = together(PAGE, [edits])
    assert all(not item.against for item in items)
    expected = wanted_text(PAGE, apply(PAGE, [splice for edit in edits for splice in edit.splices]))
    assert taken([edits], {item.number: TAKEN for item in items}) == expected


@given(files())
def test_the_same_file_twice_is_the_file_once(edits: tuple[Edit, ...]) -> None:
    assert [item.edit for item in together(PAGE, [edits, edits])] == [item.edit for item in together(PAGE, [edits])]


@given(st.lists(files(), min_size=1, max_size=3), st.lists(files(), max_size=2))
def test_all_that_one_file_has_gives_its_text_whatever_others_have(
    returned: list[tuple[Edit, ...]], others: list[tuple[Edit, ...]]
) -> None:
    items = together(PAGE, [*returned, *others])
    for number, edits in enumerate(returned):
        own = {item.number: TAKEN for item in items if number in item.files}
        assert taken([*returned, *others], own) == text_of(edits)


@given(st.lists(files(), max_size=3))
def test_items_are_numbered_in_order_and_stand_against_each_other_in_turn(returned: list[tuple[Edit, ...]]) -> None:
    items = together(PAGE, returned)
    assert [item.number for item in items] == list(range(1, len(items) + 1))
    assert all(item.number in items[other - 1].against for item in items for other in item.against)
    assert all(item.number in items[other - 1].beside for item in items for other in item.beside)


@given(files(), st.integers(0, 2))
def test_the_clean_copy_of_what_was_taken_has_nothing_new(edits: tuple[Edit, ...], wide: int) -> None:
    edits = tuple(edit for edit in edits if edit.change is not Change.MOVE)
    clean = silent(text_of(edits), wide)
    assert all(item.earlier is not None for item in together(PAGE, [clean], edits))
    assert all(item.files != (1,) for item in together(PAGE, [edits, clean]))


@given(files(), files(), st.data())
def test_edits_have_the_same_numbers_once_they_are_decided(
    one: tuple[Edit, ...], other: tuple[Edit, ...], data: st.DataObject
) -> None:
    before = together(PAGE, [one, other])
    chosen = data.draw(st.sets(st.sampled_from([item.number for item in before]))) if before else set()
    decided = decide(before, single=dict.fromkeys(chosen, TAKEN))
    after = together(PAGE, [one, other], [item.edit for item in before if decided.takes(item.number)])
    assert [(item.edit, item.files) for item in before] == [(item.edit, item.files) for item in after]


@given(st.lists(files(), max_size=3))
def test_a_review_reads_back_from_its_record(returned: list[tuple[Edit, ...]]) -> None:
    items = together(PAGE, returned)
    decided = decide(items, single={item.number: TAKEN for item in items if not item.against})
    review = Review(1, "ab", "2026-11-20T21:00:00+08:00", (), reviewed(items, decided))
    assert parse_review(dump_review(review)) == review
    assert decided == Decided(decided.decisions, decided.open)
