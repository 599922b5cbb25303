"""Texts the rules are made for, cut, doubled and with stray marks: every rule still looks at them."""

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.checks.run import check
from draftkit.checks.subject import Context
from draftkit.source import Source
from draftkit.workflows.checking.rules import built_in_rules
from draftkit.workflows.checking.subjects import subjects_in_text
from draftkit.workflows.checking.tables import built_in_tables

TEXTS = tuple(example.text for rule in built_in_rules() for example in (*rule.flags, *rule.passes))


@st.composite
def cut_texts(draw: st.DrawFn) -> str:
    text = "\n".join(draw(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4)))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(1, 8)))
        between = draw(st.sampled_from(("", text[start:end] * 2, *"“”《》、，。（）12三亿%")))
        text = text[:start] + between + text[end:]
    return text


@settings(deadline=None)
@given(text=cut_texts())
def test_every_rule_can_look_at_a_cut_text_and_finds_places_in_it(text: str) -> None:
    tables = built_in_tables()
    context = Context(meeting=date(2026, 12, 3), terms=tables.terms, orders=tables.orders)
    for subject in subjects_in_text(Source("speech", text)).value or ():
        report = check(replace(subject, context=context), built_in_rules())
        assert report.troubles == ()
        assert all(0 <= each.hit.span.start < each.hit.span.end <= len(text) for each in report.findings)
