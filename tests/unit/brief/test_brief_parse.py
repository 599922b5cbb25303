"""Briefs: what is read, and every problem with its place."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import draftkit.brief
from draftkit.brief.model import Brief
from draftkit.brief.parse import parse_brief
from draftkit.diagnostics import Outcome
from draftkit.source import Source
from draftkit.strictyaml import parse_yaml
from draftkit.strictyaml.edit import as_data

FULL = """\
outline: training-opening          # 培训班开班动员
occasion: {会议名称: 全市档案业务骨干培训班, 会议日期: 2026-12-03}
speaker: {职务: 市委办公室副主任, 姓名: }
audience: 各县区、市直单位档案员
minutes: 8
themes: [业务能力, 学习培训]
seed: 7
facts: {参训人数: 126人, 时间: 12:30, 比例: 5.20, 编号: 012, 答复: no}
pinned: [久久为功]
banned: 空谈
"""
SMALL = "outline: a\n"


def parsed(text: str) -> Outcome[Brief]:
    return parse_brief(Source("brief.yaml", text))


def problems(text: str) -> list[tuple[str, int, int]]:
    found = parsed(text).diagnostics
    assert all(d.place for d in found)
    return [(d.message.code, d.place.line, d.place.column) for d in found if d.place]


def facts(text: str) -> list[tuple[str, str]]:
    return [(fact.name, fact.text) for fact in parsed(text).unwrap().facts]


def test_a_full_brief_is_read() -> None:
    brief = parsed(FULL).unwrap()
    assert brief.outline == "training-opening"
    assert brief.audience == "各县区、市直单位档案员"
    assert (brief.minutes, brief.seed) == (8, 7)
    assert brief.themes == ("业务能力", "学习培训")
    assert (brief.pinned, brief.banned) == (("久久为功",), ("空谈",))


def test_values_are_the_text_the_person_wrote() -> None:
    assert facts(FULL) == [
        ("会议名称", "全市档案业务骨干培训班"),
        ("会议日期", "2026-12-03"),
        ("职务", "市委办公室副主任"),
        ("参训人数", "126人"),
        ("时间", "12:30"),
        ("比例", "5.20"),
        ("编号", "012"),
        ("答复", "no"),
        ("听众", "各县区、市直单位档案员"),
    ]


def test_a_fact_knows_where_it_stands() -> None:
    for fact in parsed(FULL).unwrap().facts:
        assert FULL[fact.span.start : fact.span.end] == fact.text


def test_only_the_outline_is_needed() -> None:
    assert parsed(SMALL) == Outcome(Brief("a"))


@pytest.mark.parametrize("blank", ["", "~", "''", "' '"])
def test_a_fact_without_a_value_is_left_out(blank: str) -> None:
    assert facts(f"outline: a\nfacts:\n  甲: {blank}\n  乙: 2\naudience: {blank}\n") == [("乙", "2")]


def test_a_group_without_entries_is_no_problem() -> None:
    assert facts("outline: a\nfacts:\noccasion: {}\n") == []


def test_one_value_given_twice_alike_is_one_fact() -> None:
    assert facts("outline: a\noccasion: {甲: 1}\nfacts: {甲: 1}\n") == [("甲", "1")]


def test_one_name_with_two_values_is_a_problem_at_the_second() -> None:
    assert problems("outline: a\noccasion: {甲: 1}\nfacts: {甲: 2}\n") == [("DK122", 3, 12)]
    assert problems("outline: a\naudience: 甲\nfacts: {听众: 乙}\n") == [("DK122", 2, 11)]


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有说明\n"])
def test_an_empty_brief_says_what_it_must_hold(text: str) -> None:
    assert problems(text) == [("DK110", 1, 1)]


def test_a_brief_without_an_outline_is_none() -> None:
    assert parsed("minutes: 8\n").value is None
    assert problems("minutes: 8\n") == [("DK101", 1, 1)]
    assert problems("outline: ''\n") == [("DK125", 1, 10)]
    assert problems("outline: [a]\n") == [("DK104", 1, 10)]


def test_all_problems_are_told_at_once_each_with_its_place() -> None:
    text = "outline: a\nminuts: 8\nminutes: 181\nseed: -1\nfacts:\n  甲: [1]\n  乙|丙: 2\n  部分数: 3\nthemes: {a: b}\n"
    assert problems(text) == [
        ("DK104", 6, 6),
        ("DK120", 7, 3),
        ("DK121", 8, 3),
        ("DK111", 3, 10),
        ("DK104", 9, 9),
        ("DK113", 4, 7),
        ("DK103", 2, 1),
    ]
    assert "'minutes'" in next(d for d in parsed(text).diagnostics if d.message.code == "DK103").message.help.format(
        near="minutes", allowed=""
    )


@pytest.mark.parametrize("name", ["甲|乙", "{甲}", "甲}}", "长" * 31, "''", "' 甲'", '"甲\\n乙"', '"甲\\u0007"'])
def test_a_name_no_slot_can_have_is_refused(name: str) -> None:
    outcome = parsed(
        f"outline: a\nfacts:\n  ? {name}\n  : 1\n" if "{" in name[0] else f"outline: a\nfacts:\n  {name}: 1\n"
    )
    assert outcome.failed
    assert outcome.value is None or outcome.value.facts == ()


def test_a_name_of_thirty_characters_is_accepted() -> None:
    assert facts(f"outline: a\nfacts: {{{'长' * 30}: 1}}\n") == [("长" * 30, "1")]


@pytest.mark.parametrize("value", ["|\n    一\n    二", '"一\\u0000二"', "长" * 501])
def test_a_value_that_is_not_one_line_is_refused(value: str) -> None:
    assert problems(f"outline: a\nfacts:\n  甲: {value}\n") == [("DK123", 3, 6)]


def test_a_folded_value_is_one_line() -> None:
    assert facts("outline: a\nfacts:\n  甲: 一\n    二\n") == [("甲", "一 二")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("outline: a\noutline: b\n", "DK105"),
        ("a: &x 1\noutline: *x\n", "DK106"),
        ("outline: !!python/name:os.system a\n", "DK106"),
        ("outline: 'a\n", "DK100"),
        ("- outline\n", "DK104"),
        ("outline: a\n---\noutline: b\n", "DK100"),
        ("outline: " + "[" * 40 + "]" * 40, "DK107"),
    ],
)
def test_hostile_and_broken_yaml_is_refused(text: str, code: str) -> None:
    outcome = parsed(text)
    assert outcome.failed
    assert outcome.diagnostics[0].message.code == code


def schema() -> dict[str, Any]:
    path = Path(draftkit.brief.__path__[0], "brief.schema.json")
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data


def as_editors_see_it(text: str) -> dict[str, Any]:
    """The data an editor validates: whole numbers are numbers there."""
    data = as_data(parse_yaml(Source("t", text)).unwrap())
    assert isinstance(data, dict)
    whole = {key: int(value) for key, value in data.items() if key in ("minutes", "seed") and isinstance(value, str)}
    return {**data, **whole}


@pytest.mark.parametrize("text", [FULL, SMALL, "outline: a\nfacts:\n  甲:\nthemes: 作风\nminutes:\n"])
def test_the_schema_for_editors_accepts_what_the_parser_accepts(text: str) -> None:
    assert not parsed(text).failed
    jsonschema.validate(as_editors_see_it(text), schema())


@pytest.mark.parametrize(
    "text",
    [
        "minutes: 8\n",
        "outline: ' '\n",
        "outline: a\nminutes: 181\n",
        "outline: a\nminuts: 8\n",
        "outline: a\nfacts: {'甲|乙': 1}\n",
        "outline: a\nfacts: {部分数: 1}\n",
        "outline: a\nfacts: {甲: [1]}\n",
    ],
)
def test_the_schema_for_editors_refuses_what_the_parser_refuses(text: str) -> None:
    assert parsed(text).failed
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(as_editors_see_it(text), schema())
