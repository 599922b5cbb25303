"""figures.yaml changed in place: what was set reads back, and nothing else moves."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.diagnostics import Severity
from draftkit.figures.edit import NewValue, add_figures, set_fields, set_values
from draftkit.figures.model import Figure, FigureType, Record, Style
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source

SHEET = """\
# 本地数据，请勿改动顺序
参训人数:   # 组织科核对
    unit: 人
    type: count
    value:        # 待报
    by: ''

培训天数: 3天  # 已定
"会议 名称": {value: "培训班", type: meeting, note: '全称, 含期数' }
增长: {type: percent}
预算:
  value: 12.5万元
  type: money
# 完
"""


def after(text: str, **values: str | NewValue) -> str:
    new = {name: NewValue(value) if isinstance(value, str) else value for name, value in values.items()}
    return set_values(Source("figures.yaml", text), new).unwrap()


def shown(text: str, name: str) -> Figure:
    figure = parse_sheet(Source("f", text)).unwrap().get(name)
    assert figure is not None
    return figure


@pytest.mark.parametrize(
    ("name", "typed", "old", "new"),
    [
        ("参训人数", "126人", "value:        # 待报", "value: 126        # 待报"),
        ("培训天数", "4天", "3天  #", "4天  #"),
        ("会议 名称", "骨干班：第3期", '"培训班"', '"骨干班：第3期"'),
        ("增长", "5.20％", "{type: percent}", "{type: percent, value: 5.20}"),
        ("预算", "13", "12.5万元", "13万元"),
        ("预算", "13万元", "12.5万元", "13万元"),
        ("新的", "12:30", "  type: money\n", "  type: money\n新的: '12:30'\n"),
    ],
)
def test_one_value_changes_and_nothing_else(name: str, typed: str, old: str, new: str) -> None:
    assert after(SHEET, **{name: typed}) == SHEET.replace(old, new)


def test_who_supplied_it_is_written_beside_the_value() -> None:
    told = NewValue("126", source="报名表", by="组织科 张三", when="2026-11-20")
    text = after(SHEET, 参训人数=told)
    assert "    by: '组织科 张三'\n    source: 报名表\n    when: 2026-11-20\n" in text
    figure = shown(text, "参训人数")
    assert (figure.value, figure.source, figure.by, figure.when) == ("126", "报名表", "组织科 张三", "2026-11-20")


def test_a_plain_value_gets_fields_in_braces_when_somebody_is_named() -> None:
    text = after(SHEET, 培训天数=NewValue("4天", by="办公室"))
    assert "培训天数: {value: 4天, by: 办公室}  # 已定\n" in text


def test_a_new_name_with_a_source_gets_fields_too() -> None:
    assert after("", 场数=NewValue("6场", source="方案")) == "场数: {value: 6场, source: 方案}\n"


def test_several_values_are_set_at_once() -> None:
    text = after(SHEET, 参训人数="126", 甲="1", 乙="2", 增长="3")
    assert text.endswith("  type: money\n甲: 1\n乙: 2\n# 完\n")
    assert (shown(text, "参训人数").value, shown(text, "增长").value) == ("126", "3")


def test_replacing_a_value_is_a_warning_with_both() -> None:
    outcome = set_values(Source("f", SHEET), {"培训天数": NewValue("4天"), "参训人数": NewValue("126")})
    (warning,) = outcome.diagnostics
    assert warning.message.code == "DK170"
    assert warning.message.severity is Severity.WARNING
    assert dict(warning.values) == {"name": "培训天数", "old": "3天", "new": "4天"}
    assert outcome.value is not None


def test_setting_what_stands_there_changes_nothing_and_warns_of_nothing() -> None:
    for name, value in (("培训天数", "3天"), ("会议 名称", "培训班"), ("预算", "12.5")):
        outcome = set_values(Source("f", SHEET), {name: NewValue(value)})
        assert (outcome.value, outcome.diagnostics) == (SHEET, ())


def test_one_bad_value_and_none_is_set() -> None:
    outcome = set_values(
        Source("f", SHEET), {"参训人数": NewValue("若干"), "增长": NewValue("1"), "a|b": NewValue("1")}
    )
    assert outcome.value is None
    assert [d.message.code for d in outcome.diagnostics] == ["DK151", "DK120"]


def test_a_note_goes_beside_the_value_too() -> None:
    text = after(SHEET, 参训人数=NewValue("126", note="不含工作人员"), 培训天数=NewValue("4天", note="含报到"))
    assert shown(text, "参训人数").note == "不含工作人员"
    assert "培训天数: {value: 4天, note: 含报到}  # 已定\n" in text
    again = after(text, 参训人数=NewValue("126", note="含工作人员"))
    assert again == text.replace("note: 不含工作人员", "note: 含工作人员")


def test_a_note_must_be_one_line() -> None:
    outcome = set_values(Source("f", SHEET), {"参训人数": NewValue("126", note="甲\n乙")})
    assert [d.message.code for d in outcome.diagnostics] == ["DK158"]


def test_a_figure_that_is_worked_out_takes_no_value() -> None:
    text = "增长: {formula: 今年 - 去年, type: count}\n今年:\n"
    outcome = set_values(Source("f", text), {"增长": NewValue("5"), "今年": NewValue("6")})
    assert outcome.value is None
    assert [d.message.code for d in outcome.diagnostics] == ["DK185"]
    assert after(text, 今年="6") == text.replace("今年:\n", "今年: 6\n")


def test_relations_and_formats_stay_and_are_no_figures() -> None:
    text = "甲: 1\nrelations:\n  - 甲 <= 乙\nformats:\n  count: {thousands: true}\n"
    assert after(text, 乙="2") == text + "乙: 2\n"
    for name in ("relations", "formats"):
        set_outcome = set_values(Source("f", text), {name: NewValue("1")})
        added = add_figures(Source("f", text), [Figure(name)])
        for outcome in (set_outcome, added):
            assert (outcome.value, [d.message.code for d in outcome.diagnostics]) == (None, ["DK188"])


@pytest.mark.parametrize(
    ("entry", "typed", "written"),
    [
        ("{type: count}", "15-20人", "{type: count, value: 15—20人}"),
        ("{type: money}", "13万元～17万元", "{type: money, value: 13万元—17万元}"),
        ("{type: money, unit: 元}", "3亿-5亿元", "{type: money, unit: 元, value: 3亿—5亿}"),
        ("{type: percent}", "10%-20%", "{type: percent, value: 10—20}"),
        ("{type: date-range}", "2026年12月3日至5日", "{type: date-range, value: 2026-12-03至2026-12-05}"),
        ("{type: count, max: 100}", "99", "{type: count, max: 100, value: 99}"),
    ],
)
def test_ranges_are_written_in_one_form(entry: str, typed: str, written: str) -> None:
    assert after(f"甲: {entry}\n", 甲=typed) == f"甲: {written}\n"


def test_a_value_that_only_looks_the_same_in_its_style_is_another_one() -> None:
    text = "甲: {type: percent, value: 5.21, format: {decimals: 1}}\n"
    outcome = set_values(Source("f", text), {"甲": NewValue("5.22")})
    assert [dict(d.values) for d in outcome.diagnostics] == [{"name": "甲", "old": "5.21%", "new": "5.22%"}]


def test_a_figure_with_all_its_fields_can_be_added() -> None:
    new = Figure("占比", FigureType.PERCENT, who="组织科", most="100", style=Style(decimals=1, thousands=False))
    for text in ("", "{甲: 1}"):
        assert shown(add_figures(Source("f", text), [new]).unwrap(), "占比") == new


def test_who_supplied_it_must_be_one_line() -> None:
    outcome = set_values(Source("f", SHEET), {"参训人数": NewValue("126", by="甲\n乙")})
    assert [d.message.code for d in outcome.diagnostics] == ["DK158"]
    assert outcome.value is None


def test_a_bad_value_in_the_file_can_be_mended() -> None:
    text = after("甲: {value: 若干, type: count}\n乙: {value: 若干, type: count}\n", 甲="12")
    assert text == "甲: {value: 12, type: count}\n乙: {value: 若干, type: count}\n"


def test_an_entry_that_is_a_list_is_left_and_said() -> None:
    outcome = set_values(Source("f", "甲: [1]\n"), {"甲": NewValue("1")})
    assert outcome.value is None
    assert [d.message.code for d in outcome.diagnostics] == ["DK160"]


@pytest.mark.parametrize("text", ["甲: 'a\n", "- 甲\n", "甲: 1\n甲: 2\n"])
def test_broken_yaml_is_not_edited(text: str) -> None:
    for outcome in (
        set_values(Source("f", text), {"甲": NewValue("1")}),
        add_figures(Source("f", text), [Figure("乙")]),
    ):
        assert outcome.value is None
        assert outcome.failed


def test_line_ends_of_the_file_are_kept() -> None:
    assert after("甲: 1\r\n", 乙="2") == "甲: 1\r\n乙: 2\r\n"
    added = add_figures(Source("f", "甲: 1\r\n"), [Figure("乙", unit="人")]).unwrap()
    assert added.count("\n") == added.count("\r\n") == 7


def test_figures_without_an_entry_get_a_block_and_the_others_stay() -> None:
    new = (Figure("增长"), Figure("场数", FigureType.COUNT, "场", ask="几场"), Figure("场数"))
    text = add_figures(Source("f", SHEET), new).unwrap()
    block = "场数:\n  value:\n  unit: 场\n  type: count\n  source:\n  by:\n  ask: 几场\n"
    assert text == SHEET.replace("  type: money\n", f"  type: money\n{block}")


def test_figures_are_added_in_braces_where_the_file_is_in_braces() -> None:
    text = add_figures(Source("f", "{甲: 1}"), [Figure("乙", unit="人")]).unwrap()
    assert text == "{甲: 1, 乙: {unit: 人, type: text}}"


def test_nothing_to_add_changes_nothing() -> None:
    assert add_figures(Source("f", SHEET), [Figure("增长")]).unwrap() == SHEET


def test_a_name_no_slot_can_have_is_not_added() -> None:
    outcome = add_figures(Source("f", SHEET), [Figure("部分数")])
    assert [d.message.code for d in outcome.diagnostics] == ["DK121"]
    assert outcome.value is None


@pytest.mark.parametrize(
    ("entry", "new", "written"),
    [
        ("{value: 58, by: 老周, source: 报名表}", NewValue("60"), "{value: 60, by: , source: }"),
        (
            "{value: 58, by: 老周, when: 2026-11-20}",
            NewValue("60", "签到表", when="2026-12-02"),
            "{value: 60, by: , when: 2026-12-02, source: 签到表}",
        ),
        ("\n  value: 58\n  by: 老周\n  source: >\n    报名\n    表\n  note: 甲\n", NewValue("60"), None),
        (
            "{value: 58, by: '老周', note: 含旁听, who: 办公室}",
            NewValue("60"),
            "{value: 60, by: , note: 含旁听, who: 办公室}",
        ),
        ("{value: 58, by: 老周, source: 报名表}", NewValue("58", by="老吴"), "{value: 58, by: 老吴, source: 报名表}"),
        ("{value: , by: 老周, source: 报名表}", NewValue("60"), "{value: 60, by: 老周, source: 报名表}"),
    ],
)
def test_what_was_said_of_a_value_goes_with_it(entry: str, new: NewValue, written: str | None) -> None:
    text = after(f"甲: {entry}\n乙: 1\n", 甲=new)
    block = "\n  value: 60\n  by:\n  source:\n  note: 甲\n"
    assert text == f"甲: {block if written is None else written}\n乙: 1\n"


def test_the_record_of_other_words_is_not_theirs() -> None:
    record = "speaker: 周明远, occasion: 茶叶大会, date: 2025年, checked_by: 老吴, checked_on: 2026-11-20"
    text = after(f"话: {{type: quotation, value: 茶是一片叶子, source: 日报, {record}}}\n", 话="一片叶子富一方")
    assert text == (
        "话: {type: quotation, value: 一片叶子富一方, source: , "
        "speaker: , occasion: , date: , checked_by: , checked_on: }\n"
    )
    figure = shown(text, "话")
    assert (figure.record, figure.source) == (Record(), "")


def test_a_value_written_another_way_is_the_same_value_and_keeps_who_said_it() -> None:
    text = "甲: {value: 60, unit: 人, type: count, by: 老周, source: 报名表}\n"
    assert after(text, 甲="６０人") == text


@pytest.mark.parametrize(
    ("entry", "written"),
    [
        ("甲: 3天  # 已定", "甲: {value: 3天, who: 组织科}  # 已定"),
        ("甲: '3: 天'", "甲: {value: '3: 天', who: 组织科}"),
        ("甲:", "甲: {who: 组织科}"),
        ("甲: ~", "甲: {who: 组织科}"),
        ("甲: {value: 3, who: 办公室} # 一", "甲: {value: 3, who: 组织科} # 一"),
        ("甲:\n  value: 3\n  # 二", "甲:\n  value: 3\n  who: 组织科\n  # 二"),
        ("乙: 1", "乙: 1\n甲: {who: 组织科}"),
    ],
)
def test_words_beside_a_value_change_alone(entry: str, written: str) -> None:
    text = f"# 头\n{entry}\n"
    assert set_fields(Source("f", text), {"甲": {"who": "组织科"}}).unwrap() == f"# 头\n{written}\n"


def test_words_that_are_to_be_empty_leave_no_trace_where_none_were() -> None:
    text = "甲: {value: 3, note: 旧}\n乙: {value: 1}\n"
    new = set_fields(Source("f", text), {"甲": {"note": ""}, "乙": {"note": ""}}).unwrap()
    assert new == "甲: {value: 3, note: }\n乙: {value: 1}\n"


def test_words_beside_a_value_are_one_line_and_go_with_its_type() -> None:
    cases = [("甲", "note", "一\n二", "DK158"), ("甲", "speaker", "周明远", "DK187"), ("a|b", "note", "一", "DK120")]
    for name, field, words, code in cases:
        outcome = set_fields(Source("f", "甲: {value: 3, type: count}\n"), {name: {field: words}})
        assert (outcome.value, [each.message.code for each in outcome.diagnostics]) == (None, [code])


VALUES = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=30).filter(
    lambda text: text.strip() and not set(text) & set("\ufeff\ufffe\uffff")
)
NAMES = st.text("甲乙丙丁参训人数 :#'\"-[]&*!%", min_size=1, max_size=6).filter(lambda name: name == name.strip())
FORMS = st.sampled_from(
    [
        "{name}:   # 说明",
        "{name}: 旧  # 说明",
        "{name}: '旧: 值'",
        '{name}: "旧"   ',
        "{name}: {{value: , by: 甲}} # 说明",
        "{name}: {{value: 旧, note: a}}",
        "{name}: {{unit: 人}}",
        "{name}:\n    # 说明\n    value: 旧 # 说明\n    note: |\n      一\n      二\n",
        "{name}:\n  by: 甲\n\n  # 说明",
        "{name}: ~",
        "{name}: >\n  旧\n  值\n",
    ]
)


@given(
    entries=st.lists(st.tuples(NAMES, FORMS), max_size=5, unique_by=lambda entry: entry[0]),
    new=st.dictionaries(NAMES, VALUES, max_size=3),
    more=st.sampled_from(["", "组织科: 张三"]),
)
def test_only_the_named_entries_differ_afterwards(
    entries: list[tuple[str, str]], new: dict[str, str], more: str
) -> None:
    pieces = [form.format(name="'" + name.replace("'", "''") + "'") for name, form in entries]
    text = "# 开头\n" + "\n".join(pieces) + "\n"
    values = {name: NewValue(value, by=more) for name, value in new.items()}
    before, changed = parse_sheet(Source("f", text)).unwrap(), set_values(Source("f", text), values)
    assert changed.value is not None
    sheet = parse_sheet(Source("f", changed.value)).unwrap()
    for name, value in new.items():
        figure = sheet.get(name)
        assert figure is not None
        assert figure.value == value.strip()
        old = before.get(name)
        is_same = old is None or old.is_open or old.value == value.strip()
        assert figure.by == (more or (old.by if old and is_same else ""))
        assert figure.note == (old.note if old else "")
    for figure in before.figures:
        assert figure.name in new or sheet.get(figure.name) == figure
    untouched = [piece for piece, (name, _) in zip(pieces, entries, strict=True) if name not in new]
    at = 0
    for piece in untouched:
        at = changed.value.index(piece, at) + len(piece)


@given(
    entries=st.lists(st.tuples(NAMES, FORMS), max_size=5, unique_by=lambda entry: entry[0]),
    words=st.dictionaries(
        NAMES, st.dictionaries(st.sampled_from(["who", "note", "by"]), VALUES, min_size=1), max_size=3
    ),
)
def test_words_beside_values_change_those_fields_alone(
    entries: list[tuple[str, str]], words: dict[str, dict[str, str]]
) -> None:
    pieces = [form.format(name="'" + name.replace("'", "''") + "'") for name, form in entries]
    text = "# 开头\n" + "\n".join(pieces) + "\n"
    changed = set_fields(Source("f", text), words).unwrap()
    before, sheet = parse_sheet(Source("f", text)).unwrap(), parse_sheet(Source("f", changed)).unwrap()
    for figure in sheet.figures:
        old = before.get(figure.name) or Figure(figure.name)
        assert figure == replace(old, **words.get(figure.name, {}))  # type: ignore[arg-type]
    assert set_fields(Source("f", changed), words).unwrap() == changed


CARRIED = """\
地名1: {value: , type: place, old: 云溪县}
地名1简称:
  follows: 地名1
  old: 云溪
  type: place
"""


def test_a_value_stands_beside_the_old_words_and_the_same_one_confirms_them() -> None:
    text = after(CARRIED, 地名1=NewValue("云溪县", by="办公室", when="2026-11-20"))
    assert "地名1: {value: 云溪县, type: place, old: 云溪县, by: 办公室, when: 2026-11-20}\n" in text
    assert shown(text, "地名1").old == "云溪县"


def test_a_value_for_what_followed_another_makes_it_a_figure_of_its_own() -> None:
    outcome = set_values(Source("figures.yaml", CARRIED), {"地名1简称": NewValue("城关")})
    text = outcome.unwrap()
    (told,) = outcome.diagnostics
    assert (told.message.code, told.message.severity) == ("DK1116", Severity.HINT)
    assert dict(told.values) == {"name": "地名1简称", "leader": "地名1"}
    assert text.endswith("地名1简称:\n  follows:\n  old: 云溪\n  type: place\n  value: 城关\n")
    assert shown(text, "地名1简称") == Figure("地名1简称", FigureType.PLACE, value="城关", old="云溪")


def test_figures_with_old_words_are_added_in_braces_too() -> None:
    added = (Figure("品牌1", old="是", is_doubtful=True), Figure("甲1", old="1", follows="甲"))
    text = add_figures(Source("f", "{甲: {old: 2}}\n"), added).unwrap()
    assert text.startswith("{甲: {old: 2}, 品牌1: {old: 是, doubtful: true, type: text}, 甲1: {follows: 甲, old: 1")
