"""Numbers that depend on their key alone."""

from draftkit.assemble.pick import overlap, rank


def test_a_rank_is_the_same_on_every_machine() -> None:
    assert rank(1, "body.0", 2) == 4008965376193965170


def test_ranks_of_different_keys_differ() -> None:
    assert len({rank(seed, key) for seed in range(20) for key in "abcde"}) == 100


def test_a_key_is_not_its_parts_run_together() -> None:
    assert rank(1, "ab", "c") != rank(1, "a", "bc")


def test_the_first_theme_counts_most() -> None:
    assert overlap(("甲", "乙", "丙"), ["甲"]) > overlap(("甲", "乙", "丙"), ["丙"]) > overlap(("甲",), ["丁"]) == 0
