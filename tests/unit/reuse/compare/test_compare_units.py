from draftkit.reuse.compare.model import Line
from draftkit.reuse.compare.units import clauses_of, is_bare, units_of


def test_units_are_sentences_without_the_blanks_around_them() -> None:
    line = Line("　库房要守牢。 台账要记好；出入要登记。")
    assert [line.text[unit.start : unit.end] for unit in units_of((line,))] == [
        "库房要守牢。",
        "台账要记好；",
        "出入要登记。",
    ]


def test_a_frame_has_one_sign_for_each_fact_and_no_punctuation() -> None:
    (unit,) = units_of((Line("云溪县、石桥区收了126卷。", facts=((0, 3), (4, 7), (9, 13))),))
    assert (unit.key, unit.frame) == ("云溪县石桥区收了126卷", "\ue000收了\ue000")


def test_clauses_keep_the_mark_behind_them() -> None:
    line = Line("钥匙分开保管，出入都登记：一次不漏。")
    (unit,) = units_of((line,))
    assert [line.text[each.start : each.end] for each in clauses_of(unit, (line,))] == [
        "钥匙分开保管，",
        "出入都登记：",
        "一次不漏。",
    ]


def test_a_unit_of_facts_alone_is_bare() -> None:
    bare, said = units_of((Line("（2026年3月7日）", facts=((1, 10),)), Line("开会是2026年3月7日。", facts=((3, 12),))))
    assert (is_bare(bare), is_bare(said)) == (True, False)


def test_a_number_typed_before_the_words_is_no_part_of_the_key() -> None:
    first, second, alone = units_of((Line("一是库房要守牢。"), Line("二是库房要守牢。"), Line("一是")))
    assert (first.key, second.key, alone.key) == ("库房要守牢", "库房要守牢", "一是")


def test_what_is_counted_behind_a_colon_begins_a_sentence() -> None:
    line = Line("今年办好两件事：一是修库房；二是换柜子。")
    assert [line.text[unit.start : unit.end] for unit in units_of((line,))] == [
        "今年办好两件事：",
        "一是修库房；",
        "二是换柜子。",
    ]
