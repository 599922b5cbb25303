"""Whatever a bank holds, its files and its cache form give it back."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftkit.phrases.cache import bank_from_json, bank_to_json
from draftkit.phrases.dump import dump_bank
from draftkit.phrases.model import Bank, Occurrence, Phrase, SourceDocument
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole, Register
from draftkit.source import Source

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="{}"), max_size=12)
HAN = st.text("敢于碰硬善作成事制度", min_size=1, max_size=16)
HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)
DATES = st.sampled_from(("", "2012", "2012-11", "2012-11-15"))


@st.composite
def phrases(draw: st.DrawFn) -> Phrase:
    starts = draw(st.lists(st.integers(0, 9999), max_size=3))
    return Phrase(
        id=draw(st.text("0123456789abcdef", min_size=1, max_size=10)),
        text=draw(HAN),
        form=draw(st.sampled_from(Form)),
        roles=tuple(draw(st.lists(st.sampled_from(PhraseRole), max_size=3))),
        themes=tuple(draw(st.lists(st.sampled_from(tuple(THEMES)), min_size=1, max_size=2))),
        register=draw(st.sampled_from(Register)),
        head=draw(st.sampled_from(("", "v", "n", "a"))),
        count=draw(st.integers(1, 999)),
        documents=draw(st.integers(1, 99)),
        sources=tuple(Occurrence("d", start, start + 4) for start in starts),
        since=draw(DATES),
        until=draw(DATES),
        note=draw(WORDS),
    )


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    unique = {phrase.id: phrase for phrase in draw(st.lists(phrases(), max_size=6))}
    hashes = {key[:12]: key for key in draw(st.lists(HASHES, max_size=3))}
    documents = [SourceDocument(key, draw(WORDS), hashes[key], draw(WORDS)) for key in sorted(hashes)]
    return Bank(tuple(unique[key] for key in sorted(unique)), tuple(documents))


patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A bank of many phrases takes a slow machine a while to think of."""


@patient
@given(banks())
def test_files_give_the_bank_back(bank: Bank) -> None:
    outcome = parse_bank(Source(name, text) for name, text in dump_bank(bank))
    assert [d for d in outcome.diagnostics if d.message.code != "DK205"] == []
    assert outcome.value == bank


@patient
@given(banks())
def test_the_cache_gives_the_bank_back(bank: Bank) -> None:
    assert bank_from_json(bank_to_json(bank)) == bank
