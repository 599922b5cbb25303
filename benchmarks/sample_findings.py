"""Findings on other people's documents for a person to judge.

python -m benchmarks.sample_findings FOLDER --date DAY [--size N] [--severity S] [--only IDS] [--known CSV] > mine.csv

Draws findings by lot, as CSV with empty columns for the verdict and the reason; on stderr the whole of each place, to
be read. The lot is the SHA-256 of seed, rule, document and place, smallest first, so that a finding keeps its lot when
rules are added. Rules take turns, so that a rule that finds much does not crowd out the others: the share of each among
all findings is told on stderr, to weigh with. Verdicts of the same rule at the same place are taken from `--known`.
"""

import argparse
import csv
import hashlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from draftkit.checks.model import Finding
from draftkit.checks.run import check
from draftkit.checks.subject import Subject
from draftkit.checks.wording import filled
from draftkit.workflows.checking.context import Besides, House, context_of, open_house
from draftkit.workflows.checking.subjects import subjects_in_reading
from draftkit.workflows.documents.read import read_document

COLUMNS: Final = ("severity", "rule", "entry", "document", "place", "offset", "words", "verdict", "why")
_WORDS, _AROUND = 12, 70
"""Characters of a place that the file holds (never a sentence), and that are shown around it to be read."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finding and the document it stands in."""

    document: str
    subject: Subject
    finding: Finding

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is known by: rule, document, offset."""
        return self.finding.rule.id, self.document, str(self.finding.hit.span.start)

    def lot(self, seed: int) -> str:
        """Smallest first."""
        return hashlib.sha256(" ".join((str(seed), *self.key)).encode()).hexdigest()

    def row(self, known: dict[tuple[str, str, str], tuple[str, str]]) -> tuple[str, ...]:
        """Its line of the file."""
        hit, where = self.finding.hit, self.finding.where
        words = "".join(self.subject.source.text[hit.span.start : hit.span.end].split())[:_WORDS]
        rule, document, offset = self.key
        told = known.get(self.key, ("", ""))
        return str(self.finding.severity), rule, hit.entry, document, where.partition("“")[0], offset, words, *told

    def shown(self) -> str:
        """The place with what stands around it, and what is said of it."""
        text, hit = self.subject.source.text, self.finding.hit
        low, high = hit.span.start, hit.span.end
        around = f"{text[max(0, low - _AROUND) : low]}⟦{text[low:high]}⟧{text[high : high + _AROUND]}"
        says = filled(self.finding.rule.message.zh, hit.values)
        return f"{' '.join(self.key)} {self.finding.severity}: {says}\n  {around.replace(chr(10), '¶')}\n"


def main() -> None:
    """Print the sample."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--date", type=date.fromisoformat, required=True)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("--severity", default="error,warning", help="a sample of that size for each of them")
    parser.add_argument("--only", default="", help="rules, by id, with commas between; all of them without it")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--known", type=Path)
    options = parser.parse_args()
    only = set(filter(None, options.only.split(",")))
    found = [each for each in findings(options.folder, options.date) if not only or each.finding.rule.id in only]
    known = verdicts(options.known) if options.known else {}
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    for severity in options.severity.split(","):
        of_it = [each for each in found if each.finding.severity == severity]
        for each in by_turns(of_it, options.size, options.seed):
            writer.writerow(each.row(known))
            if each.key not in known:
                print(each.shown(), file=sys.stderr)
        print(severity, dict(Counter(each.finding.rule.id for each in of_it).most_common()), file=sys.stderr)


def findings(folder: Path, meeting: date) -> Iterator[Drawn]:
    """All findings in the documents of a folder; one that is there twice under two names is read once."""
    house, seen = open_house(None).unwrap(), set[str]()
    for path in sorted(folder.iterdir()):
        parsed = read_document(path).unwrap()
        if parsed.digest in seen:
            continue
        seen.add(parsed.digest)
        for subject in subjects_in_reading(parsed.source, parsed.reading, context_of(house, Besides(meeting))):
            yield from _of(path.stem, subject, house)


def _of(document: str, subject: Subject, house: House) -> Iterator[Drawn]:
    return (Drawn(document, subject, each) for each in check(subject, house.rules).findings)


def by_turns(found: Iterable[Drawn], size: int, seed: int) -> list[Drawn]:
    """So many of them, a rule after the other giving one."""
    of_rule: dict[str, list[Drawn]] = defaultdict(list)
    for each in sorted(found, key=lambda one: one.lot(seed)):
        of_rule[each.finding.rule.id].append(each)
    turns = [(turn, rule, each) for rule, group in of_rule.items() for turn, each in enumerate(group)]
    turns.sort(key=lambda one: one[:2])
    return sorted((each for _, _, each in turns[:size]), key=lambda one: one.key)


def verdicts(path: Path) -> dict[tuple[str, str, str], tuple[str, str]]:
    """What was thought of findings before."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {(row["rule"], row["document"], row["offset"]): (row["verdict"], row["why"]) for row in rows}


if __name__ == "__main__":
    main()
