from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.figures.fill import Supplied, fill_figures
from draftkit.workflows.figures.overview import report_figures
from draftkit.workflows.figures.questions import gaps_of, questions


@pytest.fixture
def drafted(folder: Path, desk: Desk) -> Path:
    draft_folder(folder, Wishes(), desk).unwrap()
    return folder


def test_a_question_shows_the_sentence_around_the_gap(drafted: Path) -> None:
    (question,) = questions(drafted).unwrap()
    assert question.figure.name == "参会人数"
    assert question.sentence == "今天，【待填：参会人数（人）】同志坐到一起喝茶谈心。"
    assert question.uses == 1


def test_a_figure_that_has_a_value_is_asked_for_only_by_name(drafted: Path) -> None:
    (question,) = questions(drafted, ("会议名称",)).unwrap()
    assert question.figure.value == "云溪县茶话会"
    assert question.sentence == "在云溪县茶话会上的讲话"


def test_a_question_shows_the_values_there_are_and_the_sentence_of_its_own_gap(drafted: Path) -> None:
    text = "茶60斤。{{部分数}}点，{{参会人数|人}}喝茶，{{茶园面积|亩}}产茶。\n\n## 甲\n\n## 乙\n"
    (drafted / "speech.md").write_text(text, "utf-8")
    fill_figures(drafted, Supplied({"参会人数": "60"})).unwrap()
    (area,) = questions(drafted).unwrap()
    assert area.sentence == "两点，60人喝茶，【待填：茶园面积（亩）】产茶。"
    (people,) = questions(drafted, ("参会人数",)).unwrap()
    assert people.sentence == area.sentence


def test_a_gap_with_a_unit_takes_digits_only(drafted: Path) -> None:
    path = drafted / "speech.md"
    path.write_text(path.read_text("utf-8") + "\n茶园{{茶园面积|亩}}。\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        fill_figures(drafted, Supplied({"茶园面积": "一大片"}))
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK151"]


def test_what_is_open_in_the_text_is_told_apart_from_what_is_empty_but_not_used(drafted: Path) -> None:
    path = drafted / "figures.yaml"
    path.write_text(path.read_text("utf-8") + "备用数:\n", "utf-8")
    filled = fill_figures(drafted, Supplied({})).unwrap()
    assert (filled.gaps.open, filled.gaps.unused) == (("参会人数",), ("备用数",))
    assert gaps_of(drafted).unwrap() == filled.gaps == report_figures(drafted).unwrap().gaps


def test_without_a_draft_every_open_figure_is_asked_for(folder: Path) -> None:
    (folder / "figures.yaml").write_text("甲: 1\n乙:\n丙: {value: , unit: 人}\n", "utf-8")
    assert [question.figure.name for question in questions(folder).unwrap()] == ["乙", "丙"]


def test_a_value_is_written_with_who_when_and_where_from(drafted: Path) -> None:
    supplied = Supplied({"参会人数": "６０人"}, source="签到表", by="办公室", when="2026-12-02")
    filled = fill_figures(drafted, supplied).unwrap()
    assert filled.changed == (("参会人数", "60人"),)
    assert filled.gaps.open == ()
    record = next(found for found in report_figures(drafted).unwrap().records if found.name == "参会人数")
    assert (record.value, record.unit, record.source, record.by) == ("60", "人", "签到表", "办公室")


def test_filling_the_same_again_changes_nothing_not_even_who_said_it(drafted: Path) -> None:
    fill_figures(drafted, Supplied({"参会人数": "60"}, by="办公室")).unwrap()
    before = (drafted / "figures.yaml").read_bytes()
    filled = fill_figures(drafted, Supplied({"参会人数": "60人"}, by="别人")).unwrap()
    assert filled.changed == ()
    assert (drafted / "figures.yaml").read_bytes() == before


def test_another_value_is_refused_until_it_is_asked_for(drafted: Path) -> None:
    fill_figures(drafted, Supplied({"参会人数": "60"})).unwrap()
    before = (drafted / "figures.yaml").read_bytes()
    with pytest.raises(DraftkitError) as stopped:
        fill_figures(drafted, Supplied({"参会人数": "61"}))
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert dict(stopped.value.diagnostics[0].values) == {"name": "参会人数", "old": "60人", "new": "61人"}
    assert (drafted / "figures.yaml").read_bytes() == before
    filled = fill_figures(drafted, Supplied({"参会人数": "61"}, replace=True)).unwrap()
    assert filled.changed == (("参会人数", "61人"),)


def test_another_value_without_a_name_and_a_source_has_none(drafted: Path) -> None:
    first = Supplied({"参会人数": "60"}, source="签到表", by="办公室", when="2026-12-02")
    fill_figures(drafted, first).unwrap()
    fill_figures(drafted, Supplied({"参会人数": "61"}, when="2026-12-03", replace=True)).unwrap()
    record = next(found for found in report_figures(drafted).unwrap().records if found.name == "参会人数")
    assert (record.value, record.source, record.by) == ("61", "", "")
    assert "when: 2026-12-03" in (drafted / "figures.yaml").read_text("utf-8")


def test_one_wrong_value_keeps_all_of_them_out(drafted: Path) -> None:
    before = (drafted / "figures.yaml").read_bytes()
    with pytest.raises(DraftkitError) as stopped:
        fill_figures(drafted, Supplied({"会议名称": "另一个会", "参会人数": "六十人"}))
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK152", "DK734"]
    assert (drafted / "figures.yaml").read_bytes() == before


def test_a_name_only_the_speech_knows_gets_its_entry(drafted: Path) -> None:
    path = drafted / "speech.md"
    path.write_text(path.read_text("utf-8") + "\n茶园{{茶园面积|亩}}。\n", "utf-8")
    filled = fill_figures(drafted, Supplied({"茶园面积": "1200亩"})).unwrap()
    assert filled.changed == (("茶园面积", "1200亩"),)
    assert "茶园面积" in (drafted / "figures.yaml").read_text("utf-8")


def test_unknown_names_are_all_told_at_once(drafted: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        fill_figures(drafted, Supplied({"人数": "1", "会名": "2"}))
    assert len(stopped.value.diagnostics) == 2


def test_a_report_without_a_draft_has_figures_without_uses(folder: Path) -> None:
    (folder / "figures.yaml").write_text("甲: 1\n", "utf-8")
    (record,) = report_figures(folder).unwrap().records
    assert (record.name, record.uses, record.open) == ("甲", (), False)


@pytest.mark.parametrize("source", ["", ", source: 填报表 表.xlsx, by: 交通局"])
def test_what_a_value_rests_on_can_be_said_while_it_stays(source: str, folder: Path) -> None:
    path = folder / "figures.yaml"
    path.write_text(f"里程: {{value: 12, type: count{source}}}\n", "utf-8")
    fill_figures(folder, Supplied({"里程": "12"}, by="老赵")).unwrap()
    assert path.read_text("utf-8") == f"里程: {{value: 12, type: count{source}}}\n"
    filled = fill_figures(folder, Supplied({"里程": "12"}, "路网台账", "老赵")).unwrap()
    assert (filled.changed, filled.recorded) == ((), (("里程.依据", "路网台账"),))
    assert path.read_text("utf-8") == "里程: {value: 12, type: count, source: 路网台账, by: 老赵}\n"
    assert fill_figures(folder, Supplied({"里程": "12"}, "别处")).unwrap().told == ()


CARRIED = """\
地名1: {value: , type: place, old: 云溪县}
地名1简称: {type: place, old: 云溪, follows: 地名1}
"""


@pytest.fixture
def reused(folder: Path) -> Path:
    (folder / "figures.yaml").write_text(CARRIED, "utf-8")
    (folder / "speech.md").write_text("在{{地名1}}，{{地名1简称}}人。\n", "utf-8")
    return folder


def test_old_words_are_offered_and_what_follows_is_not_asked_for(reused: Path) -> None:
    (question,) = questions(reused).unwrap()
    assert (question.name, question.value, question.before) == ("地名1", "", ("云溪县",))
    assert question.sentence == "在云溪县，云溪人。"
    (same,) = questions(reused, ("地名1简称",)).unwrap()
    assert (same.name, same.wanted_by) == ("地名1", "地名1简称")


def test_the_same_words_confirm_the_old_ones_and_say_who_did(reused: Path) -> None:
    filled = fill_figures(reused, Supplied({"地名1": "云溪县"}, by="办公室", when="2026-11-20T09:00:00+08:00")).unwrap()
    assert filled.changed == (("地名1", "云溪县"), ("地名1简称", "云溪"))
    assert filled.gaps.open == ()
    text = (reused / "figures.yaml").read_text("utf-8")
    assert "地名1: {value: 云溪县, type: place, old: 云溪县, by: 办公室, when: 2026-11-20}\n" in text


def test_a_value_without_the_other_form_leaves_that_to_be_asked_for(reused: Path) -> None:
    outcome = fill_figures(reused, Supplied({"地名1": "和县"}))
    assert "DK1115" in [problem.message.code for problem in outcome.diagnostics]
    assert outcome.unwrap().gaps.asked == (("地名1简称", ""),)
    assert [question.name for question in questions(reused).unwrap()] == ["地名1简称"]
    fill_figures(reused, Supplied({"地名1简称": "和州"})).unwrap()
    assert gaps_of(reused).unwrap().open == ()
    assert "地名1简称: {type: place, old: 云溪, follows: , value: 和州}" in (reused / "figures.yaml").read_text("utf-8")


def test_what_was_worked_out_is_not_replaced_unasked(reused: Path) -> None:
    fill_figures(reused, Supplied({"地名1": "青川市"})).unwrap()
    with pytest.raises(DraftkitError) as stopped:
        fill_figures(reused, Supplied({"地名1简称": "川北"}))
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert fill_figures(reused, Supplied({"地名1简称": "青川"})).unwrap().changed == ()
    filled = fill_figures(reused, Supplied({"地名1简称": "川北"}, replace=True)).unwrap()
    assert filled.changed == (("地名1简称", "川北"),)
