from pathlib import Path

from draftkit.workflows.checking.rules import built_in_rules, rules_in_force

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
  - id: SJ02
    kind: pattern
    options: {find: '('}
"""


def test_without_an_office_the_programs_own_hold() -> None:
    assert rules_in_force().unwrap() == built_in_rules()


def test_an_office_without_a_rule_file_has_the_programs_own(tmp_path: Path) -> None:
    assert rules_in_force(tmp_path).unwrap() == built_in_rules()


def test_an_office_adds_rules_and_what_is_wrong_is_a_warning(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "rules.yaml").write_text(OWN, "utf-8")
    outcome = rules_in_force(tmp_path)
    assert not outcome.failed
    assert {each.message.code for each in outcome.diagnostics} == {"DK101", "DK1005"}
    assert outcome.value
    assert [rule.id for rule in outcome.value] == [*(rule.id for rule in built_in_rules()), "SJ01"]


def test_a_rule_file_that_cannot_be_read_leaves_the_programs_own(tmp_path: Path) -> None:
    (tmp_path / "checks" / "rules.yaml").mkdir(parents=True)
    outcome = rules_in_force(tmp_path)
    assert outcome.value == built_in_rules()
    assert outcome.diagnostics
    assert not outcome.failed
