"""Two speeches of one office, a year apart; the newer one is made from the older."""

from draftkit.reuse.compare.compare import compare
from draftkit.reuse.compare.model import Comparison, Kind, Line, Side
from draftkit.tree.reading import Role

OLD = (
    Line("在全市档案工作会议上的讲话", role=Role.TITLE, where="题目"),
    Line("同志们：", role=Role.SALUTATION, where="称呼"),
    Line("库房要有人守，台账要有人记。", where="开头"),
    Line("把底数摸清楚", "一、", Role.HEADING, 1, 1, "一"),
    Line(
        "去年新收档案126卷，一件也没有丢。乡镇的材料还散在柜子里，找一份要翻半天。",
        where="一",
        part=1,
        facts=((6, 10),),
    ),
    Line("把人手配齐全", "二、", Role.HEADING, 1, 2, "二"),
    Line("每个库房落实两名值班员，钥匙分开保管，出入都要登记。", where="二", part=2),
    Line("谢谢大家！", where="结尾"),
)
NEW = (
    Line("在全市档案工作会议上的讲话", role=Role.TITLE, where="题目"),
    Line("同志们：", role=Role.SALUTATION, where="称呼"),
    Line("把人手配齐全", "一、", Role.HEADING, 1, 1, "一"),
    Line("每个库房落实两名值班员，钥匙分开保管，出入都要登记。", where="一", part=1),
    Line("把底数摸清楚", "二、", Role.HEADING, 1, 2, "二"),
    Line("去年新收档案83卷，一件也没有丢。", where="二", part=2, facts=((6, 9),)),
    Line("今年还要给老照片扫描建库，让年轻人看得到过去。", where="二", part=2),
    Line("谢谢大家！", where="结尾"),
)


def words(side: Side, kind: Kind) -> list[str]:
    """The words of one kind."""
    return [side.lines[each.line].text[each.start : each.end] for each in side.pieces if each.kind is kind]


def lines(*texts: str) -> tuple[Line, ...]:
    """Paragraphs of running text."""
    return tuple(map(Line, texts))


def of(old: str, new: str) -> Comparison:
    """Two paragraphs compared."""
    return compare(lines(old), lines(new))
