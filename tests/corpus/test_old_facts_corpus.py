"""How much of what a person marked in real speeches becomes a figure."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from draftkit.facts.find import find_facts
from draftkit.readers.speech import read_speech
from draftkit.reuse.facts import old_facts
from draftkit.source import Source

LEAST, MOST_FALSE = 0.95, 0.10
"""Of the marked occurrences, those that are slots; of the slots, those that nobody marked."""

Stretch = tuple[int, int]


def _marked(path: Path) -> list[Stretch]:
    documents: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return [(slot["char_start"], slot["char_end"]) for document in documents for slot in document.get("slots") or []]


def _found(path: Path) -> list[Stretch]:
    with path.open(encoding="utf-8", newline="") as file:
        reading = read_speech(Source(path.name, file.read())).unwrap()
    facts = find_facts(reading)
    places = (place for document in reading.documents for place in old_facts(document, facts).places)
    return [(place.span.start, place.span.end) for place in places]


def _shared(one: Stretch, others: list[Stretch]) -> int:
    return sum(max(0, min(one[1], end) - max(one[0], start)) for start, end in others)


@pytest.mark.corpus
@pytest.mark.parametrize("number", ["001", "003"])
def test_what_a_person_marked_becomes_slots(corpus: Path, number: str) -> None:
    """A marked stretch is met where slots cover half of it: office and name are two slots, quotation marks in none."""
    gold = next((corpus / "gold").glob(f"{number}_*.yaml"))
    marked, found = _marked(gold), _found(corpus / gold.stem)
    met = [one for one in marked if 2 * _shared(one, found) >= one[1] - one[0]]
    false = [one for one in found if not _shared(one, marked)]
    assert len(met) >= LEAST * len(marked)
    assert len(false) <= MOST_FALSE * len(found)
