"""What nobody has supplied yet, in the same words after every command."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.talk import say
from draftkit.cli.wide import printable, wrap

if TYPE_CHECKING:
    from draftkit.figures.gaps import Gap
    from draftkit.figures.usage import Gaps

_COLUMNS = 80
_NAMED = 8
"""Names on a line that only says what is left to do."""


def say_gaps(gaps: "Gaps") -> None:
    """Tell what people have to supply for the text, and apart from that what is empty but not used in it."""
    if not gaps.has_text:
        names = _some(gaps.unused) or "—"
        say(_("no text yet; figures still empty ({count}): {names}").format(count=len(gaps.unused), names=names))
        return
    if gaps.open:
        names = _some([_with_reason(name, derived) for name, derived in gaps.asked])
        say(_("open in the text ({count}): {names}").format(count=len(gaps.asked), names=names))
    else:
        say(_("nothing is open in the text"))
    _say_rest(gaps)


def say_count(gaps: "Gaps", more: str = "") -> None:
    """Tell how many are open where their names were shown already; `more` is the command that lists them."""
    count = len(gaps.asked if gaps.has_text else gaps.unused)
    if not gaps.has_text:
        say(_("no text yet; figures still empty: {count}").format(count=count))
        return
    if not count:
        say(_("nothing is open in the text"))
    elif more:
        say(_("open in the text: {count}; where, and from whom: {command}").format(count=count, command=more))
    else:
        say(_("open in the text: {count}").format(count=count))
    _say_rest(gaps)


def _some(names: Sequence[str]) -> str:
    """The first names of a list, and how many more there are."""
    if len(names) <= _NAMED:
        return "、".join(names)
    return _("{names} and {more} more").format(names="、".join(names[:_NAMED]), more=len(names) - _NAMED)


def _say_rest(gaps: "Gaps") -> None:
    """Tell how many of those still say what an older speech said, and how many are empty that the text does not use."""
    if gaps.carried:
        say(_("still with the words of the old speech: {count}").format(count=len(gaps.carried)))
    if gaps.unused:
        say(_("empty, but not used in the text: {count}").format(count=len(gaps.unused)))


def say_open(open_gaps: Iterable["Gap"], gaps: "Gaps") -> None:
    """Tell the same with every gap under its part of the speech, beside who is to supply it."""
    lines = list(gap_lines(open_gaps))
    if not lines:
        say_gaps(gaps)
        return
    say(_("open in the text ({count}):").format(count=len(gaps.asked)))
    for line in lines:
        say(f"  {line}")
    _say_rest(gaps)


def gap_lines(gaps: Iterable["Gap"]) -> Iterator[str]:
    """What the text waits for, in lines: the part of the speech, below it who is to supply what."""
    from itertools import groupby

    from draftkit.figures.gaps import by_place_and_owner, to_supply

    for where, sections in groupby(by_place_and_owner(to_supply(gaps)), key=lambda section: section.where):
        yield printable(where)
        for section in sections:
            owner = section.who or _("(nobody is named)")
            yield from _wrapped(owner, [_named(gap) for gap in section.gaps if not gap.is_derived])
            for gap in section.gaps:
                if gap.is_derived:
                    yield from _wrapped(_("worked out"), [waiting(gap.label, gap.waits)])


def waiting(name: str, waits: Iterable[str]) -> str:
    """A derived figure, or its formula, with the open figures that keep it open."""
    names = "、".join(waits)
    return _("{name} (waits for {names})").format(name=name, names=names) if names else name


def _wrapped(owner: str, names: Sequence[str]) -> Iterator[str]:
    """Who is to supply what, on lines that fit a terminal; nothing where nothing is to be supplied."""
    if names:
        line = _("{owner}: {names}").format(owner=owner, names="、".join(names))
        first, *rest = wrap(printable(line), _COLUMNS - 6)
        yield f"  {first}"
        yield from (f"    {line}" for line in rest)


def _named(gap: "Gap") -> str:
    """A gap with its unit; of one that the text does not use itself, the derived figure it is needed for."""
    return _with_reason(gap.label, gap.wanted_by)


def _with_reason(name: str, derived: str) -> str:
    return _("{name} (for {derived})").format(name=name, derived=derived) if derived else name
