"""Dated campaigns and policies that a copier must look at.

A selection in our own form: the rows of education campaigns in the table of period-bound formulations that belongs to
the craft of the genre, and what the annotators of the sample speeches marked as a term.
"""

from draftkit.lexicon.listed import listed

CAMPAIGNS = (
    "(?:保持共产党员)?先进性教育(?:活动)?",
    "(?:深入)?学习实践科学发展观活动",
    "创先争优(?:活动)?",
    "(?:党的)?群众路线教育实践活动",
    "“?三严三实”?专题教育",
    "“?两学一做”?(?:学习教育)?",
    "“?不忘初心、牢记使命”?主题教育",
    "(?:学习贯彻习近平新时代中国特色社会主义思想|学习贯彻新思想|学思想、强党性、重实践、建新功)?主题教育",
    "党史学习教育",
    "党纪学习教育",
    "(?:深入)?贯彻中央八项规定精神学习教育",
    "(?:树立和践行)?正确政绩观学习教育",
    "(?:政法|纪检监察)?队伍教育整顿",
    "“?[一二三四五六七八九十]{1,3}五”(?:规划|时期|期间|末)?",
    "[十二]?十[一二三四五]五(?:规划|时期|期间)",
    "“?三权”?分置",
    "“[二两三四五六七八九十]{1,3}连[冠增丰优好]”",
)
"""Each begins at a place where one may begin; a mark before the name belongs to it."""

CAMPAIGN_BEGINS = "保先深学创党群“三两不主贯树正政纪队一二四五六七八九十"
"""The first characters of these: most places are passed over at one glance."""

TURNOVER = (
    "(?:村(?:级|“?两委”?|和社区|、社区|居|（社区）|党组织)*|社区|市|县|乡|镇|乡镇)+"
    "(?:“两委”|两委|党委|班子|领导班子)*换届(?:选举)?"
)
"""The election of new boards: it comes every five years."""

CAMPAIGN_HINTS = (
    "先进性教育|专题教育|主题教育|学习教育|教育实践|教育整顿|五(?:”|规划|时期|期间)|分置|连(?:冠|增|丰|优|好)”"
    "|创先争优|两学一做|学习实践"
)
"""Without one of these a text holds no campaign of the list: a quick look before the slow one."""

RANKS = ("国家", "全国", "省级", "市级", "自治区级", "全省", "全市")
"""Who declares it."""

STATUS = (
    f"(?:{'|'.join(RANKS)})[\u4e00-\u9fff]{{2,12}}?"
    "(?:(?:重点|贫困|示范|试点|先进|百强|文明|模范|优秀|十强)(?:县|市|区|乡|镇|乡镇|村|单位|集体|城市)"
    "|卫生城市|园林城市|森林城市|卫生县城|生态县|双拥模范城)"
)
"""What a place has been declared to be."""

DECLARED = ("是", "为", "荣获", "获评", "获得", "列入", "入选", "跻身", "创成", "建成")
"""The verbs that say so."""

CITY = (
    "城市|名城|强市|强县|强区|强镇|之都|之城|之乡|新城|高地|样板区?|示范[区市]|先行区|桥头堡|大学|新区|中心|门户|枢纽"
    "|篇章|目的地|之区|之县|之市|之省|大门"
)
"""What a goal that a place sets itself ends with, in quotation marks."""

HALF_END = "[都城乡市县区港州岛湾]|先行|率先|崛起|跨越|领跑|争先|振兴|名城|福地|高地"
"""What the half of a goal in two halves ends with: a kind of place, or how the place is to do among others."""

AIMED = "围绕|打造|建设|建成|争当|锚定|谱写|为|聚焦|迈向|朝着|奋力"
"""What is said right before a goal."""

NEW_WORDS = frozenset(
    listed("""
    农村 格局 机制 征程 时代 局面 高地 体系 阶段 生活 风貌 模式 篇章 形象 辉煌 业绩 动能 优势 社区 城区 社会 中国
    风尚 引擎 面貌 气象 作为 理念 路径 标杆 样板 业态 产业 型城 家园 乡村 城镇 平台 经济 秩序 起点 台阶 跨越 突破
    成效 进展 关系 型工 通道 国家 强国 中心 示范 实践 城市 乡镇 街道 重点 特色 贫困 小康 服务 党建 基层 项目 工业
    农业 旅游 生态 文明 中等 型农 媒体 能源 材料 基建 校区 院区 航程 史册 画卷 天地
    """)
)
"""What follows 新 and is no place."""
