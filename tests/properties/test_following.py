"""Other written forms follow a fact: its own old words always give what stood there."""

from hypothesis import given
from hypothesis import strategies as st

from draftkit.figures.following import follow
from draftkit.figures.model import FigureType

WORDS = st.text(
    "天门云溪市县区委我全两二三十百千万亿年月日0123456789.,-《》“”%％ 　人名明周百分之余", min_size=1, max_size=9
)


@given(leader=WORDS, new=WORDS, old=WORDS, kind=st.sampled_from(FigureType))
def test_any_words_follow_or_do_not_and_old_words_give_old_words(
    leader: str, new: str, old: str, kind: FigureType
) -> None:
    still = follow(leader, leader, old, kind)
    assert still in (old, None)
    changed = follow(leader, new, old, kind)
    assert changed is None or (still == old and changed)


@given(number=st.integers(0, 10**12 - 1), new=st.integers(0, 10**12 - 1))
def test_every_whole_number_is_read_back_from_its_numerals(number: int, new: int) -> None:
    from draftkit.figures.following.numbers import ways

    words = next(made for way in ways("1人", "一人") if way("1人") == "一人" and (made := way(f"{number}人")))
    assert not any(sign.isdigit() and sign.isascii() for sign in words)
    assert follow(f"{number}户", f"{new}户", f"{number}人", FigureType.COUNT) == f"{new}人"
    assert follow(f"{number}人", f"{number}人", words, FigureType.COUNT) == words
