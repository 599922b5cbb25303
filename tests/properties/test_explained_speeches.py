"""Every sentence of a drafted speech has a source, and every edit of one is said to be an edit."""

from functools import cache
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.properties.strategies import patient, speeches

from draftkit.assemble import assemble
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief
from draftkit.explain.explain import explain
from draftkit.explain.history import Stage, look_back
from draftkit.explain.lines import lines_of
from draftkit.explain.model import Explanation, HandSource, LostSource, Sentence
from draftkit.explain.sources import Shelf
from draftkit.outline.model import Outline
from draftkit.outline.parse import parse_outline
from draftkit.phrases.parse import parse_bank
from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.tree.change import content
from draftkit.tree.nodes import Count, Counted, Salutation, Section, Speech, Text
from draftkit.writers.markdown import markdown_text

ROOT = Path(__file__).parents[2]
OUTLINES = ("safety", "training-opening", "deployment")
common = settings(deadline=None, max_examples=25)


@cache
def outline_of(name: str) -> Outline:
    return parse_outline(Source(name, (ROOT / "outlines" / f"{name}.yaml").read_text("utf-8"))).unwrap()


@cache
def stock() -> Stock:
    files = sorted((ROOT / "phrasebank").glob("*.yaml"))
    return Stock(parse_bank(Source(path.name, path.read_text("utf-8")) for path in files).unwrap())


def draft(name: str, seed: int, minutes: int) -> Speech:
    return assemble(Brief(name, minutes=minutes), outline_of(name), stock(), seed=seed).unwrap()


drafts = st.builds(draft, st.sampled_from(OUTLINES), st.integers(0, 10_000), st.integers(5, 15))


def reread(text: str) -> Speech:
    return read_markdown(Source("speech.md", text)).unwrap()


def explained(now: Speech, before: Speech) -> Explanation:
    drafted = lines_of(before)
    return explain(now, look_back((Stage(drafted, drafted, lines_of(now)),)), Shelf())


def sentences(explanation: Explanation) -> list[Sentence]:
    return [sentence for block in explanation.blocks for sentence in block.sentences]


def is_by_hand(sentence: Sentence) -> bool:
    return isinstance(sentence.sources[0], HandSource)


@common
@given(drafts)
def test_every_sentence_of_a_draft_has_a_source_and_none_is_by_hand(speech: Speech) -> None:
    found = explained(reread(markdown_text(speech)), speech)
    assert [sentence.text for sentence in sentences(found)] == [line.text for line in lines_of(speech)]
    assert all(sentence.sources for sentence in sentences(found))
    assert not any(isinstance(source, HandSource | LostSource) for each in sentences(found) for source in each.sources)
    assert not any(sentence.moved_from for sentence in sentences(found))
    assert not any(block.removed for block in found.blocks)


@common
@given(drafts, st.data())
def test_an_edited_sentence_is_always_said_to_be_edited_by_hand(speech: Speech, data: st.DataObject) -> None:
    text = markdown_text(speech)
    ends = [at for at, sign in enumerate(text) if sign == "。" and text[at - 1] != "}"]
    at = data.draw(st.sampled_from(ends))
    words = data.draw(st.sampled_from(("嗯", "，这一条要记牢", "（略）")))
    found = sentences(explained(reread(f"{text[:at]}{words}{text[at:]}"), speech))
    edited = [sentence for sentence in found if is_by_hand(sentence)]
    assert [sentence.text for sentence in edited] == [one.text for one in found if words in one.text]
    assert len(edited) == 1


@common
@given(drafts, st.data())
def test_a_sentence_that_is_taken_out_is_listed(speech: Speech, data: st.DataObject) -> None:
    lines = lines_of(content(speech))
    texts = [line.key for line in lines if "{" not in line.key and "." in line.block and ".p" in line.block]
    gone = data.draw(st.sampled_from(texts))
    text = markdown_text(speech)
    now = text.replace(gone, "", 1)
    found = explained(reread(now), speech)
    assert gone in [former.text for block in found.blocks for former in block.removed]
    assert not any(is_by_hand(sentence) for sentence in sentences(found))


@patient
@example(
    Speech((Section((Text("{{部分数}}"),)), Section((Text(r"\{"), Count(Counted.PARTS))))),
    Speech((Salutation((Count(Counted.PARTS),)),)),
)
@given(speeches, speeches)
def test_no_two_speeches_are_too_strange_to_be_compared(now: Speech, before: Speech) -> None:
    found = explained(now, before)
    assert all(sentence.sources for sentence in sentences(found))
    known = {line.key for line in lines_of(before)}
    shown = zip(lines_of(now), sentences(found), strict=True)
    assert all(is_by_hand(sentence) for line, sentence in shown if line.key not in known)
    removed = sum(len(block.removed) for block in found.blocks)
    kept = sum(not is_by_hand(sentence) for sentence in sentences(found))
    assert kept + removed <= len(lines_of(before))
