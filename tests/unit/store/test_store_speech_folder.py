"""The folder of a speech."""

from pathlib import Path

from draftkit.store.save import make_folder, save_all
from draftkit.store.speech_folder import (
    Kept,
    SpeechFolder,
    dump_places,
    find_speech_folder,
    kept_writes,
    load_kept,
    parse_places,
)
from draftkit.tree import Origin, Paragraph, Provenance, Slot, Speech, Text

SPEECH = Speech(
    (Paragraph((Text("参加培训的共有", Provenance(Origin.OUTLINE, "training:3")), Slot("参训人数", "人"))),)
)


def test_the_layout_is_the_one_of_the_manual() -> None:
    folder = SpeechFolder(Path("会"))
    paths = (folder.brief, folder.figures, folder.speech, folder.tree, folder.base, folder.places, folder.out)
    kept = (".draftkit/tree.json", ".draftkit/base.md", ".draftkit/places.json")
    names = ("brief.yaml", "figures.yaml", "speech.md", *kept, "out")
    assert [path.relative_to("会").as_posix() for path in paths] == list(names)


def test_a_folder_with_a_brief_is_a_speech_folder(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").touch()
    assert find_speech_folder(tmp_path).unwrap() == SpeechFolder(tmp_path)


def test_any_other_folder_and_any_file_is_not(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "file", tmp_path / "none"):
        outcome = find_speech_folder(path)
        assert outcome.value is None
        assert [d.message.code for d in outcome.diagnostics] == ["DK040"]


def test_what_was_kept_is_found_again(tmp_path: Path) -> None:
    folder, kept = SpeechFolder(tmp_path), Kept(SPEECH, "参加培训的共有{{参训人数|人}}\n")
    make_folder(folder.kept).unwrap()
    save_all(kept_writes(folder, kept)).unwrap()
    assert load_kept(folder).unwrap() == kept


def test_the_names_of_paragraphs_are_found_again_with_their_base_alone(tmp_path: Path) -> None:
    folder = SpeechFolder(tmp_path)
    make_folder(folder.kept).unwrap()
    save_all(kept_writes(folder, Kept(None, "甲\n\n乙\n", ("opening.1", "")))).unwrap()
    assert load_kept(folder).unwrap().places == ("opening.1", "")
    folder.base.write_text("丙\n", encoding="utf-8")
    assert load_kept(folder).unwrap().places is None


def test_names_of_paragraphs_that_are_damaged_or_of_another_version_are_none() -> None:
    good = dump_places(("甲",), "文")
    assert parse_places(good, "文") == ("甲",)
    for damage in ("", "{", "[]", '"甲"', good.replace('"version": 1', '"version": 9'), good.replace('"甲"', "1")):
        assert parse_places(damage, "文") is None


def test_nothing_kept_is_nothing_to_write_and_nothing_found(tmp_path: Path) -> None:
    assert kept_writes(SpeechFolder(tmp_path), Kept()) == ()
    assert load_kept(SpeechFolder(tmp_path)).unwrap() == Kept()


def test_a_damaged_tree_is_a_warning_and_the_base_is_still_found(tmp_path: Path) -> None:
    folder = SpeechFolder(tmp_path)
    make_folder(folder.kept).unwrap()
    folder.base.write_text("文", encoding="utf-8")
    for damage in (b"", b"{", b'{"version": 9, "blocks": []}', b"\xff"):
        folder.tree.write_bytes(damage)
        outcome = load_kept(folder)
        assert outcome.unwrap() == Kept(None, "文")
        assert [d.message.code for d in outcome.diagnostics] == ["DK041"]


def test_a_tree_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    folder = SpeechFolder(tmp_path)
    make_folder(folder.tree).unwrap()
    outcome = load_kept(folder)
    assert outcome.failed
    assert [d.message.code for d in outcome.diagnostics] == ["DK022"]
