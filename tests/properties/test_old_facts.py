"""The facts of any old speech become figures that a sheet can hold and a speech can name."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftkit.brief.names import is_one_line, name_problem
from draftkit.facts.find import find_facts
from draftkit.figures.following import follow
from draftkit.readers.speech import read_speech
from draftkit.reuse.facts import old_facts
from draftkit.reuse.model import OldFacts
from draftkit.source import Source
from draftkit.tree.reading import ReadDocument

WORDS = """
云溪县 云溪 临江市 临江 柳河村 周明远 明远同志 市委书记 县长 2018年3月7日 3月7日 200人 二百人 200余人 1.2万亩 35% 今年
“乡风润万家” 《关于加强村级建设的意见》 工程 活动 培训 干部 到 在 的 和 、 ， 。 一、 第一， 我县 全市 和平 光明
北京市朝阳区 长春市朝阳区 朝阳区
"""
PARTS = st.sampled_from([*WORDS.split(), "\n"])


def _documents(text: str) -> Iterator[tuple[ReadDocument, OldFacts]]:
    reading = read_speech(Source("old.txt", text)).value
    if reading is None:
        return
    facts = find_facts(reading)
    for document in reading.documents:
        yield document, old_facts(document, facts)


def _is_sound(document: ReadDocument, found: OldFacts) -> None:
    figures = {figure.name: figure for figure in found.figures}
    assert len(figures) == len(found.figures)
    assert not [name for name in figures if name_problem(name)]
    assert {place.name for place in found.places} == set(figures)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found.places))
    for place in found.places:
        block = next(each for each in document.blocks if each.span.start <= place.span.start < each.span.end)
        start = list(block.origins).index(place.span.start)
        old = figures[place.name].old
        assert block.text[start : start + len(old)] == old
        assert block.original(start, start + len(old)) == place.span
    for figure in found.figures:
        assert figure.is_open
        assert figure.old
        assert is_one_line(figure.old)
        if figure.follows:
            leader = figures[figure.follows]
            assert not leader.follows
            assert follow(leader.old, leader.old, figure.old, leader.type) == figure.old


@given(st.lists(PARTS, max_size=40).map("".join))
def test_every_place_has_a_figure_with_just_its_words(text: str) -> None:
    for document, found in _documents(f"同志们：\n{text}"):
        _is_sound(document, found)


@pytest.mark.corpus
def test_real_speeches_are_sound(corpus: Path) -> None:
    paths = [*corpus.glob("*.txt"), *(corpus / "reports" / "txt").glob("*.txt")]
    for path in paths:
        for document, found in _documents(path.read_text("utf-8")):
            _is_sound(document, found)
