"""What is put on record when something is done in a speech folder."""

import os
import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.store.files import OWN, load
from draftkit.store.journal import Event, Journal, What, load_journal
from draftkit.store.messages_states import DAMAGED_STATE
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import Texts, entries, find_state
from draftkit.tree.page import page_of, page_text
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.undo import undo_draft
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.versions.history import Deed, noted, paragraphs_changed, save_turn, speech_of, texts_of, turned

MONDAY, TUESDAY, FRIDAY = (f"2026-11-{day}T09:30:00+08:00" for day in (23, 24, 27))
FIGURES = "人数: {type: count, unit: 人, value: 60人}\n"
TEXTS = Texts("# 讲话\n\n今天到会{{人数}}。\n", FIGURES, "outline: tea\n")


@pytest.fixture
def speech(tmp_path: Path) -> SpeechFolder:
    put(tmp_path, TEXTS)
    return SpeechFolder(tmp_path)


def put(root: Path, texts: Texts) -> None:
    names = ("speech.md", "figures.yaml", "brief.yaml")
    for name, text in zip(names, (texts.speech, texts.figures, texts.brief), strict=True):
        if text is not None:
            (root / name).write_text(text, "utf-8")


def journal(folder: SpeechFolder) -> Journal:
    return load_journal(folder).unwrap()


def told(folder: SpeechFolder) -> list[tuple[str, int]]:
    return [(event.what, event.state) for event in journal(folder).events]


def export(folder: SpeechFolder, when: str = MONDAY) -> int:
    """Nothing but the record of it."""
    texts = texts_of(folder).unwrap()
    deed = Deed(Event(when, What.EXPORT, file="out/讲话.docx"), texts, texts)
    return save_turn(folder, (), deed, lambda _: ()).unwrap().state.number


def edit(path: Path, old: str, new: str, day: int = 24) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    changed = datetime(2026, 11, day, 1, 30, tzinfo=UTC).timestamp()
    os.utime(path, (changed, changed))


def test_what_was_there_before_the_journal_is_told_first_and_has_the_same_state(speech: SpeechFolder) -> None:
    assert export(speech) == 1
    assert told(speech) == [("start", 1), ("export", 1)]
    assert journal(speech).events[1].file == "out/讲话.docx"


def test_the_state_has_the_texts_and_the_speech_with_its_figures(speech: SpeechFolder) -> None:
    export(speech)
    state = find_state(speech, 1).unwrap()
    assert state.texts == TEXTS
    assert state.issued is not None
    assert page_text(page_of(state.issued)) == "讲话\n今天到会60人。\n"


def test_a_second_export_of_the_same_is_the_same_state(speech: SpeechFolder) -> None:
    export(speech)
    assert export(speech, TUESDAY) == 1
    assert told(speech) == [("start", 1), ("export", 1), ("export", 1)]
    assert len(entries(speech)) == 1


def test_edits_by_hand_come_first_with_the_time_of_the_file(speech: SpeechFolder) -> None:
    export(speech)
    edit(speech.speech, "今天", "今天上午")
    assert export(speech, FRIDAY) == 2
    assert told(speech)[2:] == [("hand", 2), ("export", 2)]
    hand = journal(speech).events[2]
    assert (hand.file, hand.paragraphs) == ("speech.md", 1)
    assert datetime.fromisoformat(hand.when) == datetime(2026, 11, 24, 1, 30, tzinfo=UTC)


def test_other_line_ends_are_no_edit_by_hand(speech: SpeechFolder) -> None:
    export(speech)
    for path in (speech.speech, speech.brief):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    export(speech, TUESDAY)
    assert [what for what, _ in told(speech)] == ["start", "export", "export"]


def test_an_edit_of_the_brief_is_told_beside_that_of_the_speech(speech: SpeechFolder) -> None:
    export(speech)
    edit(speech.speech, "今天", "今天上午")
    edit(speech.brief, "tea", "coffee")
    export(speech, FRIDAY)
    assert [(event.what, event.file) for event in journal(speech).events[2:4]] == [
        ("hand", "speech.md"),
        ("hand", "brief.yaml"),
    ]


def test_a_figure_alone_is_no_edit_by_hand_but_another_state(speech: SpeechFolder) -> None:
    export(speech)
    edit(speech.figures, "60", "61")
    assert export(speech, FRIDAY) == 2
    assert told(speech)[2:] == [("export", 2)]


def test_figures_that_a_review_replaces_are_kept_first(speech: SpeechFolder) -> None:
    export(speech)
    edit(speech.figures, "60", "61")
    before = texts_of(speech).unwrap()
    for after, kept in (
        (replace(before, speech="# 新稿\n"), False),
        (replace(before, figures="x: {type: text}\n"), True),
    ):
        turn = turned(speech, Deed(Event(FRIDAY, What.REVIEW), before, after)).unwrap()
        assert [event.what for event in turn.events] == (["kept", "review"] if kept else ["review"])
        assert (before in [state.texts for state in turn.states]) is kept


def test_old_versions_go_but_for_those_that_went_out(speech: SpeechFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("draftkit.store.states.KEPT", 2)
    export(speech)
    for number in range(5):
        texts = Texts(f"# 第{number}稿\n")
        save_turn(speech, (), Deed(Event(MONDAY, What.UNDO), texts, texts), lambda _: ()).unwrap()
    assert [entry.number for entry in entries(speech)] == [1, 5, 6]


def test_a_speech_that_cannot_be_read_is_kept_with_its_texts(speech: SpeechFolder) -> None:
    edit(speech.figures, FIGURES, "figures: [")
    export(speech)
    state = find_state(speech, 1).unwrap()
    assert state.texts.figures == "figures: ["
    assert state.issued is None


def test_what_stands_there_before_a_command_writes_is_kept_in_a_state_of_its_own(speech: SpeechFolder) -> None:
    export(speech)
    edit(speech.speech, "今天", "今天上午")
    before = texts_of(speech).unwrap()
    after = Texts("# 新稿\n", before.figures, before.brief)
    write = Write(speech.speech, b"# \xe6\x96\xb0\xe7\xa8\xbf\n", load(speech.speech, OWN).unwrap().digest)
    deed = Deed(Event(FRIDAY, What.REVIEW, of=1), before, after)
    assert save_turn(speech, (write,), deed, lambda _: ()).unwrap().state.number == 3
    assert told(speech)[2:] == [("hand", 2), ("review", 3)]
    assert find_state(speech, 2).unwrap().texts == before
    assert find_state(speech, 3).unwrap().texts == texts_of(speech).unwrap() == after


def test_nothing_is_noted_without_a_time(speech: SpeechFolder) -> None:
    texts = texts_of(speech).unwrap()
    turn = turned(speech, Deed(Event("", What.EXPORT), texts, texts)).unwrap()
    assert turn.state.number == 1
    assert noted(turn) == ()


def test_a_damaged_state_is_told_and_is_no_edit_by_hand(speech: SpeechFolder) -> None:
    export(speech)
    entries(speech)[0].path.write_text("{", "utf-8")
    texts = texts_of(speech).unwrap()
    outcome = save_turn(speech, (), Deed(Event(FRIDAY, What.EXPORT), texts, texts), lambda _: ())
    assert [said.message for said in outcome.diagnostics] == [DAMAGED_STATE]
    assert told(speech) == [("start", 1), ("export", 1), ("export", 1)]
    assert find_state(speech, 1).unwrap().texts == TEXTS


def test_beside_a_damaged_state_an_edit_by_hand_is_found_all_the_same(speech: SpeechFolder) -> None:
    export(speech)
    entries(speech)[0].path.write_text("{", "utf-8")
    edit(speech.speech, "今天", "今天上午")
    assert export(speech, FRIDAY) == 2
    assert told(speech)[2:] == [("hand", 2), ("export", 2)]


def test_a_journal_that_cannot_be_read_stops_the_command(speech: SpeechFolder) -> None:
    speech.journal.mkdir(parents=True)
    with pytest.raises(DraftkitError):
        export(speech)
    assert entries(speech) == ()


def test_programs_at_once_give_every_state_a_number_of_its_own(speech: SpeechFolder) -> None:
    speech.kept.mkdir()

    def work(name: str) -> None:
        texts = Texts(f"# {name}\n")
        save_turn(speech, (), Deed(Event(MONDAY, What.REVIEW), texts, texts), lambda _: ()).unwrap()

    threads = [threading.Thread(target=work, args=(f"第{n}人",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [entry.number for entry in entries(speech)] == list(range(1, 9))
    assert sorted(event.state for event in journal(speech).events if event.what == What.REVIEW) == list(range(1, 9))


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("", "甲\n", 1),
        ("甲\n\n乙\n", "甲\n\n乙\n", 0),
        ("甲\n\n乙\n", "甲\n", 1),
        ("甲\n\n乙\n\n丙\n", "新\n\n甲\n\n乙\n\n丁\n", 2),
    ],
)
def test_paragraphs_that_are_otherwise_are_counted(before: str, after: str, count: int) -> None:
    assert paragraphs_changed(before, after) == count


def test_there_is_no_speech_of_files_that_are_not_there() -> None:
    assert speech_of(Texts()) is None
    assert speech_of(Texts("# 讲话\n")) is not None


def test_a_draft_its_redraft_and_its_undo_are_told(folder: Path, desk: Desk) -> None:
    speech = SpeechFolder(folder)
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    first = texts_of(speech).unwrap()
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    assert told(speech) == [("draft", 1)]
    edit(speech.speech, "茶园、茶厂都要看。", "茶园、茶厂、茶市都要看。")
    edited = texts_of(speech).unwrap()
    assert desk.office
    edit(desk.office / "outlines" / "tea.yaml", "祝大家", "最后，祝大家")
    draft_folder(folder, Wishes(), desk, when=TUESDAY).unwrap()
    assert told(speech) == [("draft", 1), ("hand", 2), ("draft", 3)]
    undo_draft(folder, FRIDAY).unwrap()
    assert told(speech)[3:] == [("undo", 2)]
    assert find_state(speech, 1).unwrap().texts == first
    assert find_state(speech, 2).unwrap().texts == edited == texts_of(speech).unwrap()


def test_a_draft_and_its_export_are_one_state(folder: Path, desk: Desk) -> None:
    speech = SpeechFolder(folder)
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    assert export(speech, TUESDAY) == 1
    assert told(speech) == [("draft", 1), ("export", 1)]


def test_a_draft_without_a_time_keeps_no_state(folder: Path, desk: Desk) -> None:
    draft_folder(folder, Wishes(), desk).unwrap()
    assert entries(SpeechFolder(folder)) == ()
    assert told(SpeechFolder(folder)) == []
