"""The log of figures: what it tells is what was; it reads back whatever was added, and whatever was damaged."""

from hypothesis import given
from hypothesis import strategies as st

from draftkit.figures.history import Change, Event, History, How, Mark, changes, extended, parse_history, stated
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.report import figure_report
from draftkit.figures.versions import differences
from draftkit.tree import Speech

WHEN = "2026-11-23T09:30:00+08:00"
NAMES = st.sampled_from(["人数", "增长", "日期", "地点"])
FIGURES = st.one_of(
    st.builds(Figure, NAMES, st.just(FigureType.COUNT), st.sampled_from(["人", "万元"]), st.none() | st.just("126")),
    st.builds(Figure, NAMES, value=st.none() | st.text("云溪县", min_size=1, max_size=3)),
)
SHEETS = st.lists(FIGURES, unique_by=lambda figure: figure.name).map(lambda figures: Sheet(tuple(figures)))
TEXTS = st.text(max_size=8)
VALUES = st.none() | TEXTS
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(Change, TEXTS, VALUES, VALUES, TEXTS, TEXTS, TEXTS, TEXTS),
    st.builds(Mark, st.integers(1, 9), TEXTS, TEXTS, TEXTS, st.dictionaries(TEXTS, VALUES, max_size=3)),
)
LOGS = st.lists(EVENTS, max_size=5).map(tuple)


def _values(sheet: Sheet) -> dict[str, str]:
    return {figure.name: value for figure in sheet.figures if (value := stated(figure)) is not None}


@given(SHEETS, SHEETS)
def test_what_is_known_after_the_changes_is_what_the_sheet_says(before: Sheet, after: Sheet) -> None:
    events = changes({}, before, How.START, WHEN)
    events += changes(History(events).known, after, How.HAND, WHEN)
    known = {name: value for name, value in History(events).known.items() if value is not None}
    assert known == _values(after)
    assert changes(History(events).known, after, How.HAND, WHEN) == ()


@given(LOGS, LOGS)
def test_a_log_reads_back_as_it_was_written(first: tuple[Event, ...], second: tuple[Event, ...]) -> None:
    assert parse_history(extended(extended(b"", first), second), "log").unwrap().events == first + second


@given(LOGS, st.binary(max_size=40), LOGS)
def test_whatever_stands_between_the_lines_the_others_are_read(
    first: tuple[Event, ...], damage: bytes, second: tuple[Event, ...]
) -> None:
    data = extended(b"", first) + damage.replace(b"\n", b"") + b"\n" + extended(b"", second)
    assert parse_history(data, "log").unwrap().events == first + second


@given(SHEETS, SHEETS)
def test_two_versions_differ_just_where_what_is_written_differs(before: Sheet, after: Sheet) -> None:
    old = {figure.name: stated(figure) for figure in before.figures}
    new = {figure.name: stated(figure) for figure in after.figures}
    found = {one.name: (one.old, one.new) for one in differences(old, after, figure_report(Speech(), after), ())}
    assert found == {
        name: (old.get(name), new.get(name))
        for name in (*old, *new)
        if (name in old, old.get(name)) != (name in new, new.get(name))
    }
