"""The program's own rules have no limit of time: none may take more than its share of a long text of any kind."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from time import thread_time

import pytest

from draftkit.checks.model import Rule
from draftkit.checks.subject import Context, Subject
from draftkit.source import Source
from draftkit.workflows.checking.rules import built_in_rules
from draftkit.workflows.checking.subjects import subjects_in_text
from draftkit.workflows.checking.tables import built_in_tables

LONG = 20_000
SECONDS = 2.0
"""Linear ones take at most a tenth of it here; one that is quadratic in a few characters takes a minute."""
UNITS = (
    *("好\n", "一、好\n", "大", "一", "百", "1", "，", "、", "。", "（", "“", "《", "×", "某", "  ", "\u3000"),
    *("1.", "1,", "12个，", "5%", "年", "2026年", "12月3日，", "的的", "好,,", "××××、", "{好}", "“好”、", "《好》"),
    *(
        "第一，好。第二，好。",
        "办结12个，其中3个，",
        "全县12个村，同比增长5%。",
        "约三百余",
        "云溪县",
        "张三书记指出，",
    ),
)


def _subject(unit: str) -> Subject:
    text = f"讲话\n\n同志们：\n\n{unit * (LONG // len(unit))}\n"
    subject = subjects_in_text(Source("speech", text)).unwrap()[0]
    tables = built_in_tables()
    return replace(subject, context=Context(meeting=date(2026, 12, 3), terms=tables.terms, orders=tables.orders))


def _slow(subject: Subject, rules: tuple[Rule, ...]) -> Iterator[str]:
    for rule in rules:
        started = thread_time()
        tuple(rule.find(subject))
        if thread_time() - started > SECONDS:
            yield rule.id


@pytest.mark.parametrize("unit", UNITS)
def test_a_long_text_of_one_kind_costs_every_rule_little(unit: str) -> None:
    assert list(_slow(_subject(unit), built_in_rules())) == []


def test_what_a_rule_looks_for_costs_it_little_however_often_it_stands_in_a_line() -> None:
    slow = [
        rule.id
        for rule in built_in_rules()
        for example in rule.flags[:1]
        if not example.draft and any(_slow(_subject("".join(example.text.split())), (rule,)))
    ]
    assert slow == []
