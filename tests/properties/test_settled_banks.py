"""No sequence of mining, decisions, edits by hand and lost notes loses a decision."""

from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from draftkit.phrases.candidate import Candidate, Decision, Standing, Verdict
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import Bank, Phrase, Rejected, SourceDocument
from draftkit.phrases.settle import Settled, settle
from draftkit.phrases.taxonomy import Form

WORDS = ("敢于碰硬", "善于落实", "真抓实干", "走马观花")
NEW_WORDS = ("动真碰硬", "善抓落实")
TEXTS = st.sampled_from(WORDS)
DAY = "2026-11-23"
DOCUMENT = SourceDocument("ab" * 6, "a.txt", "ab" * 32, "")


def fresh(text: str, count: int = 1) -> Phrase:
    return Phrase(phrase_id(text), text, Form.FOUR, (), (), count=count)


class Office(RuleBasedStateMachine):
    """The program's files beside what people meant, told in the plainest way."""

    def __init__(self) -> None:
        super().__init__()
        self.own = Bank((), (DOCUMENT,))
        self.published: dict[str, str] = {}
        self.waiting: dict[str, Decision] = {}
        self.mined: tuple[Candidate, ...] = ()
        self.wanted: dict[str, tuple[str, str]] = {}
        self.unwanted: set[str] = set()
        self.taken_out: set[str] = set()

    def settled(self) -> Settled:
        return settle(self.mined, self.own, self.published, self.waiting, day=DAY)

    @rule(sure=st.sets(st.sampled_from((*WORDS, *NEW_WORDS))), unsure=st.sets(TEXTS), count=st.integers(1, 9))
    def documents_change(self, sure: set[str], unsure: set[str], count: int) -> None:
        standings = dict.fromkeys(sorted(unsure), Standing.NEW) | dict.fromkeys(sorted(sure), Standing.ACCEPTED)
        self.mined = tuple(Candidate(fresh(text, count), 0, 0, 0, it) for text, it in standings.items())

    @rule()
    def mine(self) -> None:
        done = self.settled()
        self.own, self.published, self.waiting = done.bank, dict(done.published), {}
        self.taken_out.clear()
        again = self.settled()
        assert (again.bank, again.published, again.standings) == (done.bank, done.published, done.standings)
        assert {*again.edited, *again.added, *again.deleted, *again.gone, *again.overruled} == set()

    @rule()
    def be_cut_off_after_writing(self) -> None:
        done = self.settled()
        if not done.gone:
            self.own = done.bank

    @rule(text=TEXTS, note=st.sampled_from(("", "好")), words=st.sampled_from((*WORDS, *NEW_WORDS)))
    def decide_to_keep(self, text: str, note: str, words: str) -> None:
        self.mine()
        phrase = replace(fresh(text), text=words, note=note)
        self.waiting[phrase.id] = Decision(phrase.id, Verdict.ACCEPT, phrase, DAY)
        self.want(phrase)

    @rule(text=TEXTS)
    def decide_to_reject(self, text: str) -> None:
        self.mine()
        self.waiting[phrase_id(text)] = Decision(phrase_id(text), Verdict.REJECT, fresh(text), DAY)
        self.unwant(phrase_id(text))

    @rule(pick=st.integers(0, 9), words=st.sampled_from((*WORDS, *NEW_WORDS)), note=st.text("甲乙", min_size=1))
    def edit_by_hand(self, pick: int, words: str, note: str) -> None:
        if self.own.phrases:
            old = self.own.phrases[pick % len(self.own.phrases)]
            new = replace(old, text=words, note=old.note + note)
            self.put(tuple(new if phrase is old else phrase for phrase in self.own.phrases))
            self.want(new)

    @rule(pick=st.integers(0, 9))
    def take_out_by_hand(self, pick: int) -> None:
        self.mine()
        if self.own.phrases:
            old = self.own.phrases[pick % len(self.own.phrases)]
            self.put(tuple(phrase for phrase in self.own.phrases if phrase is not old))
            self.unwant(old.id)
            self.taken_out.add(old.id)

    @rule(key=st.sampled_from(("甲一", "甲二")), words=TEXTS)
    def add_by_hand(self, key: str, words: str) -> None:
        self.mine()
        if all(phrase.id != key for phrase in self.own.phrases):
            new = replace(fresh(words), id=key)
            self.put((*self.own.phrases, new))
            self.want(new)

    @rule(text=TEXTS)
    def reject_in_the_file(self, text: str) -> None:
        self.mine()
        key = phrase_id(text)
        phrases = tuple(phrase for phrase in self.own.phrases if phrase.id != key)
        others = tuple(rejected for rejected in self.own.rejected if rejected.id != key)
        self.own = replace(self.own, phrases=phrases, rejected=(*others, Rejected(key, text, "手写")))
        self.unwant(key)

    @rule()
    def lose_the_notes(self) -> None:
        if not self.waiting:
            self.published = {}
            self.unwanted -= self.taken_out
            self.taken_out.clear()

    def put(self, phrases: tuple[Phrase, ...]) -> None:
        ids = {phrase.id for phrase in phrases}
        rejected = tuple(each for each in self.own.rejected if each.id not in ids)
        self.own = replace(self.own, phrases=phrases, rejected=rejected)

    def want(self, phrase: Phrase) -> None:
        self.wanted[phrase.id] = (phrase.text, phrase.note)
        self.unwanted.discard(phrase.id)
        self.taken_out.discard(phrase.id)

    def unwant(self, key: str) -> None:
        self.wanted.pop(key, None)
        self.unwanted.add(key)

    @invariant()
    def every_decision_stands(self) -> None:
        bank = self.settled().bank
        standing = {phrase.id: (phrase.text, phrase.note) for phrase in bank.phrases}
        assert {key: standing.get(key) for key in self.wanted} == self.wanted
        assert {rejected.id for rejected in bank.rejected} >= self.unwanted
        assert not self.unwanted & standing.keys()
        sure = {each.phrase.id for each in self.mined if each.standing is Standing.ACCEPTED}
        entered = standing.keys() - self.wanted.keys() - {phrase.id for phrase in self.own.phrases}
        assert entered <= sure

    @invariant()
    def no_words_the_miner_brings_stand_twice(self) -> None:
        bank = self.settled().bank
        persons = {text for text, _ in self.wanted.values()}
        others = [phrase.text for phrase in bank.phrases if phrase.id not in self.wanted and not phrase.checked]
        known = {phrase.id for phrase in self.own.phrases}
        assert not [
            phrase for phrase in bank.phrases if phrase.text in persons and phrase.id not in {*self.wanted, *known}
        ]
        assert len(others) == len(set(others))


Office.TestCase.settings = settings(max_examples=150, stateful_step_count=20, deadline=None)
TestOffice = Office.TestCase
