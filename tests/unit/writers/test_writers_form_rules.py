"""Formulas that say whether a text fits; what they find is tested with a real spreadsheet program."""

import pytest

from draftkit.grid import Accepts, Rule
from draftkit.writers.form_rules import MAX_FORMULA, formula_of


def test_where_anything_fits_there_is_no_formula() -> None:
    assert formula_of(Rule(Accepts.ANYTHING), "F4") == ""


@pytest.mark.parametrize("accepts", [Accepts.NUMBER, Accepts.RATIO, Accepts.DATE])
def test_a_formula_is_about_its_cell_and_never_an_error(accepts: Accepts) -> None:
    formula = formula_of(Rule(accepts, unit="人"), "G12")
    assert formula.startswith("=IFERROR(AND(")
    assert "G12" in formula


def test_bounds_are_part_of_it() -> None:
    formula = formula_of(Rule(Accepts.NUMBER, unit="%", least="0", most="100"), "F4")
    assert ">=0," in formula
    assert "<=100)" in formula


def test_a_quotation_mark_in_a_unit_does_not_end_the_formula() -> None:
    assert '"""寸"' in formula_of(Rule(Accepts.NUMBER, unit='"寸'), "F4")


@pytest.mark.parametrize("most", ["100", "1" * 60, "1" * 300])
def test_a_formula_is_never_longer_than_excel_takes(most: str) -> None:
    rule = Rule(Accepts.NUMBER, unit="一二三四五六七八九十", least="1", most=most, whole=True)
    formula = formula_of(rule, "AB12345")
    assert len(formula) <= MAX_FORMULA
    assert "VALUE" in formula
