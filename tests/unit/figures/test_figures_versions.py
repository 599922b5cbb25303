"""What two versions have otherwise."""

from draftkit.figures.history import Change, How, Mark, values_written
from draftkit.figures.model import Expression, Figure, FigureType, Sheet
from draftkit.figures.report import figure_report
from draftkit.figures.versions import Difference, Kind, differences, values_before, versions_data
from draftkit.tree import Paragraph, Slot, Speech

SPEECH = Speech((Paragraph((Slot("变"), Slot("变"))),))
SHEET = Sheet(
    (
        Figure("同", FigureType.COUNT, "人", "1"),
        Figure("变", FigureType.COUNT, "人", "2", source="年报", by="甲科", when="2026-11-20"),
        Figure("填", FigureType.COUNT, "人", "3"),
        Figure("倍", FigureType.COUNT, "人", "4", formula=Expression("变 * 2")),
        Figure("新", value="有"),
    )
)
OLD = {"同": "1人", "变": "1人", "填": None, "倍": "2人", "旧": "5人"}
RECORDS = figure_report(SPEECH, SHEET)


def test_every_difference_tells_who_and_when_as_the_log_has_it_else_as_the_figure_says() -> None:
    changes = (
        Change("填", None, "9人", How.FILL, "周一", "丙科"),
        Change("填", "9人", "3人", How.SHEET, "周二", "乙科", "月报"),
        Change("旧", "5人", None, How.HAND, "周三"),
    )
    uses = RECORDS[1].uses
    assert len(uses) == 2
    assert differences(OLD, SHEET, RECORDS, changes) == (
        Difference("变", Kind.CHANGED, "1人", "2人", "甲科", "年报", "", "2026-11-20", "", uses),
        Difference("填", Kind.CHANGED, None, "3人", "乙科", "月报", "sheet", "周二"),
        Difference("倍", Kind.CHANGED, "2人", "4人", formula="变 * 2"),
        Difference("新", Kind.ADDED, None, "有"),
        Difference("旧", Kind.GONE, "5人", None, how="hand", when="周三"),
    )


def test_the_same_figures_differ_in_nothing() -> None:
    now = {"同": "1人", "变": "2人", "填": "3人", "倍": "4人", "新": "有"}
    assert differences(now, SHEET, RECORDS, ()) == ()


def test_the_data_names_the_version() -> None:
    data = versions_data((), Mark(3, "exported", "out/讲话.docx", "周一", {}))
    since = {"number": 3, "what": "exported", "file": "out/讲话.docx", "when": "周一"}
    assert data == {"version": 1, "since": since, "changes": []}
    assert versions_data((), None)["since"] is None


def test_the_values_before_some_changes_are_worked_out_again() -> None:
    changes = (
        Change("同", None, "1人", How.START, "周一"),
        Change("变", "1人", "9人", How.FILL, "周一"),
        Change("变", "9人", "2人", How.HAND, "周二"),
        Change("填", None, "3人", How.FILL, "周二"),
        Change("新", "说不准", "有", How.HAND, "周二"),
        Change("旧", "5人", None, How.HAND, "周三"),
        Change("空", None, None, How.HAND, "周三"),
    )
    assert values_before(SHEET, changes) == {
        "同": "1人",
        "变": "1人",
        "填": None,
        "倍": "2人",
        "新": "说不准",
        "旧": "5人",
    }
    assert values_before(SHEET, ()) == values_written(SHEET)


def test_a_value_that_does_not_fit_its_figure_any_more_stands_as_it_was_logged() -> None:
    assert values_before(SHEET, (Change("变", "约1亩", "2人", How.HAND, ""),))["变"] == "约1亩"


def test_the_json_names_the_day() -> None:
    assert versions_data((), None, "2026-11-22") == {"version": 1, "since": {"day": "2026-11-22"}, "changes": []}
