"""Formulations bound to a period: from when and to when each was the current one.

Months or days as far as public sources tell them; they are general knowledge of the language, not of one document.
"""

import re

PERIODS: tuple[tuple[str, str, str], ...] = (
    ("四个意识", "2016-01", ""),
    ("四个自信", "2016-07", ""),
    ("三个自信", "2012-11", "2016-07"),
    ("两个维护", "2018-09", ""),
    ("两个确立", "2021-11", ""),
    ("不忘初心", "2016-07", ""),
    ("乡村振兴", "2017-10", ""),
    ("新发展理念", "2015-10", ""),
    ("高质量发展", "2017-10", ""),
    ("稳中求进", "2011-12", ""),
    ("政治判断力|政治领悟力|政治执行力", "2020-12", ""),
    ("产业兴旺", "2017-10", ""),
    ("三严三实", "2014-03", ""),
    ("新质生产力", "2023-09", ""),
    ("中国式现代化", "2021-07", ""),
    ("先立后破", "2021-12", ""),
    ("以进促稳", "2023-12", ""),
    ("三个务必", "2022-10", ""),
    ("三个区分开来", "2016-01", ""),
    ("五位一体", "2012-11", ""),
    ("四个全面", "2014-12", ""),
    ("三个代表", "2002-11", "2007-10"),
    ("科学发展观", "2007-10", "2012-11"),
    ("执政能力建设", "2004-01", "2017-10"),
    ("先进性教育", "2004-01", "2006-06"),
    ("学习实践活动", "2008-09", "2010-02"),
    ("群众路线教育", "2013-06", "2014-10"),
    ("两学一做", "2016-02", "2017-03"),
    ("主题教育", "2019-06", "2024-01"),
    ("以学铸魂|以学增智|以学正风|以学促干", "2023-04", "2024-01"),
    ("全面建成小康|全面小康|小康社会", "2002-11", "2021-07"),
    ("脱贫攻坚|精准扶贫|精准脱贫|脱贫摘帽", "2013-11", "2021-02"),
    ("贫困村|贫困户|贫困县|贫困人口", "2014-01", "2021-02"),
    ("两个一百年", "2012-11", "2021-07"),
    ("新农村建设", "2005-10", "2017-10"),
    ("十二五", "2011-01", "2015-12"),
    ("十三五", "2016-01", "2020-12"),
    ("十四五", "2021-01", "2025-12"),
    ("十五五", "2026-01", "2030-12"),
    ("国家公务员", "1993-10", "2005-12"),
    ("五年计划", "1953-01", "2005-12"),
    ("后备干部", "1983-01", "2018-07"),
    ("公推|公开选拔|竞选|竞争上岗", "2000-01", "2014-01"),
    ("疫情防控|复工复产", "2020-01", "2023-01"),
    ("八荣八耻", "2006-03", "2015-11"),
    ("十六大|十六届", "2002-11", "2007-10"),
    ("十七大|十七届", "2007-10", "2012-11"),
    ("十八大|十八届", "2012-11", "2017-10"),
    ("十九大|十九届", "2017-10", "2022-10"),
)
"""Pattern, the month from which and the month up to which it was current; empty for no bound."""

_ANY = re.compile("|".join(pattern for pattern, _, _ in PERIODS))
_EACH = tuple((re.compile(pattern), since, until) for pattern, since, until in PERIODS)


def period_of(text: str) -> tuple[str, str]:
    """From when and up to when a phrase is current, by the formulations in it; empty for no bound."""
    if _ANY.search(text) is None:
        return "", ""
    found = [(since, until) for pattern, since, until in _EACH if pattern.search(text)]
    return max(since for since, _ in found), min((until for _, until in found if until), default="")


OUTDATED = re.compile(
    "[xX]{2}届|xx大|扶贫|贫困|非典|禽流感|供给侧改革|政绩考核评价|双向聘任|村官|电化教育|大学生村|最多跑一次|互联网\\+|WTO|新高潮|"
    "新世纪|兴市|轮训|票决"
)
"""Catchwords of one time that no period tells, or that one plan of one place used: they keep a phrase out."""
