"""What drafts replaced, read back."""

from pathlib import Path

from draftkit.store.past import KEPT, Past, Pasts, forget_oldest, past_write, pasts
from draftkit.store.save import save_all
from draftkit.store.speech_folder import SpeechFolder


def keep(folder: SpeechFolder, text: str) -> Past:
    folder.past.mkdir(parents=True, exist_ok=True)
    past = Past({"speech.md": text}, f"{text}稿", {})
    save_all([past_write(folder, past)]).unwrap()
    return past


def test_nothing_is_on_record_before_the_first_draft(tmp_path: Path) -> None:
    assert pasts(SpeechFolder(tmp_path)).unwrap() == Pasts((), is_whole=True)


def test_the_last_draft_comes_first(tmp_path: Path) -> None:
    folder = SpeechFolder(tmp_path)
    first, second = keep(folder, "甲"), keep(folder, "乙")
    assert pasts(folder).unwrap() == Pasts((second, first), is_whole=True)


def test_where_the_oldest_are_forgotten_the_record_is_not_whole(tmp_path: Path) -> None:
    folder = SpeechFolder(tmp_path)
    for at in range(KEPT + 1):
        keep(folder, str(at))
        forget_oldest(folder)
    found = pasts(folder).unwrap()
    assert (len(found.newest_first), found.is_whole) == (KEPT, False)


def test_what_is_damaged_is_told_and_what_is_older_left_out(tmp_path: Path) -> None:
    folder = SpeechFolder(tmp_path)
    keep(folder, "甲")
    second = folder.past / "000002.json"
    second.write_text("{", "utf-8")
    third = keep(folder, "丙")
    outcome = pasts(folder)
    assert outcome.value == Pasts((third,), is_whole=False)
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK041"]
