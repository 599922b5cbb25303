"""Values in the slots of a speech."""

from draftkit.figures.fill import fill
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.tree import Paragraph, Section, Slot, Speech, Strong, Text, Title

SPEECH = Speech(
    (
        Title((Text("在"), Slot("会议名称"), Text("上的讲话"))),
        Paragraph((Strong((Slot("参训人数", "人"),)), Text("参加培训。"))),
        Section((Text("一部分"), Slot("场数", "场")), (Paragraph((Slot("参训人数", "名"), Slot("参训人数", "名"))),)),
    )
)


def values(speech: Speech) -> list[str | None]:
    from draftkit.tree.walk import slots

    return [slot.value for _, slot in slots(speech)]


def test_every_use_of_a_figure_gets_its_words() -> None:
    sheet = Sheet((Figure("会议名称", FigureType.MEETING, value="骨干班"), Figure("场数", FigureType.COUNT, "场", "6")))
    outcome = fill(SPEECH, sheet)
    assert values(outcome.unwrap()) == ["骨干班", None, "6场", None, None]
    assert outcome.diagnostics == ()


def test_a_figure_without_a_unit_takes_the_one_of_the_slot() -> None:
    assert values(fill(SPEECH, Sheet((Figure("参训人数", value="126"),))).unwrap())[1:] == [
        "126人",
        None,
        "126名",
        "126名",
    ]


def test_a_unit_that_contradicts_the_sheet_is_a_warning_once_and_the_sheet_counts() -> None:
    outcome = fill(SPEECH, Sheet((Figure("参训人数", FigureType.COUNT, "人", "126"),)))
    assert values(outcome.unwrap()) == [None, "126人", None, "126人", "126人"]
    (warning,) = outcome.diagnostics
    assert warning.message.code == "DK171"
    assert not warning.is_error
    assert dict(warning.values) == {"name": "参训人数", "here": "名", "block": "1.p1", "unit": "人"}


def test_an_open_figure_with_another_unit_is_warned_of_too() -> None:
    outcome = fill(SPEECH, Sheet((Figure("参训人数", FigureType.COUNT, "人"),)))
    assert [d.message.code for d in outcome.diagnostics] == ["DK171"]
    assert values(outcome.unwrap()) == [None] * 5


def test_the_percent_sign_needs_not_be_written_in_the_sheet() -> None:
    speech = Speech((Paragraph((Slot("增长", "%"),)),))
    outcome = fill(speech, Sheet((Figure("增长", FigureType.PERCENT, value="5.20"),)))
    assert (values(outcome.unwrap()), outcome.diagnostics) == (["5.20%"], ())


def test_a_figure_that_became_open_empties_its_slot_and_an_unknown_slot_stays() -> None:
    speech = Speech((Paragraph((Slot("甲", "", "1"), Slot("乙", "", "2"))),))
    assert values(fill(speech, Sheet((Figure("甲"),))).unwrap()) == [None, "2"]


def test_names_units_and_words_around_stay() -> None:
    filled = fill(SPEECH, Sheet((Figure("会议名称", value="班"),))).unwrap()
    assert filled.blocks[0] == Title((Text("在"), Slot("会议名称", "", "班"), Text("上的讲话")))
    assert filled.blocks[1:] == SPEECH.blocks[1:]
