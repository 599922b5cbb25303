"""What is no local fact, and what is one without a name: telephone, mail, number plate; titles at all their places."""

import pytest

from draftkit.facts.find import find_facts
from draftkit.figures.model import FigureType
from draftkit.readers.speech import read_speech
from draftkit.reuse.facts import old_facts
from draftkit.reuse.model import OldFacts
from draftkit.source import Source


def _old(text: str) -> OldFacts:
    reading = read_speech(Source("old.txt", f"同志们：\n{text}\n")).unwrap()
    return old_facts(reading.documents[0], find_facts(reading))


@pytest.mark.parametrize(
    "text", ["新建市级体育学校。", "依据公务员法的规定，贯彻公务员法。", "打造以“住宿”为核心的业态。"]
)
def test_words_that_only_look_like_facts_are_none(text: str) -> None:
    assert _old(text) == OldFacts()


@pytest.mark.parametrize(
    ("text", "name", "old"),
    [
        ("联系电话0728-5223456，请记下。", "电话", "0728-5223456"),
        ("手机13812345678。", "电话", "13812345678"),
        ("邮箱a@example.cn。", "邮箱", "a@example.cn"),
        ("车牌鄂A12345。", "车牌", "鄂A12345"),
        ("联系人王芳。", "人名1", "王芳"),
    ],
)
def test_how_somebody_is_reached_is_a_figure(text: str, name: str, old: str) -> None:
    assert [(figure.name, figure.old) for figure in _old(text).figures] == [(name, old)]


def test_a_title_is_the_same_figure_where_it_stands_without_marks() -> None:
    facts = _old("开展“清风云溪”行动，清风云溪要抓好。")
    brands = [figure.name for figure in facts.figures if figure.type is FigureType.BRAND]
    assert [place.name for place in facts.places] == brands * 2
