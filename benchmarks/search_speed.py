"""How fast a bank of many candidates is searched, beside a plain scan of the same table, in one run.

usage: python benchmarks/search_speed.py [PHRASES [QUERIES [FOLDER]]]

Makes PHRASES distinct phrases (1,000,000 if not given) by joining words of the program's own tables, the earlier words
of the list much more often than the later ones, and brings them into a file of candidates. Then asks QUERIES queries
(200) of each length from 1 to 6 characters, cut out of phrases at places chosen by a fixed rule, for the first 50 hits
and how many there are. Prints the median and the 95th percentile for each length, and, for every tenth query, the same
of a scan with LIKE, whose hits must be the same. The goal is a 95th percentile of 10 ms at most.

The file is made in FOLDER and stays there; without FOLDER in a temporary one.
"""

import re
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

import draftkit
from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import MAX_HAN, Occurrence, Phrase, SourceDocument
from draftkit.phrases.search import PhraseQuery
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates

LIMIT = 50
GOAL = 10.0
_DOCUMENTS = 1000
_WORD = re.compile(r"[\u4e00-\u9fff]{2,4}")
_SHORT = 3


def words() -> list[str]:
    """The distinct Han words of two to four characters in the program's own sources and tables, in a fixed order."""
    folder = Path(draftkit.__file__).parent
    files = sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".txt", ".yaml", ".tsv"})
    found = (word for path in files for word in _WORD.findall(path.read_text(encoding="utf-8")))
    known = sorted(set(found))
    Random(1).shuffle(known)  # noqa: S311 - a fixed order, not a secret
    return known


def texts(count: int, random: Random) -> Iterator[str]:
    """Distinct texts of 4 to 16 characters; the n-th word has about the weight 1/n, as in a language."""
    known = words()
    weights = list(accumulate(1 / (place + 10) for place in range(len(known))))
    seen: set[str] = set()
    while len(seen) < count:
        for _ in range(100_000):
            text = "".join(random.choices(known, cum_weights=weights, k=random.choice((2, 3, 3))))
            if len(text) <= MAX_HAN and text not in seen and len(seen) < count:
                seen.add(text)
                yield text


def candidates(count: int) -> Iterator[Candidate]:
    """Candidates with those texts, of mixed roles, themes and scores."""
    random = Random(2)  # noqa: S311 - a fixed series, not a secret
    roles, themes, forms = tuple(PhraseRole), tuple(THEMES), tuple(Form)
    for text in texts(count, random):
        phrase = Phrase(
            id=phrase_id(text),
            text=text,
            form=forms[len(text) % len(forms)],
            roles=(random.choice(roles),),
            themes=(random.choice(themes),),
            count=random.randrange(3, 500),
            documents=3,
            sources=tuple(Occurrence(f"{random.randrange(_DOCUMENTS):012x}", 10, 20, "body") for _ in range(3)),
            first="2019",
            last="2024",
        )
        standing = Standing.ACCEPTED if random.randrange(20) == 0 else Standing.NEW
        yield Candidate(phrase, random.random() * 8, random.random() * 8, random.randrange(1000), standing)


def documents() -> Iterator[SourceDocument]:
    """The documents the candidates name."""
    for number in range(_DOCUMENTS):
        yield SourceDocument(
            f"{number:012x}", f"{2000 + number % 25}年讲话{number}.txt", f"{number:064x}", "讲话", "2020"
        )


def queries(file: CandidateFile, count: int, length: int) -> list[str]:
    """Pieces of phrases of the bank: frequent pieces are asked for as often as they occur."""
    random = Random(length)  # noqa: S311 - a fixed series, not a secret
    every = [candidate.phrase.text for candidate in file.search(PhraseQuery(), 100_000).candidates]
    long_enough = [text for text in every if len(text) >= length]
    chosen = random.choices(long_enough, k=count)
    return [text[start : start + length] for text in chosen for start in [random.randrange(len(text) - length + 1)]]


def milliseconds(seconds: list[float]) -> str:
    """The median and the 95th percentile."""
    ordered = sorted(seconds)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"p50 {statistics.median(ordered) * 1000:8.2f} ms  p95 {high * 1000:8.2f} ms"


def scan(db: sqlite3.Connection, text: str) -> tuple[list[str], int]:
    """The ids of the first hits, and how many there are, by looking at every row."""
    fitting = "FROM phrase WHERE standing <> 'rejected' AND text LIKE ?"
    sql = f"SELECT id {fitting} ORDER BY rank LIMIT ?"
    hits = [key for (key,) in db.execute(sql, (f"%{text}%", LIMIT))]
    return hits, db.execute(f"SELECT count(*) {fitting}", (f"%{text}%",)).fetchone()[0]


def measure(file: CandidateFile, plain: sqlite3.Connection, length: int, count: int) -> bool:
    """Measure and print one length; whether all compared hits were the same and the goal is reached."""
    indexed, scanned, most, same = [], [], 0, True
    for number, text in enumerate(queries(file, count, length)):
        start = time.perf_counter()
        found = file.search(PhraseQuery(text), LIMIT)
        indexed.append(time.perf_counter() - start)
        most = max(most, found.total)
        if number % 10 == 0:
            start = time.perf_counter()
            hits, total = scan(plain, text)
            scanned.append(time.perf_counter() - start)
            same &= (hits, total) == ([candidate.phrase.id for candidate in found.candidates], found.total)
    print(f"{length} characters: {milliseconds(indexed)}   scan: {milliseconds(scanned)}   most hits {most:7,}", end="")
    print("   equal" if same else "   NOT EQUAL")
    return same and sorted(indexed)[int(len(indexed) * 0.95)] * 1000 <= GOAL


def main() -> None:
    """Make the bank, measure and print."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 200  # noqa: PLR2004
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(sys.argv[3] if len(sys.argv) > _SHORT else temporary) / NAME
        with open_candidates(path, create=True).unwrap() as file:
            start = time.perf_counter()
            for _ in candidates(size):
                pass
            made = time.perf_counter() - start
            file.replace_candidates(candidates(size), documents())
            taken = time.perf_counter() - start - 2 * made
            megabytes = path.stat().st_size / 1e6
            print(f"{size:,} phrases, {len(words()):,} words; brought in {taken:.1f} s, {megabytes:.0f} MB on disk")
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
            print(f"peak memory {peak:.0f} MB, the texts themselves, kept to make no text twice, among it")
            plain = sqlite3.connect(path)
            good = [measure(file, plain, length, count) for length in range(1, 7)]
            plain.close()
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
