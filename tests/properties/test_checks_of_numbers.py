"""Rules about numbers take any text: they end, they point into it, and what they say has no gap."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from draftkit.checks.subject import Context
from draftkit.checks.wording import MISSING, filled
from draftkit.lexicon.listed import listed
from draftkit.source import Source
from draftkit.workflows.checking.rules import built_in_rules
from draftkit.workflows.checking.subjects import subjects_in_text

RULES = tuple(rule for rule in built_in_rules() if rule.id.startswith(("DKR31", "DKR32", "DKR33")))
SIGNS = "0123456789.一二两三十百千万亿零〇年月日号人名个户%：:、，。；（）—-~至到由从占比率翻番倍的了和“”"
WORDS = listed("""
其中 共 合计 增加到 增长 下降 提高 个百分点 今年 去年 2026年 星期三 今天 分别 应到 实到 到会率 产业结构 参训 学员
力争 以上 左右 约 百分之 亿元 男 女 100人 128人 28人 38% 12月 30日 前 比上年 三次产业比 5:6:7
""")
PIECES = st.sampled_from([*SIGNS, *WORDS])


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_row_of_numbers_and_words_is_judged(words: str) -> None:
    text = f"在工作会议上的讲话\n\n同志们：\n\n{words}\n"
    for subject in subjects_in_text(Source("speech", text)).value or ():
        known = replace(subject, context=Context(meeting=date(2026, 12, 11)))
        for rule in RULES:
            for hit in rule.find(known):
                assert 0 <= hit.span.start < hit.span.end <= len(text)
                assert MISSING not in filled(rule.message.zh, hit.values) + filled(rule.cure.zh, hit.values)
