"""Write a made-up corpus of work speeches of any size: python -m benchmarks.corpus FOLDER [MEGABYTES] [FILES].

1,000 MB of UTF-8 in 20,000 files if nothing else is said. The same arguments give the same bytes, as long as the tables
of the miner and our own phrase bank, which the words come from, stay as they are. Of the files 2 % are copies of an
earlier one, 3 % copies with a few characters changed. `--gb18030` and `--damaged` take a share of files to write in
that encoding, or to spoil (cut in the middle of a character, strewn with zeros, emptied).

`--describe FOLDER` writes nothing: it says how varied a folder's text is, to be held against a folder of real speeches.
Places, persons and figures are made up; the sentences are our own (`corpus_rules.py`), and many make no sense.
"""

import argparse
import random
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.corpus_rules import RULES, lists
from benchmarks.grammar import Grammar
from benchmarks.variety import describe

MEGABYTE = 1_000_000
YEARS = (2015, 2025)
POOLED = {"thing": 3}
"""How often a thing is spoken of again within some megabytes. More makes the text easier than real text."""
COPIES, CHANGED = 0.02, 0.03
"""The shares of exact copies and of copies with a few characters changed."""

REMEMBERED = 64
"""How many documents a copy may be made of."""

BYTES = 3
"""What a Chinese character takes in UTF-8."""

NUMERALS = "一二三四五六七八九十"


@dataclass(slots=True)
class Writer:
    """Makes one document after the other; remembers only the last few, for copies."""

    rng: random.Random
    size: int
    """How many bytes a document has on average."""
    grammar: Grammar = field(init=False)
    recent: deque[str] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    def __post_init__(self) -> None:
        self.grammar = Grammar(RULES, lists(), self.rng, POOLED)

    def document(self) -> str:
        """The next one: new, or a copy of one of the last ones."""
        chance = self.rng.random()
        if chance < COPIES and self.recent:
            return self.rng.choice(self.recent)
        if chance < COPIES + CHANGED and self.recent:
            return self.changed(self.rng.choice(self.recent))
        text = "\n".join(self.lines()) + "\n"
        self.recent.append(text)
        return text

    def changed(self, text: str) -> str:
        """A copy with two to six characters changed, none of them a line break."""
        characters = list(text)
        for place in self.rng.sample(range(len(text)), self.rng.randint(2, 6)):
            if characters[place] != "\n":
                characters[place] = next(self.grammar["char"])
        return "".join(characters)

    def lines(self) -> Iterator[str]:
        """The paragraphs of a new document of half to one and a half times the size."""
        given, size = self.grammar, self.size * self.rng.uniform(0.5, 1.5)
        sections, points = self.rng.randint(3, 7), self.rng.randint(3, 6)
        yield next(given["title"])
        yield f"（{self.rng.randint(*YEARS)}年{self.rng.randint(1, 12)}月{self.rng.randint(1, 28)}日）"
        yield "同志们："
        yield next(given["opening"])
        written = 0
        for section in range(sections):
            yield f"{NUMERALS[section]}、{next(given['heading'])}"
            for point in range(points):
                yield (text := f"（{NUMERALS[point]}）{next(given['heading'])}。{next(given['paragraph'])}")
                written += len(text) * BYTES
                while written < size * (section * points + point + 1) / (sections * points):
                    yield (text := next(given["paragraph"]))
                    written += len(text) * BYTES
        yield next(given["closing"])


def spoilt(data: bytes, rng: random.Random) -> bytes:
    """The bytes of a file as an accident leaves it."""
    way = rng.randrange(3)
    if way == 0:
        return data[: len(data) // 6 * BYTES + 1]
    if way == 1:
        return data[: len(data) // 3] + bytes(4096) + data[len(data) // 3 :]
    return b""


def write(options: argparse.Namespace) -> int:
    """Write the files; returns how many bytes."""
    rng = random.Random(options.seed)  # noqa: S311 - made-up text, no secret
    writer = Writer(rng, round(options.megabytes * MEGABYTE / options.files))
    options.folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for index in range(options.files):
        encoding = "gb18030" if rng.random() < options.gb18030 else "utf-8"
        data = writer.document().encode(encoding)
        if rng.random() < options.damaged:
            data = spoilt(data, rng)
        options.folder.joinpath(f"speech-{index:06}.txt").write_bytes(data)
        written += len(data)
    return written


def main() -> None:
    """Write or describe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("megabytes", type=float, nargs="?", default=1000)
    parser.add_argument("files", type=int, nargs="?", default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--gb18030", type=float, default=0, metavar="SHARE")
    parser.add_argument("--damaged", type=float, default=0, metavar="SHARE")
    parser.add_argument("--describe", action="store_true")
    options = parser.parse_args()
    if options.describe:
        describe(options.folder)
        return
    start = time.perf_counter()
    size = write(options) / MEGABYTE
    seconds = time.perf_counter() - start
    print(f"{options.files} files, {size:.1f} MB, {seconds:.1f} s, {size / seconds:.1f} MB/s")


if __name__ == "__main__":
    main()
