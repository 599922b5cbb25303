"""How fast a speech is looked up in past speeches: python -m benchmarks.overlap_speed REPORTS [MEGABYTES].

A folder of past speeches is made: so many megabytes (1,000) of made-up text in files of 50 kB (`benchmarks.corpus`),
and REPORTS, a folder of real ones, in the middle of it. Each report is looked up as if it were new, without itself.

Whole commands run in processes of their own (`draftkit check … --past FOLDER --index FILE --only DKR47`): the first
makes the index with all cores, the second finds nothing new, the third one speech more, the fourth one less. Lookups
are measured in one process: the median, and the slowest. For what is found, 400 sentences of 30 or more Han characters
are taken by chance from as many documents of the folder and put into new text ten at a time, as they were and with
every figure changed; one counts as found where two thirds of it are.

Folder and index stay under /tmp/draftkit-overlap, so that a second run goes faster.
"""

import argparse
import random
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.corpus import Writer
from benchmarks.mine_speed import MEGABYTE, Run, run

from draftkit.checks.subject import Overlap
from draftkit.source import Source
from draftkit.text.han import count_han
from draftkit.text.sentences import sentences
from draftkit.workflows.checking.past import Past, PastSpeeches, past_speeches
from draftkit.workflows.checking.subjects import subjects_in_text

PLACE = Path("/tmp/draftkit-overlap")  # noqa: S108 - a gigabyte that may be thrown away
SENTENCES, TOGETHER, LEAST = 400, 10, 30
FIGURE = re.compile("[0-9]+|[一二三四五六七八九十百]{2,}")


def make(reports: Path, megabytes: float) -> Path:
    """The folder of past speeches; one that is there is used again."""
    folder = PLACE / f"past-{megabytes:g}"
    if not folder.exists():
        files = max(1, round(megabytes * 20))
        command = (sys.executable, "-m", "benchmarks.corpus", str(folder), str(megabytes), str(files))
        subprocess.run(command, check=True)
        for path in sorted(reports.glob("*.txt")):
            shutil.copy(path, folder / f"speech-{files // 2:06}-{path.name}")
    return folder


def commands(folder: Path, index: Path, speech: Path) -> Iterator[tuple[str, Run]]:
    """The three commands."""
    check = (sys.executable, "-m", "draftkit", "check", str(speech), "--date", "2024-01-20", "--only", "DKR47")
    command = (*check, "--past", str(folder), "--index", str(index))
    index.unlink(missing_ok=True)
    yield "index made", run(command, 64, PLACE / "cache")
    yield "nothing new", run(command, 64, PLACE / "cache")
    more = folder / "one-more.txt"
    more.write_text(Writer(random.Random(2), 50_000).document(), "utf-8")  # noqa: S311 - made-up text
    yield "one speech more", run(command, 64, PLACE / "cache")
    more.unlink()
    yield "one speech less", run(command, 64, PLACE / "cache")


def lookups(past: PastSpeeches, folder: Path, reports: Path) -> Iterator[tuple[float, int]]:
    """Seconds of each report's lookup, and how many places were found in it."""
    for path in sorted(reports.glob("*.txt")):
        own = next(folder.glob(f"*-{path.name}"))
        texts = [passage.text for passage in subjects_in_text(source(path)).unwrap()[0].passages]
        start = time.perf_counter()
        found = past.lookup(own)(texts)
        yield time.perf_counter() - start, len(found)


def source(path: Path) -> Source:
    """The text of a file."""
    return Source(path.name, path.read_text("utf-8"))


def planted(folder: Path, rng: random.Random) -> list[str]:
    """Sentences by chance, each of another document."""
    paths = rng.sample(sorted(folder.glob("*.txt")), SENTENCES)
    return [found for found in (sentence_of(path, rng) for path in paths) if found]


def sentence_of(path: Path, rng: random.Random) -> str:
    """A sentence of a document that is long enough; of one without, nothing."""
    text = path.read_text("utf-8")
    long = [text[start:end].strip() for start, end in sentences(text) if count_han(text[start:end]) >= LEAST]
    return rng.choice(long) if long else ""


def found_of(past: PastSpeeches, planted_: Sequence[str], writer: Writer) -> int:
    """How many of the planted sentences are found."""
    found = 0
    for at in range(0, len(planted_), TOGETHER):
        some = planted_[at : at + TOGETHER]
        texts = [text for each in some for text in (each, next(writer.grammar["opening"]))]
        overlaps = past.lookup()(texts)
        found += sum(share(overlaps, 2 * number, each) >= 2 / 3 for number, each in enumerate(some))
    return found


def share(overlaps: Sequence[Overlap], passage: int, text: str) -> float:
    """What of a passage was found."""
    return sum(each.end - each.start for each in overlaps if each.passage == passage) / len(text)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("megabytes", type=float, nargs="?", default=1000)
    options = parser.parse_args()
    folder, index = make(options.reports, options.megabytes), PLACE / "index.sqlite"
    size = sum(path.stat().st_size for path in folder.glob("*.txt")) / MEGABYTE
    print(f"{sum(1 for _ in folder.glob('*.txt'))} past speeches, {size:.1f} MB of UTF-8")
    for name, done in commands(folder, index, next(iter(sorted(options.reports.glob("*.txt"))))):
        memory = f"{done.parent:6.0f} MB, workers {done.worker:.0f} MB"
        print(f"{name:<16} {done.seconds:8.2f} s {memory}   exit code {done.code}", flush=True)
    print(f"the index has {index.stat().st_size / MEGABYTE:.0f} MB")
    measure(past_speeches(Past((), index), lambda *_: None, {}).unwrap(), folder, options.reports)


def measure(past: PastSpeeches, folder: Path, reports: Path) -> None:
    """Lookups, and what they find."""
    each = tuple(lookups(past, folder, reports))
    seconds = [seconds for seconds, _ in each]
    places = sum(found for _, found in each)
    print(f"looked up: {len(each)} reports, median {statistics.median(seconds):.3f} s, slowest {max(seconds):.3f} s")
    print(f"places found in them: {places}")
    rng = random.Random(1)  # noqa: S311 - made-up text
    there, writer = planted(folder, rng), Writer(rng, 1)
    changed = [FIGURE.sub(lambda match: "九" * len(match[0]), text) for text in there]
    for name, texts in (("as they were", there), ("figures changed", changed)):
        print(f"planted sentences found, {name}: {found_of(past, texts, writer)} of {len(texts)}")


if __name__ == "__main__":
    main()
