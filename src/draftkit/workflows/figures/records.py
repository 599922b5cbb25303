"""What is recorded of quotations: told from the values of figures, and supplied as carefully."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.quotations import RECORD, label_of, parse_record, record_of
from draftkit.workflows import messages
from draftkit.workflows.figures import messages_fill
from draftkit.workflows.figures.now import named_figure

_FIELDS = {word: field for field, name in RECORD.items() for word in (field, name)}
"""Each field by the words for it that may be typed."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a word of the command line is to change.

    Attributes:
        figure: as it stands.
        field: of `RECORD`; empty for the value.
    """

    figure: Figure
    field: str = ""


@dataclass(frozen=True, slots=True)
class Recorded:
    """Words that were recorded of a quotation."""

    name: str
    field: str
    words: str

    @property
    def label(self) -> str:
        """What people call it: 金句.讲话人."""
        return label_of(self.name, self.field)


def target_of(name: str, sheet: Sheet) -> Outcome[Target]:
    """What is meant by a name: the value of a figure, or what is recorded of a quotation.

    The latter has the name of the quotation, a full stop and a field: `金句.讲话人`, or `金句.speaker`. A name may hold
    full stops itself; whatever may mean two things is refused.
    """
    figure = sheet.get(name)
    owner, stop, part = name.rpartition(".")
    field, quotation = _FIELDS.get(part, ""), sheet.get(owner) if stop else None
    is_quotation = quotation is not None and quotation.type is FigureType.QUOTATION
    if figure is not None:
        if is_quotation and field:
            return Outcome(None, (messages_fill.TWO_MEANINGS(label=name, name=owner),))
        return Outcome(Target(figure))
    if quotation is None or not (field or is_quotation):
        return Outcome(None, named_figure(owner if field else name, sheet).diagnostics)
    if not is_quotation:
        return Outcome(None, (messages_fill.NO_QUOTATION(name=owner, part=part, type=quotation.type),))
    if not field:
        allowed = "、".join(RECORD.values())
        return Outcome(None, (messages_fill.NO_SUCH_RECORD(part=part, name=owner, allowed=allowed),))
    return Outcome(Target(quotation, field))


def recorded(target: Target, text: str) -> Outcome[Recorded]:
    """What was typed for a field, if it can stand there."""
    words = parse_record(target.figure.name, target.field, text)
    new = None if words.value is None else Recorded(target.figure.name, target.field, words.value)
    return Outcome(new, words.diagnostics)


def to_record(
    records: Iterable[Recorded], sheet: Sheet, renewed: Container[str], *, replacing: bool
) -> Outcome[tuple[Recorded, ...]]:
    """Those that say something new; an error where other words stand there and may not be replaced.

    Args:
        records: what was supplied.
        sheet: the figures as they stand.
        renewed: names of quotations whose words are written along with these: nothing is recorded of them yet.
        replacing: whether what is there may change.
    """
    new: dict[str, Recorded] = {}
    problems: list[Diagnostic] = []
    for each in records:
        old = "" if each.name in renewed else record_of(sheet.get(each.name) or Figure(each.name))[each.field]
        other = new.get(each.label, each)
        if other.words != each.words:
            problems.append(messages_fill.RECORDED_TWICE(label=each.label, one=other.words, other=each.words))
        if old and old != each.words and not replacing:
            problems.append(messages.ALREADY_FILLED(name=each.label, old=old, new=each.words))
        if old != each.words:
            new[each.label] = each
    return Outcome(None if problems else tuple(new.values()), tuple(problems))


def as_fields(records: Iterable[Recorded]) -> dict[str, dict[str, str]]:
    """The words by figure and field, as `set_fields` takes them."""
    fields: dict[str, dict[str, str]] = {}
    for each in records:
        fields.setdefault(each.name, {})[each.field] = each.words
    return fields
