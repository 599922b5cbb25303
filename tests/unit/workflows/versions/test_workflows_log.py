"""The history of a speech as people are told it."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from draftkit.diagnostics import Severity
from draftkit.errors import DraftkitError
from draftkit.figures.history import How
from draftkit.review.decide import REFUSED, TAKEN, Decision, Verdict
from draftkit.review.model import Change, Edit
from draftkit.review.record import Review, Reviewed, ReviewedFile, dump_review
from draftkit.store.journal import Event, What, journal_write, load_journal
from draftkit.store.messages import NO_SPEECH_FOLDER
from draftkit.store.messages_reviews import DAMAGED_REVIEW
from draftkit.store.messages_states import DAMAGED_LINES, NO_STATE
from draftkit.store.reviews import review_write, reviews_folder
from draftkit.store.save import save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.tree.returned import Hand
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.figures.fill import Supplied, fill_figures
from draftkit.workflows.versions.history import Deed, save_turn, texts_of
from draftkit.workflows.versions.log import Done, Entry, Figures, entries_data, log_data, speech_log
from draftkit.workflows.versions.restore import restore_state
from draftkit.workflows.versions.shown import shown_version, version_data

MONDAY, TUESDAY, FRIDAY = (f"2026-11-{day}T09:30:00+08:00" for day in (23, 24, 27))
WANG, LI = Hand("王某", "2026-11-26T10:00:00Z"), Hand("李某", "")


@pytest.fixture
def speech(folder: Path, desk: Desk) -> SpeechFolder:
    """A folder with a draft, as version 1."""
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    return SpeechFolder(folder)


def edit(path: Path, old: str, new: str, day: int = 25) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    changed = datetime(2026, 11, day, 1, 30, tzinfo=UTC).timestamp()
    os.utime(path, (changed, changed))


def export(folder: SpeechFolder, when: str = FRIDAY) -> None:
    texts = texts_of(folder).unwrap()
    save_turn(folder, (), Deed(Event(when, What.EXPORT, file="out/讲话.docx"), texts, texts), lambda _: ()).unwrap()


def reviewed(folder: SpeechFolder) -> Review:
    edits = (
        Reviewed(Edit(Change.WORDING, "1", WANG, tracked=True, before="看清", after="看准"), (WANG, LI), TAKEN),
        Reviewed(Edit(Change.COMMENT, "p1", WANG, tracked=True, before="谈心", after="太软"), (WANG,), REFUSED),
        Reviewed(
            Edit(Change.WORDING, "1.p1", LI, tracked=False, before="都要", after="全要"),
            (LI,),
            Decision(Verdict.EDIT, "样样要"),
        ),
        Reviewed(Edit(Change.DELETE, "p9", LI, tracked=True, before="祝"), (LI,)),
    )
    review = Review(1, "0" * 64, FRIDAY, (ReviewedFile("改.docx", "", ""),), edits)
    reviews_folder(folder).mkdir()
    save_all((review_write(folder, dump_review(review)),)).unwrap()
    texts = texts_of(folder).unwrap()
    event = Event(FRIDAY, What.REVIEW, of=1, by="王某、李某", file="改.docx", review=1)
    save_turn(folder, (), Deed(event, texts, texts), lambda _: ()).unwrap()
    return review


def told(entries: tuple[Entry, ...]) -> list[str]:
    return [entry.event.what if isinstance(entry, Done) else entry.changes[0].name for entry in entries]


def test_figures_stand_among_what_was_done_in_the_order_of_time(speech: SpeechFolder) -> None:
    fill_figures(speech.root, Supplied({"参会人数": "60"}, "签到表", "办公室", TUESDAY)).unwrap()
    edit(speech.speech, "茶园、茶厂", "茶园、茶厂、茶市")
    export(speech)
    log = speech_log(speech.root).unwrap()
    assert told(log.entries) == ["draft", "会议名称", "参会人数", "hand", "export"]
    figures = log.entries[2]
    assert isinstance(figures, Figures)
    assert [(each.old, each.new, each.by, each.source) for each in figures.changes] == [
        (None, "60人", "办公室", "签到表")
    ]
    assert log.kept == (1, 2)


def test_figures_supplied_together_are_one_entry(speech: SpeechFolder) -> None:
    edit(speech.figures, "会议名称", "会议名称")
    fill_figures(
        speech.root, Supplied({"参会人数": "60", "会议名称": "云溪县座谈会"}, "", "办公室", TUESDAY, replace=True)
    ).unwrap()
    last = speech_log(speech.root).unwrap().entries[-1]
    assert isinstance(last, Figures)
    assert {change.name for change in last.changes} == {"参会人数", "会议名称"}


def test_an_edit_by_hand_that_nobody_noted_is_told_as_such_and_not_noted(speech: SpeechFolder) -> None:
    edit(speech.speech, "茶园、茶厂", "茶园、茶厂、茶市")
    fill_figures(speech.root, Supplied({"参会人数": "60"}, "", "", TUESDAY)).unwrap()
    edit(speech.figures, "60", "61", day=26)
    before = speech.journal.read_bytes()
    log = speech_log(speech.root).unwrap()
    hand, figure = log.entries[-2:]
    assert isinstance(hand, Done)
    assert (hand.event.what, hand.event.state, hand.event.paragraphs, hand.recorded) == ("hand", 0, 1, False)
    assert isinstance(figure, Figures)
    assert (figure.changes[0].new, figure.changes[0].how, figure.recorded) == ("61人", How.HAND, False)
    assert speech.journal.read_bytes() == before


def test_a_review_is_told_with_every_edit_and_its_decision(speech: SpeechFolder) -> None:
    review = reviewed(speech)
    entry = speech_log(speech.root).unwrap().entries[-1]
    assert isinstance(entry, Done)
    assert entry.review == review
    assert entry.places is not None
    assert entry.places["1.p1"].numbers
    (data,) = entries_data([entry])
    assert [each["decision"] for each in data["edits"]] == ["take", "refuse", "edit", None]
    assert data["edits"][2]["words"] == "样样要"
    assert data["edits"][0]["by"] == [
        {"author": "王某", "date": "2026-11-26T10:00:00Z"},
        {"author": "李某", "date": ""},
    ]


def test_a_review_that_is_damaged_or_lost_is_told_without_its_edits(speech: SpeechFolder) -> None:
    reviewed(speech)
    path = reviews_folder(speech) / "0001.json"
    path.write_text('{"version": 9}', "utf-8")
    outcome = speech_log(speech.root)
    assert [said.message for said in outcome.diagnostics] == [DAMAGED_REVIEW]
    path.unlink()
    entry = speech_log(speech.root).unwrap().entries[-1]
    assert isinstance(entry, Done)
    assert (entry.event.by, entry.review) == ("王某、李某", None)


def test_files_that_are_broken_now_do_not_hide_the_history(speech: SpeechFolder) -> None:
    speech.figures.write_text("a: [", "utf-8")
    speech.speech.write_bytes(b"\xff\xfe\x00")
    outcome = speech_log(speech.root)
    assert outcome.value is not None
    assert told(outcome.value.entries)[0] == "draft"
    assert {said.message.severity for said in outcome.diagnostics} == {Severity.WARNING}


def test_damaged_lines_are_told_once(speech: SpeechFolder) -> None:
    speech.journal.write_bytes(b"{\n" + speech.journal.read_bytes())
    outcome = speech_log(speech.root)
    assert [said.message for said in outcome.diagnostics] == [DAMAGED_LINES]
    assert told(outcome.unwrap().entries)[0] == "draft"


def test_what_was_issued_before_the_journal_began_is_told_from_the_log_of_figures(speech: SpeechFolder) -> None:
    speech.journal.unlink()
    for path in speech.states.iterdir():
        path.unlink()
    assert told(speech_log(speech.root).unwrap().entries) == ["draft", "会议名称"]
    export(speech)
    assert [
        (entry.event.what, entry.event.state)
        for entry in speech_log(speech.root).unwrap().entries
        if isinstance(entry, Done)
    ] == [
        ("draft", 0),
        ("start", 1),
        ("export", 1),
    ]


def test_the_time_of_a_file_does_not_change_the_order_of_what_was_done(speech: SpeechFolder) -> None:
    edit(speech.speech, "茶园、茶厂", "茶园、茶厂、茶市", day=30)
    export(speech, TUESDAY)
    fill_figures(speech.root, Supplied({"参会人数": "60"}, "", "", FRIDAY)).unwrap()
    assert told(speech_log(speech.root).unwrap().entries) == ["draft", "会议名称", "hand", "export", "参会人数"]


def test_thousands_of_events_are_read(speech: SpeechFolder) -> None:
    events = [
        Event(f"2027-01-01T00:{n // 60 % 60:02}:{n % 60:02}+08:00", What.EXPORT, 1, file="x") for n in range(3600)
    ]
    save_all((journal_write(speech, load_journal(speech).unwrap(), events),)).unwrap()
    log = speech_log(speech.root).unwrap()
    assert len(log.entries) == 3602
    assert json.dumps(log_data(log, log.entries))


def test_a_folder_that_is_no_speech_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as caught:
        speech_log(tmp_path)
    assert caught.value.diagnostics[0].message == NO_SPEECH_FOLDER


def test_a_new_folder_has_no_history(folder: Path) -> None:
    assert speech_log(folder).unwrap().entries == ()


def test_a_version_is_shown_with_what_it_changed(speech: SpeechFolder) -> None:
    fill_figures(speech.root, Supplied({"参会人数": "60"}, "签到表", "办公室", TUESDAY)).unwrap()
    edit(speech.speech, "茶园、茶厂", "茶园、茶厂、茶市")
    export(speech)
    shown = shown_version(speech.root, 2).unwrap()
    assert shown.base == 1
    assert told(shown.entries) == ["参会人数", "hand", "export"]
    changed = ["".join(segment.text for segment in row.segments) for row in shown.difference.changed]
    assert changed == [
        "今天，【待填：参会人数（人）】60人同志坐到一起喝茶谈心。\n",
        "茶园、茶厂、茶市都要看。我们要真抓实干。\n",
    ]
    data = version_data(shown)
    assert (data["number"], data["base"], len(data["paragraphs"])) == (2, 1, 2)
    assert {"text": "60人", "fate": "comes", "move": 0} in data["paragraphs"][0]


def test_the_first_version_is_shown_as_it_is(speech: SpeechFolder) -> None:
    shown = shown_version(speech.root, 1).unwrap()
    assert shown.base == 0
    assert told(shown.entries) == ["draft", "会议名称"]
    assert not shown.difference.changed
    assert len(shown.difference.rows) == len(version_data(shown)["paragraphs"]) > 2


def test_a_version_that_cannot_be_read_is_shown_by_its_text(speech: SpeechFolder) -> None:
    edit(speech.figures, speech.figures.read_text("utf-8"), "a: [")
    edit(speech.speech, "茶园", "茶山")
    export(speech)
    difference = shown_version(speech.root, 2).unwrap().difference
    (changed,) = difference.changed
    assert "{{" in "".join(segment.text for row in difference.rows for segment in row.segments)
    assert difference.place_of(changed) is None


def test_a_restored_version_is_told_where_it_came_from_and_where_it_came_back(speech: SpeechFolder) -> None:
    edit(speech.speech, "茶园", "茶山")
    restore_state(speech.root, 1, FRIDAY).unwrap()
    assert told(shown_version(speech.root, 1).unwrap().entries) == ["draft", "会议名称", "restore"]
    assert told(shown_version(speech.root, 2).unwrap().entries) == ["hand"]


def test_a_version_that_is_not_there_is_refused(speech: SpeechFolder) -> None:
    with pytest.raises(DraftkitError) as caught:
        shown_version(speech.root, 5)
    assert caught.value.diagnostics[-1].message == NO_STATE


def test_the_newest_version_is_the_one_the_last_entry_led_to(speech: SpeechFolder) -> None:
    edit(speech.speech, "茶园", "茶山")
    assert speech_log(speech.root).unwrap().newest == 1
    restore_state(speech.root, 1, FRIDAY).unwrap()
    log = speech_log(speech.root).unwrap()
    assert (log.newest, log.kept) == (1, (1, 2))
    next(speech.states.glob("0001-*")).unlink()
    assert speech_log(speech.root).unwrap().newest == 2
