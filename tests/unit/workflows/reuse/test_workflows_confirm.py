import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.unit.workflows.reuse.conftest import SPEECH

from draftkit.diagnostics import Diagnostic
from draftkit.errors import DraftkitError
from draftkit.reuse.model import RiskKind, RiskState
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.reuse.confirm import Confirmed, Confirming, confirm
from draftkit.workflows.reuse.risks import RiskAsked, risk_report

Change = Callable[..., None]
NOW = "2026-11-23T09:00:00+08:00"


def confirmed(path: Path, *ids: str, why: str = "", by: str = "王某") -> Confirmed:
    asked = RiskAsked(path, on="2026-12-03", today=date(2026, 11, 23))
    return confirm(asked, Confirming(ids, by, NOW, why)).unwrap()


def test_a_fact_is_confirmed_by_its_old_words_as_its_value(reused: Path) -> None:
    done = confirmed(reused, "地名1", "人数1")
    assert [risk.id for risk in done.risks] == ["地名1", "人数1"]
    sheet = (reused / "figures.yaml").read_text("utf-8")
    assert "地名1: {value: 云溪县, type: place, old: 云溪县, by: 王某, when: 2026-11-23}" in sheet
    assert "人数1: {value: 500, type: count, unit: 人, old: 500人, by: 王某, when: 2026-11-23}" in sheet
    assert not (reused / "reuse.yaml").exists()
    states = {risk.id: risk.state for risk in done.report.risks}
    assert {states[name] for name in ("地名1", "地名2", "人数1")} == {RiskState.CONFIRMED}


def test_another_form_of_a_fact_is_confirmed_with_the_first(reused: Path) -> None:
    done = confirmed(reused, "地名2")
    states = {risk.id: risk.state for risk in done.report.risks}
    assert states["地名1"] is states["地名2"] is RiskState.CONFIRMED


def test_what_is_no_fact_is_noted_with_who_and_why(made: Callable[..., Path], tmp_path: Path) -> None:
    speech = SPEECH.replace("{{姓名}}书记反复强调，“", "老话说，“")
    reused = made(tmp_path / "俗语", speech)
    done = confirmed(reused, "引文1", "时令1", why="查了原文")
    states = {risk.id: (risk.state, risk.by, risk.when, risk.why) for risk in done.report.risks}
    assert states["引文1"] == states["时令1"] == (RiskState.CONFIRMED, "王某", "2026-11-23", "查了原文")
    assert "words: 种地要看天，办事要看人" in (reused / "reuse.yaml").read_text("utf-8")


def test_words_of_somebody_are_looked_up_and_never_confirmed(reused: Path) -> None:
    with pytest.raises(DraftkitError, match="DK1141"):
        confirmed(reused, "引文1", "地名1", why="查了原文")
    assert "value: 云溪县" not in (reused / "figures.yaml").read_text("utf-8")
    asked = RiskAsked(reused, on="2026-12-03", today=date(2026, 11, 23))
    done = confirm(asked, Confirming(("all",), "王某", NOW, "逐条看过"))
    left = [dict(each.values)["names"] for each in done.diagnostics if each.message.code == "DK1142"]
    assert left == ["引文1"]
    assert [risk.id for risk in done.unwrap().report.open] == ["引文1"]
    (reused / "reuse.yaml").write_text("confirmed:\n  - {kind: quotation, words: 种地要看天，办事要看人}\n", "utf-8")
    assert "引文1" in [risk.id for risk in risk_report(asked).unwrap().open]


def test_many_are_confirmed_only_where_somebody_says_who_and_why(reused: Path) -> None:
    with pytest.raises(DraftkitError, match=r"DK1135(.|\n)*DK1143"):
        confirmed(reused, "all", by="")
    with pytest.raises(DraftkitError, match="DK1143"):
        confirmed(reused, "时令", why="都排进了计划", by=" ")


def test_a_deadline_that_is_a_figure_is_confirmed_there(reused: Path) -> None:
    done = confirmed(reused, "时令2")
    assert [risk.words for risk in done.risks] == ["春节之前"]
    assert "时限1: {value: 春节之前" in (reused / "figures.yaml").read_text("utf-8")
    assert not (reused / "reuse.yaml").exists()
    states = {risk.words: risk.state for risk in done.report.of_kind(RiskKind.SEASON)}
    assert states["春节之前"] is RiskState.CONFIRMED


@pytest.mark.parametrize("name", ["season", "时令"])
def test_a_kind_is_confirmed_as_a_whole_where_somebody_says_why(reused: Path, name: str) -> None:
    with pytest.raises(DraftkitError, match="DK1135"):
        confirmed(reused, name)
    done = confirmed(reused, name, why="都排进了计划")
    assert {risk.state for risk in done.report.of_kind(RiskKind.SEASON)} == {RiskState.CONFIRMED}
    assert {risk.state for risk in done.report.of_kind(RiskKind.SUM)} == {RiskState.OPEN}


def test_nothing_is_open_once_all_is_confirmed_and_what_was_changed_stays_changed(reused: Path, change: Change) -> None:
    change("speech.md", ("抓好秋播", "抓好冬管"), ("，“种地要看天，办事要看人”", "要早动手"))
    done = confirmed(reused, "all", why="逐条看过")
    assert done.report.open == ()
    assert [risk.words for risk in done.report.in_state(RiskState.CHANGED)] == ["种地要看天，办事要看人", "秋播"]


def test_an_item_that_does_not_exist_is_refused_and_nothing_is_written(reused: Path) -> None:
    with pytest.raises(DraftkitError, match="DK1133"):
        confirmed(reused, "地名1", "引文9", "春天")
    assert "value: 云溪县" not in (reused / "figures.yaml").read_text("utf-8")


def test_what_is_confirmed_already_is_only_told(reused: Path) -> None:
    confirmed(reused, "地名1")
    asked = RiskAsked(reused, on="2026-12-03")
    again = confirm(asked, Confirming(("地名1",), "李某", NOW))
    assert [each.message.code for each in again.diagnostics] == ["DK1134"]
    assert "by: 王某" in (reused / "figures.yaml").read_text("utf-8")


def refused(path: Path) -> list[Diagnostic]:
    options = ExportOptions(Format.TEXT, final=True, when=NOW)
    try:
        export_speech(path, options).unwrap()
    except DraftkitError as error:
        return [each for each in error.diagnostics if each.is_error]
    return []


def exported(path: Path) -> list[str]:
    return [each.message.code for each in refused(path)]


def test_a_final_document_waits_for_each_item(reused: Path, change: Change) -> None:
    change("speech.md", ("，“种地要看天，办事要看人”", "要早动手"))
    change("figures.yaml", ("会议日期: {value: ,", "会议日期: {value: 2026-12-03,"))
    codes = exported(reused)
    assert codes.count("DK1137") == 5
    assert codes.count("DK1138") == 1
    change("speech.md", ("党的十九大精神", "党的二十大和二十届历次全会精神"), ("三是要把", "要把"))
    confirmed(reused, "all", why="逐条看过")
    assert not {"DK1137", "DK1138"} & set(exported(reused))
    change("speech.md", ("要把水渠修好", "秋播之后要把水渠修好"))
    assert not {"DK1137", "DK1138"} & set(exported(reused))


def test_what_is_open_is_told_by_kinds_and_only_once(reused: Path) -> None:
    told = refused(reused)
    lines = [dict(each.values) for each in told if each.message.code == "DK1137"]
    assert lines[0] == {
        "kind": "local facts",
        "count": "8",
        "names": "会议名称“云溪县冬修动员会”、地名1“云溪县”、时限1“春节之前”…",
    }
    assert not {"DK882", "DK884"} & {each.message.code for each in told}
    assert "quotations to verify" not in [line["kind"] for line in lines]
    assert any(dict(each.values).get("rule") == "DKR45" for each in told)


def test_a_figure_that_is_new_is_told_with_who_supplies_it(reused: Path, change: Change) -> None:
    change("speech.md", ("要把水渠修好", "要把{{渠名}}修好"))
    gaps = [dict(each.values)["names"] for each in refused(reused) if each.message.code == "DK882"]
    assert gaps == ["渠名"]


@pytest.mark.parametrize("is_confirmed", [False, True])
def test_no_final_document_is_made_where_what_is_kept_of_the_old_speech_is_gone(
    reused: Path, *, is_confirmed: bool
) -> None:
    if is_confirmed:
        confirmed(reused, "all", why="逐条看过")
    shutil.rmtree(reused / ".draftkit")
    assert "DK1140" in exported(reused)
    with pytest.raises(DraftkitError, match="DK1140"):
        risk_report(RiskAsked(reused))


def test_what_was_confirmed_says_too_that_a_speech_was_made_from_an_old_one(reused: Path) -> None:
    shutil.rmtree(reused / ".draftkit")
    (reused / "figures.yaml").unlink()
    assert "DK1140" not in exported(reused)
    (reused / "reuse.yaml").write_text("confirmed: []\n", "utf-8")
    assert "DK1140" in exported(reused)


def test_an_item_that_is_open_again_stops_the_document_again(reused: Path, change: Change) -> None:
    change("speech.md", ("，“种地要看天，办事要看人”", "要早动手"))
    assert confirmed(reused, "all", why="逐条看过").report.open == ()
    (reused / "reuse.yaml").unlink()
    assert "DK1138" in exported(reused)


def test_nothing_is_written_where_the_notes_cannot_be_read(reused: Path) -> None:
    (reused / "reuse.yaml").write_text("confirmed: 看过了\n", "utf-8")
    with pytest.raises(DraftkitError):
        confirmed(reused, "地名1", "时令1")
    assert "value: 云溪县" not in (reused / "figures.yaml").read_text("utf-8")
