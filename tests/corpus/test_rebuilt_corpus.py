"""The real documents and reports rebuilt: every line of theirs is printed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from draftkit.facts.find import find_facts
from draftkit.figures.fill import fill
from draftkit.figures.model import Figure, Sheet
from draftkit.readers.markdown import read_markdown
from draftkit.reuse.cleaned import cleaned
from draftkit.reuse.model import Apart, OldFacts, Placed, Rebuilt
from draftkit.reuse.rebuild import rebuild
from draftkit.source import Source
from draftkit.tree.page import page_of, page_text
from draftkit.tree.reading import ReadDocument, Reading, Role
from draftkit.tree.walk import slots, walk
from draftkit.workflows.documents.read import read_document
from draftkit.writers.markdown import markdown_text

pytestmark = pytest.mark.corpus


def rebuilt(paths: Iterator[Path]) -> Iterator[tuple[str, ReadDocument, OldFacts, Rebuilt]]:
    for path in sorted(paths):
        reading = read_document(path).unwrap().reading
        for document in reading.documents:
            facts = all_facts(reading, document)
            yield path.name, document, facts, rebuild(document, facts)


def all_facts(reading: Reading, document: ReadDocument) -> OldFacts:
    """Each fact as a figure of its own."""
    inside = (fact for fact in find_facts(reading) if document.span.start <= fact.span.start < document.span.end)
    figures: list[Figure] = []
    places: list[Placed] = []
    for fact in inside:
        if not places or places[-1].span.end <= fact.span.start:
            places.append(Placed(f"值{len(places)}", fact.span))
            figures.append(Figure(places[-1].name, old=fact.text))
    return OldFacts(tuple(figures), tuple(places))


@pytest.mark.parametrize("pattern", ["*.txt", "reports/txt/*.txt", "reports/docx/*.docx"])
def test_every_line_is_printed_again(corpus: Path, pattern: str) -> None:
    for name, document, facts, made in rebuilt(corpus.glob(pattern)):
        assert page_text(page_of(made.speech)) == cleaned(document), name
        text = markdown_text(made.speech)
        filled = fill(read_markdown(Source(name, text)).unwrap(), Sheet(facts.figures)).unwrap()
        assert page_text(page_of(filled)) == cleaned(document), name


def test_every_fact_outside_of_a_report_is_a_slot(corpus: Path) -> None:
    for name, document, facts, made in rebuilt(corpus.glob("*.txt")):
        news = [each.span for each in made.unplaced if each.why is Apart.NEWS]
        told = [
            placed for placed in facts.places if not any(span.start <= placed.span.start < span.end for span in news)
        ]
        assert [slot.name for _, slot in slots(made.speech)] == [placed.name for placed in told], name
        assert bool(news) is any(block.role is Role.NEWS for block in document.blocks)


def test_nearly_all_numbers_are_made_by_the_tree(corpus: Path) -> None:
    made, typed = 0, 0
    for _, _, _, each in rebuilt(corpus.glob("reports/txt/*.txt")):
        made += sum(visit.number != "" for visit in walk(each.speech))
        typed += len(each.typed)
    assert typed <= 0.01 * made


def test_a_number_that_was_left_out_stays_typed(corpus: Path) -> None:
    (path,) = corpus.glob("001_*.txt")
    text = path.read_text("utf-8")
    typed = [text[span.start : span.end].strip() for _, _, _, made in rebuilt(iter([path])) for span in made.typed]
    assert typed == ["第五,"]
