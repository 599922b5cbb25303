"""Marks: the same everywhere, small, and None for set turns."""

from hashlib import sha256

import pytest

from draftkit.mining.duplicates.mark import Columns, Mark, pack, unpack
from draftkit.mining.duplicates.signature import LEAST, mark_of

PARAGRAPH = (
    "今年以来，临江市各级各部门聚焦主责主业，紧盯年度目标，压实工作责任，细化工作举措，"
    "推动云溪县新建泵站12座，完成投资3.6亿元，群众反映强烈的积水问题得到有效缓解。"
)
EXACT = 0x9BAB556924635039
KEYS = "778a9aed9e02ab57"


def marked(text: str) -> Mark:
    mark = mark_of(text)
    assert mark is not None
    return mark


def test_a_short_turn_has_no_mark() -> None:
    assert mark_of("抓" * (LEAST - 1)) is None
    assert mark_of("抓" * LEAST) is not None


def test_a_row_of_figures_is_no_paragraph() -> None:
    assert mark_of("完成 " + "123456789 " * 20) is None


def test_punctuation_and_width_leave_the_mark_as_it_is() -> None:
    assert marked(PARAGRAPH) == marked(PARAGRAPH.replace("，", " , ").replace("12", "１２"))


def test_other_figures_change_the_hash_alone() -> None:
    one, other = marked(PARAGRAPH), marked(PARAGRAPH.replace("3.6", "13.85"))
    assert one.exact != other.exact
    assert (one.bands, one.words) == (other.bands, other.words)


def test_the_mark_is_the_same_on_every_machine_and_with_every_release() -> None:
    """Marks are kept on disk: where these change, `VERSION` has to."""
    mark = marked(PARAGRAPH)
    assert mark.exact == EXACT
    assert sha256(mark.bands).hexdigest()[:16] == KEYS
    assert mark.words.decode("utf-16-le")[:8] == "今年以来临江市各"


def test_marks_come_back_from_their_bytes() -> None:
    marks = ((0, 90, marked(PARAGRAPH)), (7, 120, marked(PARAGRAPH + "我们还要再接再厉。")))
    packed = pack(marks)
    assert unpack(packed) == marks
    assert len(packed) == 5 + sum(84 + len(mark.words) for _, _, mark in marks)


def test_a_document_of_short_paragraphs_packs_too() -> None:
    assert unpack(pack(())) == ()


@pytest.mark.parametrize("cut", [0, 1, 4, 5, 60, 150])
def test_bytes_that_are_cut_off_are_refused(cut: int) -> None:
    with pytest.raises(ValueError, match=r"marks are cut off|no marks|size"):
        Columns.of(pack([(0, 90, marked(PARAGRAPH))])[:cut])


def test_bytes_of_another_version_are_refused() -> None:
    with pytest.raises(ValueError, match="no marks of this version"):
        Columns.of(b"\xff" + pack([])[1:])
