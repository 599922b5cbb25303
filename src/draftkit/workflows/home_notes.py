"""What fits nowhere else, as notes of `speech.md` that say what is to be done.

Documents are Chinese, and so are they.
"""

from draftkit.review.model import Change, Edit
from draftkit.tree.returned import Hand

TO_DO = "待办"
"""How such a note begins: `<!-- 待办：…`."""

_SOMEBODY = "审阅人"
_DAY = len("2026-12-03")


def note_of(edit: Edit) -> str:
    """The note an edit becomes, as it is written."""
    words = _inside(f"{TO_DO}：{_who(edit.hand)}{_what(edit)}")
    return f"<!-- {words} -->"


def _inside(text: str) -> str:
    """On one line, and without what would end the note."""
    return " / ".join(filter(None, map(str.strip, text.splitlines()))).replace("-->", "-- >")


def _who(hand: Hand) -> str:
    day = f"（{hand.date[:_DAY]}）" if hand.date else ""
    return f"{hand.author or _SOMEBODY}{day}"


def _what(edit: Edit) -> str:
    match edit.change:
        case Change.COMMENT:
            answer = "答复" if edit.answers is not None else "批注"
            return f"{answer}：{edit.after}" if not edit.before else f"{answer}“{edit.before}”：{edit.after}"
        case Change.EXTRA:
            return f"加入文字以外的内容：{edit.after}" if edit.after else f"去掉文字以外的内容：{edit.before}"
        case Change.MOVE:
            return f"把“{edit.before}”移到别处" + (
                f"，改为“{edit.after}”" if edit.after not in ("", edit.before) else ""
            )
        case Change.FIGURE:
            return f"把“{edit.figure}”由“{edit.before}”改为“{edit.after}”"
        case _:
            return _words(edit)


def _words(edit: Edit) -> str:
    if not edit.before:
        return f"加入“{edit.after}”"
    return f"把“{edit.before}”改为“{edit.after}”" if edit.after else f"删去“{edit.before}”"
