"""Reviews and returned files in a speech folder."""

from pathlib import Path

from draftkit.store.files import Loaded
from draftkit.store.reviews import (
    kept_path,
    load_reviews,
    returned_folder,
    returned_writes,
    review_write,
    reviews_folder,
)
from draftkit.store.save import make_folder, save_all
from draftkit.store.speech_folder import SpeechFolder


def folder_at(path: Path) -> SpeechFolder:
    folder = SpeechFolder(path)
    make_folder(reviews_folder(folder)).unwrap()
    make_folder(returned_folder(folder)).unwrap()
    return folder


def test_reviews_are_numbered_and_read_back_in_their_order(tmp_path: Path) -> None:
    folder = folder_at(tmp_path)
    for words in ("一", "二\udc80"):
        save_all((review_write(folder, {"words": words}),)).unwrap()
    found = load_reviews(folder).unwrap()
    assert [(path.name, data) for path, data in found] == [
        ("0001.json", {"words": "一"}),
        ("0002.json", {"words": "二\udc80"}),
    ]


def test_a_damaged_review_is_left_out_and_told_and_its_number_is_not_given_again(tmp_path: Path) -> None:
    folder = folder_at(tmp_path)
    (reviews_folder(folder) / "0003.json").write_text("{", "utf-8")
    outcome = load_reviews(folder)
    assert outcome.value == ()
    assert [problem.message.code for problem in outcome.diagnostics] == ["DK962"]
    assert review_write(folder, {}).path.name == "0004.json"


def test_a_returned_file_is_kept_whole_and_once(tmp_path: Path) -> None:
    folder = folder_at(tmp_path)
    file = Loaded(Path("审/终稿3(改).docx"), b"PK\x03\x04 whole")
    save_all(returned_writes(folder, file)).unwrap()
    path = kept_path(folder, file)
    assert path.read_bytes() == file.data
    assert path.name.endswith("-终稿3(改).docx")
    assert returned_writes(folder, file) == ()


def test_a_very_long_name_is_kept_by_its_end(tmp_path: Path) -> None:
    name = kept_path(SpeechFolder(tmp_path), Loaded(Path("长" * 83 + ".docx"), b"")).name
    assert len(name.encode()) <= 255
    assert name.endswith("长.docx")
