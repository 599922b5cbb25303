import json
from pathlib import Path

import pytest

from draftkit.errors import DraftkitError, ExitCode
from draftkit.tree.reading import reading_as_json
from draftkit.workflows.documents import read_document

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


def test_a_draft_of_notes_only_is_noise(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("<!-- 还没写 -->\n", "utf-8")
    (document,) = reading_as_json(read_document(tmp_path / "notes.md").unwrap().reading)["documents"]
    assert [block["role"] for block in document["blocks"]] == ["noise"]


def test_a_document_that_cannot_be_read_stops_with_the_code_of_documents(tmp_path: Path) -> None:
    with pytest.raises(DraftkitError) as stopped:
        read_document(tmp_path / "none.txt")
    assert stopped.value.exit_code is ExitCode.DOCUMENT


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
