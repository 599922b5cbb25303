"""How high rows are."""

import pytest

from draftkit.grid import Column, FormCell
from draftkit.writers.form_heights import LINE, height_of, lines_of


@pytest.mark.parametrize(
    ("text", "lines"), [("", 1), ("四个汉字", 1), ("五个汉字了", 2), ("12345678", 1), ("123456789", 2), ("一\n二", 2)]
)
def test_a_line_holds_as_many_han_characters_as_the_column_is_wide(text: str, lines: int) -> None:
    assert lines_of(text, 4) == lines


def test_the_fullest_cell_decides() -> None:
    columns = (Column("甲", 4), Column("乙", 2))
    one, two = (height_of(columns, (FormCell("四个汉字"), FormCell(text))) for text in ("短", "四个汉字"))
    assert two - one == LINE


def test_no_row_is_higher_than_excel_has_them() -> None:
    assert height_of((Column("甲", 1),), (FormCell("字" * 1000),)) == 409
