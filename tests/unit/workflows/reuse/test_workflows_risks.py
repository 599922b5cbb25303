import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.reuse.model import Risk, RiskKind, RiskReport, RiskState
from draftkit.workflows.reuse.risks import RiskAsked, risk_report

Change = Callable[..., None]
DAY = "2026-12-03"
OPEN, CHANGED, CONFIRMED = RiskState.OPEN, RiskState.CHANGED, RiskState.CONFIRMED


def report(path: Path, on: str = DAY) -> RiskReport:
    return risk_report(RiskAsked(path, on=on, today=date(2026, 11, 23))).unwrap()


def states(path: Path, kind: RiskKind, on: str = DAY) -> dict[str, RiskState]:
    return {risk.words: risk.state for risk in report(path, on).of_kind(kind)}


def one(path: Path, words: str, kind: RiskKind) -> Risk:
    (risk,) = (each for each in report(path).of_kind(kind) if each.words == words)
    return risk


def test_a_new_folder_has_everything_open(reused: Path) -> None:
    found = report(reused)
    assert found.open == found.risks
    assert (found.file, found.old_day, found.meeting, found.past) == (
        "去年.txt",
        date(2025, 9, 20),
        date(2026, 12, 3),
        False,
    )
    told = [(risk.kind, risk.words) for risk in found.risks if risk.kind is not RiskKind.FACT]
    assert told == [
        (RiskKind.FORMULATION, "党的十九大精神"),
        (RiskKind.QUOTATION, "种地要看天，办事要看人"),
        (RiskKind.SUM, "500人，其中男300人、女200人"),
        (RiskKind.SEASON, "秋播"),
        (RiskKind.SEASON, "春节之前"),
        (RiskKind.SEASON, "年底前"),
        (RiskKind.NUMBER, "三是要把水渠修好。年底前"),
    ]


def test_facts_have_types_places_and_their_forms(reused: Path) -> None:
    facts = {risk.id: risk for risk in report(reused).of_kind(RiskKind.FACT)}
    place = facts["地名1"]
    assert (place.words, place.type, [each.line for each in place.places]) == ("云溪县", "place", [5, 5])
    assert [each.where for each in facts["地名2"].places] == ["二"]
    assert facts["地名2"].follows == "地名1"
    assert facts["人数3"].doubtful
    assert "春节" in facts["时限1"].advice[0]


def test_a_figure_with_another_value_is_changed_and_its_forms_with_it(reused: Path, change: Change) -> None:
    change("figures.yaml", ("地名1: {value: ,", "地名1: {value: 临江市, by: 王某,"))
    facts = states(reused, RiskKind.FACT)
    assert (facts["云溪县"], facts["云溪"], facts["500人"]) == (CHANGED, CHANGED, OPEN)
    assert one(reused, "云溪县", RiskKind.FACT).now == "临江市"


def test_a_figure_with_its_old_words_is_confirmed_by_who_gave_them(reused: Path, change: Change) -> None:
    change("figures.yaml", ("地名1: {value: ,", "地名1: {value: 云溪县, by: 王某, when: 2026-11-23,"))
    for words in ("云溪县", "云溪"):
        risk = one(reused, words, RiskKind.FACT)
        assert (risk.state, risk.by) == (CONFIRMED, "王某")


def test_a_fact_whose_words_are_gone_from_the_text_is_changed(reused: Path, change: Change) -> None:
    change("speech.md", ("，其中男{{人数2}}、女{{人数3}}", ""))
    facts = states(reused, RiskKind.FACT)
    assert (facts["300人"], facts["500人"]) == (CHANGED, OPEN)
    change("speech.md", ("共有党员", "男300人，共有党员"))
    assert states(reused, RiskKind.FACT)["300人"] is OPEN


def test_words_that_were_reworded_are_changed(reused: Path, change: Change) -> None:
    change("speech.md", ("抓好秋播", "抓好冬管"), ("党的十九大精神", "党的二十大精神"), ("三是要把", "要把"))
    found = report(reused)
    changed = {risk.words for risk in found.in_state(CHANGED)}
    assert changed == {"秋播", "党的十九大精神", "三是要把水渠修好。年底前"}


def test_a_deadline_that_is_a_figure_goes_with_its_figure(reused: Path, change: Change) -> None:
    change("figures.yaml", ("时限1: {value: ,", "时限1: {value: 春节之前, by: 王某,"))
    assert one(reused, "春节之前", RiskKind.SEASON).state is CONFIRMED
    change("figures.yaml", ("value: 春节之前", "value: 清明之前"))
    assert one(reused, "春节之前", RiskKind.SEASON).state is CHANGED


def test_a_sum_is_open_until_each_of_its_numbers_is_settled(reused: Path, change: Change) -> None:
    words = "500人，其中男300人、女200人"
    change("figures.yaml", ("人数1: {value: ,", "人数1: {value: 510,"))
    assert one(reused, words, RiskKind.SUM).state is OPEN
    change("figures.yaml", ("人数2: {value: ,", "人数2: {value: 310,"), ("人数3: {value: ,", "人数3: {value: 200,"))
    assert one(reused, words, RiskKind.SUM).state is CHANGED
    assert "formula: 人数2 + 人数3" in one(reused, words, RiskKind.SUM).advice[0]


def test_a_sum_whose_new_numbers_do_not_come_out_stays_open_and_says_what_does(reused: Path, change: Change) -> None:
    words = "500人，其中男300人、女200人"
    values = (("人数1", "520"), ("人数2", "310"), ("人数3", "200"))
    change("figures.yaml", *((f"{name}: {{value: ,", f"{name}: {{value: {value},") for name, value in values))
    found = one(reused, words, RiskKind.SUM)
    assert (found.state, found.advice[0]) == (OPEN, "现在写的是520人，按新数算出来是510人")


def test_without_a_day_seasons_wait_for_it(reused: Path) -> None:
    found = report(reused, on="")
    assert found.meeting is None
    seasons = found.of_kind(RiskKind.SEASON)
    assert [risk.words for risk in seasons] == ["会议日期", "今年下半年", "秋播", "春节之前", "年底前"]
    assert all("会议日期" in risk.advice[0] or "会议的日期" in risk.advice[0] for risk in seasons)


def test_what_fits_the_new_day_as_it_fitted_the_old_is_no_season_risk(reused: Path) -> None:
    assert states(reused, RiskKind.SEASON, "2026-09-22") == {}


def test_a_day_without_its_year_is_the_one_nearest_to_today(reused: Path, change: Change) -> None:
    change("figures.yaml", ("会议日期: {value: , type: date,", "会议日期: {value: 1月15日, type: text,"))
    assert report(reused, on="").meeting == date(2027, 1, 15)


def test_a_folder_that_was_not_made_from_an_old_speech_has_no_report(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").write_text("outline: anything\n", "utf-8")
    with pytest.raises(DraftkitError, match="DK1132"):
        risk_report(RiskAsked(tmp_path))


def test_the_old_speech_among_the_past_ones_is_no_overlap_and_another_is(reused: Path, tmp_path: Path) -> None:
    past = tmp_path / "past"
    past.mkdir()
    own = "各乡镇都要派人守住水渠，白天巡两遍，夜里巡一遍，漏了就补，塌了就修，谁管的段谁负责到底。"
    change_text = (reused / "speech.md").read_text("utf-8").replace("要把水渠修好。", f"要把水渠修好。{own}")
    (reused / "speech.md").write_text(change_text, "utf-8")
    about = reused / ".draftkit" / "old" / "about.json"
    about.write_text(about.read_text("utf-8").replace("要把水渠修好。", f"要把水渠修好。{own}"), "utf-8")
    old = {"会议名称": "云溪县冬修动员会", "时限1": "春节之前", "姓名": "县委", "地名1": "云溪县", "地名2": "云溪"}
    old |= {"人数1": "500人", "人数2": "300人", "人数3": "200人"}
    whole = re.sub("{{(.*?)}}", lambda slot: old[slot[1]], change_text).replace("## ", "")
    (past / "去年的.txt").write_text(whole, "utf-8")
    (past / "前年的.txt").write_text(f"在水利会上的讲话\n\n同志们：\n\n{own}\n", "utf-8")
    found = risk_report(RiskAsked(reused, on=DAY, past=(past,))).unwrap()
    assert found.past
    assert [(risk.type, risk.state) for risk in found.of_kind(RiskKind.OVERLAP)] == [("前年的.txt", OPEN)]
    (reused / "speech.md").write_text(change_text.replace(own, "水渠要修好。"), "utf-8")
    found = risk_report(RiskAsked(reused, on=DAY, past=(past,))).unwrap()
    assert [risk.state for risk in found.of_kind(RiskKind.OVERLAP)] == [CHANGED]


def test_words_of_a_season_in_a_name_or_title_are_none(made: Callable[..., Path], tmp_path: Path) -> None:
    speech = "# 在{{会议1}}上的讲话\n\n{{会议1}}按《春季造林办法》开得好，{{时限1}}前完成。\n"
    figures = "会议1: {value: , type: meeting, old: 云溪县冬季农田水利会}\n时限1: {value: , type: period, old: 9月底}\n"
    path = made(tmp_path / "讲话", speech, figures)
    assert states(path, RiskKind.SEASON) == {"9月底前": OPEN}
    sheet = path / "figures.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("时限1: {value: ,", "时限1: {value: 9月底,"), "utf-8")
    assert states(path, RiskKind.SEASON) == {"9月底前": CONFIRMED}


def test_a_sum_of_typed_numbers_goes_by_its_words(made: Callable[..., Path], tmp_path: Path) -> None:
    path = made(tmp_path / "讲话", "# 讲话\n\n全镇修渠30条、修塘12口，投入80万元、20万元，共计100万元。\n", "甲: 1\n")
    words = "80万元、20万元，共计100万元"
    assert states(path, RiskKind.SUM) == {words: OPEN}
    text = (path / "speech.md").read_text("utf-8")
    (path / "speech.md").write_text(text.replace("80万元", "90万元"), "utf-8")
    assert states(path, RiskKind.SUM) == {words: OPEN}
    (path / "speech.md").write_text(text.replace("投入80万元、20万元，共计100万元", "投入95万元"), "utf-8")
    assert states(path, RiskKind.SUM) == {words: CHANGED}


def test_a_formulation_is_settled_too_where_its_sentence_looks_back(reused: Path, change: Change) -> None:
    words = "党的十九大精神"
    assert states(reused, RiskKind.FORMULATION) == {words: OPEN}
    change("speech.md", ("要深入学习党的十九大精神", "2018年，我们深入学习党的十九大精神"))
    assert states(reused, RiskKind.FORMULATION) == {words: CHANGED}


def test_what_only_the_old_year_excused_waits_for_the_year(made: Callable[..., Path], tmp_path: Path) -> None:
    speech = "# 讲话\n\n{{年份1}}，我们打响脱贫攻坚战，全县面貌一新。\n"
    path = made(tmp_path / "讲话", speech, "年份1: {value: , old: 2019年}\n")
    (risk,) = report(path).of_kind(RiskKind.FORMULATION)
    assert (risk.words, risk.doubtful, risk.state) == ("脱贫攻坚", True, OPEN)
    for value, state in (("2026年", OPEN), ("2019年", CHANGED)):
        sheet = f"年份1: {{value: {value}, old: 2019年}}\n"
        (path / "figures.yaml").write_text(sheet, "utf-8")
        assert states(path, RiskKind.FORMULATION) == {"脱贫攻坚": state}


def test_a_wrong_number_is_open_however_its_point_is_reworded(reused: Path, change: Change) -> None:
    change("speech.md", ("三是要把水渠修好", "三是水渠要早修"))
    assert set(states(reused, RiskKind.NUMBER).values()) == {OPEN}
    change("speech.md", ("三是水渠要早修", "水渠要早修"))
    assert set(states(reused, RiskKind.NUMBER).values()) == {CHANGED}


def test_words_for_one_season_are_one_item_that_is_open_as_long_as_one_of_them_stands(
    made: Callable[..., Path], tmp_path: Path
) -> None:
    speech = "# 讲话\n\n清明前后要看紧，清明节设卡，清明要祭扫。\n"
    path = made(tmp_path / "讲话", speech, "会议日期: {value: , type: date, old: 2025年3月12日}\n")
    (risk,) = report(path).of_kind(RiskKind.SEASON)
    assert (risk.id, risk.words, len(risk.places), risk.state) == ("时令1", "清明", 3, OPEN)
    text = (path / "speech.md").read_text("utf-8")
    (path / "speech.md").write_text(text.replace("清明要祭扫。", "").replace("清明节", "节日"), "utf-8")
    assert states(path, RiskKind.SEASON) == {"清明": OPEN}
    (path / "speech.md").write_text("# 讲话\n\n要看紧。\n", "utf-8")
    assert states(path, RiskKind.SEASON) == {"清明": CHANGED}


def test_what_was_counted_from_the_old_day_is_an_item(made: Callable[..., Path], tmp_path: Path) -> None:
    path = made(
        tmp_path / "讲话",
        "# 讲话\n\n距春节只有{{数量1}}，迎接建国75周年。\n",
        "会议日期: {value: , type: date, old: 2025年1月2日}\n数量1: {value: , old: 二十三天}\n",
    )
    found = {risk.words: risk for risk in report(path).of_kind(RiskKind.SEASON)}
    assert {"距春节只有二十三天", "建国75周年"} <= set(found)
    assert "还有48天" in found["距春节只有二十三天"].advice[0]
    assert "77周年" in found["建国75周年"].advice[0]
    sheet = path / "figures.yaml"
    sheet.write_text(sheet.read_text("utf-8").replace("数量1: {value: ,", "数量1: {value: 四十八天,"), "utf-8")
    assert states(path, RiskKind.SEASON)["距春节只有二十三天"] is CHANGED
