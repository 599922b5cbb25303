"""Every phrase every gap of an outline can take, in its sentence, for a person to judge.

python -m benchmarks.gap_phrases [BANK] [--gap NAME]: one line for each phrase and sentence, tab-separated. A phrase
that repeats two characters of its sentence, or stands in the outline, is never drawn there and not shown.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from draftkit.assemble.supply import Supply
from draftkit.outline.model import Condition, GapSpec, Literal, Outline, Piece, Reference, Template
from draftkit.outline.parse import parse_outline
from draftkit.outline.walk import literals, names, templates
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.parse import parse_bank
from draftkit.source import Source

OUTLINES = Path(__file__).parents[1] / "outlines"


def main() -> None:
    """Print the lines, and how many there are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bank", type=Path, nargs="?", default=Path("phrasebank"))
    parser.add_argument("--gap", help="the name of one gap only")
    options = parser.parse_args()
    bank = parse_bank(map(_source, sorted(options.bank.glob("*.yaml")))).unwrap()
    lines = 0
    for path in sorted(OUTLINES.glob("*.yaml")):
        outline = parse_outline(_source(path)).unwrap()
        for gap in outline.gaps:
            if options.gap in (None, gap.name):
                for line in read(outline, gap, bank):
                    print(line)
                    lines += 1
    print(f"{lines} readings", file=sys.stderr)


def read(outline: Outline, gap: GapSpec, bank: Bank) -> Iterator[str]:
    """Each phrase of the gap in each sentence that uses it; a gap that takes several shows one."""
    supply = Supply(bank, 0, (), reserved="\n".join(_literals(outline)))
    for template in templates(outline):
        if gap.name in names(template.pieces):
            around = "".join(literals(template.pieces))
            free = [phrase for phrase in supply.usable(gap) if supply.is_free(phrase, around)]
            yield from (f"{outline.id}\t{gap.name}\t{_said(template, gap, phrase)}" for phrase in free)
    if len(supply.usable(gap)) < gap.count:
        yield f"{outline.id}\t{gap.name}\t-"


def _literals(outline: Outline) -> Iterator[str]:
    return (text for template in templates(outline) for text in literals(template.pieces))


def _said(template: Template, gap: GapSpec, phrase: Phrase) -> str:
    return "".join(_words(template.pieces, gap.name, f"【{phrase.text}】"))


def _words(pieces: tuple[Piece, ...], name: str, filled: str) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Literal(text=text):
                yield text
            case Reference(name=reference):
                yield filled if reference == name else f"〔{reference}〕"
            case Condition(test=test, then=then, otherwise=otherwise):
                yield from _words(otherwise if test.negated else then, name, filled)


def _source(path: Path) -> Source:
    return Source(path.name, path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
