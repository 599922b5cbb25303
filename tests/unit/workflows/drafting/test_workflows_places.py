"""The names of a draft's paragraphs, for every shipped outline."""

from pathlib import Path

import pytest

from draftkit.assemble.assemble import assemble_with_sites
from draftkit.assemble.site import Assembled
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief
from draftkit.outline.parse import parse_outline
from draftkit.phrases.model import Bank
from draftkit.source import Source
from draftkit.text.sides import Paragraphs
from draftkit.workflows.drafting.places import names_of
from draftkit.writers.markdown import markdown_text

OUTLINES = sorted((Path(__file__).parents[4] / "outlines").glob("*.yaml"))
SMALL = """\
id: tea
name: 茶话会讲话
title: 茶话会讲话
salutation: 同志们：
opening: [先说一句。, 再说一句。]
body:
  items:
    - lead: 看家底
      text: [先看茶园。]
      points:
        - items: [{lead: 看一看, text: [看茶厂。]}]
        - items: [{lead: 问一问, text: [问茶农。]}]
    - {lead: 定路子, text: [路要自己走。]}
closing: [祝大家健康！]
"""


def made(text: str, seed: int, *varied: str) -> Assembled:
    outline = parse_outline(Source("outline.yaml", text)).unwrap()
    return assemble_with_sites(Brief(outline.id, varied=varied), outline, Stock(Bank()), seed=seed).unwrap()


def test_a_name_is_a_place_in_the_outline() -> None:
    named = {names_of(made(SMALL, seed), "tea") for seed in range(9)}
    before, after = ("t1", "s1", "p1", "p2", "tea:0", "tea:0.p1"), ("tea:1", "tea:1.p1", "", "closing.1")
    assert named == {(*before, point, *after) for point in ("tea:0.0.0", "tea:0.1.0")}


@pytest.mark.parametrize("path", OUTLINES, ids=lambda path: path.stem)
def test_every_paragraph_of_a_draft_has_one_name_of_its_own(path: Path) -> None:
    draft = made(path.read_text("utf-8"), 3, "开头", "1", "2.1")
    names = names_of(draft, path.stem)
    texts = Paragraphs(markdown_text(draft.speech)).texts
    assert len(names) == len(texts)
    assert [text for text, name in zip(texts, names, strict=True) if not name] == ["---"] * names.count("")
    assert len({name for name in names if name}) == len(names) - names.count("")
