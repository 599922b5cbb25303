"""A report of risks of an invented speech, with items of every state."""

from datetime import date

from draftkit.reuse.model import Risk, RiskKind, RiskPlace, RiskReport, RiskState


def place(where: str, around: str = "", line: int = 1) -> RiskPlace:
    """A place of an item."""
    return RiskPlace(where, line, around)


PLACES = (place("开头", "为临江发展提供统计保障", 5),) * 4
RISKS = (
    Risk(
        "地名1",
        RiskKind.FACT,
        "临江市",
        (place("题目"), place("开头")),
        type="place",
        state=RiskState.CHANGED,
        now="云溪县",
    ),
    Risk("地名2", RiskKind.FACT, "临江", PLACES, type="place", state=RiskState.CHANGED, now="云溪", follows="地名1"),
    Risk("参训人数", RiskKind.FACT, "126人", (place("开头", "来自各县区的126人参加培训"),), type="count"),
    Risk("品牌1", RiskKind.FACT, "一表通办", (place("二（二）"),), type="brand", doubtful=True),
    Risk(
        "引文1",
        RiskKind.QUOTATION,
        "数据要经得起看",
        (place("一", "常言道：“数据要经得起看。”"),),
        advice=("核对原文和出处", "look the words up"),
        state=RiskState.CONFIRMED,
        by="王某",
        when="2026-11-20",
        why="已核对 <原文>",
    ),
    Risk(
        "时令1",
        RiskKind.SEASON,
        "春节之前",
        (place("二（一）", "春节之前，要完成核对"),),
        advice=("会议那天离春节还有两个月：看是否来得及", "two months are left"),
    ),
)
REPORT = RiskReport("2025-培训班讲话.docx", "在临江市培训班上的讲话", RISKS, date(2025, 11, 27), date(2026, 12, 3))
