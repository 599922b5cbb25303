"""Two banks becoming one."""

from dataclasses import replace

from draftkit.phrases.join import Conflict, Imported, join_banks
from draftkit.phrases.model import Bank, Occurrence, Phrase, Rejected, SourceDocument
from draftkit.phrases.taxonomy import Form

DAY, EARLIER = "2026-11-23", "2026-05-01"
SOLID = Phrase("1", "真抓实干", Form.FOUR, (), ("作风",), count=7)
TEA = Phrase("2", "把茶园管好", Form.VERB_OBJECT, (), ())
NOISE = Rejected("3", "瞎指挥", checked=EARLIER)
OURS = Bank((SOLID, TEA), (), (NOISE,))
FILE = SourceDocument("a" * 12, "外县.txt", "a" * 64, "讲话")
NEW = Phrase("4", "一心为民", Form.FOUR, (), (), sources=(Occurrence(FILE.id, 3, 7),))
MINED = frozenset({"1", "2"})


def test_a_new_phrase_comes_with_its_documents() -> None:
    other = SourceDocument("b" * 12, "别的.txt", "b" * 64, "")
    joined = join_banks(OURS, Bank((NEW,), (FILE, other)), MINED, day=DAY)
    assert joined.bank == Bank((SOLID, TEA, NEW), (FILE,), (NOISE,))
    assert joined.taken == Imported(added=["一心为民"], documents=1)


def test_a_decision_of_the_other_side_is_taken_over_where_the_miner_alone_wrote_and_counts_stay_ours() -> None:
    theirs = replace(SOLID, themes=("综合",), count=1, checked=EARLIER)
    joined = join_banks(OURS, Bank((theirs,)), MINED, day=DAY)
    assert joined.bank.phrases[0] == replace(theirs, count=7)
    assert joined.taken == Imported(decided=["真抓实干"])


def test_what_the_miner_found_elsewhere_changes_nothing_here() -> None:
    joined = join_banks(OURS, Bank((replace(SOLID, themes=("综合",)),)), MINED, day=DAY)
    assert joined.bank == OURS
    assert joined.taken == Imported(unchanged=1)


def test_what_was_decided_here_stays_and_is_listed() -> None:
    ours = Bank((replace(SOLID, checked=EARLIER), TEA), (), (NOISE,))
    theirs = Bank(
        (replace(SOLID, themes=("综合",), checked=DAY), replace(NEW, id="3", text="瞎指挥")),
        (FILE,),
        (Rejected("2", "把茶园管好", checked=DAY),),
    )
    joined = join_banks(ours, theirs, frozenset(), day=DAY)
    assert joined.bank == ours
    assert joined.taken.conflicts == [
        Conflict("真抓实干", ("作风",), ("综合",)),
        Conflict("瞎指挥", ("rejected",), ("accepted",)),
        Conflict("把茶园管好", ("accepted",), ("rejected",)),
    ]


def test_the_other_side_prevails_where_it_is_so_ordered() -> None:
    ours = Bank((replace(SOLID, checked=EARLIER), TEA), (), (NOISE,))
    theirs = Bank((replace(NEW, id="7", text="瞎指挥"),), (), (Rejected("2", "把茶园管好"),))
    joined = join_banks(ours, theirs, frozenset(), day=DAY, overwrite=True)
    accepted = replace(NEW, id="3", text="瞎指挥")
    assert joined.bank == Bank((ours.phrases[0], accepted), (), (Rejected("2", "把茶园管好", checked=DAY),))


def test_taking_the_same_in_twice_changes_nothing() -> None:
    theirs = Bank((NEW, replace(SOLID, themes=("综合",), checked=EARLIER)), (FILE,), (Rejected("5", "空对空"),))
    once = join_banks(OURS, theirs, MINED, day=DAY).bank
    twice = join_banks(once, theirs, frozenset(), day=DAY)
    assert twice.bank == once
    assert twice.taken == Imported(unchanged=3)
