"""Every phrase every gap of an outline or a sentence frame can take, in its sentence, for a person to judge.

python -m benchmarks.gap_phrases [BANK] [--gap NAME] [--file NAME]: one line for each phrase and sentence,
tab-separated. A phrase
that repeats two characters of its sentence, or stands in the outline, is never drawn there and not shown.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from draftkit.assemble.stock import Stock
from draftkit.assemble.supply import Supply
from draftkit.outline.frames import parse_frames
from draftkit.outline.model import Condition, GapSpec, Literal, Piece, Reference, Template
from draftkit.outline.parse import parse_outline
from draftkit.outline.walk import literals, names, templates
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.parse import parse_bank
from draftkit.source import Source

ROOT = Path(__file__).parents[1]
OUTLINES, BANK = ROOT / "outlines", ROOT / "phrasebank"


def main() -> None:
    """Print the lines, and how many there are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bank", type=Path, nargs="?", default=BANK)
    parser.add_argument("--gap", help="the name of one gap only")
    parser.add_argument("--file", help="one outline or file of frames only, by its name without .yaml")
    options = parser.parse_args()
    stock = Stock(_bank(options.bank), _bank(BANK / "house"))
    lines = 0
    for name, gaps, texts in (*_outlines(), *_frames()):
        if options.file in (None, name):
            for gap in (gap for gap in gaps if options.gap in (None, gap.name.rpartition(".")[2])):
                for line in read(name, gap, texts, stock):
                    print(line)
                    lines += 1
    print(f"{lines} readings", file=sys.stderr)


File = tuple[str, tuple[GapSpec, ...], tuple[Template, ...]]
"""Its name, its gaps, and its texts."""


def _outlines() -> Iterator[File]:
    for path in sorted(OUTLINES.glob("*.yaml")):
        outline = parse_outline(_source(path)).unwrap()
        yield outline.id, outline.gaps, tuple(templates(outline))


def _frames() -> Iterator[File]:
    for path in sorted((BANK / "frames").glob("*.yaml")):
        frames = parse_frames(_source(path)).unwrap()
        gaps = {gap.name: gap for frame in frames for gap in frame.gaps}
        yield path.stem, tuple(gaps.values()), tuple(frame.template for frame in frames)


def read(name: str, gap: GapSpec, texts: tuple[Template, ...], stock: Stock) -> Iterator[str]:
    """Each phrase of the gap in each sentence that uses it; a gap that takes several shows one."""
    supply = Supply(stock, 0, (), reserved="\n".join(text for one in texts for text in literals(one.pieces)))
    for template in texts:
        if gap.name in names(template.pieces):
            around = "".join(literals(template.pieces))
            free = [phrase for phrase in supply.usable(gap) if supply.is_free(phrase, around)]
            yield from (f"{name}\t{gap.name}\t{_said(template, gap, phrase)}" for phrase in free)
    if len(supply.usable(gap)) < gap.count:
        yield f"{name}\t{gap.name}\t-"


def _bank(folder: Path) -> Bank:
    return parse_bank(map(_source, sorted(folder.glob("*.yaml")))).unwrap()


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
