from collections.abc import Callable

import pytest

from draftkit.checks.fixes import applied
from draftkit.checks.model import Example, Hit
from draftkit.workflows.checking.examples import subject_of_example

Finder = Callable[..., tuple[Hit, ...]]
TEXT = "在全县防汛工作会议上的讲话\n\n{}\n\n今天的会开得短一些。\n"


@pytest.mark.parametrize("line", ["同志们，", "同志们", "同志们:", "各位代表、同志们。", "尊敬的各位领导，同志们！"])
def test_a_salutation_gets_a_wide_colon(find: Finder, line: str) -> None:
    hits = find("salutation", "test: colon", TEXT.format(line))
    fixed = applied(TEXT.format(line), [hit.fix for hit in hits if hit.fix])
    assert fixed == TEXT.format(line.rstrip("，:。！") + "：")


@pytest.mark.parametrize("line", ["同志们：", "同志们，今天的会很重要。", "各位领导的关心是最大的支持"])
def test_what_greets_nobody_is_no_salutation(find: Finder, line: str) -> None:
    assert find("salutation", "test: colon", TEXT.format(line)) == ()


def test_an_indent_is_taken_out(find: Finder) -> None:
    text = TEXT.format("　　同志们：")
    (hit,) = find("salutation", "test: line", text)
    assert hit.fix
    assert applied(text, [hit.fix]) == TEXT.format("同志们：")


def test_other_words_on_the_line_are_for_a_person_to_move(find: Finder) -> None:
    hits = find("salutation", "test: line", "在全县防汛工作会议上的讲话 同志们： 今天的会开得短一些。\n\n防汛要早。\n")
    assert [hit.fix for hit in hits] in ([], [None])
    assert find("salutation", "test: line", TEXT.format("同志们：")) == ()


def test_the_cure_of_a_draft_is_full_width(find: Finder) -> None:
    example = Example("# 在全县会议上的讲话\n\n同志们:\n\n今天的会开得短一些。\n", draft=True)
    subject = subject_of_example(example).unwrap()
    (hit,) = find("salutation", "test: colon", subject)
    assert dict(hit.values) == {"found": "同志们:", "instead": "同志们："}
    assert find("half_width", "{}", subject) == ()
