"""Know what stands around and between the words of a speech: page frames, page numbers, advertisements."""

import re
from functools import lru_cache

from draftkit.readers.manuscript import Kind
from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.readers.speech.wraps import is_page_number
from draftkit.text.han import count_han

_TEMPLATES = re.compile(
    r"我的足迹|加入VIP|立即下载|免费下载|下载(?:本文|全文|文档)|小编|^[^我]*(?:仅供参考|供大家参考|供您参考)|"
    r"发布时间：|发布日期：|发稿时间：|文章来源：|信息来源：|本文来源|作者：佚名|推荐访问|相关(?:推荐|文章|阅读|链接|范文)|"
    r"猜你喜欢|推荐阅读|上一篇|下一篇|上一页|下一页|预览阅读已结束|展开全文|版权所有|未经授权|Powered\s*by|"
    r"All\s*Rights\s*Reserved|ICP备|公安备|返回(?:首页|顶部)|当前位置：|(?:您|你)(?:现在)?的?位置|"
    r"首页\s*[>›»]|责(?:任)?编(?:辑)?：|关闭(?:本页|窗口)|打印(?:本页|此页)|试读结束|"
    r"预览结束|（未完，全文共|请认真阅读下面|会员(?:文档|可完整)|免费获取全文|联系老师|正文复制|打印正文|"
    r"字(?:体|号)：|范文(?:大全|网)|(?:本站|本网|转载|更多[^。，]{0,20}(?:访问|登录)).{0,60}(?:https?：?:?//|www\.)",
    re.IGNORECASE,
)
"""Who says 我 before 供大家参考 is the speaker (我讲两点意见，供大家参考), not the page."""
_STAMP = re.compile(r"\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s*\d{1,2}：\d{2}|^(?:时间|日期)：\d{4}|^[0-9a-f]{16,}$")
"""The time to the minute a page was put up, or a check sum."""
_SPEAKABLE = re.compile(
    r"(?:浏览|点击|阅读|访问)(?:次数|量|数)?：?\s*\d|浏览次数|点击次数|购物车|备案号|扫一扫|分享(?:到|至)|网站地图|文库|"
    r"https?：?:?//|www\.",
    re.IGNORECASE,
)
"""Words of pages that a speech may have too: an address where people are to apply."""
_RUNNING_HAN = 16
"""Least Han characters of a sentence that holds such words and is said all the same."""
_CREDIT = re.compile(r"^.{0,4}(?:统筹|编辑|校对|来源|撰文|记者|审核|监制|值班|供稿|摄影|作者)[丨｜|]")
_LONGEST = 120
_HEAD_PARAGRAPHS = 12
_SHORTEST_TITLE = 6
_TITLE = re.compile(
    r"^.{0,60}(?:讲话|发言|致辞|讲稿|演讲|报告|党课|汇报|材料|通知|贺词|献词)(?:稿|提纲|摘要|全文|（.{1,12}）)?$"
)
_MARKS = re.compile(r"\W+")
_WORDS_OF_SPEECH = 120
"""A paragraph as long as this after a template line belongs to the speech, or the page would not end there."""
_SPEAKS = re.compile("同志们[，！]|各位[^。]{1,20}[，！]|谢谢(?:大家|各位)|[一二三四五六七八九十]{1,2}、")
"""So does a line that turns to the audience, or begins another part."""


def body_range(paragraphs: tuple[Paragraph, ...]) -> tuple[int, int]:
    """Index of the first paragraph of the document itself, and of the first one after it.

    Everything up to the last template line near the beginning is the page's head (a repeated title in it too);
    everything from the first template line on that no long paragraph and no other words of a speech follow is its foot.
    """
    found = [index for index, paragraph in enumerate(paragraphs) if is_template(paragraph.text)]
    head = [index for index in found if index < _HEAD_PARAGRAPHS and index < len(paragraphs) / 2]
    first = max(max(head, default=-1) + 1, _second_title(paragraphs))
    said = (at for at, paragraph in enumerate(paragraphs) if _is_spoken(paragraph.text))
    last = max(said, default=0)
    return first, min((index for index in found if index >= max(first, last)), default=len(paragraphs))


def page_title(paragraphs: tuple[Paragraph, ...], first: int) -> int | None:
    """The line of the page's head that is the speech's title, where it does not stand again below the head.

    Pages put the time of publication between the title and the speech.

    Args:
        paragraphs: all of them.
        first: the first one after the page's head.
    """
    below = {_letters(paragraph.text) for paragraph in paragraphs[first : first + _HEAD_PARAGRAPHS]}
    if any(_TITLE.search(paragraph.text) for paragraph in paragraphs[first : first + 1]):
        return None
    for at in range(first - 1, -1, -1):
        line = paragraphs[at]
        titled = line.kind in (Kind.TITLE, Kind.HEADING) or _TITLE.search(line.text) is not None
        if titled and not is_template(line.text):
            return None if _letters(line.text) in below else at
    return None


def is_template(line: str) -> bool:
    """Whether a line belongs to the page and not to the document."""
    return len(line) <= _LONGEST and _is_template(line)


@lru_cache(maxsize=4096)
def _is_template(line: str) -> bool:
    """Asked twice of every line of a document: for the page's frame, and for what stands between two paragraphs."""
    if any(pattern.search(line) for pattern in (_TEMPLATES, _CREDIT)):
        return True
    return any(pattern.search(line) for pattern in (_STAMP, _SPEAKABLE)) and not _is_running(line)


def _is_spoken(line: str) -> bool:
    """Whether a line is surely none of a page's foot."""
    return len(line) > _WORDS_OF_SPEECH or (_SPEAKS.match(line) is not None and not is_template(line))


def _is_running(line: str) -> bool:
    """Whether a line is running text: it ends like a sentence and is long enough for one."""
    return line[-1] in "。！？”" and count_han(line) >= _RUNNING_HAN


def _second_title(paragraphs: tuple[Paragraph, ...]) -> int:
    """Where the first line stands again, near the beginning: what is above belongs to the page; otherwise 0."""
    top = _letters(paragraphs[0].text)
    again = (at for at in range(1, min(_HEAD_PARAGRAPHS, len(paragraphs))) if _letters(paragraphs[at].text) == top)
    titled = len(top) >= _SHORTEST_TITLE and paragraphs[0].text[-1] not in "：！"
    return next(again, 0) if titled else 0


def _letters(line: str) -> str:
    return _MARKS.sub("", line) if len(line) <= _LONGEST else line


def stands_apart(paragraph: Paragraph) -> bool:
    """Whether a line between two paragraphs is no part of the speech."""
    return paragraph.kind is Kind.APART or is_page_number(paragraph.text) or is_template(paragraph.text)
