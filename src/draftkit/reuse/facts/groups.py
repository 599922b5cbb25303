"""The written forms of a fact: which of them are figures of their own, and which follow another one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from draftkit.figures.following import follow
from draftkit.figures.model import FigureType
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
    """The forms that mean the same; what only says the end of one other fact is with that: 随义 with 彭随义."""
    groups: dict[tuple[str, ...], list[Form]] = {}
    whole: dict[tuple[FigureType, str], set[tuple[str, ...]]] = {}
    for form in forms:
        groups.setdefault(form.first.link, []).append(form)
        end = _end(form.first)
        if end and end != form.first.value:
            whole.setdefault((form.first.type, end), set()).add(form.first.link)
    for link, group in tuple(groups.items()):
        found = whole.get((group[0].first.type, group[0].first.value), set())
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
    """Let forms follow the one that most of them can be worked out from."""
    if len(group) == 1:
        return
    if _part(group):
        return
    longest = max(group, key=lambda form: len(form.text))
    leader = max((group[0], longest), key=lambda form: len(_followers(form, group)))
    for form in _followers(leader, group):
        form.leader = leader


def _followers(leader: Form, group: Sequence[Form]) -> list[Form]:
    return [form for form in group if form is not leader and _follows(leader, form)]


def _follows(leader: Form, form: Form) -> bool:
    return follow(leader.text, leader.text, form.text, leader.first.type) == form.text


def _part(group: Sequence[Form]) -> bool:
    """Whether several places have the name (北京市朝阳区, 长春市朝阳区): then the name alone is doubtful."""
    if group[0].first.type is not FigureType.PLACE or group[0].first.kind is Kind.OWN:
        return False
    texts = [form.text for form in group]
    whole = [form for form in group if len(form.text) > len(form.first.value) and not _ends_another(form.text, texts)]
    stems = {form.text[: form.text.find(form.first.value)] for form in whole}
    if len(stems - {""}) < len(("one", "other")):
        return False
    for form in group:
        form.is_doubtful = form.is_doubtful or form not in whole
    return True


def _ends_another(text: str, texts: Iterable[str]) -> bool:
    return any(other != text and other.endswith(text) for other in texts)
