"""Words in a phrase or its sentence that show what the phrase does there."""

from draftkit.phrases.taxonomy import PhraseRole

CUES: tuple[tuple[PhraseRole, str], ...] = (
    (
        PhraseRole.DISCIPLINE,
        "不得|杜绝|严禁|绝不|决不|不能搞|不搞|不准|坚决防止|坚决反对|坚决避免|坚决纠正|严肃|问责|追责|惩处|违反|令行禁止|纪律",
    ),
    (
        PhraseRole.EVALUATION,
        "取得了|完成了|提供了|形成了|得到了|赢得了|发挥了|奠定了|增强了|提高了|提升了|激发了|促进了|走在|充分肯定|成效|呈现出|得到褒奖",
    ),
    (PhraseRole.NEWS, "出席|举办了|参加了|纷纷表示|作了发言|作了交流"),
    (PhraseRole.REQUIREMENT, "要|必须|务必|应当|需要|应"),
    (PhraseRole.MEASURE, "建立|健全|完善|推行|实行|开展|制定|出台|举办|搭建|实施|推广|通过|采取|设立|整合|制度"),
    (PhraseRole.ARGUMENT, "是|才能|关系|决定|在于|意味着|离不开|代表|体现"),
)
"""Tried in this order; the first that is found decides. All but 要 and its like are looked for in the clause alone.

A problem is not among them: a neutral phrase in a clause about problems is none itself.
"""
