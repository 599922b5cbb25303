"""Which figures a speech needs, and where they stand."""

from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.usage import Gaps, Use, figure_report, gaps, report_data
from draftkit.tree import Count, Counted, Paragraph, Section, Slot, Speech, Strong, Text, Title

SPEECH = Speech(
    (
        Title((Text("在"), Slot("会议名称"), Text("上的讲话"))),
        Paragraph(
            (
                Text("共"),
                Strong((Slot("参训人数", "人"),)),
                Text("，讲"),
                Count(Counted.PARTS),
                Text("点，"),
                Slot("场数"),
            )
        ),
        Section((Text("第"), Slot("场数", "场")), (Paragraph((Slot("参训人数"),)),)),
        Section((Text("二"),)),
    )
)
SHEET = Sheet(
    (
        Figure("未用", value="1"),
        Figure("参训人数", FigureType.COUNT, "人", "126", source="报名表", by="组织科"),
        Figure("会议名称", FigureType.MEETING),
        Figure("也未用"),
    )
)


def test_open_are_the_figures_the_text_uses_and_nobody_supplied_and_apart_from_them_those_it_does_not_use() -> None:
    assert gaps(SPEECH, SHEET) == Gaps(open=("会议名称", "场数"), unused=("也未用",))


def test_a_text_without_slots_has_no_open_figures() -> None:
    assert gaps(Speech((Paragraph((Text("好"),)),)), SHEET) == Gaps((), ("会议名称", "也未用"))


def test_without_a_text_nothing_is_used() -> None:
    assert gaps(Speech(), SHEET) == Gaps((), ("会议名称", "也未用"), has_text=False)


def test_the_report_has_the_figures_of_the_sheet_and_then_those_of_the_speech() -> None:
    report = figure_report(SPEECH, SHEET)
    assert [(record.name, record.open) for record in report] == [
        ("未用", False),
        ("参训人数", False),
        ("会议名称", True),
        ("也未用", True),
        ("场数", True),
    ]


def test_uses_are_offsets_in_the_plain_text_of_their_block_as_it_is_read() -> None:
    uses = {record.name: record.uses for record in figure_report(SPEECH, SHEET)}
    assert uses["未用"] == ()
    assert uses["会议名称"] == (Use("t1", 1, 1 + len("【待填：会议名称】")),)
    assert uses["参训人数"] == (Use("p1", 1, 5), Use("1.p1", 0, 4))
    line = "共126人，讲两点，"
    gap = len("【待填：场数】")
    assert uses["场数"] == (Use("p1", len(line), len(line) + gap), Use("1", 1, 1 + len("【待填：场数（场）】")))


def test_the_data_has_the_shape_that_was_promised() -> None:
    data = report_data(figure_report(SPEECH, SHEET))
    assert data["version"] == 1
    assert data["figures"][1] == {
        "name": "参训人数",
        "type": "count",
        "unit": "人",
        "value": "126",
        "old": None,
        "source": "报名表",
        "by": "组织科",
        "open": False,
        "doubtful": False,
        "uses": ({"block": "p1", "start": 1, "end": 5}, {"block": "1.p1", "start": 0, "end": 4}),
    }
