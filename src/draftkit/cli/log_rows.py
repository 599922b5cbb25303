"""The history of a speech as rows of a table: which version, when, who, what."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import assert_never

from draftkit.cli.figure_tables import how_words
from draftkit.cli.language import _
from draftkit.cli.moments import moment
from draftkit.cli.review_report import place_words
from draftkit.cli.review_words import change_words, marked, way_words
from draftkit.cli.tables import print_table
from draftkit.cli.wide import cut
from draftkit.figures.history import Change, How
from draftkit.review.decide import Verdict
from draftkit.review.model import Change as Kind
from draftkit.review.record import Reviewed
from draftkit.review.sameness import TOLD
from draftkit.store.journal import Event, What
from draftkit.tree.returned import Hand
from draftkit.workflows.versions.log import Done, Entry, Figures

Row = tuple[str, str, str, str]
"""Version, time, who, what."""

_LISTED = 4
"""Edits of a review that are listed where the whole history is shown."""
_NAMED = 3
"""Figures of one entry that are named there."""
_ROOM = 30
"""Columns of the words of an edit, or of a value."""


def print_entries(entries: Iterable[Entry], *, whole: bool = False) -> None:
    """Write entries as a table; `whole` lists every figure and every edit of them."""
    found = list(rows(entries, whole=whole))
    headings = (_("version"), _("when"), _("by"), _("what"))
    shown = [at for at in range(len(headings)) if any(row[at] for row in found)]
    if found:
        print_table([headings[at] for at in shown], [[row[at] for at in shown] for row in found])


def rows(entries: Iterable[Entry], *, whole: bool = False) -> Iterator[Row]:
    """The rows of entries; `whole` lists every figure and every edit of them."""
    for entry in entries:
        if isinstance(entry, Figures):
            yield from _figures(entry, whole=whole)
        else:
            yield _done(entry)
            yield from _edits(entry, whole=whole)


def _done(entry: Done) -> Row:
    event = entry.event
    number = str(event.state) if event.state else ""
    said = _said(event)
    if entry.review is not None:
        said = _("{what}: {more}").format(what=said, more=_decided(entry.review.edits))
    return number, moment(event.when), event.by, said if entry.recorded else _unrecorded(said)


def _said(event: Event) -> str:
    sentences = {
        What.START: _("there when the history began"),
        What.REUSE: _("made from an old speech: {file}"),
        What.DRAFT: _("drafted: {file}"),
        What.EXPORT: _("exported: {file}"),
        What.REVIEW: _("review of version {of}: {file}"),
        What.KEPT: _("kept as it was before the next step"),
        What.RESTORE: _("version {of} restored: {file}"),
        What.UNDO: _("draft taken back"),
        What.HAND: _("edited by hand: {file}, paragraphs: {count}"),
    }
    if event.what == What.HAND and not event.paragraphs:
        return _("edited by hand: {file}").format(file=event.file)
    said = next((sentence for what, sentence in sentences.items() if what == event.what), "{what} {file}")
    return said.format(what=event.what, file=event.file, of=event.of, count=event.paragraphs).rstrip()


def _unrecorded(said: str) -> str:
    return _("{said} (not on record yet)").format(said=said)


def _decided(edits: Iterable[Reviewed]) -> str:
    """How many edits were taken, refused, and so on."""
    counts = Counter(map(_verdict, edits))
    words = (_word(Verdict.TAKE), _noted(), *map(_word, (Verdict.REFUSE, Verdict.EDIT, None)), _told())
    return "、".join(f"{word} {counts[word]}" for word in words if counts[word])


def _verdict(each: Reviewed) -> str:
    """What became of an edit; of one that nobody has to decide on, just that."""
    if each.decision is None and each.edit.change in TOLD:
        return _told()
    if each.noted:
        return _noted()
    return _word(each.decision.verdict if each.decision else None)


def _told() -> str:
    return _("only told")


def _noted() -> str:
    return _("made a note")


def _word(verdict: Verdict | None) -> str:
    match verdict:
        case Verdict.TAKE:
            return _("taken")
        case Verdict.REFUSE:
            return _("refused")
        case Verdict.EDIT:
            return _("taken in other words")
        case None:
            return _("open")
        case _:
            assert_never(verdict)


def _edits(entry: Done, *, whole: bool) -> Iterator[Row]:
    edits = entry.review.edits if entry.review else ()
    shown = edits if whole else edits[:_LISTED]
    for each in shown:
        place = place_words((entry.places or {}).get(each.edit.block)) if entry.places else each.edit.block
        said = _("{what}: {more}").format(
            what=f"{place} {change_words()[each.edit.change]}", more=_words(each, entry.text)
        )
        yield "", "", _who(each.hands), f"  {said} [{_verdict(each)}]"
    if len(shown) < len(edits):
        more = _("… {count} more").format(count=len(edits) - len(shown))
        yield "", "", "", f"  {more}"


def _who(hands: Iterable[Hand]) -> str:
    return "、".join(hand.author or _("without tracking") for hand in hands)


def _words(each: Reviewed, text: str) -> str:
    """What went and what came; of an edit taken in other words, these.

    Args:
        each: the edit.
        text: of the version it was made on.
    """
    edit = each.edit
    after = each.decision.text if each.decision and each.decision.verdict is Verdict.EDIT else edit.after
    before, after = (cut(" ".join(text.split()), _ROOM) for text in (edit.before, after))
    match edit.change:
        case Kind.COMMENT:
            return f"“{before}” {after}" if before else after
        case Kind.FIGURE:
            return f"{edit.figure} {before} → {after}"
        case Kind.MOVE:
            moved = after or before
            return f"{moved}（{way_words(edit, text)}）" if text and edit.splices else moved
        case Kind.SPLIT | Kind.JOIN:
            return marked(text, each, colour=False)
        case _:
            return (f"[-{before}-]" if before else "") + (f"{{+{after}+}}" if after else "")


def _figures(entry: Figures, *, whole: bool) -> Iterator[Row]:
    """One row for figures that changed together."""
    first, count = entry.changes[0], len(entry.changes)
    if first.how == How.START and not whole:
        said = _("figures there when the history began: {count}").format(count=count)
    else:
        shown = entry.changes if whole else entry.changes[:_NAMED]
        said = "；".join(map(_value, shown))
        said += "；" + _("… {count} more").format(count=count - len(shown)) if len(shown) < count else ""
        sentence = _("{what} ({how}, {source})") if first.source else _("{what} ({how})")
        said = sentence.format(what=said, how=how_words(first.how), source=first.source)
    yield "", moment(entry.when), first.by, said if entry.recorded else _unrecorded(said)


def _value(change: Change) -> str:
    old, new = (cut(value, _ROOM) if value else _("(open)") for value in (change.old, change.new))
    return f"{change.name} {old} → {new}"
