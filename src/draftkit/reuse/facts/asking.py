"""What people are asked: the words around the first place, with the old value in brackets."""

import re

_MOST = 60
_ENDS = re.compile("[，。！？；：\n]")


def asked(text: str, start: int, end: int) -> str:
    """The clause of a text that has a value, with the value as 【旧值】; at most 60 characters.

    Args:
        text: the words of the block.
        start: of the value.
        end: of the value, exclusive.
    """
    value = text[start:end] if end - start <= _MOST - len("【】……") else f"{text[start : start + _MOST // 2]}…"
    room = _MOST - len(value) - len("【】……")
    low = max((match.end() for match in _ENDS.finditer(text, max(0, start - room), start)), default=-1)
    nearest = _ENDS.search(text, end, end + room)
    before = text[low if low >= 0 else max(0, start - room) : start].lstrip()
    after = text[end : nearest.start() if nearest else end + room]
    kept = before[-max(room // 2, room - len(after)) :] if room else ""
    rest = after[: max(0, room - len(kept))]
    cut_before = kept != before or (low < 0 and start - room > 0)
    cut_after = rest != after or (nearest is None and end + room < len(text))
    return f"{'…' * cut_before}{kept}【{value}】{rest.rstrip()}{'…' * cut_after}"
