from pathlib import Path

import pytest

from draftkit.diagnostics import Outcome
from draftkit.ooxml.profiles.built_in import built_in, standing
from draftkit.ooxml.profiles.model import Align, Font, Force, Leading, Profile, Style
from draftkit.ooxml.profiles.parse import parse_profile
from draftkit.source import Source

HEAD = "profile: ours\nname: 本县\nextends: gbt9704\n"


def _parsed(text: str) -> Outcome[Profile]:
    return parse_profile(Source("ours.yaml", text), standing)


def _codes(outcome: Outcome[Profile]) -> list[str]:
    return [diagnostic.message.code for diagnostic in outcome.diagnostics]


def test_what_a_file_does_not_say_stays_as_in_the_profile_it_extends() -> None:
    profile = _parsed(HEAD).unwrap()
    standard = built_in()
    assert (profile.id, profile.label) == ("ours", "本县")
    assert profile.looks == standard.looks
    assert (profile.top, profile.page_number_font) == (standard.top, standard.page_number_font)


def test_a_figure_is_its_value_its_force_and_its_source() -> None:
    profile = _parsed(HEAD + "page:\n  top: {value: 30, force: 本单位, source: 办公室规定}\n").unwrap()
    assert profile.top.value == 30
    assert (profile.top.force, profile.top.source) == (Force.OFFICE, "办公室规定")


def test_lines_are_given_in_points_and_kept_in_twips() -> None:
    profile = _parsed(HEAD + "page:\n  line_pitch: {value: 28.95, force: 本单位, source: 甲}\n").unwrap()
    assert (profile.line_pitch.value, profile.leading.value) == (579, Leading.EXACT)


def test_lines_that_are_multiples_are_given_in_lines() -> None:
    figures = ("leading: {value: auto, force: 实务, source: 甲}", "line_pitch: {value: 1.5, force: 实务, source: 甲}")
    profile = _parsed(HEAD + "page:\n" + "".join(f"  {figure}\n" for figure in figures)).unwrap()
    assert (profile.line_pitch.value, profile.leading.value) == (360, Leading.MULTIPLE)


def test_a_look_takes_what_it_does_not_say_from_the_base() -> None:
    profile = _parsed(HEAD + "looks:\n  title: {size: 小一, bold: true, force: 本单位, source: 甲}\n").unwrap()
    title = profile.look(Style.TITLE)
    assert (title.size, title.bold, title.align, title.name) == (48, True, Align.CENTER, "讲话标题")


@pytest.mark.parametrize(("written", "half_points"), [("三号", 32), ("五号", 21), ("15", 30), ("15.5磅", 31)])
def test_type_is_given_by_name_or_in_points(written: str, half_points: int) -> None:
    profile = _parsed(HEAD + f"looks:\n  body: {{size: {written}, force: 实务, source: 甲}}\n").unwrap()
    assert profile.look(Style.BODY).size == half_points


def test_another_face_for_a_class_of_type_changes_all_that_is_set_in_it() -> None:
    profile = _parsed(HEAD + "fonts:\n  仿宋: {han: 方正仿宋_GBK, latin: Times New Roman}\n").unwrap()
    changed = Font("方正仿宋_GBK", "Times New Roman")
    assert {profile.look(style).font for style in (Style.NORMAL, Style.BODY, Style.HEADING_3)} == {changed}
    assert profile.look(Style.TITLE).font == built_in().look(Style.TITLE).font


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("page:\n  top: {value: 300, force: 实务, source: 甲}\n", "DK900"),
        ("page:\n  top: {value: 一寸, force: 实务, source: 甲}\n", "DK900"),
        ("page:\n  top: {value: 1e1, force: 实务, source: 甲}\n", "DK900"),
        ("page:\n  top: {force: 实务, source: 甲}\n", "DK101"),
        ("page:\n  top: {value: 30, force: 国标, source: 甲}\n", "DK108"),
        ("page:\n  top: {value: 30, force: 实务}\n", "DK101"),
        ("page:\n  topp: {value: 30, force: 实务, source: 甲}\n", "DK103"),
        ("page:\n  leading: {value: single, force: 实务, source: 甲}\n", "DK108"),
        ("page:\n  auto_space: {value: maybe, force: 实务, source: 甲}\n", "DK108"),
        ("looks:\n  body: {size: 三, force: 实务, source: 甲}\n", "DK901"),
        ("looks:\n  body: {size: 100, force: 实务, source: 甲}\n", "DK901"),
        ("looks:\n  body: {font: 隶书, force: 实务, source: 甲}\n", "DK108"),
        ("looks:\n  boddy: {size: 三号, force: 实务, source: 甲}\n", "DK103"),
        ("fonts:\n  隶书: {latin: Arial}\n", "DK101"),
        ("colour: red\n", "DK102"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(text: str, code: str) -> None:
    outcome = _parsed(HEAD + text)
    assert outcome.value is None
    assert _codes(outcome) == [code]
    assert outcome.diagnostics[0].place is not None


def test_every_problem_is_told_at_once() -> None:
    text = "page:\n  top: {value: 300, force: 实务, source: 甲}\n  width: {value: a, force: 实务, source: 甲}\n"
    assert _codes(_parsed(HEAD + text)) == ["DK900", "DK900"]


def test_a_base_that_is_not_there_is_told_with_those_that_are() -> None:
    outcome = _parsed("profile: ours\nname: 本县\nextends: gb9704\n")
    assert outcome.value is None
    assert [str(each) for each in outcome.diagnostics] == ["there is no profile 'gb9704' to extend [DK902]"]
    assert dict(outcome.diagnostics[0].values)["allowed"] == "gbt9704、speech"


def test_a_profile_that_extends_nothing_must_say_everything() -> None:
    outcome = _parsed("profile: ours\nname: 本县\n")
    assert outcome.value is None
    assert set(_codes(outcome)) == {"DK101"}
    assert [dict(each.values)["key"] for each in outcome.diagnostics] == ["fonts", "page", "page_number", "looks"]


def test_what_is_no_mapping_is_refused() -> None:
    assert _codes(_parsed("- a\n")) == ["DK104"]


def test_the_example_of_the_page_about_profiles_is_one() -> None:
    page = Path(__file__).parents[4] / "docs" / "formats" / "page-profiles.md"
    example = page.read_text("utf-8").partition("```yaml\n")[2].partition("```")[0]
    profile = _parsed(example).unwrap()
    assert (profile.id, profile.top.value, profile.look(Style.TITLE).size) == ("county", 30, 48)
    assert profile.look(Style.BODY).font.han == "方正仿宋_GBK"
