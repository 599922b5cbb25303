"""Words that stand in, before or after the names of people, in our own selection."""

from draftkit.lexicon.listed import listed
from draftkit.lexicon.namelike import SURNAMES

FIRST_NAMES_OF_TWO = listed("""
    欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 轩辕 宇文 长孙 独孤 南宫 西门 闻人 澹台 呼延 赫连
    申屠 拓跋
    """)
"""Surnames of two characters; 东方 is left out, it is a word of every day."""

FAMILY = SURNAMES | frozenset(
    "乐谌阚佘闵廉冷蔚芮糜汲邴隗宓郗仰仇厉祖幸韶蓟印怀邰索籍赖胥苍莘劳扶郦雍濮扈冀郏鱼慎戈庾暨衡巩晁勾訾毋鞠蒯查竺逯桓钮嵇虞"
    "缪应贝亓佴苟逢那皮卿丰桂车侯晏尧阙瞿鄢荀佟卞盘褚蔺邝窦占茹桑匡卓冼芦辜仝边宫楚巫沙甄娄郜郁巴栾荆薄池敖简姬阚裘麻"
    "艳贡逄屠兀席储岑巢全班仲邬苗拜泮南宁麦揭楼库盖"
)
"""Characters that begin a name of a person."""

NATIONAL_PEOPLE = frozenset(
    listed("""
    习近平 毛泽东 邓小平 江泽民 胡锦涛 周恩来 刘少奇 朱德 陈云 任弼时 马克思 恩格斯 列宁 斯大林 孙中山 雷锋 孔子
    孟子 老子 庄子 荀子 韩非子 管子 墨子 曾国藩 诸葛亮 岳飞 范仲淹 王阳明 李大钊
    焦裕禄 孔繁森 谷文昌 杨善洲 廖俊波 黄文秀 张桂梅 王进喜 钱学森 邓稼先 袁隆平 南仁东 黄大年 张富清 时传祥 董存瑞
    黄继光 邱少云 刘胡兰 杨靖宇 方志敏 江竹筠
    """)
)
"""People of the country's history and theory, and its models: naming them does not tie a speech to a place."""

TITLES_AFTER = listed(
    "同志 先生 女士 教授 院士 烈士 老师 大姐 师傅 医生 大夫 博士 老人 大爷 大妈 阿姨 奶奶 爷爷 叔叔 同学 夫妇"
)
"""What follows a name and makes it one."""

OFFICE_ENDS = listed("""
    书记 部长 主任 市长 县长 区长 州长 盟长 旗长 镇长 乡长 局长 处长 科长 厅长 省长 主席 院长 校长 队长 会长 秘书长
    常委 委员 站长 所长 理事长 董事长 总经理 经理 组长 检察长 行长 社长 馆长 园长 教授 研究员 干事 村长 支书 专员
    政委 参谋长 调研员 工程师 场长 班长 巡视员 总监 总裁 负责人 书记员 副主席 司令员 指挥长 护士长
    """)
"""Words in which an office ends, before a name."""

ROLES = listed("""
    党员 代表 民警 记者 大户 村民 专家 教师 学生 护士 医生 队员 员工 职工 企业家 劳模 农民 老人 创始人 带头人 干部
    选手 战士 英雄 模范 标兵 同学 乡贤 工人 市民 居民 社员 站员 队友 能手 匠人 传承人 志愿者 网格员 通讯员 会计 出纳
    片警 村医 运动员 少女 女孩 姑娘 文书 律师 法官 检察官 社工 战友
    老板 老师 大夫 支书 青年 女儿 儿子 妻子 丈夫
    """)
"""Words for what people do. A name after them needs more of its own than one after an office."""

SPEAKING = listed("""
    指出 强调 表示 要求 出席 主持 作了 作题 作重 作表 作报 作动 作工 讲话 说 讲 认为 介绍 汇报 通报 宣读 传达 代表
    带领 率 参加 先后 高兴 激动 也 还 说道 告诉 是 曾 被 因 自 每天 坚持 扎根 带头 主动 家 把 用 今年 给 让 所 作为
    接过 同志 先生 女士 等 及 致辞 致词 陪同 任 担任 就 对 在 为 深入 赴 到 宣布 发言 回答 调研 同 向 与 和 分别
    围绕 从 以 的 一行 跟 这样 这个 这位 那样 正在 已 开着 带着 领着
    """)
"""What may follow a name right away."""

TIBETAN_FIRST = listed("""
    尼玛 扎西 次仁 达瓦 央金 卓玛 洛桑 旦增 格桑 白玛 多吉 巴桑 德吉 平措 索朗 边巴 嘎玛 仁增 土登 强巴 拉巴 丹增 次旺
    普布 米玛 其美 益西 桑吉 才让 仁青 南卡 晋美
    """)
TIBETAN_LAST = (
    *TIBETAN_FIRST,
    *listed("""
    拉姆 卓嘎 曲珍 顿珠 旺堆 罗布 加措 嘉措 群培 旺姆 措姆 白珍 曲措 旺杰 欧珠 坚赞 江村 朗杰 东智 多杰
    """),
)
"""The two parts of Tibetan names, which have no family name."""

OWN_ROLES = listed("老板 老师 大夫 支书 网格员 村医 民警 教师 医生 专家 护士 片警 师傅 会计")
"""Roles of one person, so that what follows in the shape of a name is one: 老板|谢|五七."""

SAGES = frozenset(listed("孔子 孟子 老子 庄子 荀子 墨子 管子 朱子"))
"""People of old times whose names are complete: what follows is no part of them."""

NOT_IN_GIVEN = frozenset("的了女男老各全等之和与及以对在局们有个位名")
"""Characters that no given name holds."""

NO_GIVEN_NAME = frozenset(
    listed("""
    各位 全体 广大 党员 领导 青年 干部 这位 女性 每位 一些 有的 部分 负责 个别 老年 所有 其他 基层 多数 少数 革命
    有关 机关 退休 组工 与会 到会 参会 在座 新任 年轻 优秀 先进 妇女 男女 代表 委员 书记 部长 主任 市长 县长 区长
    主席 村民 分管 主管 主要
    """)
)
"""What stands before 同志 and is no name."""

AFTER_FAMILY = listed("""
    书记 市长 县长 区长 州长 镇长 乡长 局长 部长 主任 省长 主席 校长 院长 董事长 总经理 行长 检察长 理事长 会长
    秘书长 馆长 处长 科长 所长 站长 队长 经理 政委 支书 老师 教授 大姐 大爷 大妈 师傅 医生
    """)
"""What makes a person of a family name or a full name before it: 王书记, 周明远市长, 李总."""

BEFORE_GIVEN = frozenset("，。；、：由请和与在\n")
"""Characters before a given name with an office: ，明远市长作了讲话."""

NO_PERSON_LAST = frozenset(
    "制局段路湖河镇村站港山坝街线区会院岛寺桥道台节贷通保票季湾冲坪标宝岗沟塘岭庵县市省乡州等感业园场馆楼城里巷门口队至江海溪泉峰堡关洲渡厂案"
)
"""Characters in which a word ends that only looks like a name of a person: 林长制, 金丽温高速's 龙腾路."""

AFTER_ROUTE = listed("高速 高铁 铁路 公路 城际 通道 大通道 开放 片区 商圈 产业 项目")
"""What follows the name of a road or a line that looks like a person's: 金丽温高速."""

NOT_PEOPLE = frozenset(listed("申报 沙龙 高素质 高水平 建强 安全感 幸福感 任务 任期 时代 高度 南郭"))
"""Words in the shape of a name that the tagger is mistaken about."""
