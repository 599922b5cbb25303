"""Names, and words of every day that look like names, in our own selection."""

from draftkit.lexicon.listed import listed

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾"
    "夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤祝习温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹"
    "申欧耿关兰焦俞左柳甘祁包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司"
)

COMMON_WORDS = frozenset(
    listed("""
    城市 中国 新建 城镇 美丽 深度 海洋 宜居 上市 法治化 惠及 新区 都市 新城 文明城市 城中村 普通高中
    满意度 普及 广大干部 英雄 治本 古城 大桥 山水 中心镇 入市 古镇 开园 百强县 海关 上楼 山区 城建 三区
    安宁 长寿 美化 治安 加大力度 江山 大都市 东西 绕城 大国 新旧 青山 入海 中心区 桥头堡 扎根 兴国 德治
    涅槃 海港 青春 湖泊 大城 老城区 外联 上山 关联 福利 串联 重镇 旅游名县 擂台赛 大城市 宜居城市 湾区
    临港 滨海 陆海 兴旺 维度 多维度 入门 上台 治国 兴县 兴市 施策 河湖 沿河 南北 热爱祖国 自觉遵守 之脉
    之良 平原 文明 光荣 智慧 公正 阳光 和谐 永葆 权威 高强 杜绝
    """)
)
"""Words of every day that the tagger takes for the names of places or people."""

EVERYDAY_PLACES = frozenset(
    listed("""
    来宾 白银 大同 安康 日照 开封 朝阳 东方 玉树 惠民 惠农 富民 博爱 友谊 温泉 向阳 红旗 凤凰 方正 金山 白云 钟楼 同德
    同仁
    红星 阳春 修文 同心 和平 光明 共和 文明 民主 团结 前进 解放 复兴 振兴 平安 安宁 建设 永和 康乐 兴国 南部 北部 西部
    东部 中部
    """)
)
"""Names of places that are words of every day as well: only their surroundings can tell."""
