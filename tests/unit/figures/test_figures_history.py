"""The log of figures."""

import json

import pytest

from draftkit.figures import history
from draftkit.figures.history import Change, History, How, Issue, Mark, changes, extended, parse_history, stated
from draftkit.figures.messages_history import DAMAGED_LINES
from draftkit.figures.model import Expression, Figure, FigureType, Sheet, Style

WHEN = "2026-11-23T09:30:00+08:00"
CHANGE = Change("参训人数", None, "126人", How.FILL, WHEN, "组织科", "报名表")
MARK = Mark(1, Issue.EXPORTED, "out/讲话.docx", WHEN, {"参训人数": "126人", "日期": None})


def test_what_is_written_down_is_read_back() -> None:
    data = extended(b"", (CHANGE, MARK))
    assert data.count(b"\n") == 2
    assert "参训人数".encode() in data
    assert parse_history(data, "log").unwrap() == History((CHANGE, MARK))


def test_lines_that_stand_there_stay_byte_for_byte() -> None:
    old = b'{"damaged": \xff\n' + extended(b"", (CHANGE,)).removesuffix(b"\n")
    assert extended(old, (MARK,)) == old + b"\n" + extended(b"", (MARK,))


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[]",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"version":2,"kind":"change","name":"a","old":null,"new":"1"}',
        b'{"version":1,"kind":"change","name":"a","old":null,"new":1}',
        b'{"version":1,"kind":"change","name":"a","old":null,"new":"1","by":3}',
        b'{"version":1,"kind":"mark","number":"1","values":{}}',
        b'{"version":1,"kind":"mark","number":1,"values":{"a":1}}',
    ],
)
def test_a_damaged_line_is_told_and_the_rest_is_read(line: bytes) -> None:
    outcome = parse_history(extended(b"", (CHANGE,)) + b"\n" + line + b"\n" + extended(b"", (MARK,)), "log")
    assert outcome.value == History((CHANGE, MARK))
    (problem,) = outcome.diagnostics
    assert problem.message == DAMAGED_LINES
    assert dict(problem.values) == {"path": "log", "count": "1", "first": "3"}


def test_changes_are_told_from_what_was_known_and_what_is_gone_too() -> None:
    sheet = Sheet(
        (
            Figure("同", FigureType.COUNT, "人", "1"),
            Figure("变", FigureType.COUNT, "万元", "1", source="年报", by="财政科"),
            Figure("新", value="有"),
            Figure("空"),
            Figure("算", FigureType.COUNT, "人", "9", formula=Expression("同 * 9")),
        )
    )
    known = {"同": "1人", "变": "1元", "旧": "2人", "久空": None}
    assert changes(known, sheet, How.HAND, WHEN) == (
        Change("变", "1元", "1万元", How.HAND, WHEN, "财政科", "年报"),
        Change("新", None, "有", How.HAND, WHEN),
        Change("旧", "2人", None, How.HAND, WHEN),
    )


def test_what_is_logged_is_what_was_typed_and_not_how_it_is_written() -> None:
    figure = Figure("额", FigureType.MONEY, "元", "1234567", style=Style(thousands=True))
    assert stated(figure) == "1234567元"
    assert history.values_written(Sheet((figure,))) == {"额": "1,234,567元"}


def test_known_is_the_last_value_of_each_figure() -> None:
    events = (
        CHANGE,
        MARK,
        Change("参训人数", "126人", None, How.HAND, WHEN),
        Change("日期", None, "3日", How.FILL, WHEN),
    )
    assert History(events).known == {"参训人数": None, "日期": "3日"}
    assert History(events).marks == (MARK,)


def test_a_log_that_grows_too_large_keeps_its_newer_half_and_the_last_change_of_every_figure(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(history, "MAX_SIZE", 4_000)
    data = extended(b"", (Change("从未改过", None, "1人", How.START, WHEN), CHANGE))
    for number in range(1, 60):
        data = extended(data, (Mark(number, Issue.DRAFTED, "speech.md", WHEN, {"参训人数": str(number)}),))
    assert len(data) <= 4_000
    kept = parse_history(data, "log").unwrap()
    assert kept.known == {"从未改过": "1人", "参训人数": "126人"}
    numbers = [mark.number for mark in kept.marks]
    assert numbers == list(range(numbers[0], 60))
    assert len(numbers) > 10


def test_the_data_says_what_no_command_has_noted_yet() -> None:
    data = history.history_data((MARK,), (CHANGE,))
    mark, change = json.loads(json.dumps(data))["events"]
    assert mark == {
        "when": WHEN,
        "kind": "mark",
        "number": 1,
        "what": "exported",
        "file": "out/讲话.docx",
        "values": {"参训人数": "126人", "日期": None},
        "recorded": True,
    }
    assert (change["kind"], change["name"], change["how"], change["recorded"]) == ("change", "参训人数", "fill", False)
