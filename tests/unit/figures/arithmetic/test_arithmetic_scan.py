"""Names, numbers and signs of a formula, and where each stands in the file."""

import pytest

from draftkit.figures.arithmetic.scan import MAX_CHARACTERS, Kind, RefusedError, place_in, scan, spelled
from draftkit.figures.model import Expression, Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source, Span


def pieces(text: str) -> list[tuple[Kind, str]]:
    return [(token.kind, token.text) for token in scan(Expression(text))]


def sheet_of(formula: str) -> Sheet:
    return parse_sheet(Source("figures.yaml", f"男: 1\n总数:\n  formula: {formula}\n")).unwrap()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("总数", "总数"),
        ("2026年人数", "2026年人数"),
        ("{增长（%）}", "增长（%）"),
        ("{{总数}}", "总数"),
        ("{ a-b }", "a-b"),
        ("{2026}", "2026"),
        ("｛总数｝", "总数"),
        ("Ａ类", "Ａ类"),
    ],
)
def test_a_name_is_kept_as_it_is_written(text: str, name: str) -> None:
    assert pieces(text) == [(Kind.NAME, name), (Kind.END, "")]


@pytest.mark.parametrize(
    ("text", "number"), [("12", "12"), ("0.5", "0.5"), (".5", ".5"), ("5%", "5%"), ("１２．５％", "12.5%")]
)
def test_a_number_has_plain_digits(text: str, number: str) -> None:
    assert pieces(text) == [(Kind.NUMBER, number), (Kind.END, "")]


@pytest.mark.parametrize(
    ("written", "signs"),
    [
        ("+-*/()", "+-*/()"),
        ("＋－＊／（）", "+-*/()"),
        ("×÷−", "*/-"),
        ("=<>≈", "=<>≈"),
        ("＝＜＞", "=<>"),
    ],
)
def test_full_width_signs_are_the_same_as_half_width_ones(written: str, signs: str) -> None:
    assert pieces(written) == [*((Kind.SIGN, sign) for sign in signs), (Kind.END, "")]


def test_comparisons_of_two_characters_and_of_one_are_the_same() -> None:
    assert pieces("<= ≤ ≦") == [*[(Kind.SIGN, "<=")] * 3, (Kind.END, "")]
    assert pieces(">= ≥ ≧") == [*[(Kind.SIGN, ">=")] * 3, (Kind.END, "")]


@pytest.mark.parametrize(("text", "at"), [("男 + {女", 4), ("男} + 女", 1), ("{{男", 0)])
def test_a_brace_without_a_partner_is_named(text: str, at: int) -> None:
    with pytest.raises(RefusedError) as refused:
        scan(Expression(text, Source("f", text).place(Span(0, len(text)))))
    assert refused.value.diagnostic.message.code == "DK812"
    assert refused.value.diagnostic.place
    assert refused.value.diagnostic.place.column == at + 1


def test_a_text_of_more_than_the_limit_is_refused() -> None:
    assert scan(Expression("1" * MAX_CHARACTERS))
    with pytest.raises(RefusedError) as refused:
        scan(Expression("1" * (MAX_CHARACTERS + 1)))
    assert refused.value.diagnostic.message.code == "DK813"


@pytest.mark.parametrize("written", ["男 / 总数", "'男 / 总数'", '"男 / 总数"'])
def test_a_place_is_exact_inside_the_file(written: str) -> None:
    figure = sheet_of(written).get("总数")
    assert figure
    assert figure.formula
    place = place_in(figure.formula, Span(4, 6))
    assert place
    assert place.excerpt[place.column - 1 :][: place.width] == "总数"
    assert place.line == 3
    assert place.span.end - place.span.start == 2


@pytest.mark.parametrize("written", [r'"\u7537 / 总数"', ">-\n    男 /\n    总数", "'男 / {it''s}'"])
def test_a_formula_that_the_file_spells_in_another_way_is_shown_as_a_whole(written: str) -> None:
    figure = sheet_of(written).get("总数")
    assert figure
    assert figure.formula
    assert place_in(figure.formula, Span(0, 1)) == figure.formula.place


def test_an_expression_without_a_file_has_no_place() -> None:
    assert place_in(Expression("男"), Span(0, 1)) is None


@pytest.mark.parametrize(
    ("name", "written"), [("总数", "总数"), ("a-b", "{a-b}"), ("2026", "{2026}"), ("a b", "{a b}")]
)
def test_a_name_that_would_be_read_otherwise_is_spelled_in_braces(name: str, written: str) -> None:
    assert spelled(name) == written
    assert pieces(written) == [(Kind.NAME, name), (Kind.END, "")]
