"""Whatever people did to a page, it is told once and can be taken."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.returned_strategies import cells_of, edited, pages, returned_of

from draftkit.review.apply import apply, wanted_text
from draftkit.review.compare import compare
from draftkit.review.segments import segments, text_after, text_before
from draftkit.review.views import accepted_text, lines_text, original_text
from draftkit.tree.page import Page, page_text
from draftkit.tree.returned import Returned


@st.composite
def reviews(draw: st.DrawFn) -> tuple[Page, Returned]:
    page = draw(pages())
    return page, returned_of(draw(edited(page)), marked=draw(st.booleans()))


@settings(max_examples=300, deadline=None)
@given(reviews())
def test_all_edits_together_give_the_document_that_came_back(review: tuple[Page, Returned]) -> None:
    page, returned = review
    comparison = compare(page, returned)
    wanted = apply(page, (splice for edit in comparison.edits for splice in edit.splices))
    assert wanted_text(page, wanted) == accepted_text(returned)
    assert comparison.unaccounted == 0
    assert comparison.restored or original_text(returned) != page_text(page)


@given(reviews())
def test_the_text_with_all_that_was_done_to_it_reads_as_issued_and_as_it_came_back(
    review: tuple[Page, Returned],
) -> None:
    page, returned = review
    splices = [splice for edit in compare(page, returned).edits for splice in edit.splices]
    found = segments(page_text(page), splices)
    assert text_before(found) == page_text(page)
    assert lines_text(text_after(found)) == accepted_text(returned)


@given(pages())
def test_a_document_that_came_back_as_it_was_issued_has_no_edits(page: Page) -> None:
    comparison = compare(page, returned_of(cells_of(page)))
    assert comparison.edits == ()
    assert comparison.restored


@given(reviews(), st.data())
def test_any_of_the_edits_can_be_taken_without_the_others(review: tuple[Page, Returned], data: st.DataObject) -> None:
    page, returned = review
    edits = compare(page, returned).edits
    taken = [edit for edit in edits if data.draw(st.booleans())]
    wanted = apply(page, (splice for edit in taken for splice in edit.splices))
    assert all(paragraph.words for paragraph in wanted)
    blocks = [paragraph.block for paragraph in wanted if paragraph.block]
    assert len(blocks) == len(set(blocks))


@given(reviews(), reviews())
def test_a_document_of_another_page_is_told_too(review: tuple[Page, Returned], other: tuple[Page, Returned]) -> None:
    page, returned = review[0], other[1]
    comparison = compare(page, returned)
    wanted = apply(page, (splice for edit in comparison.edits for splice in edit.splices))
    assert wanted_text(page, wanted) == accepted_text(returned)
    assert comparison.unaccounted == 0
