"""Find the points inside a paragraph: numbered ones by their marks, others by what their sentences share."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from draftkit.text.han import count_han
from draftkit.text.numerals import from_chinese, to_chinese

_NUMBER = "[一二三四五六七八九十]{1,3}"
LOOSE = "一…"
"""Any character after the number: only a row of them shows that it is one."""
_AT_START = (
    ("第一部分", re.compile(f"第({_NUMBER})(?:部分|章|讲|个(?:问题|方面|部分|环节))[，、：]?(?=[^。]{{2,45}}$)")),
    ("一、", re.compile(f"({_NUMBER})[、.．，]")),
    ("（一）", re.compile(f"（({_NUMBER})）")),
    ("1.", re.compile(r"(\d{1,2})[.．、](?!\d)")),
    ("——", re.compile(r"(——|--|—)(?=[\u4e00-\u9fff“])")),
)
_ANYWHERE = (
    ("（1）", re.compile(r"[（(](\d{1,2})[）)]|([①-⑳])|(\d{1,2})[）)]")),
    ("第一，", re.compile(f"第({_NUMBER})(?:个?方面|句话|点|件事?|条|个?问题|个|项|步|关)?(?:[，、：]|是)")),
    ("首先，", re.compile(r"(首先|其次|再次|最后)[，、](?!祝|预祝|让|我|衷心|向)")),
    ("一是", re.compile(f"({_NUMBER})是")),
    ("一要", re.compile(f"({_NUMBER})要")),
    ("其一", re.compile(f"其({_NUMBER})[，、：]")),
    ("一抓", re.compile(f"({_NUMBER})[抓看查靠促严建强]")),
    (LOOSE, re.compile(f"({_NUMBER})(?=[\u4e00-\u9fff])(?![年月日个名级批线定些])")),
)
RELAY = "转述"
_RELAY = re.compile(
    rf"([\u4e00-\u9fff]{{1,8}}?)(?:指出|强调|要求|提出|表示)[，：](?=要|必须|{_NUMBER}[是要]|第{_NUMBER}[，、])"
)
_NUMBER_BEGINS = frozenset("第首其再最一二三四五六七八九十（(—-0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_ORDER = ("首先", "其次", "再次", "最后")
HEADING_FAMILIES = frozenset({"第一部分", "一、", "（一）", "1.", "（1）"})
_BULLETS = "·•●■◆▪○★☆◎"
_BETWEEN_COMMAS = ("一是", "一要")
_GLUED = re.compile(r"坚持[\u4e00-\u9fff]{2,4}为[本先魂重要基纲根](?=[\u4e00-\u9fff“])")
_SENTENCE = re.compile(r"[。！？；]+[”’）]?")
_AFTER_COLON = re.compile(r"：|(?:指出|强调|要求|提出|建议)，")
_OTHER_SUBJECT = re.compile(r"[\u4e00-\u9fff、]{1,14}要")
_MUST = re.compile(r"要(?!求|素|点|想|闻|不是)")
_TASK = re.compile(r"(?!我们|大家|同志)[\u4e00-\u9fff、]{2,14}要(?!求|素|点)")
_FIELD = re.compile(r"([\u4e00-\u9fff]{2,18}?)，?要(?!求|素)")
MIN_SERIES = 3
MOST_REASONS = 2
MAX_BARE_LEAD = 30
SHORTEST_HEADING = 4
SHORT_LEAD = 22
SHORTEST_LEAD = 12
SAME_SHAPE = "同形"
SAME_LENGTH = "同长"


@dataclass(frozen=True, slots=True)
class Lead:
    """A point found in a paragraph's words.

    Attributes:
        family: the name of its number's family, or of what it shares with its siblings.
        index: its number, 0 where it has none.
        start: where its number, or its words, begin.
        words: where its words begin, after the number.
        end: where its words end, the end mark included.
        sure: whether enough siblings beside it make up for the number it has not.
    """

    family: str
    index: int
    start: int
    words: int
    end: int
    sure: bool = False


def sentence_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence, its mark included; no sentence ends inside quotation marks that are closed."""
    closed = text.count("“") == text.count("”")
    start = at = depth = 0
    for match in _SENTENCE.finditer(text):
        depth += text.count("“", at, match.start()) - text.count("”", at, match.start())
        at = match.end()
        if depth <= 0 or not closed or match.group().endswith("”"):
            yield start, at
            start, depth = at, 0
    if start < len(text):
        yield start, len(text)


def numbered(text: str) -> Iterator[Lead]:
    """The points that carry a number, in order."""
    for start, end in sentence_bounds(text):
        families = _ANYWHERE if start else _AT_START + _ANYWHERE
        begin = start or len(text) - len(text.lstrip(_BULLETS))
        lead = _match(families, text, begin, end) or _relay(text, start, end)
        colon = None if lead else _AFTER_COLON.search(text, start, end)
        if colon:
            lead = _match(_ANYWHERE, text, colon.end(), end)
        if lead:
            yield from _at_commas(text, replace(lead, start=start) if lead.start == begin else lead)


def _at_commas(text: str, lead: Lead) -> Iterator[Lead]:
    """A point, or the several a sentence holds between its commas (一是…，二是…，三是…)."""
    while lead.family in _BETWEEN_COMMAS:
        following = re.compile(f"，({to_chinese(lead.index + 1)}{lead.family[-1]})").search(text, lead.words, lead.end)
        if following is None:
            break
        yield replace(lead, end=following.start(1))
        lead = Lead(lead.family, lead.index + 1, following.start(1), following.end(), lead.end)
    yield lead


def _match(families: Iterable[tuple[str, re.Pattern[str]]], text: str, start: int, end: int) -> Lead | None:
    if text[start : start + 1] not in _NUMBER_BEGINS:
        return None
    for family, pattern in families:
        match = pattern.match(text, start, end)
        if match:
            return Lead(family, _index(family, match), start, match.end(), end)
    return None


def _relay(text: str, start: int, end: int) -> Lead | None:
    match = _RELAY.match(text, start, end)
    return Lead(RELAY, 0, start, match.end(), end) if match else None


def _index(family: str, match: re.Match[str]) -> int:
    sign = next(group for group in match.groups() if group)
    if family == "首先，":
        return _ORDER.index(sign) + 1
    if family == "——":
        return 0
    if sign.isdecimal():
        return int(sign)
    return from_chinese(sign) or ord(sign) - ord("①") + 1


def series(text: str, start: int, end: int) -> tuple[Lead, ...]:
    """The unnumbered points of a stretch: three or more sentences that begin with the same words or with 要."""
    bounds = [(start + a, start + b) for a, b in sentence_bounds(text[start:end])]
    return _same_beginning(text, bounds) or _fields(text, bounds) or _musts(text, bounds)


def alike(text: str, start: int) -> tuple[Lead, ...]:
    """Short sentences of a whole paragraph, from a place on, that begin alike; numbered points may stand between."""
    return _same_beginning(text, [(a, b) for a, b in sentence_bounds(text) if a > start])


def tasks(text: str) -> tuple[Lead, ...]:
    """The sentences of a paragraph that does nothing but give one body after another its task (财政部门要…)."""
    bounds = list(sentence_bounds(text))
    given = len(bounds) > MIN_SERIES and all(_TASK.match(text, a, b) for a, b in bounds)
    return tuple(Lead("要", 0, a, a, b) for a, b in bounds) if given else ()


def glued(text: str) -> Iterator[Lead]:
    """Headings run together with their paragraph (坚持…为…), for a caller who has seen several of them."""
    for start, _ in [(0, 0), *((match.end(), 0) for match in re.finditer("：", text))]:
        match = _GLUED.match(text, start)
        if match:
            yield Lead("坚持为", 0, start, start, match.end())


def first_sentence(text: str) -> int:
    """Where the first sentence ends, its mark included."""
    return next((end for _, end in sentence_bounds(text)), len(text))


def shape(sentence: str) -> tuple[int, ...]:
    """How many Han characters each segment of a sentence has."""
    return tuple(count_han(part) for part in re.split("[，、]", sentence))


def _same_beginning(text: str, bounds: list[tuple[int, int]]) -> tuple[Lead, ...]:
    """Short sentences of one clause with the same two characters in front, or of one length with more said after each.

    The first are 严要在…上多下功夫 and its like, the second 建好一支队伍 and its like.
    """
    short = [(a, b) for a, b in bounds if b - a <= SHORT_LEAD and not re.search("[，、：]", text[a:b])]
    groups = Counter(text[a : a + 2] for a, _ in short)
    best = max(groups, key=lambda head: groups[head], default="")
    if best and groups[best] >= MIN_SERIES:
        return tuple(Lead(best, 0, a, a, b) for a, b in short if text[a : a + 2] == best)
    begins = {a for a, _ in short}
    led = [(a, b) for a, b in short if b - a <= SHORTEST_LEAD and b < len(text) and b not in begins]
    sizes = Counter(b - a for a, b in led)
    size, count = sizes.most_common(1)[0] if sizes else (0, 0)
    return tuple(Lead(SAME_LENGTH, 0, a, a, b) for a, b in led if b - a == size) if count >= MIN_SERIES else ()


def _fields(text: str, bounds: list[tuple[int, int]]) -> tuple[Lead, ...]:
    """Sentences that each give one field its task (机关党建要…，学校党建要…)."""
    found = [(match[1][-2:], a, b) for a, b in bounds if (match := _FIELD.match(text, a, b))]
    groups = Counter(tail for tail, _, _ in found)
    best = max(groups, key=lambda tail: groups[tail], default="")
    if not best or groups[best] < MIN_SERIES + 1:
        return ()
    return tuple(Lead("要", 0, a, a, b) for tail, a, b in found if tail == best)


def _musts(text: str, bounds: list[tuple[int, int]]) -> tuple[Lead, ...]:
    """要 sentences: three in a row with the same verb, or that follow what leads to them at once.

    They are none where somebody else is told to do something between them, or where reasons come first.
    """
    musts = [index for index, (a, _) in enumerate(bounds) if _MUST.match(text, a)]
    verbs = Counter(text[bounds[index][0] : bounds[index][0] + 3] for index in musts)
    same = max(verbs, key=lambda verb: verbs[verb], default="")
    if same and verbs[same] >= MIN_SERIES and not same.startswith("要把"):
        chosen = [index for index in musts if text.startswith(same, bounds[index][0])]
    elif _longest_run(musts) >= MIN_SERIES and musts[0] <= MOST_REASONS and not _others(text, bounds, musts):
        chosen = musts
    else:
        chosen = []
    return tuple(Lead("要", 0, bounds[index][0], bounds[index][0], bounds[index][1]) for index in chosen)


def _longest_run(indexes: list[int]) -> int:
    longest = run = 0
    for place, index in enumerate(indexes):
        run = run + 1 if place and indexes[place - 1] == index - 1 else 1
        longest = max(longest, run)
    return longest


def _others(text: str, bounds: list[tuple[int, int]], musts: list[int]) -> bool:
    between = [bounds[index] for index in range(musts[0], musts[-1]) if index not in musts]
    return any(_OTHER_SUBJECT.match(text, a, b) for a, b in between)
