"""Phrases of a bank for a person to judge: python -m benchmarks.sample_phrases BANK [SIZE] [SEED] [--top N].

Without `--top` a random sample, tab-separated: text, form, head, roles, themes. With it the first N phrases of all
roles in the order the program shows them, as CSV with an empty column for the verdict and one for the reason.
"""

import argparse
import csv
import random
import sys
from pathlib import Path

from benchmarks.banks import Listed, listed

COLUMNS = ("rank", "text", "count", "documents", "roles", "form", "head", "verdict", "why")


def main() -> None:
    """Print the sample or the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bank", type=Path, nargs="?", default=Path("phrasebank"))
    parser.add_argument("size", type=int, nargs="?", default=100)
    parser.add_argument("seed", type=int, nargs="?", default=1)
    parser.add_argument("--top", type=int, metavar="N", help="the first N in rank order instead of a sample")
    options = parser.parse_args()
    phrases = listed(options.bank)
    if options.top is not None:
        ranked(phrases[: options.top])
        return
    by_id = sorted(phrases, key=lambda phrase: phrase.id)
    for phrase in random.Random(options.seed).sample(by_id, options.size):  # noqa: S311 - a sample, no secret
        print(phrase.text, phrase.form, phrase.head or "-", "、".join(phrase.roles), "、".join(phrase.themes), sep="\t")


def ranked(phrases: list[Listed]) -> None:
    """Phrases in order, each with what helps to judge it."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    for rank, phrase in enumerate(phrases, 1):
        roles = "、".join(phrase.roles)
        writer.writerow(
            (rank, phrase.text, phrase.count, phrase.documents, roles, phrase.form, phrase.head or "-", "", "")
        )


if __name__ == "__main__":
    main()
