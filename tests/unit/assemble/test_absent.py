"""What need not be there is not said, and leaves no gap."""

from draftkit.assemble import assemble
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief
from draftkit.outline.parse import parse_outline
from draftkit.source import Source
from draftkit.tree.walk import inlines, plain, walk

OUTLINE = """
id: drill
name: 演练
minutes: 1
rate: 100
slots:
  上级会议: {type: meeting, leave_out: true}
  户数: {type: count, unit: 户}
title: 讲话
opening:
  承接式: [[["按照{{上级会议}}的部署，开这个会。", "传达{{上级会议}}精神，开这个会。"], 会不长。]]
  缘由式: ["走访了{{户数}}，问题都在这里。"]
body:
  items:
    - lead: 看清来路
      text: ["{{上级会议}}讲得很清楚。", ["{{上级会议}}点了题。", 题目已经点明。]]
    - {lead: 走好新路, text: ["还有{{户数}}没有走到。"]}
closing: [散会。]
"""


def said(given: dict[str, str]) -> set[str]:
    outline = parse_outline(Source("drill.yaml", OUTLINE)).unwrap()
    speeches = (assemble(Brief("drill"), outline, Stock(), seed=seed, given=given).unwrap() for seed in range(20))
    return {plain(inlines(visit.block)) for speech in speeches for visit in walk(speech)}


def test_what_names_it_is_left_out_and_another_wording_is_taken() -> None:
    texts = said({})
    assert not [text for text in texts if "上级会议" in text]
    assert "题目已经点明。" in texts


def test_an_opening_that_loses_nothing_is_taken_before_one_that_would() -> None:
    assert "走访了【待填：户数（户）】，问题都在这里。" in said({})
    assert "会不长。" not in said({})


def test_it_is_said_where_somebody_gave_it() -> None:
    assert {text[:3] for text in said({"上级会议": "全市大会"})} >= {"按照【", "传达【"}


def test_other_slots_stay_open() -> None:
    assert "还有【待填：户数（户）】没有走到。" in said({})
