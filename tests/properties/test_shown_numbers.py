"""A number in a cell is taken only as it is shown, and only where that is the number the cell holds."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from draftkit.grid import CellKind
from draftkit.readers.table.number_formats import view
from draftkit.readers.table.shown import shortest, shown_number

PIECES = ("0", "#", "?", ".", ",", "%", ";", "-", "(", ")", '"人"', "万", "_ ", "* ", "!.", "\\年", "[Red]", "[$¥-804]")
UNSEEN = ("General", "@", "E+", "/", "[>9]", "[", '"', "!", "")
codes = st.lists(st.sampled_from((*PIECES, *UNSEEN)), max_size=12).map("".join)
numbers = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.decimals(-10_000_000, 10_000_000, places=3, allow_nan=False).map(float),
    st.integers(-(10**12), 10**12).map(float),
)


@given(number=numbers, code=codes)
def test_what_is_taken_is_what_the_cell_holds(number: float, code: str) -> None:
    seen = shown_number(repr(number), code)
    held = shortest(repr(number))
    assert held is not None
    if seen.kind is CellKind.NUMBER:
        digits = "".join(sign for sign in seen.text if sign in "-.0123456789")
        assert Decimal(digits).scaleb(-2 * seen.text.count("%")) == held
        assert seen.stored == ""
    else:
        assert seen.kind is CellKind.SCALED
        assert seen.stored


@given(
    number=st.decimals(-10_000_000, 10_000_000, places=4, allow_nan=False),
    decimals=st.integers(0, 6),
    is_grouped=st.booleans(),
)
def test_usual_formats_show_what_python_shows(number: Decimal, decimals: int, is_grouped: bool) -> None:  # noqa: FBT001
    code = ("#,##0" if is_grouped else "0") + ("." + "0" * decimals if decimals else "")
    half_up = number.quantize(Decimal(1).scaleb(-decimals), "ROUND_HALF_UP")
    expected = f"{half_up:,f}" if is_grouped else f"{half_up:f}"
    assert (view(number, code).text or "") in (expected, expected.lstrip("-"))
    assert (view(number, code).text or "").startswith("-") == (half_up < 0)
