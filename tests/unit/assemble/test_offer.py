"""Other headings, each of which leaves its set parallel."""

from draftkit.assemble.assemble import assemble_with_sites
from draftkit.assemble.offer import OFFERED, offers
from draftkit.assemble.site import Assembled
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief
from draftkit.outline.parse import parse_outline
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.source import Source
from draftkit.tree.nodes import Origin

OUTLINE = """
id: drill
name: 演练
minutes: 1
rate: 100
themes: [作风]
title: 讲话
opening: [开头。]
body:
  leads:
    - [看清来路, 走好新路]
    - [认清形势, 干好工作]
    - [想明白，早想明白, 干到底，一干到底]
  items:
    - {text: [甲。], themes: [作风]}
    - {text: [乙。]}
closing: [结尾。]
"""


def phrase(text: str, **more: object) -> Phrase:
    axes = {"roles": (PhraseRole.HEADING,), "themes": ("作风",), "head": "v"} | more
    return Phrase(f"id-{text}", text, Form.VERB_OBJECT, **axes)  # type: ignore[arg-type]


def drafted(seed: int = 0) -> Assembled:
    outline = parse_outline(Source("drill.yaml", OUTLINE)).unwrap()
    return assemble_with_sites(Brief("drill"), outline, Stock(), seed=seed).unwrap()


def offered(*phrases: Phrase, part: str = "1") -> list[tuple[str, Origin, int]]:
    made = next(made for made in map(drafted, range(50)) if made.sites["1"].said == "看清来路")
    found = offers(made, made.sites[part], Stock(Bank(phrases)))
    return [(offer.text, offer.source.origin, len(offer.headings)) for offer in found]


def test_headings_of_the_same_shape_come_first_and_other_sets_change_whole() -> None:
    assert offered() == [("认清形势", Origin.OUTLINE, 1), ("想明白，早想明白", Origin.OUTLINE, 2)]


def test_the_bank_offers_what_matches_in_shape_and_theme() -> None:
    found = offered(
        phrase("守住底线"),
        phrase("守住底线，不越红线"),
        phrase("守住自己的底线"),
        phrase("振兴乡村", themes=("乡村振兴",)),
        phrase("作风漂浮", roles=(PhraseRole.PROBLEM,)),
    )
    assert [text for text, origin, _ in found if origin is Origin.PHRASE] == ["守住底线"]


def test_no_more_than_five_are_offered() -> None:
    assert len(offered(*(phrase(f"守住{first}线") for first in "底红防战前后"))) == OFFERED


def test_what_the_set_says_already_is_not_offered() -> None:
    assert "走好新路" not in [text for text, _, _ in offered(phrase("走好新路"))]
