"""The way from a path to a document that came back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.ooxml.word_files import by, p, r, word
from tests.unit.store.test_store_office_kind import compound

from draftkit.decode import messages as decode_messages
from draftkit.diagnostics import Message, Severity
from draftkit.errors import DraftkitError
from draftkit.ooxml import messages_reading
from draftkit.readers.returned import messages as say
from draftkit.store import libreoffice_messages, messages
from draftkit.tree.returned import Returned
from draftkit.workflows.documents import messages as messages_documents
from draftkit.workflows.documents.kinds import Kind
from draftkit.workflows.documents.returned import load_returned, read_loaded

Put = Callable[[str, bytes], Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def write(name: str, data: bytes) -> Path:
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return write


def refused(path: Path) -> tuple[Message, ...]:
    with pytest.raises(DraftkitError) as caught:
        load_returned(path)
    return tuple(each.message for each in caught.value.diagnostics)


def texts(returned: Returned) -> list[str]:
    return [each.text for each in returned.paragraphs]


def test_a_word_file_is_read_with_its_changes_and_its_bytes_stand_beside(put: Put) -> None:
    data = word(p(r("要") + by("ins", "抓紧") + r("落实。")))
    path = put("终稿.docx", data)
    found = load_returned(path)
    returned, loaded = found.unwrap()
    assert texts(returned) == ["要抓紧落实。"]
    assert (returned.name, loaded.data, found.diagnostics) == (str(path), data, ())


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("终稿.txt", "同志们：\n今天开会。\n".encode("gb18030"), Kind.TEXT),
        ("终稿.html", "<html><body><p>同志们：</p><p>今天开会。</p></body></html>".encode(), Kind.HTML),
        ("终稿.md", "**同志们：**\n\n> 今天开会。\n".encode(), Kind.MARKDOWN),
    ],
)
def test_formats_of_text_alone_are_read_and_it_is_told(put: Put, name: str, data: bytes, kind: Kind) -> None:
    found = load_returned(put(name, data))
    assert texts(found.unwrap()[0]) == ["同志们：", "今天开会。"]
    told = {each.message: dict(each.values) for each in found.diagnostics}
    assert told[say.TEXT_ALONE]["format"] == kind.value


def test_a_word_file_under_another_name_is_read_as_what_it_is(put: Put) -> None:
    found = load_returned(put("终稿.txt", word(p("同志们："))))
    assert texts(found.unwrap()[0]) == ["同志们："]
    assert [each.message for each in found.diagnostics] == [messages_documents.NAMED_OTHERWISE_THAN_IS]


def test_the_text_of_a_speech_folder_is_none_that_came_back(put: Put) -> None:
    assert refused(put("speech.md", "# 讲话\n\n## 抓生产\n\n今年办{{件数}}件事。\n".encode())) == (say.A_DRAFT,)


@pytest.mark.parametrize("name", ["~$稿三.docx", ".~终稿三.docx", ".~lock.终稿三.docx#"])
def test_the_mark_of_an_open_document_is_refused_by_its_name(put: Put, name: str) -> None:
    assert refused(put(name, b"\x03abc")) == (say.LOCK_FILE,)


@pytest.mark.parametrize(
    ("name", "lock", "program"),
    [
        ("稿.docx", "~$稿.docx", "Word"),
        ("年终会上的讲话.docx", "~$会上的讲话.docx", "Word"),
        ("稿.docx", ".~稿.docx", "WPS"),
        ("稿.docx", ".~lock.稿.docx#", "LibreOffice"),
    ],
)
def test_a_document_that_is_open_elsewhere_is_read_and_it_is_told(put: Put, name: str, lock: str, program: str) -> None:
    put(lock, b"")
    found = load_returned(put(name, word(p("同志们："))))
    (told,) = found.diagnostics
    assert (told.message, dict(told.values)["program"]) == (say.OPEN_ELSEWHERE, program)
    assert texts(found.unwrap()[0]) == ["同志们："]


def test_the_mark_of_another_document_says_nothing(put: Put) -> None:
    put("~$稿.docx", b"")
    assert load_returned(put("终稿.docx", word(p("同志们：")))).diagnostics == ()


def test_a_name_as_long_as_names_can_be_is_no_hindrance(put: Put) -> None:
    path = put(f"{'长' * 83}.docx", word(p(r("要落实。"))))
    assert texts(load_returned(path).unwrap()[0]) == ["要落实。"]


def test_an_old_format_without_libreoffice_says_what_is_missing(put: Put) -> None:
    old = compound("WordDocument")
    for name in ("终稿.doc", "终稿.wps"):
        assert refused(put(name, old)) == (libreoffice_messages.NO_OFFICE,)


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("终稿.docx", b"", decode_messages.EMPTY),
        ("终稿.docx", word(p("一。"))[:-30], messages_reading.TRUNCATED),
        ("终稿.png", b"\x89PNG\r\n", messages_documents.NO_SPEECH_IN),
        ("终稿.txt", b" \n\n", decode_messages.EMPTY),
    ],
)
def test_what_cannot_be_read_says_why(put: Put, name: str, data: bytes, message: Message) -> None:
    assert refused(put(name, data))[-1] == message


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert [each.text for each in refused(tmp_path / "无.docx")] == [messages.MISSING.text]


def test_what_is_told_of_a_document_that_is_read_stops_nothing(put: Put) -> None:
    for name, data in (("终稿.txt", "同志们：".encode()), ("终稿.docx", word(p(r("一", "<w:vanish/>"))))):
        _, loaded = load_returned(put(name, data)).unwrap()
        assert all(each.message.severity is not Severity.ERROR for each in read_loaded(loaded).diagnostics)
