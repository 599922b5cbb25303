"""Named peers on one text: python -m benchmarks.mine_peers CORPUS TAXONOMY.yaml [--peers ENVIRONMENT] [--only NAME].

CORPUS is searched for .txt files in UTF-8. Quality is how many of the taxonomy's examples without gaps (see
`taxonomy.py`) stand in the first 300, 1,000 and 3,000 phrases of a list, and in the whole of it, whose length is given:
a list of everything finds everything. Speed is MB of UTF-8 by the clock, on one core, from files to a ranked list,
starting included, which is most of it on a small text; draftkit's is its whole command, `mine` from an empty bank.

The peers are no dependency. They go into an environment of their own, whose folder `--peers` names:

    python -m venv ENVIRONMENT && ENVIRONMENT/bin/pip install jieba gensim yake

All peers get the same clauses (runs between punctuation) and the same function words, which no phrase may begin or end
with; of all, phrases of 3 to 16 Han characters count. Their settings are meant to help them:

- jieba + frequency: jieba 0.42 with its HMM; sequences of one to six words inside a clause, from one occurrence on,
  the most frequent first, of equal ones the longer.
- gensim Phrases: jieba's words; two passes, NPMI above 0.3, from two occurrences on (the default is five); function
  words as its connectors; ranked by its own score.
- YAKE: the package, over jieba's words, up to five of them, without its deduplication, which throws much of what is
  asked for away. It takes every word of fewer than three characters for a function word, which most Chinese words
  would be; so it is run a second time with every word lengthened by a sign that is taken off again.
- draftkit: the order in which it shows a bank. It alone gives forms, roles, themes and sources, and it alone can give
  pairs and series, which stand across punctuation: how many of the examples are such is printed.
"""

import argparse
import importlib
import logging
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.banks import listed
from benchmarks.mine_speed import MEGABYTE, has_jobs
from benchmarks.taxonomy import Example, examples, normal

from draftkit.mining.data.lexicon import FUNCTION_FIRST, FUNCTION_LAST
from draftkit.text.han import count_han

TOPS = (300, 1000, 3000)
SHORTEST, LONGEST = 3, 16
WORDS = 6
"""The longest sequence of words that is counted."""

NPMI, SEEN = 0.3, 2
FILLING = "龘龘"
"""What makes YAKE see a word of one or two characters as a word; the sign is so rare that no text has it."""

CLAUSE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fffA-Za-z0-9]+")
Clauses = list[str]
Peer = Callable[[Path], list[str]]


def clauses(folder: Path) -> Clauses:
    """The clauses of a folder's texts."""
    texts = (path.read_text(encoding="utf-8-sig", errors="replace") for path in sorted(folder.rglob("*.txt")))
    return [clause for text in texts for clause in CLAUSE.findall(text)]


def cut(found: Clauses) -> Iterator[list[str]]:
    """The words of each clause, by jieba."""
    jieba = importlib.import_module("jieba")
    jieba.setLogLevel(logging.WARNING)
    return map(jieba.lcut, found)


def fits(first: str, last: str, text: str) -> bool:
    """Whether a sequence of words may be a phrase, by its first and last word and its length."""
    return SHORTEST <= count_han(text) <= LONGEST and first not in FUNCTION_FIRST and last not in FUNCTION_LAST


def by_frequency(folder: Path) -> list[str]:
    """Sequences of words, the most frequent first."""
    counts = Counter[str]()
    for words in cut(clauses(folder)):
        counts.update(sequences(words))
    return sorted(counts, key=lambda text: (-counts[text], -len(text), text))


def sequences(words: list[str]) -> Iterator[str]:
    """Every sequence of words of a clause that may be a phrase."""
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + WORDS) + 1):
            text = "".join(words[start:end])
            if fits(words[start], words[end - 1], text):
                yield text


def by_gensim(folder: Path) -> list[str]:
    """What two passes of gensim join, by score."""
    phrases = importlib.import_module("gensim.models.phrases").Phrases
    sentences = list(cut(clauses(folder)))
    connectors = frozenset(FUNCTION_FIRST | FUNCTION_LAST)
    scores = dict[str, float]()
    for _ in range(2):
        options = {"min_count": SEEN, "threshold": NPMI, "scoring": "npmi", "connector_words": connectors}
        model = phrases(sentences, delimiter="_", **options)
        for joined, score in model.export_phrases().items():
            words = joined.split("_")
            if fits(words[0], words[-1], "".join(words)):
                scores["".join(words)] = max(score, scores.get("".join(words), 0.0))
        frozen = model.freeze()
        sentences = [frozen[sentence] for sentence in sentences]
    return sorted(scores, key=lambda text: (-scores[text], text))


def by_yake(folder: Path, filling: str = "") -> list[str]:
    """What YAKE finds in the whole text, the most telling first (its lowest score)."""
    extractor: Any = importlib.import_module("yake").KeywordExtractor
    functions = {f"{word}{filling}" for word in FUNCTION_FIRST | FUNCTION_LAST}
    text = ". \n".join(" ".join(f"{word}{filling}" for word in words) for words in cut(clauses(folder)))
    ranked = extractor(lan="zh", n=5, dedup_lim=1.0, top=10_000_000, stopwords=functions).extract_keywords(text)
    found = ("".join(word.removesuffix(filling) for word in keyword.split()) for keyword, _ in ranked)
    return [keyword for keyword in dict.fromkeys(found) if SHORTEST <= count_han(keyword) <= LONGEST]


def by_filled_yake(folder: Path) -> list[str]:
    """The same with every word long enough for it."""
    return by_yake(folder, FILLING)


def by_draftkit(folder: Path) -> list[str]:
    """The phrases of a bank, in the order it is shown in, variants behind the phrase they are folded into."""
    with tempfile.TemporaryDirectory() as place:
        bank = Path(place, "bank")
        command = (sys.executable, "-m", "draftkit", "mine", str(folder), "-o", str(bank))
        one = ("--jobs", "1") if has_jobs() else ()
        subprocess.run((*command, *one), check=True, capture_output=True)
        return [text for entry in listed(bank) for text in (entry.text, *entry.variants)]


PEERS: dict[str, Peer] = {
    "jieba + frequency": by_frequency,
    "gensim Phrases": by_gensim,
    "YAKE": by_yake,
    "YAKE, words lengthened": by_filled_yake,
    "draftkit": by_draftkit,
}


def found(ranked: Iterable[str], known: list[Example]) -> int:
    """How many of the examples stand in the list."""
    texts = {normal(text) for text in ranked}
    return sum(normal(example.text) in texts for example in known)


def row(name: str, peer: Peer, folder: Path, size: float, known: list[Example]) -> str:
    """A peer's line of the table."""
    start = time.perf_counter()
    try:
        ranked = peer(folder)
    except ModuleNotFoundError as error:
        return f"| {name} | not installed ({error.name}): see --help |"
    seconds = time.perf_counter() - start
    cells = [str(found(ranked[:top], known)) for top in TOPS]
    return f"| {name} | {' | '.join(cells)} | {found(ranked, known)} of {len(ranked):,} | {size / seconds:.2f} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("taxonomy", type=Path)
    parser.add_argument("--peers", type=Path, metavar="ENVIRONMENT", help="where the peers are installed")
    parser.add_argument("--only", choices=PEERS, action="append", help="leave the others out; may be given again")
    options = parser.parse_args()
    if options.peers is not None:
        sys.path += map(str, options.peers.glob("lib/python*/site-packages"))
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    known = [example for example in examples(options.taxonomy) if not example.framed]
    across = sum(re.search("[，、]", normal(example.text)) is not None for example in known)
    size = sum(path.stat().st_size for path in options.corpus.rglob("*.txt")) / MEGABYTE
    print(f"{size:.2f} MB; {len(known)} examples, {across} of them across punctuation\n")
    print(f"| | {' | '.join(f'in the first {top:,}' for top in TOPS)} | in all | MB/s |")
    print("|---|---|---|---|---|---|")
    for name in options.only or PEERS:
        print(row(name, PEERS[name], options.corpus, size, known), flush=True)


if __name__ == "__main__":
    main()
