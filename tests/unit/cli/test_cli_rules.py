import json
from pathlib import Path

import pytest

from draftkit.cli.main import main
from draftkit.workflows.checking.tables import built_in_tables


def test_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    shown = capsys.readouterr()
    assert any(line.split()[:2] == ["DKR27", "a"] for line in shown.out.splitlines())
    tables = built_in_tables()
    assert f"T01–{tables.terms[-1].id};" in shown.out
    assert f"F01–{tables.orders[-1].id}." in shown.out


def test_one_is_shown_with_its_evidence_and_examples(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "zh", "rules", "dkr36"]) == 0
    shown = capsys.readouterr().out
    assert "党委名称叠字" in shown
    assert "· 同志们：中共云溪县县委作出了决定。" in shown


@pytest.mark.parametrize(("name", "words"), [("T12", "2017-10-01"), ("F10", "自治、法治、德治")])
def test_an_entry_of_a_table_is_shown(name: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", name]) == 0
    assert words in capsys.readouterr().out


def test_a_rule_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "DKR999"]) == 2
    assert "DK1018" in capsys.readouterr().err


def test_the_rules_of_an_office_are_tried(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "rules.yaml").write_text(
        "rules:\n"
        "  - {id: SJ01, name: 甲, kind: words, message: 甲, cure: 乙, options: {words: [甲]}, flag: [乙], pass: [丙]}\n"
        "  - {id: DKR22, off: true, reason: 本单位不限}\n",
        "utf-8",
    )
    assert main(["rules", "--office", str(tmp_path)]) == 3
    shown = capsys.readouterr()
    assert "DK1014" in shown.err
    assert "DKR22 is taken out by the office: 本单位不限" in shown.out
    assert "the office" in shown.out


def test_json_has_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["version"] == 1
    assert {"DKR25", "DKR27"} <= {rule["id"] for rule in data["rules"]}
