from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.store.speech_folder import SpeechFolder, load_kept
from draftkit.tree.nodes import Origin, Text
from draftkit.tree.walk import inlines, walk, words
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def outline(desk: Desk) -> Path:
    assert desk.office
    return desk.office / "outlines" / "tea.yaml"


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_first_draft_writes_the_speech_its_figures_and_what_it_was_made_from(folder: Path, desk: Desk) -> None:
    outcome = draft_folder(folder, Wishes(), desk)
    assert outcome.value is not None
    assert outcome.value.added == ("会议名称", "参会人数")
    assert outcome.value.gaps.open == ("参会人数",)
    assert "我们要真抓实干。" in (folder / "speech.md").read_text("utf-8")
    assert (folder / ".draftkit" / "base.md").read_bytes() == (folder / "speech.md").read_bytes()


def test_what_is_kept_says_where_every_word_comes_from(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    tree = load_kept(SpeechFolder(folder)).unwrap().tree
    assert tree is not None
    texts = [word for visit in walk(tree) for word in words(inlines(visit.block)) if isinstance(word, Text)]
    origins = {text.provenance.origin for text in texts if text.provenance}
    assert origins == {Origin.OUTLINE, Origin.PHRASE}


def test_drafting_again_changes_no_file(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    before = snapshot(folder)
    outcome = draft_folder(folder, Wishes(), desk)
    assert outcome.value is not None
    assert outcome.value.added == ()
    assert snapshot(folder) == before


def test_an_edit_by_hand_and_a_change_of_the_outline_go_together(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "喝茶谈心。", "喝茶谈心，共叙情谊。")
    change(outline(desk), "祝大家身体健康！", "祝大家新年快乐！")
    outcome = draft_folder(folder, Wishes(), desk)
    assert outcome.value is not None
    assert outcome.value.kept_edits == 1
    text = (folder / "speech.md").read_text("utf-8")
    assert "共叙情谊" in text
    assert "新年快乐" in text


def test_an_edit_survives_any_number_of_drafts(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "喝茶谈心。", "喝茶谈心，共叙情谊。")
    for ending in ("新年快乐", "万事如意", "阖家幸福"):
        path = outline(desk)
        path.write_text(path.read_text("utf-8").replace("祝大家", f"{ending}，祝大家", 1), "utf-8")
        draft_folder(folder, Wishes(), desk)
    text = (folder / "speech.md").read_text("utf-8")
    assert "共叙情谊" in text
    assert "新年快乐，万事如意，阖家幸福，祝大家" in text


def test_two_ways_of_changing_one_place_are_both_shown_and_nothing_is_written(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "祝大家身体健康！", "祝各位身体健康！")
    change(outline(desk), "祝大家身体健康！", "祝大家新年快乐！")
    before = snapshot(folder)
    with pytest.raises(DraftkitError) as stopped:
        draft_folder(folder, Wishes(seed=2, minutes=3), desk)
    assert stopped.value.exit_code is ExitCode.CONFLICT
    conflict = next(problem for problem in stopped.value.diagnostics if problem.is_error)
    assert conflict.place.excerpt == "祝各位身体健康！"
    assert dict(conflict.values) == {"new": "祝大家新年快乐！"}
    assert snapshot(folder) == before


def test_a_paragraph_taken_out_by_hand_stays_out(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "祝大家身体健康！", "")
    draft_folder(folder, Wishes(seed=5), desk)
    assert "身体健康" not in (folder / "speech.md").read_text("utf-8")


def test_a_paragraph_taken_out_that_the_new_draft_changes_is_a_conflict(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "祝大家身体健康！", "")
    change(outline(desk), "祝大家身体健康！", "祝大家新年快乐！")
    with pytest.raises(DraftkitError) as stopped:
        draft_folder(folder, Wishes(), desk)
    assert stopped.value.exit_code is ExitCode.CONFLICT


def test_an_edited_paragraph_that_the_new_draft_drops_is_a_conflict(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "喝茶谈心。", "喝茶谈心，共叙情谊。")
    change(outline(desk), "opening:\n  - - 今天，{{参会人数}}同志坐到一起喝茶谈心。", "opening: []")
    with pytest.raises(DraftkitError) as stopped:
        draft_folder(folder, Wishes(), desk)
    assert stopped.value.exit_code is ExitCode.CONFLICT


def test_where_asked_the_edit_is_kept_and_what_was_not_taken_is_told(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "祝大家身体健康！", "祝各位身体健康！")
    change(outline(desk), "祝大家身体健康！", "祝大家新年快乐！")
    change(outline(desk), "喝茶谈心。", "喝茶叙旧。")
    drafted = draft_folder(folder, Wishes(seed=2), desk, keep_edits=True).unwrap()
    assert [(c.ours, c.theirs) for c in drafted.overruled] == [("祝各位身体健康！", "祝大家新年快乐！")]
    assert drafted.kept_edits == 1
    text = (folder / "speech.md").read_text("utf-8")
    assert "祝各位身体健康！" in text
    assert "喝茶叙旧。" in text
    assert "seed: 2\n" in (folder / "brief.yaml").read_text("utf-8")


def test_an_edit_that_was_kept_once_is_no_conflict_afterwards(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "祝大家身体健康！", "祝各位身体健康！")
    change(outline(desk), "祝大家身体健康！", "祝大家新年快乐！")
    draft_folder(folder, Wishes(), desk, keep_edits=True).unwrap()
    before = snapshot(folder)
    again = draft_folder(folder, Wishes(), desk).unwrap()
    assert (again.overruled, again.kept_edits) == ((), 1)
    assert snapshot(folder) == before


def test_what_was_taken_out_by_hand_stays_out_and_an_edited_paragraph_stays_where_edits_are_kept(
    folder: Path, desk: Desk
) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "祝大家身体健康！", "")
    change(folder / "speech.md", "喝茶谈心。", "喝茶谈心，共叙情谊。")
    change(outline(desk), "祝大家身体健康！", "祝大家新年快乐！")
    change(outline(desk), "opening:\n  - - 今天，{{参会人数}}同志坐到一起喝茶谈心。", "opening: []")
    drafted = draft_folder(folder, Wishes(), desk, keep_edits=True).unwrap()
    assert [bool(c.ours) for c in drafted.overruled] == [True, False]
    text = (folder / "speech.md").read_text("utf-8")
    assert "共叙情谊" in text
    assert "新年快乐" not in text
    assert drafted.gaps.open == ("参会人数",)


def test_a_speech_whose_first_draft_is_lost_is_left_alone(folder: Path, desk: Desk) -> None:
    (folder / "speech.md").write_text("# 自己写的\n", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        draft_folder(folder, Wishes(), desk)
    assert stopped.value.exit_code is ExitCode.CONFLICT
    assert (folder / "speech.md").read_text("utf-8") == "# 自己写的\n"
    assert not (folder / "figures.yaml").exists()


@pytest.mark.parametrize("blank", ["", "\n\n \n"])
def test_an_emptied_speech_is_drafted_anew(blank: str, folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    before = (folder / "speech.md").read_bytes()
    (folder / "speech.md").write_text(blank, "utf-8")
    drafted = draft_folder(folder, Wishes(), desk).unwrap()
    assert (drafted.kept_edits, drafted.overruled) == (0, ())
    assert (folder / "speech.md").read_bytes() == before


def test_a_damaged_base_is_told_and_edits_are_not_risked(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    (folder / ".draftkit" / "base.md").write_bytes(b"\xff\xfe\x00")
    change(folder / "speech.md", "喝茶谈心。", "喝茶谈心，共叙情谊。")
    with pytest.raises(DraftkitError) as stopped:
        draft_folder(folder, Wishes(), desk)
    assert {problem.message.code for problem in stopped.value.diagnostics} >= {"DK041", "DK728"}


def test_wishes_are_noted_in_the_brief_and_its_comments_stay(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(seed=9, minutes=2), desk)
    text = (folder / "brief.yaml").read_text("utf-8")
    assert "outline: tea  # 提纲\n" in text
    assert "seed: 9\n" in text
    assert "minutes: 2" in text


def test_a_fact_of_the_brief_moves_into_an_open_figure_with_its_source(folder: Path, desk: Desk) -> None:
    (folder / "figures.yaml").write_text("# 我的说明\n会议名称:\n  value:\n", "utf-8")
    outcome = draft_folder(folder, Wishes(), desk)
    assert outcome.value is not None
    assert outcome.value.added == ("参会人数",)
    text = (folder / "figures.yaml").read_text("utf-8")
    assert text.startswith("# 我的说明\n会议名称:\n  value: 云溪县茶话会\n  source: brief.yaml\n")


def test_where_brief_and_figures_differ_the_figures_stand_and_it_is_told(folder: Path, desk: Desk) -> None:
    (folder / "figures.yaml").write_text("会议名称: 云溪县座谈会\n", "utf-8")
    outcome = draft_folder(folder, Wishes(), desk)
    assert "DK743" in {problem.message.code for problem in outcome.diagnostics}
    assert "会议名称: 云溪县座谈会\n" in (folder / "figures.yaml").read_text("utf-8")


def test_a_gap_written_by_hand_gets_an_entry_and_counts_as_open(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk)
    change(folder / "speech.md", "茶园、茶厂都要看。", "茶园{{茶园面积|亩}}，都要看。")
    outcome = draft_folder(folder, Wishes(), desk)
    assert outcome.value is not None
    assert outcome.value.added == ("茶园面积",)
    assert outcome.value.gaps.open == ("参会人数", "茶园面积")


def test_a_folder_without_a_brief_is_no_speech_folder(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(DraftkitError) as stopped:
        draft_folder(tmp_path, Wishes(), desk)
    assert stopped.value.exit_code is ExitCode.USAGE


def reword(desk: Desk) -> None:
    """Make the next draft differ from the last one in every paragraph and have a part more, as another seed does."""
    for old, new in (
        ("title: 在", "title: 于"),
        ("同志们：", "各位："),
        ("喝茶谈心。", "喝茶叙旧。"),
        ("把家底看清", "把家底盘清"),
        ("茶园、茶厂都要看。", "茶厂、茶园都要去。"),
        ("closing:\n", "    - {lead: 把路子走好, text: [路要自己走。]}\nclosing:\n"),
        ("祝大家身体健康！", "祝大家新年快乐！"),
    ):
        change(outline(desk), old, new)


def test_where_all_is_reworded_an_edit_costs_the_paragraph_it_stands_in(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk).unwrap()
    change(folder / "speech.md", "茶厂都要看。", "茶厂都要走到。")
    reword(desk)
    with pytest.raises(DraftkitError) as stopped:
        draft_folder(folder, Wishes(), desk)
    assert len([problem for problem in stopped.value.diagnostics if problem.message.code == "DK729"]) == 1
    drafted = draft_folder(folder, Wishes(), desk, keep_edits=True).unwrap()
    assert [conflict.theirs for conflict in drafted.overruled] == ["茶厂、茶园都要去。我们要真抓实干。"]
    new = (folder / ".draftkit" / "base.md").read_text("utf-8")
    edited = new.replace("茶厂、茶园都要去。", "茶园、茶厂都要走到。")
    assert (folder / "speech.md").read_text("utf-8") == edited


def test_without_the_names_of_paragraphs_the_edit_still_stands(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk).unwrap()
    change(folder / "speech.md", "茶厂都要看。", "茶厂都要走到。")
    (folder / ".draftkit" / "places.json").write_text("{", "utf-8")
    reword(desk)
    draft_folder(folder, Wishes(), desk, keep_edits=True).unwrap()
    text = (folder / "speech.md").read_text("utf-8")
    assert "茶厂都要走到。" in text
    assert "喝茶谈心。" in text
