"""Rules about names, people, quotations and leftovers, on any text."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.checks.model import Example, Rule
from draftkit.workflows.checking.examples import subject_of_example
from draftkit.workflows.checking.rules import built_in_rules

KINDS = (
    "first_mention",
    "foreign_places",
    "from_base",
    "holder_of",
    "marks_of_names",
    "office_after",
    "office_of",
    "one_name",
    "quotations",
    "rank",
    "strangers",
)
WORDS = st.sampled_from(
    [
        *"、，。；：“”《》的和 \n",
        *("书记", "市委书记", "市长", "周明远", "陈立新", "同志", "指出", "强调", "要做到", "殷殷嘱托", "重要批示"),
        *("临江市", "临江", "沙溪县", "沙溪", "青石镇", "北京", "市委", "市政府", "市人大", "法治", "感谢大家"),
        *(
            "清仓理库",
            "数字上架",
            "全市档案工作会议",
            "第十二次",
            "整治",
            "治理",
            "把握大局",
            "把握全局",
            "2025年3月7日",
        ),
    ]
)
TEXTS = st.lists(WORDS, max_size=40).map("".join)
ROSTER = "people: [{name: 周明远, office: 临江市委书记, rank: 1}, {name: 陈立新, office: 临江市市长, rank: 2}]"


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in built_in_rules() if rule.kind in KINDS)


def test_the_rules_are_there() -> None:
    assert {rule.kind for rule in _rules()} == set(KINDS)


@pytest.mark.parametrize("draft", [False, True])
@given(text=TEXTS, base=TEXTS)
@settings(max_examples=60, deadline=None)
def test_whatever_is_found_stands_in_the_text_and_is_found_again(text: str, base: str, *, draft: bool) -> None:
    example = Example(
        f"# 讲话\n\n同志们：\n\n{text}\n" if draft else f"讲话\n\n同志们：\n\n{text}\n",
        draft=draft,
        roster=ROSTER,
        settings="own: [临江市]",
        base=f"讲话\n\n{base}\n",
    )
    outcome = subject_of_example(example)
    if outcome.value is None:
        return
    for rule in _rules():
        hits = list(rule.find(outcome.value))
        for hit in hits:
            for span in (hit.span, *hit.also):
                assert 0 <= span.start < span.end <= len(example.text)
            assert all(value for _, value in hit.values)
        assert list(rule.find(outcome.value)) == hits
