"""Slips that YAML finds in the wrong line are told where they are."""

import pytest
import yaml

from draftkit.diagnostics import Message
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, messages, parse, parse_yaml

LOADERS = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]


@pytest.fixture(params=LOADERS, ids=["python", "libyaml"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test holds with both of PyYAML's parsers."""
    monkeypatch.setattr(parse, "_LOADER", request.param)


def problems(text: str) -> list[tuple[Message, int, int]]:
    """Each problem with its line and column."""
    places = [(found.message, found.place) for found in parse_yaml(Source("a.yaml", text)).diagnostics]
    return [(message, place.line, place.column) for message, place in places if place is not None]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("会议名称：全市统计会\n参训人数: 126\n", 1, 5),
        ("会议名称：全市统计会\n", 1, 5),
        ("\ufeff会议名称：全市统计会\n", 1, 6),
        ("培训天数: 3天\n会议名称： 全市统计会\n参训人数: 126\n", 2, 5),
        ("培训天数: 3天\n会议名称：\n\n# 以下待报\n参训人数: 126\n", 2, 5),
        ("参训人数:\n  value：126\n  unit: 人\n", 2, 8),
        ("列: \n- 甲：乙\n  丙: 丁\n", 2, 4),
    ],
)
def test_a_full_width_colon_is_told_in_its_own_line(text: str, line: int, column: int) -> None:
    assert problems(text) == [(messages.WIDE_COLON, line, column)]


def test_full_width_colons_are_told_all_at_once() -> None:
    text = "天数: 3\n会议：全市\n主办：市局\n听众：学员\n人数: 1\n"
    assert problems(text) == [(messages.WIDE_COLON, line, 3) for line in (2, 3, 4)]


@pytest.mark.parametrize(("text", "line"), [("天数:3\n人数: 1\n", 1), ("天数: 3\n人数:1\n会议: 全市\n", 2)])
def test_a_colon_without_a_blank_is_told(text: str, line: int) -> None:
    assert problems(text) == [(messages.NO_BLANK, line, 3)]


@pytest.mark.parametrize("text", ["人数:\n\tvalue: 126\n", "人数:\n  \tvalue: 126\n  unit: 人\n"])
def test_a_tab_before_a_key_is_told_as_a_tab(text: str) -> None:
    assert [(message, line) for message, line, _ in problems(text)] == [(messages.TAB, 2)]


@pytest.mark.parametrize("text", ["a: {b: 1\nc: 2\n", "说明: 甲：乙: 丙\n", "a: 1\n  b: 2\n"])
def test_other_faults_are_told_as_before(text: str) -> None:
    assert [message for message, _, _ in problems(text)] == [messages.NOT_YAML]


def test_full_width_colons_in_a_value_are_no_fault() -> None:
    assert problems("说明: 甲：乙\n备注: |\n  丙：丁\n\n  戊:己\n") == []


def test_a_full_width_colon_in_braces_is_told_of_a_key_that_is_known() -> None:
    source = Source("a.yaml", "{value：126, unit: 人, 其他：1}")
    log = Log(source)
    fields = Fields(parse_yaml(source).unwrap(), "", log)
    assert (fields.text("value"), fields.text("unit")) == ("", "人")
    fields.done()
    said = [(each.message, each.place.column) for each in log.diagnostics if each.place]
    assert said == [(messages.WIDE_COLON, 7), (messages.UNKNOWN_KEY, 22)]
