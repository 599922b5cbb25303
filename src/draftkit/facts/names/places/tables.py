"""Words that stand in, before or after the names of places, in our own selection."""

from draftkit.lexicon.listed import listed

UNIT_SIGNS = "省市县区镇乡村州盟旗"

LONG_UNITS = listed("""
    街道 社区 经济技术开发区 高新技术产业开发区 高新技术开发区 经济开发区 综合保税区 旅游度假区 工业集中区
    产业集聚区 工业园区 工业园 产业园区 产业园 科技园 物流园 开发区 高新区 经开区 保税区 自治区 自治州 自治县 自治旗
    水库 大道 林场 农场 茶场 牧场 大峡谷 公园 广场 古镇 古城 古村 校区 火车站 高铁站 大桥 隧道 码头 纪念馆 博物馆
    小区 片区 示范园 苏木 风景区 景区 灌区 新区 机场 港区 湿地公园 森林公园 国家公园
    """)
"""Units of a place that are words themselves."""

WORKS = listed("""
    国际会议中心 会议中心 国际会展中心 会展中心 博览中心 国际机场 机场 国际陆港 空港 港 纪念馆 博物馆 图书馆 体育馆
    科技馆 展览馆 大剧院 体育中心 火车站 高铁站 汽车站 动车站 北站 南站 东站 西站 大桥 广场 景区 水库 大道 纪念碑
    烈士陵园 陵园 旧址 故居
    """)
"""Works that bear the name of their place."""

AREAS = frozenset("省市县区州盟旗")
"""Units whose name also stands without them: 临江 for 临江市."""

NOT_BEFORE_UNIT = frozenset(
    listed("""
    先导 湖心 制种 模范 法务 协同 活力 自创 航站 集货 港务 直管 办事 便利 高标 壮大 风貌 火工 成效 显著 均衡 明显 贡献
    同类 吸引力 潜力 命名 最强 年度 行规 普惠 申报 新型
    力争 争创 争取 确保 支持 推动 推进 加快 保障 提升
    新建 改建 试点 示范 贫困 后进 先进 中心 文明 美丽 行政 自然 特色 重点 城中 城边 空壳 空心 小康 生态 样板 红色
    党建 电商 旅游 产业 工业 农业 专业 核心 经济 开发 保护 居民 住宅 商业 功能 试验 实验 自治 全国 全省 全市 全县
    全区 所在 相关 有关 部分 个别 其他 其余 周边 邻近 兄弟 所辖 下辖 基层 乡镇 城镇 县域 市域 农村 城市 山区 老区
    灾区 库区 牧区 矿区 社会 政府 国家 国际 卫生 森林 园林 智慧 平安 法治 宜居 数字 幸福 和谐 健康 强县 强市 强镇
    百强 千强 十强 经济强 工业强 农业大 人口大 文化 历史 名城 古城 新兴 传统 薄弱 软弱 涣散 落后 深度 脱贫 易地 移民
    安置 搬迁 集中 连片 边远 偏远 边境 沿海 沿边 内陆 发达 欠发达 落实 合作 集聚 聚集 综合 自由贸易 高新 技术
    高新技术 经济技术 综合保税 循环 化工 科技 物流 创新 创业 孵化 现代 农产品 食品 一体化 都市 主城 老城 新城 中心城
    城乡 城区 园区 片区 街区 小区 社区 校区 厂区 港区 景区 新区 灌区 湖区 林区 禁养 限养 三个 两个 一个 多个 几个
    亿元 千亿 万亿 主体 样本 优秀 标杆 一流 星级 双拥 魅力 宜业 和美 精品 网红 未来 共富 富裕 空白 缺水 无人 留守
    整治 整洁 清洁 打造 建设 建成 创建 推进 实现 完成 新增 每个 所有 全部 整个 全域 国内 国外 境外 海外 外省 外市
    本地 当地 各地 城郊 近郊 远郊 大型 中型 小型 标准 规划 改革 开放 发展 先行 引领 协调 主产 优势 粮食 蔬菜 水果
    生产 养殖 种植 加工 灌溉 风景 名胜 风景名胜 旅游度假 度假 自驾 历史文化 完整 绿色 型 级 类 居家 友好 就业
    充分就业 提供 达标 以上 性 之 艺术 精神障碍 障碍 颐养 候选 基金 人才 暗夜 零碳 高品质 聚居 规范化 典型 宜人 商务
    金融 教育 大学 医疗 体育 文旅 会展 步行 特色街 拥挤 危旧 老旧 棚户 低收入 高风险 中风险 低风险 疫 病险 除险 加固
    中小型 景观 迎宾 支线 通用 军民 高山 湿地 城市湿地 主干 对外 入城 进城 出城 村改 撤村 并村 撤乡 撤县 撤县设 撤市
    设 转设 城乡融合 融合 林荫
    """)
)
"""What stands before a unit without being a name."""

NOT_IN_NAME = frozenset("各全本我该每某这那其两几多数和与及或的了为把被将对从在到入驻由向是有无不至等所你他")
"""Characters with which what stands before a unit is no name: 各县, 该镇."""

WEAK_FIRST = frozenset("新老旧大小一二三四五六七八九十百千万亿第")
"""Characters with which it is a name only where the tagger says so: 大坪乡, not 大县."""

NOT_PLACES = frozenset(
    listed("""
    乡镇 城镇 城乡 县区 市区 市县 社区 地区 城区 辖区 园区 景区 片区 小区 省市 农村 乡村 山区 老区 灾区 库区 牧区
    矿区 郊区 街区 校区 厂区 港区 新区 灌区 湖区 林区 城市 都市 上市 超市 门市 夜市 股市 楼市 菜市 行政区 自治区
    特区 禁区 雷区 误区 盲区 专区 战区 军区 外省 邻省 本省 我省 全省 大区 分区 省区 区县 县市 县乡 市县区 山村 渔村
    东盟 联盟 强市 强县 强村 院区 湾区 下乡 国省 跨省 千村 万村 一县 一区
    新村 建制镇 名镇 强镇 重镇 古镇 集镇 小镇 城关镇 度假村
    """)
)
"""Words that end in the sign of a unit: they are no names, and no name ends in them."""

NO_SMALL_PLACES = frozenset(
    listed("""
    中心村 贫困村 帮扶村 示范村 自然村 行政村 城中村 民宿村 整村 驻村 联村 入村 带村 百村 老村 弱村 古寨 山寨 入河 入湖
    大河 大湖 小河 管沟 排沟 老镇 街镇 场镇 分村 兴村 画乡 名乡 水乡 侨乡
    家乡 故乡 老乡 同乡 还乡 返乡 进村 出村 古村 水镇 柬埔寨 沟沟 村村 乡乡 镇镇
    """)
)
"""What ends in the sign of a small place, and is no end of its name."""

ORGANS = listed("委 政府 人大 人民 政协 纪委 监委 直 法院 检察院 公安局 党委 党工委")
"""What may follow the unit of a place as the beginning of one of its bodies: 临江市委."""

NATIONAL_TERMS = frozenset(
    listed("""
    延安精神 井冈山精神 西柏坡精神 大庆精神 枫桥经验 浦江经验 遵义会议 古田会议 北京冬奥 北京奥运 北京时间 瑞金精神
    深圳精神 香港回归
    """)
)
"""Set terms of the country's history that begin with a place."""

BEFORE_PLACE = listed("""
    加快 立足 维护 推动 推进 促进 服务 助力 来到 走进 扎根 热爱 打造 建设 转化为 符合 结合 实现 谱写 开创 奋力 为 从
    在 到 赴 对 是 让 使 把 宜居 今日 魅力 幸福 美丽 平安 法治 数字 活力 书写 展示 宣传 投资 支持 关心 了解 心系
    情系 支撑 成就 引领 回 来 以 将 与 和
    """)
"""What stands before a place that is used without unit."""

AFTER_PLACE = listed("""
    市 县 区 发展 改革 经济社会 经济 实际 未来 良好 人民 组工 干部 党建 高质量 现代化 篇章 新篇章 实践 样板 新局面
    振兴 崛起 建设 大地 儿女 全市 各级 广大 群众 特色 力量 的发展 历史 人才 高铁 新 的明天 的未来 更 品牌 模式 经验
    元素 故事 形象 声音 老百姓 跨越 腾飞 转型
    """)
"""What stands after a place that is used without unit."""

TO_PLACE = listed("赴 到 在 来自 来到 走进 位于 地处 落户 前往 抵达 支援 驰援")

AT_PLACE = listed("""
    的 ， 。 、 ； 考察 调研 学习 参观 召开 举行 挂职 投资 驻点 指导 交流 开展 成功 设立 建成 落地 工作 创业 拍摄
    经商 务工 打工 取经 期间 召集 签约
    """)
"""What stands before and after a place one goes to: 赴安康考察."""

NOT_AFTER = listed(
    "各位 人民 群众 世界 天下 健康 幸福 平安 和谐 万家 生活 身体 全家 百姓 民生 社会 永葆 永远 实现 走向 维护"
)
"""What stands before a name of every day where it is a word: 人民安康, 天下大同."""

NOT_FOLLOWED = listed("们 时数 充足 之 小异 无忧 祥和 和谐 幸福 而 共处 相处 磊落")
"""What stands after it there."""

WORDLIKE_PLACES = frozenset(
    listed("""
    滨江 大关 北站 江海 江南 江北 江东 城南 城东 城西 城北 兴城 河口 通江 三江 太湖 沙河 河东 河西 东湖 西湖 南湖
    北湖 商城 通道 路桥 南城 东城 西城 花山 滨湖 湖滨 东山 西山 南山 凌云 平安 大港 新河 尖山 龙门 大新 泰山 中原
    长安 小河 满城 东至 武陵 阳明 双城 太平 仁和 吉利 东海 南海 临海 龙城 龙江 东港 新城 老城 古城 海港 港口 解放
    新华 高明 公安 新和 高唐 大方 大通 大安 大厂 大邑 集美 兴业 兴隆 新兴 新安 新民 通海 通河 望城 望江 开平 开化
    平和 平顺 平定 永定 永泰 永安 永胜 永新 永年 安定 安居 安化 安平 安乡 正定 正安 正阳 繁昌 丰满 道真 山城 水城
    江城 石城 龙潭 龙湾 万山 金山 金川 金牛 青山 青田 青龙 宽城 连山 连城 长清 长海 长丰 长兴 海兴 海城 海丰 景泰
    和顺 和静 和平 和政 积石 民和 民乐 民丰 民权 文成 文安 文水 文圣 武功 武胜 武强 武城 孝义 孝昌 信丰 义马 仁化
    仁布 名山 钟山 天山 天河 天心 天宁 天元 天全 天台 天长 花溪 泉山 泉港 云台 云龙 云岩 宝山 宝塔 宝丰 珠山 独山
    凤台 凤山 凤阳 龙岗 龙游 成华 成武 美兰 前锋 先锋 东风 卫东 工农 爱民 爱辉 环翠 玄武 白塔 红塔 红桥 红岗 铁山
    铁东 铁西 二七 二道 鼓楼 钟楼 桥东 桥西 路南 路北 站前 市中 城中 城厢 新市 西固 西夏 东丽 南开 南关 北关 东洲
    南部 北塔 北塘 南岸 南岳 北辰 中站 上街 下关 上思 上林 上高 高港 高坪 高平
    """)
)
"""Names of counties and districts that are words, waters, directions or parts of any town: they count where a text
uses them as a place or names them with their unit."""

ONLY = ("仅", "只")
"""Characters before a name that the tagger takes for its first: 仅|红石镇."""

NOT_UNITS = listed("""
    市场 市民 市值 市政 市域 市容 市属 县域 县城 区域 区间 区块 区位 区别 区分 区划 村级 村庄 村民 村落 乡亲 乡愁 乡土
    乡贤 旗帜 旗舰 镇区 省级 省份 省内 省外
    """)
"""Words that begin with the sign of a unit."""

KINDS_OF_AREA = frozenset("库地园景新湖林牧矿厂社片专特湾")
"""What stands before 区 where it is a kind of area: 三峡库区, 西南地区."""

WEAK_IN_TABLE = frozenset(
    listed("老城区 新城区 城中区 一区 二区 东区 西区 富县 兴县 新县 古县 和县 定县 成县 南县 市区 高新区")
)
"""Names of the table that are common words as well."""
