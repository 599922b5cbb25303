"""Words in and around local names that no sure mark shows, in our own selection."""

from draftkit.lexicon.listed import listed

PLACES = listed("""
    路 街 大道 大街 巷 湖 河 江 溪 山 岭 岛 矿 寺 水库 广场 公园 社区 小区 园区 工业园 产业园 科技园 物流园 开发区 新区
    新城 新村 景区 大桥 码头 林场 农场 灌区 镇 纪念馆 博物馆 图书馆 文化馆 纪念堂 陵园 旧址 故居 祠堂 书院 体育馆 体育场
    大剧院 会展中心 大厦
    """)
"""Kinds of places with names of their own."""

BODIES = listed("""
    公司 集团 小学 中学 学校 幼儿园 医院 卫生院 厂 合作社 协会 商会 党校 学院 研究院 研究所 敬老院 福利院 宾馆 酒店
    """)
"""Kinds of bodies."""

NAMED_BY_WORDS = frozenset(listed("路 街 大道 大街 巷 湖 河 水库 矿 广场 公园 小学 中学 社区 寺"))
"""Kinds whose names are words of the dictionary more often than not: 文峰路."""

STREETS = frozenset(listed("路 街 大道 大街"))

TRADES = listed("""
    化工 工业 科技 产业 物流 创业 创新 高新 生态 农业 文化 旅游 实业 建设 建筑 电子 机械 食品 制药 医药 纺织 能源 矿业
    海缆 电力 电缆 新材料 材料 置业 投资 控股 商贸 贸易 水泥 钢铁 石化 化肥 汽车 服装 滨水 度假 湿地 森林 遗址 体育
    实验 中心 第一 第二 第三 第四 职业 人民 烈士 革命 历史 起义 战役 胜利 抗战 国际 智能 东 西 南 北 中
    """)
"""What may stand between a name and its kind: 云溪|化工|园区."""

NO_NAMES = frozenset(
    listed("""
    乡村 民营 城市 各类 两山 江河 国有 大型 绿水 绿水青 金山 金山银 集成电 印制电 普惠 公立 露天 高水平 低碳 零碳 近零碳
    健身 休闲 文化 体育 口袋 郊野 社区 主题 街心 河湖 山水 山河 高山 青山 荒山 火山 矿山 雪山 内河 界河 黄河 长江 跨江
    长河 思想 道路 铁路 公路 高速 快速 断头 农村 田间 进村 入户 产业 致富 发展 群众 党员 老年 希望 家长 定点 专科 综合
    智能化 非煤 有色 示范 星级 国家级 省级 市级 县级 大力 深化 努力 紧盯 利用 健全 亮相 新开工 项目 级市 古树 人均 风雨
    壮美 潮涌 启动 换得 世界级 普惠性 雄安 上山下 一江一 中心 农贸 改造 背街 老街 小街 大街 步行 商业 特色 美食 主干
    时代 主流 冰川 万里 千里 万水千 锦绣河 大好河 大江大 小微 科技 上市 龙头 骨干 住宅 花园 老旧 机耕 村头 街头 站前
    小型 中型 病险 教学 百年 学前 职业 乡镇 寄宿制 示范性 公办 民办 联合 工业 农业 生态 绿色 循环 经济 现代 现代化 门前
    高新 科创 文创 双创 孵化 智慧 数字 文旅 旅游 森林 湿地 地质 改革 创新 创业 民族 家庭 土地 大小 信息 网络 空中 强区
    新改扩 新改扩建 改扩建 以人为 跨界 深加工 璀璨 文明村 零碳工 危化品 市管 自贸
    """)
)
"""What stands before a kind and is no name."""

VERBS = frozenset(
    listed("""
    升级 投用 培育 改造 提升 建成 新建 改建 扩建 大力 开展 深化 努力 紧盯 利用 健全 亮相 启动 建设 打造 推进 完善 实施
    """)
)
"""What is done to a place, where the tagger takes it for a noun."""

NO_FIRST = frozenset("以按就拥沿")
"""Characters with which no such name begins."""

NO_LAST = frozenset("家级性型化制名强重公铁电道思出门线网过跨通进入临沿联达新老古大小到至河湖高各促村式拥")
"""Characters in which no such name ends: 公|路, 名|镇."""

WATERS = frozenset("史汤沙洛渭淮泗沂沭颍涡浉漳沁汾滹涞泾沅澧资沱涪岷")
"""Single characters that name waters."""

EVENTS = listed("""
    奥运会 冬奥会 残奥会 亚运会 亚残运会 全运会 省运会 大运会 青运会 世博会 园博会 进博会 广交会 世界杯 博览会 两会
    """)
"""Events that a deadline is named by."""

USED = listed("以 用 凭 靠 推行 推出 实行 发放 编印 建立 设立 印发")
"""What is done with a booklet, card or list of one's own."""
