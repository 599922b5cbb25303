"""An earlier state is brought back, and what was there stays."""

from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.figures.history import Change
from draftkit.store.journal import Event, What, load_journal
from draftkit.store.messages import CHANGED, NO_SPEECH_FOLDER
from draftkit.store.messages_states import NO_STATE, NO_STATES, NOT_A_FOLDER
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import Texts, find_state
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.figures.fill import Supplied, fill_figures
from draftkit.workflows.figures.history import load_history
from draftkit.workflows.versions.bring_back import bring_back
from draftkit.workflows.versions.history import Deed, save_turn, texts_of
from draftkit.workflows.versions.restore import folder_with_past, restore_state

MONDAY, TUESDAY, FRIDAY = (f"2026-11-{day}T09:30:00+08:00" for day in (23, 24, 27))


@pytest.fixture
def speech(folder: Path, desk: Desk) -> SpeechFolder:
    """A folder with a draft, as state 1."""
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    return SpeechFolder(folder)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def told(folder: SpeechFolder) -> list[tuple[str, int]]:
    return [(event.what, event.state) for event in load_journal(folder).unwrap().events]


def now(folder: SpeechFolder) -> Texts:
    return texts_of(folder).unwrap()


def test_a_state_is_there_again_and_the_one_before_can_be_restored_too(speech: SpeechFolder) -> None:
    first = now(speech)
    edit(speech.speech, "茶园、茶厂都要看。", "茶园、茶厂、茶市都要看。")
    edit(speech.brief, "seed: 1", "seed: 2")
    second = now(speech)
    restored = restore_state(speech.root, 1, FRIDAY).unwrap()
    assert now(speech) == first
    assert restored.kept == 2
    assert restored.changed == (speech.speech, speech.brief)
    assert (restored.paragraphs, restored.figures) == (1, ())
    assert told(speech) == [("draft", 1), ("hand", 2), ("hand", 2), ("restore", 1)]
    back = restore_state(speech.root, restored.kept, FRIDAY).unwrap()
    assert now(speech) == second
    assert back.kept == 1
    assert told(speech)[4:] == [("restore", 2)]


def test_figures_that_no_state_had_yet_are_kept_first(speech: SpeechFolder) -> None:
    fill_figures(speech.root, Supplied({"参会人数": "60"}, "签到表", "办公室", TUESDAY)).unwrap()
    filled = now(speech)
    restored = restore_state(speech.root, 1, FRIDAY).unwrap()
    assert told(speech) == [("draft", 1), ("kept", 2), ("restore", 1)]
    assert find_state(speech, restored.kept).unwrap().texts == filled
    assert (restored.paragraphs, restored.figures) == (0, (("参会人数", "60人", ""),))
    change = load_history(speech).unwrap().history.events[-1]
    assert isinstance(change, Change)
    assert (change.name, change.old, change.new, change.how, change.when) == (
        "参会人数",
        "60人",
        None,
        "restore",
        FRIDAY,
    )


def test_what_is_that_state_already_is_not_written(speech: SpeechFolder) -> None:
    restored = restore_state(speech.root, 1, FRIDAY).unwrap()
    assert (restored.kept, restored.changed) == (0, ())
    assert told(speech) == [("draft", 1)]


def test_files_that_are_broken_now_are_kept_and_replaced(speech: SpeechFolder) -> None:
    first = now(speech)
    for path in (speech.brief, speech.figures):
        path.write_text("seed: [\n", "utf-8")
    restored = restore_state(speech.root, 1, FRIDAY).unwrap()
    assert now(speech) == first
    assert find_state(speech, restored.kept).unwrap().texts.brief == "seed: [\n"


def test_files_that_were_lost_come_back(speech: SpeechFolder) -> None:
    first = now(speech)
    for path in (speech.speech, speech.figures, speech.brief):
        path.unlink()
    restore_state(speech.root, 1, FRIDAY).unwrap()
    assert now(speech) == first


def test_a_file_that_the_state_does_not_have_stays(folder: Path) -> None:
    speech = SpeechFolder(folder)
    speech.speech.write_text("# 旧稿\n", "utf-8")
    texts = now(speech)
    save_turn(speech, (), Deed(Event(MONDAY, What.EXPORT), texts, texts), lambda _: ()).unwrap()
    speech.figures.write_text("人数: {type: count, unit: 人, value: 60人}\n", "utf-8")
    edit(speech.speech, "旧稿", "新稿")
    restored = restore_state(folder, 1, FRIDAY).unwrap()
    assert (restored.changed, restored.left) == ((speech.speech,), (speech.figures,))
    assert now(speech) == Texts("# 旧稿\n", "人数: {type: count, unit: 人, value: 60人}\n", texts.brief)


def test_a_file_that_changes_meanwhile_is_not_overwritten(
    speech: SpeechFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(speech.speech, "茶园", "茶山")

    def meanwhile(*args: object) -> object:
        edit(speech.speech, "茶山", "茶市")
        return bring_back(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("draftkit.workflows.versions.restore.bring_back", meanwhile)
    with pytest.raises(DraftkitError) as caught:
        restore_state(speech.root, 1, FRIDAY)
    assert caught.value.diagnostics[-1].message == CHANGED
    assert "茶市" in speech.speech.read_text("utf-8")
    assert told(speech) == [("draft", 1)]


def test_a_state_that_is_not_kept_is_refused(speech: SpeechFolder, tmp_path: Path) -> None:
    for path, number, message in ((speech.root, 9, NO_STATE), (tmp_path, 1, NO_SPEECH_FOLDER)):
        with pytest.raises(DraftkitError) as caught:
            restore_state(path, number, FRIDAY)
        assert caught.value.diagnostics[-1].message == message


def test_a_file_where_the_past_is_kept_is_refused(folder: Path) -> None:
    SpeechFolder(folder).kept.write_text("", "utf-8")
    with pytest.raises(DraftkitError) as caught:
        folder_with_past(folder).unwrap()
    assert [problem.message for problem in caught.value.diagnostics] == [NOT_A_FOLDER]
    with pytest.raises(DraftkitError):
        restore_state(folder, 1, MONDAY)


def test_a_folder_whose_name_is_too_long_is_told_as_any_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as caught:
        folder_with_past(tmp_path / ("长" * 90)).unwrap()
    assert [problem.message for problem in caught.value.diagnostics] == [NO_SPEECH_FOLDER]


def test_a_folder_without_states_says_so(folder: Path) -> None:
    with pytest.raises(DraftkitError) as caught:
        restore_state(folder, 1, FRIDAY)
    assert caught.value.diagnostics[-1].message == NO_STATES
