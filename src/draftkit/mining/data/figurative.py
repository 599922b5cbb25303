"""Figurative words of the genre that stand in quotation marks, and counted abbreviations everybody knows."""

from draftkit.lexicon.listed import listed

FIGURES_OF_SPEECH = frozenset(
    listed("""
    压舱石 晴雨表 温度计 领头雁 头雁 头雁效应 破窗效应 乘数效应 责任田 牛鼻子 指挥棒 主心骨 总开关
    总钥匙 金钥匙 紧箍咒 定盘星 防火墙 高压线 绊脚石 试金石 风向标 助推器 发动机 主引擎 排头兵
    先手棋 硬骨头 最后一公里 中梗阻 肠梗阻 灯下黑 老好人 一刀切 一阵风 一张网 一盘棋 保险箱 免疫力
    活字典 政策通 宽肩膀 铁肩膀 硬脊梁 铁饭碗 铁算盘 缰绳 亮剑 加码 盆景 风景 实打实 硬碰硬 传帮带
    挂图作战 绣花 安全阀 减压阀 稳定器 蓄水池 聚宝盆 孵化器 方向盘 导航仪 指南针 度量衡 里程碑
    加油站 充电桩 及时雨 主战场 主阵地 主力军 生力军 桥头堡 前哨站 火车头 领头羊 带头人 当家人
    娘家人 贴心人 明白人 局外人 旁观者 铁军 尖刀班 突击队 后备军 娘家 软骨病 拦路虎 表面文章 花架子
    半拉子 两张皮 大水漫灌 精准滴灌 蜻蜓点水 走马观花 一锅煮 大呼隆 数字游戏 空壳村 隔热层 堰塞湖
    挡箭牌 遮羞布 护身符 通行证 敲门砖 跳板 镀金 红线 底线 生命线 风景线 警戒线 第一道防线
    第一责任人 第一资源 第一要务 辛苦指数 幸福指数 微权力 回头看 开门纳谏 一票否决 当头炮 连环拳
    组合拳 集结号 冲锋号 交响曲 大合唱 协奏曲
""")
)

DONE = frozenset(listed("亮剑 开门纳谏 挂图作战 硬碰硬 实打实"))
"""Those that say what is done; the others name a thing."""

NUMBERED = frozenset(
    listed("""
    四个意识 四个自信 两个维护 两个确立 三会一课 一岗双责 四风 四种形态 三农 三重一大 五位一体
    四个全面 三严三实 一把手 两个务必 两个毫不动摇 三个区分开来 四个服务 四个伟大 五个必由之路
    六个必须坚持 两个结合 三个务必 四下基层 一带一路
""")
)
"""Abbreviations in use in the whole country; other counted names are local brands."""

BRAND_AFTER = listed("""
    活动 工程 行动 制度 品牌 精神 计划 模式 项目 机制 战略 试点 示范 创建 建设 培养 教育 大赛 党建
    办法 条例 学习 讲习 战役 基地 理念 课堂 讲坛 论坛 平台 之星 文化 引领 管理 考核 推进 进程 公开
""")
"""What follows a quoted name that belongs to one place."""

COLLOQUIAL = listed("""
    拎一拎 提一提 收一收 咬耳 扯袖 袖子 耳朵 肩膀 红脸 出汗 老好人 阴招 小动作 小团伙 担子 墩苗
    门前雪 家丑 背后说 缰绳 脸好看 门好进 事好办 说老实话 干老实事 老实人 跑官 一阵风 走过场 走形式
    硬骨头 小算盘 撸起 甩开 撂挑子 讨好卖乖 跑风漏气 花架子 吃透 做细 想透
""")

CLASSICAL = listed("""
    人非圣贤 政以 业以 方能 薄冰 心似 易放 圣贤 见微知著 慎始 防微 以史为鉴 知人善任 群策群力
    凝心聚力 身先士卒 源头活水 躬行 以上率下 立身之 力量之 正气之 安身立命 化风成俗 镜鉴
""")
