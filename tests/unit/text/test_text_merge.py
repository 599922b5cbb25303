from time import perf_counter

from draftkit.text.merge import Conflict, merge3

BASE = "甲\n\n乙\n\n丙\n\n丁\n"


def test_changes_to_different_paragraphs_go_together() -> None:
    merged = merge3(BASE, BASE.replace("甲", "甲一"), BASE.replace("丁", "丁二"))
    assert (merged.text, merged.conflicts, merged.kept) == ("甲一\n\n乙\n\n丙\n\n丁二\n", (), 1)


def test_changes_to_neighbouring_paragraphs_go_together() -> None:
    merged = merge3(BASE, BASE.replace("乙", "乙一"), BASE.replace("丙", "丙二"))
    assert (merged.text, merged.conflicts) == ("甲\n\n乙一\n\n丙二\n\n丁\n", ())


def test_one_paragraph_changed_in_two_ways_is_a_conflict_and_keeps_our_words() -> None:
    merged = merge3(BASE, BASE.replace("乙", "乙一"), BASE.replace("乙", "乙二"))
    assert merged.conflicts == (Conflict("乙", "乙一", "乙二", at=3),)
    assert merged.text == BASE.replace("乙", "乙一")
    assert merged.kept == 0


def test_a_paragraph_one_side_takes_out_and_the_other_changes_is_a_conflict() -> None:
    merged = merge3(BASE, BASE.replace("乙\n\n", ""), BASE.replace("乙", "乙二"))
    assert merged.conflicts == (Conflict("乙", "", "乙二", at=3),)


def test_two_texts_put_in_at_one_place_are_a_conflict() -> None:
    merged = merge3(BASE, BASE.replace("乙", "新一\n\n乙"), BASE.replace("乙", "新二\n\n乙"))
    assert merged.conflicts == (Conflict("", "新一", "新二", at=3),)


def test_a_paragraph_put_in_beside_a_changed_one_is_no_conflict() -> None:
    merged = merge3(BASE, BASE.replace("丙", "丙\n\n新"), BASE.replace("丙", "丙二"))
    assert (merged.text, merged.conflicts) == ("甲\n\n乙\n\n丙二\n\n新\n\n丁\n", ())


def test_both_may_add_at_the_two_ends() -> None:
    merged = merge3(BASE, f"首\n\n{BASE}", f"{BASE}\n尾\n")
    assert (merged.text, merged.conflicts) == (f"首\n\n{BASE}\n尾\n", ())


def test_the_same_change_beside_another_is_one_change() -> None:
    both = BASE.replace("甲", "甲一")
    merged = merge3(BASE, both.replace("丁", "丁一"), both)
    assert (merged.text, merged.conflicts, merged.kept) == (both.replace("丁", "丁一"), (), 1)


def test_blank_lines_follow_the_side_that_changed_them() -> None:
    merged = merge3(BASE, BASE.replace("甲\n\n", "甲\n\n\n"), BASE.replace("丁", "丁二"))
    assert merged.text == "甲\n\n\n乙\n\n丙\n\n丁二\n"


def test_a_paragraph_that_was_last_is_parted_from_what_now_follows() -> None:
    merged = merge3("甲\n\n乙", "甲一\n\n乙", "甲\n\n乙\n\n丙")
    assert merged.text == "甲一\n\n乙\n\n丙"


def test_a_long_speech_merges_in_moments() -> None:
    lines = [f"第{n}段，各有各的话。" for n in range(3000)]
    ours = [line + "改" if n % 7 == 0 else line for n, line in enumerate(lines)]
    theirs = [line + "动" if n % 5 == 1 else line for n, line in enumerate(lines)]
    start = perf_counter()
    merged = merge3("\n\n".join(lines), "\n\n".join(ours), "\n\n".join(theirs))
    assert perf_counter() - start < 5
    assert merged.text.count("改") == len(range(0, 3000, 7))
    assert len(merged.conflicts) == sum(n % 7 == 0 and n % 5 == 1 for n in range(3000))


def test_a_paragraph_put_in_between_two_that_the_other_side_rewords_goes_with_them() -> None:
    theirs = BASE.replace("乙", "乙二").replace("丙", "丙二")
    merged = merge3(BASE, BASE.replace("丙", "新\n\n丙"), theirs)
    assert (merged.text, merged.conflicts, merged.kept) == ("甲\n\n乙二\n\n新\n\n丙二\n\n丁\n", (), 1)


def test_of_a_stretch_reworded_by_both_only_what_both_reworded_is_a_conflict() -> None:
    merged = merge3(BASE, BASE.replace("丙", "丙一"), BASE.replace("乙", "乙二").replace("丙", "丙二"))
    assert merged.conflicts == (Conflict("丙", "丙一", "丙二", at=6),)
    assert merged.text == "甲\n\n乙二\n\n丙一\n\n丁\n"


def test_a_paragraph_put_in_where_the_other_side_takes_one_of_several_out_is_a_conflict() -> None:
    merged = merge3(BASE, BASE.replace("丙", "新\n\n丙"), BASE.replace("乙\n\n丙", "乙丙"))
    assert merged.conflicts == (Conflict("乙\n\n丙", "乙\n\n新\n\n丙", "乙丙", at=3),)


def test_a_paragraph_is_not_moved_under_a_heading_that_took_the_place_of_a_text() -> None:
    base = "甲\n\n## 乙\n\n丙\n"
    merged = merge3(base, "甲\n\n新\n\n## 乙\n\n丙\n", "## 丁\n\n戊\n\n丙\n")
    assert len(merged.conflicts) == 1
