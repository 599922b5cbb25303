"""What keeps a sentence from sounding like one before."""

from draftkit.assemble.said import Said, runs_of
from draftkit.tree.nodes import Slot, Text


def said(*sentences: str) -> Said:
    found = Said()
    for sentence in sentences:
        found.add(sentence, tuple(runs_of((Text(sentence),), {})))
    return found


def test_words_said_twice_are_worn_out_whatever_marks_stand_between() -> None:
    runs = tuple(runs_of((Text("那就是，一件一件抓到底才行。"),), {}))
    assert not said("一件一件抓到底。").wears_out(runs)
    assert said("一件一件，抓到底才行。", "都要一件一件抓到底才行。").wears_out(runs)


def test_the_value_of_a_slot_counts_as_said() -> None:
    words = (Text("开好"), Slot("会议名称"), Text("。"))
    given = {"会议名称": "云溪县乡村振兴现场推进会"}
    assert "云溪县乡村振兴现" in set(runs_of(words, given))
    assert not set(runs_of(words, {}))


def test_a_beginning_said_before_echoes_and_one_just_said_echoes_more() -> None:
    before = said("各级都要动起来。", "今天就说这件事。")
    assert before.echoes("各级都要想明白。") == 1
    assert before.echoes("今天开个会。") == 1
    assert before.echoes("明天再看结果。") == 0


def test_after_three_demands_another_beginning_is_looked_for() -> None:
    assert said("要快。", "要准。", "要稳。").echoes("要好。") > said("要快。", "难啊。").echoes("要好。")
