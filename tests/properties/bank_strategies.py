"""Banks of every kind."""

from collections.abc import Iterable

from hypothesis import strategies as st

from draftkit.phrases.model import GAP, Bank, Occurrence, Phrase, PhraseSlot, Rejected, SourceDocument
from draftkit.phrases.parse import parse_bank
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole, Register
from draftkit.source import Source
from draftkit.tree.reading import Role

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="{}"), max_size=12)
HAN = st.text("敢于碰硬善作成事制度", min_size=1, max_size=16)
FRAMES = st.sampled_from(("以{甲}为先", "让{甲}成为{乙}", "共{数}项"))
HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)
DATES = st.sampled_from(("", "2012", "2012-11", "2012-11-15"))
DAYS = st.sampled_from(("", "2026-11-23"))
YEARS = st.sampled_from(("2012", "2019"))
IDS = st.text("0123456789abcdef", min_size=1, max_size=10)
BLOCKS = st.sampled_from(("", *map(str, Role)))


@st.composite
def phrases(draw: st.DrawFn) -> Phrase:
    starts = draw(st.lists(st.integers(0, 9999), max_size=3))
    text = draw(HAN | FRAMES)
    first = draw(st.just("") | YEARS)
    return Phrase(
        id=draw(IDS),
        text=text,
        form=draw(st.sampled_from(Form)),
        roles=tuple(draw(st.lists(st.sampled_from(PhraseRole), max_size=3))),
        themes=tuple(draw(st.lists(st.sampled_from(tuple(THEMES)), max_size=2))),
        register=draw(st.sampled_from(Register)),
        head=draw(st.sampled_from(("", "v", "n", "a"))),
        count=draw(st.integers(1, 999)),
        documents=draw(st.integers(1, 99)),
        sources=tuple(Occurrence("d", start, start + 4, draw(BLOCKS)) for start in starts),
        slots=tuple(PhraseSlot(name, draw(st.sampled_from(("text", "count")))) for name in GAP.findall(text)),
        since=draw(DATES),
        until=draw(DATES),
        note=draw(WORDS),
        first=first,
        last=draw(st.just("") | YEARS.filter(lambda year: year >= first)),
        variants=tuple(draw(st.lists(WORDS, max_size=2))),
        checked=draw(DAYS),
    )


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    unique = {phrase.id: phrase for phrase in draw(st.lists(phrases(), max_size=6))}
    hashes = {key[:12]: key for key in draw(st.lists(HASHES, max_size=3))}
    documents = [
        SourceDocument(key, draw(WORDS), hashes[key], draw(WORDS), draw(st.just("") | YEARS)) for key in sorted(hashes)
    ]
    barred = {key: Rejected(key, draw(HAN), draw(WORDS), draw(DAYS)) for key in draw(st.lists(IDS, max_size=3))}
    rejected = tuple(barred[key] for key in sorted(barred) if key not in unique)
    return Bank(tuple(unique[key] for key in sorted(unique)), tuple(documents), rejected)


def read(sources: Iterable[Source]) -> Bank:
    """The bank in some files, which must be without fault but for documents that are not listed."""
    outcome = parse_bank(sources)
    assert [d for d in outcome.diagnostics if d.message.code != "DK205"] == []
    assert outcome.value is not None
    return outcome.value
