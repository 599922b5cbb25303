"""The two ends of a speech: title lines and salutation in front, the turn to the audience at the close."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from draftkit.readers.manuscript import Kind
from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.readers.speech.points import Points
from draftkit.text.han import count_han
from draftkit.tree.reading import ReadBlock, Role

_PEOPLE = (
    "(?:"
    "同志|领导|代表|委员|来宾|嘉宾|朋友|同学|老师|师生|乡亲|团员|战友|员工|职工|学员|同事|工友|伙伴|家长|校友|"
    "姐妹|干部|书记|主任|女士|先生|们|"
    "[市县区镇乡省校院部局]长|[\u4e00-\u9fff]总)们?"
)
_OFFICE = "(?:书记|[省市县区州镇乡局部处科厅院校会]长|主任|主席|委员|经理|总裁|董事长|教授)"
_SAYS = "[说讲问答写喊]|强调|指出|要求|提出|反映|嘱咐|叮嘱|告诉|表示|[谈提]到|[说问诉][我你他她]们?"
_QUOTED = f"[^。；：！，]{{0,40}}(?:{_SAYS})(?:过|道|得好)?："
_ADDRESS = re.compile(
    f"(?!{_QUOTED})(?:"
    f"(?:尊敬的|各位|亲爱的|[\u4e00-\u9fff]{{0,8}}?{_PEOPLE})[^。；]{{0,36}}?[：！]|{_PEOPLE}(?:、|，)|(?:尊敬的)?各位)"
)
"""How a sentence turns to the audience: 各位代表！ 同志们，… 老师们、同学们：… but not 老书记常说：…"""
_SALUTATION = re.compile(
    f"(?:[^。；！：]{{0,40}}{_PEOPLE}|各位)(?:，?(?:大家|你们)?(?:早上|上午|中午|下午|晚上)?好)?[：！]"
)
_RUN_IN_SALUTATION = re.compile(
    f"(?:(?:尊敬的|各位|同志|老师|同学|女士|朋友|代表|委员)[^。；！：，]{{0,30}})?{_PEOPLE}："
)
_DATED = "[\\d〇一二三四五六七八九零]{4}年[^，。；]{0,8}[日月]"
_PLACE = "[，、·]?[\u4e00-\u9fff]{2,20}"
_BYLINE = re.compile(
    f"{_OFFICE}[\u4e00-\u9fff]{{2,4}}$|^（?{_DATED}）?$|^（(?:{_DATED}{_PLACE}|[\u4e00-\u9fff]{{2,20}}[，、]?{_DATED})）$|"
    f"^{_DATED}[，、·]?[\u4e00-\u9fff]{{1,9}}[市县区州旗镇乡村]$|^——"
)
"""A line under the title: who speaks, when, where."""
_LAST_WORDS = re.compile(
    "最后，|我就|今天就|实践证明|回过头看|(?:.{0,150}。)?下一步，|谢谢|祝|预祝|让我们|"
    "请(?:组织|领导|大家|各位|县委|市委)|我的(?:发言|汇报|演讲)|以上|"
    ".{0,200}(?:散会|谢谢(?:大家|各位)?|拜托(?:大家|各位)|完毕)[。！]$"
)
_FINISHED = "。！？；：”）!?.;:)】》…"
_ATTACHED = re.compile("附件(?:[\\d一二三四五六七八九十]{0,3})(?:：|$)")
_DAY = re.compile(
    "（?[\\d〇一二三四五六七八九零]{4}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日）?"
)
_SIGNED = re.compile("[\u4e00-\u9fff、]{2,28}(?:委员会|办公室|政府|党组|党委|支部|公司|[局部厅院校会处办委])")
_TAIL_LINES = 12
_TAIL_CHARACTERS = 40
"""Most lines of what goes with the paper (附件：……, who signs, the day), and most characters of one."""
_SALUTATION_HAN = 40
_TITLE_HAN = 60
_TITLE_LINES = 7
_CLOSING_CHARACTERS = 1500
_CLOSING_SHARE = 0.6
"""A closing never begins before this share of the speech is over."""
_CLOSING_PARAGRAPHS = 2


def salutation_apart(found: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The same paragraphs, a salutation that another sentence follows in one of the first made its own."""
    for at, paragraph in enumerate(found[: _TITLE_LINES + 1]):
        match = _RUN_IN_SALUTATION.match(paragraph.text)
        if match and match.end() < len(paragraph.text):
            return (*found[:at], *paragraph.parted(match.end()), *found[at + 1 :])
    return found


def front(found: tuple[Paragraph, ...], points: Points) -> tuple[int, int | None]:
    """How many paragraphs are title and salutation, and which of them is the salutation."""
    salutation = next((at for at, paragraph in enumerate(found[: _TITLE_LINES + 1]) if _is_salutation(paragraph)), None)
    if salutation is not None and all(map(_is_line, found[:salutation])):
        return salutation + 1, salutation
    lines = int(_is_styled_title(found))
    while lines < min(len(found), _TITLE_LINES) and _is_title_line(found[lines]) and not points.numbered[lines]:
        lines += 1
    # Without a salutation nothing parts a title from the first heading, unless there are more headings like it.
    if lines > 1 or (lines and lines == len(found)):
        more = any(points.is_bare_heading(at) for at in range(lines, len(found)))
        lines -= more and _BYLINE.search(found[lines - 1].text) is None
    return lines, None


def title_of(blocks: Iterable[ReadBlock]) -> str:
    """The title's own lines, without those that say who speaks, when and where."""
    lines = [block.text for block in blocks if block.role is Role.TITLE]
    own = list(takewhile(lambda line: _BYLINE.search(line) is None, lines))
    return "".join(own or lines)


def _is_salutation(paragraph: Paragraph) -> bool:
    return count_han(paragraph.text) <= _SALUTATION_HAN and _SALUTATION.fullmatch(paragraph.text) is not None


def _is_line(paragraph: Paragraph) -> bool:
    """Whether a paragraph may stand above the salutation."""
    return count_han(paragraph.text) <= _TITLE_HAN and paragraph.text[-1] not in "。；;"


def _is_styled_title(found: tuple[Paragraph, ...]) -> bool:
    """Whether the first line is the one heading of the outermost style."""
    levels = [paragraph.level for paragraph in found if paragraph.kind is Kind.HEADING]
    return found[0].kind is Kind.HEADING and levels.count(min(levels)) == 1 and levels[0] == min(levels)


def _is_title_line(paragraph: Paragraph) -> bool:
    text = paragraph.text
    ends = text[-1] in _FINISHED and text[-1] not in "）)》”"
    plain = paragraph.kind is Kind.TEXT and not ends and count_han(text) <= _TITLE_HAN
    return paragraph.kind is Kind.TITLE or plain


def tail(texts: Sequence[str]) -> int:
    """How many lines at the end go with the paper and are not spoken: what is attached, who signs, the day.

    Args:
        texts: the paragraphs, in order; only the last ones are looked at.
    """
    short = tuple(takewhile(lambda text: len(text) <= _TAIL_CHARACTERS, reversed(texts[-_TAIL_LINES:])))
    lines = max((at for at, text in enumerate(short, start=1) if _ATTACHED.match(text)), default=0)
    for pattern in (_DAY, _SIGNED):
        lines += lines < len(short) and pattern.fullmatch(short[lines]) is not None
    return lines


def closing(found: tuple[Paragraph, ...], first: int, points: Points) -> tuple[int, bool]:
    """Where the closing begins, and whether the speech shows it.

    The last paragraphs are the closing where one of them turns to the audience, or where they stand after a point that,
    like those before it, was one paragraph.

    Args:
        found: the paragraphs of one document.
        first: where its body begins.
        points: its points.
    """
    begin, end = found[min(first, len(found) - 1)].span.start, found[-1].span.end
    earliest = max(end - _CLOSING_CHARACTERS, begin + _CLOSING_SHARE * (end - begin))
    plain = len(found)
    while plain > first and not points.numbered[plain - 1]:
        plain -= 1
    for at in range(max(plain, first + 1), len(found)):
        if found[at].span.start >= earliest and _ADDRESS.match(found[at].text):
            return at, True
    alone = plain == len(found) - 1 and points.is_line(plain - 1)
    if _LAST_WORDS.match(found[-1].text) and plain < len(found) > first + 1 and not alone:
        return len(found) - 1, True
    families = [points.family(at, first) for at in range(first, len(found))]
    last = max((at for at, family in enumerate(families) if family), default=0)
    one_each = last and families[last] == families[last - 1]
    begin = first + last + 1
    closes = one_each and begin >= plain and 0 < len(found) - begin <= _CLOSING_PARAGRAPHS
    return (begin if closes else len(found)), False
