"""Outlines of the real documents and reports: without fault, and they say what was said."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from draftkit.assemble.assemble import assemble
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief
from draftkit.diagnostics import Severity
from draftkit.outline.parse import parse_outline
from draftkit.phrases.model import Bank
from draftkit.reuse.facts import old_facts
from draftkit.reuse.outlines.outline import Told, outline_of
from draftkit.reuse.rebuild import rebuild
from draftkit.source import Source
from draftkit.tree.change import content, map_words
from draftkit.tree.nodes import Section, Slot, Speech, Title, Word
from draftkit.workflows.reuse.old import open_old

pytestmark = pytest.mark.corpus
PATTERNS = ("*.txt", "reports/txt/*.txt", "reports/docx/*.docx")


def told(corpus: Path) -> Iterator[Told]:
    for path in sorted(path for pattern in PATTERNS for path in corpus.glob(pattern)):
        old = open_old(path).unwrap()
        for speech in old.speeches:
            facts = old_facts(speech, old.facts(speech))
            yield Told(rebuild(speech, facts), facts, path.name)


def bare(speech: Speech) -> Speech:
    """Its content without the units of slots, which speech.md writes, and with its title in one line."""

    def change(word: Word, _: Section | None) -> Word:
        return Slot(word.name) if isinstance(word, Slot) else word

    titles = tuple(word for block in speech.blocks if isinstance(block, Title) for word in block.content)
    rest = tuple(block for block in speech.blocks if not isinstance(block, Title))
    return content(map_words(Speech(((Title(titles),) if titles else ()) + rest), change))


def test_an_outline_says_the_whole_speech_and_asks_for_every_figure(corpus: Path) -> None:
    for each in told(corpus):
        made = outline_of((each,))
        outcome = parse_outline(Source(f"{made.id}.yaml", made.text))
        assert outcome.diagnostics == (), each.name
        assert made.left == (), each.name
        drafted = assemble(Brief(made.id), outcome.unwrap(), Stock(Bank()), seed=1)
        assert bare(drafted.unwrap()) == bare(each.rebuilt.speech), each.name
        assert [problem for problem in drafted.diagnostics if problem.message.severity is not Severity.HINT] == []


def test_an_outline_of_many_speeches_has_no_fault(corpus: Path) -> None:
    speeches = list(told(corpus))
    for some in (speeches[:9], speeches[9:20], speeches):
        made = outline_of(some, "多篇")
        assert parse_outline(Source("多篇.yaml", made.text)).diagnostics == ()
        assert made.parts >= made.common > 0 or len(some) < 10
