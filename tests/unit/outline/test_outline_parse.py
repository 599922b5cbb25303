"""Outlines: what is read, and what is told about a wrong one."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from draftkit.diagnostics import Outcome
from draftkit.figures.model import FigureType
from draftkit.outline.frames import parse_frames
from draftkit.outline.model import Condition, Given, Group, Literal, Minutes, Outline, Reference
from draftkit.outline.parse import parse_outline
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.source import Source
from draftkit.tree.markers import Marker

ROOT = Path(__file__).parents[3]

SMALL = """\
id: small
name: 小提纲
slots:
  人数: {type: count, unit: 人, required: true, ask: 几个人}
phrases:
  词: {forms: [四字格], roles: requirement, themes: [作风], head: v, length: [4, 6], count: 2, join: ，}
title: 在会上的讲话
opening:
  - - 到会的有{{人数}}。
    - ["下面讲{{部分数}}点。", "我讲{{部分数}}点意见。"]
body:
  leads:
    - [看清差距, 找准路子]
    - [看清差距，迈开步子, 找准路子，办成事情]
  items:
    - text: [差距就在眼前。]
    - text:
        - {any: "{% if 词 %}大家要{{词}}。{% endif %}", optional: true, themes: [作风]}
      points:
        choose: [1, 2]
        items:
          - {lead: 先易后难, text: [能办的马上办。]}
          - {lead: 先急后缓, text: [急事马上办。]}
closing:
  - 就讲这些。
"""


def parsed(text: str) -> Outcome[Outline]:
    return parse_outline(Source("t.yaml", text))


def changed(old: str, new: str) -> Outcome[Outline]:
    assert old in SMALL
    return parsed(SMALL.replace(old, new, 1))


def codes(outcome: Outcome[Outline]) -> list[str]:
    return [diagnostic.message.code for diagnostic in outcome.diagnostics]


def only(outcome: Outcome[Outline], code: str) -> dict[str, str]:
    """The values of the one diagnostic there is."""
    assert codes(outcome) == [code]
    return dict(outcome.diagnostics[0].values)


def test_an_outline_is_read_whole() -> None:
    outline = parsed(SMALL).unwrap()
    slot, gap = outline.slots[0], outline.gaps[0]
    assert (slot.name, slot.type, slot.unit, slot.required, slot.ask) == (
        "人数",
        FigureType.COUNT,
        "人",
        True,
        "几个人",
    )
    assert (gap.forms, gap.roles, gap.themes) == ((Form.FOUR,), (PhraseRole.REQUIREMENT,), ("作风",))
    assert (gap.head, gap.length, gap.count, gap.join) == ("v", (4, 6), 2, "，")
    assert outline.body.marker is Marker.CHINESE
    assert len(outline.body.leads) == 2
    assert (outline.minutes, outline.rate, outline.salutation) == (Minutes(10, 10, 10), 200, None)
    assert len(outline.opening[0].paragraphs[0][1].options) == 2


def test_points_below_parts_are_ordinals_and_points_below_points_are_is() -> None:
    below = "          - {lead: 先易后难, points: {items: [{lead: 第一步, text: [动手。]}]}}\n"
    outline = changed("          - {lead: 先易后难, text: [能办的马上办。]}\n", below).unwrap()
    points = outline.body.items[1].points[0]
    assert points.marker is Marker.ORDINAL
    assert points.items[0].points[0].marker is Marker.IS


def test_a_text_becomes_words_names_and_conditions() -> None:
    sentence = parsed(SMALL).unwrap().body.items[1].text[0]
    (condition,) = sentence.options[0].pieces
    then = (Literal("大家要"), Reference("词"), Literal("。"))
    assert condition == Condition(Given(("词",)), then)
    assert (sentence.optional, sentence.themes) == (True, ("作风",))


def test_a_text_remembers_its_line() -> None:
    assert parsed(SMALL).unwrap().closing[0].paragraphs[0][0].options[0].place == f"small:{SMALL.count(chr(10))}"


def test_a_line_that_goes_on_leaves_no_blank_between_han_characters() -> None:
    outline = changed("  - 就讲这些。", "  - 就讲\n    这些，\n    {{人数}}都要\n    记住。").unwrap()
    assert outline.closing[0].paragraphs[0][0].options[0].pieces == (
        Literal("就讲这些，"),
        Reference("人数"),
        Literal("都要记住。"),
    )


def test_a_blank_between_two_slots_is_kept() -> None:
    outline = changed("title: 在会上的讲话", 'title: "{{人数}}　{{人数}} {{人数}}"').unwrap()
    assert [piece.text for piece in outline.title[0].pieces if isinstance(piece, Literal)] == ["　", " "]


def test_a_question_alone_declares_a_slot() -> None:
    outline = changed("{type: count, unit: 人, required: true, ask: 几个人}", "几个人").unwrap()
    assert (outline.slots[0].type, outline.slots[0].ask) == (FigureType.TEXT, "几个人")


def test_a_slot_may_say_the_least_and_the_most_of_its_number() -> None:
    slots = "{type: percent, min: 0, max: 100%}"
    (slot,) = changed("{type: count, unit: 人, required: true, ask: 几个人}", slots).unwrap().slots
    assert (slot.least, slot.most) == ("0", "100")


@pytest.mark.parametrize(
    ("slot", "code"), [("{type: count, max: 多}", "DK181"), ("{type: place, max: 5}", "DK187"), ("{max: 5}", "DK187")]
)
def test_a_bound_is_a_number_and_goes_with_numbers(slot: str, code: str) -> None:
    assert codes(changed("{type: count, unit: 人, required: true, ask: 几个人}", slot)) == [code]


def test_an_unknown_key_is_told_with_its_place_and_the_nearest_one() -> None:
    outcome = changed("closing:", "closin: []\nclosing:")
    assert only(outcome, "DK103")["near"] == "closing"
    place = outcome.diagnostics[0].place
    assert place is not None
    assert place.excerpt == "closin: []"
    assert (place.column, place.width) == (1, 6)


def test_an_unknown_key_of_an_item_says_where_it_stands() -> None:
    values = only(changed("      points:", "      pionts: []\n      points:"), "DK103")
    assert (values["where"], values["near"]) == ("body.items[1]", "points")


def test_all_problems_are_told_at_once() -> None:
    text = SMALL.replace("name: 小提纲\n", "").replace("{{人数}}", "{{人口}}").replace("四字格", "四字")
    assert codes(parsed(text)) == ["DK109", "DK101", "DK143", "DK191"]


def test_a_name_that_is_not_declared_is_told_with_the_nearest_one() -> None:
    values = only(changed("就讲这些。", "有{{人数}}{{会议人数}}。"), "DK143")
    assert (values["name"], values["near"]) == ("会议人数", "人数")


def test_a_name_like_no_other_is_told_with_the_declared_ones() -> None:
    values = only(changed("就讲这些。", "在{{地点}}。"), "DK142")
    assert values["allowed"].startswith("人数, 词")


def test_a_name_in_a_test_must_be_declared_too() -> None:
    assert codes(changed("就讲这些。", "好{% if 地点 %}的{% endif %}。")) == ["DK142"]


def test_a_name_that_is_never_used_is_a_warning() -> None:
    outcome = changed("phrases:", "  天数: 几天\nphrases:")
    assert only(outcome, "DK191") == {"name": "天数"}
    assert not outcome.failed


@pytest.mark.parametrize("name", ["词", "部分数", "要点数"])
def test_a_name_for_two_things_is_refused(name: str) -> None:
    assert "DK195" in codes(changed("phrases:", f"  {name}: 几个\nphrases:"))


def test_the_declared_unit_may_be_written_and_no_other() -> None:
    assert codes(changed("{{人数}}", "{{人数|人}}")) == []
    assert only(changed("{{人数}}", "{{人数|名}}"), "DK144")["declared"] == "人"
    assert only(changed("就讲这些。", "有{{部分数|点}}。"), "DK144")["declared"] == ""


def test_an_unknown_role_of_a_gap_is_told_with_the_nearest_one() -> None:
    values = only(changed("roles: requirement", "roles: [requirment]"), "DK109")
    assert (values["where"], values["near"]) == ("phrases.词.roles", "requirement")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("head: v", "head: verb", "DK108"),
        ("length: [4, 6]", "length: [6, 4]", "DK108"),
        ("length: [4, 6]", "length: 17", "DK108"),
        ("length: [4, 6]", "length: [4, 5, 6]", "DK108"),
        ("count: 2", "count: 5", "DK111"),
        ("type: count", "type: number", "DK108"),
        ("unit: 人", "unit: '}}'", "DK108"),
        ("join: ，", 'join: "\\n"', "DK108"),
        ("themes: [作风], head", "themes: [天气], head", "DK108"),
        ("optional: true", "optional: yes", "DK108"),
        ("choose: [1, 2]", "choose: [0, 2]", "DK108"),
        ("choose: [1, 2]", "choose: 两", "DK108"),
        ("choose: [1, 2]", "choose: 61", "DK108"),
        ("id: small", "id: a/b", "DK108"),
        ("id: small", "id: small\nminutes: 181", "DK111"),
        ("id: small", "id: small\nrate: 许多", "DK113"),
    ],
)
def test_a_value_that_is_not_accepted_is_told(old: str, new: str, code: str) -> None:
    outcome = changed(old, new)
    assert codes(outcome) == [code]
    assert outcome.failed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("opening:\n", "opening: 没有\nx:\n"),
        ("  items:\n    - text", "  items: 没有\n  x:\n    - text"),
        ("{type: count, unit: 人, required: true, ask: 几个人}", "[人]"),
        ("{forms: [四字格], roles: requirement, themes: [作风], head: v, length: [4, 6], count: 2, join: ，}", "四字"),
        ("    - text: [差距就在眼前。]", "    - 差距就在眼前。"),
        ("    - [看清差距, 找准路子]", "    - 看清差距"),
        ("      points:\n        choose: [1, 2]", "      points: [没有]\n      x:\n        choose: [1, 2]"),
        ("text: [差距就在眼前。]", "text: [[]]"),
        ("text: [差距就在眼前。]", "text: [[差距。, [眼前。]]]"),
        ("text: [差距就在眼前。]", "text: [{any: []}]"),
        ("text: [差距就在眼前。]", "text: ['']"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(old: str, new: str) -> None:
    outcome = changed(old, new)
    assert "DK104" in codes(outcome)
    assert outcome.failed


def test_a_missing_key_is_told() -> None:
    keys = [dict(d.values)["key"] for d in parsed("id: a\n").diagnostics if d.message.code == "DK101"]
    assert keys == ["name", "title", "opening", "body", "closing"]


def test_a_speech_without_title_and_parts_says_so() -> None:
    outline = parsed("id: a\nname: 甲\ntitle: []\nopening: [就讲这些。]\nbody: []\nclosing: []\n").unwrap()
    assert (outline.title, outline.body.items, outline.closing[0].paragraphs) == ((), (), ())


def test_an_item_may_have_further_paragraphs() -> None:
    text = '          - {lead: 先易后难, text: [能办的马上办。], more: [["人数{{人数}}。", 齐了。], 走吧。]}\n'
    outline = changed("          - {lead: 先易后难, text: [能办的马上办。]}\n", text).unwrap()
    item = outline.body.items[1].points[0].items[0]
    assert [len(paragraph) for paragraph in item.paragraphs] == [1, 2, 1]
    assert Reference("人数") in item.more[0][0].options[0].pieces


def test_an_item_may_have_a_number_of_its_own_and_come_after_the_others() -> None:
    text = "{lead: 先急后缓, marker: 无, optional: true, text: [急事马上办。]}"
    outline = changed("{lead: 先急后缓, text: [急事马上办。]}", text).unwrap()
    first, second = outline.body.items[1].points[0].items
    assert (first.marker, first.optional) == (None, False)
    assert (second.marker, second.optional) == (Marker.NONE, True)


# Headings


def test_headings_of_any_family_may_open_a_paragraph() -> None:
    points = (
        changed("        choose: [1, 2]", "        marker: （1）\n        run_in: true")
        .unwrap()
        .body.items[1]
        .points[0]
    )
    assert (points.marker, points.run_in) == (Marker.ARABIC_BRACKETS, True)
    assert not changed("        choose: [1, 2]", "        marker: （1）").unwrap().body.items[1].points[0].run_in


def test_no_heading_stands_on_a_line_of_its_own_below_one_that_opens_a_paragraph() -> None:
    below = "points: {run_in: false, items: [{lead: 第一步, text: [动手。]}]}"
    values = only(changed("text: [急事马上办。]", below), "DK108")
    assert values["value"] == "false"


def test_one_heading_may_open_a_paragraph_where_the_others_do_not() -> None:
    points = "        marker: （一）\n        items:\n          - {lead: 先说钱款, run_in: true, text: [钱要管好。]}\n"
    group = changed("        choose: [1, 2]\n        items:\n", points).unwrap().body.items[1].points[0]
    assert [group.is_run_in(item) for item in group.items] == [True, False, False]


def test_no_single_heading_stands_on_a_line_of_its_own_there_either() -> None:
    below = "points: {items: [{lead: 第一步, text: [动手。]}, {lead: 第二步, run_in: false, text: [收手。]}]}"
    assert only(changed("text: [急事马上办。]", below), "DK108")["allowed"] == "true"


def test_a_point_that_opens_a_paragraph_stands_before_headings() -> None:
    late = "{lead: 先急后缓, run_in: true, text: [急事马上办。]}"
    text = SMALL.replace("{lead: 先急后缓, text: [急事马上办。]}", late).replace("choose: [1, 2]", "marker: （一）")
    assert only(parsed(text), "DK1172")["item"] == "2"


def test_headings_as_they_are_may_have_any_length_end_and_number() -> None:
    odd = "          - {lead: 第五，先把家底摸清楚；, text: [能办的马上办。]}\n"
    text = SMALL.replace("          - {lead: 先易后难, text: [能办的马上办。]}\n", odd, 1)
    assert parsed(text).failed
    group = parsed(text.replace("        choose: [1, 2]", "        as_is: true")).unwrap().body.items[1].points[0]
    assert group.as_is
    assert group.items[0].lead is not None
    assert group.items[0].lead.pieces == (Literal("第五，先把家底摸清楚；"),)


def test_every_set_has_a_heading_for_every_item() -> None:
    assert only(changed("[看清差距, 找准路子]", "[看清差距]"), "DK145") == {
        "where": "body.leads[0]",
        "found": "1",
        "expected": "2",
    }


def test_an_item_without_a_heading_is_told() -> None:
    assert only(changed("{lead: 先易后难, text", "{text"), "DK146")["where"] == "body.items[1].points[0].items[0]"


@pytest.mark.parametrize("leads", ["leads: []", "leads:"])
def test_an_empty_list_of_sets_gives_no_headings(leads: str) -> None:
    sets = "leads:\n    - [看清差距, 找准路子]\n    - [看清差距，迈开步子, 找准路子，办成事情]"
    assert codes(changed(sets, leads)) == ["DK146", "DK146"]


def test_an_item_with_two_headings_is_told() -> None:
    assert codes(changed("    - text: [差距", "    - lead: 看清差距\n      text: [差距")) == ["DK147"]


@pytest.mark.parametrize("odd", ["找准路子走", "找准，路子", "找准路子，办成事"])
def test_headings_of_one_set_match(odd: str) -> None:
    values = only(changed("[看清差距, 找准路子]", f"[看清差距, {odd}]"), "DK148")
    assert values["lead"] == odd


def test_headings_of_items_match_too() -> None:
    assert only(changed("lead: 先急后缓", "lead: 先急"), "DK148")["first"] == "先易后难"


def test_a_heading_with_a_slot_is_not_measured() -> None:
    assert codes(changed("[看清差距, 找准路子]", '[看清差距, "找准{{人数}}的路子"]')) == []


@pytest.mark.parametrize("mark", "。！？；：，、.!?;:,")
def test_a_heading_has_no_end_mark(mark: str) -> None:
    assert "DK190" in codes(changed("lead: 先易后难", f"lead: '先易后难{mark}'"))


@pytest.mark.parametrize("number", ["一、", "（一）", "1.", "第一，", "一是", "首先，"])
def test_a_heading_has_no_typed_number(number: str) -> None:
    assert "DK193" in codes(changed("lead: 先易后难", f"lead: {number}先易后难"))


def test_words_that_look_like_a_number_are_none() -> None:
    assert codes(changed("lead: 先易后难", "lead: 一抓到底")) == []


def test_a_heading_never_stands_below_one_that_opens_a_paragraph() -> None:
    below = "{lead: 先易后难, points: {marker: 一、, items: [{lead: 动手, text: [动手。]}]}}"
    values = only(changed("{lead: 先易后难, text: [能办的马上办。]}", below), "DK108")
    assert values["value"] == "一、"
    assert "一是" in values["allowed"]


def test_points_nest_five_levels_deep_and_no_deeper() -> None:
    def nested(levels: int) -> str:
        group = "{items: [{lead: 动手, text: [动手。]}]}"
        for _ in range(levels - 1):
            group = f"{{items: [{{lead: 动手, points: {group}}}]}}"
        return f"id: a\nname: 甲\ntitle: 题\nopening: [好。]\nclosing: [好。]\nbody: {group}\n"

    assert codes(parsed(nested(5))) == []
    assert codes(parsed(nested(6))) == ["DK107"]


@pytest.mark.parametrize("count", [0, 61])
def test_a_group_has_one_to_sixty_items(count: int) -> None:
    items = ", ".join(["{lead: 动手, text: [动手。]}"] * count)
    text = f"id: a\nname: 甲\ntitle: 题\nopening: [好。]\nclosing: [好。]\nbody: {{items: [{items}]}}\n"
    assert codes(parsed(text)) == ["DK194"]


# Hostile and broken files


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("{% for x in 人数 %}好{% endfor %}", "a loop"),
        ("{% macro x() %}好{% endmacro %}", "a macro"),
        ("{{ 人数() }}", "a call"),
        ("{{ range(999999999) }}", "a call"),
        ("{{ 人数|join(人数) }}", "a filter"),
        ("{{ 人数|人|人 }}", "a filter"),
        ("{{ 人数.real }}", "an expression"),
        ("{{ ''.__class__.__mro__ }}", "an expression"),
        ("{{ 人数 * 99999999 }}", "an expression"),
        ("{{ '字' }}", "an expression"),
        ("{{ 1 }}", "an expression"),
        ("{{ {} }}", "an expression"),
        ("{% set x = 1 %}", "a block"),
        ("{% include 'x' %}", "a block"),
        ("{% import 'x' as y %}", "a block"),
        ("{% extends 'x' %}", "a block"),
        ("{% if 人数 == 3 %}好{% endif %}", "an expression"),
        ("{% if 人数 or 词 %}好{% endif %}", "an expression"),
        ("{% if not not 人数 %}好{% endif %}", "an expression"),
        ("{% if " + "not " * 450 + "人数 %}好{% endif %}", "an expression"),
        ("{% with %}好{% endwith %}", "a block"),
        ("{% filter upper %}好{% endfilter %}", "a filter"),
    ],
)
def test_what_is_not_of_the_subset_is_refused(template: str, found: str) -> None:
    values = only(changed("就讲这些。", f'"{template}"'), "DK141")
    assert values["found"] == found


@pytest.mark.parametrize(
    "template",
    [
        "{{人数",
        "{% if 人数 %}好",
        "{% endif %}",
        "{{ }}",
        "{% unknown %}",
        "{% if %}好{% endif %}",
        "{{ 人 数 }}",
        "{{ " + "(" * 900 + "人数" + ")" * 900 + " }}",
        "好\\r\\n",
        "好\\0",
        "好\\u2028",
    ],
)
def test_a_text_that_cannot_be_read_is_refused(template: str) -> None:
    assert codes(changed("就讲这些。", f'"{template}"')) == ["DK140"]


def test_deep_but_honest_conditions_are_read() -> None:
    template = "{% if 人数 %}" * 60 + "好" + "{% endif %}" * 60
    assert codes(changed("就讲这些。", f'"{template}"')) == []


def test_a_text_that_is_too_long_is_refused() -> None:
    assert only(changed("就讲这些。", "字" * 2001), "DK192")["found"] == "2001"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "DK110"),
        ("# 只有说明\n", "DK110"),
        ("- 一\n- 二\n", "DK104"),
        ("id: 'a\n", "DK100"),
        ("id: a\n---\nid: b\n", "DK100"),
        ("a: &x [1]\nb: [*x, *x]\n", "DK106"),
        ("id: !!python/object/apply:os.system [a]\n", "DK106"),
        ("id: " + "[" * 40 + "]" * 40 + "\n", "DK107"),
        ("id: a\n" + "x" * 4_000_001, "DK107"),
    ],
)
def test_a_file_that_is_no_outline_is_refused(text: str, code: str) -> None:
    outcome = parsed(text)
    assert outcome.value is None
    assert codes(outcome) == [code]


def test_a_key_twice_is_refused() -> None:
    assert codes(changed("name: 小提纲", "name: 小提纲\nname: 大提纲")) == ["DK105"]


def test_the_examples_of_the_documentation_are_outlines() -> None:
    page = (ROOT / "docs/formats/outline.md").read_text(encoding="utf-8")
    whole, extending = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert parsed(whole).diagnostics == ()
    base = parsed((ROOT / "outlines/deployment.yaml").read_text(encoding="utf-8")).unwrap()
    assert parse_outline(Source("deployment.yaml", extending), base).diagnostics == ()


def test_the_example_of_the_page_on_frames_is_one() -> None:
    page = (ROOT / "docs/formats/frames.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert parse_frames(Source("conduct.yaml", example)).diagnostics == ()


def _groups(group: Group) -> list[Group]:
    return [group, *(inner for item in group.items for below in item.points for inner in _groups(below))]


def test_a_fewest_above_the_number_of_items_is_lowered_to_it() -> None:
    groups = _groups(changed("choose: [1, 2]", "choose: [3, 9]").unwrap().body)
    assert [found.choose for found in groups] == [(2, 2), (2, 2)]


def extended(changes: str) -> Outcome[Outline]:
    return parse_outline(Source("t.yaml", f"id: own\nextends: small\n{changes}"), parsed(SMALL).unwrap())


def test_what_an_extending_outline_does_not_say_stays_as_it_is() -> None:
    base = parsed(SMALL).unwrap()
    assert extended("").unwrap() == replace(base, id="own")
    assert extended("minutes: {shortest: 5, usual: 8, longest: 12}\n").unwrap().minutes == Minutes(5, 8, 12)


def test_one_point_of_many_can_be_changed_by_its_number() -> None:
    base = parsed(SMALL).unwrap()
    outline = extended("body:\n  items:\n    2: {text: [这一段我们自己写。]}\n").unwrap()
    assert outline.body.items[0] == base.body.items[0]
    assert outline.body.items[1].text[0].options[0].pieces == (Literal("这一段我们自己写。"),)
    assert outline.body.leads == base.body.leads


def test_a_number_that_no_point_has_is_told() -> None:
    assert "DK102" in {told.message.code for told in extended("body:\n  items:\n    9: {text: [没有。]}\n").diagnostics}


def test_a_slot_of_the_base_can_be_used_and_one_of_its_name_replaces_it() -> None:
    outline = extended("slots: {人数: {type: count, unit: 名, ask: 多少}}\nclosing: ['来了{{人数}}。']\n").unwrap()
    assert [slot.unit for slot in outline.slots if slot.name == "人数"] == ["名"]


def test_minutes_out_of_order_are_told() -> None:
    codes = [told.message.code for told in extended("minutes: {shortest: 9, usual: 8, longest: 12}\n").diagnostics]
    assert codes == ["DK196"]


def test_an_opening_has_several_kinds_by_name() -> None:
    outline = extended(
        "opening:\n  缘由式: [今天来谈一件事。]\n  问题式:\n    - [为什么要谈？, 因为没办好。]\n"
    ).unwrap()
    assert [kind.name for kind in outline.opening] == ["缘由式", "问题式"]
    assert [len(paragraph) for paragraph in outline.opening[1].paragraphs] == [2]


def test_a_sentence_is_drawn_by_its_role_or_has_alternatives_but_not_both() -> None:
    outline = extended("closing:\n  - [{frame: closing, optional: true}]\n").unwrap()
    sentence = outline.closing[0].paragraphs[0][0]
    assert (sentence.frame, sentence.options, sentence.optional) == (PhraseRole.CLOSING, (), True)
    assert [d.message.code for d in extended("closing:\n  - [{frame: closing, any: 好。}]\n").diagnostics] == ["DK197"]
