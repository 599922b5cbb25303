"""What surrounds words in quotation marks, and words of a colloquial or classical turn."""

from draftkit.lexicon.listed import listed

DONE = frozenset(listed("亮剑 开门纳谏 挂图作战 硬碰硬 实打实"))
"""Those that say what is done; the others name a thing."""

FIGURE_LAST = frozenset("石表计雁田匙关针网桥器阀池牌棋梁根魂剑刀虎砖瓶锁钉箭舵锚灯塔镜尺秤鞭鼓曲歌戏饼")
"""What figures of speech end in."""

COLLOQUIAL = listed("""
    拎一拎 提一提 收一收 咬耳 扯袖 袖子 耳朵 肩膀 红脸 出汗 老好人 阴招 小动作 小团伙 担子 墩苗 门前雪 家丑
    背后说 缰绳 脸好看 门好进 事好办 说老实话 干老实事 老实人 跑官 一阵风 走过场 走形式 硬骨头 小算盘 撸起 甩开
    撂挑子 讨好卖乖 跑风漏气 花架子 吃透 做细 想透
""")

CLASSICAL = listed("""
    人非圣贤 政以 业以 方能 薄冰 心似 易放 圣贤 见微知著 慎始 防微 以史为鉴 知人善任 群策群力 凝心聚力 身先士卒
    源头活水 躬行 以上率下 立身之 力量之 正气之 安身立命 化风成俗 镜鉴
""")
