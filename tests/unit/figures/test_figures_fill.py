"""Values in the slots of a speech."""

from draftkit.figures.fill import fill, slot_value
from draftkit.figures.model import Figure, FigureType, Sheet, Style
from draftkit.tree import Byline, Paragraph, Salutation, Section, Slot, Speech, Strong, Text, Title
from draftkit.tree.walk import gap_label, slots
from draftkit.writers.markdown import markdown_text

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


def test_an_open_figure_shows_the_words_of_the_older_speech_and_is_marked_so() -> None:
    sheet = Sheet((Figure("会议名称", FigureType.MEETING, old="骨干班"), Figure("场数", FigureType.COUNT, "场", "6")))
    filled = fill(SPEECH, sheet).unwrap()
    found = [slot for _, slot in slots(filled)]
    assert [(slot.value, slot.is_old, slot.is_open) for slot in found[:3]] == [
        ("骨干班", True, True),
        (None, False, True),
        ("6场", False, False),
    ]
    given = Sheet((Figure("会议名称", FigureType.MEETING, value="轮训班", old="骨干班"),))
    first = next(slot for _, slot in slots(fill(filled, given).unwrap()))
    assert (first.value, first.is_old, first.is_open) == ("轮训班", False, False)


def test_old_words_before_their_unit_are_no_unit_twice() -> None:
    speech = Speech((Paragraph((Slot("人数"), Text("人。"))),))
    sheet = Sheet((Figure("人数", FigureType.COUNT, "人", old="20多"),))
    assert fill(speech, sheet).diagnostics == ()
    given = Sheet((Figure("人数", FigureType.COUNT, "人", "21", old="20多"),))
    assert [each.message.code for each in fill(speech, given).diagnostics] == ["DK894"]


def test_a_unit_that_contradicts_the_sheet_is_a_warning_once_and_the_sheet_counts() -> None:
    outcome = fill(SPEECH, Sheet((Figure("参训人数", FigureType.COUNT, "人", "126"),)))
    assert values(outcome.unwrap()) == [None, "126人", None, "126人", "126人"]
    (warning,) = outcome.diagnostics
    assert warning.message.code == "DK171"
    assert not warning.is_error
    assert dict(warning.values) == {"name": "参训人数", "here": "名", "block": "“一部分【待填…”", "unit": "人"}


def test_a_unit_that_the_text_says_again_is_a_warning_once() -> None:
    gap = Slot("覆盖率")
    speech = Speech((Paragraph((Slot("里程"), Text("公里公路。"), gap, Text("%，"), gap, Text("%。"))),))
    sheet = Sheet((Figure("覆盖率", FigureType.PERCENT, value="98"), Figure("里程", FigureType.COUNT, "公里", "3")))
    (warning,) = fill(speech, sheet).diagnostics
    assert warning.message.code == "DK894"
    assert dict(warning.values)["name"] == "覆盖率"


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


HEAD = Figure("部长", FigureType.PERSON, value="周明远", office="组织部部长", short="周明远同志")


def test_the_full_form_stands_first_in_running_text_and_the_short_one_from_then_on() -> None:
    slot = Slot("部长")
    speech = Speech(
        (
            Title((slot,)),
            Byline((slot,)),
            Paragraph((Strong((slot,)), Text("和"), slot)),
            Section((slot,), (Paragraph((slot,)),)),
        )
    )
    full, short = "组织部部长周明远", "周明远同志"
    assert values(fill(speech, Sheet((HEAD,))).unwrap()) == [full, full, full, short, short, short]


def test_a_salutation_is_running_text() -> None:
    speech = Speech((Salutation((Slot("部长"), Text("："))), Paragraph((Slot("部长"),))))
    assert values(fill(speech, Sheet((HEAD,))).unwrap()) == ["组织部部长周明远", "周明远同志"]


def test_each_figure_has_a_first_mention_of_its_own() -> None:
    county = Figure("县", FigureType.ORGANISATION, value="云溪县人民政府", short="县政府")
    speech = Speech((Paragraph((Slot("部长"), Slot("县"), Slot("县"))),))
    assert values(fill(speech, Sheet((HEAD, county))).unwrap()) == ["组织部部长周明远", "云溪县人民政府", "县政府"]


def test_an_open_figure_has_no_short_form_either() -> None:
    speech = Speech((Paragraph((Slot("县"), Slot("县"))),))
    assert values(fill(speech, Sheet((Figure("县", short="县政府"),))).unwrap()) == [None, None]


def test_figures_are_written_in_the_styles_of_the_sheet() -> None:
    sheet = Sheet(
        (Figure("人数", FigureType.COUNT, value="12600"), Figure("增长", FigureType.PERCENT, value="5.25")),
        styles={FigureType.COUNT: Style(thousands=True), FigureType.PERCENT: Style(decimals=1)},
    )
    speech = Speech((Title((Slot("人数", "人"),)), Paragraph((Slot("人数", "人"), Slot("增长", "%")))))
    assert values(fill(speech, sheet).unwrap()) == ["12,600人", "12,600人", "5.3%"]


def test_a_range_of_days_has_no_unit_to_contradict() -> None:
    sheet = Sheet((Figure("日期", FigureType.DATE_RANGE, "天", "2026-12-03至2026-12-05"),))
    outcome = fill(Speech((Paragraph((Slot("日期", "日"),)),)), sheet)
    assert (values(outcome.unwrap()), outcome.diagnostics) == (["2026年12月3日至5日"], ())


def test_one_slot_alone_has_the_full_form() -> None:
    assert slot_value(Slot("部长"), HEAD) == "组织部部长周明远"
    assert slot_value(Slot("人数", "人"), Figure("人数")) is None
    amount = Figure("人数", FigureType.COUNT, value="12600")
    assert slot_value(Slot("人数", "人"), amount, {FigureType.COUNT: Style(scale="万")}) == "1.26万人"


def labels(speech: Speech) -> list[str]:
    return [gap_label(slot) for _, slot in slots(speech)]


def test_a_gap_shows_the_unit_of_its_figure_where_the_speech_says_none() -> None:
    speech = Speech((Paragraph((Slot("覆盖率"), Slot("人数"), Slot("场数", "次"), Slot("会期"), Slot("未知"))),))
    sheet = Sheet(
        (
            Figure("覆盖率", FigureType.PERCENT),
            Figure("人数", FigureType.COUNT, "人"),
            Figure("场数", FigureType.COUNT, "场"),
            Figure("会期", FigureType.DATE, "天"),
        )
    )
    filled = fill(speech, sheet).unwrap()
    shown = ["【待填：覆盖率（%）】", "【待填：人数（人）】", "【待填：场数（场）】", "【待填：会期】"]
    assert labels(filled) == [*shown, "【待填：未知】"]
    head = Speech((Title((Slot("覆盖率"),)),))
    assert labels(fill(head, sheet).unwrap()) == ["【待填：覆盖率（%）】"]


def test_the_unit_a_gap_shows_is_not_written_into_the_speech() -> None:
    speech = Speech((Paragraph((Slot("覆盖率"),)),))
    filled = fill(speech, Sheet((Figure("覆盖率", FigureType.PERCENT),))).unwrap()
    assert markdown_text(filled) == markdown_text(speech)
    assert filled == speech
    assert [slot.unit for _, slot in slots(filled)] == [""]
