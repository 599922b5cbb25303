"""What some well-known phrases do wherever they stand."""

from draftkit.lexicon.listed import listed
from draftkit.phrases.taxonomy import PhraseRole

_R = PhraseRole
_ROWS = (
    (
        _R.EVALUATION,
        """
    弥足珍贵 成绩斐然 硕果累累 可圈可点 精彩纷呈 来之不易 成绩来之不易 令人难忘 前所未有 喜获丰收 得天独厚 成效明显
    成效显著
    稳中有进 稳中向好 群众满意 蔚然成风 相得益彰 亮点纷呈 成果丰硕 再创佳绩
    """,
    ),
    (
        _R.ARGUMENT,
        """
    意义重大 责任重大 任务艰巨 任务繁重 任务重 至关重要 任重道远 路虽远 事虽难 功以才成 成之惟艰 时不我待 上下同欲
    行则将至 做则必成
    """,
    ),
    (_R.TRANSITION, "与此同时 另一方面 总的来看 总体来看"),
    (_R.OPENING, "错综复杂 极不平凡 极不寻常"),
)
ROLE_OF = {word: role for role, words in _ROWS for word in listed(words)}
