"""What is cut out of a text as a possible phrase, and in which way."""

from itertools import accumulate

import pytest

from draftkit.lexicon.words import words
from draftkit.mining.cuts import cuts, slotted, turns
from draftkit.mining.masks import masked
from draftkit.mining.page import Mask, PageBlock
from draftkit.tree.reading import Role


def edges(text: str) -> bytes:
    marks = bytearray(len(text) + 1)
    for at in accumulate((len(word) for word, _ in words().tag(text)), initial=0):
        marks[at] = 1
    return bytes(marks)


def cut(text: str) -> set[tuple[str, str]]:
    return {(kind.name, found) for kind, every in cuts(text, edges(text)).items() for found in every}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要真抓实干。", ("CLAUSE", "真抓实干")),
        ("要讲团结、重实绩、守规矩。", ("MEMBER", "讲团结")),
        ("要讲团结、重实绩、守规矩。", ("MEMBER", "守规矩")),
        ("要讲团结、重实绩、守规矩。", ("SERIES", "讲团结、重实绩、守规矩")),
        ("抓好项目建设、乡村治理、信访维稳等工作。", ("LISTED", "乡村治理")),
        ("加强组织领导，密切协同配合。", ("SERIES", "加强组织领导，密切协同配合")),
        ("发扬求真务实的作风。", ("MODIFIER", "求真务实的作风")),
        ("用好“传帮带”。", ("QUOTED", "“传帮带”")),
    ],
)
def test_each_way_of_cutting_finds_its_phrase(text: str, expected: tuple[str, str]) -> None:
    assert expected in cut(text)


def test_a_list_that_goes_on_gives_topics_and_no_series() -> None:
    kinds = {kind for kind, _ in cut("抓好项目建设、乡村治理、信访维稳等工作。")}
    assert not {"MEMBER", "SERIES"} & kinds


def test_members_that_end_alike_are_no_phrases_by_themselves() -> None:
    found = cut("做到思想到位、组织到位、措施到位。")
    assert ("SERIES", "思想到位、组织到位、措施到位") in found
    assert not any(kind == "MEMBER" for kind, _ in found)


def test_nothing_is_cut_across_a_figure_or_a_hidden_name() -> None:
    text = masked("加快云溪发展，完成3项任务。", (Mask(2, 4, "place"),))
    assert cut(text) == set()


def test_a_run_with_a_hidden_name_becomes_a_turn_with_a_gap() -> None:
    hidden = masked("。推动云溪高质量发展。", (Mask(3, 5, "place"),))
    assert [(found.text, found.start, found.end, found.gaps) for found in slotted(hidden)] == [
        ("推动{地方}高质量发展", 1, 10, ("place",))
    ]


def test_headings_and_openings_are_turns() -> None:
    text = "全面加强自身建设\n今天开一次会，研究工作。\n做好各项准备，按时报到。"
    blocks = (
        PageBlock(0, 8, Role.HEADING, 1, -1),
        PageBlock(9, 21, Role.OPENING, 0, 0),
        PageBlock(22, 34, Role.BODY, 0, 0),
    )
    found = set(turns(text, blocks))
    assert {"全面加强自身建设", "今天开一次会"} <= found
