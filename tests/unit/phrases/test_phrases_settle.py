"""What a bank should say after mining, decisions and edits by hand."""

from collections.abc import Mapping
from dataclasses import replace

from draftkit.phrases.candidate import Candidate, Decision, Standing, Verdict
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Bank, Occurrence, Phrase, Rejected, SourceDocument
from draftkit.phrases.settle import Settled, digest_of_phrase, list_documents, settle
from draftkit.phrases.taxonomy import Form

DAY, LATER = "2026-11-23", "2026-12-01"
NOTHING: Mapping[str, Decision] = {}


def phrase(text: str, **more: object) -> Phrase:
    return replace(Phrase(phrase_id(text), text, Form.FOUR, (), ("作风",)), **more)  # type: ignore[arg-type]


def found(text: str, *, sure: bool = True, **more: object) -> Candidate:
    return Candidate(phrase(text, **more), 1.0, 1.0, 500, Standing.ACCEPTED if sure else Standing.NEW)


def accept(wanted: Phrase, day: str = DAY) -> dict[str, Decision]:
    return {wanted.id: Decision(wanted.id, Verdict.ACCEPT, wanted, day)}


def reject(unwanted: Phrase, day: str = DAY) -> dict[str, Decision]:
    return {unwanted.id: Decision(unwanted.id, Verdict.REJECT, unwanted, day)}


HARD, SOLID = phrase("敢于碰硬"), phrase("善于落实")
BOTH = (found("敢于碰硬"), found("善于落实"))


def mined(*candidates: Candidate) -> Settled:
    return settle(candidates, Bank(), {}, NOTHING, day=DAY)


def texts(settled: Settled) -> set[str]:
    return {each.text for each in settled.bank.phrases}


def test_the_sure_enter_and_the_unsure_wait() -> None:
    settled = mined(found("敢于碰硬"), found("善于落实", sure=False))
    assert settled.bank == Bank((HARD,))
    assert settled.standings == {HARD.id: Standing.ACCEPTED}


def test_nothing_happening_changes_nothing() -> None:
    first = mined(*BOTH)
    second = settle(BOTH, first.bank, first.published, NOTHING, day=LATER)
    assert second == first


def test_an_entry_no_document_has_any_more_goes() -> None:
    first = mined(*BOTH)
    second = settle(BOTH[:1], first.bank, first.published, NOTHING, day=LATER)
    assert (second.bank.phrases, second.gone) == ((HARD,), (SOLID.id,))


def test_an_entry_taken_out_by_hand_is_rejected_and_stays_so() -> None:
    first = mined(*BOTH)
    second = settle(BOTH, Bank((HARD,)), first.published, NOTHING, day=LATER)
    assert (second.bank.phrases, second.deleted) == ((HARD,), (SOLID.id,))
    assert second.bank.rejected == (Rejected(SOLID.id, "善于落实", checked=LATER),)
    third = settle(BOTH, second.bank, second.published, NOTHING, day=LATER)
    assert (third.bank, third.deleted) == (second.bank, ())
    assert third.standings[SOLID.id] is Standing.REJECTED


def test_an_entry_taken_out_by_hand_is_rejected_by_name_though_no_document_has_it() -> None:
    first = mined(*BOTH)
    second = settle(BOTH[:1], Bank((HARD,)), first.published, NOTHING, day=LATER)
    assert second.bank.rejected == (Rejected(SOLID.id, "善于落实", checked=LATER),)


def test_an_edit_by_hand_stays_and_its_counts_are_refreshed() -> None:
    first = mined(*BOTH)
    mine = replace(SOLID, text="善抓落实", note="好用")
    refreshed = (found("善于落实", count=7, documents=3, first="2019", last="2021"),)
    second = settle(refreshed, Bank((mine,)), {SOLID.id: first.published[SOLID.id]}, NOTHING, day=LATER)
    wanted = replace(mine, checked=LATER, count=7, documents=3, first="2019", last="2021")
    assert (second.bank.phrases, second.edited) == ((wanted,), (SOLID.id,))
    third = settle((), second.bank, second.published, NOTHING, day=DAY)
    assert (third.bank.phrases, third.kept) == ((wanted,), (SOLID.id,))


def test_words_an_edit_gave_are_not_mined_a_second_time() -> None:
    first = mined(found("善于落实", count=2))
    mine = replace(SOLID, text="善抓落实")
    again = (found("善于落实", count=2, first="2020"), found("善抓落实", count=3, documents=2, first="2018"))
    second = settle(again, Bank((mine,)), first.published, NOTHING, day=LATER)
    (entry,) = second.bank.phrases
    assert (entry.id, entry.text, entry.count, entry.documents, entry.first) == (SOLID.id, "善抓落实", 5, 2, "2018")
    assert second.standings[phrase_id("善抓落实")] is Standing.ACCEPTED
    third = settle(again, second.bank, second.published, NOTHING, day=LATER)
    assert (third.bank, third.edited, third.gone) == (second.bank, (), ())


def test_an_entry_a_person_added_stays_and_taking_it_out_rejects_it() -> None:
    first = mined(found("敢于碰硬"))
    mine = phrase("善于落实", id="自己的")
    second = settle(BOTH[:1], Bank((HARD, mine)), first.published, NOTHING, day=LATER)
    assert (texts(second), second.added) == ({"敢于碰硬", "善于落实"}, ("自己的",))
    third = settle(BOTH, second.bank, second.published, NOTHING, day=LATER)
    assert third.bank == second.bank
    fourth = settle(BOTH, replace(third.bank, phrases=(HARD,)), third.published, NOTHING, day=LATER)
    assert [(each.id, each.text) for each in fourth.bank.rejected] == [("自己的", "善于落实")]
    assert texts(fourth) == {"敢于碰硬"}


def test_a_decision_prevails_over_the_miner() -> None:
    first = mined(*BOTH)
    settled = settle(BOTH, first.bank, first.published, reject(replace(HARD, note="套话")), day=LATER)
    assert settled.bank.phrases == (SOLID,)
    assert settled.bank.rejected == (Rejected(HARD.id, "敢于碰硬", "套话", DAY),)
    taken = settle(BOTH, settled.bank, settled.published, accept(replace(HARD, note="还是要"), LATER), day=LATER)
    assert (taken.bank.phrases[0].note, taken.bank.phrases[0].checked, taken.bank.rejected) == ("还是要", LATER, ())


def test_an_accepted_phrase_stays_when_no_document_has_it() -> None:
    settled = settle((), Bank(), {}, accept(HARD), day=LATER)
    assert settled.bank.phrases == (replace(HARD, checked=DAY),)


def test_an_edit_by_hand_is_newer_than_a_waiting_decision() -> None:
    first = mined(*BOTH)
    mine = replace(HARD, note="留着")
    settled = settle(BOTH, Bank((mine, SOLID)), first.published, reject(HARD), day=LATER)
    assert settled.overruled == settled.edited == (HARD.id,)
    assert replace(mine, checked=LATER) in settled.bank.phrases
    assert settled.bank.rejected == ()


def test_an_entry_rejected_by_hand_in_its_file_wins_over_an_acceptance() -> None:
    first = mined(*BOTH)
    own = Bank((SOLID,), (), (Rejected(HARD.id, HARD.text),))
    settled = settle(BOTH, own, first.published, accept(HARD), day=LATER)
    assert (settled.bank, settled.overruled) == (own, (HARD.id,))


def test_a_rejection_a_person_takes_back_leaves_the_phrase_to_the_miner() -> None:
    first = mined(*BOTH)
    second = settle(BOTH, first.bank, first.published, reject(HARD), day=DAY)
    third = settle(BOTH, Bank((SOLID,)), second.published, NOTHING, day=LATER)
    assert texts(third) == {"敢于碰硬", "善于落实"}


def test_a_decision_survives_a_change_by_hand_that_means_the_same() -> None:
    first = mined(found("敢于碰硬", sure=False), found("善于落实"))
    barred = settle((), first.bank, first.published, reject(HARD), day=DAY)
    freed = replace(barred.bank, rejected=())
    settled = settle((), freed, barred.published, accept(HARD, LATER), day=LATER)
    assert (settled.bank.phrases, settled.overruled) == ((replace(HARD, checked=LATER),), ())
    emptied = Bank((), (SourceDocument("a", "a.txt", "a" * 64, ""),))
    out = settle((), emptied, first.published, reject(replace(SOLID, note="套话")), day=LATER)
    assert out.bank.rejected == (Rejected(SOLID.id, SOLID.text, "套话", DAY),)


def test_a_decision_a_run_that_was_cut_off_had_written_gives_way_to_a_later_edit() -> None:
    decision = accept(HARD)
    written = settle((), Bank(), {}, decision, day=DAY).bank.phrases[0]
    settled = settle((), Bank((replace(written, note="好用"),)), {}, decision, day=LATER)
    assert (settled.bank.phrases[0].note, settled.overruled) == ("好用", (HARD.id,))
    assert settle((), Bank((written,)), {}, decision, day=LATER).overruled == ()


def test_rejected_words_do_not_come_back_under_an_id_of_their_own() -> None:
    first = mined(found("善于落实"))
    edited = settle((), first.bank, first.published, accept(replace(SOLID, text="善抓落实")), day=DAY)
    barred = settle((), edited.bank, edited.published, reject(edited.bank.phrases[0]), day=DAY)
    again = settle((found("善抓落实"), found("敢于碰硬")), barred.bank, barred.published, NOTHING, day=LATER)
    assert texts(again) == {"敢于碰硬"}
    assert again.standings[phrase_id("善抓落实")] is Standing.REJECTED


def test_where_the_notes_were_lost_nothing_is_lost() -> None:
    own = Bank((HARD, replace(SOLID, note="好用")), (), (Rejected("x", "走马观花"),))
    settled = settle((found("走马观花", sure=False), found("敢于碰硬", sure=False)), own, {}, NOTHING, day=LATER)
    assert settled.bank == own
    again = settle((), settled.bank, settled.published, NOTHING, day=LATER)
    assert again.bank == own


def test_what_a_run_that_was_cut_off_had_written_is_still_the_miner_s() -> None:
    written = mined(*BOTH).bank
    settled = settle(BOTH, written, {}, NOTHING, day=LATER)
    assert settled.added == ()
    assert settle((), settled.bank, settled.published, NOTHING, day=LATER).bank.phrases == ()


def test_lost_files_are_written_anew() -> None:
    first = mined(*BOTH)
    assert settle(BOTH, Bank(), first.published, NOTHING, day=LATER).bank == first.bank


def test_the_digest_covers_what_people_write_and_not_what_mining_refreshes() -> None:
    refreshed = replace(HARD, count=9, documents=9, first="2000", last="2001", variants=("敢碰硬",))
    assert digest_of_phrase(refreshed) == digest_of_phrase(HARD)
    for changed in ({"text": "敢碰硬"}, {"note": "x"}, {"head": "v"}, {"themes": ()}, {"checked": DAY}):
        assert digest_of_phrase(replace(HARD, **changed)) != digest_of_phrase(HARD)


def test_a_listed_document_stays_while_a_phrase_names_it() -> None:
    old, idle, new = (SourceDocument(sign, f"{sign}.txt", sign * 64, "") for sign in "abc")
    bank = Bank((replace(HARD, sources=(Occurrence("a", 0, 4),)),), (old, idle))
    assert list_documents(bank, (new,)).documents == (old, new)
