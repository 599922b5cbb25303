import json
from pathlib import Path

import pytest

from draftkit.checks.model import Rule
from draftkit.diagnostics import errors_in
from draftkit.formulations.model import FixedOrder, Term
from draftkit.workflows.checking.rulebook import open_rulebook, rulebook_data
from draftkit.workflows.checking.rules import built_in_rules
from draftkit.workflows.checking.tables import built_in_tables

OWN = """\
rules:
  - id: SJ01
    name: 不用旧称
    kind: words
    message: 写的是“{found}”
    cure: 写“{instead}”
    options: {words: {旧称: 新称}}
    flag: [这是旧称。]
    pass: [这是新称。]
"""


def _office(folder: Path, name: str, text: str) -> Path:
    (folder / "checks").mkdir(exist_ok=True)
    (folder / "checks" / name).write_text(text, "utf-8")
    return folder


def _codes(folder: Path, name: str, text: str) -> list[str]:
    outcome = open_rulebook(_office(folder, name, text))
    assert outcome.value
    return [each.message.code for each in errors_in(outcome.diagnostics)]


def test_without_an_office_it_holds_what_is_built_in() -> None:
    outcome = open_rulebook()
    assert outcome.diagnostics == ()
    assert outcome.value
    assert (outcome.value.rules, outcome.value.tables) == (built_in_rules(), built_in_tables())
    assert outcome.value.own == frozenset()


def test_one_can_be_looked_up_in_any_case() -> None:
    book = open_rulebook().unwrap()
    assert isinstance(book.find("dkr27"), Rule)
    assert isinstance(book.find("T26"), Term)
    assert isinstance(book.find("f10"), FixedOrder)
    assert book.find("错别字") == book.find("DKR44") == book.find("wrong character")
    assert book.find("DKR999") is None


def test_an_offices_own_are_known_as_such(tmp_path: Path) -> None:
    _office(tmp_path, "terms.yaml", "- {id: T26, conf: B}\n- {id: T27, off: true, reason: 本地仍用}\n")
    outcome = open_rulebook(_office(tmp_path, "rules.yaml", OWN))
    assert outcome.diagnostics == ()
    book = outcome.unwrap()
    assert book.own == {"SJ01", "T26"}
    assert book.off == (("T27", "本地仍用"),)
    assert book.find("T27") is None


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("flag: [这是旧称。]", "flag: [这是新称。]", ["DK1014"]),
        ("pass: [这是新称。]", "pass: [这是新称。, 这是旧称。]", ["DK1015"]),
        ("flag: [这是旧称。]", "flag: [这是旧称。, '']", ["DK1016", "DK330"]),
        ("写“{instead}”", "写“{better}”", ["DK1017"]),
        ("flag: [这是旧称。]", "flag: [{text: 这是旧称。, date: 2026-13}]", ["DK1009"]),
        ("[这是旧称。]", "[{text: 这是旧称。, settings: 'rate: 3'}]", ["DK1016", "DK111"]),
    ],
)
def test_an_offices_rule_is_tried_on_its_examples(tmp_path: Path, old: str, new: str, codes: list[str]) -> None:
    assert _codes(tmp_path, "rules.yaml", OWN.replace(old, new)) == codes


def test_a_pattern_without_end_is_told_and_nothing_hangs(tmp_path: Path) -> None:
    text = f"""\
rules:
  - id: SJ02
    name: 没有尽头
    kind: pattern
    message: 找到“{{found}}”
    cure: 改写
    options: {{find: '(?:甲|甲甲)+乙'}}
    flag: [{"甲" * 60}]
    pass: [丙]
"""
    assert _codes(tmp_path, "rules.yaml", text) == ["DK1001"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("terms.yaml", "- {id: T26, to: 2001}\n"),
        ("fixed_order.yaml", "- {id: F61}\n"),
        ("settings.yaml", "rate: 3\n"),
        ("roster.yaml", "people: 周明远\n"),
        ("silence.yaml", "silence: [DKR22]\n"),
    ],
)
def test_what_is_wrong_with_any_file_of_the_checks_is_told(tmp_path: Path, name: str, text: str) -> None:
    outcome = open_rulebook(_office(tmp_path, name, text))
    assert outcome.failed
    assert outcome.value
    assert outcome.value.rules == built_in_rules()
    assert all(each.place for each in outcome.diagnostics)


def test_the_data_can_be_written_as_json(tmp_path: Path) -> None:
    book = open_rulebook(_office(tmp_path, "rules.yaml", OWN)).unwrap()
    data = json.loads(json.dumps(rulebook_data(book), ensure_ascii=False))
    assert [rule["id"] for rule in data["rules"] if rule["own"]] == ["SJ01"]
    assert data["rules"][-1]["flag"] == ["这是旧称。"]
    assert (len(data["terms"]), len(data["orders"])) == (len(book.tables.terms), len(book.tables.orders))
    assert data["terms"][0]["to"] == "2012-11-30"
