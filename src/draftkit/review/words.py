"""The words people type for kinds of edits: as a report shows them, in Chinese or in English."""

from collections.abc import Mapping
from typing import Final

from draftkit.review.model import Change

KINDS: Final[Mapping[str, Change]] = {
    **{str(change): change for change in Change},
    "new": Change.INSERT,
    "taken out": Change.DELETE,
    "moved": Change.MOVE,
    "joined": Change.JOIN,
    "table or picture": Change.EXTRA,
    "文字": Change.WORDING,
    "数据": Change.FIGURE,
    "序号": Change.NUMBER,
    "新增": Change.INSERT,
    "删段": Change.DELETE,
    "删去": Change.DELETE,
    "移动": Change.MOVE,
    "分段": Change.SPLIT,
    "并段": Change.JOIN,
    "格式": Change.FORMAT,
    "批注": Change.COMMENT,
    "表格或图片等": Change.EXTRA,
    "加了又删": Change.UNDONE,
}
"""Kinds by their words, in lower case."""


def kind_named(text: str) -> Change | None:
    """The kind somebody means; None where nobody knows."""
    return KINDS.get(" ".join(text.split()).lower())
