"""Documents: titles in 《》 with the edition behind them, file numbers, laws named without marks."""

import re
from collections.abc import Iterator

from draftkit.facts.model import Mention
from draftkit.figures.model import FigureType

_TITLE = re.compile(
    "《((?:[^《》]|《[^《》]*》)+)》(?:（(?:试行|暂行|修订|修订版|修正|草案|征求意见稿|讨论稿|送审稿)[^（）]{0,6}）)?"
)
_NUMBER = re.compile(
    r"(?:^|(?<=[，。；：、（）《》“”])|(?<=根据)|(?<=依据)|(?<=按照)|(?<=印发)|(?<=转发)|(?<=下发)|(?<=出台)|(?<=落实)|(?<=[和及]))"
    r"(?!根据|依据|依照|按照|印发|转发|下发|出台|落实|贯彻|学习)[\u4e00-\u9fff]{1,8}[〔［\[【（](?:19|20)\d\d[〕］\]】）]第?\d{1,4}号"
)
_WORK = re.compile("栏目|节目|专栏|频道|晚会|歌曲|丛书|剧目|电视剧|电影|专题片|大型")
_WORK_BEFORE = re.compile(
    "(?:剧|电影|影片|歌曲|栏目|节目|小说|纪录片|专题片|梆子|作品|舞蹈|交响乐|大戏|歌|动漫|小品|纪实)$"
)
_BROADCASTER = re.compile("(?:中央(?:广播)?电视台|央视|卫视)的?$")
_LAW = re.compile(
    r"(?:依据|根据|依照|按照|违反)((?:中华人民共和国)?[\u4e00-\u9fff]{2,10}?(?<![办方做依合违执司立守普看想说手书无非犯])法)(?=[，。；、]|和|等|规定|要求|的)"
)


def documents(text: str) -> Iterator[Mention]:
    """The documents of a block's words; the marks 《》 belong to the mention, not to its value."""
    if "《" in text:
        for match in _TITLE.finditer(text):
            value = match[0].replace("《", "", 1)
            kind = FigureType.BRAND if _is_work(match) else FigureType.DOCUMENT
            yield Mention(kind, match.start(), match.end(), _unmarked(value, match[1]))
    if "号" in text:
        for match in _NUMBER.finditer(text):
            yield Mention(FigureType.DOCUMENT, match.start(), match.end(), match[0])
    if "法" in text:
        for match in _LAW.finditer(text):
            yield Mention(FigureType.DOCUMENT, match.start(1), match.end(1), match[1], doubtful=True)


def _is_work(match: re.Match[str]) -> bool:
    """Whether the title is that of a work or column of the place, and not of a national broadcaster."""
    before = match.string[max(0, match.start() - 5) : match.start()]
    if _BROADCASTER.search(before):
        return False
    return bool(_WORK.match(match.string, match.end()) or _WORK_BEFORE.search(before))


def _unmarked(value: str, title: str) -> str:
    """The title, and the edition behind it."""
    return title + value[len(title) + 1 :]
