"""Edits as people are shown them: what they are, who made them, the words that go and come."""

from typing import TYPE_CHECKING

from draftkit.cli.language import _, word
from draftkit.cli.wide import printable
from draftkit.review.model import Change
from draftkit.review.shown import AROUND, pieces
from draftkit.tree.difference import Fate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from draftkit.review.model import Edit
    from draftkit.review.record import Reviewed
    from draftkit.review.together import Item
    from draftkit.tree.returned import Hand

WORDS = ("figure", "comment")
"""What an edit is about, where the words alone mean something else elsewhere."""

_RED, _GREEN, _PLAIN = "\x1b[9;31m", "\x1b[4;32m", "\x1b[0m"
"""Struck out, and underlined: they are told apart without colours too."""
_DAY, _MINUTE = len("2026-"), len("2026-11-20T10:05")
_FIRST = 12
"""Characters of a paragraph that a place is known by."""
_QUOTED = 40
"""Characters shown of what a comment is about."""


def change_words() -> dict[Change, str]:
    """What an edit does, in a word."""
    return {
        Change.WORDING: _("wording"),
        Change.FIGURE: word("figure"),
        Change.NUMBER: _("number"),
        Change.INSERT: _("new"),
        Change.DELETE: _("taken out"),
        Change.MOVE: _("moved"),
        Change.SPLIT: _("split"),
        Change.JOIN: _("joined"),
        Change.FORMAT: _("format"),
        Change.COMMENT: word("comment"),
        Change.EXTRA: _("table or picture"),
        Change.UNDONE: _("undone"),
    }


def who(item: "Item", files: "Sequence[str]" = (), *, when: bool = True) -> str:
    """Who made an edit and when. Those who left no name go by their file, where there are several.

    Args:
        item: the edit.
        files: the names of all files.
        when: whether to say when, too.
    """
    of_files = "、".join(files[number].rpartition(".")[0] or files[number] for number in item.files)
    nameless = of_files if len(files) > 1 else ""
    several = len(item.hands) > 1
    tracked = item.edit.tracked and not several
    return "、".join(hand_words(hand, tracked=tracked, when=when, nameless=nameless) for hand in item.hands)


def hand_words(hand: "Hand", *, tracked: bool, when: bool = True, nameless: str = "") -> str:
    """One of those who made an edit; where no name stands in the file, `nameless`, or whether it was tracked at all."""
    without = _("without a name") if tracked else _("without tracking")
    name = printable(hand.author or nameless) or without
    moment = hand.date[_DAY:_MINUTE].replace("T", " ")
    if nameless and not hand.author and not tracked:
        return f"{name}（{without}）"
    return f"{name} {moment}" if moment and when else name


def words(text: str, item: "Item", *, colour: bool) -> str:
    """What an item does, on one line.

    Args:
        text: the issued page.
        item: what was done.
        colour: whether colours are welcome; otherwise `[-gone-]` and `{+new+}`.
    """
    edit = item.edit
    match edit.change:
        case Change.COMMENT:
            return _about(edit.before, _line(edit.after))
        case Change.FIGURE:
            name = printable(edit.figure) or _("(a figure)")
            return f"{name}：{_line(edit.before)} → {_line(edit.after)}"
        case Change.EXTRA | Change.FORMAT | Change.UNDONE:
            return _line(" ".join(filter(None, (edit.before, edit.after)))) or "—"
        case _:
            return marked(text, item, colour=colour)


def way_words(edit: "Edit", text: str) -> str:
    """Where a moved paragraph of the issued text stood, and where it stands now."""
    left = next((splice.start for splice in edit.splices if not splice.words), 0)
    come = next((splice.start for splice in edit.splices if splice.words), 0)
    return _("stood {there}, now {here}").format(there=_behind(text, left), here=_behind(text, come))


def _behind(text: str, at: int) -> str:
    """The paragraph that ends at a place, by its first words."""
    line = printable(text[:at].rstrip("\n").rpartition("\n")[2])
    if not line:
        return _("at the very beginning")
    return _("behind “{words}”").format(words=line if len(line) <= _FIRST else f"{line[:_FIRST]}…")


def marked(text: str, item: "Item | Reviewed", *, colour: bool, around: int = AROUND) -> str:
    """What goes and comes, within its sentence, with so many characters around it."""
    signs = {Fate.GOES: (_RED, _PLAIN), Fate.COMES: (_GREEN, _PLAIN)}
    if not colour:
        signs = {Fate.GOES: ("[-", "-]"), Fate.COMES: ("{+", "+}")}
    shown = []
    for piece in pieces(text, item.edit, around):
        before, after = signs.get(piece.fate, ("", ""))
        shown.append(f"{before}{printable(piece.text)}{after}")
    return "".join(shown)


def _about(place: str, said: str) -> str:
    """A comment, with the words it is about before it."""
    shown = _line(place)
    shown = shown if len(shown) <= _QUOTED else f"{shown[:_QUOTED]}…"
    return f"“{shown}”：{said}" if shown else said


def _line(text: str) -> str:
    return printable(" ".join(text.split("\n")))
