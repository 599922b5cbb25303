"""What is said of a gap that the bank could not fill."""

from dataclasses import replace

from draftkit.assemble.lacks import lacks
from draftkit.assemble.stock import Stock
from draftkit.assemble.supply import Supply
from draftkit.diagnostics import Diagnostic
from draftkit.outline.model import GapSpec
from draftkit.phrases.model import Bank, Phrase, PhraseSlot
from draftkit.phrases.taxonomy import Form, PhraseRole

GAP = GapSpec("作风词", (Form.FOUR,), (PhraseRole.REQUIREMENT,), ("作风",), "v", (4, 4), count=2)
DRILL = Phrase("p1", "真抓实干", Form.FOUR, (PhraseRole.REQUIREMENT,), ("作风",), head="v")


def told(*phrases: Phrase, gaps: tuple[GapSpec, ...] = (GAP,), banned: str = "") -> list[Diagnostic]:
    supply = Supply(Stock(Bank(phrases)), 0, ("作风",), banned=frozenset({banned}), day="2026-12-03")
    return lacks(supply, gaps)


def values(diagnostic: Diagnostic) -> dict[str, str]:
    return dict(diagnostic.values)


def test_the_nearest_phrase_and_what_it_differs_in_are_named() -> None:
    (hint,) = told(DRILL, replace(DRILL, id="p2", text="常抓不懈", roles=(PhraseRole.HEADING,)))
    assert hint.message.code == "DK406"
    assert values(hint) == {"gap": "作风词", "found": "1", "count": "2", "phrase": "常抓不懈", "axis": "role"}


def test_a_role_is_nearer_than_a_theme_and_a_theme_nearer_than_a_length() -> None:
    role = replace(DRILL, id="p2", text="常抓不懈", roles=(PhraseRole.HEADING,))
    theme = replace(DRILL, id="p3", text="引才聚才", themes=("综合",), count=9)
    length = replace(DRILL, id="p4", text="敢抓敢管敢较真", count=99)
    assert [values(one)["axis"] for one in told(role, theme, length)] == ["role"]
    assert [values(one)["axis"] for one in told(theme, length)] == ["theme"]
    assert [values(one)["axis"] for one in told(length)] == ["length"]


def test_what_is_built_otherwise_is_not_near() -> None:
    noun, built = replace(DRILL, head="n", id="p2"), replace(DRILL, form=Form.VERB_OBJECT, id="p3")
    frame = replace(DRILL, id="p4", text="敢抓{甲}敢管", roles=(), slots=(PhraseSlot("甲"),))
    twice = replace(DRILL, id="p5", roles=(), themes=())
    (hint,) = told(noun, built, frame, twice)
    assert (hint.message.code, values(hint)) == ("DK407", {"gaps": "作风词"})


def test_what_speaks_of_something_else_is_not_near() -> None:
    assert told(replace(DRILL, themes=("人才",)))[0].message.code == "DK407"


def test_what_does_not_blame_is_not_near_a_criticism() -> None:
    gap = replace(GAP, roles=(PhraseRole.PROBLEM,))
    assert told(DRILL, gaps=(gap,))[0].message.code == "DK407"


def test_gaps_with_nothing_near_share_one_hint() -> None:
    (hint,) = told(gaps=(GAP, replace(GAP, name="另一词")))
    assert values(hint)["gaps"] == "作风词、另一词"


def test_a_banned_phrase_is_not_called_near() -> None:
    assert told(replace(DRILL, roles=()), banned="p1")[0].message.code == "DK407"


def test_phrases_out_of_their_time_are_named() -> None:
    (hint,) = told(DRILL, replace(DRILL, id="p2", text="常抓不懈", until="2020"))
    assert (hint.message.code, values(hint)) == ("DK408", {"gap": "作风词", "phrases": "常抓不懈"})


def test_enough_phrases_that_repeat_each_other_are_told_as_such() -> None:
    (hint,) = told(DRILL, replace(DRILL, id="p2", text="真抓实管"))
    assert (hint.message.code, values(hint)) == ("DK409", {"gap": "作风词"})
