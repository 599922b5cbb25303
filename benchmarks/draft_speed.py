"""How long a whole draft takes, as a ratio to the import of typer: both measured in turn, in one run.

usage: python benchmarks/draft_speed.py [RUNS]

Prints the medians in milliseconds and the median of the ratios pair by pair. The goal is a ratio below 4.
The first run of the program fills its cache of parsed outlines and banks; it is not counted.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
BRIEF = ROOT / "examples" / "training-opening" / "brief.yaml"


def milliseconds(*command: str) -> float:
    """The time of one whole process.

    Raises:
        subprocess.CalledProcessError: the command failed, so its time means nothing.
    """
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    with tempfile.TemporaryDirectory() as folder:
        draft = (sys.executable, "-m", "draftkit", "draft", str(BRIEF), "-o", str(Path(folder, "speech.docx")))
        peer = (sys.executable, "-c", "import typer")
        milliseconds(*draft)
        pairs = [(milliseconds(*draft), milliseconds(*peer)) for _ in range(runs)]
    drafts, peers = zip(*pairs, strict=True)
    ratio = statistics.median(draft / peer for draft, peer in pairs)
    print(f"draft brief.yaml -o speech.docx   median {statistics.median(drafts):6.1f} ms")
    print(f"python -c 'import typer'          median {statistics.median(peers):6.1f} ms")
    print(f"ratio, median of {runs} pairs        {ratio:6.2f}")


if __name__ == "__main__":
    main()
