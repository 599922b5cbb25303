"""Know the lines a web page or a download site leaves around a speech."""

import re

from draftkit.readers.speech.paragraphs import Paragraph

_TEMPLATES = re.compile(
    r"购物车|我的足迹|加入VIP|立即下载|免费下载|下载(?:本文|全文|文档)|下面是小编|小编(?:为|整理|精心)|供大家参考|供您参考|"
    r"发布时间[:：]|发布日期[:：]|文章来源[:：]|作者[:：]佚名|浏览次数|点击次数|推荐访问|相关推荐|上一篇|下一篇|预览阅读已结束|"
    r"版权所有|未经授权|Powered\s*by|All\s*Rights\s*Reserved|备案号|ICP备|返回(?:首页|顶部)|当前位置[:：]|责任编辑[:：]",
    re.IGNORECASE,
)
_LONGEST = 120
_HEAD_PARAGRAPHS = 12


def body_range(paragraphs: tuple[Paragraph, ...]) -> tuple[int, int]:
    """Index of the first paragraph of the document itself, and of the first one after it.

    Everything up to the last template line near the beginning is the page's head (a repeated title in it too);
    everything from the first template line after that is its foot.
    """
    found = [index for index, paragraph in enumerate(paragraphs) if is_template(paragraph.text)]
    head = [index for index in found if index < _HEAD_PARAGRAPHS and index < len(paragraphs) / 2]
    first = max(head) + 1 if head else 0
    return first, min((index for index in found if index >= first), default=len(paragraphs))


def is_template(line: str) -> bool:
    """Whether a line belongs to the page and not to the document."""
    return len(line) <= _LONGEST and _TEMPLATES.search(line) is not None
