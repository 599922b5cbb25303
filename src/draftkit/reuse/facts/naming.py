"""What the figures of an old speech are called, so that people understand without looking."""

import re
from collections.abc import Sequence

from draftkit.brief.names import name_problem
from draftkit.figures.model import FigureType
from draftkit.reuse.facts.groups import Form
from draftkit.reuse.facts.pieces import Kind, Piece
from draftkit.tree.reading import ReadBlock, Role

MEETING, DAY, SPEAKER, OFFICE = "会议名称", "会议日期", "姓名", "职务"
"""What stands in the title and under it; outlines and checks know these names."""

_TYPES = {
    FigureType.PLACE: "地名",
    FigureType.PERSON: "人名",
    FigureType.ORGANISATION: "单位",
    FigureType.MEETING: "会议",
    FigureType.DOCUMENT: "文件",
    FigureType.BRAND: "品牌",
    FigureType.SLOGAN: "口号",
    FigureType.TERM: "专题",
    FigureType.QUOTATION: "引文",
    FigureType.PERCENT: "比例",
    FigureType.RATIO: "比例",
    FigureType.MONEY: "金额",
    FigureType.DATE: "日期",
    FigureType.DATE_RANGE: "日期",
    FigureType.PERIOD: "时间",
    FigureType.COUNT: "数量",
    FigureType.TEXT: "事项",
}
_PEOPLE = frozenset("人名位")
_DEADLINE = re.compile("(?:前|底|内|止|截止)$|^(?:到|至)")
_FULL_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ROOM = "写法2简称9999"
"""What may be put behind a name."""
_BRACKETS = "（）()【】〔〕[] "
_IN_BRACKETS = re.compile("（[^（）]{8,36}）")
"""A line under the title that says the day, and perhaps the place: （2023年11月18日云溪县）."""


class Names:
    """Gives every form a name of its own."""

    def __init__(self, blocks: Sequence[ReadBlock]) -> None:
        """Nothing is named yet.

        Args:
            blocks: those that the pieces stand in.
        """
        self._blocks = blocks
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}
        self._names: dict[int, str] = {}

    def name(self, form: Form) -> str:
        """The name of a form; always the same one."""
        found = self._names.get(id(form))
        if found is None:
            found = self._names[id(form)] = self._other(form) if form.leader else self._own(form)
        return found

    def _own(self, form: Form) -> str:
        piece = form.first
        special = self._from_title(piece)
        if special and special not in self._taken:
            return self._take(special)
        if piece.counted and not name_problem(f"{piece.counted}{_ROOM}"):
            return self._numbered(piece.counted) if piece.counted in self._taken else self._take(piece.counted)
        return self._numbered(_base(piece))

    def _other(self, form: Form) -> str:
        """Of a form that follows: 地名1简称, else 地名1写法2."""
        leader = self.name(form.leader) if form.leader else ""
        short = f"{leader}简称"
        is_shorter = form.leader is not None and len(form.text) < len(form.leader.text)
        if is_shorter and short not in self._taken and form.first.type in _NAMED:
            return self._take(short)
        return self._numbered(f"{leader}写法", first=2)

    def _numbered(self, base: str, first: int = 1) -> str:
        number = self._next.get(base, max(first, 2 if base in self._taken else 1))
        while f"{base}{number}" in self._taken:
            number += 1
        self._next[base] = number + 1
        return self._take(f"{base}{number}")

    def _take(self, name: str) -> str:
        self._taken.add(name)
        return name

    def _from_title(self, piece: Piece) -> str:
        """The name of what the lines at the head say: meeting, day, speaker and office."""
        block = self._blocks[piece.block]
        if block.role is not Role.TITLE:
            return ""
        is_alone = block.text.strip(_BRACKETS) == piece.text or _IN_BRACKETS.fullmatch(block.text) is not None
        match piece.type:
            case FigureType.MEETING:
                return MEETING
            case FigureType.DATE if (is_alone or _IN_BRACKETS.fullmatch(block.text)) and _FULL_DAY.fullmatch(
                piece.value
            ):
                return DAY
            case FigureType.PERSON if block.text.rstrip(_BRACKETS).endswith(piece.text):
                return SPEAKER
            case FigureType.TEXT if piece.kind is Kind.OFFICE and block.text.startswith(piece.text):
                return OFFICE
            case _:
                return ""


_NAMED = frozenset({FigureType.PLACE, FigureType.PERSON, FigureType.ORGANISATION, FigureType.MEETING})


def _base(piece: Piece) -> str:
    if piece.kind is Kind.OFFICE:
        return OFFICE
    if piece.kind is Kind.OWN:
        return "本地称呼"
    if piece.type is FigureType.COUNT and piece.unit in _PEOPLE:
        return "人数"
    if piece.type in (FigureType.DATE, FigureType.PERIOD) and _DEADLINE.search(piece.text):
        return "时限"
    return _TYPES[piece.type]
