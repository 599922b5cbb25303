from pathlib import Path

import pytest
from tests.unit.workflows.checking.own_rules import HOUSE, TEXT, bench, checked, folder_at

from draftkit.checks.model import Silence
from draftkit.diagnostics import Severity
from draftkit.errors import DraftkitError
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.check import Asked, CheckedFile, check_files, open_bench, write_baseline
from draftkit.workflows.checking.context import House
from draftkit.workflows.checking.open import Inlet, Target


def silent(_done: int, _total: int, _name: str) -> None:
    """No progress is shown."""


def rules_of(file: CheckedFile) -> list[str]:
    return [finding.rule.id for finding in file.findings]


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
    assert rules_of(checked(path, asked=Asked((path,), least=Severity.ERROR))) == ["SJ02"]


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
    assert [each.message for each in open_bench(Asked((path,)), Inlet()).diagnostics] == [messages.NO_DATE]
