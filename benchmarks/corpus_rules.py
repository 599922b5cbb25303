"""What the speeches of the made-up corpus are made of: our own sentences and words, and the tables of the miner."""

from pathlib import Path

from benchmarks.grammar import Lists, Rules

from draftkit.lexicon.listed import listed
from draftkit.mining.data.criticism import FAULTY_THINGS, FAULTY_WAYS
from draftkit.mining.data.idioms import HEADS
from draftkit.mining.data.lexicon import ADVERBS, VERBS
from draftkit.mining.data.themes import KEYWORDS
from draftkit.phrases.parse import parse_bank
from draftkit.source import Source
from draftkit.text.han import count_han

BANK = Path(__file__).parents[1] / "phrasebank"
LONGEST = 12
"""Longer phrases of our bank are left out: two in a row could be a sentence of the document they came from."""

_MODIFIERS = """
    产业 农业 工业 服务业 制造业 商贸 物流 旅游 文化 体育 教育 卫生 医疗 养老 托育 社区 乡镇 城乡 县域 镇域 村级
    园区 数字 智能 绿色 低碳 生态 环境 水利 林业 畜牧 水产 粮食 种业 农机 冷链 电商 金融 财政 税收 信贷 土地 房产
    住房 交通 公路 铁路 港口 航运 能源 电力 燃气 供水 管网 污水 垃圾 大气 土壤 河湖 森林 湿地 矿山 安全 应急 消防
    治安 信访 调解 法治 普法 审批 政务 数据 信息 网络 平台 项目 投资 招商 外贸 口岸 科技 研发 专利 品牌 质量 标准
    计量 市场 价格 消费 就业 创业 技能 人才 青年 妇女 儿童 老龄 残疾人 退役军人 社保 医保 救助 慈善 民政 殡葬 民族
    宗教 统战 工会 共青团 党建 组织 宣传 理论 舆论 文明 志愿 廉政 监督 巡察 审计 统计 档案 保密 机关 后勤 会务 督查
    考评 绩效 预算 债务 国资 国企 民企 小微企业 专业合作社 家庭农场 集体经济 特色种植 林下经济 休闲农业 传统村落
    老旧小区 背街小巷 农贸市场 停车 充电 照明 绿化 园林 防汛 抗旱 防火 防疫 食品 药品 校园 课后 阅读 体育场馆 非遗
    文物 古镇 演艺 民宿 康养 夜间经济
"""
_HEADS = """
    体系 机制 平台 格局 基础 能力 水平 质量 效率 结构 布局 规划 政策 措施 制度 责任 任务 目标 标准 流程 清单 台账
    队伍 力量 人才 资源 要素 资金 项目 工程 行动 计划 试点 示范区 基地 园区 集群 链条 产业链 供应链 市场 环境 氛围
    风气 生态 优势 特色 品牌 成果 成效 效益 收益 贡献 支撑 保障 服务 供给 需求 消费 投资 出口 融合 协同 联动 对接
    转型 升级 改造 整治 治理 管理 监管 执法 考核 评估 督导 培训 教育 宣传 引导 激励 约束 防控 处置 化解 排查 整改
    修复 保护 开发 利用 建设 改革 创新 发展 振兴 提升 突破 攻坚 会战 专班 网格 阵地 堡垒 窗口 通道 设施 管网 场所
    中心 站点 驿站 课堂 讲堂 矛盾 难题 短板 弱项 瓶颈 堵点 痛点 隐患 风险 缺口 差距 压力 挑战 机遇 潜力 空间 活力
    动力 合力 信心 意识 理念 思维
"""
_STATES = """
    不断完善 持续增强 稳步提高 明显改善 更加牢固 进一步优化 基本形成 全面铺开 扎实推进 有序开展 成效初显 再创新高
    持续向好 加快集聚 逐步健全 显著提升 总体平稳 稳中有进 好于预期 全面达标 如期建成 落地见效 深入推进 日益浓厚
    更加顺畅 不断拓宽 还不够强 仍需加力 有待提高 相对滞后 不够均衡 尚未破题 底子较薄 进展不快 压力较大 衔接不畅
"""
_OFFICES = """
    市委 市政府 县委 县政府 区委 街道党工委 镇党委 村党支部 组织部 宣传部 财政局 教育局 农业农村局 住建局 交通局
    水利局 人社局 民政局 卫健委 发改委 审计局 统计局 行政审批局 应急管理局 生态环境局 市场监管局 园区管委会 督查室
    牵头单位 责任部门 各乡镇 各街道 各部门 各单位 各级领导干部 广大党员 基层干部 驻村工作队 网格员 志愿者 企业负责人
"""
_PLACES = (
    "市 县 区 镇 乡 村 街道 社区 园区 新区 河 湖 山 水库 大道 路 广场 码头 片区 工业园 产业园 湿地公园 小学 中学 医院"
)
_FIRMS = (
    "公司 集团 合作社 研究院 实验室 产业园 服务中心 水厂 电站 生产线 数据中心 物流园 冷库 加工厂 示范基地 培训学校 商会"
)
_UNITS = (
    "个 项 家 户 人 名 场 次 件 条 处 公里 亩 吨 万元 亿元 万人 万吨 平方公里 万平方米 个百分点 天 年 所 支 套 台 批"
)
_MOTIVES = """
    目标 导向 抓手 重点 主线 牵引 突破口 契机 载体 引领 根本 底线 支撑 纽带 切入点 着力点 依托 核心 关键 龙头
"""
_COUNTED = """
    三个 四项 五大 两张 六个 八项 十大 三级 四级 五级 一网 两案 三清 四张 七个 双向 三类 多元 一体 全域
"""
_SURNAMES = (
    "云 江 林 石 溪 松 柏 岭 原 舟 泉 亭 桥 禾 谷 牧 方 田 文 常 安 康 齐 鲁 燕 秦 楚 晋 蜀 闵 商 洛 湛 汤 沈 郁"
)

RULES: Rules = {
    "proper": {"{char}{char}": 8, "{char}{char}{char}": 2},
    "place": {"{proper}{place_unit}": 1},
    "firm": {"{proper}{modifier}{firm_unit}": 5, "{proper}{char}{firm_unit}": 3},
    "person": {"{surname}{char}{char}同志": 3, "{surname}{char}同志": 1},
    "project": {"{place}{modifier}{head}工程": 3, "{place}{modifier}项目": 3, "{firm}": 4, "{place}": 6},
    "thing": {
        "{modifier}{head}": 30,
        "{head}": 6,
        "{modifier}{modifier}{head}": 9,
        "{keyword}{head}": 12,
        "{modifier}": 8,
        "{verb}{modifier}的{head}": 4,
        "{thing_of}": 10,
        "{coined}": 6,
    },
    "coined": {"“{counted}{head}”": 2, "“{char}{char}{head}”": 3, "“{counted}{char}{char}”": 3},
    "thing_of": {
        "{keyword}的{head}": 3,
        "{modifier}{head}和{head}": 4,
        "{place}{modifier}": 4,
        "{modifier}与{modifier}的{head}": 2,
    },
    "deed": {
        "{verb}{thing}": 30,
        "{adverb}{verb}{thing}": 22,
        "{idiom}": 16,
        "{phrase}": 7,
        "{verb}{thing}、{thing}": 6,
        "{verb}好{thing}": 4,
        "{adverb}{verb}{project}": 6,
        "{verb}{modifier}{verb}{head}": 6,
    },
    "clause": {
        "{deed}": 40,
        "{idiom}、{idiom}": 5,
        "以{thing}为{motive}": 5,
        "把{thing}作为{head}的{motive}": 3,
        "让{thing}成为{modifier}的{head}": 3,
        "从{modifier}{verb}": 2,
        "在{modifier}{head}上{verb}": 4,
        "围绕{thing}": 4,
        "由{office}{verb}": 3,
        "对{thing}{adverb}{verb}": 3,
        "{office}要{deed}": 5,
        "{thing}{state}": 8,
        "{phrase}": 5,
        "{project}{state}": 4,
    },
    "series": {
        "{verb}{head}、{verb}{head}、{verb}{head}": 3,
        "{modifier}、{modifier}、{modifier}": 3,
        "{project}、{project}、{project}": 3,
        "{idiom}、{idiom}、{idiom}": 1,
    },
    "amount": {
        "{thing}{number}{unit}": 4,
        "{thing}增长{number}%": 3,
        "新增{head}{number}{unit}": 3,
        "{project}完成投资{number}亿元": 3,
        "{verb}{thing}{number}{unit}": 4,
        "{modifier}{head}达到{number}%": 2,
    },
    "requirement": {
        "要{deed}，{clause}，{clause}。": 6,
        "要{clause}，{deed}，{deed}。": 4,
        "必须{deed}，切实{deed}。": 2,
        "要坚持{thing}，{clause}；要{deed}，{clause}。": 3,
        "一要{deed}，{clause}；二要{deed}，{clause}；三要{deed}，{clause}。": 2,
        "{office}要{deed}，{clause}，确保{thing}{state}。": 4,
        "做到{idiom}、{idiom}，{clause}。": 2,
    },
    "measure": {
        "{adverb}{deed}，{clause}，{clause}。": 5,
        "推进{series}等{head}，{clause}。": 4,
        "{verb}“{keyword}+{modifier}”模式，{deed}，{clause}。": 2,
        "{clause}，{verb}{series}，{clause}。": 4,
    },
    "evaluation": {
        "一年来，{office}{deed}，{clause}，{thing}{state}。": 3,
        "{thing}{state}，{amount}，{amount}。": 5,
        "{amount}，{amount}，{clause}。": 6,
        "{project}{state}，{project}{state}，{amount}。": 4,
        "{thing}走在{place}前列，{clause}。": 1,
    },
    "problem": {
        "但也要看到，{thing}{state}，有的{faulty}，有的{deed}不到位。": 2,
        "少数{office}{faulty}，{fault}还没有根除。": 2,
        "有的{faulty}、{faulty}，{clause}；有的{fault}，{clause}。": 2,
        "{thing}与{thing}不相适应，{faulty}的现象仍然存在。": 1,
    },
    "argument": {
        "{thing}是{thing}的{motive}，{clause}。": 3,
        "没有{thing}，就没有{thing}，{clause}。": 1,
        "既要{deed}，又要{deed}，{clause}。": 3,
        "实践证明，只有{deed}，才能{deed}。": 2,
        "{person}在{place}调研时指出，“{clause}，{clause}”。": 1,
        "正如{place}的干部所说，“{idiom}，{clause}”。": 1,
    },
    "discipline": {
        "坚决纠正{fault}、{faulty}等问题，决不允许{faulty}。": 2,
        "对{faulty}的，由{office}{verb}，严肃追究责任。": 2,
        "严格执行{thing}，不得{faulty}。": 1,
    },
    "sentence": {
        "{requirement}": 30,
        "{measure}": 25,
        "{evaluation}": 18,
        "{problem}": 6,
        "{argument}": 9,
        "{discipline}": 4,
    },
    "paragraph": {
        "{sentence}{sentence}{sentence}{sentence}": 3,
        "{sentence}{sentence}{sentence}{sentence}{sentence}": 4,
        "{sentence}{sentence}{sentence}{sentence}{sentence}{sentence}": 3,
    },
    "heading": {"{deed}，{adverb}{verb}{thing}": 4, "{adverb}{verb}{thing}": 4, "坚持{idiom}，{verb}{thing}": 2},
    "opening": {
        "今天，我们在{place}召开会议，主要任务是{deed}，{clause}，{clause}。刚才，{office}作了发言，讲得都很好。": 2,
        "为了{deed}，经{office}研究，召开这次会议。下面，我就{thing}讲几点意见。": 2,
        "在{office}的领导下，大家{idiom}、{idiom}，{amount}。借这个机会，我讲{counted}问题。": 1,
    },
    "closing": {
        "同志们，{thing}{state}，{clause}。让我们{idiom}、{idiom}，为{thing}作出新的贡献！": 2,
        "任务已经明确，关键在于{deed}。希望大家{idiom}，{clause}，以{thing}的新成绩向{place}交卷。": 1,
    },
    "title": {"在{place}{modifier}{head}会议上的讲话": 3, "在全市{modifier}工作推进会上的讲话": 1},
}
"""Templates and weights. The weights were set so that the text is as varied as real work reports, see `--describe`."""


def lists() -> Lists:
    """Words by name."""
    return {
        "verb": tuple(VERBS),
        "adverb": tuple(ADVERBS),
        "idiom": tuple(HEADS),
        "fault": tuple(FAULTY_THINGS),
        "faulty": tuple(FAULTY_WAYS),
        "keyword": tuple({word for words in KEYWORDS.values() for word in words}),
        "phrase": _phrases(),
        "char": _characters(),
        "modifier": listed(_MODIFIERS),
        "head": listed(_HEADS),
        "state": listed(_STATES),
        "office": listed(_OFFICES),
        "place_unit": listed(_PLACES),
        "firm_unit": listed(_FIRMS),
        "unit": listed(_UNITS),
        "motive": listed(_MOTIVES),
        "counted": listed(_COUNTED),
        "surname": listed(_SURNAMES),
        "number": (*map(str, range(1, 2000)), *(f"{tenth / 10}" for tenth in range(1, 1500))),
    }


def _phrases() -> tuple[str, ...]:
    """The phrases of our own bank that have no gaps."""
    sources = (Source(path.name, path.read_text(encoding="utf-8")) for path in sorted(BANK.glob("*.yaml")))
    texts = (phrase.text for phrase in parse_bank(sources).unwrap().phrases if not phrase.slots)
    return tuple(text for text in texts if count_han(text) <= LONGEST)


def _characters() -> tuple[str, ...]:
    """The 3,755 characters of everyday use (first level of GB 2312), for names nobody bears."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return tuple(code.decode("gb2312", "ignore") for code in rows if code.decode("gb2312", "ignore"))
