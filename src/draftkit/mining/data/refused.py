"""Texts and endings that look like phrases and are pieces of something, terms of one trade, or numbers of a year."""

import re

from draftkit.lexicon.listed import listed

ACTORS = frozenset(
    listed("""
    群众 人民群众 企业 基层 农村 国家 工业 农业 党员 干部 组工干部 府院 业务 村镇 部门 单位 职工 市民 村民 学生
    老人 青年
    市场主体 经营主体 民营企业 中小企业 项目 产业 基层干部 政府建设 供应链 文化建设
    """)
)
"""Who or what something is done to: after most verbs the object proper is still to come (提升群众|满意度)."""

SERVED = listed("""
    服务 依靠 组织 宣传 凝聚 尊重 发动 引导 贴近 心系 关心 联系 教育 扎根 帮扶 惠及 造福 团结 带动 深入 走进 下沉
    扶持 关爱
    培育 壮大
""")
"""Verbs whose object they are."""

TORN_END = re.compile("(?:以|把|将|对|向|从|由|为|与|和|及|过|中的|等)$")
"""What waits for its object."""

RATE = re.compile("[\u4e00-\u9fff]{2}(?:率|量|额|值|数)$")
"""A figure's name."""

REFUSED = frozenset(
    listed("""
    服务中心 高标准 人与自然 名词解释 实施细则 建设任务 工作专班 创新案例 转化通道 覆盖范围 服务范围 运行质效 发展方向
    移动源
    五经普 显示终端 办赛要求 村道提升 群众安置 项目回投 特困供养 三区三线 九小场所 平急两用 一照通办 多报合一 乙类乙管
    动态清零 无线电 招投标 放管服 硬措施 制造强市 非农化 整体性 保护制度体系 取得的成绩 上述目标 实现上述目标
    忠诚干净 干净担当 降碳减污 扩绿增长 工作扎实 工作有序 工作有力 立德树人根本任务 坚持攻难点 先易后难的精神
    牢牢把握灵魂 水土流失 权力集中 资源富集 时度效 学思想 一无两降 两保两提 民生七有 遏重大 降较大
    提本质
    坚决扛起 加以解决 加快实现 深入学习 重点抓好三个方面 重点做好以下六项工作 外来干涉 川渝通办 跨江融合 富矿精开
    """)
)
"""Pieces of a fixed longer unit, terms of one trade, short forms of one place or one year."""
