"""One part of a speech said otherwise; the rest as it was."""

from dataclasses import replace

import pytest

from draftkit.assemble.assemble import assemble_with_sites
from draftkit.assemble.site import Assembled
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief
from draftkit.outline.parse import parse_outline
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.source import Source
from draftkit.tree.nodes import Speech
from draftkit.tree.walk import inlines, plain, walk

OUTLINE = """
id: drill
name: 演练
minutes: 2
rate: 100
themes: [作风]
phrases:
  作风词: {forms: [四字格], themes: [作风], head: v, length: 4}
title: 讲话
opening:
  缘由式: [[今天来谈一件事。]]
  问题式: [[先提一个问题。]]
  承接式: [[刚才几位讲得好。]]
body:
  leads:
    - [看清来路, 走好新路]
  items:
    - text: [[甲一这样讲。, 甲二那样讲。, 甲三换着讲。], "{% if 作风词 %}各级都要{{作风词}}。{% endif %}"]
      points:
        leads:
          - [早一点, 快一点]
          - [先一步, 稳一步]
        items:
          - text: [[乙一往前走。, 乙二往外走。, 乙三往下走。]]
          - text: [[丙一不等人。, 丙二不靠人。, 丙三不求人。]]
    - text: [[丁一看结果。, 丁二看过程。, 丁三看人心。], "{% if 作风词 %}大家一起{{作风词}}。{% endif %}"]
closing:
  - - [就讲到这里。, 我就讲这些。]
"""
WORDS = ("真抓实干", "雷厉风行", "求真务实", "敢作敢为")
BANK = Bank(
    tuple(
        Phrase(f"id{at}", word, Form.FOUR, (PhraseRole.REQUIREMENT,), ("作风",), head="v")
        for at, word in enumerate(WORDS)
    )
)


def made(*varied: str, seed: int = 0, headings: tuple[tuple[str, str], ...] = ()) -> Assembled:
    brief = Brief("drill", varied=varied, headings=headings)
    outline = parse_outline(Source("drill.yaml", OUTLINE)).unwrap()
    return assemble_with_sites(brief, outline, Stock(BANK), seed=seed).unwrap()


def blocks(speech: Speech) -> dict[str, str]:
    return {visit.id: plain(inlines(visit.block)) for visit in walk(speech)}


@pytest.mark.parametrize(
    ("part", "own"),
    [("1", ("1.p1", "1.1", "1.2")), ("1.2", ("1.2",)), ("2", ("2.p1",)), ("开头", ("p1",)), ("结尾", ("p2",))],
)
def test_a_varied_part_changes_and_nothing_else_does(part: str, own: tuple[str, ...]) -> None:
    for seed in range(10):
        before, after = blocks(made(seed=seed).speech), blocks(made(part, seed=seed).speech)
        changed = {name for name in before if before[name] != after.get(name)}
        assert changed
        assert all(name.startswith(own) for name in changed)
        assert before.keys() == after.keys()


def test_what_the_part_said_is_not_said_again() -> None:
    for seed in range(10):
        before, after = blocks(made(seed=seed).speech), blocks(made("1", seed=seed).speech)
        assert before["1.p1"] != after["1.p1"]
        assert before["1.1"] != after["1.1"]


def test_no_phrase_of_the_rest_comes_into_the_new_part() -> None:
    for seed in range(10):
        text = "".join(blocks(made("1", seed=seed).speech).values())
        assert all(text.count(word) <= 1 for word in WORDS)


def test_parts_are_varied_one_after_another() -> None:
    once, twice = blocks(made("2").speech), blocks(made("2", "开头").speech)
    assert {name for name in once if once[name] != twice[name]} == {"p1"}


def test_the_same_wishes_give_the_same_speech() -> None:
    assert made("1", "2", seed=5) == made("1", "2", seed=5)


def test_a_part_that_is_not_there_is_told_and_the_rest_is_drafted() -> None:
    brief = Brief("drill", varied=("7",))
    outline = parse_outline(Source("drill.yaml", OUTLINE)).unwrap()
    outcome = assemble_with_sites(brief, outline, Stock(BANK), seed=0)
    assert "DK410" in {told.message.code for told in outcome.diagnostics}
    assert outcome.unwrap() == made()


def test_a_chosen_heading_stands_instead_of_the_outlines() -> None:
    speech = made(headings=(("看清来路", "回头看看"),)).speech
    assert [plain(section.lead) for section in speech.sections] == ["回头看看", "走好新路"]
    varied = made("1", headings=(("看清来路", "回头看看"),))
    assert plain(varied.speech.sections[0].lead) == "回头看看"
    assert replace(varied.sites["1"]).heading == "看清来路"


def test_a_chosen_heading_holds_whatever_the_seed() -> None:
    chosen = (("早一点", "赶早"),)
    for seed in range(10):
        leads = [plain(point.lead) for point in made(seed=seed, headings=chosen).speech.sections[0].sections]
        assert leads == ["赶早。", "快一点。"]
