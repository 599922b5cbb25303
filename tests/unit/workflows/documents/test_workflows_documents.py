import json
import tracemalloc
from collections import deque
from io import BytesIO
from pathlib import Path

import pytest

from draftkit.decode import decode_any
from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError, ExitCode
from draftkit.source import Source
from draftkit.store.files import digest_of
from draftkit.tree.nodes import Paragraph, Salutation, Speech, Text, Title
from draftkit.tree.reading import Role, reading_as_json
from draftkit.workflows.documents.kinds import Kind
from draftkit.workflows.documents.read import read_document, read_documents, read_stream
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WriteOptions

SPEECH = "同志们：\n\n茶园要管好。\n".encode()
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 64 + "EncryptedPackage".encode("utf-16-le")
KEYS = {"role", "level", "marker", "inline", "start", "end"}


def test_blocks_tile_the_decoded_text_whatever_its_encoding(tmp_path: Path) -> None:
    text = "在茶话会上的讲话\r\n\r\n同志们：\r\n\r\n一、看清家底\r\n\r\n茶园要管好。\r\n"
    for name, data in (
        ("a.txt", text.encode()),
        ("b.txt", text.encode("gb18030")),
        ("c.txt", text.encode("utf-8-sig")),
    ):
        (tmp_path / name).write_bytes(data)
        parsed = read_document(tmp_path / name).unwrap()
        assert parsed.source.text == text
        (document,) = reading_as_json(parsed.reading)["documents"]
        ends = [block["end"] for block in document["blocks"]]
        assert [block["start"] for block in document["blocks"]] == [0, *ends[:-1]]
        assert ends[-1] == document["end"] == len(text)
        assert all(set(block) - {"continued", "doubt"} == KEYS for block in document["blocks"])


def test_a_draft_is_parsed_by_its_own_signs_and_its_blocks_tile_it(tmp_path: Path) -> None:
    text = (
        "# 在{{会议名称}}上的讲话\n> 周明远\n\n同志们：\n\n今天开会。\n\n<!-- 备注 -->\n\n"
        "## 看清家底\n\n茶园要管好。\n\n"
        "- **第一条。** 先修路。\n\n---\n\n散会。\n"
    )
    (tmp_path / "speech.md").write_text(text, "utf-8")
    (document,) = reading_as_json(read_document(tmp_path / "speech.md").unwrap().reading)["documents"]
    shape = [(block["role"], block["level"], block["inline"]) for block in document["blocks"]]
    assert shape == [
        ("title", 0, False),
        ("title", 0, False),
        ("salutation", 0, False),
        ("opening", 0, False),
        ("heading", 1, False),
        ("body", 0, False),
        ("requirement", 2, True),
        ("body", 0, False),
        ("closing", 0, False),
    ]
    at = 0
    for block in document["blocks"]:
        assert block["start"] == at
        at = block["end"]
    assert at == document["end"] == len(text)


def test_beside_a_brief_all_markdown_is_a_draft(tmp_path: Path) -> None:
    (tmp_path / "speech.md").write_text("# 在茶话会上的讲话\n\n同志们：\n\n1. 先修路。\n", "utf-8")
    assert not read_document(tmp_path / "speech.md").unwrap().is_draft
    (tmp_path / "brief.yaml").touch()
    assert read_document(tmp_path / "speech.md").unwrap().is_draft


def test_markdown_of_others_is_read_by_its_own_signs(tmp_path: Path) -> None:
    text = "在茶话会上的讲话\n====\n\n同志们：\n\n## 一、看清家底 ##\n\n茶园要*管好*。\n"
    (tmp_path / "稿.md").write_text(text, "utf-8")
    parsed = read_document(tmp_path / "稿.md").unwrap()
    assert not parsed.is_draft
    blocks = [(block.role, block.marker + block.text) for block in parsed.reading.documents[0].blocks]
    assert blocks[-2:] == [(Role.HEADING, "一、看清家底"), (Role.BODY, "茶园要管好。")]


def test_a_draft_of_notes_only_is_noise(tmp_path: Path) -> None:
    (tmp_path / "brief.yaml").touch()
    (tmp_path / "notes.md").write_text("<!-- 还没写 -->\n", "utf-8")
    (document,) = reading_as_json(read_document(tmp_path / "notes.md").unwrap().reading)["documents"]
    assert [block["role"] for block in document["blocks"]] == ["noise"]


def test_a_document_that_cannot_be_read_stops_with_the_code_of_documents(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        read_document(tmp_path / "none.txt")
    assert stopped.value.exit_code is ExitCode.DOCUMENT


@pytest.mark.parametrize(("name", "text"), [("稿.txt", "好\n"), ("稿.txt", "一是好。"), ("speech.md", "- **好。**\n")])
def test_what_falls_into_too_many_pieces_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, text: str
) -> None:
    monkeypatch.setattr("draftkit.workflows.documents.read.MAX_PIECES", 200)
    (tmp_path / "brief.yaml").touch()
    (tmp_path / name).write_text(text * 100, "utf-8")
    assert read_document(tmp_path / name).value
    (tmp_path / name).write_text(text * 201, "utf-8")
    with pytest.raises(DraftkitError, match="DK767") as stopped:
        read_document(tmp_path / name)
    assert stopped.value.exit_code is ExitCode.DOCUMENT


def test_nothing_is_said_of_the_ending_of_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "稿.docx").touch()
    with pytest.raises(DraftkitError) as stopped:
        read_document(tmp_path / "稿.docx")
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK004"]


def test_each_of_many_is_read_on_its_own_and_told_before_it_is_read(tmp_path: Path) -> None:
    for name, data in (("a.txt", SPEECH), ("b.txt", b""), ("c.txt", b"\x89PNG\0"), ("d 稿.txt", SPEECH)):
        (tmp_path / name).write_bytes(data)
    paths = [*sorted(tmp_path.iterdir()), tmp_path / "none.txt"]
    told: list[tuple[int, int, str]] = []
    results: list[list[str]] = []
    for path, outcome in read_documents(paths, lambda *done: told.append(done)):
        assert told[-1] == (len(results), 5, path.name)
        results.append([problem.message.code for problem in outcome.diagnostics])
        assert (outcome.value is None) == bool(results[-1])
    assert results == [[], ["DK004"], ["DK766"], [], ["DK020"]]


def test_a_mistake_of_ours_with_one_file_does_not_cost_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(SPEECH)

    def broken(data: bytes, name: str) -> Outcome[Source]:
        if name.endswith("b.txt"):
            raise RecursionError("too deep")
        return decode_any(data, name)

    monkeypatch.setattr("draftkit.workflows.documents.read.decode_any", broken)
    outcomes = [outcome for _, outcome in read_documents(sorted(tmp_path.iterdir()), lambda *_: None)]
    assert [outcome.value is not None for outcome in outcomes] == [True, False, True]
    (problem,) = outcomes[1].diagnostics
    assert (problem.message.code, problem.message.exit_code) == ("DK763", ExitCode.BUG)
    assert dict(problem.values)["problem"] == "RecursionError: too deep"


def test_a_word_file_is_read_with_the_text_its_offsets_count_in(tmp_path: Path) -> None:
    speech = Speech((Title((Text("在茶话会上的讲话"),)), Salutation((Text("同志们："),)), Paragraph((Text("散会。"),))))
    data = write_docx(speech, WriteOptions()).unwrap()
    (tmp_path / "稿.docx").write_bytes(data)
    (tmp_path / "稿.txt").write_bytes(data)
    parsed = read_document(tmp_path / "稿.docx").unwrap()
    assert parsed.is_extracted
    assert parsed.digest == digest_of(data)
    assert parsed.reading.documents[0].span.end == len(parsed.source.text)
    assert [block.role for block in parsed.reading.documents[0].blocks][:2] == [Role.TITLE, Role.SALUTATION]
    misnamed = read_document(tmp_path / "稿.txt")
    assert misnamed.value is not None
    assert misnamed.value.reading == parsed.reading
    assert "DK754" in [problem.message.code for problem in misnamed.diagnostics]


def test_a_password_is_told_whatever_the_name_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "稿.docx").write_bytes(LOCKED)
    with pytest.raises(DraftkitError) as stopped:
        read_document(tmp_path / "稿.docx")
    (problem,) = stopped.value.diagnostics
    assert problem.message.code == "DK514"


def test_a_stream_is_read_like_a_file_without_a_name() -> None:
    parsed = read_stream(BytesIO(SPEECH)).unwrap()
    assert parsed.source.name == "<stdin>"
    assert (parsed.kind, parsed.digest) == (Kind.TEXT, digest_of(SPEECH))
    with pytest.raises(DraftkitError) as stopped:
        read_stream(BytesIO(b""))
    assert stopped.value.exit_code is ExitCode.DOCUMENT


def test_memory_does_not_grow_with_the_number_of_documents(tmp_path: Path) -> None:
    text = "同志们：\n\n" + "一、看清家底\n\n茶园要管好，修路要快，引水要稳。\n\n" * 300
    for at in range(12):
        (tmp_path / f"{at:02}.txt").write_text(text, "utf-8")
    paths = sorted(tmp_path.iterdir())
    peaks = []
    tracemalloc.start()
    for count in (2, 3, 12):
        tracemalloc.reset_peak()
        deque(read_documents(paths[:count], lambda *_: None), maxlen=0)
        peaks.append(tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()
    assert peaks[2] < peaks[1] * 1.1


@pytest.mark.corpus
def test_every_real_document_is_parsed_and_its_blocks_tile_it(corpus: Path) -> None:
    for path in sorted(corpus.glob("*.txt")):
        parsed = read_document(path).unwrap()
        data = json.loads(json.dumps(reading_as_json(parsed.reading)))
        at = 0
        for document in data["documents"]:
            assert document["start"] == at
            for block in document["blocks"]:
                assert block["start"] == at
                at = block["end"]
            assert document["end"] == at
        assert at == len(parsed.source.text)
