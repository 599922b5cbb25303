"""Names typed into a draft that are one character away from a name of its sheet: 市委督察室 beside 市委督查室."""

from collections.abc import Iterator

from draftkit.checks.model import Hit
from draftkit.checks.subject import Passage, Subject
from draftkit.diagnostics import Severity
from draftkit.figures.model import Figure, FigureType
from draftkit.figures.values import display
from draftkit.text.han import is_han

_NAMES = frozenset({FigureType.ORGANISATION, FigureType.MEETING, FigureType.DOCUMENT, FigureType.BRAND})
_SHORTEST = 5
"""Characters of a name that is looked for; 市司法局 is one character away from many others."""
_TELLING = frozenset(
    "0123456789一二两三四五六七八九十百千万第届次年月日省市县区镇乡村州旗全中上下左右前后东西南北新旧大小初高正副"
)
"""Characters that make another thing of a name: 全省 and 全市, 第三届 and 第四届."""


def contradicting(subject: Subject) -> Iterator[Hit]:
    """They may be another body: never more than a warning."""
    draft = subject.context.draft
    named = [each for each in draft.sheet.figures if each.type in _NAMES and each.value] if draft else []
    values = {display(each).strip("《》“”") for each in named}
    for figure in named:
        name = display(figure).strip("《》“”")
        for passage in subject.passages if len(name) >= _SHORTEST else ():
            for start in _near(passage, name):
                found = passage.text[start : start + len(name)]
                if found not in values:
                    yield _hit(passage, start, found, figure)


def _near(passage: Passage, name: str) -> Iterator[int]:
    """Where something stands that differs in one character inside: one half of the name is there as it is."""
    middle = len(name) // 2
    for half, before in ((name[:middle], 0), (name[middle:], middle)):
        at = passage.text.find(half)
        while at >= 0:
            start, end = at - before, at - before + len(name)
            if start >= 0 and _is_typo(passage.text[start:end], name) and not passage.is_generated(start, end):
                yield start
            at = passage.text.find(half, at + 1)


def _is_typo(words: str, name: str) -> bool:
    if len(words) != len(name) or (words[0], words[-1]) != (name[0], name[-1]):
        return False
    apart = [(one, other) for one, other in zip(words, name, strict=True) if one != other]
    return len(apart) == 1 and all(is_han(sign) and sign not in _TELLING for sign in apart[0])


def _hit(passage: Passage, start: int, found: str, figure: Figure) -> Hit:
    values = (("typed", found), ("name", figure.name), ("value", display(figure)))
    return Hit(passage.span(start, start + len(found)), values, severity=Severity.WARNING)
