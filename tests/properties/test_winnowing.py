"""Two texts that share enough letters in a row share a fingerprint, and what is found really stands in both."""

from hypothesis import given
from hypothesis import strategies as st

from draftkit.checks.overlap.find import lookup_in
from draftkit.checks.overlap.letters import letters
from draftkit.checks.overlap.match import LEAST
from draftkit.checks.overlap.winnow import SURE, fingerprints

HAN = st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x4E40), max_size=80)
SIGNS = st.text(alphabet="甲乙丙丁戊己庚辛，。 \n", max_size=120)


@given(HAN, HAN, HAN, HAN, st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), min_size=SURE))
def test_shared_letters_never_go_unnoticed(left: str, right: str, before: str, behind: str, shared: str) -> None:
    one = {value for _, value in fingerprints(left + shared + right)}
    other = {value for _, value in fingerprints(before + shared + behind)}
    assert one & other


@given(st.lists(SIGNS, max_size=4), st.lists(SIGNS, max_size=4))
def test_what_is_found_stands_in_both_texts_and_no_place_is_told_twice(texts: list[str], past: list[str]) -> None:
    end = (0, 0)
    for found in lookup_in(past)(texts):
        assert end <= (found.passage, found.start) < (found.passage, found.end)
        end = (found.passage, found.end)
        assert found.words in past[int(found.document) - 1]
        assert letters(found.words)[:1] == letters(texts[found.passage][found.start : found.end])[:1]


@given(HAN, HAN, st.lists(st.characters(min_codepoint=0x5000, max_codepoint=0x9FFF), min_size=LEAST, unique=True))
def test_enough_shared_letters_in_a_row_are_found(before: str, behind: str, signs: list[str]) -> None:
    shared = "".join(signs)
    assert sum(found.end - found.start for found in lookup_in([before + shared + behind])([shared])) >= LEAST
