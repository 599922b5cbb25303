"""The forms that are handed round."""

from draftkit.figures.forms.form import NOBODY, UNUSED, FormOptions, forms_of
from draftkit.figures.model import Expression, Figure, FigureType, Sheet, Style
from draftkit.figures.returned.headings import (
    BY,
    HEADINGS,
    HOW,
    NAME,
    NOTE,
    SENT,
    SENT_NAME,
    SENTENCE,
    SOURCE,
    UNIT,
    VALUE,
    WHERE,
    WHO,
)
from draftkit.grid import CellState, Form, FormCell
from draftkit.tree import Paragraph, Section, Slot, Speech, Text, Title
from draftkit.tree.markers import Marker

SPEECH = Speech(
    (
        Title((Text("在"), Slot("会议名称"), Text("上的讲话"))),
        Paragraph((Text("应到"), Slot("应到人数", "人"), Text("。"))),
        Section(
            (Text("成绩"),),
            (Paragraph((Text("今年"), Slot("今年件数", "件"), Text("，增长"), Slot("增幅", "%"), Text("。"))),),
            Marker.CHINESE,
        ),
    )
)
COUNT = FigureType.COUNT
GROWTH = Figure(
    "增幅",
    FigureType.PERCENT,
    "%",
    formula=Expression("(今年件数 - 去年件数) / 去年件数"),
    style=Style(decimals=1),
)
SHEET = Sheet(
    (
        Figure("备用", who="办公室"),
        Figure("去年件数", COUNT, "件", who="督查科"),
        Figure("今年件数", COUNT, "件", who="督查科"),
        GROWTH,
        Figure("应到人数", COUNT, "人", "80", source="名册", by="组织科", note="含列席", who="办公室"),
        Figure("会议名称", FigureType.MEETING, ask="会议叫什么？"),
    )
)


def _form(options: FormOptions | None = None, speech: Speech = SPEECH, sheet: Sheet = SHEET) -> Form:
    (form,) = forms_of(speech, sheet, options or FormOptions())
    return form


def _column(form: Form, heading: str) -> list[FormCell]:
    at = [column.heading for column in form.columns].index(heading)
    return [row[at] for row in form.rows]


def _texts(form: Form, heading: str) -> list[str]:
    return [cell.text for cell in _column(form, heading)]


def test_the_columns_are_the_headings_in_their_order() -> None:
    assert tuple(column.heading for column in _form().columns) == HEADINGS


def test_open_figures_stand_in_the_order_of_the_speech_and_those_it_does_not_use_after_them() -> None:
    form = _form()
    assert _texts(form, NAME) == ["会议名称", "今年件数", "去年件数", "备用"]
    assert _texts(form, WHERE) == ["题目", "一、成绩", "一、成绩", UNUSED]


def test_a_derived_figure_is_not_asked_for_but_what_it_is_worked_out_from_is() -> None:
    assert _texts(_form(), SENTENCE)[1:3] == [
        "今年【待填：今年件数（件）】，增长【待填：增幅（%）】。",
        "（用来算“增幅”）今年【待填：今年件数（件）】，增长【待填：增幅（%）】。",
    ]


def test_in_a_sentence_with_several_gaps_the_own_one_is_strong() -> None:
    strong = [cell.strong for cell in _column(_form(), SENTENCE)]
    assert strong == [("【待填：会议名称】",), ("【待填：今年件数（件）】",), (), ()]


def test_the_sentence_shows_the_values_that_are_there() -> None:
    filled = Sheet((*SHEET.figures[:2], Figure("今年件数", COUNT, "件", "12"), *SHEET.figures[3:]))
    assert _texts(_form(sheet=filled), SENTENCE)[1] == "（用来算“增幅”）今年12件，增长【待填：增幅（%）】。"


def test_values_and_what_stands_beside_them_are_open_and_all_else_is_locked() -> None:
    form = _form()
    headings = [column.heading for column in form.columns]
    is_open = {heading for row in form.rows for heading, cell in zip(headings, row, strict=True) if _is_open(cell)}
    assert is_open == {VALUE, SOURCE, BY, NOTE}
    assert all(cell.rule for cell in _column(form, VALUE))


def _is_open(cell: FormCell) -> bool:
    return cell.state is CellState.OPEN


def test_unit_owner_and_what_to_fill_in_stand_beside_the_name() -> None:
    form = _form()
    assert _texts(form, UNIT) == ["", "件", "件", ""]
    assert _texts(form, WHO) == ["", "督查科", "督查科", "办公室"]
    assert _texts(form, HOW)[:2] == ["会议叫什么？填会议全称", "填整数，单位“件”"]


def test_everything_shows_what_is_there_open_for_correction() -> None:
    form = _form(FormOptions(everything=True))
    at = _texts(form, NAME).index("应到人数")
    shown = [_column(form, heading)[at] for heading in (VALUE, SOURCE, BY, NOTE)]
    assert [cell.text for cell in shown] == ["80", "名册", "组织科", "含列席"]
    assert {cell.state for cell in shown} == {CellState.OPEN}
    assert "增幅" not in _texts(form, NAME)


def test_only_the_named_figures_are_asked_for_whether_filled_or_not() -> None:
    assert _texts(_form(FormOptions(only=frozenset({"应到人数", "备用"}))), NAME) == ["应到人数", "备用"]


def test_years_stand_side_by_side_and_cells_nobody_asks_for_are_closed() -> None:
    form = _form(FormOptions(by_year=True))
    assert [column.heading for column in form.columns][5:8] == [VALUE, "去年", "今年"]
    assert _texts(form, NAME) == ["会议名称", "件数", "备用"]
    states = [[cell.state for cell in _column(form, heading)] for heading in (VALUE, "去年", "今年")]
    asked, unasked = CellState.OPEN, CellState.UNASKED
    assert states == [[asked, unasked, asked], [unasked, asked, unasked], [unasked, asked, unasked]]


KNOWN = Sheet(
    (
        Figure("去年件数", COUNT, "件", "40", source="年报", who="督查科"),
        Figure("今年件数", COUNT, "件", who="信访科"),
        Figure("去年户数", COUNT, "户", "7"),
    )
)


def test_known_years_beside_one_that_is_asked_for_are_shown_closed() -> None:
    form = _form(FormOptions(by_year=True), sheet=KNOWN)
    at = _texts(form, NAME).index("件数")
    last, this = (_column(form, heading)[at] for heading in ("去年", "今年"))
    assert (last.text, last.state, last.rule) == ("40", CellState.UNASKED, None)
    assert (this.text, this.state) == ("", CellState.OPEN)
    assert [_texts(form, heading)[at] for heading in (SOURCE, WHO)] == ["", "信访科"]
    assert "户数" not in _texts(form, NAME)


def test_known_years_are_shown_whoever_supplied_them_and_without_years_they_are_not() -> None:
    (form,) = forms_of(Speech(), KNOWN, FormOptions(by_year=True, who="信访科"))
    assert [cell.text for cell in form.rows[0]][5:7] == ["40", ""]
    assert _texts(_form(speech=Speech(), sheet=KNOWN), NAME) == ["今年件数"]


def test_a_known_year_whose_unit_only_the_speech_has_is_shown() -> None:
    speech = Speech((Paragraph((Slot("去年件数", "件"), Slot("今年件数", "件"))),))
    sheet = Sheet((Figure("去年件数", COUNT, value="40"), Figure("今年件数", COUNT)))
    assert _texts(_form(FormOptions(by_year=True), speech, sheet), "去年") == ["40"]


def test_a_form_keeps_what_it_was_sent_with() -> None:
    form = _form(FormOptions(by_year=True), Speech(), KNOWN)
    assert form.kept_name == SENT_NAME
    assert form.kept == (SENT, ("今年件数", "", "", "", ""), ("去年件数", "40", "", "", ""))
    form = _form(FormOptions(everything=True))
    assert ("应到人数", "80", "名册", "组织科", "含列席") in form.kept
    assert [line[0] for line in form.kept[1:]] == _texts(form, NAME)


def test_where_all_rows_have_years_there_is_no_column_for_other_values() -> None:
    form = _form(FormOptions(by_year=True, who="督查科"))
    assert [column.heading for column in form.columns][4:8] == [HOW, "去年", "今年", SOURCE]


def test_years_with_other_bounds_each_say_what_to_fill_in() -> None:
    sheet = Sheet((Figure("去年件数", COUNT, "件", most="9"), Figure("今年件数", COUNT, "件")))
    form = _form(FormOptions(by_year=True), Speech(), sheet)
    assert _texts(form, HOW) == ["去年：填整数，单位“件”，不大于9\n今年：填整数，单位“件”"]


def test_each_owner_has_a_form_and_nobody_the_last() -> None:
    forms = forms_of(SPEECH, SHEET, FormOptions(split=True))
    assert [(form.who, _texts(form, NAME)) for form in forms] == [
        ("督查科", ["今年件数", "去年件数"]),
        ("办公室", ["备用"]),
        (NOBODY, ["会议名称"]),
    ]
    assert forms[0].title == "《在【会议名称】上的讲话》数据填报表（督查科）"


def test_the_form_of_one_owner_alone() -> None:
    assert _texts(_form(FormOptions(who=NOBODY)), NAME) == ["会议名称"]
    assert forms_of(SPEECH, SHEET, FormOptions(who="财务科")) == ()


def test_where_nothing_is_open_there_is_no_form() -> None:
    assert forms_of(Speech(), Sheet((Figure("甲", value="1"),)), FormOptions()) == ()
    assert forms_of(Speech(), Sheet(), FormOptions(split=True)) == ()


def test_a_figure_only_the_speech_names_is_asked_for_with_the_unit_written_there() -> None:
    form = _form(sheet=Sheet())
    assert _texts(form, NAME) == ["会议名称", "应到人数", "今年件数", "增幅"]
    assert _texts(form, UNIT) == ["", "人", "件", "%"]


def test_a_figure_without_a_unit_takes_that_of_the_speech() -> None:
    assert _texts(_form(sheet=Sheet((Figure("应到人数"),))), UNIT)[1] == "人"


def test_without_a_text_no_place_is_named() -> None:
    form = _form(speech=Speech())
    assert set(_texts(form, WHERE)) == {""}
    assert form.title == "数据填报表"


def test_the_title_has_the_values_that_are_there() -> None:
    form = _form(sheet=Sheet((Figure("会议名称", value="云溪县防汛工作会"), Figure("备用"))))
    assert form.title == "《在云溪县防汛工作会上的讲话》数据填报表"


def test_old_words_are_shown_to_be_confirmed_or_changed_and_what_follows_has_no_row() -> None:
    figures = (
        Figure("会议名称", FigureType.MEETING, old="全县茶事会", ask="会议叫什么？"),
        Figure("应到人数", COUNT, "人", old="20余人"),
        Figure("今年件数", COUNT, "件", old="20件", follows="应到人数"),
    )
    form = _form(sheet=Sheet(figures))
    assert _texts(form, NAME) == ["会议名称", "应到人数", "增幅"]
    cells = _column(form, SENTENCE)
    assert (cells[1].text, cells[1].strong) == ("应到20余人。", ("20余人",))
    assert _texts(form, VALUE)[:2] == ["", ""]
    assert _texts(form, HOW)[:2] == [
        "旧稿是“全县茶事会”，现在仍是就照填，不是就改。填会议全称",
        "旧稿是“20余人”，现在仍是就照填，不是就改。填整数，单位“人”",
    ]
