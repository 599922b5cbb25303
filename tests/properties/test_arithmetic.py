"""Formulas against exact fractions; and no text, sheet or order of figures that breaks them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Context, Decimal
from fractions import Fraction

from hypothesis import assume, example, given
from hypothesis import strategies as st

from draftkit.diagnostics import Diagnostic
from draftkit.figures.arithmetic import check_relations, needs, work_out
from draftkit.figures.arithmetic.grammar import parse_formula, parse_relation
from draftkit.figures.arithmetic.scan import RefusedError
from draftkit.figures.model import Expression, Figure, FigureType, Rounding, Sheet, Style
from draftkit.source import Source, Span

RATIO = FigureType.RATIO
NAMES = ("甲", "乙", "丙（一）", "2026年数", "a-b", "总 数")
SIGNS = {"+": "＋", "-": "−", "*": "×", "/": "÷"}
ROUNDINGS = {
    Rounding.HALF_UP: ROUND_HALF_UP,
    Rounding.HALF_EVEN: ROUND_HALF_EVEN,
    Rounding.UP: ROUND_UP,
    Rounding.DOWN: ROUND_DOWN,
}
PRECISE = Context(prec=400)
DIGITS = st.decimals(-10_000, 10_000, places=3).map(lambda number: format(number, "f"))
VALUES = st.fixed_dictionaries(dict.fromkeys(NAMES, DIGITS))
Formula = tuple[str, str]
"""A formula of the program, and the same in Python with the figures in `v` and numbers as `F(…)`."""


def _leaf(draw: st.DrawFn) -> Formula:
    if draw(st.booleans()):
        name = draw(st.sampled_from(NAMES))
        plain = draw(st.booleans()) and not set(name) & set("（）- ")
        return (name if plain else f"{{{name}}}"), f"v[{name!r}]"
    number = format(draw(st.decimals(0, 1000, places=2)), "f")
    return draw(st.sampled_from([(number, f"F('{number}')"), (f"{number}%", f"(F('{number}')/100)")]))


@st.composite
def formulas(draw: st.DrawFn, depth: int = 4) -> Formula:
    """Formulas with few brackets, so that the signs must bind as Python's do, and all the ways to write a sign."""
    if not depth or draw(st.integers(0, 3)) == 0:
        return _leaf(draw)
    kind = draw(st.sampled_from(["operation", "operation", "brackets", "minus"]))
    text, python = draw(formulas(depth - 1))
    if kind == "brackets":
        return f"（{text}）", f"({python})"
    if kind == "minus":
        return f"-({text})", f"-({python})"
    sign, blank = draw(st.sampled_from(sorted(SIGNS))), draw(st.sampled_from(["", " ", "\u3000"]))
    other_text, other_python = draw(formulas(depth - 1))
    shown = draw(st.sampled_from([sign, SIGNS[sign]]))
    return f"{text}{blank}{shown}{blank}{other_text}", f"{python} {sign} {other_python}"


def reference(python: str, values: dict[str, str]) -> Fraction | None:
    """What Python itself makes of it, with fractions; None where it divides by 0."""
    try:
        return Fraction(eval(python, {"F": Fraction, "v": {n: Fraction(v) for n, v in values.items()}}))  # noqa: S307
    except ZeroDivisionError:
        return None


def sheet_of(values: dict[str, str], derived: Iterable[Figure]) -> Sheet:
    return Sheet((*derived, *(Figure(name, RATIO, value=value) for name, value in values.items())))


def derived(text: str, style: Style) -> Figure:
    return Figure("结果", RATIO, formula=Expression(text), style=style)


@given(formulas(), VALUES, st.integers(0, 8), st.sampled_from(Rounding))
def test_a_formula_is_what_fractions_make_of_it_rounded_once(
    formula: Formula, values: dict[str, str], decimals: int, rounding: Rounding
) -> None:
    text, python = formula
    assume(len(text) <= 500)
    exact = reference(python, values)
    outcome = work_out(sheet_of(values, [derived(text, Style(decimals=decimals, rounding=rounding))]))
    assert outcome.value
    found = outcome.value.figures[0].value
    if exact is None:
        assert found is None
        assert [problem.message.code for problem in outcome.diagnostics] == ["DK825"]
        return
    assert not outcome.diagnostics
    assert found is not None
    assert found == _quantized(exact, decimals, rounding)


def _quantized(exact: Fraction, decimals: int, rounding: Rounding) -> str:
    """The same rounding done by `decimal`, from more digits than any half of these numbers can hide behind."""
    quotient = PRECISE.divide(Decimal(exact.numerator), Decimal(exact.denominator))
    number = quotient.quantize(Decimal(1).scaleb(-decimals), ROUNDINGS[rounding], PRECISE)
    return format(number or abs(number), "f")


@given(formulas(), VALUES)
def test_without_rounding_a_value_is_exact_or_refused(formula: Formula, values: dict[str, str]) -> None:
    text, python = formula
    assume(len(text) <= 500)
    exact = reference(python, values)
    assume(exact is not None)
    assert exact is not None
    outcome = work_out(sheet_of(values, [derived(text, Style())]))
    assert outcome.value
    found = outcome.value.figures[0].value
    if (exact * 10**8).denominator == 1:
        assert found is not None
        assert Fraction(found) == exact
    else:
        assert found is None
        assert [problem.message.code for problem in outcome.diagnostics] == ["DK823"]


@given(formulas(), formulas(), VALUES, st.sampled_from(["=", "<", ">", "<=", ">=", "≤", "≥"]))
def test_a_relation_is_broken_exactly_where_the_numbers_say_so(
    left: Formula, right: Formula, values: dict[str, str], sign: str
) -> None:
    text = f"{left[0]} {sign} {right[0]}"
    assume(len(text) <= 500)
    one, other = reference(left[1], values), reference(right[1], values)
    assume(one is not None and other is not None)
    assert one is not None
    assert other is not None
    holds = {"=": one == other, "<": one < other, ">": one > other, "<=": one <= other, ">=": one >= other}
    found = check_relations(replace(sheet_of(values, ()), relations=(Expression(text),)))
    ascii_sign = {"≤": "<=", "≥": ">="}.get(sign, sign)
    assert [problem.message.code for problem in found] == ([] if holds[ascii_sign] else ["DK828"])


@given(st.lists(st.decimals(0, 100, places=6), min_size=2, max_size=8), st.integers(0, 3))
def test_a_sum_of_rounded_parts_is_about_the_rounded_sum(parts: list[Decimal], decimals: int) -> None:
    step = Decimal(1).scaleb(-decimals)
    written = [format(part.quantize(step, ROUND_HALF_UP), "f") for part in (*parts, sum(parts, Decimal(0)))]
    figures = tuple(Figure(f"n{at}", RATIO, value=value) for at, value in enumerate(written))
    text = f"n{len(parts)} ≈ " + " + ".join(f"n{at}" for at in range(len(parts)))
    assert check_relations(Sheet(figures, (Expression(text),))) == ()
    off = Decimal(written[-1]) + step * (len(parts) + 1)
    wrong = (*figures[:-1], replace(figures[-1], value=format(off + step, "f")))
    assert len(check_relations(Sheet(wrong, (Expression(text),)))) == 1


SCRAPS = st.lists(
    st.sampled_from(
        [*"+-*/×÷()（）{}=<>≤≥≈% 1２.", "男", "女", "{{男}}", "2026年", "0", "5%", "\n", "\u200b", "\ud800"]
    )
    | st.text(max_size=3),
    max_size=40,
).map("".join)


@given(SCRAPS)
@example("(" * 499)
@example("-" * 500)
@example("男+" * 250)
@example("9" * 500)
@example(".")
def test_every_text_is_read_or_refused_with_a_place_inside_it(text: str) -> None:
    source = Source("figures.yaml", text)
    expression = Expression(text, source.place(Span(0, len(text))))
    for parse in (parse_formula, parse_relation):
        problem = _refusal(parse, expression)
        if problem:
            assert problem.place is not None
            assert 0 <= problem.place.span.start <= len(text)
            assert problem.message.help.format(**dict(problem.values))


def _refusal(parse: Callable[[Expression], object], expression: Expression) -> Diagnostic | None:
    try:
        parse(expression)
    except RefusedError as refused:
        return refused.diagnostic
    return None


VALUE_TEXTS = (
    st.none() | st.sampled_from(["0", "60", "1.2万", "10—20", "若干", "3:2", "-5", "9" * 50]) | st.text(max_size=5)
)
FIGURES = st.builds(
    Figure,
    st.sampled_from(["男", "女", "甲", "乙", "2026年"]),
    st.sampled_from(FigureType),
    st.sampled_from(["", "人", "户", "万元", "元/人", "%", "倍", "/", "万"]),
    VALUE_TEXTS,
    formula=st.none() | SCRAPS.map(Expression) | st.sampled_from(["男 + 女", "甲 / 乙", "2026年 * 5%"]).map(Expression),
    style=st.builds(
        Style,
        st.none() | st.integers(0, 8),
        st.none() | st.sampled_from(Rounding),
        scale=st.sampled_from([None, "一", "万", "亿", "万亿"]),
    ),
)
RELATIONS = st.lists(
    (SCRAPS | st.sampled_from(["男 = 女", "甲 ≈ 乙 / 男", "男 + 女 <= 甲"])).map(Expression), max_size=4
)
SHEETS = st.builds(
    lambda figures, relations: Sheet(tuple(figures), tuple(relations)),
    st.lists(FIGURES, unique_by=lambda figure: figure.name),
    RELATIONS,
)


@given(SHEETS)
def test_no_sheet_breaks_the_arithmetic_and_only_derived_values_change(sheet: Sheet) -> None:
    worked = work_out(sheet).value
    assert worked
    for before, after in zip(sheet.figures, worked.figures, strict=True):
        assert replace(after, value=before.value) == before
        assert before.formula or after == before
        assert set(needs(before, sheet)) <= {figure.name for figure in sheet.figures if figure.formula is None}
    for problem in (*work_out(sheet).diagnostics, *check_relations(worked)):
        assert str(problem)
        assert problem.message.help.format(**dict(problem.values))


@given(SHEETS)
def test_working_out_again_changes_nothing(sheet: Sheet) -> None:
    once = work_out(sheet)
    assert once.value
    assert work_out(once.value) == once


@given(VALUES, st.permutations(range(6)))
def test_the_order_of_the_figures_does_not_matter(values: dict[str, str], order: list[int]) -> None:
    chain = [Figure("n0", RATIO, formula=Expression("甲 + 乙"))]
    chain += [Figure(f"n{at}", RATIO, formula=Expression(f"n{at - 1} * 2 - 甲")) for at in range(1, 6)]
    worked = work_out(sheet_of(values, (chain[at] for at in order))).unwrap()
    number = Fraction(values["甲"]) + Fraction(values["乙"])
    for at in range(6):
        figure = worked.get(f"n{at}")
        assert figure
        assert figure.value is not None
        assert Fraction(figure.value) == number
        assert needs(figure, worked) == ("甲", "乙")
        number = number * 2 - Fraction(values["甲"])
