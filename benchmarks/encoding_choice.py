"""How often bytes are read in the encoding they are in: `python benchmarks/encoding_choice.py FOLDER [--trad]`.

FOLDER holds real documents as UTF-8 `.txt`, at any depth. With `--trad` and OpenCC installed they are also turned into
traditional characters. Each is cut to lengths from three places and encoded in every way; charset-normalizer, where it
is installed, reads the same bytes for comparison.
"""

import importlib
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from draftkit.decode import decode_any
from draftkit.decode.messages import DOUBTFUL_ENCODING, UNSURE_ENCODING

LENGTHS = (None, 400, 100, 40, 20, 10)
SIMPLIFIED = ("utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be")
TRADITIONAL = ("cp950", "gb18030", "utf-16-le", "utf-16-be")


def main(folder: Path, *, traditional: bool) -> None:
    """Print the tables."""
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted(folder.rglob("*.txt"))]
    table("as they are", texts, SIMPLIFIED)
    if traditional:
        convert: Callable[[str], str] = importlib.import_module("opencc").OpenCC("s2t").convert
        table("in traditional characters", [convert(text) for text in texts], TRADITIONAL)


def table(title: str, texts: list[str], encodings: tuple[str, ...]) -> None:
    """One line for each encoding and length."""
    print(f"\n{len(texts)} documents {title}\n")
    print("| encoding | characters | pieces | right | with a warning | refused | wrong | charset-normalizer right |")
    print("|---|---|---|---|---|---|---|---|")
    for encoding in encodings:
        for length in LENGTHS:
            counts = Counter[str]()
            for text in texts:
                for piece in pieces(text, length):
                    measure(piece, encoding, counts)
            cells = (counts[name] for name in ("pieces", "right", "warned", "refused", "wrong", "rival"))
            print(f"| {encoding} | {length or 'all'} | {' | '.join(map(str, cells))} |", flush=True)


def pieces(text: str, length: int | None) -> Iterator[str]:
    """The text, or what stands in it at its beginning, middle and end."""
    if length is None:
        yield text
        return
    for start in (0, len(text) // 2, len(text) - length):
        if text[start : start + length].strip():
            yield text[start : start + length]


def measure(piece: str, encoding: str, counts: Counter[str]) -> None:
    """Read one piece in one encoding; what the encoding cannot hold is left out."""
    data = piece.encode(encoding, "ignore")
    expected = data.decode(encoding)
    outcome = decode_any(data, "piece")
    said = {diagnostic.message for diagnostic in outcome.diagnostics}
    counts["pieces"] += 1
    counts["warned"] += bool(said & {DOUBTFUL_ENCODING, UNSURE_ENCODING})
    if outcome.value is None:
        counts["refused"] += 1
    else:
        counts["right" if outcome.value.text == expected else "wrong"] += 1
    counts["rival"] += rival(data) == expected


def rival(data: bytes) -> str | None:
    """What charset-normalizer reads, told which encodings there are."""
    try:
        package = importlib.import_module("charset_normalizer")
    except ImportError:
        return None
    among = ["utf_8", "gb18030", "big5", "utf_16", "utf_16_le", "utf_16_be"]
    best = package.from_bytes(data, cp_isolation=among).best()
    return None if best is None else str(best)


if __name__ == "__main__":
    main(Path(sys.argv[1]), traditional="--trad" in sys.argv)
