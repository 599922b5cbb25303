"""New values for all figures of an old speech, none of which is like an old one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.brief.model import Brief
from draftkit.checks.old import old_values
from draftkit.checks.subject import Context, Draft, Subject
from draftkit.figures.arithmetic import work_out
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.values import parse_value
from draftkit.reuse.facts import old_facts
from draftkit.reuse.rebuild import rebuild
from draftkit.source import Source
from draftkit.workflows.checking.drafts import fill_draft
from draftkit.workflows.reuse.old import open_old
from draftkit.writers.markdown import markdown_text

_RARE = "沨渌汭潆璟琚垌峁塬峪垴浠渼湉瀼瑄玠旸昉畹"
_UNIT = re.compile("(?:省|市|县|区|镇|乡|村|街道|社区)$")
_NUMBERS = frozenset({FigureType.COUNT, FigureType.PERCENT, FigureType.MONEY, FigureType.RATIO})
_DAYS = frozenset({FigureType.DATE, FigureType.DATE_RANGE})


@dataclass(frozen=True, slots=True)
class FilledFolder:
    """A speech folder made of an old speech, with a new value for every figure.

    Attributes:
        name: of the old file, and which of its speeches.
        text: its `speech.md`.
    """

    name: str
    text: str
    sheet: Sheet

    def subject(self, text: str = "") -> Subject:
        """What is checked: its own text, or another one in its place."""
        filled = fill_draft(Source("speech.md", text or self.text), self.sheet).unwrap()
        draft = Draft(filled.speech, self.sheet, Brief("旧稿"))
        return filled.subject(Context(draft=draft, old=old_values(self.sheet, self.text)))


def filled_folders(path: Path) -> Iterator[FilledFolder]:
    """One for each speech in a file."""
    old = open_old(path).unwrap()
    for number, speech in enumerate(old.speeches, 1):
        facts = old_facts(speech, old.facts(speech))
        text = markdown_text(rebuild(speech, facts).speech)
        figures = tuple(each if each.follows else _new(each, at) for at, each in enumerate(facts.figures))
        # What follows another one, and does not fit its new value, is filled by hand.
        known = work_out(Sheet(figures)).unwrap()
        figures = tuple(_as_text(each, at) if each.is_open else each for at, each in enumerate(known.figures))
        yield FilledFolder(f"{path.name} {number}", text, replace(known, figures=figures))


def _new(figure: Figure, at: int) -> Figure:
    if figure.type in _NUMBERS | _DAYS:
        found = parse_value(figure, _other_number(figure, at)).value
        return found if found is not None and found.value is not None else _as_text(figure, at)
    if figure.type is FigureType.PLACE:
        unit = _UNIT.search(figure.old)
        return replace(figure, value=_name(at) + (unit[0] if unit else ""))
    return _as_text(figure, at)


def _other_number(figure: Figure, at: int) -> str:
    return f"{3000 + at % 6000}-0{1 + at % 9}-21" if figure.type in _DAYS else f"{70001 + 7 * at}"


def _as_text(figure: Figure, at: int) -> Figure:
    kind = FigureType.TEXT if figure.type in _NUMBERS | _DAYS else figure.type
    return replace(figure, type=kind, unit="", value=f"新{_name(at)}", follows="")


def _name(at: int) -> str:
    return _RARE[at % 20] + _RARE[(at // 20 * 7 + at + 3) % 20]
