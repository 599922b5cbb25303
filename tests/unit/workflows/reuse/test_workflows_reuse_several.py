from pathlib import Path

import pytest
from tests.unit.workflows.reuse.old_text import OLD, OPTIONS, old_file, reuse

from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError
from draftkit.store.files import Loaded
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.documents.convert import Converter, Environ
from draftkit.workflows.documents.read import Parsed, read_loaded
from draftkit.workflows.reuse import old as opening
from draftkit.workflows.reuse.several import OldPath, old_paths, reuse_all

SECOND = OLD.replace("临江市", "云溪县").replace("统计业务培训班", "档案业务培训班")
TWO = f"篇一：\n{OLD}\n篇二：\n{SECOND}"


def quiet(_done: int, _total: int, _name: str) -> None:
    pass


def test_a_file_alone_becomes_the_folder_itself(tmp_path: Path) -> None:
    assert old_paths(tmp_path / "a.txt", tmp_path / "新").unwrap() == (OldPath(tmp_path / "a.txt", tmp_path / "新"),)


def test_a_folder_of_files_becomes_folders_that_stand_as_the_files_do(tmp_path: Path) -> None:
    for name in ("a.txt", "2025/b.md", "2025/~$b.md", "图.png"):
        old_file((tmp_path / "旧" / name).parent, OLD, Path(name).name)
    found = old_paths(tmp_path / "旧", tmp_path / "新").unwrap()
    assert [path.at.relative_to(tmp_path / "新") for path in found] == [Path("2025/b"), Path("a")]


def test_files_that_differ_in_their_ending_keep_it(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md", "b.txt"):
        old_file(tmp_path / "旧", OLD, name)
    found = old_paths(tmp_path / "旧", tmp_path / "新").unwrap()
    assert [path.at.name for path in found] == ["a.md", "a.txt", "b"]


def test_a_very_long_name_is_cut_between_characters(tmp_path: Path) -> None:
    old_file(tmp_path / "旧", OLD, f"{'讲' * 80}.txt")
    (found,) = old_paths(tmp_path / "旧", tmp_path / "新").unwrap()
    assert found.at.name == "讲" * 40


def test_the_new_folder_may_not_lie_among_the_old_files(tmp_path: Path) -> None:
    old_file(tmp_path)
    with pytest.raises(DraftkitError) as stopped:
        old_paths(tmp_path, tmp_path / "新")
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK1161"]


def test_each_speech_of_a_file_becomes_a_folder_below(tmp_path: Path) -> None:
    outcomes = reuse(old_file(tmp_path, TWO), tmp_path / "新")
    assert [outcome.unwrap().folder.root for outcome in outcomes] == [tmp_path / "新" / "1", tmp_path / "新" / "2"]
    assert "档案业务培训班" in (tmp_path / "新" / "2" / "figures.yaml").read_text("utf-8")


def test_one_speech_of_several_may_be_asked_for(tmp_path: Path) -> None:
    (outcome,) = reuse(old_file(tmp_path, TWO), tmp_path / "新", number=2)
    assert outcome.unwrap().folder.root == tmp_path / "新"
    assert "档案业务培训班" in (tmp_path / "新" / "figures.yaml").read_text("utf-8")


def test_a_number_that_no_speech_has_is_refused(tmp_path: Path) -> None:
    (outcome,) = reuse(old_file(tmp_path), tmp_path / "新", number=4)
    assert outcome.value is None
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK1153"]


def test_what_is_wrong_with_one_file_stops_no_other(tmp_path: Path) -> None:
    good, bad = old_file(tmp_path, OLD, "好.txt"), old_file(tmp_path, "", "空.txt")
    paths = (OldPath(bad, tmp_path / "空"), OldPath(good, tmp_path / "好"))
    outcomes = dict(reuse_all(paths, OPTIONS, quiet))
    assert outcomes[paths[0]].value is None
    assert outcomes[paths[1]].unwrap().folder == SpeechFolder(tmp_path / "好")


def test_a_folder_that_is_there_already_stops_no_other(tmp_path: Path) -> None:
    paths = tuple(OldPath(old_file(tmp_path, OLD, f"{name}.txt"), tmp_path / name) for name in "ab")
    assert [outcome.failed for _, outcome in reuse_all(paths[:1], OPTIONS, quiet)] == [False]
    assert [outcome.failed for _, outcome in reuse_all(paths, OPTIONS, quiet)] == [True, False]


def test_a_mistake_of_ours_with_one_file_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = tuple(OldPath(old_file(tmp_path, OLD, f"{name}.txt"), tmp_path / name) for name in "ab")

    def breaks(loaded: Loaded, environ: Environ, converter: Converter | None) -> Outcome[Parsed]:
        if loaded.path.name == "a.txt":
            raise RecursionError("too deep")
        return read_loaded(loaded, environ, converter)

    monkeypatch.setattr(opening, "read_loaded", breaks)
    first, second = (outcome for _, outcome in reuse_all(paths, OPTIONS, quiet))
    assert [problem.message.code for problem in first.diagnostics] == ["DK763"]
    assert not second.failed


def test_a_report_about_a_speech_is_said_to_be_none(tmp_path: Path) -> None:
    text = "发布时间：2023-11-26 14:16:02\n责任编辑：某某\n"
    (outcome,) = reuse(old_file(tmp_path, text), tmp_path / "新")
    assert outcome.value is None
    assert not (tmp_path / "新").exists()


def test_a_speech_of_this_program_is_read_with_the_figures_beside_it(tmp_path: Path) -> None:
    """In its folder, and alone with or without them; never letter for letter."""
    (made,) = reuse(old_file(tmp_path, OLD), tmp_path / "新")
    folder = made.unwrap().folder
    (again,) = reuse(folder.speech, tmp_path / "再")
    assert again.unwrap().title == made.unwrap().title
    assert "临江市统计业务培训班" in {figure.old for figure in again.unwrap().facts.figures}
    alone = old_file(tmp_path / "单", folder.speech.read_text("utf-8"), "speech.md")
    (bare,) = reuse(alone, tmp_path / "三")
    assert "DK1162" in [problem.message.code for problem in bare.diagnostics]
    assert "{" not in "".join(figure.old or "" for figure in bare.unwrap().facts.figures)
    (alone.parent / "figures.yaml").write_bytes(folder.figures.read_bytes())
    (beside,) = reuse(alone, tmp_path / "四")
    assert beside.unwrap().facts == again.unwrap().facts


def test_a_report_is_said_to_be_one(tmp_path: Path) -> None:
    news = "我市召开防汛会议\n\n本报讯（记者 王一民）3月7日，临江市召开防汛会议。\n会议要求，各县要落实责任。\n"
    (outcome,) = reuse(old_file(tmp_path, news), tmp_path / "新")
    assert outcome.unwrap().title == "我市召开防汛会议"
    assert "DK1167" in [problem.message.code for problem in outcome.diagnostics]
