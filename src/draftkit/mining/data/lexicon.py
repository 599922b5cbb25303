"""Words that tell phrases from fragments."""

from draftkit.lexicon.listed import listed

VERBS = frozenset(
    listed("""
    提高 提升 增强 加强 坚持 坚定 坚守 落实 推动 推进 深化 强化 完善 健全 建立 构建 打造 夯实 筑牢 压实 激发
    凝聚 发挥 破解 破除 拓宽 拓展 培育 培养 营造 维护 巩固 扩大 优化 创新 改进 改善 规范 严格 严肃 严明 统一
    统筹 聚焦 突出 抓好 抓牢 抓实 抓紧 狠抓 做好 做实 做细 办好 用好 管好 守好 种好 补足 把稳 校准 铸就 锻造
    锤炼 淬炼 熔铸 稳固 传承 弘扬 发扬 树立 树牢 践行 履行 恪守 保持 永葆 守住 守牢 把握 把好 掌握 领会 领悟
    理解 学习 贯彻 执行 服务 引领 带动 带领 促进 形成 实现 完成 取得 赢得 提供 奠定 创造 开创 谱写 注入 汇聚
    解决 化解 防范 防止 纠正 纠治 整治 整顿 查处 消除 消灭 杜绝 克服 反对 避免 明确 理顺 理清 找准 搭建 整合
    盘活 激活 挖掘 开发 利用 开展 组织 实施 推行 推广 试行 落到 转变 转化 改造 更新 开拓 探索 研究 谋划 制定
    出台 编制 细化 量化 考核 评价 督促 监督 检查 倒逼 引导 教育 宣传 团结 联系 关心 关注 重视 尊重 保护 支持
    鼓励 激励 表彰 选拔 选派 任用 使用 管理 配备 充实 调整 储备 吸纳 发展 壮大 建设 建强 改革 扛起 扛牢 担当
    担负 肩负 承担 主动 认领 履职 立足 紧扣 紧盯 紧贴 对照 对标 对准 瞄准 锚定 放下 放开 扎紧 扎牢 绷紧 敲响
    敲打 提醒 涵养 陶冶 丰富 充分 展现 体现 彰显 擦亮 塑造 展示 发现 认清 看清 查找 查摆 剖析 总结 提炼 借鉴
    运用 依托 借助 传播 普及 开阔 增长 积累 练就 增添 保障 保证 确保 力求 力争 争当 争做 争创 勇于 敢于 善于
    甘于 乐于 勤于 守护 捍卫 坚决 鼓足 振奋 提振 焕发 迸发 释放 打破 打通 畅通 疏通 堵住 切断 压缩 精简 减轻
    降低 加大 加快 加紧 放大 扩充 延伸 覆盖 辐射 衔接 对接 联动 协调 配合 分清 划清 端正 纯洁 净化 修复 厚植
    深植 根植 扎根 投身 投入 奉献 倾注 倾听 听取 回应 满足 顺应 适应 遵循 遵守 遵照 服从 秉持 勤修 常思 常怀
    深究 信守 密切 拉近 走进 深入 走访 讲好 唱响 奏响 吹响 打赢 打好 攻克 啃下 跨越 攀登 迈出 迈上 跑出 走好
    走稳 踏上 开启 续写 书写 答好 交出 描绘 擘画 绘就 承接 清理 修订 梳理 公开 确立 狠下 多下 寻找 分析 解放
    缓解 补齐 补强 厘清 压紧 拧紧 传递 传导 落细 抓细 抓严 立起 竖起 挺起 撑起 托起 稳住 站稳 发出 征求 开门
    进行 维持 强壮 防控 构筑 织密 牢记 牢固 领办 激昂 调动 抓住 把牢 守稳 交流 开设 举办 评比
""")
)
"""Verbs that take an object in this genre."""

ADVERBS = frozenset(
    listed("""
    切实 不断 着力 大力 扎实 全面 积极 进一步 坚决 始终 牢牢 充分 深入 认真 持续 努力 严格 深刻 加快 有效 全力
    主动 自觉 精心 精准 统筹 稳妥 有序 稳步 科学 合理 大胆 勇于 敢于 善于 更好 更加 真正 及时 经常 广泛 牢固
    着眼 突出 继续 更好地 创造性地 毫不动摇 坚定不移 坚持不懈 旗帜鲜明 一以贯之 持之以恒 驰而不息 与时俱进
    因地制宜 不折不扣 千方百计 有力 有力地 有效地 较好地 圆满 顺利 共同 带头 率先 积极稳妥 扎扎实实 时刻 必须
    重点 着重 坚定
""")
)
"""Adverbs that may stand before such a verb."""

FUNCTION_FIRST = frozenset(
    " "
    "的地得了着过和与及或等而但且并也都就还又则即把被让使将从由往向自当若如要会能可是有所其此这那各每某本该您我你他她它在于"
)
"""A phrase never begins with one of these, unless the dictionary has it whole."""

FUNCTION_LAST = frozenset(
    " "
    "的地得了着和与及或等而但且并也都就还把被让使将从由往向于为对在是有所其此这那各每某本该要会能可中上下里内外前后时之以到给更最很"
)
"""A phrase never ends with one of these, unless the dictionary has it whole."""

TIED = listed("""
    我们 咱们 他们 今天 今年 去年 明年 此次 本次 这次 年内 上半年 下半年 当前 目前 近年 刚才 同志们 各位 下面
    我将 你们 大家 全市 全县 全区 全镇 全乡 全省
""")
"""Words that tie a phrase to a moment, a level or to those who are there: only turns may hold them."""

LOCAL = listed("""
    我市 我县 我区 我镇 我乡 我村 我省 市委 县委 区委 省委 镇党委 市政府 县政府 区政府 省政府 市直 县直 区直
    省直 省市 市县 县区 区县 市区 部内 春节 本乡 本镇 本县 本市 本地 本部门 本单位 本行业 我党 我国 国务院
    总书记 书记处 公务员法 政协 人大 常委 部长 书记 主任 镇长 县长 市长 科长 委员 支书 非公 国企 高校 机关党
    换届 党校 电教 党刊 试点 站所 两委 村两 汇报会 座谈会 现场会 演讲 竞赛 培训班 专题班 领导小组 工作意见
    实施办法 实施方案 条例 纲要 决定》 意见》 办法》
""")
"""Words that tie a phrase to one place, office, moment or paper."""

PROBLEM_TAILS = listed("""
    不强 不够 不足 不高 不实 不力 不严 不深 不细 不紧 不牢 不畅 不准 不优 不清 不明 不当 不适 淡薄 漂浮 飘浮
    浮漂 浮躁 松懈 动摇 缺位 悬空 悬置 涣散 滞后 脱节 失守 松弛 僵化 缺失 薄弱 乏力 粗暴 空转 失真 失信 失控
    泛滥 低下 塞责 严重
""")
"""What a clause that names a fault ends in."""

FORBIDDING = (
    "严禁",
    "不得",
    "不能",
    "绝不",
    "不搞",
    "坚决杜绝",
    "坚决防止",
    "坚决反对",
    "坚决避免",
    "坚决纠正",
    "严肃",
)
"""How a clause that forbids begins."""

NOMINAL = frozenset(
    listed("""
    担当 保障 支撑 约束 监督 监管 管理 服务 治理 建设 发展 改革 创新 合作 协作 攻坚 突破 培训 教育 学习 考核
    评价 指导 领导 引领 落实 结合 融合 贯通 衔接 联动 统一 互动 对接 沟通 交流 督查 检查 防范 防控
""")
)
"""Verbs that stand as nouns at the end of an object."""

GENERIC_LAST = frozenset(
    listed(
        "情况 方面 内容 单位 地方 人员 会议 时期 过程 各项 事项 事情 "
        "东西 时候 一些 有关 新时代 新形势 新征程 新阶段 时代 以后 之后 期间 同时"
    )
)
"""Nouns too general to end a phrase of five characters on."""

RESULTING = ("实现", "形成", "营造", "构建", "构筑", "取得", "赢得")
"""Verbs that govern a result: with a bare verb, or a clause, after them the run is torn (形成…格局 lacks its 格局)."""

SINGLE = frozenset("看抓凭靠讲论用促带当")
"""Verbs of one character: after another verb they begin a second statement (选拔看作风)."""

SEIZED = frozenset(
    listed("""
    作风 队伍 党建 班子 基层 基础 落实 考核 突破 统筹 重点 关键 发展 项目 学习 管理 监督 整改 思想 教育 服务
    创新 改革 质量 安全 稳定 协调 源头 日常 常态 长效 规范 典型 示范 短板 弱项 难点 细节 具体 执行 督查 治理
    民生 产业 经济 环境 招商 节点
""")
)
"""What 抓 takes to say something by itself."""

NOUNS = frozenset(
    listed("""
    作用 清单 台账 前列 效应 水平 标准 本领 担当 力度 基础 根基 短板 弱项 优势 活力 动力 合力 保障 保证 氛围
    格局 局面 作风 防线 底线 红线 成效 实效 质效 效能 责任 使命 初心 意识 观念 理念 能力 素质 素养 机制 体系
    体制 渠道 载体 平台 抓手 举措 措施 任务 目标 方向 路径 路子 关系 矛盾 风险 隐患 难题 瓶颈 堵点 难点 痛点
    盲区 死角 漏洞 壁垒 藩篱 枷锁 包袱 思路 眼界 视野 胸襟 格局 境界 情怀 品格 品行 操守 形象 口碑 地位 话语权
""")
)
"""Nouns of the genre, some of which the tagger takes for other words."""

WAITING = frozenset(
    listed(
        "出现 发生 进行 实现 达到 成为 提出 作出 得到 形成 推进 推动 加强 提高 提升 "
        "完善 建立 做好 抓好 坚持 开展 实施 落实 给予 使用 存在 产生 予以 加以 包括 有关"
    )
)
"""Verbs that wait for their object: after another verb they are torn from it."""

TRANSITIVE = frozenset(
    listed("""
    开展 发挥 树立 遏制 执行 构建 做到 践行 争取 融入 加强 实施 建立 形成 确保 捍卫 拥护 反对 贯彻 把握 领会
    防范 防止 杜绝 打击 整治 解决 破解 化解 营造 打造 培育 增强 完善 健全 搭建 扩大 巩固 筑牢 夯实 坚持 维护
    保障 认识 看到 利用 运用 涌现 激发 提高 完成 支持 引导 组织 参与 保持
""")
)
"""Verbs that wait for their object after an adverb: 充分发挥 lacks its 作用."""

SHARED = frozenset(
    listed(
        "共享 污染 开发 交流 拥堵 流失 养护 处置 排查 运行 运营 消费 "
        "供应 生产 加工 流通 保护 利用 应用 普及 救助 供养 就业 创业"
    )
)
"""Verbs that name what is done with a thing after it: 数据共享."""

CAUSING = frozenset("强优稳严实活高深固美富亮净畅暖正清明壮硬惠利宽紧近快细密")
"""Adjectives of one character that take an object: 强弱项, 优环境."""
