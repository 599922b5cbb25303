from dataclasses import replace
from pathlib import Path

from tests.unit.workflows.checking.own_rules import TEXT, checked, rule

from draftkit.checks.model import Finding, Hit
from draftkit.cli.checking.folded import fold, fold_lines
from draftkit.diagnostics import Severity
from draftkit.source import Span
from draftkit.workflows.checking.context import House


def _many(tmp_path: Path, severity: Severity, times: int, *, fix: str = "") -> tuple[Finding, ...]:
    house = House(None, (rule("SJ01", "准备", severity, fix=fix),))
    return checked(tmp_path / "a.txt", TEXT.replace("做好准备", "准备" * times), house=house).findings


def test_what_a_person_must_judge_is_shown_one_by_one_however_often_it_stands(tmp_path: Path) -> None:
    findings = _many(tmp_path, Severity.WARNING, 30)
    assert fold(findings) == (findings, ())


def test_more_than_five_hints_of_a_rule_are_told_together(tmp_path: Path) -> None:
    five, six = _many(tmp_path, Severity.HINT, 5), _many(tmp_path, Severity.HINT, 6)
    assert fold(five) == (five, ())
    single, (together,) = fold(six)
    assert (single, together.findings, together.mendable) == ((), six, False)


def test_more_than_three_that_a_machine_can_mend_are_told_together(tmp_path: Path) -> None:
    three, four = (_many(tmp_path, Severity.ERROR, times, fix="筹备") for times in (3, 4))
    assert fold(three) == (three, ())
    _single, (together,) = fold(four)
    assert (together.findings, together.mendable) == (four, True)


def test_stretches_of_one_older_speech_are_told_together_with_their_sum(tmp_path: Path) -> None:
    places = TEXT.index("形势"), TEXT.rindex("形势"), TEXT.index("努力")

    def stretch(at: int, document: str) -> Hit:
        values = (("document", document), ("total", "56"), ("found", "甲"))
        return Hit(Span(at, at + 2), values)

    hits = [stretch(places[0], "去年.docx"), stretch(places[1], "去年.docx"), stretch(places[2], "前年.docx")]
    shared = replace(rule("SJ01", "形势", Severity.WARNING), kind="overlap", find=lambda _: hits)
    file = checked(tmp_path / "a.txt", house=House(None, (shared,)))
    single, (together,) = fold(file.findings)
    assert [dict(each.hit.values)["document"] for each in single] == ["前年.docx"]
    assert tuple(fold_lines(together, file.documents[0].subject)) == (
        "  warning  name of SJ01: stretches that stand in “去年.docx” too: 2; characters in all: 56 [SJ01]",
        "    6:6 · 8:7",
    )


def test_places_that_a_finding_names_besides_its_own_are_counted(tmp_path: Path) -> None:
    findings = tuple(
        replace(each, hit=replace(each.hit, also=(each.hit.span,)))
        for each in _many(tmp_path, Severity.ERROR, 4, fix="筹备")
    )
    _single, (together,) = fold(findings)
    file = checked(tmp_path / "b.txt")
    assert "name of SJ01: 4 (places: 8); --fix mends them" in next(fold_lines(together, file.documents[0].subject))
