"""Tables of words, and patterns for them."""

import re

from draftkit.lexicon.listed import listed, one_of


def test_a_table_is_its_words() -> None:
    assert listed("书记 县长\n 镇长 ") == ("书记", "县长", "镇长")


def test_the_longest_word_that_fits_is_found() -> None:
    assert re.findall(one_of(["公司", "有限公司", "集团"]), "甲有限公司和乙集团") == ["有限公司", "集团"]
