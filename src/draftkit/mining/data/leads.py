"""What leads to a phrase and is none of it: 要, 必须坚持, 真正做到."""

from draftkit.lexicon.listed import listed

URGING = listed(
    "要 必须 务必 应当 应该 需要 应 须 一定要 就要 就是要 还要 "
    "更要 也要 都要 既要 又要 仍要 仍需 还需 更须 要想 我们要 我们必须 大家要"
)
"""Words that ask for what follows."""

LEADING = listed("""
    坚持 做到 真正做到 切实做到 确保 实现 力求 力争 力戒 进一步 不断 切实 始终 继续 着力 认真 自觉 同时 并 并且
    从而 而且 以及 真正 仍 仍然 也 都 就 又 还 更 既 全面 大力 持续 一定 时刻 逐步 有效 特别是 尤其是 通过 努力
""")
"""Words that bring in a phrase which says the same without them."""

LEADS = frozenset(
    (
        *URGING,
        *LEADING,
        *(f"{urging}{leading}" for urging in URGING for leading in LEADING),
        "为此",
        "因此",
        "所以",
        "但",
        "而",
    )
)
"""All that may stand between a mark and a phrase."""

NO_URGING = "求素点想闻害义领件职道塞强旨务案么是紧因"
"""What makes another word of 要: 要求, 要素, 要点."""
