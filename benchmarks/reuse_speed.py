"""How fast old speeches become folders: python -m benchmarks.reuse_speed REPORTS [RUNS].

REPORTS is a folder of real speeches (.txt). Measured is what a person waits for, the start of the program included, as
the median of the runs (5) of wall time:

- one speech of about 12,000 characters, the one of that size in REPORTS that has the most facts in the middle, as
  `draftkit reuse` with its report: 1 s at most;
- the same as a Word file;
- 70 of the speeches at once, each a folder of its own: 30 s at most, one run;
- texts of 500 to 4,000 facts, made up: what a fact costs is to stay the same.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.workflows.exporting.formats import Format, write_speech
from draftkit.writers.markdown_words import escaped

SIZE, MANY = 12_000, 70
FACTS = (500, 1_000, 2_000, 4_000)


def taken(old: Path, runs: int) -> float:
    """Median seconds to make a folder of an old file, or folders of a folder of them."""
    seconds = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "draftkit", "reuse", str(old), str(Path(folder) / "new")]
            start = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def as_word(text: str) -> bytes:
    """The paragraphs of a text as a Word file."""
    page = "\n\n".join(escaped(line.strip()) for line in text.splitlines() if line.strip())
    return write_speech(read_markdown(Source("speech", page)).unwrap(), Format.WORD).unwrap()


def made_up(facts: int) -> str:
    """A text with so many numbers, no two alike."""
    lines = (
        f"{at}号片区新增企业{1000 + at}户，完成投资{at}.5亿元，培训{20_000 + at}人，要抓好落实。"
        for at in range(facts // 3)
    )
    return "同志们：\n" + "\n".join(lines) + "\n"


def main() -> None:
    """Measure and print."""
    if len(sys.argv) < 2:  # noqa: PLR2004 - a folder is needed
        sys.exit(__doc__)
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5  # noqa: PLR2004
    texts = {path: path.read_text("utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))}
    middle = min(texts, key=lambda path: abs(len(texts[path]) - SIZE))
    with tempfile.TemporaryDirectory() as name:
        desk = Path(name)
        (desk / "many").mkdir()
        for path in [*texts][:MANY]:
            (desk / "many" / path.name).write_text(texts[path], "utf-8")
        (desk / "old.docx").write_bytes(as_word(texts[middle]))
        size = len(texts[middle])
        print(f"{size:,} characters, text   {taken(middle, runs):6.2f} s   goal 1.00 s")
        print(f"{size:,} characters, Word   {taken(desk / 'old.docx', runs):6.2f} s   goal 1.00 s")
        count = min(MANY, len(texts))
        print(f"{count} speeches               {taken(desk / 'many', 1):6.2f} s   goal 30.00 s")
        for facts in FACTS:
            (desk / "facts.txt").write_text(made_up(facts), "utf-8")
            print(f"{facts:>6,} facts              {taken(desk / 'facts.txt', runs):6.2f} s")


if __name__ == "__main__":
    main()
