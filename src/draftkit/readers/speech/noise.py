"""Know what stands around and between the words of a speech: page frames, page numbers, advertisements."""

import re
from functools import lru_cache

from draftkit.readers.manuscript import Kind
from draftkit.readers.speech.paragraphs import Paragraph
from draftkit.readers.speech.wraps import is_page_number

_TEMPLATES = re.compile(
    r"购物车|我的足迹|加入VIP|立即下载|免费下载|下载(?:本文|全文|文档)|小编|^[^我]*(?:仅供参考|供大家参考|供您参考)|"
    r"发布时间：|发布日期：|发稿时间：|文章来源：|信息来源：|本文来源|作者：佚名|"
    r"(?:浏览|点击|阅读|访问)(?:次数|量|数)?：?\s*\d|浏览次数|点击次数|推荐访问|相关(?:推荐|文章|阅读|链接|范文)|"
    r"猜你喜欢|推荐阅读|上一篇|下一篇|上一页|下一页|预览阅读已结束|展开全文|版权所有|未经授权|Powered\s*by|"
    r"All\s*Rights\s*Reserved|备案号|ICP备|公安备|返回(?:首页|顶部)|当前位置：|(?:您|你)(?:现在)?的?位置|"
    r"首页\s*[>›»]|责(?:任)?编(?:辑)?：|扫一扫|关闭(?:本页|窗口)|打印(?:本页|此页)|分享(?:到|至)|试读结束|"
    r"预览结束|（未完，全文共|请认真阅读下面|会员(?:文档|可完整)|免费获取全文|联系老师|正文复制|打印正文|"
    r"字(?:体|号)：|网站地图|范文(?:大全|网)|文库|https?：?:?//|www\.",
    re.IGNORECASE,
)
"""Who says 我 before 供大家参考 is the speaker (我讲两点意见，供大家参考), not the page."""
_STAMP = re.compile(r"\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s*\d{1,2}：\d{2}|^(?:时间|日期)：\d{4}|^[0-9a-f]{16,}$")
"""The time to the minute a page was put up, or a check sum."""
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


def body_range(paragraphs: tuple[Paragraph, ...]) -> tuple[int, int]:
    """Index of the first paragraph of the document itself, and of the first one after it.

    Everything up to the last template line near the beginning is the page's head (a repeated title in it too);
    everything from the first template line on that no long paragraph follows is its foot.
    """
    found = [index for index, paragraph in enumerate(paragraphs) if is_template(paragraph.text)]
    head = [index for index in found if index < _HEAD_PARAGRAPHS and index < len(paragraphs) / 2]
    first = max(max(head, default=-1) + 1, _second_title(paragraphs))
    long = [at for at, paragraph in enumerate(paragraphs) if len(paragraph.text) > _WORDS_OF_SPEECH]
    last = max(long, default=0)
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
    return any(pattern.search(line) for pattern in (_TEMPLATES, _STAMP, _CREDIT))


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
