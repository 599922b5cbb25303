"""What fits nowhere else, as notes of `speech.md` that say what is to be done.

Documents are Chinese, and so are they.
"""

from draftkit.review.model import Change, Edit
from draftkit.tree.returned import BEHIND, Hand

TO_DO = "待办"
"""How such a note begins: `<!-- 待办：…`."""

_SOMEBODY = "审阅人"
_DAY = len("2026-12-03")


def note_of(edit: Edit, behind: str = "") -> str:
    """The note an edit becomes, as it is written.

    Args:
        edit: what somebody wanted.
        behind: the words of the page right before its place.
    """
    words = _inside(f"{TO_DO}：{_who(edit.hand)}{_what(edit, behind)}")
    return f"<!-- {words} -->"


def _inside(text: str) -> str:
    """On one line, and without what would end the note."""
    return " / ".join(filter(None, map(str.strip, text.splitlines()))).replace("-->", "-- >")


def _who(hand: Hand) -> str:
    day = f"（{hand.date[:_DAY]}）" if hand.date else ""
    return f"{hand.author or _SOMEBODY}{day}"


def _what(edit: Edit, behind: str) -> str:
    before, after = edit.before.strip(), edit.after.strip()
    match edit.change:
        case Change.COMMENT:
            about = f"“{before}”" if before else ""
            return f"{'批注' if edit.answers is None else '答复'}{about}：{after}"
        case Change.EXTRA:
            return _beside(edit.figure, before, after)
        case Change.MOVE:
            return f"把“{before}”移到别处" + (f"，改为“{after}”" if after not in ("", before) else "")
        case Change.FIGURE:
            return f"把“{edit.figure}”由“{before}”改为“{after}”"
        case Change.SPLIT | Change.JOIN:
            return _place(behind) + ("另起一段" if edit.change is Change.SPLIT else "不再分段")
        case _:
            return _words(before, after, behind)


def _beside(kind: str, before: str, after: str) -> str:
    if kind == BEHIND:
        return f"在文后附表里写了：{after}（是数据的，请填进 figures.yaml）" if after else f"删去文后附表里的：{before}"
    return f"{'加入' if after else '去掉'}文字以外的内容：{after or before}"


def _words(before: str, after: str, behind: str) -> str:
    if not before:
        return f"{_place(behind)}加入“{after}”"
    return f"把“{before}”改为“{after}”" if after else f"删去“{before}”"


def _place(behind: str) -> str:
    return f"在“{behind}”之后" if behind else ""
