"""A person at a terminal who decides on what came back: a card for each edit, and the keys that decide on it."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.phrases_keys import BACK, END, ESCAPE, ON, Keys
from draftkit.cli.review_report import conflict_lines, place_words, places_words, uses_of
from draftkit.cli.review_words import change_words, marked, way_words, who, words
from draftkit.cli.talk import has_colour, say
from draftkit.cli.wide import printable
from draftkit.review.decide import REFUSED, TAKEN, Decided, Decision, Verdict, decide, words_of
from draftkit.review.model import Change
from draftkit.review.together import Item, can_both

if TYPE_CHECKING:
    from draftkit.workflows.review.gather import Reviewing

_DIM, _PLAIN = "\x1b[2m", "\x1b[0m"
_AROUND = 60
"""Characters shown on either side of an edit."""


class ReviewDesk:
    """Shows one open edit after the other and does what the keys say; nothing is written here."""

    def __init__(self, reviewing: "Reviewing", decided: Decided) -> None:
        """Begin with what is open."""
        self._reviewing = reviewing
        self._by_number = {item.number: item for item in reviewing.items}
        self._asked = [self._by_number[number] for number in decided.open]
        self._before = dict(decided.decisions)
        self._chosen: dict[int, Decision] = {}
        self._excluded: set[int] = set()
        self._keys = Keys()
        self._at = 0
        self._actions: dict[str, Callable[[Item], bool]] = {
            "t": self._take,
            "y": self._take,
            "r": self._refuse,
            "n": self._refuse,
            "e": self._edit,
            "s": self._skip,
            ON: self._skip,
            "b": self._back,
            BACK: self._back,
            "a": self._take_rest,
            "x": self._refuse_rest,
            "q": self._quit,
            END: self._quit,
            "?": self._help,
        }

    @property
    def decided(self) -> Decided:
        """What was decided so far."""
        return decide(self._reviewing.items, single=self._before | self._chosen)

    @property
    def is_changed(self) -> bool:
        """Whether anything was decided here."""
        return bool(self._chosen)

    def run(self) -> bool:
        """Go through all of them; whether the person came to the end, or said what becomes of the rest."""
        if self._asked:
            say(_("? shows what the keys do; nothing is written before the end"))
        while self._at < len(self._asked):
            item = self._asked[self._at]
            for line in self._card(item):
                say(line)
            if not self._decide(item):
                return False
        return True

    def _decide(self, item: Item) -> bool:
        while True:
            key = self._keys.key(self._prompt(item))
            action = self._actions.get(key)
            if action is not None:
                return action(item)
            if key not in ("\n", ESCAPE):
                say(
                    _("{key} is no key here; ? shows the keys (with the Chinese input method off)").format(
                        key=printable(key)
                    )
                )

    def _card(self, item: Item) -> Iterator[str]:
        """What somebody has to see to decide: the place, who, the words, and what excludes it."""
        reviewing = self._reviewing
        colour = has_colour(sys.stderr)
        about = (
            f"{self._at + 1}/{len(self._asked)}",
            _("no. {number}").format(number=item.number),
            printable(place_words(reviewing.places.get(item.edit.block))),
            change_words()[item.edit.change],
            who(item, reviewing.names),
        )
        head = " · ".join(about)
        yield ""
        yield f"{_DIM}── {head} ──{_PLAIN}" if colour else f"── {head} ──"
        if item.answers:
            yield "  " + words(reviewing.text, self._by_number[item.answers], colour=colour)
        if item.edit.change is Change.FIGURE:
            places = f"（{places_words(item, reviewing)}）" if uses_of(item.edit.figure, reviewing) > 1 else ""
            yield f"  {words(reviewing.text, item, colour=colour)}{places}"
            yield "  " + marked(reviewing.text, item, colour=colour, around=_AROUND)
        elif item.edit.splices:
            way = f"（{way_words(item.edit, reviewing.text)}）" if item.edit.change is Change.MOVE else ""
            yield f"  {marked(reviewing.text, item, colour=colour, around=_AROUND)}{way}"
        else:
            yield "  " + words(reviewing.text, item, colour=colour)
        for number in item.against:
            yield from conflict_lines(item, self._by_number[number], reviewing)
        yield from self._state(item)

    def _state(self, item: Item) -> Iterator[str]:
        decision = self.decided.decisions.get(item.number)
        if decision is not None:
            yield f"  → {_said(decision)}"

    def _prompt(self, item: Item) -> str:
        if words_of(item.edit) is None:
            keys = _("[t]ake [r]efuse [s]kip [b]ack [a]ll the rest [q]uit [?]:")
        else:
            keys = _("[t]ake [r]efuse [e]dit [s]kip [b]ack [a]ll the rest [q]uit [?]:")
        and_enter = _("and Enter")
        return keys if self._keys.is_raw else f"{keys[:-1]} {and_enter}:"

    def _take(self, item: Item) -> bool:
        return self._done(item, TAKEN)

    def _refuse(self, item: Item) -> bool:
        return self._done(item, REFUSED)

    def _done(self, item: Item, decision: Decision) -> bool:
        """Note it; what it excludes is refused, whatever was said of that before."""
        if decision.takes:
            for number in item.against:
                other = self._by_number[number]
                if not self._goes_with(item, other):
                    self._chosen[number] = REFUSED
                    self._excluded |= set() if can_both(item, other) else {number}
        self._chosen[item.number] = decision
        self._excluded.discard(item.number)
        say(f"  → {_said(decision)}")
        self._go_on()
        return True

    def _go_on(self) -> None:
        """To the next one; what was refused because another one was taken is passed, but can be gone back to."""
        self._at += 1
        while self._at < len(self._asked) and self._asked[self._at].number in self._excluded:
            self._at += 1

    def _goes_with(self, item: Item, other: Item) -> bool:
        """Whether another one at the same place, taken already, can stay: a person who takes both wants both."""
        taken = self.decided.decisions.get(other.number)
        return can_both(item, other) and taken is not None and taken.takes

    def _edit(self, item: Item) -> bool:
        before = words_of(item.edit)
        if before is None:
            say(_("this one can be taken or refused only"))
            return True
        text = self._keys.line(_("words:"), before)
        if text and text != before:
            return self._done(item, Decision(Verdict.EDIT, text))
        return True

    def _skip(self, item: Item) -> bool:
        self._chosen.pop(item.number, None)
        self._excluded.discard(item.number)
        self._go_on()
        return True

    def _back(self, _item: Item) -> bool:
        if not self._at:
            say(_("this is the first one"))
        self._at = max(0, self._at - 1)
        return True

    def _take_rest(self, _item: Item) -> bool:
        """Take all that is left, but what excludes each other: that is asked."""
        rest = self._asked[self._at :]
        clear = [item for item in rest if not item.against]
        self._chosen |= {item.number: TAKEN for item in clear}
        self._asked = [*self._asked[: self._at], *(item for item in rest if item.against)]
        say("  → " + _("taken: {count}").format(count=len(clear)))
        return True

    def _refuse_rest(self, _item: Item) -> bool:
        rest = self._asked[self._at :]
        self._chosen |= {item.number: REFUSED for item in rest}
        self._at = len(self._asked)
        say("  → " + _("refused: {count}").format(count=len(rest)))
        return True

    def _quit(self, _item: Item) -> bool:
        return False

    def _help(self, _item: Item) -> bool:
        for line in key_lines():
            say(line)
        return True


def _said(decision: Decision) -> str:
    match decision.verdict:
        case Verdict.TAKE:
            return _("taken")
        case Verdict.REFUSE:
            return _("refused")
        case Verdict.EDIT:
            return _("taken as: {words}").format(words=printable(" ".join(decision.text.split())))


def key_lines() -> Iterator[str]:
    """What the keys do."""
    keys = (
        ("t", _("take it (also y); a comment becomes a note in speech.md")),
        ("r", _("refuse it (also n)")),
        ("e", _("take it in your own words")),
        ("s", _("skip: leave it open (also →)")),
        ("b", _("go back to the one before (also ←)")),
        ("a", _("take all that is left, but ask where two exclude each other")),
        ("x", _("refuse all that is left")),
        ("q", _("quit; nothing is written, the decisions are kept in a list (also Ctrl-D, Ctrl-C)")),
    )
    yield from (f"  {key}  {meaning}" for key, meaning in keys)
