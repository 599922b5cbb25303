"""One value of a brief changed in place."""

import pytest

from draftkit.brief.edit import KeyPath, set_brief_value
from draftkit.brief.parse import parse_brief
from draftkit.source import Source

BRIEF = """\
# 任务单
outline:   training-opening   # 提纲
minutes: "8"
occasion: {会议名称: 培训班, 会议日期: }  # 场合
facts:
    # 人数要核对
    参训人数: 126人   # 组织科

    天数:
speaker:
# 完
"""


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("outline",), "deployment", "training-opening   #", "deployment   #"),
        (("minutes",), "12", '"8"', '"12"'),
        (("occasion", "会议名称"), "甲: 乙", "培训班", "'甲: 乙'"),
        (("occasion", "会议日期"), "2026-12-03", "会议日期: }", "会议日期: 2026-12-03}"),
        (("facts", "参训人数"), "130人", "126人", "130人"),
        (("facts", "天数"), "3天", "天数:\n", "天数: 3天\n"),
        (("facts", "场数"), "6场", "天数:\n", "天数:\n    场数: 6场\n"),
        (("occasion", "地点"), "临江市", "{会议名称", "{地点: 临江市, 会议名称"),
        (("speaker", "职务"), "副主任", "speaker:\n", "speaker: {职务: 副主任}\n"),
        (("seed",), "42", "speaker:\n", "speaker:\nseed: 42\n"),
        (("audience",), "", "speaker:\n", "speaker:\naudience: ''\n"),
    ],
)
def test_one_value_changes_and_nothing_else(path: KeyPath, value: str, old: str, new: str) -> None:
    text = set_brief_value(Source("brief.yaml", BRIEF), path, value).unwrap()
    assert text == BRIEF.replace(old, new)
    assert not parse_brief(Source("brief.yaml", text)).failed


def test_a_group_that_is_not_there_is_added() -> None:
    text = set_brief_value(Source("b", "outline: a"), ("facts", "参训人数"), "126人").unwrap()
    assert text == "outline: a\nfacts: {参训人数: 126人}\n"


def test_setting_the_same_value_again_changes_nothing() -> None:
    once = set_brief_value(Source("b", BRIEF), ("seed",), "42").unwrap()
    assert set_brief_value(Source("b", once), ("seed",), "42").unwrap() == once


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("outline: a\nthemes: [一]\n", ("themes",)),
        ("outline: a\nfacts: {甲: 1}\n", ("facts",)),
        ("outline: a\nfacts: 甲\n", ("facts", "乙")),
        ("outline: a\n? seed\nminutes: 8\n", ("seed",)),
    ],
)
def test_what_cannot_be_changed_alone_is_left_and_said(text: str, path: KeyPath) -> None:
    outcome = set_brief_value(Source("b", text), path, "1")
    assert outcome.value is None
    assert [d.message.code for d in outcome.diagnostics] == ["DK124"]
    assert outcome.diagnostics[0].place is not None


def test_broken_yaml_is_not_edited() -> None:
    outcome = set_brief_value(Source("b", "outline: 'a\n"), ("seed",), "1")
    assert outcome.value is None
    assert [d.message.code for d in outcome.diagnostics] == ["DK100"]


@pytest.mark.parametrize("value", ["一\n二", "\udc80", "长" * 501])
def test_a_value_that_is_not_one_line_is_refused(value: str) -> None:
    outcome = set_brief_value(Source("b", BRIEF), ("facts", "天数"), value)
    assert outcome.value is None
    assert [d.message.code for d in outcome.diagnostics] == ["DK123"]
