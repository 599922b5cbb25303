"""Notes that grow: nothing that was said is lost, and nothing is said twice."""

from hypothesis import given
from hypothesis import strategies as st

from draftkit.workflows.figures.remarks import with_remarks

REMARKS = st.text("不含旁听；，", min_size=1, max_size=5)


def test_words_that_are_there_are_not_said_again() -> None:
    assert with_remarks("", ["甲"]) == "甲"
    assert with_remarks("甲；乙", ["乙", "甲"]) == "甲；乙"
    assert with_remarks("甲", ["甲，乙"]) == "甲，乙", "somebody wrote on"
    assert with_remarks("不含旁听", ["含旁听"]) == "不含旁听；含旁听"


@given(st.text("不含旁听；，", max_size=5), st.lists(REMARKS, max_size=4))
def test_a_note_says_what_it_said_and_all_remarks_and_saying_them_again_adds_nothing(
    note: str, remarks: list[str]
) -> None:
    longer = with_remarks(note, remarks)
    assert longer.startswith(note)
    assert all(remark in longer for remark in remarks)
    assert with_remarks(longer, remarks) == longer
