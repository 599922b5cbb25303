from tests.unit.reuse.compare.compare_examples import NEW, OLD, of

from draftkit.reuse.compare.compare import compare
from draftkit.reuse.compare.model import Kind
from draftkit.text.han import count_han


def test_shares_count_han_characters_and_come_to_all_of_them() -> None:
    found = compare(OLD, NEW)
    for side, lines in ((found.old, OLD), (found.new, NEW)):
        assert side.shares.total == sum(count_han(line.text) for line in lines)
        assert sum(part.shares.total for part in side.parts) == side.shares.total


def test_words_that_stay_in_a_reworded_sentence_are_kept() -> None:
    shares = of("这些成绩是大家一卷一卷理出来的。", "这些成绩是同志们一卷一卷理出来的。").new.shares
    assert (shares.kinds, shares.kept) == ({Kind.REWORDED: 16}, 13)


def test_a_part_says_which_part_it_is_from() -> None:
    found = compare(OLD, NEW)
    homes = {part.name: part.other and found.old.parts[part.other].name for part in found.new.parts}
    assert homes["一、把人手配齐全"] == "二、把人手配齐全"
    assert homes["二、把底数摸清楚"] == "一、把底数摸清楚"


def test_parts_tile_the_speech_and_have_names() -> None:
    found = compare(OLD, NEW)
    assert [part.name for part in found.new.parts] == ["开头", "一、把人手配齐全", "二、把底数摸清楚", "结尾"]
    assert [part.lines for part in found.new.parts] == [(0, 2), (2, 4), (4, 7), (7, 8)]


def test_a_speech_without_headings_is_one_part() -> None:
    (part,) = of("库房要守牢。", "台账要记好。").new.parts
    assert (part.name, part.other) == ("正文", None)


def test_a_speech_without_han_has_no_shares() -> None:
    shares = of("OK.", "123").new.shares
    assert (shares.total, shares.share(Kind.NEW)) == (0, 0.0)
