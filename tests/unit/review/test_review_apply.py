"""The issued page with some edits taken."""

from tests.unit.review.compare_examples import FIRST, HOME, PAGE, TITLE

from draftkit.review.apply import apply, wanted_text
from draftkit.review.model import Kept, New, Splice, WantedParagraph
from draftkit.tree.page import Form, page_text
from draftkit.tree.returned import PLAIN, Look

TEXT = page_text(PAGE)
HEADING = Look(Form.HEADING, 1)


def place(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


def test_without_edits_the_page_is_as_it_was_issued() -> None:
    wanted = apply(PAGE, ())
    assert wanted_text(PAGE, wanted) == TEXT
    assert [paragraph.block for paragraph in wanted] == [paragraph.block for paragraph in PAGE]
    assert wanted[0] == WantedParagraph("t1", (Kept(0, len(TITLE)),))


def test_words_that_stay_are_known_by_where_they_stood() -> None:
    start, end = place("提前")
    home = apply(PAGE, (Splice(start, end, (New("抓紧"),)),))[3]
    begins, ends = place(HOME)
    assert home == WantedParagraph("1.p1", (Kept(begins, start), New("抓紧"), Kept(end, ends)))


def test_a_new_paragraph_has_no_block_and_a_look() -> None:
    at = place(HOME)[0]
    new = apply(PAGE, (Splice(at, at, (New("三、新的\n四、再来\n"),), looks=(HEADING, PLAIN)),))[3:5]
    assert new == (WantedParagraph("", (New("三、新的"),), HEADING), WantedParagraph("", (New("四、再来"),)))


def test_the_first_half_of_a_paragraph_that_was_split_is_still_that_paragraph() -> None:
    at = place("云溪县的机具")[0]
    first, second = apply(PAGE, (Splice(at, at, (New("\n"),), looks=(HEADING,)),))[3:5]
    assert (first.block, second.block, second.look) == ("1.p1", "", HEADING)


def test_joined_paragraphs_are_the_first_one() -> None:
    at = place(FIRST)[1]
    wanted = apply(PAGE, (Splice(at, at + 1),))
    assert [paragraph.block for paragraph in wanted] == ["t1", "p1", "1.p1", "2", "2.p1"]


def test_a_paragraph_typed_over_is_the_one_whose_mark_it_has() -> None:
    start, end = place(HOME)
    assert apply(PAGE, (Splice(start, end, (New("全新的。"),)),))[3] == WantedParagraph("1.p1", (New("全新的。"),))


def test_nothing_is_left_of_a_paragraph_without_words() -> None:
    start, end = place(HOME)
    wanted = apply(PAGE, (Splice(start, end, (New(" "),)),))
    assert "1.p1" not in [paragraph.block for paragraph in wanted]


def test_no_paragraph_has_blanks_at_its_edges() -> None:
    start, end = place(HOME)
    wanted = apply(PAGE, (Splice(start, start, (New("　再说一遍，"),)), Splice(end, end, (New("切记 "),))))
    assert wanted_text(PAGE, wanted).splitlines()[3] == f"再说一遍，{HOME}切记"


def test_a_moved_paragraph_takes_along_what_was_changed_in_it() -> None:
    start, end = place(f"{HOME}\n")
    word = place("提前")
    move = Splice(start, end, (), 3), Splice(0, 0, (Kept(start, end),), 0)
    inside = Splice(*word, (New("抓紧"),), 4), Splice(start, start, (New("还有"),), 5)
    before = Splice(start, start, (New("新的一段。\n"),), 1, (PLAIN,))
    wanted = apply(PAGE, (*move, *inside, before))
    assert wanted[0].block == "1.p1"
    lines = wanted_text(PAGE, wanted).splitlines()
    assert lines[0] == "还有" + HOME.replace("提前", "抓紧")
    assert lines[4] == "新的一段。"
    assert wanted_text(PAGE, apply(PAGE, inside)).splitlines()[3] == lines[0]


def test_splices_of_two_documents_go_together_whatever_their_ranks() -> None:
    start, end = place("提前")
    wanted = apply(PAGE, (Splice(start, end, (New("抓紧"),), 1), Splice(start, start, (New("一律"),), 7)))
    assert wanted_text(PAGE, wanted) == TEXT.replace("提前", "一律抓紧")
