"""What binds how, and every text that is no formula."""

from fractions import Fraction

import pytest

from draftkit.diagnostics import Diagnostic
from draftkit.figures.arithmetic.grammar import MAX_DEPTH, MAX_OPERANDS, parse_formula, parse_relation
from draftkit.figures.arithmetic.nodes import Name, Negative, Node, Number, Operation, names
from draftkit.figures.arithmetic.scan import RefusedError
from draftkit.figures.model import Expression
from draftkit.source import Source, Span


def written(text: str) -> Expression:
    return Expression(text, Source("f", text).place(Span(0, len(text))))


def shape(node: Node) -> str:
    match node:
        case Number(value=value):
            return str(value)
        case Name(name=name):
            return name
        case Negative(of=of):
            return f"-{shape(of)}"
        case Operation(sign=sign, left=left, right=right):
            return f"({shape(left)}{sign}{shape(right)})"


def refused(text: str) -> Diagnostic:
    with pytest.raises(RefusedError) as error:
        parse_formula(written(text))
    return error.value.diagnostic


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a", "a"),
        ("a + b * c", "(a+(b*c))"),
        ("a - b - c", "((a-b)-c)"),
        ("a / b × c", "((a/b)*c)"),
        ("（今年 − 去年）÷ 去年", "((今年-去年)/去年)"),
        ("-a * b", "(-a*b)"),
        ("a - -b", "(a--b)"),
        ("+a", "a"),
        ("a * (b + 5%)", "(a*(b+1/20))"),
        ("((a))", "a"),
        ("1.50", "3/2"),
    ],
)
def test_a_formula_is_read_as_at_school(text: str, read: str) -> None:
    assert shape(parse_formula(written(text))) == read


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("", "DK810", 0),
        ("a +", "DK810", 3),
        ("a + (b", "DK812", 4),
        ("(a + (b)", "DK812", 0),
        ("a)", "DK812", 1),
        ("a b", "DK811", 2),
        ("a + * b", "DK811", 4),
        ("(a b)", "DK811", 3),
        ("()", "DK811", 1),
        ("5 a", "DK811", 2),
        ("总数 = a + b", "DK814", 3),
        ("a <= b", "DK814", 2),
    ],
)
def test_what_is_no_formula_is_refused_at_its_place(text: str, code: str, at: int) -> None:
    problem = refused(text)
    assert problem.message.code == code
    assert problem.place
    assert problem.place.column == at + 1
    assert problem.message.help.format(**dict(problem.values))


@pytest.mark.parametrize("opening", ["(", "-", "+"])
def test_nesting_is_bounded(opening: str) -> None:
    closing = ")" if opening == "(" else ""
    assert shape(parse_formula(written(opening * MAX_DEPTH + "a" + closing * MAX_DEPTH))).endswith("a")
    assert refused(opening * (MAX_DEPTH + 1) + "a" + closing * (MAX_DEPTH + 1)).message.code == "DK813"


def test_the_number_of_operands_is_bounded() -> None:
    assert len(list(names((parse_formula(written("+".join("a" * MAX_OPERANDS))),)))) == MAX_OPERANDS
    assert refused("+".join("a" * (MAX_OPERANDS + 1))).message.code == "DK813"


def test_names_come_from_left_to_right() -> None:
    found = names((parse_formula(written("(a + b) * -c / (d - 2 * a)")),))
    assert [name.name for name in found] == ["a", "b", "c", "d", "a"]


def test_brackets_belong_to_the_span_of_what_they_hold() -> None:
    text = "(a + b) * c"
    node = parse_formula(written(text))
    assert isinstance(node, Operation)
    assert (node.span, node.left.span, node.right.span) == (Span(0, 11), Span(0, 7), Span(10, 11))


@pytest.mark.parametrize(
    ("text", "sides", "signs"),
    [
        ("总数 = 男 + 女", ["总数", "(男+女)"], ["="]),
        ("a ≤ b", ["a", "b"], ["<="]),
        ("a <= b < c", ["a", "b", "c"], ["<=", "<"]),
        ("a ≈ 100%", ["a", "1"], ["≈"]),
    ],
)
def test_a_relation_has_sides_and_signs_between_them(text: str, sides: list[str], signs: list[str]) -> None:
    relation = parse_relation(written(text))
    assert [shape(side) for side in relation.sides] == sides
    assert list(relation.signs) == signs


@pytest.mark.parametrize(
    ("text", "code"),
    [("a + b", "DK827"), ("= b", "DK811"), ("a =", "DK810"), ("a = b c", "DK811"), ("a == b", "DK811")],
)
def test_what_is_no_relation_is_refused(text: str, code: str) -> None:
    with pytest.raises(RefusedError) as error:
        parse_relation(written(text))
    assert error.value.diagnostic.message.code == code


def test_a_percentage_is_an_exact_number() -> None:
    node = parse_formula(written("33.3%"))
    assert isinstance(node, Number)
    assert node.value == Fraction(333, 1000)
