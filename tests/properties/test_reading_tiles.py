"""Whatever text is read, its blocks tile it and remember where each character stood."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from draftkit.readers.speech import read_speech
from draftkit.source import Source

PIECES = (
    *"同志们：:，,。；;！ \n\u3000\t",
    "\r\n",
    "同志们：",
    "一、",
    "二、",
    "（一）",
    "(二)",
    "1.",
    "第一，",
    "第二,",
    "首先，",
    "其次，",
    "一是",
    "二是",
    "一要",
    "要抓培训。",
    "要抓考核。",
    "抓好落实",
    "坚持质量为本",
    "林某某指出，",
    "要",
    "“",
    "”",
    "（",
    "——",
    "范文 篇1\n",
    "范文 篇2\n",
    "购物车\n",
    "版权所有\n",
    "A1",
    "**年",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@given(TEXTS)
def test_blocks_tile_the_text(text: str) -> None:
    reading = read_speech(Source("x", text)).value
    if reading is None:
        assert not text.strip()
        return
    spans = [block.span for document in reading.documents for block in document.blocks]
    assert spans[0].start == 0
    assert spans[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(spans))
    assert [d.span.end for d in reading.documents[:-1]] == [d.span.start for d in reading.documents[1:]]


@given(TEXTS)
def test_each_character_stands_in_its_block_and_in_order(text: str) -> None:
    reading = read_speech(Source("x", text)).value
    for document in reading.documents if reading else ():
        for block in document.blocks:
            assert len(block.text) == len(block.origins)
            assert list(block.origins) == sorted(set(block.origins))
            assert all(block.span.start <= at < block.span.end for at in block.origins)


@given(TEXTS)
def test_only_points_have_a_level(text: str) -> None:
    reading = read_speech(Source("x", text)).value
    for document in reading.documents if reading else ():
        for block in document.blocks:
            assert (block.level > 0) == (block.role in ("heading", "requirement"))
