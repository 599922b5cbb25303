"""Words that stand in or before the names of bodies, in our own selection."""

from draftkit.lexicon.listed import listed

BODY_ENDS = listed("""
    海关 银行 商会 协会 基金会 广播电视台 电视台 广播电台 日报社 报社 新闻网 出版社 监狱 有限责任公司 股份有限公司
    有限公司 集团公司 分公司 公司 集团 大学 学院 中学 小学 学校 医院 卫生院 研究院 研究所 党校 幼儿园 合作社 实验室
    俱乐部 超市 医疗队 鞋业 服饰 制衣 药业 酒业 乳业 纸业 置业 重工
    """)
"""Words in which the name of a body ends."""

SCHOOLS = ("大学", "学院")
"""Bodies whose kind (医科, 理工) belongs to the name, so that a region before it makes one: 西南医科大学."""

REGIONS = frozenset(listed("南方 北方 东方 东北 西北 东南 西南 华东 华南 华中 华北 中南 江南 中原 岭南 沿海"))

HIDDEN_BODIES = listed("局 公司 集团 学校 学院 大学 中学 小学 医院 银行 厂 支行 分局")
"""What may follow signs that black out the name of a body."""

PLAIN_BODIES = listed("""
    中心小学 中心学校 砂石厂 石料厂 砖瓦厂 砖厂 茶厂 酒厂 鞋厂 纸厂 糖厂 机械厂 农机厂 食品厂 服装厂 家具厂
    饲料厂 加工厂
    """)
"""Bodies of towns, whose names of two characters the tagger cuts anywhere."""

TRADES = frozenset(listed("鞋业 服饰 制衣 药业 酒业 乳业 纸业 置业 重工"))
"""Ends of names of firms that are words for their trade as well."""

NOT_BEFORE_BODY = frozenset(
    listed("""
    国有 民营 私营 上市 外资 企业 各类 相关 有关 职业 高等 重点 知名 著名 一流 一批 部分 所有 公立 民办 公办 乡镇
    农村 农民 专业 农民专业 人民 中心 综合 专科 三甲 三级 社区 分 总 子 该 本 各 我 老年 开放 党员 夜 电视 全日制
    高职 本科 独立 科研 国家 省级 市级 县级 平台 城投 国企 央企 投资 融资 担保 建筑 运营 管理 物业 保险 证券 龙头
    骨干 母 跨国 大型 中小 大 小 中 好 名 县 市 省 区 优质 标准化 示范 商业 国有商业 农村商业 中央 世界 各大 政策性
    行业 工业 农商 村镇 外贸 残疾人 志愿者 个体 慈善 公募 中国 数据 血液 种子 寄宿制 双一流 城区 义务教育 九年制
    一贯制 公共 中医 妇幼 保健 妇女儿童 儿童 传染病 方舱 精神病 三家 两家 多家 一家 几家 中医药 产业 股份 技工 技师
    技术 职业技术 师范 医学 高级 普通 高级中 完全 初级 希望 村级 联合 组建 成立 建设 新建 在建 改制 红色 物流 家庭
    供销 经济 集体 土地 种植 养殖 农机 旅游 服务 合作 商务 航空 铁路 燃气 供水 公交 水务 电力 石油 电信 农业 文旅
    国投 国资 教育 有色 外国语 老年人 职工 双语
    民族 军事 空中 网络 夜校 家长 党员 新型 定点 对口 附属 母语 实训 人民
    总校 分校 中心 支行 联办 托管 公益 品牌 明星
    强村 共富 帮扶 结对 同类 其他 全部 大量 许多 不少 学段 智慧 镇街 福利 壮医 康养 首家 首个 首所
    """)
)
"""What stands before such a word without naming a body."""
