"""What became of each sentence of a draft."""

from draftkit.explain.lines import Line, Piece
from draftkit.explain.trace import Changed, New, Same, trace
from draftkit.tree.nodes import Text


def line(block: str, text: str) -> Line:
    return Line(block, text, (Piece(Text(text), text),))


def lines(**blocks: str) -> tuple[Line, ...]:
    """Sentences by block; `_` stands for the dot of an id, `b` before a number."""
    return tuple(
        line(block.lstrip("b").replace("_", "."), f"{text}。")
        for block, texts in blocks.items()
        for text in texts.split("。")
    )


def test_a_text_nobody_touched_is_the_draft() -> None:
    draft = lines(p1="大家好。今天开会", b1="把家底看清", b1_p1="茶园要看。茶厂要看")
    found = trace(draft, draft)
    assert found.fates == tuple(Same(each) for each in draft)
    assert found.removed == {}


def test_a_sentence_the_draft_does_not_have_is_new() -> None:
    found = trace(lines(p1="茶园要看。去年雨水多。茶厂要看"), lines(p1="茶园要看。茶厂要看"))
    assert found.fates[1] == New()
    assert found.removed == {}


def test_a_sentence_that_is_like_one_that_is_gone_was_made_from_it() -> None:
    draft = lines(p1="茶园要一块一块看过。茶厂要一家一家看过。大家辛苦")
    found = trace(lines(p1="茶园要一块一块看过。茶厂要一家一家走到。大家辛苦"), draft)
    assert found.fates == (Same(draft[0]), Changed(draft[1]), Same(draft[2]))
    assert found.removed == {}


def test_a_sentence_that_is_not_like_it_is_new_and_the_other_was_taken_out() -> None:
    draft = lines(p1="茶园要一块一块看过。大家辛苦")
    found = trace(lines(p1="今年雨水比往年多。大家辛苦"), draft)
    assert found.fates == (New(), Same(draft[1]))
    assert found.removed == {"p1": (draft[0],)}


def test_a_sentence_is_not_said_to_be_made_from_one_of_another_block() -> None:
    draft = lines(p1="茶园要一块一块看过。大家辛苦", p2="今天开会")
    found = trace(lines(p1="大家辛苦", p2="今天开会。茶园要一块一块看好"), draft)
    assert found.fates[2] == New()
    assert found.removed == {"p1": (draft[0],)}


def test_of_two_edits_each_is_made_from_the_one_it_is_most_like() -> None:
    draft = lines(p1="茶园要一块一块看过。茶厂要一家一家看过")
    found = trace(lines(p1="茶厂要一家一家看完。茶园要一块一块看完"), draft)
    assert found.fates == (Changed(draft[1]), Changed(draft[0]))


def test_one_sentence_is_not_the_origin_of_two() -> None:
    draft = lines(p1="茶园要一块一块看过")
    found = trace(lines(p1="茶园要一块一块看好。茶园要一块一块看过来"), draft)
    assert [type(fate) for fate in found.fates].count(Changed) == 1
    assert [type(fate) for fate in found.fates].count(New) == 1


def test_a_sentence_put_elsewhere_keeps_its_source() -> None:
    draft = lines(p1="大家好。今天开会", p2="茶园要看。茶厂要看")
    found = trace(lines(p1="大家好", p2="茶园要看。茶厂要看。今天开会"), draft)
    assert found.fates[3] == Same(draft[1], is_moved=True)
    assert found.removed == {}


def test_after_a_part_is_taken_out_an_edited_heading_is_compared_with_its_own_former_one() -> None:
    draft = lines(b1="看清家底", b1_p1="茶园要看", b2="把路子走得更宽更远", b2_p1="茶厂要办")
    found = trace(lines(b1="把路子走得更宽更稳", b1_p1="茶厂要办"), draft)
    assert found.fates == (Changed(draft[2]), Same(draft[3]))


def test_what_is_gone_with_its_block_is_listed_after_the_block_before() -> None:
    draft = lines(p1="今天开会", b1="看清家底", b1_p1="茶园要看", b2="走宽路子", b2_p1="茶厂要办")
    found = trace(lines(p1="今天开会", b1="走宽路子", b1_p1="茶厂要办"), draft)
    assert found.removed == {"p1": (draft[1], draft[2])}


def test_what_is_gone_from_the_very_beginning_is_listed_in_the_first_block() -> None:
    draft = lines(p1="今天开会", p2="茶园要看")
    assert trace(lines(p1="茶园要看"), draft).removed == {"p1": (draft[0],)}


def test_of_two_equal_sentences_one_that_is_gone_is_gone_once() -> None:
    draft = lines(p1="茶园要看。大家辛苦。茶园要看")
    found = trace(lines(p1="茶园要看。大家辛苦"), draft)
    assert found.fates == (Same(draft[0]), Same(draft[1]))
    assert found.removed == {"p1": (draft[2],)}


def test_a_text_all_new_is_all_new_and_nothing_is_compared_without_bound() -> None:
    draft = tuple(line("p1", f"第{at}块茶园要看过一遍。") for at in range(400))
    now = tuple(line("p1", f"完全另外的话{'x' * (at % 7)}{at}") for at in range(400))
    found = trace(now, draft)
    assert set(found.fates) == {New()}
    assert len(found.removed["p1"]) == 400


def test_nothing_now_and_nothing_before() -> None:
    draft = lines(p1="今天开会")
    assert trace((), ()).fates == ()
    assert trace((), draft).removed == {"": (draft[0],)}
    assert trace(draft, ()).fates == (New(),)
