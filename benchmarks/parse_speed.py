"""How fast documents are read, beside a named peer (rjieba tagging the same texts), in one run on one core.

usage: python benchmarks/parse_speed.py FOLDER [RUNS]

FOLDER is searched for .txt files. Prints MB of UTF-8 text a second: the median over the runs, of processor time. The
goals are 5 MB/s for structure and 1.5 MB/s for structure and facts. Memory is the peak of the whole process.
"""

import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rjieba import Jieba

from draftkit.decode import decode_any
from draftkit.facts.find import find_facts
from draftkit.readers.speech import read_speech
from draftkit.source import Source

MEGABYTE = 1_000_000


def sources(folder: Path) -> list[Source]:
    """The texts of a folder."""
    paths = sorted(folder.rglob("*.txt"))
    return [decode_any(path.read_bytes(), path.name).unwrap() for path in paths]


def structure(source: Source) -> None:
    """Read one text."""
    read_speech(source)


def facts(source: Source) -> None:
    """Read one text and find its facts."""
    find_facts(read_speech(source).unwrap())


def rate(work: Callable[[Source], object], texts: list[Source], runs: int) -> float:
    """Median MB of UTF-8 a second over the runs; the first, which loads dictionaries, is not counted."""
    size = sum(len(source.text.encode()) for source in texts) / MEGABYTE
    seconds = []
    for _ in range(runs + 1):
        start = time.process_time()
        for source in texts:
            work(source)
        seconds.append(time.process_time() - start)
    return size / statistics.median(seconds[1:])


def main() -> None:
    """Measure and print."""
    if len(sys.argv) < 2:  # noqa: PLR2004 - a folder is needed
        sys.exit(__doc__)
    texts = sources(Path(sys.argv[1]))
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5  # noqa: PLR2004
    jieba = Jieba()
    peer = rate(lambda source: jieba.tag(source.text), texts, runs)
    for name, work in (("structure", structure), ("structure and facts", facts)):
        found = rate(work, texts, runs)
        print(f"{name:<22} {found:6.2f} MB/s   {peer / found:6.2f} times the peer's time")
    print(f"{'peer: rjieba.tag':<22} {peer:6.2f} MB/s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(texts)} texts, {sum(len(s.text.encode()) for s in texts) / MEGABYTE:.1f} MB; peak memory {peak:.0f} MB"
    )


if __name__ == "__main__":
    main()
