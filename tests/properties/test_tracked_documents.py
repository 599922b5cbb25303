"""Two versions in one Word file: with every change taken it is the newer one, with none the older one."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.properties.returned_strategies import pages, stretches

from draftkit.readers.returned import read_returned
from draftkit.review.segments import text_after, text_before
from draftkit.review.views import accepted_text, lines_text, original_text
from draftkit.tree.page import Page, PageParagraph, page_text
from draftkit.workflows.versions.diff import page_difference
from draftkit.writers.versions import TrackedOptions, write_tracked_docx


@st.composite
def versions(draw: st.DrawFn) -> tuple[Page, Page]:
    """A page, and one with paragraphs of it in another order, reworded, taken out, and with new ones."""
    before, other = draw(pages()), draw(pages(3))
    kept = draw(st.lists(st.sampled_from((*before, *other)), max_size=7))
    after = [draw(reworded(paragraph)) if draw(st.booleans()) else paragraph for paragraph in kept]
    return before, tuple(replace(paragraph, block=f"p{at}") for at, paragraph in enumerate(after, 1))


@st.composite
def reworded(draw: st.DrawFn, paragraph: PageParagraph) -> PageParagraph:
    at = draw(st.integers(0, len(paragraph.stretches) - 1))
    new = draw(stretches())
    return replace(paragraph, stretches=(*paragraph.stretches[:at], new, *paragraph.stretches[at + 1 :]))


@given(versions())
def test_both_pages_can_be_read_from_their_difference(pair: tuple[Page, Page]) -> None:
    before, after = pair
    found = page_difference(before, after)
    segments = [segment for row in found.rows for segment in row.segments]
    assert text_before(segments) == page_text(before)
    assert text_after(segments) == page_text(after)
    for row in found.rows:
        assert row.segments[-1].text == "\n"
        assert bool(row.before) == bool(text_before(row.segments))
        assert bool(row.after) == bool(text_after(row.segments))


@given(versions())
def test_every_character_of_a_row_is_known_by_its_paragraph(pair: tuple[Page, Page]) -> None:
    for row in page_difference(*pair).rows:
        for paragraph, begins, text in (
            (row.before, row.begins[0], text_before(row.segments)),
            (row.after, row.begins[1], text_after(row.segments)),
        ):
            if paragraph is not None:
                assert f"{paragraph.text}\n"[begins:].startswith(text)


@settings(deadline=None)
@given(versions())
def test_the_word_file_reads_as_either_version(pair: tuple[Page, Page]) -> None:
    before, after = pair
    data = write_tracked_docx(page_difference(before, after).rows, TrackedOptions("王某"))
    returned = read_returned(data, "花脸稿.docx").value
    if returned is None:
        assert not lines_text(page_text(after))
        return
    assert accepted_text(returned) == lines_text(page_text(after))
    assert original_text(returned) == lines_text(page_text(before))
