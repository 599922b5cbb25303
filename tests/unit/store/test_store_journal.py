"""The journal of a speech folder."""

import json
from pathlib import Path

import pytest

from draftkit.diagnostics import Severity
from draftkit.errors import DraftkitError
from draftkit.store import journal
from draftkit.store.journal import Event, What, event_data, journal_write, load_journal
from draftkit.store.messages_states import DAMAGED_LINES
from draftkit.store.save import save_all
from draftkit.store.speech_folder import SpeechFolder

MONDAY, TUESDAY = "2026-11-23T09:30:00+08:00", "2026-11-24T09:30:00+08:00"
DRAFT = Event(MONDAY, What.DRAFT, 1, file="speech.md")
REVIEW = Event(TUESDAY, What.REVIEW, 3, 1, "王某", "改.docx", review=2)


@pytest.fixture
def folder(tmp_path: Path) -> SpeechFolder:
    folder = SpeechFolder(tmp_path)
    folder.kept.mkdir()
    return folder


def add(folder: SpeechFolder, *events: Event) -> None:
    save_all((journal_write(folder, load_journal(folder).unwrap(), events),)).unwrap()


def test_events_come_back_as_they_were_noted(folder: SpeechFolder) -> None:
    events = (DRAFT, Event(MONDAY, What.HAND, 2, paragraphs=3), REVIEW, Event(TUESDAY, What.RESTORE, 1, 1))
    add(folder, *events)
    assert load_journal(folder).unwrap().events == events


def test_what_stands_there_stays_byte_for_byte(folder: SpeechFolder) -> None:
    folder.journal.write_bytes(b"{damaged\n\n" + b'{"version":1,"when":"","what":"later","state":4}')
    before = folder.journal.read_bytes()
    add(folder, DRAFT)
    assert folder.journal.read_bytes().startswith(before + b"\n{")
    assert [event.what for event in load_journal(folder).value.events] == ["later", "draft"]  # type: ignore[union-attr]


def test_damaged_lines_are_left_out_and_told_once(folder: SpeechFolder) -> None:
    add(folder, DRAFT)
    lines = (
        b"{",
        b"[]",
        b"7",
        b'{"version":2,"when":"","what":"draft"}',
        b'{"version":1,"what":"draft"}',
        b'{"version":1,"when":"","what":"draft","state":"1"}',
        b'{"version":1,"when":"","what":"draft","state":true}',
        b'{"version":1,"when":null,"what":"draft"}',
        b"\xff\xfe",
        b"[" * 100_000,
    )
    folder.journal.write_bytes(folder.journal.read_bytes() + b"\n".join(lines))
    loaded = load_journal(folder)
    assert loaded.value is not None
    assert loaded.value.events == (DRAFT,)
    assert loaded.diagnostics == (DAMAGED_LINES(path=folder.journal, count=len(lines), first=2),)
    assert loaded.diagnostics[0].message.severity is Severity.WARNING


def test_what_a_later_version_adds_is_no_damage(folder: SpeechFolder) -> None:
    line = {"version": 1, **event_data(REVIEW), "mood": "good"}
    folder.journal.write_text(json.dumps(line), "utf-8")
    assert load_journal(folder).unwrap().events == (REVIEW,)


def test_a_folder_without_a_journal_has_no_events(folder: SpeechFolder) -> None:
    assert load_journal(folder).unwrap().events == ()


def test_a_folder_in_the_place_of_the_journal_is_an_error(folder: SpeechFolder) -> None:
    folder.journal.mkdir()
    with pytest.raises(DraftkitError):
        load_journal(folder).unwrap()


def test_a_name_of_a_file_that_is_no_text_is_noted_all_the_same(folder: SpeechFolder) -> None:
    add(folder, Event(MONDAY, What.EXPORT, 1, file="out/\udcff.docx"))
    assert load_journal(folder).unwrap().events[0].file == "out/\udcff.docx"


def test_of_a_journal_that_has_grown_too_large_the_newer_half_stays(
    folder: SpeechFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "MAX_SIZE", 2000)
    for number in range(1, 101):
        add(folder, Event(MONDAY, What.DRAFT, number, file="speech.md"))
    loaded = load_journal(folder)
    assert loaded.diagnostics == ()
    numbers = [event.state for event in loaded.unwrap().events]
    assert numbers == list(range(numbers[0], 101))
    assert 10 <= len(numbers) <= 30


def test_the_journal_knows_the_last_state_and_those_that_went_out(folder: SpeechFolder) -> None:
    add(folder, DRAFT, Event(MONDAY, What.EXPORT, 2), REVIEW, Event(TUESDAY, What.RESTORE, 2, 2), Event(TUESDAY, "x"))
    events = load_journal(folder).unwrap()
    assert events.last_state == 2
    assert events.issued == {0, 1, 2, 3}


def test_what_says_nothing_is_not_written() -> None:
    assert event_data(DRAFT) == {"when": MONDAY, "what": "draft", "state": 1, "file": "speech.md"}
