from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.unit.workflows.checking.own_rules import HOUSE, TEXT, bench, checked, folder_at

from draftkit.checks.model import Silence
from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.errors import DraftkitError
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.check import Asked, CheckedFile, check_files, open_bench, undated, write_baseline
from draftkit.workflows.checking.context import Besides, House
from draftkit.workflows.checking.open import Inlet, Target


def silent(_done: int, _total: int, _name: str) -> None:
    """No progress is shown."""


def rules_of(file: CheckedFile) -> list[str]:
    return [finding.rule.id for finding in file.findings]


def said_of_silences(outcome: Outcome[CheckedFile]) -> list[Diagnostic]:
    ours = (messages.NO_SUCH_SILENCE, messages.UNUSED_SILENCE)
    return [each for each in outcome.diagnostics if each.message in ours]


def test_every_finding_stands_at_its_words(tmp_path: Path) -> None:
    file = checked(tmp_path / "a.txt")
    text = file.opened.source.text
    assert [text[each.hit.span.start : each.hit.span.end] for each in file.findings] == ["形势", "准备", "形势", "努力"]
    assert [each.where for each in file.findings] == ["一", "一", "二", "结尾"]


def test_only_some_rules_can_be_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert rules_of(checked(path, asked=Asked((path,), only=("SJ02",)))) == ["SJ02"]


def test_an_entry_of_a_table_can_be_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert rules_of(checked(path, asked=Asked((path,), only=("T01",)))) == ["SJ01", "SJ01"]


def test_what_is_lighter_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    assert rules_of(checked(path, asked=Asked((path,), least=Severity.WARNING))) == ["SJ01", "SJ01", "SJ02"]
    file = checked(path, asked=Asked((path,), least=Severity.ERROR))
    assert rules_of(file) == ["SJ02"]
    assert [each.rule.id for each in file.documents[0].lighter] == ["SJ01", "SJ03", "SJ01"]


def test_an_office_lets_findings_stand(tmp_path: Path) -> None:
    house = House(None, HOUSE.rules, silences=(Silence("T01", "本地习惯"),))
    file = checked(tmp_path / "a.txt", house=house)
    assert rules_of(file) == ["SJ03", "SJ02"]
    assert [silence.reason for _, silence in file.documents[0].report.silenced] == ["本地习惯", "本地习惯"]


def test_a_note_lets_a_finding_stand_in_its_block_only(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    speech = folder / "speech.md"
    speech.write_text(
        speech.read_text("utf-8").replace("{{听众}}要看清", "<!-- 放行 SJ01：原话 -->\n{{听众}}要看清"), "utf-8"
    )
    file = bench(Asked((folder,))).check(Target(folder, is_speech=True)).unwrap()
    assert rules_of(file) == ["SJ03", "SJ01", "SJ02"]


def test_a_silence_for_an_unknown_rule_is_told(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    (folder / "checks.yaml").write_text("silence:\n  - {rule: SJ99, reason: 没有这条}\n", "utf-8")
    outcome = bench(Asked((folder,))).check(Target(folder, is_speech=True))
    assert not outcome.failed
    assert [dict(each.values) for each in outcome.diagnostics if each.message == messages.NO_SUCH_SILENCE] == [
        {"rule": "SJ99"}
    ]
    (told,) = said_of_silences(outcome)
    assert told.place is not None
    assert (told.place.file, told.place.line) == (str(folder / "checks.yaml"), 2)


def test_a_silence_may_name_its_rule_by_its_name(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    (folder / "checks.yaml").write_text("silence:\n  - {rule: SJ01的名字, reason: 领导的话}\n", "utf-8")
    outcome = bench(Asked((folder,))).check(Target(folder, is_speech=True))
    assert rules_of(outcome.unwrap()) == ["SJ03", "SJ02"]
    assert said_of_silences(outcome) == []


def test_a_note_that_lets_nothing_stand_is_told_with_its_line(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    speech = folder / "speech.md"
    text = speech.read_text("utf-8").replace("今天开会", "<!-- 放行 SJ01：原话 -->\n今天开会")
    speech.write_text(text, "utf-8")
    outcome = bench(Asked((folder,))).check(Target(folder, is_speech=True))
    (told,) = said_of_silences(outcome)
    assert (told.message, dict(told.values)) == (messages.UNUSED_SILENCE, {"rule": "SJ01"})
    assert told.place is not None
    assert text.split("\n")[told.place.line - 1] == "<!-- 放行 SJ01：原话 -->"


def test_a_silence_is_idle_only_where_its_rule_was_looked_for(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    (folder / "checks.yaml").write_text("silence:\n  - {rule: SJ04, reason: 原话}\n", "utf-8")
    shared = replace(HOUSE.rules[0], id="SJ04", kind="overlap", find=lambda _subject: ())
    house = House(None, (*HOUSE.rules, shared))
    target = Target(folder, is_speech=True)
    assert said_of_silences(bench(Asked((folder,)), house).check(target)) == []
    assert said_of_silences(bench(Asked((folder,), only=("SJ02",)), house).check(target)) == []
    (folder / "checks.yaml").write_text("silence:\n  - {rule: SJ01, reason: 原话, text: 防火}\n", "utf-8")
    (folder / "figures.yaml").write_text("听众: {type: text, value: 各乡镇}\n", "utf-8")
    assert said_of_silences(bench(Asked((folder,)), house).check(target)) == []


def test_one_file_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    good, bad = tmp_path / "a.txt", tmp_path / "b.docx"
    good.write_text(TEXT, "utf-8")
    bad.write_bytes(b"PK\x03\x04 nothing")
    found = dict(check_files(bench(Asked((bad, good))), silent))
    assert found[Target(bad)].failed
    assert rules_of(found[Target(good)].unwrap()) == ["SJ01", "SJ03", "SJ01", "SJ02"]


def test_a_baseline_is_written_anew_over_an_older_one(tmp_path: Path) -> None:
    path, old = tmp_path / "a.txt", tmp_path / "old.json"
    file = checked(path)
    work = bench(Asked((path,), baseline=old))
    first = write_baseline(work, old, [file]).unwrap()
    second = write_baseline(work, old, [checked(path, TEXT.replace("努力", "加油"))]).unwrap()
    assert (first.findings.total(), second.findings.total()) == (4, 3)


def test_a_baseline_is_not_written_over_another_file(tmp_path: Path) -> None:
    path, old = tmp_path / "a.txt", tmp_path / "figures.yaml"
    old.write_text("figures: {}\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        write_baseline(bench(Asked((path,))), old, [checked(path)])
    assert [each.message for each in stopped.value.diagnostics] == [messages.NOT_A_BASELINE]
    assert old.read_text("utf-8") == "figures: {}\n"


def test_a_rule_that_does_not_exist_is_refused_with_the_nearest(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        open_bench(Asked((path,), only=("dkr22",)), Inlet())
    (told,) = stopped.value.diagnostics
    assert told.message == messages.UNKNOWN_RULE_NEAR
    assert dict(told.values) == {"name": "dkr22", "near": "DKR22"}
    with pytest.raises(DraftkitError) as stopped:
        open_bench(Asked((path,), only=("错别词",)), Inlet())
    assert dict(stopped.value.diagnostics[0].values)["near"] == "错别字"


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        open_bench(Asked((tmp_path,), date="下周三"), Inlet())
    assert [each.message for each in stopped.value.diagnostics] == [messages.BAD_DATE]


def test_a_baseline_that_is_not_there_is_refused_unless_it_is_to_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    asked = Asked((path,), date="2026-12-03", baseline=tmp_path / "old.json")
    with pytest.raises(DraftkitError) as stopped:
        open_bench(asked, Inlet())
    assert [each.message for each in stopped.value.diagnostics] == [messages.NO_BASELINE]
    assert open_bench(asked, Inlet(), anew=True).unwrap().targets == (Target(path),)


def test_without_a_day_nothing_is_out_of_date_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    assert list(undated([checked(path)])) == [messages.NO_DATE()]
    folder = folder_at(tmp_path / "防汛")
    (folder / "figures.yaml").unlink()
    speech = bench(Asked((folder,))).check(Target(folder, is_speech=True)).unwrap()
    assert list(undated([speech])) == [messages.NO_MEETING_DATE(path=folder)]


def test_a_rule_can_be_asked_for_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    for name in ("错别字", "wrong character"):
        opened = open_bench(Asked((path,), only=(name,)), Inlet()).unwrap()
        assert ([each.id for each in opened.rules], opened.asked.only) == (["DKR44"], ("DKR44",))


def test_the_day_under_the_title_is_that_of_the_meeting_where_nobody_says_another(tmp_path: Path) -> None:
    text = TEXT.replace("\n\n", "\n（2026年6月1日）\n\n", 1)
    (document,) = checked(tmp_path / "a.txt", text).documents
    assert (document.subject.context.meeting, document.is_dated_by_title) == (date(2026, 6, 1), True)
    known = replace(bench(Asked((tmp_path / "a.txt",))), besides=Besides(date(2026, 7, 2)))
    (said,) = known.check(Target(tmp_path / "a.txt")).unwrap().documents
    assert (said.subject.context.meeting, said.is_dated_by_title) == (date(2026, 7, 2), False)
