"""How many near-copies folding finds, beside an exact index of the same paragraphs, in one run on one core.

usage: python benchmarks/duplicates_quality.py FOLDER [COUNT] [SEED]

FOLDER is searched for .txt files in UTF-8; each line is a paragraph. COUNT (600) of them, picked by SEED (1), are put
in again, each in a document of its own, with 1 to 6 % of the characters left out, replaced or added. The truth is every
pair with at least 0.7 of all 4-character shingles in common, found without keys. Times are of processor time.
"""

import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from draftkit.mining.duplicates.fold import fold
from draftkit.mining.duplicates.kin import NEAR
from draftkit.mining.duplicates.mark import DocumentMarks, Mark, pack
from draftkit.mining.duplicates.shingles import plain, without_figures
from draftkit.mining.duplicates.signature import mark_of

RUNS = 5
KEY = 4
"""Bytes of a key."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph long enough to have a mark."""

    text: str
    mark: Mark
    planted: bool


def main(folder: Path, count: int, seed: int) -> None:
    """Measure and print."""
    texts = [line for path in sorted(folder.rglob("*.txt")) for line in lines(path)]
    speed(texts)
    print(f"\n{len(texts)} paragraphs of {folder.name}/, {count} planted, seed {seed}")
    everything = paragraphs(texts, count, random.Random(seed))  # noqa: S311 - edits are no secret
    begin = time.process_time()
    true = pairs(everything)
    exact_time = time.process_time() - begin
    print(f"{len(everything)} different ones have a mark; {len(true)} pairs are alike: exact index, {exact_time:.2f} s")
    keyed = candidates(everything)
    print(f"pairs with a key in common: {len(keyed)}, of all alike {share(len(keyed & true), len(true))}")
    report(everything, true)


def lines(path: Path) -> Iterator[str]:
    """The paragraphs of a file."""
    return (line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip())


def speed(texts: list[str]) -> None:
    """How fast paragraphs are marked."""
    size = sum(len(text.encode()) for text in texts) / 1e6
    best = min(seconds_to_mark(texts) for _ in range(RUNS))
    print(f"mark_of: {size:.1f} MB of UTF-8, {best / size * 1000:.0f} ms/MB, {size / best:.0f} MB/s (best of {RUNS})")


def seconds_to_mark(texts: list[str]) -> float:
    """Processor time of marking all paragraphs."""
    begin = time.process_time()
    for text in texts:
        mark_of(text)
    return time.process_time() - begin


def paragraphs(texts: list[str], count: int, chance: random.Random) -> list[Marked]:
    """The paragraphs, different in their compared words, the planted ones last."""
    letters = "".join(texts)
    originals = [text for text in texts if mark_of(text)]
    planted = [edited(chance.choice(originals), letters, chance) for _ in range(count)]
    found: dict[bytes, Marked] = {}
    for at, text in enumerate((*originals, *planted)):
        if (mark := mark_of(text)) is not None:
            found.setdefault(mark.words, Marked(text, mark, planted=at >= len(originals)))
    return list(found.values())


def edited(text: str, letters: str, chance: random.Random) -> str:
    """The text with 1 to 6 % of its characters changed."""
    rate = chance.uniform(0.01, 0.06)
    return "".join(change(char, letters, chance) if chance.random() < rate else char for char in text)


def change(char: str, letters: str, chance: random.Random) -> str:
    """Nothing, another character, or one more, each as often."""
    return ("", chance.choice(letters), char + chance.choice(letters))[chance.randrange(3)]


def pairs(everything: list[Marked]) -> set[tuple[int, int]]:
    """All pairs that are alike, by looking at every pair with a shingle in common."""
    sets = [grams(paragraph.text) for paragraph in everything]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    found = set()
    for later, own in enumerate(sets):
        common = Counter[int]()
        for gram in own:
            common.update(holders[gram])
            holders[gram].append(later)
        found |= {
            (earlier, later)
            for earlier, shared in common.items()
            if shared / (len(own) + len(sets[earlier]) - shared) >= NEAR
        }
    return found


def grams(text: str) -> set[str]:
    """Every four characters in a row of what is compared."""
    words = without_figures(plain(text))
    return {words[at : at + 4] for at in range(len(words) - 3)}


def candidates(everything: list[Marked]) -> set[tuple[int, int]]:
    """All pairs with a key in common."""
    buckets: defaultdict[tuple[int, bytes], list[int]] = defaultdict(list)
    for number, paragraph in enumerate(everything):
        bands = paragraph.mark.bands
        for at in range(0, len(bands), KEY):
            buckets[at, bands[at : at + KEY]].append(number)
    return {(one, other) for bucket in buckets.values() for one in bucket for other in bucket if one < other}


def report(everything: list[Marked], true: set[tuple[int, int]]) -> None:
    """Fold, every paragraph as a document of its own, and compare with folding by the true pairs."""
    documents = [document(number, paragraph) for number, paragraph in enumerate(everything)]
    packed = {each.sha256: each.packed for each in documents}
    begin = time.process_time()
    folded = fold(documents, packed.__getitem__)
    spent = time.process_time() - begin
    number_of = {each.sha256: number for number, each in enumerate(documents)}
    ours = {number_of[sha]: number_of[copy.of] for sha, copy in folded.copies.items()}
    theirs = greedy(len(everything), true)
    right = sum((other, one) in true for one, other in ours.items())
    print(f"fold: {len(ours)} folded in {spent:.2f} s; by the exact index {len(theirs)}")
    print(f"recall {share(len(ours.keys() & theirs), len(theirs))}, precision {share(right, len(ours))}")
    planted = {number for number in theirs if everything[number].planted}
    print(f"of the planted alone: recall {share(len(ours.keys() & planted), len(planted))}")


def document(number: int, paragraph: Marked) -> DocumentMarks:
    """A document of one paragraph; the year keeps the order."""
    name = sha256(str(number).encode()).hexdigest()
    return DocumentMarks(name, f"{number:09}", pack([(0, len(paragraph.text), paragraph.mark)]))


def greedy(count: int, true: set[tuple[int, int]]) -> set[int]:
    """What is folded if every pair is known: each paragraph that is like an earlier one that is counted."""
    before = defaultdict(list)
    for earlier, later in true:
        before[later].append(earlier)
    gone: set[int] = set()
    for number in range(count):
        if any(earlier not in gone for earlier in before[number]):
            gone.add(number)
    return gone


def share(part: int, whole: int) -> str:
    """A share as it is printed."""
    return f"{part}/{whole} = {part / whole:.4f}" if whole else "none"


if __name__ == "__main__":
    arguments = (*sys.argv[1:], *("", "600", "1")[len(sys.argv) - 1 :])
    main(Path(arguments[0]), int(arguments[1]), int(arguments[2]))
