from draftkit.text.merge import merge3
from draftkit.text.merge_sentences import merge_sentences

BASE = "甲说明情况。乙提出要求。丙作出部署。"


def test_changes_to_different_sentences_go_together() -> None:
    ours, theirs = BASE.replace("甲说明", "甲介绍"), BASE.replace("丙作出", "丙落实")
    assert merge_sentences(BASE, ours, theirs) == "甲介绍情况。乙提出要求。丙落实部署。"


def test_neighbours_are_different_sentences() -> None:
    ours, theirs = BASE.replace("甲说明", "甲介绍"), BASE.replace("乙提出", "乙明确")
    assert merge_sentences(BASE, ours, theirs) == "甲介绍情况。乙明确要求。丙作出部署。"


def test_one_sentence_changed_in_two_ways_is_a_conflict() -> None:
    assert merge_sentences(BASE, BASE.replace("提出", "说明"), BASE.replace("提出", "明确")) is None


def test_the_same_change_on_both_sides_is_one() -> None:
    ours = BASE.replace("提出", "说明")
    assert merge_sentences(BASE, ours, ours.replace("丙作出", "丙落实")) == ours.replace("丙作出", "丙落实")


def test_a_note_before_a_paragraph_goes_with_a_change_in_it() -> None:
    ours, theirs = BASE.replace("甲说明", "甲介绍"), f"<!-- 待办：核对。 -->\n{BASE}"
    assert merge_sentences(BASE, ours, theirs) == f"<!-- 待办：核对。 -->\n{ours}"


def test_a_split_goes_with_a_change_elsewhere() -> None:
    theirs = BASE.replace("乙", "\n\n乙")
    assert merge_sentences(BASE, BASE.replace("丙作出", "丙落实"), theirs) == "甲说明情况。\n\n乙提出要求。丙落实部署。"


def test_two_things_put_in_at_one_place_are_a_conflict() -> None:
    assert merge_sentences(BASE, BASE.replace("乙", "子补充。乙"), BASE.replace("乙", "丑补充。乙")) is None


def test_a_merge_of_paragraphs_goes_on_within_them_where_it_is_asked_to() -> None:
    base = f"首段。\n\n{BASE}\n\n尾段。\n"
    ours, theirs = base.replace("甲说明", "甲介绍"), base.replace("丙作出", "丙落实").replace("首段", "头段")
    both = ours.replace("丙作出", "丙落实").replace("首段", "头段")
    assert len(merge3(base, ours, theirs).conflicts) == 1
    merged = merge3(base, ours, theirs, by_sentence=True)
    assert (merged.text, merged.conflicts, merged.kept) == (both, (), 1)


def test_a_paragraph_taken_out_beside_one_that_both_reword_holds_nothing_back() -> None:
    base = "甲段写茶园的事。\n\n乙段写茶厂的事。茶厂要办好。\n\n丙段。\n"
    ours = base.replace("写茶厂", "讲茶厂")
    theirs = "乙段写茶厂的事。茶厂要办强。\n\n丙段。\n"
    merged = merge3(base, ours, theirs, by_sentence=True)
    assert merged.text == "乙段讲茶厂的事。茶厂要办强。\n\n丙段。\n"
    assert merged.conflicts == ()


def test_only_the_paragraph_that_both_reword_is_a_conflict_where_another_is_put_in_beside_it() -> None:
    base = "甲段写茶园的事。\n\n乙段写茶厂的事。\n\n丙段。\n"
    ours = base.replace("写茶厂的事", "讲茶厂的事")
    theirs = base.replace("乙段写茶厂的事。", "新的一段，讲的是别的。\n\n乙段写茶厂的难事。")
    merged = merge3(base, ours, theirs, by_sentence=True)
    assert merged.text == "甲段写茶园的事。\n\n新的一段，讲的是别的。\n\n乙段讲茶厂的事。\n\n丙段。\n"
    assert [(each.ours, each.theirs) for each in merged.conflicts] == [("乙段讲茶厂的事。", "乙段写茶厂的难事。")]


def test_a_line_that_was_broken_by_hand_is_no_change_of_its_sentence() -> None:
    ours = BASE.replace("提出要求", "提出\n  要求").replace("情况。", "情况。\n")
    assert merge_sentences(BASE, ours, BASE.replace("提出", "明确")) == "甲说明情况。\n乙明确要求。丙作出部署。"
    assert merge_sentences(BASE, ours, BASE.replace("丙作出", "丙落实")) == ours.replace("丙作出", "丙落实")


def test_lines_that_were_joined_by_hand_are_no_change() -> None:
    base = BASE.replace("提出要求", "提出\n要求")
    assert merge_sentences(base, BASE, base.replace("乙提出", "乙明确")) == BASE.replace("乙提出", "乙明确").replace(
        "明确要求", "明确\n要求"
    )


def test_words_put_in_where_a_line_was_broken_by_hand_go_with_it() -> None:
    assert merge_sentences(BASE, BASE.replace("乙", "\n乙"), BASE.replace("乙", "子补充。乙")) == BASE.replace(
        "乙", "\n子补充。乙"
    )


def test_a_line_that_opens_a_block_is_no_continuation() -> None:
    base = "## 甲节\n正文。\n- **乙点。** 内容。"
    assert merge_sentences(base, "## 甲节\n\n正文。\n- **乙点。** 内容。", base.replace("正文", "全文")) is not None
    joined = base.replace("。\n-", "。-")
    assert merge_sentences(base, base, joined) == joined


def test_a_paragraph_whose_lines_were_broken_anew_can_be_taken_out() -> None:
    base = f"首段。\n\n{BASE}\n\n尾段。\n"
    merged = merge3(base, base.replace("提出", "提\n出"), "首段。\n\n尾段。\n", by_sentence=True)
    assert (merged.text, merged.conflicts) == ("首段。\n\n尾段。\n", ())


def test_a_line_break_behind_a_sentence_stays_where_the_sentence_is_reworded() -> None:
    ours = BASE.replace("要求。", "要求。\n  ")
    assert merge_sentences(BASE, ours, BASE.replace("提出", "明确")) == ours.replace("提出", "明确")
    assert merge_sentences(ours, ours, BASE.replace("提出", "明确")) == BASE.replace("提出", "明确")
