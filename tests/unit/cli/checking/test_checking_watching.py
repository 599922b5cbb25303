from pathlib import Path

import pytest
from tests.unit.workflows.checking.own_rules import TEXT, folder_at

from draftkit.cli.checking.watching import watch_and_check, watched
from draftkit.errors import DraftkitError
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.check import Asked
from draftkit.workflows.checking.open import STDIN, Inlet
from draftkit.workflows.desk import Desk


def test_of_a_speech_folder_its_own_files_are_watched(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    places = watched(Asked((folder,)), Inlet())
    assert (places.folders, places.deep) == ((folder,), False)
    assert places.concerns(folder / "figures.yaml")
    assert not places.concerns(folder / ".draftkit" / "base.md")


def test_of_a_file_its_folder_is_watched_and_only_the_file_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    places = watched(Asked((path,)), Inlet())
    assert (places.folders, places.deep) == ((tmp_path,), False)
    assert places.concerns(path)
    assert not places.concerns(tmp_path / "b.txt")


def test_a_draft_named_by_its_file_is_watched_with_its_figures(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "防汛")
    assert watched(Asked((folder / "speech.md",)), Inlet()).concerns(folder / "figures.yaml")


def test_of_a_folder_of_documents_all_below_is_watched(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    places = watched(Asked((tmp_path,)), Inlet())
    assert places.deep
    assert places.concerns(tmp_path / "2026" / "b.docx")


def test_the_rules_of_the_office_are_watched_too(tmp_path: Path) -> None:
    rules = tmp_path / "office" / "checks"
    rules.mkdir(parents=True)
    folder = folder_at(tmp_path / "防汛")
    places = watched(Asked((folder,)), Inlet(Desk(tmp_path / "office")))
    assert places.folders == (folder, rules)
    assert places.concerns(rules / "rules.yaml")


def test_the_standard_input_cannot_be_watched() -> None:
    with pytest.raises(DraftkitError) as stopped:
        watch_and_check(lambda: 0, Asked((STDIN,)), Inlet())
    assert [each.message for each in stopped.value.diagnostics] == [messages.NOT_WATCHED]


def test_it_checks_at_once_and_again_after_a_change_until_it_is_interrupted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = folder_at(tmp_path / "防汛")
    rounds: list[int] = []

    def changes(*_folders: Path, **_options: object) -> object:
        yield {(2, str(folder / "speech.md"))}
        raise KeyboardInterrupt

    def check() -> int:
        rounds.append(len(rounds))
        return 1

    monkeypatch.setattr("watchfiles.watch", changes)
    assert watch_and_check(check, Asked((folder,)), Inlet()) == 0
    assert rounds == [0, 1]
    assert capsys.readouterr().err.count("\n") == 2
