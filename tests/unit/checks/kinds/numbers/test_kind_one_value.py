from collections.abc import Callable

import pytest

from draftkit.checks.model import Example, Hit
from draftkit.workflows.checking.examples import subject_of_example

Find = Callable[..., tuple[Hit, ...]]
OPTIONS = """
things:
  参训人数:
    units: [人]
    words: [参训]
    find: ['参训#', '#参训']
  村数:
    units: [个]
    words: [辖]
    find: ['^(?P<own>全.)辖#']
"""


def _values(hits: tuple[Hit, ...]) -> list[tuple[str, str]]:
    return [(dict(hit.values)["found"], dict(hit.values)["other"]) for hit in hits]


def test_another_value_of_the_same_thing_is_found_with_the_first(find: Find) -> None:
    text = "这次参训126人，很整齐。\n\n来的有162名参训。"
    (hit,) = find("one_value", OPTIONS, text)
    assert dict(hit.values) == {"thing": "参训人数", "found": "162名", "other": "126人"}
    assert [text[span.start : span.end] for span in hit.also] == ["126人"]


def test_the_value_that_stands_more_often_counts(find: Find) -> None:
    assert _values(find("one_value", OPTIONS, "参训162人。又说参训126人。还是126人参训。")) == [("162人", "126人")]


def test_the_value_of_a_figure_counts_before_what_is_typed(find: Find) -> None:
    text = "# 在培训班上的讲话\n\n同志们：\n\n参训126人。又有126人参训。\n\n参训{{参训人数}}。\n"
    example = Example(text, draft=True, figures="参训人数: {value: 128人, type: count}")
    hits = find("one_value", OPTIONS, subject_of_example(example).unwrap())
    assert _values(hits) == [("126人", "128人"), ("126人", "128人")]


@pytest.mark.parametrize(
    "text",
    [
        "参训126人，126人参训。",
        "参训12600人，有1.26万人参训。",
        "参训126人，约130人参训。",
        "参训126人，旁听30人，“162人参训”是别人写的。",
        "全市辖200个村。全县辖120个村。",
    ],
)
def test_one_value_and_other_things_are_passed(find: Find, text: str) -> None:
    assert find("one_value", OPTIONS, text) == ()
