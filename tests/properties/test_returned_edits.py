"""Whatever people did to a page, it is told once and can be taken."""

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.review.apply import apply, wanted_text
from draftkit.review.compare import compare
from draftkit.review.views import accepted_text, original_text
from draftkit.tree.page import Page, page_text
from draftkit.tree.returned import Returned
from tests.properties.returned_strategies import cells_of, edited, pages, returned_of


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


@given(pages())
def test_a_document_that_came_back_as_it_was_issued_has_no_edits(page: Page) -> None:
    comparison = compare(page, returned_of(cells_of(page)))
    assert comparison.edits == ()
    assert comparison.restored
