"""A small outline of our own, assembled."""

from dataclasses import replace

import pytest

from draftkit.assemble import assemble
from draftkit.assemble.fit import length
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief, Fact
from draftkit.outline.model import Outline
from draftkit.outline.parse import parse_outline
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.taxonomy import Form, PhraseRole
from draftkit.source import Source, Span
from draftkit.tree.change import with_counts
from draftkit.tree.nodes import Origin, Paragraph, Salutation, Speech, Text, Title
from draftkit.tree.walk import inlines, plain, slots, walk, words

OUTLINE = """
id: drill
name: 演练
minutes: 1
rate: 100
themes: [学习培训, 作风]
slots:
  会议名称: {type: meeting, required: true}
  参训人数: {type: count, unit: 人}
  培训天数: {type: count, unit: 天}
phrases:
  作风词: {forms: [四字格], themes: [作风], head: v, length: 4, count: 2}
title: 在{{会议名称}}上的讲话
salutation: 同志们：
opening:
  - - - 今天是个好日子。
      - 来了{{参训人数}}。
    - 讲{{部分数}}点意见。
body:
  leads:
    - [看清来路，想明白, 走好新路，干到底]
    - [学在前头，学明白, 做在实处，做到底]
  items:
    - role: 认识
      text: [先说道理。]
      points:
        choose: [1, 3]
        items:
          - {lead: 甲事要先想, text: [甲的正文说得很清楚。]}
          - {lead: 乙事要先想, text: [乙的正文说得很清楚。], themes: [作风]}
          - {lead: 丙事要先想, text: ['丙的正文用了{{培训天数}}。']}
    - role: 任务
      text:
        - 再说办法。
        - {any: ["大家要{{作风词}}。"], optional: true}
        - {any: [这句话说的是乡村。], optional: true, themes: [乡村振兴]}
closing:
  - [最后一句话。]
"""


def outline(text: str = OUTLINE) -> Outline:
    return parse_outline(Source("drill.yaml", text)).unwrap()


def phrase(text: str, identifier: str) -> Phrase:
    return Phrase(identifier, text, Form.FOUR, (PhraseRole.REQUIREMENT,), ("作风",), head="v")


BANK = Bank((phrase("真抓实干", "p1"), phrase("求真务实", "p2"), phrase("马上就办", "p3"), phrase("办就办好", "p4")))


PLAIN = Brief("drill")


def drafted(brief: Brief = PLAIN, bank: Bank = BANK, seed: int = 0, text: str = OUTLINE) -> Speech:
    return assemble(brief, outline(text), Stock(bank), seed=seed).unwrap()


def said(speech: Speech) -> str:
    return "\n".join(plain(inlines(visit.block)) for visit in walk(speech))


def fact(name: str, value: str) -> Fact:
    return Fact(name, value, Span(0, 0))


def test_a_speech_has_title_salutation_opening_parts_and_closing() -> None:
    speech = drafted()
    kinds = [type(block).__name__ for block in speech.blocks]
    assert kinds == ["Title", "Salutation", "Paragraph", "Section", "Section", "Paragraph"]
    assert isinstance(speech.blocks[0], Title)
    assert isinstance(speech.blocks[1], Salutation)


def test_the_same_seed_gives_the_same_speech() -> None:
    assert drafted(seed=7) == drafted(seed=7)


def test_different_seeds_give_different_speeches() -> None:
    assert len({said(drafted(seed=seed)) for seed in range(12)}) > 3


def test_headings_come_from_one_set() -> None:
    for seed in range(12):
        leads = [plain(section.lead) for section in drafted(seed=seed).sections]
        assert leads in (["看清来路，想明白", "走好新路，干到底"], ["学在前头，学明白", "做在实处，做到底"])


def test_a_missing_fact_is_an_open_slot() -> None:
    names = [slot.name for _, slot in slots(drafted())]
    assert "会议名称" in names
    assert all(slot.value is None for _, slot in slots(drafted()))


@pytest.mark.parametrize("seed", range(8))
def test_a_given_fact_is_used_where_it_belongs(seed: int) -> None:
    speech = drafted(Brief("drill", (fact("参训人数", "126人"), fact("培训天数", "3天"))), seed=seed)
    assert {"参训人数", "培训天数"} <= {slot.name for _, slot in slots(speech)}


def test_a_slot_carries_the_unit_its_outline_declares() -> None:
    speech = drafted(Brief("drill", (fact("参训人数", "126人"),)))
    assert {slot.unit for _, slot in slots(speech) if slot.name == "参训人数"} == {"人"}


def test_the_announced_count_is_the_number_of_parts() -> None:
    assert "讲两点意见。" in said(with_counts(drafted()))


def test_run_in_points_end_with_a_full_stop_and_headings_do_not() -> None:
    first, second = drafted().sections
    assert not plain(first.lead).endswith("。")
    assert all(plain(point.lead).endswith("。") for point in first.sections)
    assert second.sections == ()


def test_more_minutes_bring_more_points() -> None:
    longer = OUTLINE.replace("说得很清楚。", "说得很清楚，大家都听得明白，回去也讲得出来，一字一句都不走样。")
    short, long = (drafted(Brief("drill", minutes=minutes), text=longer) for minutes in (1, 3))
    assert length(long.blocks, {}) > length(short.blocks, {})
    assert len(short.sections[0].sections) < len(long.sections[0].sections) == 3


def test_the_length_comes_as_near_to_the_minutes_as_the_outline_allows() -> None:
    speech = assemble(Brief("drill", minutes=1), outline(), Stock(BANK), seed=3)
    assert abs(length(speech.unwrap().blocks, {}) - 100) <= 20


def test_a_speech_that_cannot_fill_its_time_says_so() -> None:
    diagnostics = assemble(Brief("drill", minutes=60), outline(), Stock(BANK), seed=0).diagnostics
    assert [d.message.code for d in diagnostics] == ["DK400"]


def test_less_than_a_minute_is_not_worth_a_word() -> None:
    text = OUTLINE.replace("先说道理。", "先说道理。" * 18)
    outcome = assemble(Brief("drill", minutes=1), outline(text), Stock(BANK), seed=0)
    assert 110 < length(outcome.unwrap().blocks, {}) < 200
    assert outcome.diagnostics == ()


@pytest.mark.parametrize("minutes", range(1, 12))
def test_a_hint_about_the_time_never_names_one_number_twice(minutes: int) -> None:
    for times in (1, 40, 90):
        text = OUTLINE.replace("先说道理。", "先说道理。" * times)
        for told in assemble(Brief("drill", minutes=minutes), outline(text), Stock(BANK), seed=0).diagnostics:
            values = dict(told.values)
            assert values["found"] != values["wanted"]
            assert values["characters"] != values["target"]


def test_a_speech_that_cannot_be_shorter_says_so() -> None:
    text = OUTLINE.replace("先说道理。", "先说道理。" * 40)
    diagnostics = assemble(Brief("drill", minutes=1), outline(text), Stock(BANK), seed=0).diagnostics
    assert [d.message.code for d in diagnostics] == ["DK401"]


def test_themes_of_the_brief_choose_among_points() -> None:
    text = OUTLINE.replace("choose: [1, 3]", "choose: 1")
    for seed in range(6):
        speech = drafted(Brief("drill", themes=("作风",)), seed=seed, text=text)
        assert [plain(point.lead) for point in speech.sections[0].sections] == ["乙事要先想。"]


def test_a_sentence_of_a_theme_from_elsewhere_is_not_spoken() -> None:
    assert "乡村" not in said(drafted(Brief("drill", minutes=3)))
    assert "乡村" in said(drafted(Brief("drill", minutes=3, themes=("乡村振兴",))))


def test_phrases_of_one_gap_have_one_length_and_share_no_word() -> None:
    for seed in range(12):
        sentence = next(
            line for line in said(drafted(Brief("drill", minutes=3), seed=seed)).split("\n") if "大家要" in line
        )
        one, two = sentence.split("大家要")[1].removesuffix("。").split("、")
        assert len(one) == len(two) == 4
        assert {one, two} != {"真抓实干", "求真务实"} or not {one[:2], one[2:]} & {two[:2], two[2:]}


def test_a_phrase_knows_its_bank_entry_and_other_words_their_outline_line() -> None:
    speech = drafted(Brief("drill", minutes=3))
    texts = [word for visit in walk(speech) for word in words(inlines(visit.block)) if isinstance(word, Text)]
    origins = {word.text: word.provenance for word in texts}
    drawn = [source.reference for source in origins.values() if source and source.origin is Origin.PHRASE]
    assert set(drawn) <= {"p1", "p2", "p3", "p4"}
    assert len(drawn) == 2
    first = origins["最后一句话。"]
    assert first is not None
    assert first.reference.startswith("drill:")


def test_banned_phrases_are_never_used() -> None:
    for seed in range(12):
        text = said(drafted(Brief("drill", minutes=3, banned=("真抓实干", "p3")), seed=seed))
        assert "真抓实干" not in text
        assert "马上就办" not in text


def test_pinned_phrases_come_first() -> None:
    for seed in range(12):
        text = said(drafted(Brief("drill", minutes=3, pinned=("马上就办",)), seed=seed))
        assert "马上就办" in text


def test_a_pinned_phrase_that_is_unknown_or_finds_no_place_is_reported() -> None:
    codes = [
        d.message.code
        for d in assemble(Brief("drill", minutes=3, pinned=("没有这句",)), outline(), Stock(BANK), seed=0).diagnostics
    ]
    assert "DK403" in codes
    crowded = Brief("drill", minutes=3, pinned=("p1", "p2", "p3", "p4"))
    assert "DK404" in [d.message.code for d in assemble(crowded, outline(), Stock(BANK), seed=0).diagnostics]


def test_without_a_bank_the_sentence_is_left_out_and_that_is_said() -> None:
    outcome = assemble(Brief("drill", minutes=3), outline(), Stock(Bank()), seed=0)
    assert "大家要" not in said(outcome.unwrap())
    assert "DK405" in [d.message.code for d in outcome.diagnostics]


def test_a_condition_on_a_gap_keeps_the_sentence_whole_without_a_bank() -> None:
    text = OUTLINE.replace('"大家要{{作风词}}。"', '"大家要用心{% if 作风词 %}，{{作风词}}{% endif %}。"')
    without = said(assemble(Brief("drill", minutes=3), outline(text), Stock(Bank()), seed=0).unwrap())
    assert "大家要用心。" in without
    assert "大家要用心，" in said(drafted(Brief("drill", minutes=3), text=text))


def test_a_fact_without_a_place_is_named() -> None:
    outcome = assemble(Brief("drill", (fact("车辆数", "3辆"),)), outline(), Stock(BANK), seed=0)
    found = next(d for d in outcome.diagnostics if d.message.code == "DK411")
    assert dict(found.values)["names"] == "车辆数"


def test_a_value_from_the_figures_counts_as_given() -> None:
    speech = assemble(Brief("drill"), outline(), Stock(BANK), seed=0, given={"参训人数": "126"}).unwrap()
    assert "参训人数" in {slot.name for _, slot in slots(speech)}


def test_a_phrase_of_the_outline_itself_is_not_drawn_again() -> None:
    text = OUTLINE.replace("最后一句话。", "最后，求真务实。")
    for seed in range(12):
        assert said(drafted(Brief("drill", minutes=3), seed=seed, text=text)).count("求真务实") == 1


def test_paragraphs_hold_sentences_in_their_order() -> None:
    part = drafted(Brief("drill", minutes=3)).sections[1]
    assert isinstance(part.blocks[0], Paragraph)
    assert plain(part.blocks[0].content).startswith("再说办法。大家要")


def test_an_empty_brief_theme_list_means_the_themes_of_the_outline() -> None:
    assert drafted(Brief("drill")) == drafted(replace(Brief("drill"), themes=("学习培训", "作风")))


def test_two_gaps_of_one_sentence_never_take_one_phrase() -> None:
    text = OUTLINE.replace("大家要{{作风词}}。", "大家要{{作风词}}，也要{{另一词}}。").replace(
        "phrases:\n", "phrases:\n  另一词: {forms: [四字格], length: 4}\n"
    )
    for seed in range(12):
        speech = drafted(Brief("drill", minutes=3), seed=seed, text=text)
        drawn = [
            word.provenance.reference
            for visit in walk(speech)
            for word in words(inlines(visit.block))
            if isinstance(word, Text) and word.provenance and word.provenance.origin is Origin.PHRASE
        ]
        assert len(drawn) == len(set(drawn))


def small(*phrases: Phrase) -> list[str]:
    brief = Brief("drill", minutes=3)
    outcome = assemble(brief, outline(), Stock(Bank(phrases)), seed=0, given={"会议日期": "2026-12-03"})
    return [d.message.code for d in outcome.diagnostics if d.message.code > "DK405"]


def test_a_bank_too_small_for_a_gap_is_told() -> None:
    assert small() == ["DK407"]
    assert small(phrase("真抓实干", "p1")) == ["DK407"]
    assert small(phrase("真抓实干", "p1"), replace(phrase("求真务实", "p2"), themes=("综合",))) == ["DK406"]
    assert small(phrase("真抓实干", "p1"), phrase("求真务实", "p2")) == []


def test_a_gap_of_a_sentence_that_is_not_spoken_is_not_told() -> None:
    text = OUTLINE.replace(
        '["大家要{{作风词}}。"], optional: true', '["大家要{{作风词}}。"], optional: true, themes: [人才]'
    )
    outcome = assemble(Brief("drill", minutes=3), outline(text), Stock(Bank()), seed=0)
    assert {"DK405", "DK407"}.isdisjoint(d.message.code for d in outcome.diagnostics)


def test_phrases_are_held_against_the_day_of_the_speech() -> None:
    text = OUTLINE.replace("slots:", "slots:\n  成稿日期: {type: date}\n  会议日期: {type: date, required: true}")
    bank = Bank((phrase("真抓实干", "p1"), phrase("马上就办", "p2"), replace(phrase("敢为人先", "p3"), until="2020")))
    for seed in range(12):
        given = {"成稿日期": "2019-01-01", "会议日期": "2026-12-03"}
        speech = assemble(Brief("drill", minutes=3), outline(text), Stock(bank), seed=seed, given=given).unwrap()
        assert "敢为人先" not in said(speech)
        assert "真抓实干" in said(speech)
