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


OLD = "# 题一\n\n## 甲一\n\n- **子一** 文\n\n- **丑一** 文\n\n## 乙一\n\n乙文一\n\n---\n\n尾一\n"
NEW = "# 题二\n\n## 甲二\n\n- **寅二** 文\n\n- **丑二** 文\n\n---\n\n尾二\n"
NAMES = (("题", "甲", "子", "丑", "乙", "乙文", "", "尾"), ("题", "甲", "寅", "丑", "", "尾"))


def test_without_names_one_edit_stops_all_that_was_reworded() -> None:
    merged = merge3(OLD, OLD.replace("丑一", "丑改"), NEW)
    assert merged.conflicts[0].theirs == NEW.partition("\n\n---")[0]


def test_with_names_an_edit_meets_the_paragraph_of_its_name_alone() -> None:
    merged = merge3(OLD, OLD.replace("丑一", "丑改"), NEW, NAMES)
    assert merged.text == NEW.replace("丑二", "丑改")
    assert merged.conflicts == (Conflict("- **丑一** 文", "- **丑改** 文", "- **丑二** 文", OLD.index("- **丑一")),)


def test_an_edit_of_what_is_taken_out_stands_beside_what_is_put_in() -> None:
    merged = merge3(OLD, OLD.replace("子一", "子改"), NEW, NAMES)
    assert merged.text == NEW.replace("- **寅二", "- **子改** 文\n\n- **寅二")
    assert merged.conflicts == (Conflict("- **子一** 文", "- **子改** 文", "", OLD.index("- **子一")),)


def test_the_heading_of_an_edit_stays_with_it() -> None:
    merged = merge3(OLD, OLD.replace("乙文一", "乙文改"), NEW, NAMES)
    assert merged.text == NEW.replace("---", "## 乙一\n\n乙文改\n\n---")
    assert [(conflict.base, conflict.ours, conflict.theirs) for conflict in merged.conflicts] == [
        ("乙文一", "乙文改", "")
    ]


def test_a_text_put_in_below_a_heading_that_is_taken_out_is_a_conflict_and_keeps_it() -> None:
    merged = merge3(OLD, OLD.replace("乙文一", "乙文一\n\n添"), NEW, NAMES)
    assert merged.text == NEW.replace("---", "## 乙一\n\n添\n\n---")
    assert [(conflict.base, conflict.ours, conflict.theirs) for conflict in merged.conflicts] == [("", "添", "")]


def test_a_heading_taken_out_by_both_does_not_come_back() -> None:
    ours = OLD.replace("## 乙一\n\n乙文一", "乙文改")
    merged = merge3(OLD, ours, NEW, NAMES)
    assert "乙一" not in merged.text
    assert "乙文改" in merged.text


def test_what_is_put_in_stands_in_its_section_before_a_section_that_stays() -> None:
    new = NEW.replace("- **丑二** 文", "- **丑二** 文\n\n- **卯二** 文")
    names = (NAMES[0], (*NAMES[1][:4], "卯", *NAMES[1][4:]))
    merged = merge3(OLD, OLD.replace("乙文一", "乙文改"), new, names)
    assert merged.text == new.replace("---", "## 乙一\n\n乙文改\n\n---")


def test_with_names_two_texts_put_in_at_one_place_go_together_each_in_its_section() -> None:
    new = NEW.replace("---", "- **卯二** 文\n\n## 丙二\n\n---")
    names = (NAMES[0], (*NAMES[1][:4], "卯", "丙", *NAMES[1][4:]))
    merged = merge3(OLD, OLD.replace("## 乙一\n\n乙文一", "## 乙一\n\n乙文一\n\n## 自己的"), new, names)
    assert merged.text == new.replace("## 丙二", "## 自己的\n\n## 丙二")
    merged = merge3(OLD, OLD.replace("## 乙一", "自己的\n\n## 乙一"), new, names)
    assert merged.text == new.replace("- **卯二", "自己的\n\n- **卯二")
    assert merged.conflicts == ()


def test_equal_words_outweigh_names_that_were_shifted() -> None:
    base, new = "甲\n\n乙\n\n丙\n", "新\n\n甲\n\n乙\n\n丙\n"
    merged = merge3(base, base.replace("乙", "乙改"), new, (("1", "2", "3"), ("1", "2", "3", "4")))
    assert (merged.text, merged.conflicts) == (new.replace("乙", "乙改"), ())


def test_a_sentence_said_in_two_places_parts_nothing() -> None:
    base, new = "同\n\n乙一\n\n丙一\n", "甲二\n\n乙二\n\n同\n"
    merged = merge3(base, base.replace("乙一", "乙改"), new, (("1", "2", "3"), ("1", "2", "3")))
    assert merged.text == "甲二\n\n乙改\n\n同\n"
    assert [conflict.theirs for conflict in merged.conflicts] == ["乙二"]


def test_names_that_are_not_as_many_as_the_paragraphs_are_not_heeded() -> None:
    ours = OLD.replace("丑一", "丑改")
    for names in ((NAMES[0][1:], NAMES[1]), (NAMES[0], ()), ((), ())):
        assert merge3(OLD, ours, NEW, names) == merge3(OLD, ours, NEW)
