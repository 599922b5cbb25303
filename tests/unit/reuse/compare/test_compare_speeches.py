from tests.unit.reuse.compare.compare_examples import NEW, OLD, lines, of, words

from draftkit.reuse.compare.compare import compare
from draftkit.reuse.compare.model import Kind, Line


def test_a_speech_is_wholly_taken_over_from_itself() -> None:
    found = compare(OLD, OLD)
    assert {piece.kind for piece in (*found.old.pieces, *found.new.pieces)} == {Kind.TAKEN}
    assert (found.moves, found.new.shares.share(Kind.TAKEN)) == (0, 1.0)


def test_each_sentence_has_one_fate() -> None:
    found = compare(OLD, NEW)
    assert words(found.new, Kind.FIGURES) == ["去年新收档案83卷，一件也没有丢。"]
    assert words(found.new, Kind.NEW) == ["今年还要给老照片扫描建库，让年轻人看得到过去。"]
    assert words(found.old, Kind.DROPPED) == [
        "库房要有人守，台账要有人记。",
        "乡镇的材料还散在柜子里，找一份要翻半天。",
    ]
    assert words(found.new, Kind.REWORDED) == []


def test_a_part_that_stands_elsewhere_is_one_move() -> None:
    found = compare(OLD, NEW)
    moved = [found.new.lines[piece.line].text for piece in found.new.pieces if piece.move]
    assert (found.moves, len(moved)) == (1, 2)


def test_both_sides_name_each_other() -> None:
    found = compare(OLD, NEW)
    for number, piece in enumerate(found.new.pieces):
        if piece.pair is not None:
            other = found.old.pieces[piece.pair]
            assert (other.pair, other.kind, other.move) == (number, piece.kind, piece.move)


def test_words_said_otherwise_in_their_place_are_reworded_and_marked() -> None:
    found = of("这些成绩是大家一卷一卷理出来的，来得很不容易。", "这些成绩是同志们一卷一卷理出来的，来得实在不容易。")
    (piece,) = found.new.pieces
    text = found.new.lines[0].text
    assert (piece.kind, [text[start:end] for start, end in piece.changes]) == (Kind.REWORDED, ["同志们", "实在"])


def test_other_punctuation_makes_no_other_words() -> None:
    (piece,) = of("守住库房，管好钥匙，记好台账。", "守住库房、管好钥匙、记好台账。").new.pieces
    assert (piece.kind, len(piece.changes)) == (Kind.TAKEN, 2)


def test_another_number_before_a_heading_makes_no_other_heading() -> None:
    found = compare((Line("把底数摸清楚", "三、"),), (Line("把底数摸清楚", "一、"),))
    assert words(found.new, Kind.TAKEN) == ["把底数摸清楚"]


def test_a_clause_that_was_kept_in_a_new_sentence_is_found() -> None:
    old = "雨季到来之前屋顶门窗统统查一遍，不合格的当天换下来，谁家出了事谁来担。"
    new = "春天先看电路，屋里的老线一根不留，雨季到来之前屋顶门窗统统查一遍，查完了贴一张单子在门口让大家看。"
    found = of(old, new)
    assert words(found.new, Kind.TAKEN) == ["雨季到来之前屋顶门窗统统查一遍，"]
    assert len(words(found.new, Kind.NEW)) == 2


def test_few_words_that_stand_elsewhere_by_chance_did_not_move() -> None:
    old = lines("要记好账。", "库房的钥匙分开保管，出入都登记。", "新来的同志先跟班三个月再上岗。")
    new = lines("库房的钥匙分开保管，出入都登记。", "新来的同志先跟班三个月再上岗。", "要记好账。")
    found = compare(old, new)
    assert (found.moves, words(found.new, Kind.NEW)) == (0, ["要记好账。"])


def test_speeches_about_other_things_have_nothing_in_common() -> None:
    found = of("库房的钥匙分开保管，出入都登记。", "今年的茶叶采得早，价钱也比往年好。")
    assert [piece.kind for piece in (*found.old.pieces, *found.new.pieces)] == [Kind.DROPPED, Kind.NEW]


def test_nothing_stands_in_an_empty_speech() -> None:
    found = compare((), NEW)
    assert ({piece.kind for piece in found.new.pieces}, found.old.pieces, found.old.parts) == ({Kind.NEW}, (), ())
    assert compare((), ()).rows == ()
