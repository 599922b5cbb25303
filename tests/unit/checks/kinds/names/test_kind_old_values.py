"""Old values of figures, left in the text and beside it."""

from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.checks.subject import Context, Subject
from draftkit.diagnostics import Severity
from draftkit.facts.forms import OldValue
from draftkit.figures.model import FigureType
from draftkit.source import Source, Span
from draftkit.tree.reading import Reading, Remark
from draftkit.workflows.checking.examples import subject_of_example
from draftkit.workflows.checking.subjects import subjects_in_reading, subjects_in_text

Find = Callable[..., tuple[Hit, ...]]
FIGURES = """
地名: {type: place, old: 沙溪县, value: 临江市}
地名简称: {type: place, old: 沙溪, value: 临江}
人数: {type: count, unit: 人, old: 200人}
称呼: {type: place, old: 全县, value: 全市}
"""
CHANGED = Context(old=(OldValue(FigureType.PLACE, "沙溪县", "临江市"),))


def _draft(text: str) -> Subject:
    return subject_of_example(Example(f"# 讲话\n\n同志们：\n\n{text}\n", draft=True, figures=FIGURES)).unwrap()


def _with_comment(about: Span) -> Subject:
    source = Source("a.docx", "讲话\n\n同志们：\n\n路还长。\n")
    documents = subjects_in_text(source).unwrap()[0].document
    reading = Reading((documents,), remarks=(Remark(about, "沙溪县的路不长"),))
    return subjects_in_reading(source, reading, CHANGED)[0]


def _shown(subject: Subject, hits: tuple[Hit, ...]) -> list[tuple[str, Severity | None]]:
    return [(subject.source.text[hit.span.start : hit.span.end], hit.severity) for hit in hits]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("沙溪的路还长。", [("沙溪", None)]),
        ("{{地名}}的人，沙溪籍的人。", [("沙溪", None)]),
        ("## 一、沙溪县怎么办", [("沙溪县", None)]),
        ("全县上下要动起来。", [("全县", Severity.WARNING)]),
        ("{{地名}}来了{{人数}}。", []),
        ("来了二百人。", []),
    ],
)
def test_an_old_value_is_found_where_somebody_typed_it(
    find: Find, text: str, found: list[tuple[str, Severity | None]]
) -> None:
    subject = _draft(text)
    assert _shown(subject, find("old_values", "state: changed", subject)) == found


def test_words_that_stand_for_an_open_figure_are_no_leftover_but_others_are(find: Find) -> None:
    subject = _draft("来了{{人数}}，是二百人。沙溪的路还长。")
    assert _shown(subject, find("old_values", "state: open", subject)) == [("二百人", None)]


def test_a_finding_says_what_was_found_what_it_was_and_what_it_is(find: Find) -> None:
    (hit,) = find("old_values", "state: changed", _draft("沙溪籍的人。"))
    assert hit.values == (("found", "沙溪"), ("old", "沙溪"), ("new", "临江"))


def test_an_open_figure_is_no_matter_of_another_document(find: Find) -> None:
    context = Context(old=(OldValue(FigureType.PLACE, "沙溪县"),))
    assert find("old_values", "state: open", "沙溪县的路还长。", context) == ()


def test_a_note_between_the_lines_is_looked_through_and_what_lets_a_finding_stand_is_not(find: Find) -> None:
    subject = _draft("<!-- 请补沙溪的数 -->\n\n<!-- 放行 DKR90：沙溪是友邻 -->\n\n好。")
    assert _shown(subject, find("old_values", "where: asides", subject)) == [("沙溪", None)]
    assert find("old_values", "where: text", subject) == ()


def test_a_comment_shows_where_it_hangs(find: Find) -> None:
    source = Source("a.docx", "讲话\n\n同志们：\n\n路还长。\n")
    reading = Reading(
        (subjects_in_text(source).unwrap()[0].document,), remarks=(Remark(Span(10, 13), "沙溪县的路不长"),)
    )
    (subject,) = subjects_in_reading(source, reading, CHANGED)
    assert _shown(subject, find("old_values", "where: asides", subject)) == [("路还长", None)]


@pytest.mark.parametrize("at", [0, 3, 14])
def test_a_comment_without_anchor_is_shown_at_some_character(find: Find, at: int) -> None:
    source = Source("a.docx", "讲话\n\n同志们：\n\n路还长。\n")
    reading = Reading(
        (subjects_in_text(source).unwrap()[0].document,), remarks=(Remark(Span(at, at), "沙溪县的路不长"),)
    )
    (subject,) = subjects_in_reading(source, reading, CHANGED)
    (hit,) = find("old_values", "where: asides", subject)
    assert hit.span.end == hit.span.start + 1 <= len(subject.source.text)


def test_without_old_words_nothing_is_looked_for(find: Find) -> None:
    (subject,) = subjects_in_text(Source("a.txt", "沙溪县的路还长。")).unwrap()
    assert find("old_values", "state: changed", subject) == ()


def test_an_unknown_state_is_a_problem(problems: Callable[[str, str], list[str]]) -> None:
    assert len(problems("old_values", "state: closed")) == 1
