"""An edit in its sentence."""

from tests.unit.review.review_examples import TEXT, WANG, comment, figure, moved, new_paragraph, put_in, wording

from draftkit.review.model import Change, Cut, Edit, New, Splice
from draftkit.review.shown import Piece, pieces
from draftkit.tree.difference import Fate


def marked(edit: Edit, text: str = TEXT) -> str:
    signs = {Fate.STAYS: ("", ""), Fate.GOES: ("[-", "-]"), Fate.COMES: ("{+", "+}")}
    return "".join(f"{signs[p.fate][0]}{p.text}{signs[p.fate][1]}" for p in pieces(text, edit))


def test_an_edit_stands_in_its_sentence() -> None:
    assert marked(wording("抓实", "做强")) == "今年要[-抓实-]{+做强+}产业，抓好茶园。"
    assert marked(put_in("茶园", "良种")) == "今年要抓实产业，抓好{+良种+}茶园。"
    assert marked(figure("130人")) == "今天来了[-126人-]{+130人+}。"


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    text = "甲" * 30 + "旧" + "乙" * 30 + "。\n"
    edit = Edit(Change.WORDING, "p1", WANG, bool(WANG), "旧", "新", (Splice(30, 31, (New("新"),)),))
    assert marked(edit, text) == "…甲甲甲甲甲甲甲甲甲甲甲甲[-旧-]{+新+}乙乙乙乙乙乙乙乙乙乙乙乙…"


def test_other_sentences_are_left_out() -> None:
    text = "一句。二句旧的。三句。\n"
    edit = Edit(Change.WORDING, "p1", WANG, bool(WANG), "旧", "新", (Splice(5, 6, (New("新"),)),))
    assert marked(edit, text) == "二句[-旧-]{+新+}的。"


def test_a_new_paragraph_stands_by_itself() -> None:
    assert marked(new_paragraph("新的一段。\n又一段。")) == "{+新的一段。¶又一段。+}"


def test_words_taken_out_of_new_ones_stand_among_these() -> None:
    splice = Splice(3, 3, (Cut("库点都要通风。\n", 2, 3),))
    assert (
        marked(Edit(Change.WORDING, "p1", WANG, tracked=True, before="都", splices=(splice,))) == "库点[-都-]要通风。"
    )


def test_a_move_shows_what_moved_and_a_comment_what_it_is_about() -> None:
    assert pieces(TEXT, moved()) == (Piece("今年要抓实产业，抓好茶园。¶"),)
    assert pieces(TEXT, comment("核实")) == (Piece("茶厂"), Piece("核实", Fate.COMES))


def test_a_text_of_many_lines_is_shown_by_its_two_ends() -> None:
    (_, shown, _) = pieces(TEXT, put_in("茶园", "长" * 500))
    assert shown.text == "长" * 136 + "……" + "长" * 24


def test_an_edit_at_two_places_shows_both() -> None:
    one, other = wording("抓实", "做强"), wording("抓好", "管好")
    both = Edit(Change.WORDING, "1.p1", WANG, bool(WANG), "", "", (*other.splices, *one.splices))
    assert marked(both) == "今年要[-抓实-]{+做强+}产业，[-抓好-]{+管好+}茶园。"
