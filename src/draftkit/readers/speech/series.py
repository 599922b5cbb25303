"""Find the points of a paragraph that carry no number, by what their sentences share."""

import re
from collections import Counter

from draftkit.readers.speech.leads import MUST, SAME_BEGINNING, SAME_LENGTH, Lead
from draftkit.readers.speech.sentences import Bounds

_OTHER_SUBJECT = re.compile(r"[\u4e00-\u9fff、]{1,14}要")
_MUST = re.compile(r"要(?!求|素|点|想|闻|不是)")
_TASK = re.compile(r"(?!我们|大家|同志)[\u4e00-\u9fff、]{2,14}要(?!求|素|点)")
_FIELD = re.compile(r"([\u4e00-\u9fff]{2,18}?)，?要(?!求|素)")
_LEAST = 3
_DIVIDED = re.compile("[，、：]")
_LIST = re.compile("：([^。：]*；[^。：]*。)")
_PART = re.compile("[^；。]+[；。]")
_MOST_REASONS = 2
_LONGEST = 22
_LONGEST_OF_LENGTH = 12


def series(text: str, bounds: Bounds) -> tuple[Lead, ...]:
    """The unnumbered points among the sentences of a stretch: three or more begin with the same words or with 要."""
    return (alike(text, bounds) or _fields(text, bounds) or _musts(text, bounds)) if len(bounds) >= _LEAST else ()


def listed(text: str) -> tuple[Lead, ...]:
    """What a sentence lists after a colon, each part begun with the same two characters (一句叫…；一句叫…；一句叫…)."""
    colon = _LIST.search(text)
    if colon is None:
        return ()
    parts = list(_PART.finditer(text, colon.start(1), colon.end(1)))
    heads = {text[part.start() : part.start() + 2] for part in parts}
    alike = len(heads) == 1 and len(parts) >= _LEAST
    return tuple(Lead(SAME_BEGINNING, 0, part.start(), part.start(), part.end()) for part in parts) if alike else ()


def tasks(text: str, bounds: Bounds) -> tuple[Lead, ...]:
    """The sentences of a paragraph that does nothing but give one body after another its task (财政部门要…)."""
    given = len(bounds) > _LEAST and all(_TASK.match(text, a, b) for a, b in bounds)
    return tuple(Lead(MUST, 0, a, a, b) for a, b in bounds) if given else ()


def alike(text: str, bounds: Bounds) -> tuple[Lead, ...]:
    """Short sentences of one clause with the same two characters in front, or of one length with more said after each.

    The first are 严要在…上多下功夫 and its like, the second 建好一支队伍 and its like.
    """
    if len(bounds) < _LEAST:
        return ()
    short = [(a, b) for a, b in bounds if b - a <= _LONGEST and not _DIVIDED.search(text, a, b)]
    if len(short) < _LEAST:
        return ()
    groups = Counter(text[a : a + 2] for a, _ in short)
    best = max(groups, key=lambda head: groups[head])
    if groups[best] >= _LEAST:
        return tuple(Lead(f"{SAME_BEGINNING}{best}", 0, a, a, b) for a, b in short if text[a : a + 2] == best)
    begins = {a for a, _ in short}
    led = [(a, b) for a, b in short if b - a <= _LONGEST_OF_LENGTH and b < len(text) and b not in begins]
    sizes = Counter(b - a for a, b in led)
    size, count = sizes.most_common(1)[0] if sizes else (0, 0)
    return tuple(Lead(SAME_LENGTH, 0, a, a, b) for a, b in led if b - a == size) if count >= _LEAST else ()


def _fields(text: str, bounds: Bounds) -> tuple[Lead, ...]:
    """Sentences that each give one field its task (机关党建要…，学校党建要…)."""
    if len(bounds) <= _LEAST:
        return ()
    found = [(match[1][-2:], a, b) for a, b in bounds if (match := _FIELD.match(text, a, b))]
    groups = Counter(tail for tail, _, _ in found)
    best = max(groups, key=lambda tail: groups[tail], default="")
    if not best or groups[best] < _LEAST + 1:
        return ()
    return tuple(Lead(MUST, 0, a, a, b) for tail, a, b in found if tail == best)


def _musts(text: str, bounds: Bounds) -> tuple[Lead, ...]:
    """要 sentences: three in a row with the same verb, or that follow what leads to them at once.

    They are none where somebody else is told to do something between them, or where reasons come first.
    """
    musts = [index for index, (a, _) in enumerate(bounds) if _MUST.match(text, a)]
    if len(musts) < _LEAST:
        return ()
    verbs = Counter(text[bounds[index][0] : bounds[index][0] + 3] for index in musts)
    same = max(verbs, key=lambda verb: verbs[verb])
    if verbs[same] >= _LEAST and not same.startswith("要把"):
        chosen = [index for index in musts if text.startswith(same, bounds[index][0])]
    elif _longest_run(musts) >= _LEAST and musts[0] <= _MOST_REASONS and not _others(text, bounds, musts):
        chosen = musts
    else:
        chosen = []
    return tuple(Lead(MUST, 0, bounds[index][0], bounds[index][0], bounds[index][1]) for index in chosen)


def _longest_run(indexes: list[int]) -> int:
    longest = run = 0
    for place, index in enumerate(indexes):
        run = run + 1 if place and indexes[place - 1] == index - 1 else 1
        longest = max(longest, run)
    return longest


def _others(text: str, bounds: Bounds, musts: list[int]) -> bool:
    between = [bounds[index] for index in range(musts[0], musts[-1]) if index not in musts]
    return any(_OTHER_SUBJECT.match(text, a, b) for a, b in between)
