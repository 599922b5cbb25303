from dataclasses import replace
from pathlib import Path

from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.outlines import (
    check_outlines,
    find_outline,
    list_outlines,
    load_outline,
    outlines_data,
)


def folder_of(desk: Desk) -> Path:
    assert desk.office
    return desk.office / "outlines"


def test_the_offices_outlines_stand_beside_the_built_in_ones(desk: Desk) -> None:
    found = {item.outline.id: item.path for item in list_outlines(desk).unwrap()}
    assert found["tea"] == folder_of(desk) / "tea.yaml"
    assert "training-opening" in found


def test_an_outline_of_the_office_overrides_the_built_in_one(desk: Desk) -> None:
    text = (folder_of(desk) / "tea.yaml").read_text("utf-8").replace("id: tea", "id: training-opening")
    (folder_of(desk) / "training-opening.yaml").write_text(text, "utf-8")
    assert find_outline("training-opening", desk).unwrap().outline.name == "茶话会讲话"


def test_a_broken_outline_is_told_and_the_others_are_listed(desk: Desk) -> None:
    (folder_of(desk) / "broken.yaml").write_text("id: broken\n", "utf-8")
    outcome = list_outlines(desk)
    assert outcome.value is not None
    assert "tea" in {item.outline.id for item in outcome.value}
    assert any(problem.is_error for problem in outcome.diagnostics)


def test_an_outline_is_found_by_its_id_whatever_its_file_is_called(desk: Desk) -> None:
    (folder_of(desk) / "tea.yaml").rename(folder_of(desk) / "茶话会.yaml")
    assert find_outline("tea", desk).unwrap().path.name == "茶话会.yaml"


def test_a_broken_outline_that_is_asked_for_says_what_is_wrong_with_it(desk: Desk) -> None:
    (folder_of(desk) / "tea.yaml").write_text("id: tea\ncolour: red\n", "utf-8")
    outcome = find_outline("tea", desk)
    assert outcome.value is None
    assert "DK102" in {problem.message.code for problem in outcome.diagnostics}


def test_a_remembered_outline_is_the_same_and_a_changed_file_is_read_anew(desk: Desk) -> None:
    path = folder_of(desk) / "tea.yaml"
    first = load_outline(path, desk)
    assert load_outline(path, desk) == first
    path.write_text(path.read_text("utf-8").replace("茶话会讲话", "座谈会讲话"), "utf-8")
    assert load_outline(path, desk).unwrap().name == "座谈会讲话"


def test_a_damaged_memory_is_not_believed(desk: Desk) -> None:
    path = folder_of(desk) / "tea.yaml"
    first = load_outline(path, desk)
    assert desk.cache
    for entry in desk.cache.rglob("*.txt"):
        entry.write_text("{}", "utf-8")
    assert load_outline(path, desk) == first


def test_checking_names_a_file_that_is_not_named_after_its_id(desk: Desk) -> None:
    path = (folder_of(desk) / "tea.yaml").rename(folder_of(desk) / "茶.yaml")
    outcome = check_outlines((path,), desk)
    assert outcome.value == 1
    assert "DK723" in {problem.message.code for problem in outcome.diagnostics}


def test_checking_a_folder_looks_at_every_outline_in_it(desk: Desk) -> None:
    (folder_of(desk) / "broken.yaml").write_text("id: broken\n", "utf-8")
    outcome = check_outlines((folder_of(desk),), desk)
    assert outcome.value == 2
    assert outcome.failed


def test_checking_tells_a_gap_the_bank_cannot_fill(desk: Desk) -> None:
    path = folder_of(desk) / "tea.yaml"
    path.write_text(path.read_text("utf-8").replace("head: v, length: 4", "head: n, length: 15"), "utf-8")
    outcome = check_outlines((path,), desk)
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK149"]


def test_the_list_for_scripts_has_the_promised_shape(desk: Desk) -> None:
    found = tuple(item for item in list_outlines(desk).unwrap() if item.outline.id == "tea")
    path = str(folder_of(desk) / "tea.yaml")
    row = {"id": "tea", "name": "茶话会讲话", "genre": "", "minutes": 1, "shortest": 1, "longest": 1, "path": path}
    assert outlines_data(found) == {"version": 1, "outlines": [row]}


def test_an_outline_that_extends_another_says_only_what_is_otherwise(desk: Desk) -> None:
    text = "id: retreat\nextends: tea\nname: 茶话会讲话（简）\nclosing:\n  - [散会。]\n"
    (folder_of(desk) / "retreat.yaml").write_text(text, "utf-8")
    tea, retreat = (find_outline(name, desk).unwrap().outline for name in ("tea", "retreat"))
    assert (retreat.name, retreat.body, retreat.opening) == ("茶话会讲话（简）", tea.body, tea.opening)
    assert retreat.closing[0].paragraphs[0][0].options[0].place == "retreat:5"


def test_the_offices_outline_may_extend_the_built_in_one_of_its_name(desk: Desk) -> None:
    text = "id: training-opening\nextends: training-opening\nname: 我们的开班讲话\n"
    (folder_of(desk) / "training-opening.yaml").write_text(text, "utf-8")
    outline = find_outline("training-opening", desk).unwrap().outline
    assert outline.name == "我们的开班讲话"
    assert outline.title[0].place.startswith("built-in/training-opening:")


def test_an_outline_can_extend_neither_itself_nor_what_is_not_there(desk: Desk) -> None:
    for name, base in (("one", "two"), ("two", "one"), ("three", "nowhere")):
        (folder_of(desk) / f"{name}.yaml").write_text(f"id: {name}\nextends: {base}\n", "utf-8")
    for name in ("one", "three"):
        assert [problem.message.code for problem in find_outline(name, desk).diagnostics] == ["DK787"]


def test_an_extended_outline_is_read_anew_when_its_base_has_changed(desk: Desk) -> None:
    tea = folder_of(desk) / "tea.yaml"
    (folder_of(desk) / "retreat.yaml").write_text("id: retreat\nextends: tea\n", "utf-8")
    assert find_outline("retreat", desk).unwrap().outline.name == "茶话会讲话"
    tea.write_text(tea.read_text("utf-8").replace("茶话会讲话", "座谈会讲话"), "utf-8")
    assert find_outline("retreat", desk).unwrap().outline.name == "座谈会讲话"


def test_an_outline_is_checked_also_where_the_bank_cannot_be_read(desk: Desk, tmp_path: Path) -> None:
    outcome = check_outlines((folder_of(desk) / "tea.yaml",), replace(desk, bank=tmp_path / "nowhere"))
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK725"]


def test_an_own_outline_that_is_damaged_or_gone_is_said_of_its_file(desk: Desk, tmp_path: Path) -> None:
    home = tmp_path / "讲话"
    (home / ".draftkit" / "old").mkdir(parents=True)
    codes = [each.message.code for each in find_outline("旧稿", desk, home).diagnostics]
    (home / "outline.yaml").write_bytes(b"parts: 5\xff")
    damaged = find_outline("旧稿", desk, home)
    assert codes == ["DK1174"]
    assert [each.message.code for each in damaged.diagnostics] == ["DK1175"]
    assert str(home / "outline.yaml") in str(damaged.diagnostics[0])
    assert find_outline("旧稿", desk, tmp_path).diagnostics[0].message.code == "DK720"
