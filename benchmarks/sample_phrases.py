"""Print a random sample of a bank, for a person to judge: python benchmarks/sample_phrases.py BANK [SIZE] [SEED]."""

import random
import sys
from pathlib import Path

from draftkit.phrases.parse import parse_bank
from draftkit.source import Source

DEFAULTS = ("phrasebank", "100", "1")


def main() -> None:
    """One line a phrase: text, form, head, roles, themes."""
    bank_folder, size, seed, *_ = [*sys.argv[1:], *DEFAULTS[len(sys.argv) - 1 :]]
    files = sorted(Path(bank_folder).glob("*.yaml"))
    bank = parse_bank(Source(file.name, file.read_text(encoding="utf-8")) for file in files).unwrap()
    for phrase in random.Random(int(seed)).sample(bank.phrases, int(size)):  # noqa: S311 - a sample, no secret
        print(phrase.text, phrase.form, phrase.head or "-", "、".join(phrase.roles), "、".join(phrase.themes), sep="\t")


if __name__ == "__main__":
    main()
