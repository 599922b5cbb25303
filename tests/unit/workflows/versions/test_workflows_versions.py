"""Versions as people name them."""

from pathlib import Path

import pytest

from draftkit.errors import DraftkitError
from draftkit.store.journal import Event, What
from draftkit.store.messages import MISSING, NO_SPEECH_FOLDER
from draftkit.store.messages_states import NO_STATE, UNREADABLE_STATE
from draftkit.store.speech_folder import SpeechFolder
from draftkit.tree.page import Form, Made, PageParagraph, Stretch, page_text
from draftkit.tree.returned import Hand, Look, Marked, Returned, ReturnedParagraph
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format
from draftkit.workflows.versions.history import Deed, save_turn, texts_of
from draftkit.workflows.versions.named import open_version, page_of_returned

MONDAY = "2026-11-23T09:30:00+08:00"
HAND = Hand("王某", "")


@pytest.fixture
def speech(folder: Path, desk: Desk) -> SpeechFolder:
    """A folder with a draft, as version 1."""
    draft_folder(folder, Wishes(), desk, when=MONDAY).unwrap()
    return SpeechFolder(folder)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def text_of(named: object) -> str:
    return page_text(open_version(str(named), None).unwrap())


def test_a_folder_is_read_as_it_stands_and_a_version_as_it_was(speech: SpeechFolder) -> None:
    edit(speech.speech, "茶园", "茶山")
    assert "茶山、茶厂都要看" in text_of(speech.root)
    assert text_of(speech.speech) == text_of(speech.root)
    assert "茶园、茶厂都要看" in text_of(f"{speech.root}@1")


def test_a_document_is_read_with_its_changes_taken(speech: SpeechFolder) -> None:
    exported = export_speech(speech.root, ExportOptions(Format.WORD, when=MONDAY)).unwrap()
    assert text_of(exported.path) == text_of(speech.root)
    copy = speech.root / "稿.txt"
    copy.write_text("讲话\n\n同志们：\n", "utf-8")
    assert text_of(copy) == "讲话\n同志们：\n"


def test_a_folder_with_the_sign_in_its_name_is_a_folder(speech: SpeechFolder) -> None:
    renamed = speech.root.rename(speech.root.with_name("茶话会@2"))
    assert "茶园" in text_of(renamed)
    assert text_of(f"{renamed}@1") == text_of(renamed)


def test_what_is_not_there_is_refused(speech: SpeechFolder, tmp_path: Path) -> None:
    for named, message in (
        (f"{speech.root}@9", NO_STATE),
        (f"{tmp_path}@1", NO_SPEECH_FOLDER),
        (tmp_path, NO_SPEECH_FOLDER),
        (tmp_path / "没有.docx", MISSING),
        (f"{speech.root}@x", MISSING),
    ):
        with pytest.raises(DraftkitError) as caught:
            open_version(str(named))
        assert caught.value.diagnostics[-1].message.code == message.code


def test_a_version_that_cannot_be_shown_says_so(speech: SpeechFolder) -> None:
    speech.figures.write_text("a: [", "utf-8")
    texts = texts_of(speech).unwrap()
    save_turn(speech, (), Deed(Event(MONDAY, What.EXPORT), texts, texts), lambda _: ()).unwrap()
    with pytest.raises(DraftkitError) as caught:
        open_version(f"{speech.root}@2")
    assert caught.value.diagnostics == (UNREADABLE_STATE(path=speech.root, number=2),)


def test_a_paragraph_of_a_document_looks_as_its_mark_does() -> None:
    returned = Returned(
        "x",
        (
            ReturnedParagraph((Marked("抓"), Marked("好", deleted=HAND)), deleted=HAND, look=Look(Form.TITLE)),
            ReturnedParagraph((Marked("落实"),), look=Look(Form.HEADING, 2, "（一）")),
            ReturnedParagraph((Marked("没了", deleted=HAND),), look=Look(Form.TITLE)),
            ReturnedParagraph((Marked("讲实话。要做到。"),), look=Look(Form.POINT, 1, "", 4)),
        ),
    )
    assert page_of_returned(returned) == (
        PageParagraph("p1", Form.HEADING, 2, (Stretch("（一）", Made.NUMBER), Stretch("抓落实"))),
        PageParagraph("p2", Form.POINT, 1, (Stretch("讲实话。", lead=True), Stretch("要做到。"))),
    )
