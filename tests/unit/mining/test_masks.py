"""What is hidden from the miner keeps its place and tells its kind."""

from draftkit.mining.masks import CITED, HIDDEN, kind_of, masked, with_gaps
from draftkit.mining.page import Mask

TEXT = "在临江市云溪会议上讲话"
MASKS = (Mask(1, 4, "place"), Mask(4, 8, "meeting"))


def test_a_masked_text_keeps_its_length_and_loses_its_names() -> None:
    hidden = masked(TEXT, MASKS)
    assert len(hidden) == len(TEXT)
    assert "临江" not in hidden
    assert hidden.endswith("上讲话")
    assert [kind_of(match[0]) for match in HIDDEN.finditer(hidden)] == ["place", "meeting"]


def test_hidden_stretches_become_gaps_named_by_their_kind() -> None:
    assert with_gaps(masked(TEXT, MASKS)) == ("在{地方}{会议}上讲话", ("place", "meeting"))


def test_two_gaps_of_one_kind_have_two_names() -> None:
    hidden = masked("从临江到云溪", (Mask(1, 3, "place"), Mask(4, 6, "place")))
    assert with_gaps(hidden)[0] == "从{地方}到{地方二}"


def test_credited_words_are_a_kind_of_their_own() -> None:
    hidden = masked("他说实干", (Mask(2, 4, CITED),))
    assert kind_of(hidden[2:]) == CITED
    assert kind_of("实干") == "text"
