"""Read any speech, or folders of them, and say how each is built."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.facts.model import Fact, fact_as_json
from draftkit.source import Place, Span
from draftkit.store.walk import Found, find_documents, is_folder
from draftkit.tree.reading import Doubt, ReadBlock, Remark, Revision, Role, Rule, reading_as_json
from draftkit.workflows.documents import messages as messages_documents
from draftkit.workflows.documents.kinds import ENDINGS
from draftkit.workflows.documents.read import Parsed, facts_of


@dataclass(frozen=True, slots=True)
class Listed:
    """The documents to read.

    Attributes:
        paths: each once: the files that were named as they were named, then those of a folder in their order.
        is_whole: whether every folder could be gone through.
    """

    paths: tuple[Path, ...]
    is_whole: bool


def list_documents(places: tuple[Path, ...]) -> Outcome[Listed]:
    """The files among some places, and the documents in the folders among them and below.

    A file that is named is taken whatever it is; of a folder, what has the ending of a document. What is left out is
    told.
    """
    paths: dict[Path, None] = {}
    said: list[Diagnostic] = []
    for place in places:
        if not is_folder(place):
            paths[place] = None
            continue
        outcome = find_documents(place, ENDINGS.keys())
        found = outcome.value
        said += outcome.diagnostics
        if found is not None:
            paths |= dict.fromkeys(found.paths)
            said += _passed_over(place, found)
    if not paths:
        said.append(messages_documents.NOTHING_TO_PARSE(places="、".join(map(str, places))))
    is_whole = all(problem.message.severity is Severity.HINT for problem in said)
    return Outcome(Listed(tuple(paths), is_whole), tuple(said))


def _passed_over(folder: Path, found: Found) -> Iterator[Diagnostic]:
    """A hint for each kind of file there is that was left out."""
    counts = (
        (messages_documents.OTHERS_PASSED_OVER, found.others),
        (messages_documents.HIDDEN_PASSED_OVER, found.hidden),
        (messages_documents.READMES_PASSED_OVER, found.readmes),
    )
    return (message(path=folder, count=count) for message, count in counts if count)


@dataclass(frozen=True, slots=True)
class Doubtful:
    """How many blocks are doubtful for a reason; where the first one is, and its words with their number."""

    count: int
    place: Place
    words: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What a person should know of a reading, counted.

    Attributes:
        repairs: how many places each rule cleaned.
        doubts: the blocks that are doubtful for each reason.
        blocks: how many blocks have each role; pieces of a block count once.
    """

    repairs: Counter[Rule]
    doubts: dict[Doubt, Doubtful]
    blocks: Counter[Role]


def tally(parsed: Parsed) -> Tally:
    """Count what was read, cleaned and doubted."""
    blocks = [block for document in parsed.reading.documents for block in document.blocks]
    doubts: dict[Doubt, Doubtful] = {}
    for block in blocks:
        if block.doubt is not None:
            known = doubts.get(block.doubt) or _first_doubtful(block, parsed)
            doubts[block.doubt] = replace(known, count=known.count + 1)
    roles = Counter(block.role for block in blocks if not block.continued)
    return Tally(Counter(repair.rule for repair in parsed.reading.repairs), doubts, roles)


def _first_doubtful(block: ReadBlock, parsed: Parsed) -> Doubtful:
    return Doubtful(0, parsed.source.place(words_of(block.span, block.origins)), f"{block.marker}{block.text}")


def words_of(span: Span, origins: Any) -> Span:
    """Where the words of a block stand, without the blanks before them."""
    return Span(origins[0], origins[-1] + 1) if len(origins) else span


def parsed_as_json(parsed: Parsed, *, facts: bool = False, repairs: bool = False) -> dict[str, Any]:
    """What `parse --json` prints of a document.

    Args:
        parsed: the document.
        facts: whether each document of the file lists its local facts.
        repairs: whether every place that was cleaned is listed.
    """
    data = reading_as_json(parsed.reading)
    if facts:
        found = facts_of(parsed)
        for document, shape in zip(parsed.reading.documents, data["documents"], strict=True):
            shape["facts"] = [fact_as_json(fact) for fact in facts_within(found, document.span)]
    if repairs:
        data["repairs"] = [{"rule": str(repair.rule)} | asdict(repair.span) for repair in parsed.reading.repairs]
    if parsed.reading.revisions:
        data["revisions"] = [_revision_as_json(revision) for revision in parsed.reading.revisions]
    if parsed.reading.remarks:
        data["remarks"] = [_remark_as_json(remark) for remark in parsed.reading.remarks]
    return data | ({"text": parsed.source.text} if parsed.is_extracted else {})


def facts_within(facts: tuple[Fact, ...], span: Span) -> Iterator[Fact]:
    """Those that stand in one document of a file."""
    return (fact for fact in facts if span.start <= fact.span.start and fact.span.end <= span.end)


def _revision_as_json(revision: Revision) -> dict[str, Any]:
    data: dict[str, Any] = {"change": str(revision.change)} | asdict(revision.span)
    return data | {"text": revision.text, "author": revision.author, "date": revision.date}


def _remark_as_json(remark: Remark) -> dict[str, Any]:
    data: dict[str, Any] = asdict(remark.span) | {"text": remark.text, "author": remark.author, "date": remark.date}
    return data | ({} if remark.answers is None else {"answers": remark.answers})
