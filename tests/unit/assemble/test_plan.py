"""The page of headings."""

from draftkit.assemble.assemble import assemble_with_sites
from draftkit.assemble.plan import plan
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
  户数: {type: count, unit: 户}
title: 讲话
salutation: 同志们：
opening: [开头。]
body:
  items:
    - lead: 看清来路
      text: [这一部分先说道理。]
      points:
        items:
          - {lead: 看成绩, cue: "走访了{{户数}}", text: [成绩不小。]}
          - {lead: 看差距, text: [差距也在。, "还有{{户数}}没有走到。"]}
    - {lead: 走好新路, text: [路就在脚下。, 起身就走。]}
closing: [结尾。]
"""


def page() -> list[str]:
    outline = parse_outline(Source("drill.yaml", OUTLINE)).unwrap()
    made = assemble_with_sites(Brief("drill"), outline, Stock(), seed=0).unwrap()
    return [f"{visit.id} {plain(inlines(visit.block))}" for visit in walk(plan(made.speech, made.sites.values()))]


def test_each_point_has_one_cue_its_own_or_the_sentence_with_a_figure_or_the_first() -> None:
    assert page() == [
        "t1 讲话",
        "1 看清来路",
        "1.1 看成绩。",
        "1.1.p1 走访了【待填：户数（户）】",
        "1.2 看差距。",
        "1.2.p1 还有【待填：户数（户）】没有走到。",
        "2 走好新路",
        "2.p1 路就在脚下。",
    ]
