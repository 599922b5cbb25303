"""Comments put into real Word files at many places."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from draftkit.ooxml.annotate import End, Note, annotate
from draftkit.readers.docx import places_in_docx, read_docx

pytestmark = pytest.mark.corpus


def test_the_words_of_real_files_stay_and_each_comment_is_at_its_words(corpus: Path) -> None:
    rng = random.Random(20261123)  # noqa: S311 - a sample, the same each time
    paths = sorted((corpus / "reports" / "docx").glob("*.docx"))
    assert paths
    for path in paths:
        data = path.read_bytes()
        manuscript, stretches = places_in_docx(data, path.name).unwrap()
        text, notes, about = manuscript.source.text, list[Note](), dict[str, str]()
        for number in range(60):
            stretch = rng.choice(stretches)
            start = rng.randrange(stretch.start, stretch.end)
            end = rng.randrange(start, stretch.end) + 1
            first = stretch.offset - stretch.start
            notes.append(
                Note(End(stretch.element, first + start), End(stretch.element, first + end), (f"第{number}处",))
            )
            about[f"第{number}处"] = text[start:end]
        marked = annotate(data, path.name, notes, datetime(2026, 11, 23, tzinfo=UTC)).unwrap()
        after = read_docx(marked.data, path.name).unwrap()
        assert after.source.text == text, path.name
        found = {each.text: text[each.span.start : each.span.end] for each in after.remarks if each.text in about}
        assert {number: words.strip() for number, words in found.items()} == {
            number: words.strip() for number, words in about.items()
        }, path.name
