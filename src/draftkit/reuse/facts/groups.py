"""The written forms of a fact: which of them are figures of their own, and which follow another one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from draftkit.facts.names.people.tables import FAMILY
from draftkit.figures.following import follow
from draftkit.figures.model import FigureType
from draftkit.figures.units import NUMBERS
from draftkit.reuse.facts.pieces import Kind, Piece

_GIVEN = 2
"""Characters of a given name that says by itself who is meant (随义 of 彭随义)."""
_FULL_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(slots=True)
class Form:
    """One written form of one fact, and every place it has.

    Attributes:
        leader: the form this one follows; None where it is a figure of its own.
    """

    first: Piece
    pieces: list[Piece] = field(default_factory=list)
    leader: "Form | None" = None
    is_doubtful: bool = False

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.first.text


def forms_of(pieces: Iterable[Piece]) -> tuple[Form, ...]:
    """Every written form of every fact, in the order of their first places; followers know their leader."""
    forms: dict[tuple[tuple[str, ...], str], Form] = {}
    for piece in pieces:
        form = forms.setdefault((piece.link, piece.text), Form(piece))
        form.pieces.append(piece)
    found = tuple(forms.values())
    for form in found:
        form.is_doubtful = all(piece.is_doubtful for piece in form.pieces)
    for group in _groups(found):
        _lead(group)
    return found


def _groups(forms: Iterable[Form]) -> Iterable[list[Form]]:
    """The forms that mean the same; what only says the end of one other fact is with that: 随义 with 彭随义.

    安康, which a family name begins, is somebody else than 陈安康.
    """
    groups: dict[tuple[str, ...], list[Form]] = {}
    whole: dict[tuple[FigureType, str], set[tuple[str, ...]]] = {}
    for form in forms:
        groups.setdefault(form.first.link, []).append(form)
        end = _end(form.first)
        if end and end != form.first.value:
            whole.setdefault((form.first.type, end), set()).add(form.first.link)
    for link, group in tuple(groups.items()):
        value = group[0].first.value
        is_full = group[0].first.type is FigureType.PERSON and value[:1] in FAMILY
        found = set() if is_full else whole.get((group[0].first.type, value), set())
        if len(found) == 1 and (leader := next(iter(found))) != link:
            groups[leader] += groups.pop(link)
    return groups.values()


def _end(piece: Piece) -> str:
    """What may stand for it in short: a given name, a day without its year."""
    if piece.type is FigureType.DATE and _FULL_DAY.fullmatch(piece.value):
        return piece.value[-len("03-07") :]
    is_name = piece.type is FigureType.PERSON and len(piece.value) == _GIVEN + 1
    return piece.value[-_GIVEN:] if is_name else ""


def _lead(group: Sequence[Form]) -> None:
    """Let forms follow the one that they can be worked out from."""
    if len(group) == 1 or _are_several_places(group):
        return
    leader = max(group, key=_says_most)
    for form in _followers(leader, group):
        form.leader = leader


def _says_most(form: Form) -> tuple[bool, int]:
    """Digits go before numerals, then the longest: 天门市 says what 天门 leaves open."""
    return form.text[:1].isdigit(), len(form.text) if form.first.type not in NUMBERS else 0


def _followers(leader: Form, group: Sequence[Form]) -> list[Form]:
    return [form for form in group if form is not leader and _follows(leader, form)]


def _follows(leader: Form, form: Form) -> bool:
    return follow(leader.text, leader.text, form.text, leader.first.type) == form.text


def _are_several_places(group: Sequence[Form]) -> bool:
    """Whether the name is that of several places, 吉安市 and 吉安县, 北京市朝阳区 and 长春市朝阳区.

    Then none follows another; a name that is said within several places is doubtful where it stands alone.
    """
    first = group[0].first
    if first.type is not FigureType.PLACE or first.kind is Kind.OWN:
        return False
    units = {form.text.removeprefix(first.value) for form in group if form.text.startswith(first.value)} - {""}
    within = {form.text[: form.text.find(first.value)] for form in group} - {""}
    if len(within) > 1:
        for form in group:
            form.is_doubtful = form.is_doubtful or form.text.startswith(first.value)
    return len(units) > 1 or len(within) > 1
