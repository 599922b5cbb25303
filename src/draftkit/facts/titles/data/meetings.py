"""Words that make, open or end the name of a meeting, in our own selection."""

from draftkit.lexicon.listed import listed

NUMBER = "[零一二三四五六七八九十百]{1,5}"
"""An ordinal in Chinese."""

HIDDEN = "[xX×＊*Ｘ]{1,3}"
"""An ordinal blacked out, or left for the copier to fill in: xx大."""

NUMERAL = "[零一二三四五六七八九十百xX×＊*Ｘ]"
"""The last character of either."""

SCOPES = listed("""
    全国 全省 全市 全县 全区 全州 全盟 全旗 全镇 全乡 全校 全院 全局 全系统 全街道 全公司 全集团 中央 中共中央 国务院
    国家 省委 市委 县委 区委 州委 盟委 旗委 地委 工委 镇党委 乡党委 自治区党委 自治州党委 省政府 市政府 县政府 区政府
    州政府 镇政府 省纪委 市纪委 县纪委 区纪委 中央纪委 中纪委 自治区 省市 省市县 省直 市直 县直 区直 市级 县级
""")
"""How far the meeting reaches or who holds it: the name begins here."""

KINDS = listed("""
    会议 全会 大会 座谈会 学习会 现场会 推进会 动员会 部署会 调度会 表彰会 总结会 汇报会 交流会 研讨会 恳谈会 培训会
    观摩会 通报会 报告会 宣讲会 约谈会 协调会 分析会 启动会 誓师会 点评会 发布会 洽谈会 博览会 推介会 交易会 运动会
    峰会 论坛 工作会 干部会 部长会 书记会 主任会 局长会 党代会 人代会 研讨班 培训班 轮训班 读书班 进修班 讲习班 开班式
    联谊会 会商会 茶话会 团拜会 见面会 对接会 招商会 评审会 听证会 碰头会
    开班仪式 开学典礼 启动仪式 结业式 毕业典礼 颁奖典礼 揭牌仪式 签约仪式 誓师大会
""")
"""What the name of a meeting or a class ends with."""

VAGUE = frozenset(
    listed(
        "会议 大会 全会 论坛 工作会 干部会 部长会 书记会 主任会 局长会 分析会 协调会 发布会 启动会 碰头会 见面会 会商会"
    )
)
"""Kinds too common to make a name without a scope or an ordinal before them."""

ROUTINE = frozenset(
    listed("""
    民主生活 组织生活 专题民主生活 专题组织生活 常委 常委会 党委 党委会 党组 党组会 党支部 支部 支委 党员 党员代表
    党小组 办公 书记办公 部务 局务 院务 校务 联席 领导小组 协调小组 专题 工作 各类 各种 有关 相关 重要 系列 一系列
    大型 小型 有关工作 例行 视频 电视电话 常务 全体 扩大 职工 职工代表 村民 村民代表 居民 群众 代表 家长 院坝 屋场
    班子 集体 现场 专题研究 理论学习 述职评议 述责述廉 述职述廉 述职 形势 业务 专题业务 干部 党员干部 专题工作 情况
    总结 年终 年度 季度 月度 专题推进 工作推进 推进 调度 工作调度 现场推进 现场办公 多边 国际 国内 体育 专业 专场
    人民代表 职代 妇女 多场 各级 大小 高端 高峰 工作例 专题部署 动员部署 工作部署 专门 协商 座谈 多次 政府常务
    集体学习 校长 院长 学生 教师 预算 部门 村级 基层 协调 股东 董事 重点工作 党委理论学习中心组
""")
)
"""What stands before the kind in meetings that every office holds all the year round; no facts."""

GOING = (
    "召开|开[一两]次|举办|举行|参加|出席|列席|承办|(?<![济会党团层级业])组织(?![部工党建生体人路和])"
    "|传达|主持|开好|办好|开展|收看|收听|邀请|承接|申办|筹办|协办|联办|赴|借助|放大|依托"
)
"""Verbs that hold or attend a meeting, or pass on what it said: the name stands behind them."""

BREAKS = (
    f"{GOING}|按照|根据|通过|结合|围绕|深入学习|认真学习|深入贯彻|认真贯彻|全面贯彻|全面落实|深入落实|抓好|坚决|切实|必须"
    "|这次|此次|本次|今天|刚才|刚刚|每年|每月|每季|定期|及时|上下|各级|各地|各部门|广大|会议|全会|大会|精神和|精神及"
    "|[会坛班][、和及暨]|是|了|的|在|将|把|为|向|与会|(?<![重主需])要|等|并|从"
)
"""What no name of a meeting has inside."""

LEADING = (
    "(?:了|的|为期[零一二三四五六七八九十两\\d]+[天周个月]+的?|[零一二三四五六七八九十两\\d]+[次场期个届]|一系列|首次|首场|再次|专门"
    "|年度|近期|又一次?|好|过|贯彻落实|学习贯彻|贯彻|学习|落实|安排|筹备|提出|根据|暨|和|及|与|以及|对|以|于)+"
)
"""What may stand between a verb and the name; no part of it where no scope is named."""

AT = "召开|举办|举行|参加|出席|传达|贯彻|学习|落实|结合|按照|根据|承办"
"""Verbs, all of two characters, right behind which the place may stand that holds a meeting."""
