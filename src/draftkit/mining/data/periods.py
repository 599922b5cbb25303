"""Formulations bound to a period: what is out of date never enters a bank, what began lately carries its year."""

import re

OUTDATED = re.compile(
    "三个代表|科学发展观|先进性教育|学习实践活动|群众路线教育|两学一做|主题教育|十[六七八九]大|十[六七八九]届|xx大|[xX]{2}届|小康|"
    "脱贫|扶贫|贫困|两个一百年|新农村|后备干部|公推|公开选拔|竞选|票决|非典|禽流感|疫情|复工复产|供给侧改革|执政能力建设|"
    "国家公务员|五年计划|十三五|十四五|政绩考核评价|竞争上岗|双向聘任|村官|电化教育|大学生村|最多跑一次|互联网\\+|"
    "WTO|新高潮|新世纪|兴市|轮训"
)
"""Banners, campaigns, bodies and catchwords whose time has passed, or which one plan of one time used."""

SINCE = {
    "四个意识": "2016-01",
    "四个自信": "2016-07",
    "两个维护": "2018-09",
    "两个确立": "2021-11",
    "不忘初心": "2016-07",
    "乡村振兴": "2017-10",
    "新发展理念": "2015-10",
    "高质量发展": "2017-10",
    "稳中求进": "2011-12",
    "政治判断力": "2020-12",
    "产业兴旺": "2017-10",
    "三严三实": "2014-03",
}
"""The month from which a formulation is in use; a phrase that holds it carries the same date."""
