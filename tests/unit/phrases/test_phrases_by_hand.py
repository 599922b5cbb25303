"""What the files say that the candidates do not know."""

from dataclasses import replace

from draftkit.phrases.by_hand import is_in_step, said_by_hand, taken_back
from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.model import Bank, Phrase, Rejected
from draftkit.phrases.settle import digest_of_phrase, settle
from draftkit.phrases.taxonomy import Form

DAY = "2026-11-23"
SOLID = Phrase("1", "真抓实干", Form.FOUR, (), ("作风",))
TEA = Phrase("2", "把茶园管好", Form.VERB_OBJECT, (), ())
NOISE = Rejected("3", "瞎指挥", checked=DAY)
BANK = Bank((SOLID, TEA), (), (NOISE,))


def published(bank: Bank, *mined: Phrase) -> dict[str, str]:
    found = [Candidate(phrase, 1, 1, 500, Standing.ACCEPTED) for phrase in mined]
    return dict(settle(found, bank, {}, {}, day=DAY).published)


MINED = published(BANK, SOLID, TEA)


def test_what_the_miner_wrote_and_nobody_touched_is_known() -> None:
    assert said_by_hand(replace(BANK, rejected=()), published(replace(BANK, rejected=()), SOLID, TEA), ()) == {}
    assert is_in_step(BANK, MINED)


def test_an_entry_that_was_changed_added_or_taken_out_is_said_by_hand() -> None:
    changed, added = replace(SOLID, note="常用"), Phrase("9", "一心为民", Form.FOUR, (), ())
    bank = Bank((changed, added), (), (NOISE,))
    assert said_by_hand(bank, MINED, ()) == {"1": changed, "9": added, "2": Rejected("2", "把茶园管好"), "3": NOISE}
    assert not is_in_step(bank, MINED)


def test_a_rejection_that_was_written_or_taken_out_by_hand_is_said() -> None:
    other = Rejected("8", "空对空")
    bank = replace(BANK, rejected=(other,))
    assert said_by_hand(bank, MINED, ()) == {"8": other, "3": None}


def test_what_a_person_decided_earlier_is_said_by_the_files() -> None:
    checked = replace(SOLID, checked=DAY)
    bank = replace(BANK, phrases=(checked, TEA))
    assert said_by_hand(bank, published(bank, SOLID, TEA), ()) == {"1": checked, "3": NOISE}


def test_a_waiting_decision_goes_before_the_files_unless_they_were_changed_since() -> None:
    checked = replace(SOLID, checked=DAY)
    bank = replace(BANK, phrases=(checked, TEA))
    known = published(bank, SOLID, TEA)
    assert said_by_hand(bank, known, {"1", "3"}) == {}
    changed = replace(bank, phrases=(replace(checked, note="常用"), TEA))
    assert said_by_hand(changed, known, {"1", "3"}) == {"1": changed.phrases[0]}


def test_files_that_are_lost_say_nothing() -> None:
    assert said_by_hand(Bank(), MINED, ()) == {}


def test_a_decision_taken_back_leaves_the_files_as_they_were_before() -> None:
    checked = replace(SOLID, checked=DAY)
    bank = replace(BANK, phrases=(checked, TEA))
    before = {"1": Candidate(SOLID, 1, 1, 500, Standing.ACCEPTED), "2": Candidate(TEA, 1, 1, 100, Standing.NEW)}
    undone, known = taken_back(bank, MINED | {"1": digest_of_phrase(checked)}, before)
    assert undone == Bank((SOLID,), (), (NOISE,))
    assert known == {"1": MINED["1"], "3": MINED["3"]}


def test_a_rejection_taken_back_brings_the_entry_back() -> None:
    undone, _ = taken_back(BANK, MINED, {"3": Candidate(Phrase("3", "瞎指挥", Form.THREE, (), ()), 1, 1, 9)})
    assert undone == replace(BANK, rejected=())


def test_an_entry_changed_by_hand_since_the_decision_stays_when_that_is_taken_back() -> None:
    changed = replace(SOLID, checked=DAY, note="常用")
    bank = replace(BANK, phrases=(changed, TEA))
    undone, known = taken_back(bank, MINED, {"1": Candidate(SOLID, 1, 1, 500, Standing.NEW)})
    assert (undone, known) == (bank, MINED)
