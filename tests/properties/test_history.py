"""Whatever is done in a speech folder, nothing that a command found there is ever lost."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.store.files import OWN, load
from draftkit.store.journal import Event, What, load_journal
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import Texts, entries, load_state
from draftkit.workflows.versions.history import Deed, save_turn, texts_of
from draftkit.workflows.versions.restore import restore_state

WHEN = "2026-11-23T09:30:00+08:00"
WORDS = st.sampled_from(("甲", "乙", "丙", "# 讲话\n\n丁{{人数}}\n", "\n"))
FILES = st.sampled_from(("speech.md", "figures.yaml", "brief.yaml"))
FIGURES = st.sampled_from(("人数: {type: count, unit: 人, value: 60人}\n", "人数: [", "x: {type: text}\n"))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), FILES, WORDS | FIGURES),
        st.tuples(st.just("export"), st.just(""), st.just("")),
        st.tuples(st.just("review"), st.just(""), WORDS),
        st.tuples(st.just("restore"), st.just(""), st.integers(0, 5)),
    ),
    max_size=12,
)


def play(folder: SpeechFolder, what: str, file: str, detail: str | int) -> None:
    if what == "edit":
        (folder.root / file).write_text(str(detail), "utf-8")
    elif what == "export":
        texts = texts_of(folder).unwrap()
        save_turn(folder, (), Deed(Event(WHEN, What.EXPORT), texts, texts), lambda _: ()).unwrap()
    elif what == "review":
        before = texts_of(folder).unwrap()
        after = Texts(str(detail), before.figures, before.brief)
        write = Write(folder.speech, str(detail).encode(), load(folder.speech, OWN).unwrap().digest)
        save_turn(folder, (write,), Deed(Event(WHEN, What.REVIEW), before, after), lambda _: ()).unwrap()
    elif kept := entries(folder):
        restore_state(folder.root, kept[int(detail) % len(kept)].number, WHEN).unwrap()


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_what_a_command_found_and_what_it_left_can_be_restored(steps: list[tuple[str, str, str | int]]) -> None:
    with TemporaryDirectory() as root:
        folder = SpeechFolder(Path(root))
        for path in (folder.speech, folder.figures, folder.brief):
            path.write_text("", "utf-8")
        for what, file, detail in steps:
            found = texts_of(folder).unwrap()
            is_known = what == "restore" and not entries(folder)
            play(folder, what, file, detail)
            if what == "edit" or is_known:
                continue
            kept = {load_state(entry).unwrap().texts for entry in entries(folder)}
            same_figures = {(texts.speech, texts.brief) for texts in kept}
            assert texts_of(folder).unwrap() in kept
            assert (found.speech, found.brief) in same_figures
            assert what != "restore" or found in kept
        numbers = [entry.number for entry in entries(folder)]
        assert numbers == list(range(1, len(numbers) + 1))
        journal = load_journal(folder).unwrap()
        assert {event.state for event in journal.events} == set(numbers)
