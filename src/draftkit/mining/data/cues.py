"""Words in a phrase or its sentence that show what the phrase does there."""

from typing import NamedTuple

from draftkit.phrases.taxonomy import PhraseRole

CUES: tuple[tuple[PhraseRole, str], ...] = (
    (
        PhraseRole.DISCIPLINE,
        (
            "不得|杜绝|严禁|绝不|决不|不能搞|不搞|不准|坚决防止|坚决反对|坚决避免|坚决纠正|严肃|问责|追责|惩处|"
            "违反|令行禁止|纪律"
        ),
    ),
    (
        PhraseRole.EVALUATION,
        (
            "取得了|完成了|提供了|形成了|得到了|赢得了|发挥了|奠定了|增强了|提高了|提升了|激发了|促进了|走在|"
            "充分肯定|成效|呈现出|得到褒奖"
        ),
    ),
    (PhraseRole.NEWS, "出席|举办了|参加了|纷纷表示|作了发言|作了交流"),
    (PhraseRole.REQUIREMENT, "要|必须|务必|应当|需要|应"),
    (PhraseRole.MEASURE, "建立|健全|完善|推行|实行|开展|制定|出台|举办|搭建|实施|推广|通过|采取|设立|整合|制度"),
    (PhraseRole.ARGUMENT, "是|才能|关系|决定|在于|意味着|离不开|代表|体现"),
)
"""Tried in this order; the first that is found decides. All but 要 and its like are looked for in the clause alone.

A problem is not among them: a neutral phrase in a clause about problems is none itself.
"""


class Own(NamedTuple):
    """How the words of a clause show what it does, in patterns.

    Attributes:
        anywhere: what may stand anywhere; each begins with a sign of its own, so that a search is fast.
        first: what the clause may begin with.
        later: what may stand anywhere but at the beginning.
    """

    role: PhraseRole
    anywhere: str
    first: str = ""
    later: str = ""


def _then(words: str, rest: str) -> str:
    """One of these words, then the rest."""
    return "|".join(f"{word}{rest}" for word in words.split())


OWN = (
    Own(
        PhraseRole.NEWS,
        "出席.{0,6}并讲话|作了?(?:结业|总结|主旨|动员|表态|交流|重要)?(?:讲话|发言|报告|交流)$|纷纷表示|"
        "提出了?(?:明确|具体)?要求$",
    ),
    Own(
        PhraseRole.QUOTE_INTRO,
        _then("深刻 反复 明确 多次 一再 曾 经常", "(?:指出|强调|要求我们)"),
        first="正所谓|古人[云说]|常言道|俗话说|古语",
    ),
    Own(
        PhraseRole.CLOSING,
        "再[上立创谱](?:新|佳).{1,3}$|"
        + _then("作出 做出", ".{0,6}(?:更大|新的?|应有的?|积极)贡献$")
        + "|谱写.{0,12}篇章?$|贡献.{0,6}力量$|共创.{0,6}(?:未来|明天|辉煌)$|"
        + _then("圆满 胜利 全面", "完成.{0,10}(?:目标任务|各项任务)$")
        + "|而(?:努力|不懈|团结)?奋斗$",
        first="不忘初心、牢记使命$",
    ),
    Own(
        PhraseRole.DISCIPLINE,
        "令行禁止|追责问责$",
        first="[绝决]不(?:能|允许|搞|让)?|不[能得准许可]搞?(?!不|或缺|替代)|严禁|严防|切忌|力戒|一律|"
        "坚决(?:杜绝|防止|反对|避免|纠正|制止|查处|惩治)|严[格肃明].{0,6}(?:纪律|规矩)$|"
        "严肃(?:查处|追责|问责|处理)|从严(?:查处|惩处|惩治)",
    ),
    Own(
        PhraseRole.PROBLEM,
        "存在着?.{0,10}(?:问题|差距|不足|短板|困难|弱项|隐患)$|不尽(?:合理|完善|如人意)|不尽人意|"
        "仍需(?:加强|改进|提高|努力)|"
        + _then("依然 仍然 比较 较为 十分 相对", "(?:突出|薄弱|严峻|滞后|不足)$")
        + "|不平衡不充分|还不够|不相适应$|不能(?:完全)?适应",
        first="还?有待",
    ),
    Own(
        PhraseRole.EVALUATION,
        _then(
            "取得 完成 形成 提供 得到 赢得 受到 奠定 打下 发挥 起到 增强 提高 提升 激发 促进 注入 营造 实现 展现 凝聚",
            "了",
        )
        + "|走在.{0,4}前[列头面]|位居.{0,4}前列|"
        + _then("成效 成果 效果 成绩", "(?:明显|显著|突出|斐然|喜人)$")
        + "|呈现出?.{2,10}(?:态势|局面|特点|景象)$|"
        + _then("明显 显著 稳步 大幅", "(?:增强|提高|提升|改善|好转|优化|加快|扩大|巩固)$")
        + "|迈[上出入].{0,6}(?:台阶|步伐|阶段)$|充分肯定$",
    ),
    Own(
        PhraseRole.ARGUMENT,
        "以.[治兴立成广]$|是.{0,12}(?:基础|关键|前提|保证|保障|生命线|灵魂|根本|核心|源泉|法宝|要求|标志|体现|所在|"
        "任务|工程|责任|使命)$",
        first="事关|关系|只有|唯有",
        later="才能|方能|才会|才可|方可|就是|重在|贵在|关键在|根本在|要害在|不能代替|离不开|决定着?|关系着?到?|事关",
    ),
)
"""What a clause does by its own words wherever it stands, surer than the words above; tried in this order."""
