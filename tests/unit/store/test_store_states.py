"""What a speech was at each turn."""

import json
from pathlib import Path

import pytest

from draftkit.diagnostics import Severity
from draftkit.errors import DraftkitError, ExitCode
from draftkit.store import states
from draftkit.store.messages_states import DAMAGED_STATE, NO_STATE, NO_STATES
from draftkit.store.save import save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import (
    State,
    Texts,
    entries,
    find_state,
    forget_states,
    latest,
    state_of,
    state_with,
    state_writes,
)
from draftkit.tree.nodes import Paragraph, Slot, Speech, Text

TEXTS = Texts("# 讲话\n", "人数: 60人\n", "outline: tea\n")
SPEECH = Speech((Paragraph((Text("今天到会"), Slot("人数", "人", "60人"))),))


@pytest.fixture
def folder(tmp_path: Path) -> SpeechFolder:
    folder = SpeechFolder(tmp_path)
    folder.states.mkdir(parents=True)
    return folder


def kept(folder: SpeechFolder, texts: Texts = TEXTS, issued: Speech | None = SPEECH) -> State:
    state = state_of(folder, texts, issued)
    save_all(state_writes(folder, state)).unwrap()
    return state


def files(folder: SpeechFolder) -> list[str]:
    return sorted(path.name for path in folder.states.iterdir())


def test_a_state_comes_back_with_all_it_holds(folder: SpeechFolder) -> None:
    state = kept(folder)
    assert find_state(folder, 1).unwrap() == state
    assert state.texts == TEXTS
    assert state.issued == SPEECH
    assert files(folder) == [f"0001-{state.digest[:12]}.json"]


def test_a_file_that_is_not_there_comes_back_as_none(folder: SpeechFolder) -> None:
    kept(folder, Texts(brief=""), None)
    assert find_state(folder, 1).unwrap().texts == Texts(None, None, "")


def test_the_same_content_is_the_same_state_and_is_written_once(folder: SpeechFolder) -> None:
    first = kept(folder)
    kept(folder, Texts("# 别的\n"))
    again = state_of(folder, TEXTS, SPEECH)
    assert again == first
    assert state_writes(folder, again) == ()


@pytest.mark.parametrize(
    ("texts", "issued"),
    [
        (Texts("# 另一篇\n", TEXTS.figures, TEXTS.brief), SPEECH),
        (Texts(TEXTS.speech, None, TEXTS.brief), SPEECH),
        (Texts(TEXTS.speech, TEXTS.figures, ""), SPEECH),
        (TEXTS, None),
        (TEXTS, Speech((Paragraph((Text("今天到会"), Slot("人数", "人", "61人"))),))),
    ],
)
def test_other_content_is_another_state(folder: SpeechFolder, texts: Texts, issued: Speech | None) -> None:
    first, second = kept(folder), kept(folder, texts, issued)
    assert (first.number, second.number) == (1, 2)
    assert first.digest != second.digest
    assert first.speech_id == second.speech_id


def test_two_states_may_be_numbered_before_either_is_written(folder: SpeechFolder) -> None:
    first = state_of(folder, TEXTS, None)
    second = state_of(folder, Texts("# 新稿\n"), None, first)
    assert (first.number, second.number) == (1, 2)
    assert second.speech_id == first.speech_id
    assert state_of(folder, TEXTS, None, first) == first


def test_a_state_is_found_by_its_digest(folder: SpeechFolder) -> None:
    state = kept(folder)
    found = state_with(folder, state.digest)
    assert found is not None
    assert found.unwrap() == state
    assert state_with(folder, "0" * 64) is None
    assert state_with(folder, "") is None


def test_the_latest_is_the_one_with_the_highest_number(folder: SpeechFolder) -> None:
    assert latest(folder) is None
    for number in range(12):
        kept(folder, Texts(f"# 第{number}稿\n"))
    found = latest(folder)
    assert found is not None
    assert found.unwrap().number == 12


def test_a_damaged_state_is_told_and_another_one_serves(folder: SpeechFolder) -> None:
    first, second = kept(folder), kept(folder, Texts("# 新稿\n"))
    entries(folder)[1].path.write_text("{", "utf-8")
    found = latest(folder)
    assert found is not None
    assert found.value == first
    assert [said.message for said in found.diagnostics] == [DAMAGED_STATE]
    asked = find_state(folder, second.number)
    assert [said.message for said in asked.diagnostics] == [DAMAGED_STATE, NO_STATE]
    assert dict(asked.diagnostics[1].values)["kept"] == "1"


def test_a_damaged_state_is_written_again_where_its_content_comes_again(folder: SpeechFolder) -> None:
    state = kept(folder)
    entries(folder)[0].path.write_bytes(b"\xff")
    assert kept(folder) == state
    assert find_state(folder, 1).unwrap() == state


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("version", 2),
        ("number", 2),
        ("digest", "0" * 64),
        ("texts", {"speech.md": "改过", "figures.yaml": None, "brief.yaml": None}),
        ("texts", {"speech.md": 1, "figures.yaml": None, "brief.yaml": None}),
        ("texts", None),
        ("issued", {"version": 1}),
        ("issued", "讲话"),
    ],
)
def test_a_state_that_somebody_changed_is_not_used(folder: SpeechFolder, key: str, value: object) -> None:
    kept(folder)
    path = entries(folder)[0].path
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), key: value}), "utf-8")
    found = find_state(folder, 1)
    assert found.value is None
    assert found.diagnostics[0].message == DAMAGED_STATE


def test_a_state_that_may_not_be_read_is_a_warning(folder: SpeechFolder) -> None:
    state = kept(folder)
    path = entries(folder)[0].path
    path.unlink()
    path.mkdir()
    found = latest(folder)
    assert found is not None
    assert found.value is None
    assert found.diagnostics[0].message.severity is Severity.WARNING
    assert state_of(folder, TEXTS, SPEECH).number == state.number


def test_a_folder_without_states_and_a_number_that_is_not_there_are_told(folder: SpeechFolder) -> None:
    assert find_state(folder, 1).diagnostics == (NO_STATES(path=folder.root),)
    for number in (1, 2, 3):
        kept(folder, Texts(f"# 第{number}稿\n"))
    entries(folder)[1].path.unlink()
    assert find_state(folder, 7).diagnostics == (NO_STATE(path=folder.root, number=7, kept="1, 3"),)
    with pytest.raises(DraftkitError) as caught:
        find_state(folder, 7).unwrap()
    assert caught.value.exit_code == ExitCode.USAGE


def test_other_files_are_no_states(folder: SpeechFolder) -> None:
    for name in ("1-abc.json", "说明.json", "0001-0123456789ab.txt", "０００１-0123456789ab.json"):
        (folder.states / name).write_text("", "utf-8")
    assert entries(folder) == ()


def test_a_number_is_not_given_again_when_its_state_is_gone(folder: SpeechFolder) -> None:
    for number in (1, 2, 3):
        kept(folder, Texts(f"# 第{number}稿\n"))
    entries(folder)[0].path.unlink()
    assert kept(folder, Texts("# 再来\n")).number == 4


def test_the_oldest_states_go_but_for_those_somebody_may_come_back_with(
    folder: SpeechFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(states, "KEPT", 2)
    for number in range(1, 7):
        kept(folder, Texts(f"# 第{number}稿\n"))
    forget_states(folder, {1, 3})
    assert [entry.number for entry in entries(folder)] == [1, 3, 5, 6]
