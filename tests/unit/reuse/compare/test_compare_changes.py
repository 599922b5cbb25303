import pytest

from draftkit.reuse.compare.compare import compare
from draftkit.reuse.compare.model import Kind, Line


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Line("全市新收档案126卷。", facts=((0, 2), (6, 10))), Line("全市新收档案83卷。", facts=((0, 2), (6, 9)))),
        (Line("云溪县的库房修得最好。", facts=((0, 3),)), Line("柳湾的库房修得最好。")),
        (Line("每个库房两名值班员守夜。"), Line("每个库房三名值班员守夜。")),
        (Line("各县区都建起了专门库房。"), Line("各乡镇都建起了专门库房。")),
        (
            Line("刚才，云溪县、石桥区作了发言。", facts=((3, 6), (7, 10))),
            Line("刚才，柳湾镇和沙河镇作了发言。", facts=((3, 6), (7, 10))),
        ),
    ],
)
def test_a_fact_in_the_place_of_a_fact_changes_only_figures(old: Line, new: Line) -> None:
    (piece,) = compare((old,), (new,)).new.pieces
    assert piece.kind is Kind.FIGURES


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Line("全市新收档案126卷。", facts=((6, 10),)), Line("全市清点档案83卷。", facts=((6, 9),))),
        (Line("云溪县的库房修得最好。", facts=((0, 3),)), Line("靠近河边那一排新盖起来的平房的库房修得最好。")),
    ],
)
def test_other_words_beside_a_fact_are_reworded(old: Line, new: Line) -> None:
    (piece,) = compare((old,), (new,)).new.pieces
    assert piece.kind is not Kind.FIGURES
