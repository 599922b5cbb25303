"""Whatever a file holds and whatever it is called: it is read and its blocks tile the text, or the reason is told."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftkit.workflows.documents.parse import parsed_as_json, tally
from draftkit.workflows.documents.read import read_documents

ENDINGS = (".txt", ".md", ".html", ".docx", ".bak", "")
HEADS = (
    b"",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"<html>",
    b"<p>",
    b"PK\x03\x04",
    b"PK\x03\x04[Content_Types].xml",
    b"# ",
    b"<?xml",
)
"""How files begin that no other program has to read."""
PIECES = (
    *(
        "在茶话会上的讲话\n",
        "同志们:\n",
        "一、看清家底\n",
        "第一,先修路. 路 要宽。",
        "二是把水引到山下；\n",
        "散会。",
        "临江市有126人",
    ),
    *(
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\u3000",
        "\u200b",
        "\x1b[2J",
        "\0",
        "**",
        "# ",
        "- ",
        "{{会议名称}}",
        "```\n",
        "> ",
        "|",
    ),
    *("<p>", "</p>", "<b>", "<!--", "-->", "<script>", "&#xD800;", "&nbsp;", "<table><tr><td>", "×××", "— 3 —\n"),
)


@st.composite
def contents(draw: st.DrawFn) -> bytes:
    """Noise behind a beginning, or pieces of speeches and markup in some encoding, with noise in one place."""
    head: bytes = draw(st.sampled_from(HEADS))
    noise: bytes = draw(st.binary(max_size=200))
    if draw(st.integers(0, 9)) == 0:
        return head + noise
    text = "".join(draw(st.lists(st.sampled_from(PIECES), max_size=30)))
    encoded = text.encode(draw(st.sampled_from(("utf-8", "utf-8", "gb18030", "utf-16", "big5"))), "ignore")
    if draw(st.integers(0, 3)):
        return encoded
    at = draw(st.integers(0, len(encoded)))
    return head + encoded[:at] + noise[:3] + encoded[at:]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=contents(), ending=st.sampled_from(ENDINGS))
def test_a_document_is_read_or_the_reason_is_told(folder: Path, data: bytes, ending: str) -> None:
    path = folder / f"稿{ending}"
    path.write_bytes(data)
    ((_, outcome),) = read_documents([path], lambda *_: None)
    codes = [problem.message.code for problem in outcome.diagnostics]
    assert "DK763" not in codes, [str(problem) for problem in outcome.diagnostics]
    if outcome.value is None:
        assert any(problem.is_error for problem in outcome.diagnostics)
        return
    parsed = outcome.value
    tally(parsed)
    at = 0
    for document in parsed_as_json(parsed, facts=True, repairs=True)["documents"]:
        assert document["start"] == at
        for block in document["blocks"]:
            assert block["start"] == at
            at = block["end"]
        assert document["end"] == at
        assert all(document["start"] <= fact["start"] < fact["end"] <= at for fact in document["facts"])
    assert at == len(parsed.source.text)
    assert all(0 <= span.start <= span.end <= at for span in (repair.span for repair in parsed.reading.repairs))
