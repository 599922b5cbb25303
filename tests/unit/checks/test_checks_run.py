from collections.abc import Iterator

from draftkit.checks.model import Find, Force, Hit, Rule, Words
from draftkit.checks.run import check
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Severity
from draftkit.source import Source, Span
from draftkit.workflows.checking.subjects import subjects_in_text

NONE = Words("", "")


def _rule(name: str, find: Find) -> Rule:
    return Rule(name, NONE, "", Severity.ERROR, Force.OFFICE, "", NONE, NONE, (), (), find)


def _first(_: Subject) -> Iterator[Hit]:
    yield Hit(Span(0, 1))


def _gives_up(subject: Subject) -> Iterator[Hit]:
    yield from _first(subject)
    raise TimeoutError


def test_a_rule_that_gives_up_finds_nothing_at_all_and_the_others_do_their_work() -> None:
    (subject,) = subjects_in_text(Source("speech", "同志们：\n\n今天开会。\n")).unwrap()
    report = check(subject, [_rule("SJ01", _gives_up), _rule("SJ02", _first)])
    assert [finding.rule.id for finding in report.findings] == ["SJ02"]
    assert [(each.message.code, each.values) for each in report.troubles] == [("DK1001", (("rule", "SJ01"),))]
