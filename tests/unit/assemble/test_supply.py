"""Which phrases a gap is given."""

from collections import Counter
from dataclasses import replace

from draftkit.assemble.stock import Stock
from draftkit.assemble.supply import Supply
from draftkit.outline.model import GapSpec
from draftkit.phrases.model import Bank, Phrase
from draftkit.phrases.taxonomy import Form, PhraseRole

GAP = GapSpec("作风词", (Form.FOUR,), (), ("作风", "人才"), "v", (4, 4))


def phrase(text: str, **more: object) -> Phrase:
    made = Phrase(f"id-{text}", text, Form.FOUR, (PhraseRole.REQUIREMENT,), ("作风",), head="v")
    return replace(made, **more)  # type: ignore[arg-type]


def drawn(*phrases: Phrase, seeds: int = 300, day: str = "", gap: GapSpec = GAP) -> Counter[str]:
    found = (Supply(Stock(Bank(phrases)), seed, ("作风",), day=day).draw(gap, "place", "") for seed in range(seeds))
    return Counter("、".join(one.text for one in chosen) for chosen in found if chosen)


def test_every_phrase_has_its_turn() -> None:
    found = drawn(phrase("真抓实干"), phrase("常抓不懈"), phrase("雷厉风行"))
    assert len(found) == 3
    assert min(found.values()) > 60


def test_a_phrase_of_four_documents_comes_four_times_as_often() -> None:
    found = drawn(phrase("真抓实干", documents=4), phrase("常抓不懈"))
    assert 3 < found["真抓实干"] / found["常抓不懈"] < 6


def test_a_phrase_of_a_thousand_documents_leaves_room_for_others() -> None:
    found = drawn(phrase("真抓实干", documents=1000), phrase("常抓不懈"))
    assert found["常抓不懈"] > 20


def test_what_a_person_decided_on_comes_before_what_the_miner_accepted() -> None:
    assert set(drawn(phrase("真抓实干", documents=9), phrase("常抓不懈", checked="2026-11-23"))) == {"常抓不懈"}


def test_the_theme_of_the_speech_comes_before_a_decision() -> None:
    assert set(drawn(phrase("真抓实干"), phrase("引才聚才", themes=("人才",), checked="2026-11-23"))) == {"真抓实干"}


def test_what_is_out_of_date_is_not_drawn() -> None:
    old, new, lasting = phrase("真抓实干", until="2020"), phrase("常抓不懈", since="2030"), phrase("雷厉风行")
    assert set(drawn(old, new, lasting, day="2026-12-03")) == {"雷厉风行"}
    assert set(drawn(old, new, lasting, day="2019-12-03")) == {"真抓实干", "雷厉风行"}


def test_on_an_unknown_day_nothing_is_drawn_that_has_come_to_an_end() -> None:
    assert set(drawn(phrase("真抓实干", until="2099"), phrase("常抓不懈", since="2030"))) == {"常抓不懈"}


def test_a_pinned_phrase_comes_first_but_not_out_of_its_time() -> None:
    bank = Bank((phrase("真抓实干"), phrase("常抓不懈", until="2020")))
    for seed in range(20):
        one = Supply(Stock(bank), seed, ("作风",), pinned=frozenset({"真抓实干", "常抓不懈"}), day="2026-12-03")
        assert [chosen.text for chosen in one.draw(GAP, "place", "") or ()] == ["真抓实干"]


def test_the_choice_at_a_place_does_not_depend_on_what_was_tried_before() -> None:
    bank = Bank(tuple(map(phrase, ("真抓实干", "常抓不懈", "雷厉风行", "求真务实"))))
    supply = Supply(Stock(bank), 1, ("作风",))
    first = supply.draw(GAP, "here", "")
    supply.draw(GAP, "there", "")
    assert supply.fresh().draw(GAP, "here", "") == first


def test_what_was_spent_is_not_drawn_again() -> None:
    supply = Supply(Stock(Bank((phrase("真抓实干"),))), 1, ("作风",))
    supply.spend(supply.draw(GAP, "here", "") or ())
    assert supply.draw(GAP, "there", "") is None
    assert supply.fresh().draw(GAP, "there", "") is not None
