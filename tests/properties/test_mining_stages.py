"""Mining in parts is mining in one go: orders, batches and copies make no difference."""

import hashlib
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.mining.dictionary import Entry, entries_from_bytes, entries_to_bytes
from draftkit.mining.find import Judged
from draftkit.mining.keys import PARTS
from draftkit.mining.mine import mine
from draftkit.mining.model import Material
from draftkit.mining.survey import Survey, survey
from draftkit.mining.tally import Tally, tallies_of, tally
from draftkit.phrases.taxonomy import Form
from draftkit.readers.speech import read_speech
from draftkit.source import Source

CLAUSES = (
    "真抓实干",
    "狠抓落实",
    "加强组织领导",
    "补齐短板弱项",
    "我们临江市要带头",
    "完成3项任务",
    "以项目建设为抓手",
)


def material(text: str) -> Material:
    source = Source("讲话.txt", text)
    reading = read_speech(source).value
    assert reading is not None
    return Material("讲话.txt", hashlib.sha256(text.encode()).hexdigest(), source, reading)


@cache
def surveyed(text: str) -> Survey:
    return survey(material(text))


speeches = st.lists(st.sampled_from(CLAUSES), min_size=1, max_size=12).map(
    lambda clauses: "同志们：\n一、抓好工作\n要" + "，".join(clauses) + "。\n"
)
KNOWN = entries_to_bytes(
    Entry(text, Judged(form), variants)
    for text, form, variants in (
        ("真抓实干", Form.FOUR, ()),
        ("狠抓落实", Form.FOUR, ()),
        ("加强组织领导", Form.VERB_OBJECT, ("组织领导",)),
        ("以{甲}为抓手", Form.WITH_AS, ()),
    )
)


def sums(*tasks: list[str]) -> list[dict[str, Tally]]:
    done = [tally(KNOWN, [(surveyed(text).page, ()) for text in task]) for task in tasks]
    return [tallies_of(sections[part] for sections in done) for part in range(PARTS)]


@settings(max_examples=40, deadline=None)
@given(st.lists(speeches, min_size=1, max_size=5, unique=True), st.data())
def test_however_pages_are_batched_the_sums_are_the_same(texts: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(texts)))
    assert sums(texts[at:], texts[:at]) == sums(texts)


@settings(max_examples=15, deadline=None)
@given(st.lists(speeches, min_size=1, max_size=4))
def test_the_order_of_documents_and_copies_of_them_change_nothing(texts: list[str]) -> None:
    documents = [material(text) for text in texts]
    assert mine([*documents[::-1], documents[0]]) == mine(documents)


def test_a_dictionary_reads_back_from_its_bytes() -> None:
    assert entries_to_bytes(entries_from_bytes(KNOWN)) == KNOWN
