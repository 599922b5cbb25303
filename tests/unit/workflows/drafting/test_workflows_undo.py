from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.conflicts import EditsConflictError
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.undo import undo_draft
from draftkit.workflows.drafting.wishes import Wishes


def texts(folder: Path) -> dict[str, str]:
    names = (
        "speech.md",
        "brief.yaml",
        "figures.yaml",
        *(f".draftkit/{kept}" for kept in ("base.md", "tree.json", "places.json")),
    )
    return {name: (folder / name).read_text("utf-8") for name in names}


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def outline(desk: Desk) -> Path:
    assert desk.office
    return desk.office / "outlines" / "tea.yaml"


def redrafted(folder: Path, desk: Desk) -> dict[str, str]:
    """A folder drafted twice, the second time from another outline and with another seed; the texts in between."""
    draft_folder(folder, Wishes(), desk).unwrap()
    before = texts(folder)
    change(outline(desk), "祝大家身体健康！", "祝大家新年快乐！")
    draft_folder(folder, Wishes(seed=7), desk).unwrap()
    return before


def test_a_draft_taken_back_leaves_everything_as_it_was(folder: Path, desk: Desk) -> None:
    before = redrafted(folder, desk)
    assert texts(folder) != before
    undo_draft(folder).unwrap()
    assert texts(folder) == before


def test_drafts_are_taken_back_one_after_another(folder: Path, desk: Desk) -> None:
    before = redrafted(folder, desk)
    between = texts(folder)
    change(outline(desk), "喝茶谈心", "座谈")
    draft_folder(folder, Wishes(), desk).unwrap()
    undo_draft(folder).unwrap()
    assert texts(folder) == between
    undo_draft(folder).unwrap()
    assert texts(folder) == before


def test_an_edit_made_since_the_draft_stays(folder: Path, desk: Desk) -> None:
    redrafted(folder, desk)
    change(folder / "speech.md", "喝茶谈心。", "喝茶谈心，共叙情谊。")
    assert undo_draft(folder).unwrap().kept_edits == 1
    text = (folder / "speech.md").read_text("utf-8")
    assert "共叙情谊" in text
    assert "身体健康" in text


def test_an_edit_of_what_the_draft_changed_stops_it_and_nothing_is_written(folder: Path, desk: Desk) -> None:
    redrafted(folder, desk)
    change(folder / "speech.md", "祝大家新年快乐！", "祝大家阖家幸福！")
    before = texts(folder)
    with pytest.raises(DraftkitError) as caught:
        undo_draft(folder).unwrap()
    assert caught.value.exit_code is ExitCode.CONFLICT
    assert texts(folder) == before


def test_figures_supplied_since_are_not_lost(folder: Path, desk: Desk) -> None:
    redrafted(folder, desk)
    path = folder / "figures.yaml"
    path.write_text(path.read_text("utf-8") + "# 已核\n", "utf-8")
    assert undo_draft(folder).unwrap().left == (path,)
    assert path.read_text("utf-8").endswith("# 已核\n")


def test_a_first_draft_cannot_be_taken_back(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk).unwrap()
    with pytest.raises(DraftkitError) as caught:
        undo_draft(folder).unwrap()
    assert [told.message.code for told in caught.value.diagnostics] == ["DK050"]


@pytest.mark.parametrize(
    "text", ["", "[]", '{"version": 1}', '{"before": {"speech.md": ""}, "speech": "", "after": []}']
)
def test_a_damaged_memory_of_the_last_draft_is_told(folder: Path, desk: Desk, text: str) -> None:
    redrafted(folder, desk)
    for path in (folder / ".draftkit" / "past").iterdir():
        path.write_text(text, "utf-8")
    with pytest.raises(DraftkitError) as caught:
        undo_draft(folder).unwrap()
    assert [told.message.code for told in caught.value.diagnostics] == ["DK041"]


def redrafted_in_all(folder: Path, desk: Desk) -> dict[str, str]:
    """A folder drafted twice, the second time with a part more and all paragraphs reworded; the texts in between."""
    draft_folder(folder, Wishes(), desk).unwrap()
    before = texts(folder)
    for old, new in (
        ("title: 在", "title: 于"),
        ("同志们：", "各位："),
        ("喝茶谈心。", "喝茶叙旧。"),
        ("把家底看清", "把家底盘清"),
        ("茶厂都要看。", "茶厂都要去。"),
        ("closing:\n", "    - {lead: 把路子走好, text: [路要自己走。]}\nclosing:\n"),
        ("祝大家身体健康！", "祝大家新年快乐！"),
    ):
        change(outline(desk), old, new)
    draft_folder(folder, Wishes(), desk).unwrap()
    return before


def test_a_paragraph_added_since_stays_where_all_others_are_taken_back(folder: Path, desk: Desk) -> None:
    before = redrafted_in_all(folder, desk)
    change(folder / "speech.md", "我们要真抓实干。\n", "我们要真抓实干。\n\n茶叶也要看。\n")
    assert undo_draft(folder).unwrap().kept_edits == 1
    speech = before["speech.md"].replace("真抓实干。\n", "真抓实干。\n\n茶叶也要看。\n")
    assert texts(folder) == before | {"speech.md": speech}


def test_an_edit_made_since_stops_it_in_its_own_place_alone(folder: Path, desk: Desk) -> None:
    redrafted_in_all(folder, desk)
    change(folder / "speech.md", "喝茶叙旧。", "喝茶叙旧，共话家常。")
    with pytest.raises(EditsConflictError) as caught:
        undo_draft(folder).unwrap()
    assert ["叙旧" in conflict.base and "谈心" in conflict.theirs for conflict in caught.value.conflicts] == [True]
    assert len(caught.value.conflicts[0].base.splitlines()) == 1


def test_an_edit_made_before_the_draft_comes_back_with_what_was_taken_back(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk).unwrap()
    change(folder / "speech.md", "喝茶谈心。", "喝茶谈心，共话家常。")
    before = texts(folder)
    change(outline(desk), "喝茶谈心。", "喝茶叙旧。")
    draft_folder(folder, Wishes(), desk, keep_edits=True).unwrap()
    change(folder / "speech.md", "我们要真抓实干。\n", "我们要真抓实干。\n\n茶叶也要看。\n")
    undo_draft(folder).unwrap()
    assert texts(folder)["speech.md"] == before["speech.md"].replace("真抓实干。\n", "真抓实干。\n\n茶叶也要看。\n")
