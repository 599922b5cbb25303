import re
from collections.abc import Callable, Iterable

import pytest

from draftkit.checks.model import Example, Find, Force, Hit, Rule, Words
from draftkit.checks.patterns import patterns_at
from draftkit.checks.rules.parse import Off, RuleFile, parse_rules
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Outcome, Severity
from draftkit.source import Source
from draftkit.strictyaml import Fields

WHOLE = """\
rules:
  - id: SJ01
    name: {zh: 名称, en: name}
    kind: literal
    severity: error
    force: 实务
    source: 本单位的写法
    message: {zh: '“{found}”不用', en: 'not “{found}”'}
    cure: 换一个说法
    options: {words: [甲乙]}
    flag: [甲乙]
    pass: [甲丙, {text: 甲丁, date: 2026-12-01}]
"""


def _literal(fields: Fields) -> Find:
    words = fields.texts("words", required=True)

    def find(subject: Subject) -> Iterable[Hit]:
        return [Hit(passage.span(0, 1)) for passage in subject.passages if words]

    return find


KINDS = {"literal": _literal}


@pytest.fixture
def base() -> Rule:
    return _rules(WHOLE.replace("SJ01", "DKR01"), own=True).rules[0]


def _parse(text: str, base: Iterable[Rule] | None = ()) -> Outcome[RuleFile]:
    return parse_rules(Source("rules.yaml", text), KINDS, base)


def _rules(text: str, *, own: bool = False) -> RuleFile:
    return _parse(text, None if own else ()).unwrap()


def _codes(outcome: Outcome[RuleFile]) -> list[str]:
    return [diagnostic.message.code for diagnostic in outcome.diagnostics]


def test_a_rule_has_what_its_entry_says() -> None:
    (rule,) = _rules(WHOLE).rules
    assert (rule.id, rule.kind, rule.severity, rule.force) == ("SJ01", "literal", Severity.ERROR, Force.PRACTICE)
    assert rule.name == Words("名称", "name")
    assert rule.cure == Words("换一个说法", "换一个说法")
    assert rule.flags == (Example("甲乙"),)
    assert rule.passes == (Example("甲丙"), Example("甲丁", date="2026-12-01"))


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (lambda text: text.replace("SJ01", "sj1"), ["DK1002"]),
        (lambda text: text.replace("SJ01", "DKR99"), ["DK1002"]),
        (lambda text: text.replace("kind: literal", "kind: literals"), ["DK109"]),
        (lambda text: text.replace("severity: error", "severity: fatal"), ["DK108"]),
        (lambda text: text.replace("{found}", "{found.x}"), ["DK1007"]),
        (lambda text: text.replace("{found}", "{found"), ["DK1007"]),
        (lambda text: text.replace("    flag: [甲乙]\n", ""), ["DK101"]),
        (lambda text: text.replace("words: [甲乙]", "word: [甲乙]"), ["DK101", "DK103"]),
        (lambda text: text.replace("    cure:", "    care:"), ["DK101", "DK103"]),
        (lambda text: text.replace("en: name", "fr: nom"), ["DK101", "DK102"]),
        (lambda text: text.replace("pass: [甲丙", "pass: [[甲丙]"), ["DK104"]),
    ],
)
def test_what_is_wrong_with_a_rule_is_told_and_leaves_it_out(change: Callable[[str], str], codes: list[str]) -> None:
    outcome = _parse(change(WHOLE) + WHOLE.replace("SJ01", "SJ02").removeprefix("rules:\n"))
    assert _codes(outcome) == codes
    assert all(diagnostic.place and diagnostic.place.line < 14 for diagnostic in outcome.diagnostics)
    assert outcome.value
    assert [rule.id for rule in outcome.value.rules] == ["SJ02"]


def test_an_id_that_stands_twice_is_told_and_the_first_holds() -> None:
    outcome = _parse(WHOLE + WHOLE.removeprefix("rules:\n").replace("名称", "另名"))
    assert _codes(outcome) == ["DK1003"]
    assert outcome.value
    assert [rule.name.zh for rule in outcome.value.rules] == ["名称"]


def test_an_entry_takes_from_the_rule_below_what_it_does_not_say(base: Rule) -> None:
    outcome = _parse("rules: [{id: DKR01, severity: hint, force: 本单位}]", [base])
    assert outcome.diagnostics == ()
    (rule,) = outcome.unwrap().over([base])
    assert (rule.severity, rule.force, rule.name, rule.find) == (Severity.HINT, Force.OFFICE, base.name, base.find)


def test_what_some_findings_weigh_instead_is_kept_in_order() -> None:
    (rule,) = _rules(WHOLE.replace("severity: error", "severity: warning\n    may_weigh: [hint, error]")).rules
    assert rule.weights == (Severity.ERROR, Severity.WARNING, Severity.HINT)
    (office,) = _parse("rules: [{id: SJ01, severity: hint}]", [rule]).unwrap().over([rule])
    assert (office.severity, office.others) == (Severity.HINT, rule.others)


def test_new_options_bind_the_kind_of_the_rule_below_anew(base: Rule) -> None:
    file = _parse("rules: [{id: DKR01, options: {words: [丙]}}]", [base]).unwrap()
    assert file.rules[0].kind == "literal"
    assert file.rules[0].find is not base.find


def test_a_rule_is_taken_out_with_a_reason(base: Rule) -> None:
    file = _parse("rules: [{id: DKR01, off: true, reason: 本单位不用}]", [base]).unwrap()
    assert file.off == (Off("DKR01", "本单位不用"),)
    assert file.over([base]) == ()


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        ("{id: DKR01, off: true}", ["DK101"]),
        ("{id: SJ01, off: true, reason: 不用}", ["DK1004"]),
        ("{id: DKR01, off: true, reason: 不用, kind: literal}", ["DK103"]),
        ("一句话", ["DK104"]),
        ("{}", ["DK101"]),
    ],
)
def test_a_bad_entry_takes_nothing_out(base: Rule, entry: str, codes: list[str]) -> None:
    outcome = _parse(f"rules: [{entry}]", [base])
    assert _codes(outcome) == codes
    assert outcome.value
    assert outcome.value.over([base]) == (base,)


def test_new_rules_come_last(base: Rule) -> None:
    assert [rule.id for rule in _rules(WHOLE).over([base])] == ["DKR01", "SJ01"]


def test_a_text_that_is_no_mapping_has_no_rules() -> None:
    outcome = _parse("- id: SJ01")
    assert outcome.value is None
    assert re.match("DK1", _codes(outcome)[0])


def test_a_file_has_a_bounded_number_of_rules() -> None:
    entry = WHOLE.removeprefix("rules:\n")
    text = "rules:\n" + "".join(
        entry.replace("SJ01", f"{'ABCDEFGHIJK'[at // 100]}A{at % 100:02d}") for at in range(1001)
    )
    outcome = _parse(text)
    assert _codes(outcome) == ["DK1092"]
    assert outcome.diagnostics[0].place is not None
    assert outcome.diagnostics[0].place.line == 2 + 1000 * (WHOLE.count("\n") - 1)
    assert outcome.value is not None
    assert len(outcome.value.rules) == 1000


def test_only_patterns_of_the_program_have_no_limit_of_time() -> None:
    found: list[bool] = []

    def noting(fields: Fields) -> Find:
        found.extend(each.limited for each in patterns_at(fields, "words"))
        return _literal(fields)

    for base in (None, ()):
        parse_rules(
            Source("rules.yaml", WHOLE.replace("SJ01", "DKR01" if base is None else "SJ01")), {"literal": noting}, base
        )
    assert found == [False, True]
