"""Every rule of the program does what its own examples say, in both languages."""

from collections import Counter
from dataclasses import replace

import pytest

from draftkit.checks.kinds import kinds
from draftkit.checks.model import Example, Rule
from draftkit.checks.run import check
from draftkit.checks.subject import Subject
from draftkit.checks.wording import MISSING, filled, gaps
from draftkit.workflows.checking.examples import subject_of_example
from draftkit.workflows.checking.rules import built_in_rules

RULES = built_in_rules()


def _subject(example: Example) -> Subject:
    return subject_of_example(example).unwrap()


@pytest.fixture(params=RULES, ids=lambda rule: rule.id)
def rule(request: pytest.FixtureRequest) -> Rule:
    found = request.param
    assert isinstance(found, Rule)
    return found


def test_no_id_stands_twice() -> None:
    assert [name for name, count in Counter(rule.id for rule in RULES).items() if count > 1] == []


def test_a_rule_finds_what_it_must_flag(rule: Rule) -> None:
    assert rule.flags
    assert [example.text for example in rule.flags if not list(rule.find(_subject(example)))] == []


def test_a_rule_passes_what_it_must_pass(rule: Rule) -> None:
    assert rule.passes
    assert [example.text for example in rule.passes if list(rule.find(_subject(example)))] == []


def test_a_rule_is_said_in_both_languages_and_has_its_evidence(rule: Rule) -> None:
    for words in (rule.name, rule.message, rule.cure):
        assert words.zh.strip()
        assert words.en.strip()
        assert words.zh != words.en
    assert rule.source.strip()
    assert rule.kind in kinds()


def test_the_gaps_of_a_rule_are_filled_by_every_hit(rule: Rule) -> None:
    for example in rule.flags:
        for hit in rule.find(_subject(example)):
            for sentence in (rule.message.zh, rule.message.en, rule.cure.zh, rule.cure.en):
                assert MISSING not in filled(sentence, hit.values)


def test_a_finding_weighs_what_its_rule_says_it_may(rule: Rule) -> None:
    weights = {hit.severity or rule.severity for example in rule.flags for hit in rule.find(_subject(example))}
    assert weights <= set(rule.weights)


def test_both_languages_have_the_same_gaps(rule: Rule) -> None:
    assert set(gaps(rule.message.zh)) == set(gaps(rule.message.en))
    assert set(gaps(rule.cure.zh)) == set(gaps(rule.cure.en))


def test_what_is_found_stands_in_the_source(rule: Rule) -> None:
    for example in rule.flags:
        subject = _subject(example)
        report = check(subject, [rule])
        assert report.troubles == ()
        for finding in report.findings:
            for span in (finding.hit.span, *finding.hit.also):
                assert 0 <= span.start < span.end <= len(subject.source.text)


def test_the_fixes_of_a_rule_take_away_what_they_are_for(rule: Rule) -> None:
    for example in rule.flags:
        fixes = {hit.fix for hit in rule.find(_subject(example)) if hit.fix}
        text = example.text
        for fix in sorted(fixes, key=lambda fix: fix.span.start, reverse=True):
            text = text[: fix.span.start] + fix.text + text[fix.span.end :]
        assert not [hit for hit in rule.find(_subject(replace(example, text=text))) if hit.fix]
