"""Reading the real documents: the hand annotations of two of them, and that nothing of any is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from draftkit.readers.speech import read_speech
from draftkit.source import Source
from draftkit.strictyaml import Mapping, Node, Scalar, parse_yaml
from draftkit.strictyaml import Sequence as Nodes
from draftkit.tree.reading import Reading

pytestmark = pytest.mark.corpus
POINTS = ("heading", "requirement")


def read(path: Path) -> tuple[Reading, str]:
    text = path.read_bytes().decode()
    return read_speech(Source(path.name, text)).unwrap(), text


def gold_starts(path: Path) -> set[int]:
    # The annotations are a list; our loader reads mappings.
    text = "documents:\n" + path.read_text(encoding="utf-8")
    top = parse_yaml(Source(path.name, text)).unwrap()
    return {start for document in items(top.get("documents")) for start in starts_in(document)}


def items(node: Node | None) -> tuple[Node, ...]:
    assert isinstance(node, Nodes)
    return node.items


def starts_in(document: Node) -> Iterator[int]:
    assert isinstance(document, Mapping)
    for block in items(document.get("blocks")):
        assert isinstance(block, Mapping)
        role, start = block.get("role"), block.get("char_start")
        assert isinstance(role, Scalar)
        assert isinstance(start, Scalar)
        if role.text in POINTS:
            yield int(start.text)


@pytest.mark.parametrize("name", ["001_ba08b270c44729d2.txt", "003_228b63c6651ce410.txt"])
def test_points_begin_where_a_person_says_they_do(corpus: Path, name: str) -> None:
    reading, _ = read(corpus / name)
    found = {block.span.start for document in reading.documents for block in document.blocks if block.level}
    wanted = gold_starts(corpus / "gold" / f"{name}.yaml")
    both = len(found & wanted)
    assert 2 * both / (len(found) + len(wanted)) >= 0.95


def test_the_collection_holds_five_documents(corpus: Path) -> None:
    reading, _ = read(corpus / "003_228b63c6651ce410.txt")
    assert len(reading.documents) == 5


def test_every_document_is_tiled_and_most_have_points(corpus: Path) -> None:
    paths = sorted(corpus.glob("*.txt")) + sorted((corpus / "reports" / "txt").glob("*.txt"))
    structured = 0
    for path in paths:
        reading, text = read(path)
        spans = [block.span for document in reading.documents for block in document.blocks]
        assert "".join(text[span.start : span.end] for span in spans) == text, path.name
        structured += any(block.level for document in reading.documents for block in document.blocks)
    assert structured == len(paths)
