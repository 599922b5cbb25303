"""How long assembling takes in-process, with a bank of 20,000 phrases.

usage: python -m benchmarks.assemble_speed [RUNS]

For each outline whose span holds it, a speech of 4,000 characters (20 minutes at 200 a minute) from the example with
all its facts; what was read from files is at hand. Prints the median and the slowest of RUNS seeds in milliseconds of
processor time. The goal is a median of at most 50 ms.
"""

import statistics
import sys
import time
from dataclasses import replace
from itertools import islice

from benchmarks.drafts import Genre, genre_of

from draftkit.phrases.model import Bank, Phrase
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.outlines import list_outlines

PHRASES = 20_000
MINUTES = 20


def grown(bank: Bank) -> Bank:
    """A bank of 20,000: every phrase again and again, each time with two other characters at its end."""
    copies = (_copy(phrase, turn) for turn in range(PHRASES) for phrase in bank.phrases)
    return Bank(tuple(islice(copies, PHRASES)))


def _copy(phrase: Phrase, turn: int) -> Phrase:
    if turn == 0:
        return phrase
    signs = chr(0x4E00 + turn % 97) + chr(0x5000 + turn // 97)
    text = phrase.text[: max(0, len(phrase.text) - 2)] + signs
    return replace(phrase, id=f"{turn:02x}{phrase.id[2:]}", text=text)


def milliseconds(genre: Genre, seed: int) -> float:
    """One draft."""
    start = time.process_time()
    genre.draft(MINUTES, seed)
    return (time.process_time() - start) * 1000


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    print(f"{'outline':22} median    slowest   (ms, {MINUTES} min, {PHRASES} phrases)")
    for found in list_outlines(Desk(None)).value or ():
        span = found.outline.minutes
        if span.shortest <= MINUTES <= span.longest:
            genre = genre_of(found.outline)
            stock = replace(genre.stock, bank=grown(genre.stock.bank))
            times = [milliseconds(replace(genre, stock=stock), seed) for seed in range(runs)]
            print(f"{found.outline.id:22} {statistics.median(times):6.1f}    {max(times):6.1f}", flush=True)


if __name__ == "__main__":
    main()
