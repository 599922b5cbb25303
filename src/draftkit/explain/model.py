"""What can be said about a sentence."""

from dataclasses import dataclass

from draftkit.figures.model import Record
from draftkit.tree.nodes import Origin


@dataclass(frozen=True, slots=True)
class Document:
    """A document a phrase was mined from: its file's name, and the first words of its first line."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class PhraseSource:
    """An entry of a phrase bank.

    Attributes:
        id: the entry's.
        text: the words as they stand in the sentence.
        documents: in how many documents it was found; 0 for one that a person wrote down.
        found: the first of them.
        is_house: whether it is one that people wrote, and no document.
        is_known: whether the bank at hand still has it.
    """

    id: str
    text: str
    documents: int = 0
    found: tuple[Document, ...] = ()
    is_house: bool = False
    is_known: bool = True


@dataclass(frozen=True, slots=True)
class LineSource:
    """A line of an outline, or of a file of sentence frames.

    Attributes:
        origin: `OUTLINE` or `FRAME`.
        reference: as the tree has it (`safety:53`).
        file: the path of that file; empty where it is not at hand any more.
        is_built_in: whether the file ships with the program.
    """

    origin: Origin
    reference: str
    file: str = ""
    is_built_in: bool = False

    @property
    def line(self) -> int:
        """The line's number, from 1, in the file as it was when the draft was made; 0 where the reference has none."""
        number = self.reference.rpartition(":")[2]
        return int(number) if number.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class ChosenSource:
    """Words somebody chose or wrote: `key` of brief.yaml, or the person's name."""

    origin: Origin
    key: str


@dataclass(frozen=True, slots=True)
class FigureSource:
    """A figure of figures.yaml, or of the brief.

    Attributes:
        value: as it stands in the sentence; None while it is open.
        unit, source, by, when, note, ask, who: as in figures.yaml; empty where nothing is said.
        formula: what a derived one is worked out from, or follows; empty for others.
        parts: the figures its formula names, in their order, and what is known of them.
        record: who said a quotation where and when, and who compared it; None for what is none.
        old: of an open one, the words of an older speech that stand in the sentence meanwhile.
    """

    name: str
    value: str | None = None
    unit: str = ""
    source: str = ""
    by: str = ""
    when: str = ""
    note: str = ""
    ask: str = ""
    who: str = ""
    formula: str = ""
    parts: tuple["FigureSource", ...] = ()
    record: Record | None = None
    old: str = ""


@dataclass(frozen=True, slots=True)
class CountSource:
    """An announced number, counted from the headings: what it counts, and the number as it is written."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class HandSource:
    """An edit by hand.

    Attributes:
        changed: the day speech.md last changed (2026-11-23), on which or before which it was made; empty if unknown.
        former: the sentence of the page it was made from; None for a new one.
    """

    changed: str = ""
    former: "Former | None" = None


@dataclass(frozen=True, slots=True)
class OldSource:
    """Words of the older speech that this one was made from: the name of its file, and the place there (二（三）)."""

    file: str
    place: str


@dataclass(frozen=True, slots=True)
class LostSource:
    """Nothing is on record; `is_drafted` says whether a draft had the sentence, or that is not known either."""

    is_drafted: bool


Source = PhraseSource | LineSource | ChosenSource | FigureSource | CountSource | HandSource | OldSource | LostSource


@dataclass(frozen=True, slots=True)
class Former:
    """A sentence that stood on the page and is not in the text any more, as it would read now, and its sources."""

    text: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as it stands now.

    Attributes:
        text: as it is read, figures and counts written out, open ones as gaps.
        sources: at least one, in the order of the sentence; an edit by hand first.
        moved_from: the block it stood in after the last draft, where somebody put it somewhere else.
    """

    text: str
    sources: tuple[Source, ...]
    moved_from: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the speech.

    Attributes:
        id: its place (`2.1.p1`), as `tree.walk` has it.
        number: of a heading or point, as it is written (`第一，`); may be empty.
        place: what the table of sources calls it (题目, 正文2.1); always Chinese.
        sentences: in order.
        removed: sentences that the last draft left on the page and that were taken out here.
    """

    id: str
    number: str
    place: str
    sentences: tuple[Sentence, ...]
    removed: tuple[Former, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """A speech, sentence by sentence: its title as it is read (may be empty), and its blocks."""

    title: str
    blocks: tuple[Block, ...]
