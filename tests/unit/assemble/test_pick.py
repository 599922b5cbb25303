"""Numbers that depend on their key alone."""

from draftkit.assemble.pick import lot, overlap, rank


def test_a_rank_is_the_same_on_every_machine() -> None:
    assert rank(1, "body.0", 2) == 4008965376193965170


def test_ranks_of_different_keys_differ() -> None:
    assert len({rank(seed, key) for seed in range(20) for key in "abcde"}) == 100


def test_a_key_is_not_its_parts_run_together() -> None:
    assert rank(1, "ab", "c") != rank(1, "a", "bc")


def test_the_first_theme_counts_most() -> None:
    assert overlap(("甲", "乙", "丙"), ["甲"]) > overlap(("甲", "乙", "丙"), ["丙"]) > overlap(("甲",), ["丁"]) == 0


def test_the_best_of_several_lots_is_the_lowest_of_them() -> None:
    assert lot(1, 3, "a") == min(rank(1, "a", at) for at in range(3))
    assert lot(1, 0, "a") == lot(1, 1, "a") == rank(1, "a", 0)


def test_more_than_five_lots_count_as_five() -> None:
    assert lot(1, 1000, "a") == lot(1, 5, "a")
