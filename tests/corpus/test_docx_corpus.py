"""The real Word files: what is read is what their plain-text twins say, paragraph by paragraph."""

import re
from pathlib import Path

import pytest

from draftkit.readers.docx import read_docx
from draftkit.readers.manuscript import Kind

pytestmark = pytest.mark.corpus


def _squeezed(text: str) -> list[str]:
    """Paragraphs without blanks; empty ones do not count."""
    return [words for line in text.splitlines() if (words := re.sub(r"\s", "", line))]


def test_every_real_word_file_says_what_its_text_says(corpus: Path) -> None:
    files = sorted((corpus / "reports" / "docx").glob("*.docx"))
    assert len(files) >= 9
    for path in files:
        outcome = read_docx(path.read_bytes(), path.name)
        assert outcome.diagnostics == (), path.name
        manuscript = outcome.unwrap()
        twin = (corpus / "reports" / "txt" / f"{path.stem}.txt").read_text(encoding="utf-8")
        assert _squeezed(manuscript.source.text) == _squeezed(twin), path.name
        assert manuscript.lines is not None
        assert {line.kind for line in manuscript.lines} == {Kind.TEXT}, "no real file names its headings"
