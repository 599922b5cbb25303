"""Reading the real documents: the hand annotations of two of them, and that nothing of any is lost."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from draftkit.facts.find import find_facts
from draftkit.readers.speech import read_speech
from draftkit.source import Source, Span
from draftkit.strictyaml import Mapping, Node, Scalar, parse_yaml
from draftkit.strictyaml import Sequence as Nodes
from draftkit.text.numerals import from_chinese
from draftkit.tree.reading import ReadBlock, Reading

pytestmark = pytest.mark.corpus
ANNOTATED = ["001_ba08b270c44729d2.txt", "003_228b63c6651ce410.txt"]
POINTS = ("heading", "requirement")
ALIKE = {
    "year": {"date", "period"},
    "date": {"date", "period"},
    "count": {"count", "period"},
    "term": {"term", "period", "date"},
    "org": {"organisation"},
    "slogan": {"slogan", "brand"},
    "brand": {"brand", "slogan"},
}
"""Which of our types an annotator's word may mean; one that is not here means itself."""


def read(path: Path) -> tuple[Reading, str]:
    text = path.read_bytes().decode()
    return read_speech(Source(path.name, text)).unwrap(), text


def gold(path: Path, key: str) -> list[dict[str, str]]:
    """The annotations of a kind, of all the documents of a file."""
    # The file is a list; our loader reads mappings.
    text = "documents:\n" + path.read_text(encoding="utf-8")
    top = parse_yaml(Source(path.name, text)).unwrap()
    return [entry for document in items(top.get("documents")) for entry in entries(document, key)]


def items(node: Node | None) -> tuple[Node, ...]:
    assert isinstance(node, Nodes)
    return node.items


def entries(document: Node, key: str) -> Iterator[dict[str, str]]:
    assert isinstance(document, Mapping)
    for node in items(document.get(key)):
        assert isinstance(node, Mapping)
        yield {
            name: value.text
            for name in ("role", "level", "type", "char_start", "char_end")
            if isinstance(value := node.get(name), Scalar)
        }


def span_of(entry: dict[str, str]) -> Span:
    return Span(int(entry["char_start"]), int(entry["char_end"]))


def blocks(reading: Reading) -> list[ReadBlock]:
    return [block for document in reading.documents for block in document.blocks]


def kind(role: str) -> str:
    """Roles that count as one: a reader cannot tell a heading from a point by its words."""
    return "point" if role in POINTS else "body" if role == "news" else role


@pytest.fixture(params=ANNOTATED)
def annotated(request: pytest.FixtureRequest, corpus: Path) -> tuple[Reading, str, Path]:
    reading, text = read(corpus / request.param)
    return reading, text, corpus / "gold" / f"{request.param}.yaml"


def test_points_begin_where_a_person_says_they_do_and_have_their_level(annotated: tuple[Reading, str, Path]) -> None:
    reading, _, path = annotated
    found = {block.span.start: block.level for block in blocks(reading) if block.level}
    wanted = {int(e["char_start"]): int(e["level"]) for e in gold(path, "blocks") if e["role"] in POINTS}
    both = found.keys() & wanted.keys()
    assert 2 * len(both) / (len(found) + len(wanted)) >= 0.95
    levels = sum(found[start] == wanted[start] for start in both)
    assert 2 * levels / (len(found) + len(wanted)) >= 0.92


def test_characters_have_the_role_a_person_gives_them(annotated: tuple[Reading, str, Path]) -> None:
    reading, text, path = annotated
    roles = {at: kind(e["role"]) for e in gold(path, "blocks") for at in range(*_range(span_of(e)))}
    found = {at: kind(block.role) for block in blocks(reading) for at in range(*_range(block.span))}
    seen = [at for at in roles if not text[at].isspace()]
    assert sum(found[at] == roles[at] for at in seen) / len(seen) >= 0.95


def _range(span: Span) -> tuple[int, int]:
    return span.start, span.end


def test_facts_are_those_a_person_marks(corpus: Path) -> None:
    met = wanted = found = 0
    for name in ANNOTATED:
        reading, _ = read(corpus / name)
        facts = find_facts(reading)
        slots = gold(corpus / "gold" / f"{name}.yaml", "slots")
        met += sum(any(_meets(span_of(e), e["type"], f.span, f.type) for f in facts) for e in slots)
        wanted, found = wanted + len(slots), found + len(facts)
    assert met / wanted >= 0.90
    assert met / found >= 0.85


def _meets(slot: Span, meant: str, fact: Span, given: str) -> bool:
    """Whether they overlap by at least half of the longer one, and their types agree."""
    shared = min(slot.end, fact.end) - max(slot.start, fact.start)
    longest = max(slot.end - slot.start, fact.end - fact.start)
    return 2 * shared >= longest and given in ALIKE.get(meant, {meant})


def test_the_collection_holds_five_documents(corpus: Path) -> None:
    reading, _ = read(corpus / ANNOTATED[1])
    assert len(reading.documents) == 5


def test_every_document_is_tiled_and_has_points(corpus: Path) -> None:
    for path in (*sorted(corpus.glob("*.txt")), *reports(corpus)):
        reading, text = read(path)
        found = blocks(reading)
        assert "".join(text[block.span.start : block.span.end] for block in found) == text, path.name
        assert any(block.level for block in found), path.name


def test_the_outermost_numbers_of_reports_run_from_one(corpus: Path) -> None:
    rows = [numbers for path in reports(corpus) if (numbers := _outermost(path))]
    assert len(rows) > 50
    assert sum(numbers == list(range(1, len(numbers) + 1)) for numbers in rows) / len(rows) >= 0.95


def test_reports_with_bare_headings_are_divided_too(corpus: Path) -> None:
    bare = [path for path in reports(corpus) if not _outermost(path)]
    assert bare
    assert all(sum(block.level == 1 for block in blocks(read(path)[0])) >= 2 for path in bare)


def reports(corpus: Path) -> list[Path]:
    return sorted((corpus / "reports" / "txt").glob("*.txt"))


def _outermost(path: Path) -> list[int | None]:
    """The numbers of the headings of level 1 that have one."""
    markers = (block.marker.strip() for block in blocks(read(path)[0]) if block.level == 1)
    return [from_chinese(marker.rstrip("、")) for marker in markers if marker.endswith("、")]


def test_facts_of_reports_lie_in_the_text_and_never_overlap(corpus: Path) -> None:
    for path in reports(corpus)[:12]:
        reading, text = read(path)
        spans = [fact.span for fact in find_facts(reading)]
        assert len(spans) > 50, path.name
        assert all(a.end <= b.start for a, b in pairwise(spans)), path.name
        assert all(0 <= span.start < span.end <= len(text) for span in spans), path.name
