"""How fast two speeches are laid beside each other, and how right it is: python -m benchmarks.compare_speed SPEECHES.

Of each speech of a folder (`*.txt`) a newer one is made: of every ten sentences five stay, one to two get other
figures, one or two other words, one is left out, and before one in ten a sentence of the next speech is put in; three
paragraphs in a row are moved. What became of every sentence is known, so it can be told how often the comparison says
so too. The time is that of whole commands (`draftkit compare OLD NEW -o PAGE.html`), and of two texts of a megabyte.
"""

import argparse
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from draftkit.reuse.compare.model import Kind
from draftkit.text.han import count_han
from draftkit.text.sentences import sentences
from draftkit.workflows.reuse.compare import Compare, compare_speeches

OTHER_WORDS = {
    "推进": "加快",
    "加强": "抓好",
    "全面": "全力",
    "坚持": "始终做到",
    "提升": "提高",
    "建设": "打造",
    "完成": "干完",
    "实施": "落实",
    "发展": "进步",
    "加快": "抓紧",
}
NUMBER = re.compile(r"\d+")
LEAST = 10
"""Han characters of a sentence that is counted; of shorter ones nobody can tell where they are from."""
MEGABYTE = 1 << 20

Fates = dict[str, Kind]


def newer(text: str, other: Sequence[str], rng: random.Random) -> tuple[str, Fates]:
    """A speech made from an older one, and what became of each of its sentences."""
    lines, fates = [], Fates()
    for line in text.splitlines():
        pieces = [line[start:end] for start, end in sentences(line)]
        made = [words for piece in pieces for words in _edited(piece, other, rng, fates)]
        lines.append("".join(made))
    if (count := len(lines)) > 12:  # noqa: PLR2004 - enough to move three of them
        start = rng.randrange(count // 2)
        lines = [*lines[:start], *lines[start + 3 : -3], *lines[start : start + 3], *lines[-3:]]
    return "\n".join(line for line in lines if line.strip()), fates


def _edited(piece: str, other: Sequence[str], rng: random.Random, fates: Fates) -> Iterator[str]:
    if rng.random() < 0.1 and other:  # noqa: PLR2004
        strange = rng.choice(other)
        fates[strange.strip()] = Kind.NEW
        yield strange
    draw = rng.random()
    words, kind = piece, Kind.TAKEN
    if draw < 0.1:  # noqa: PLR2004
        return
    if draw < 0.25 and NUMBER.search(piece):  # noqa: PLR2004
        words, kind = NUMBER.sub(lambda found: str(int(found[0]) + rng.randint(1, 9)), piece), Kind.FIGURES
    elif draw < 0.4:  # noqa: PLR2004
        for was, is_now in OTHER_WORDS.items():
            words = words.replace(was, is_now, 1)
        kind = Kind.REWORDED if words != piece else kind
    fates[words.strip()] = kind
    yield words


def said(old: Path, new: Path, fates: Fates) -> Counter[tuple[Kind, Kind]]:
    """How often a sentence of one kind was told to be of which."""
    side = compare_speeches(Compare(str(old), str(new))).unwrap().comparison.new
    found: Counter[tuple[Kind, Kind]] = Counter()
    for piece in side.pieces:
        text = side.lines[piece.line].text[piece.start : piece.end]
        for start, end in sentences(text):
            kind = fates.get(text[start:end].strip())
            if kind is not None and count_han(text[start:end]) >= LEAST:
                found[kind, piece.kind] += 1
    return found


def seconds(old: Path, new: Path) -> float:
    """Of the whole command."""
    command = (sys.executable, "-m", "draftkit", "compare", str(old), str(new), "-o", str(new.with_suffix(".html")))
    start = time.perf_counter()
    subprocess.run((*command, "--replace"), check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Measure, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("speeches", type=Path)
    paths = sorted(parser.parse_args().speeches.glob("*.txt"))
    rng = random.Random(9)  # noqa: S311 - made-up edits
    with tempfile.TemporaryDirectory() as place:
        folder, total, times = Path(place), Counter[tuple[Kind, Kind]](), list[tuple[int, float]]()
        for path, following in pairwise((*paths, paths[0])):
            strange = following.read_text("utf-8")
            pool = [strange[start:end] for start, end in sentences(strange)]
            text, fates = newer(path.read_text("utf-8"), pool, rng)
            new = folder / path.name
            new.write_text(text, "utf-8")
            total += said(path, new, fates)
            if len(times) < 10:  # noqa: PLR2004 - enough to see
                times.append((count_han(text), seconds(path, new)))
        for kind in (Kind.TAKEN, Kind.FIGURES, Kind.REWORDED, Kind.NEW):
            all_of = sum(count for (true, _), count in total.items() if true is kind)
            told = {str(each): total[kind, each] for each in Kind if total[kind, each]}
            print(f"{kind:9} {all_of:6} sentences, told rightly {total[kind, kind] / max(1, all_of):.1%}  {told}")
        print(f"command: median {statistics.median(each for _, each in times):.2f} s, {times}")
        whole = "\n".join(path.read_text("utf-8") for path in paths)
        old, new = folder / "old.txt", folder / "new.txt"
        cut = MEGABYTE // 3
        old.write_text(whole[:cut], "utf-8")
        new.write_text(newer(whole[:cut], (), rng)[0], "utf-8")
        print(f"a megabyte and what was made of it: {seconds(old, new):.1f} s")
        new.write_text(whole[cut : 2 * cut], "utf-8")
        print(f"a megabyte and another one: {seconds(old, new):.1f} s")


if __name__ == "__main__":
    main()
