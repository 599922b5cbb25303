"""What a form says about a figure: what to fill in and what its cell takes. In Chinese, as all that is handed round."""

import re

from draftkit.figures.model import Figure, FigureType
from draftkit.figures.typed.measured import is_measured
from draftkit.figures.units import WHOLE_UNITS
from draftkit.figures.values import unit_of
from draftkit.grid import Accepts, Rule

_SCALES = ("万", "亿")
_WORDS = {
    FigureType.PLACE: "填地名全称",
    FigureType.ORGANISATION: "填单位规范全称",
    FigureType.MEETING: "填会议全称",
    FigureType.DOCUMENT: "填文件标题全称",
    FigureType.BRAND: "填规范名称",
    FigureType.SLOGAN: "照文件原样填写",
    FigureType.TERM: "照文件原样填写",
    FigureType.TEXT: "填文字",
    FigureType.RATIO: "填比值，如1.5或3:2",
    FigureType.DATE: "填日期，写成2026-12-03",
    FigureType.DATE_RANGE: "填起止日期，写成2026-12-03至2026-12-05",
    FigureType.PERIOD: "填时段，如2026年上半年",
    FigureType.MONEY: "填金额数字",
    FigureType.PERCENT: "填百分数，如5.2",
    FigureType.QUOTATION: "照原文一字不差填写，备注写明谁在何时何场合说的",
}
_NAME_ALONE = "姓名"
"""What a figure is called that asks for the name alone: the office is another row."""
_BARE_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_ASIDE = "暂无数据的留空。"
_GO_ON = "\n如确需这样填，点“是”继续；要改，点“否”。"


def requirement(figure: Figure) -> str:
    """What to fill in, in a line: its question, its kind, its unit, its bounds, an example."""
    if figure.is_carried:
        return f"旧稿是“{figure.old}”，现在仍是就照填，不是就改。{_only(figure)}"
    ask = figure.ask.rstrip("。；")
    stop = "" if ask.endswith(("？", "?", "！")) else "。"
    return f"{ask}{stop}{_only(figure)}" if ask else _only(figure)


def rule_of(figure: Figure) -> Rule:
    """What its cell takes, said again where somebody stands on the cell and where something else was typed.

    A number of unknown unit may be followed by any, so that nothing can be checked while it is typed.
    """
    prompt, warning = f"{requirement(figure)}。{_ASIDE}", f"“{figure.name}”应这样填：{_only(figure)}。{_GO_ON}"
    accepts = _accepts(figure)
    if accepts in (Accepts.ANYTHING, Accepts.DATE):
        return Rule(accepts, prompt=prompt, warning=warning)
    least, most = _bound(figure.least), _bound(figure.most)
    is_count = figure.type is FigureType.COUNT
    return Rule(
        accepts,
        unit=unit_of(figure),
        scales=() if least or most or not _is_scalable(figure) else _SCALES,
        whole=_is_whole(figure),
        least=least or ("0" if is_count else ""),
        most=most,
        prompt=prompt,
        warning=warning,
    )


def _only(figure: Figure) -> str:
    """What to fill in, without its question."""
    return "，".join(part for part in (_kind(figure), _unit(figure), _bounds(figure)) if part)


def _accepts(figure: Figure) -> Accepts:
    match figure.type:
        case FigureType.COUNT | FigureType.MONEY if not figure.unit:
            return Accepts.ANYTHING
        case FigureType.COUNT | FigureType.MONEY | FigureType.PERCENT:
            return Accepts.NUMBER
        case FigureType.RATIO:
            return Accepts.RATIO
        case FigureType.DATE:
            return Accepts.DATE
        case _:
            return Accepts.ANYTHING


def _kind(figure: Figure) -> str:
    if figure.type is FigureType.COUNT:
        return "填整数" if _is_whole(figure) else "填数字"
    if is_measured(figure):
        return "填数字"
    if figure.type is FigureType.PERSON:
        return "填姓名" if figure.office or figure.name.endswith(_NAME_ALONE) else "填职务和姓名"
    return _WORDS[figure.type]


def _unit(figure: Figure) -> str:
    unit = unit_of(figure)
    if not unit and figure.type in (FigureType.COUNT, FigureType.MONEY):
        return "写明单位"
    return f"单位“{unit}”" if unit else ""


def _bounds(figure: Figure) -> str:
    least, most = _bound(figure.least), _bound(figure.most)
    if least and most:
        return f"{least}至{most}之间"
    return f"不小于{least}" if least else f"不大于{most}" if most else ""


def _bound(text: str) -> str:
    """A bound as digits; empty where it is none that a form can check."""
    bare = text.strip().replace(",", "")
    return bare if _BARE_NUMBER.fullmatch(bare) else ""


def _is_whole(figure: Figure) -> bool:
    return figure.type is FigureType.COUNT and figure.unit in WHOLE_UNITS


def _is_scalable(figure: Figure) -> bool:
    return figure.type is not FigureType.PERCENT and not figure.unit.startswith(_SCALES)
