"""Meetings, classes and congresses: the name begins at its scope, at its number, or behind the verb that holds it."""

import re
from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.facts.titles.data.meetings import (
    AT,
    BREAKS,
    GOING,
    HIDDEN,
    KINDS,
    LEADING,
    NUMBER,
    NUMERAL,
    ROUTINE,
    SCOPES,
    VAGUE,
)
from draftkit.figures.model import FigureType
from draftkit.lexicon.gazetteer import gazetteer
from draftkit.lexicon.words import words
from draftkit.source import Span

_LONGEST = 40
_SHORTEST_TOPIC = 4
_STEM = 2
_BODIES = tuple("部局委办处科院校厂矿")
"""What holds the meeting may be shorter by one than a topic: 市场部汇报会."""

_AND = "(?:、|和|及|与|以及|暨)"
_PLENUMS = f"(?:{NUMBER}|{HIDDEN})届(?:历次全会|(?:[一二三四五六七八九]中{_AND}?)+全会)"
_CONGRESS = re.compile(
    f"党的(?:{NUMBER}|{HIDDEN})大(?!会)(?:{_AND}(?:党的)?{NUMBER}大(?!会))*(?:{_AND}?(?:党的)?{_PLENUMS})*|(?:党的)?{_PLENUMS}(?:{_AND}{_PLENUMS})*"
    f"|(?<![一二三四五六七八九十第])(?:十[五六七八九]|二十[一二]?)大(?=以来|精神|报告|提出|召开|胜利|闭幕|、|和|之后|后|，)"
)
_COUNTED = re.compile(f"[大届](?<={NUMERAL}.)")
"""Without a numeral before one of these a text holds no congress: a quick look before the slow one."""
_SINCE = re.compile("以来")
_BODY = (
    "(?:(?:自治区|自治州|省|市|县|区|州|盟|旗|镇|乡|街道|全国)?(?:党委|纪委|人大|政协|工会|妇联|政府|常委会|团委|(?<=[省市县区州盟旗])委)?"
    "|中央(?:纪委)?|中纪委)"
)
_SESSION = re.compile(
    f"{_BODY}第?(?:{NUMBER}|{HIDDEN})届(?:中央纪委|纪委|党委|[省市县区州]委|人大|政协|人民代表大会|委员会|常委会)?(?:常委会)?"
    f"第?(?:{NUMBER}|{HIDDEN})次(?:{_AND}第?{NUMBER}次)?(?:全体)?(?:（扩大）)?(?:全会|会议|代表大会)"
    f"|{_BODY}第?(?:{NUMBER}|\\d+)次(?:(?:党代会|党员代表大会|代表大会|人代会)(?:第?{NUMBER}次会议)?|(?:党组|常务|常委会|常委|全体|专题)(?:（扩大）)?会议)"
    f"|(?:全国|省|市|县|区|州)“两会”|(?:全国|全省|全市|省|市|县)两会(?=[，。、精期上]|召开|闭幕)"
)
_PLACED = re.compile("(?:^|(?<=[：（日在]))(?!在|对照|按照|根据|依照)[\u4e00-\u9fff]{2,4}$")
_ASSEMBLY = re.compile(
    "(?:中国共产党|中国共产主义青年团|中国人民政治协商会议|中国工会|中国少年先锋队|共青团|少先队|中共|政协)"
    "(?:[\u4e00-\u9fff×]{2,14}(?<![在是对])|)$"
    "|(?:学校|公司|集团|大学|学院|医院|协会|商会|联合会|我[省市县区镇校院])$"
)
_SCOPELESS = re.compile(f"第(?:{NUMBER}|\\d+)次(?:全体|专题|党代会|党员代表|代表大会|人代会)")
_YEAR = re.compile("(?:19|20)\\d\\d年度$")
_ENLARGED = "（扩大）"
_BLANK = "扩" * len(_ENLARGED)
_FESTIVAL = re.compile(
    f"(?:第(?:{NUMBER}|\\d+)|首)届(?:[\u4e00-\u9fff]|“[^“”]{{1,12}}”){{2,20}}?节(?![日气约点能假期奏俗]|[\u4e00-\u9fff]?会)"
)
_SESSION_CORE = re.compile("届|两会|次(?:党|代|人代|常|全体|专题)")
_SESSION_REACH = 20, 40
"""How far a session reaches before and behind its core, with some signs to spare."""
_SPEECH = re.compile(r"“\d{1,2}[·•.．・]\d{1,2}”?(?:重要)?讲话”?(?:精神(?=”))?”?")
_SCOPE = "|".join(sorted(SCOPES, key=len, reverse=True))
_ANCHOR = re.compile(f"(?<![中多两])(?:{_SCOPE})(?:{_AND}?(?:{_SCOPE}))*")
_OF_PLACE = re.compile(
    f"(?:^|(?<=[和及与、在])|(?<={AT}))(?P<stem>(?![和及与、在]|{AT})[^，。；：的全各我本该此\\W]{{2,3}})"
    "(?:自治州|[省市县区州盟旗])(?![场民区级域])"
)
_ORDINAL = re.compile(rf"(?:第(?:{NUMBER}|\d+)[届次]|首届|(?:19|20)\d\d(?!年|\d)|(?<=\d\d年)(?!度)(?=[\u4e00-\u9fff]))")
_KINDS = tuple(sorted(KINDS, key=len, reverse=True))
_LAST = "".join(sorted({kind[-1] for kind in KINDS}))
_KIND_END = re.compile(f"[{_LAST}](?![议室堂展战员址纪记]|活动|经济|形式|期间的)")
"""Kinds are searched from their ends: six characters end all of them, and many more begin them."""
_AND_SCOPE = re.compile(f"{_AND}(?:{_SCOPE})")
_CLAUSE = re.compile("[，。；：！？…（）《》‘’\\s]")
_BREAK = re.compile(BREAKS)
_GOING = re.compile(GOING)
_LEADING = re.compile(LEADING)
_ROW = re.compile("[会坛班](?:、|和|及)")
_TITLED = re.compile("(?:暨|、)?(?:上|致辞|讲话|的讲话|总结讲话)")


def meetings(text: str) -> Iterator[Mention]:
    """The meetings of a block's words; they may overlap each other."""
    if ("党的" in text or "届" in text or "大以来" in text) and _COUNTED.search(text):
        for match in _CONGRESS.finditer(text):
            doubtful = _SINCE.match(text, match.end()) is not None
            yield Mention(FigureType.MEETING, match.start(), match.end(), match[0], doubtful=doubtful)
    if "届" in text or "次" in text or "两会" in text:
        yield from _sessions(text)
    if "届" in text:
        for match in _FESTIVAL.finditer(text):
            yield _mention(text, match.start(), match.end())
    if "讲话" in text:
        for match in _SPEECH.finditer(text):
            yield _mention(text, match.start(), match.end())
    for kind in _kinds(text):
        if found := _named(text, kind):
            yield found


def _kinds(text: str) -> Iterator[Span]:
    """The words for kinds of meetings; none holds another but at its end, and there the longest counts."""
    reached = 0
    for last in _KIND_END.finditer(text):
        end = last.end()
        if text.endswith(_KINDS, reached, end):
            kind = next(kind for kind in _KINDS if text.endswith(kind, reached, end))
            yield Span(end - len(kind), end)
            reached = end


def _mention(text: str, start: int, end: int, *, doubtful: bool = False) -> Mention:
    return Mention(FigureType.MEETING, start, end, re.sub("[“”]", "", text[start:end]), doubtful=doubtful)


def _sessions(text: str) -> Iterator[Mention]:
    """Numbered sessions of bodies; 第三次全体会议 alone says not whose, and belongs to a meeting named before."""
    for match in _session_matches(text):
        start = _with_place(text, match.start())
        if body := _ASSEMBLY.search(text, max(0, start - 24), start):
            start = body.start()
        if not _SCOPELESS.match(text, start):
            yield _mention(text, start, match.end())


def _session_matches(text: str) -> Iterator[re.Match[str]]:
    """The sessions around their cores; to look for them everywhere takes long."""
    end = 0
    for core in _SESSION_CORE.finditer(text):
        begin = max(end, core.start() - _SESSION_REACH[0])
        match = _SESSION.search(text, begin, core.end() + _SESSION_REACH[1]) if core.start() >= end else None
        if match:
            yield match
            end = match.end()


def _with_place(text: str, start: int) -> int:
    """Where the place begins whose body meets: 云溪 before 县第十五次党代会."""
    if text[start : start + 1] not in tuple("省市县区州盟旗镇乡"):
        return start
    place = _PLACED.search(text[max(0, start - 5) : start])
    return start - len(place[0]) if place and not _BREAK.search(place[0]) else start


def _named(text: str, kind: Span) -> Mention | None:
    """The meeting whose name ends here."""
    floor = max(0, kind.start - _LONGEST)
    before = text[floor : kind.start]
    clauses = list(_CLAUSE.finditer(before.replace(_ENLARGED, _BLANK)))
    cut = max(clauses[-1].end() if clauses else 0, _open_mark(before))
    floor, before = floor + cut, before[cut:]
    start = _scoped(before, text[kind.start : kind.end])
    if start is not None:
        year = _YEAR.search(before, 0, start)
        return _mention(text, floor + (year.start() if year else start), kind.end)
    return _unscoped(text, floor, before, kind)


def _open_mark(before: str) -> int:
    """Where words in quotation marks begin that are not closed yet; 0 where there are none."""
    opened = before.rfind("“")
    return opened + 1 if opened > before.rfind("”") else 0


def _scoped(before: str, kind: str) -> int | None:
    """Where the scope stands with which the name begins: nothing but a topic between it and the kind."""
    anchors = (*_ANCHOR.finditer(before), *_ORDINAL.finditer(before), *_OF_PLACE.finditer(before))
    for anchor in sorted(anchors, key=re.Match.start):
        topic = before[anchor.end() :]
        if anchor.re is _OF_PLACE and not _is_place(anchor):
            continue
        if _is_topic(topic) and topic not in ROUTINE and (topic or kind == "全会"):
            return anchor.start()
    return None


def _is_place(found: re.Match[str]) -> bool:
    """Whether a place stands before its unit: one of the country, or two characters that are no other word."""
    stem = found["stem"]
    if found[0] in gazetteer().full:
        return True
    return len(stem) == _STEM and (not words().is_word(stem) or words().tag_of(stem) == "ns")


def _is_topic(topic: str) -> bool:
    """Whether words can be what a meeting is about: no verb that holds one, no mark left open."""
    balanced = topic.count("“") == topic.count("”")
    return balanced and not _BREAK.search(topic) and not _AND_SCOPE.search(topic)


def _unscoped(text: str, floor: int, before: str, kind: Span) -> Mention | None:
    """A name without scope: the topic behind the verb that holds the meeting, or before what is said at it."""
    titled = _TITLED.match(text, kind.end) is not None
    begin = _held(before) if text[kind.start : kind.end] not in VAGUE else None
    if begin is None and titled:
        breaks = list(_BREAK.finditer(before))
        begin = max(breaks[-1].end() if breaks else 0, before.rfind("、") + 1)
    if begin is None:
        return None
    topic = before[begin:]
    shortest = _SHORTEST_TOPIC - topic.endswith(_BODIES)
    if len(topic) < shortest or topic in ROUTINE or topic.count("“") != topic.count("”"):
        return None
    return _mention(text, floor + begin, kind.end)


def _held(before: str) -> int | None:
    """Where the topic begins behind the last verb that holds a meeting, or behind the meeting before it in a row."""
    verbs = list(_GOING.finditer(before))
    if not verbs:
        return None
    rows = list(_ROW.finditer(before, verbs[-1].end()))
    begin = rows[-1].end() if rows else _end_of_leading(before, verbs[-1].end())
    return None if _BREAK.search(before, begin) or "、" in before[begin:] else begin


def _end_of_leading(before: str, begin: int) -> int:
    leading = _LEADING.match(before, begin)
    return leading.end() if leading else begin
