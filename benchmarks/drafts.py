"""What twenty drafts of every genre are worth: length, repeated words, parallel headings, and what two of them share.

usage: python -m benchmarks.drafts [--why] [--seeds N] [OUTLINE ...]

Drafts the example of each outline with seeds 0 to N-1 at the shortest, the usual and the longest minutes of its genre.
--why names what the worst figures come from. Exit code 1 where a figure misses its goal.
"""

import argparse
import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from draftkit.assemble import assemble
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief
from draftkit.diagnostics import Diagnostic, Severity
from draftkit.figures.fill import fill
from draftkit.figures.model import Sheet
from draftkit.outline.model import Outline
from draftkit.text.han import count_han
from draftkit.tree.change import with_counts
from draftkit.tree.nodes import Paragraph, Section, Speech
from draftkit.tree.walk import inlines, plain, slots, walk
from draftkit.workflows.banks.find import load_phrases
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.assembly import with_facts
from draftkit.workflows.drafting.frames import load_frames
from draftkit.workflows.drafting.outlines import list_outlines
from draftkit.workflows.sources import open_brief

ROOT = Path(__file__).parents[1]
GRAM, OFTEN = 8, 3
SHORT_LEAD = 16
GOALS = {"length": 0.10, "grams": 0, "odd": 0, "shared": 0.5, "yao": 6, "parts": 3.0, "faults": 0, "twice": 0}
_SENTENCE = re.compile(r"[^。！？]+[。！？]")
_NOT_HAN = re.compile(r"[^㐀-鿿]+")


@dataclass(slots=True)
class Figures:
    """The worst of all drafts of one genre, and where each was seen.

    Attributes:
        length: how far from the asked minutes, as a share.
        grams: runs of eight Han characters said three times.
        odd: sets of headings that are not parallel.
        shared: the largest share of sentences two drafts have in common.
        yao: the most sentences in a row that begin with 要.
        parts: how many times as long as the shortest part the longest is.
        faults: warnings and errors, open slots, facts not used at the usual length.
        twice: sentences said twice in one draft.
    """

    worst: dict[str, float] = field(default_factory=lambda: dict.fromkeys(GOALS, 0.0))
    why: dict[str, str] = field(default_factory=dict)

    def see(self, name: str, value: float, why: str) -> None:
        """Keep the worst."""
        if value > self.worst[name]:
            self.worst[name], self.why[name] = value, why

    def misses(self) -> tuple[str, ...]:
        """The figures that miss their goals."""
        return tuple(name for name, goal in GOALS.items() if self.worst[name] > goal)


@dataclass(frozen=True, slots=True)
class Genre:
    """All that the drafts of one genre are made from."""

    outline: Outline
    brief: Brief
    sheet: Sheet
    stock: Stock

    def draft(self, minutes: int, seed: int) -> tuple[Speech, tuple[Diagnostic, ...]]:
        """One draft with its figures filled in."""
        brief = replace(self.brief, minutes=minutes, seed=seed)
        given = {figure.name: figure.value for figure in self.sheet.figures if figure.value is not None}
        made = assemble(brief, self.outline, self.stock, seed=seed, given=given)
        filled = fill(made.unwrap(), self.sheet)
        return with_counts(filled.unwrap()), (*made.diagnostics, *filled.diagnostics)


def genre_of(outline: Outline) -> Genre:
    """A genre with its example.

    Raises:
        DraftkitError: the example is not there or not in order.
    """
    desk = Desk(None)
    brief = open_brief(ROOT / "examples" / outline.id / "brief.yaml").unwrap()
    sheet = with_facts(Sheet(()), brief.value, outline, brief.source).unwrap()
    frames = load_frames(outline, brief.value.themes, desk).unwrap()
    return Genre(outline, brief.value, sheet, replace(load_phrases(desk).unwrap(), frames=frames))


def measure(genre: Genre, seeds: int) -> Figures:
    """All drafts of a genre."""
    figures, span = Figures(), genre.outline.minutes
    for minutes in (span.shortest, span.usual, span.longest):
        drafts: list[set[str]] = []
        for seed in range(seeds):
            where = f"{minutes} min, seed {seed}: "
            speech, said = genre.draft(minutes, seed)
            drafts.append(set(look_at(speech, minutes * genre.outline.rate, where, figures)))
            unused = {"DK402"} if minutes == span.usual else set[str]()
            faults = [
                str(told) for told in said if told.message.severity is not Severity.HINT or told.message.code in unused
            ]
            faults += [f"open: {slot.name}" for _, slot in slots(speech) if slot.value is None]
            figures.see("faults", len(faults), where + "; ".join(faults))
        for (a, one), (b, other) in itertools.combinations(enumerate(drafts), 2):
            share = len(one & other) / max(1, min(len(one), len(other)))
            figures.see(
                "shared", share, f"{minutes} min, seeds {a} and {b}: {len(one & other)} of {len(one)}, {len(other)}"
            )
    return figures


def look_at(speech: Speech, target: int, where: str, figures: Figures) -> list[str]:
    """One draft; its sentences."""
    blocks = [plain(inlines(visit.block)) for visit in walk(speech)]
    total = sum(map(count_han, blocks))
    figures.see("length", abs(total - target) / target, f"{where}{total} of {target}")
    grams = Counter(gram for block in blocks for gram in _grams(block))
    often = [f"{gram}×{count}" for gram, count in grams.items() if count >= OFTEN]
    figures.see("grams", len(often), where + " ".join(often[:8]))
    odd = [" / ".join(leads) for leads in _sets(speech.sections) if not _parallel(leads)]
    figures.see("odd", len(odd), where + "; ".join(odd))
    sizes = {
        plain(part.lead): sum(count_han(plain(inlines(v.block))) for v in walk(Speech((part,))))
        for part in speech.sections
    }
    figures.see("parts", max(sizes.values()) / max(1, min(sizes.values())), f"{where}{sizes}")
    texts = [plain(inlines(visit.block)) for visit in walk(speech) if isinstance(visit.block, Paragraph)]
    sentences = [sentence for text in texts for sentence in _SENTENCE.findall(text)]
    twice = [sentence for sentence, count in Counter(sentences).items() if count > 1]
    figures.see("twice", len(twice), where + " ".join(twice))
    runs = itertools.groupby(sentences, lambda sentence: sentence.startswith("要"))
    longest = max((list(run) for begins, run in runs if begins), key=len, default=[])
    figures.see("yao", len(longest), where + "".join(longest))
    return sentences


def _grams(text: str) -> Iterator[str]:
    han = _NOT_HAN.sub("", text)
    return (han[at : at + GRAM] for at in range(len(han) - GRAM + 1))


def _sets(sections: tuple[Section, ...]) -> Iterator[list[str]]:
    if len(sections) > 1:
        yield [plain(section.lead).rstrip("。") for section in sections]
    for section in sections:
        yield from _sets(section.sections)


def _parallel(leads: list[str]) -> bool:
    """Equal segments in all; equal first clauses in sets of leads up to sixteen characters."""
    clauses = [re.split("[，、；]", lead) for lead in leads]
    equal = len({len(parts) for parts in clauses}) == 1
    short = max(map(count_han, leads)) <= SHORT_LEAD
    return equal and (not short or len({len(parts[0]) for parts in clauses}) == 1)


def row(name: str, figures: Figures) -> str:
    """One line of the table."""
    worst = figures.worst
    cells = (
        f"{worst['length']:7.1%} {worst['shared']:7.0%} {worst['grams']:6.0f} {worst['twice']:6.0f}"
        f" {worst['odd']:4.0f} {worst['parts']:6.1f} {worst['yao']:4.0f} {worst['faults']:7.0f}"
    )
    return f"{name:22}{cells}   {' '.join(figures.misses())}"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--why", action="store_true")
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("outlines", nargs="*")
    options = parser.parse_args()
    print(f"{'worst of all drafts':22} length  shared  grams  twice  odd  parts  yao  faults   misses")
    missed = False
    for found in list_outlines(Desk(None)).value or ():
        if options.outlines and found.outline.id not in options.outlines:
            continue
        figures = measure(genre_of(found.outline), options.seeds)
        print(row(found.outline.id, figures), flush=True)
        missed |= bool(figures.misses())
        for name, why in figures.why.items() if options.why else ():
            print(f"    {name}: {why[:400]}")
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
