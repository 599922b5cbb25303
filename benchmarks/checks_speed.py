"""How fast a speech is checked by all rules: python -m benchmarks.checks_speed REPORTS [RUNS].

REPORTS is a folder of real speeches. Three things are measured in one process, once everything is loaded, as the median
of the runs (5), processor time:

- every report of 10,000 to 14,000 characters, read and checked with the tables in force and the day 2024-01-20: one
  of 12,000 characters is to take 150 ms at most;
- texts of 12,000 to 333,000 characters (1 MB of UTF-8), made of the paragraphs of the reports in their order: what a
  character costs is to stay the same;
- each rule by itself on the report of the middle size, the slowest first. What rules share (the facts of the text) is
  found before and told by itself.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from draftkit.checks.model import Rule
from draftkit.checks.run import check
from draftkit.checks.subject import Context, Subject
from draftkit.source import Source
from draftkit.workflows.checking.context import Besides, House, context_of, open_house
from draftkit.workflows.checking.subjects import subjects_in_text

GOAL = 150
"""Milliseconds."""
SIZES = (12_000, 24_000, 48_000, 96_000, 192_000, 333_000)
SHOWN = 20
"""Rules that are shown by themselves."""


def median(work: Callable[[], object], runs: int) -> float:
    """Milliseconds of processor time."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return 1000 * statistics.median(taken)


def read(text: str, context: Context) -> Subject:
    """The first document of a text."""
    return subjects_in_text(Source("speech", text), context).unwrap()[0]


def fresh(subject: Subject) -> Subject:
    """The same without what was found in it before; the passages' own is some microseconds."""
    return replace(subject)


def texts(folder: Path) -> list[str]:
    """The reports, the shortest first."""
    return sorted((path.read_text("utf-8") for path in folder.glob("*.txt")), key=len)


def long_text(reports: Sequence[str], size: int) -> str:
    """A text of so many characters."""
    title, _, body = "\n".join(reports).partition("\n")
    return f"{title}\n同志们：\n{body * (1 + size // len(body))}"[:size]


def show_reports(reports: Sequence[str], house: House, context: Context, runs: int) -> None:
    """Reading and checking the reports of about 12,000 characters."""
    rows = []
    for text in reports:
        subject = read(text, context)
        reading = median(lambda text=text: read(text, context), runs)  # type: ignore[misc]
        checking = median(lambda subject=subject: check(fresh(subject), house.rules), runs)  # type: ignore[misc]
        rows.append((checking, reading, len(text)))
    checking, reading = (statistics.median(row[at] for row in rows) for at in (0, 1))
    worst = max(rows)
    print(f"{len(rows)} reports of about 12,000 characters: read in {reading:.0f} ms, checked in {checking:.0f} ms")
    print(f"the slowest: {worst[0]:.0f} ms for {worst[2]} characters; the goal is {GOAL} ms for 12,000")


def show_sizes(reports: Sequence[str], house: House, context: Context, runs: int) -> None:
    """Whether what a character costs stays the same."""
    for size in SIZES:
        subject = read(long_text(reports, size), context)
        taken = median(lambda subject=subject: check(fresh(subject), house.rules), max(1, runs // 2))  # type: ignore[misc]
        print(f"{size:>8} characters: {taken:8.0f} ms, {1000 * taken / size:6.2f} µs a character", flush=True)


def show_rules(text: str, rules: Sequence[Rule], context: Context, runs: int) -> None:
    """Each rule by itself."""
    subject = read(text, context)
    print(f"{len(text)} characters; facts: {median(lambda: fresh(subject).mentions, runs):.1f} ms")
    _ = subject.mentions
    rows = [(median(lambda rule=rule: list(rule.find(subject)), runs), rule) for rule in rules]  # type: ignore[misc]
    for taken, rule in sorted(rows, key=lambda row: -row[0])[:SHOWN]:
        print(f"  {rule.id:<6} {taken:7.2f} ms  {rule.kind:<16} {rule.name.zh}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("runs", type=int, nargs="?", default=5)
    options = parser.parse_args()
    reports = texts(options.reports)
    house = open_house(None).unwrap()
    context = context_of(house, Besides(meeting=date(2024, 1, 20)))
    middle = [text for text in reports if 10_000 <= len(text) <= 14_000]  # noqa: PLR2004 - as the goal has it
    check(read(middle[0], context), house.rules)
    print(f"{len(house.rules)} rules, {len(house.terms)} terms, {len(house.orders)} orders")
    show_reports(middle, house, context, options.runs)
    show_sizes(reports, house, context, options.runs)
    show_rules(middle[len(middle) // 2], house.rules, context, options.runs)


if __name__ == "__main__":
    main()
