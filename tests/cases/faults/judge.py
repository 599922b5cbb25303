"""How many planted faults are found, and what is found in clean speeches.

usage: python -m tests.cases.faults.judge [-v]
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random

from tests.cases.faults.desk import Clean, clean_speeches
from tests.cases.faults.plants import KINDS, Carrier, Kind, Planted

from draftkit.checks.model import Finding
from draftkit.checks.run import check
from draftkit.checks.subject import Draft, Subject
from draftkit.source import Source
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows.checking.context import Besides, House, context_of, day, open_house
from draftkit.workflows.checking.drafts import fill_draft
from draftkit.workflows.checking.subjects import subjects_in_text
from draftkit.workflows.sources import open_brief, open_sheet

PLACES = 50
"""Faults of each kind."""
SEEDS = range(1, 6)
"""Each example is drafted with each of them."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a speech, and whether one of its rules noticed it at its place."""

    kind: Kind
    clean: Clean
    planted: Planted
    found: bool


def faults(speeches: Sequence[Clean]) -> Iterator[Fault]:
    """Each kind of fault at `PLACES` places, always the same ones; fewer where no more are to be had."""
    for kind in KINDS:
        yield from _of_kind(kind, speeches)


def _of_kind(kind: Kind, speeches: Sequence[Clean]) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    for turn in range(PLACES * 6):
        clean = speeches[turn % len(speeches)]
        planted = kind.plant(clean, Random(f"{kind.name}:{turn}"))  # noqa: S311 - a choice, no secret
        if planted is None or (clean.name, planted.text) in seen:
            continue
        seen.add((clean.name, planted.text))
        yield Fault(kind, clean, planted, _is_found(kind, clean, planted))
        if len(seen) == PLACES:
            return


def _is_found(kind: Kind, clean: Clean, planted: Planted) -> bool:
    return any(
        finding.rule.id in kind.rules and _touches(finding, planted)
        for finding in findings(clean, planted.text, kind.carrier)
    )


def _touches(finding: Finding, planted: Planted) -> bool:
    spans = (finding.hit.span, *finding.hit.also)
    return any(span.start < planted.end and planted.start < span.end for span in spans)


def findings(clean: Clean, text: str, carrier: Carrier) -> tuple[Finding, ...]:
    """What the rules of the program find in a text of a clean speech."""
    house = _house()
    subjects = _on_page(clean, text, house) if carrier is Carrier.PAGE else (_in_draft(clean, text, house),)
    return tuple(finding for subject in subjects for finding in check(subject, house.rules).findings)


@lru_cache(maxsize=1)
def _house() -> House:
    return open_house(None).unwrap()


def _besides(clean: Clean) -> Besides:
    return Besides(day(clean.meeting).unwrap())


def _on_page(clean: Clean, text: str, house: House) -> tuple[Subject, ...]:
    return subjects_in_text(Source(clean.name, text), context_of(house, _besides(clean))).unwrap()


def _in_draft(clean: Clean, text: str, house: House) -> Subject:
    folder = SpeechFolder(clean.folder)
    sheet = open_sheet(folder.figures).unwrap().value
    brief = open_brief(folder.brief).unwrap().value
    source = Source(clean.name, text)
    filled = fill_draft(source, sheet).unwrap()
    return filled.subject(context_of(house, _besides(clean), Draft(filled.speech, sheet, brief)))


def false_alarms(speeches: Iterable[Clean]) -> Iterator[tuple[Clean, Finding]]:
    """What is found in clean speeches, in the draft and on the page."""
    for clean in speeches:
        for carrier, text in ((Carrier.DRAFT, clean.draft), (Carrier.PAGE, clean.page)):
            for finding in findings(clean, text, carrier):
                yield clean, finding


def main() -> None:
    """Print a line for each kind, with -v what was missed, and the findings in clean speeches."""
    with tempfile.TemporaryDirectory() as desk:
        speeches = tuple(clean_speeches(Path(desk), SEEDS))
        lines = [*_planted_lines(speeches, shows_missed="-v" in sys.argv), *_clean_lines(speeches)]
    sys.stdout.write("\n".join(lines) + "\n")


def _planted_lines(speeches: Sequence[Clean], *, shows_missed: bool) -> Iterator[str]:
    found = total = 0
    for kind in KINDS:
        planted = tuple(_of_kind(kind, speeches))
        missed = [fault for fault in planted if not fault.found]
        found, total = found + len(planted) - len(missed), total + len(planted)
        yield f"{len(planted) - len(missed):3} of {len(planted):3}  {', '.join(kind.rules):20}  {kind.name}"
        for fault in missed[:4] if shows_missed else ():
            words = fault.planted.text[fault.planted.start : fault.planted.end]
            yield f"      {fault.clean.name}: {words[:90]!r}"
    yield f"{found} of {total} planted faults are found: {found / total:.1%}"


def _clean_lines(speeches: Sequence[Clean]) -> Iterator[str]:
    alarms = tuple(false_alarms(speeches))
    yield f"{len(alarms)} findings in {len(speeches)} clean speeches"
    for clean, finding in alarms[:40]:
        yield f"      {clean.name}: {finding.rule.id} {finding.where} {dict(finding.hit.values)}"


if __name__ == "__main__":
    main()
