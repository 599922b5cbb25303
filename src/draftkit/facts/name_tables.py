"""Words that stand in, before or after the names of people, places and bodies, in our own selection."""

from draftkit.lexicon.listed import listed
from draftkit.lexicon.namelike import SURNAMES

FIRST_NAMES_OF_TWO = listed(
    "欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 轩辕 宇文 长孙 独孤 南宫 西门 闻人 澹台 呼延 赫连 申屠 拓跋"
)
"""Surnames of two characters; 东方 is left out, it is a word of every day."""

FAMILY = SURNAMES | frozenset(
    "佘闵廉冷蔚芮糜汲邴隗宓郗仰仇厉祖幸韶蓟印怀邰索籍赖胥苍莘劳扶郦雍濮扈冀郏鱼慎戈庾暨衡巩晁勾訾毋鞠蒯查竺逯桓钮嵇虞缪应贝亓佴苟逢那皮卿丰桂车侯晏尧阙瞿鄢荀晁佟仇卞虞盘褚蔺邝窦占茹桑匡卓冼芦辜仝边占宫楚巫沙甄娄郜缪郁巴栾荆薄池敖简姬阚糜裘麻艳贡逄屠兀席储岑巢全班仲邬苗"
)
"""Characters that begin a name of a person."""

NATIONAL_PEOPLE = frozenset(
    listed("""
    习近平 毛泽东 邓小平 江泽民 胡锦涛 周恩来 刘少奇 朱德 陈云 任弼时 马克思 恩格斯 列宁 斯大林 孙中山 雷锋 孔子 孟子 老子 庄子
    荀子 韩非子 管子 墨子 曾国藩 诸葛亮 岳飞 范仲淹 王阳明 李大钊 陈独秀
    """)
)
"""People of the country's history and theory: naming them does not tie a speech to a place."""

TITLES_AFTER = listed("同志 先生 女士 教授 院士 烈士 老师 大姐 师傅 医生 博士")
"""What follows a name and makes it one."""

OFFICE_ENDS = listed("""
    书记 部长 主任 市长 县长 区长 州长 盟长 旗长 镇长 乡长 局长 处长 科长 厅长 省长 主席 院长 校长 队长 会长 秘书长 常委 委员
    站长 所长 理事长 董事长 总经理 经理 组长 检察长 行长 社长 馆长 园长 教授 研究员 干事 村长 支书 专员 政委 参谋长 调研员 工程师
    场长 班长 巡视员 总监 总裁 负责人 书记员 副主席 司令员 指挥长 会计 出纳 文书
    """)
"""Words in which an office ends, before a name."""

ROLES = listed("""
    党员 代表 民警 记者 大户 村民 专家 教师 学生 护士 医生 队员 员工 职工 企业家 劳模 农民 老人 创始人 带头人 干部 选手 战士
    英雄 模范 标兵 同学 乡贤 工人 市民 居民 社员 站员 队友 能手 匠人 传承人 志愿者 网格员 通讯员 律师 法官 检察官 社工 战友
    """)
"""Words for what people do. A name after them needs more of its own than one after an office."""

SPEAKING = listed("""
    指出 强调 表示 要求 出席 主持 作了 作题 作重 作表 作报 作动 作工 讲话 说 讲 认为 介绍 汇报 通报 宣读 传达 代表 带领 率 参加
    先后 高兴 激动 也 还 说道 告诉 是 曾 被 因 自 每天 坚持 扎根 带头 主动 家 把 用 今年 给 让 所 作为 接过
    同志 先生 女士 等 及 致辞 致词 陪同 任 担任 就 对 在 为 深入 赴 到 宣布 发言 回答 调研 同 向 与 和 分别 围绕 从 以 的
    """)
"""What may follow a name right away."""

NO_GIVEN_NAME = frozenset(
    listed("""
    各位 全体 广大 党员 领导 青年 干部 这位 女性 每位 一些 有的 部分 负责 个别 老年 所有 其他 基层 多数 少数 革命 有关 机关 退休
    组工 与会 到会 参会 在座 新任 年轻 优秀 先进 妇女 男女 代表 委员 书记 部长 主任 市长 县长 区长 主席 村民 分管 主管 主要 负责
    """)
)
"""What stands before 同志 and is no name."""

UNIT_SIGNS = "省市县区镇乡村州盟旗"
LONG_UNITS = listed("""
    街道 社区 经济技术开发区 高新技术产业开发区 高新技术开发区 经济开发区 综合保税区 旅游度假区 工业集中区 产业集聚区 工业园区 工业园 产业园区 产业园 科技园 物流园 开发区 高新区 经开区 保税区 自治区 自治州 自治县 自治旗 水库 大道 林场 农场
    茶场 牧场 苏木 风景区 景区 灌区 新区 机场 港区 湿地公园 森林公园 国家公园
    """)
"""Units of a place that are words themselves."""

AREAS = frozenset("省市县区州盟旗")
"""Units whose name also stands without them: 临江 for 临江市."""

NOT_BEFORE_UNIT = frozenset(
    listed("""
    新建 改建 试点 示范 贫困 后进 先进 中心 文明 美丽 行政 自然 特色 重点 城中 城边 空壳 空心 小康 生态 样板 红色 党建 电商 旅游 产业 工业
    农业 专业 核心 经济 开发 保护 居民 住宅 商业 功能 试验 实验 自治 全国 全省 全市 全县 全区 所在 相关 有关 部分 个别 其他 其余
    周边 邻近 兄弟 所辖 下辖 基层 乡镇 城镇 县域 市域 农村 城市 山区 老区 灾区 库区 牧区 矿区 社会 政府 国家 国际 卫生 森林 园林
    智慧 平安 法治 宜居 数字 幸福 和谐 健康 强县 强市 强镇 百强 千强 十强 经济强 工业强 农业大 人口大 文化 历史 名城 古城 新兴 传统 薄弱
    软弱 涣散 落后 深度 脱贫 易地 移民 安置 搬迁 集中 连片 边远 偏远 边境 沿海 沿边 内陆 发达 欠发达 落实 合作 集聚 聚集 综合
    自由贸易 高新 技术 高新技术 经济技术 综合保税 循环 化工 科技 物流 创新 创业 孵化 现代 农产品 食品 一体化 都市 主城 老城 新城 中心城
    城乡 城区 园区 片区 街区 小区 社区 校区 厂区 港区 景区 新区 灌区 湖区 林区 禁养 限养 三个 两个 一个 多个 几个 亿元 千亿 万亿
    主体 样本 优秀 标杆 一流 星级 双拥 卫生 魅力 宜业 和美 精品 网红 未来 共富 富裕 空白 缺水 无人 留守 整治 整洁 清洁 打造 建设
    建成 创建 推进 实现 完成 新增 每个 所有 全部 整个 全域 国内 国外 境外 海外 外省 外市 本地 当地 各地 城郊 近郊 远郊 大型 中型 小型
    标准 规划 改革 开放 发展 先行 引领 协调 主产 优势 粮食 蔬菜 水果 生产 养殖 种植 加工 灌溉 风景 名胜 风景名胜 旅游度假 度假 自驾 历史文化
    完整 绿色 型 级 类 居家 友好 就业 充分就业 提供 达标 以上 型 性 之 艺术 精神障碍 障碍 颐养 候选 基金 人才 暗夜 零碳 高品质 聚居 规范化 典型 宜人
    商务 金融 教育 大学 医疗 体育 文旅 会展 步行 特色街 拥挤 危旧 老旧 棚户 低收入 高风险 中风险 低风险 疫 病险 除险 加固 中小型 景观
    迎宾 支线 通用 国际 军民 高山 湿地 城市湿地 主干 对外 入城 进城 出城 村改 撤村 并村 撤乡 撤县 撤县设 撤市 设 转设 城乡融合 融合
    """)
)
"""What stands before a unit without being a name."""

NOT_IN_NAME = frozenset("各全本我该每某这那其两几多数和与及或的了为把被将对从在到入驻由向是有无不至等所你他")
"""Characters with which what stands before a unit is no name: 各县, 该镇."""

WEAK_FIRST = frozenset("新老旧大小一二三四五六七八九十百千万亿第")
"""Characters with which it is a name only where the tagger says so: 大坪乡, not 大县."""

NOT_PLACES = frozenset(
    listed("""
    乡镇 城镇 城乡 县区 市区 市县 社区 地区 城区 辖区 园区 景区 片区 小区 省市 农村 乡村 山区 老区 灾区 库区 牧区 矿区 郊区 街区 校区
    厂区 港区 新区 灌区 湖区 林区 城市 都市 上市 超市 门市 夜市 股市 楼市 菜市 行政区 自治区 特区 禁区 雷区 误区 盲区 专区 战区 军区 社区
    外省 邻省 本省 我省 全省 大区 分区 省区 区县 县市 县乡 市县区 乡村 山村 渔村 新村 建制镇 名镇 强镇 重镇 古镇 集镇 小镇 城关镇 度假村
    """)
)

ORGANS = listed("委 政府 人大 人民 政协 纪委 监委 直 法院 检察院 公安局 党委 党工委")
"""What may follow the unit of a place as the beginning of one of its bodies: 临江市委."""

NATIONAL_TERMS = frozenset(
    listed("""
    延安精神 井冈山精神 西柏坡精神 大庆精神 枫桥经验 浦江经验 遵义会议 古田会议 北京冬奥 北京奥运 北京时间 瑞金精神 深圳精神 香港回归
    """)
)
"""Set terms of the country's history that begin with a place."""

BEFORE_PLACE = listed("""
    加快 立足 维护 推动 推进 促进 服务 助力 来到 走进 扎根 热爱 打造 建设 转化为 符合 结合 实现 谱写 开创 奋力 为 从 在 到 赴 对
    是 让 使 把 宜居 今日 魅力 幸福 美丽 平安 法治 数字 活力 书写 展示 宣传 投资 支持 关心 了解 心系 情系 支撑 成就 引领 回 来 以 将 与 和
    """)
"""What stands before a place that is used without unit."""

AFTER_PLACE = listed("""
    市 县 区 发展 改革 经济社会 经济 实际 未来 良好 人民 组工 干部 党建 高质量 现代化 篇章 新篇章 实践 样板 新局面 振兴 崛起 建设 大地
    儿女 全市 各级 广大 群众 特色 力量 的发展 历史 人才 高铁 新 的明天 的未来 更 品牌 模式 经验 元素 故事 形象 声音 老百姓 跨越 腾飞 转型
    """)
"""What stands after a place that is used without unit."""

BODY_ENDS = listed("""
    海关 银行 商会 协会 基金会 电视台 日报社 监狱
    有限责任公司 股份有限公司 有限公司 集团公司 分公司 公司 集团 大学 学院 中学 小学 医院 研究院 研究所 党校 幼儿园 合作社 实验室
    """)
"""Words in which the name of a body ends."""

NOT_BEFORE_BODY = frozenset(
    listed("""
    国有 民营 私营 上市 外资 企业 各类 相关 有关 职业 高等 重点 知名 著名 一流 一批 部分 所有 公立 民办 公办 乡镇 农村 农民 专业 农民专业
    人民 中心 综合 专科 三甲 三级 社区 分 总 子 该 本 各 我 老年 开放 党员 夜 电视 全日制 高职 本科 独立 科研 国家 省级 市级 县级 重点 平台
    城投 国企 央企 投资 融资 担保 建筑 运营 管理 物业 保险 证券 上市 龙头 骨干 母 跨国 大型 中小 大 小 中 好 名 县 市 省 区 优质 标准化 示范
    商业 国有商业 农村商业 民营 中央 世界 各大 政策性 行业 工业 农商 村镇 专业 外贸 残疾人 志愿者 个体 慈善 公募 中国 数据 血液 种子
    寄宿制 双一流 城区 义务教育 九年制 一贯制 公共 中医 妇幼 保健 妇女儿童 儿童 传染病 方舱 精神病 三家 两家 多家 一家 几家 中医药 产业 股份
    技工 技师 技术 职业技术 师范 医学 高级 普通 高级中 完全 初级 希望 中心 村级 股份 联合 组建 成立 建设 组建 新建 在建 改制 红色 联合 物流
    家庭 供销 经济 集体 股份 土地 种植 养殖 农机 旅游 服务 合作 商务 航空 铁路 燃气 供水 公交 水务 电力 石油 电信 农业 工业 文旅 国投 国资
    """)
)
"""What stands before such a word without naming a body."""

NOT_AFTER = listed(
    "各位 人民 群众 世界 天下 健康 幸福 平安 和谐 万家 生活 身体 全家 百姓 民生 社会 永葆 永远 实现 走向 维护"
)
"""What stands before a name of every day where it is a word: 人民安康, 天下大同."""

NOT_FOLLOWED = listed("们 时数 充足 之 小异 无忧 祥和 和谐 幸福")
"""What stands after it there."""

WORDLIKE_PLACES = frozenset(
    listed("""
    滨江 大关 北站 江海 江南 江北 江东 城南 城东 城西 城北 兴城 河口 通江 三江 太湖 沙河 河东 河西 东湖 西湖
    南湖 北湖 商城 通道 路桥 南城 东城 西城 花山 滨湖 湖滨 东山 西山 南山 凌云 平安 大港 新河 尖山 龙门 大新
    泰山 中原 长安 小河 满城 东至 武陵 阳明 双城 太平 仁和 吉利 东海 南海 临海 龙城 龙江 东港 新城 老城 古城
    海港 港口 解放 新华 高明 公安 新和 高唐 大方 大通 大安 大厂 大邑 集美 兴业 兴隆 新兴 新安 新民 通海 通河
    望城 望江 开平 开化 平和 平顺 平定 永定 永泰 永安 永胜 永新 永年 安定 安居 安化 安平 安乡 正定 正安 正阳
    繁昌 丰满 道真 山城 水城 江城 石城 龙潭 龙湾 万山 金山 金川 金牛 青山 青田 青龙 宽城 连山 连城 长清 长海
    长丰 长兴 海兴 海城 海丰 景泰 和顺 和静 和平 和政 积石 民和 民乐 民丰 民权 文成 文安 文水 文圣 武功 武胜
    武强 武城 孝义 孝昌 信丰 义马 仁化 仁布 名山 钟山 天山 天河 天心 天宁 天元 天全 天台 天长 花溪 泉山 泉港
    云台 云龙 云岩 宝山 宝塔 宝丰 珠山 独山 凤台 凤山 凤阳 龙岗 龙游 成华 成武 美兰 前锋 先锋 东风 卫东 工农
    爱民 爱辉 环翠 玄武 白塔 红塔 红桥 红岗 铁山 铁东 铁西 二七 二道 鼓楼 钟楼 桥东 桥西 路南 路北 站前 市中
    城中 城厢 新市 西固 西夏 东丽 南开 南关 北关 东洲 南部 北塔 北塘 南岸 南岳 北辰 中站 上街 下关 上思 上林
    上高 高港 高坪 高平
    """)
)
"""Names of counties and districts that are words, waters, directions or parts of any town: they count where a text
uses them as a place or names them with their unit."""
