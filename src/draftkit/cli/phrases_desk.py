"""The desk a person curates at: a card for each phrase, and the keys that decide on it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.phrases_card import card_lines, key_lines
from draftkit.cli.phrases_choose import choose
from draftkit.cli.phrases_keys import BACK, END, ESCAPE, ON, Keys
from draftkit.cli.talk import report, say
from draftkit.cli.wide import printable
from draftkit.phrases.candidate import Verdict
from draftkit.phrases.model import Phrase
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole

if TYPE_CHECKING:
    from collections.abc import Callable

    from draftkit.workflows.banks.curate_round import Card, Round


class CurateDesk:
    """Shows one card after the other and does what the keys say."""

    def __init__(self, work: "Round") -> None:
        """Begin a round."""
        self._round = work
        self._keys = Keys()
        self._phrase: Phrase | None = None
        self._counts = dict.fromkeys(Verdict, 0)
        self._actions: dict[str, Callable[[Card, Phrase], bool]] = {
            "a": self._accept,
            "r": self._reject,
            "e": self._edit,
            "t": self._themes,
            "o": self._roles,
            "f": self._form,
            "n": self._note,
            "s": self._skip,
            ON: self._skip,
            "u": self._undo,
            "b": self._back,
            BACK: self._back,
            "q": self._quit,
            END: self._quit,
            "?": self._help,
        }

    def run(self) -> None:
        """Go through all of them, until the person stops."""
        if not self._round.total and self._round.card() is None:
            say(_("nothing is left to be looked at; --again goes through those decided on already"))
            return
        say(_("? shows what the keys do; every decision is kept at once"))
        while True:
            card = self._round.card()
            if card is None:
                if not self._at_the_end():
                    return
                continue
            if not self._decide(card):
                return

    def say_sums(self, written: int | None, folder: Path) -> None:
        """Tell what was decided, and where it was written."""
        accepted, rejected = self._counts[Verdict.ACCEPT], self._counts[Verdict.REJECT]
        say(_("accepted: {accepted}; rejected: {rejected}").format(accepted=accepted, rejected=rejected))
        if written:
            say(_("written: {path}").format(path=folder))

    def _at_the_end(self) -> bool:
        """Say that all were gone through; whether the person goes back instead."""
        say("")
        say(_("all were gone through"))
        while True:
            key = self._keys.key(_("[u]ndo  [b]ack  [q]uit:"))
            if key == "u":
                return self._undo_any() or self._at_the_end()
            if key in ("b", BACK) and self._round.back():
                return True
            if key in ("q", END, "\n"):
                return False

    def _decide(self, card: "Card") -> bool:
        """Whether to go on, after one key on a card."""
        phrase = self._phrase or card.candidate.phrase
        for line in card_lines(card, phrase, self._round):
            say(line)
        while True:
            key = self._keys.key(self._prompt())
            action = self._actions.get(key)
            if action is not None:
                return action(card, phrase)
            if key not in ("\n", ESCAPE):
                say(
                    _("{key} is no key here; ? shows the keys (with the Chinese input method off)").format(
                        key=printable(key)
                    )
                )

    def _prompt(self) -> str:
        keys = _("[a]ccept [r]eject [e]dit [t]heme r[o]le [n]ote [s]kip [u]ndo [b]ack [q]uit [?]:")
        return keys if self._keys.is_raw else f"{keys[:-1]} {_('and Enter')}:"

    def _accept(self, _card: "Card", phrase: Phrase) -> bool:
        return self._done(Verdict.ACCEPT, phrase, _("accepted"))

    def _reject(self, card: "Card", phrase: Phrase) -> bool:
        mined = replace(card.candidate.phrase, note=phrase.note)
        return self._done(Verdict.REJECT, mined, _("rejected"))

    def _done(self, verdict: Verdict, phrase: Phrase, said: str) -> bool:
        self._round.decide(verdict, phrase)
        self._counts[verdict] += 1
        self._phrase = None
        say(f"  → {said}")
        return True

    def _edit(self, card: "Card", phrase: Phrase) -> bool:
        from draftkit.workflows.banks.curate_round import same_words, with_words

        text = self._keys.line(_("words:"), phrase.text)
        if text and text != phrase.text:
            outcome = with_words(phrase, text)
            report(outcome.diagnostics)
            if outcome.value:
                self._phrase = outcome.value
                report(same_words(self._round.file, card.candidate.phrase.id, text))
        return True

    def _note(self, _card: "Card", phrase: Phrase) -> bool:
        note = self._keys.line(_("note:"), phrase.note)
        if note is not None and note.isprintable():
            self._phrase = replace(phrase, note=note)
        return True

    def _themes(self, _card: "Card", phrase: Phrase) -> bool:
        chosen = choose(self._keys, _("themes:"), tuple(THEMES), phrase.themes)
        if chosen is not None:
            self._phrase = replace(phrase, themes=chosen)
        return True

    def _roles(self, _card: "Card", phrase: Phrase) -> bool:
        chosen = choose(self._keys, _("roles:"), tuple(map(str, PhraseRole)), tuple(map(str, phrase.roles)))
        if chosen is not None:
            self._phrase = replace(phrase, roles=tuple(map(PhraseRole, chosen)))
        return True

    def _form(self, _card: "Card", phrase: Phrase) -> bool:
        chosen = choose(self._keys, _("form:"), tuple(map(str, Form)), (str(phrase.form),))
        if chosen:
            self._phrase = replace(phrase, form=Form(chosen[0]))
        return True

    def _skip(self, _card: "Card", phrase: Phrase) -> bool:
        if self._keeps_changes(phrase):
            return True
        self._round.skip()
        return True

    def _back(self, _card: "Card", phrase: Phrase) -> bool:
        if not self._keeps_changes(phrase) and not self._round.back():
            say(_("this is the first one"))
        return True

    def _quit(self, _card: "Card", phrase: Phrase) -> bool:
        self._keeps_changes(phrase)
        return False

    def _keeps_changes(self, phrase: Phrase) -> bool:
        """Whether changes that no decision holds yet are kept, which accepts the phrase; otherwise they are dropped."""
        if self._phrase is None:
            return False
        if self._keys.key(_("accept it with these changes? [y/N]")) in ("y", "是"):
            return self._done(Verdict.ACCEPT, phrase, _("accepted"))
        self._phrase = None
        return False

    def _undo(self, _card: "Card", _phrase: Phrase) -> bool:
        if self._phrase is not None:
            self._phrase = None
            say("  → " + _("the changes to this phrase are undone"))
        else:
            self._undo_any()
        return True

    def _undo_any(self) -> bool:
        undone = self._round.undo()
        if undone is None:
            say(_("there is nothing to undo"))
            return False
        self._counts[undone.verdict] = max(0, self._counts[undone.verdict] - 1)
        said = _("accepted") if undone.verdict is Verdict.ACCEPT else _("rejected")
        say("  → " + _("undone: {words} ({said})").format(words=undone.phrase.text, said=said))
        return True

    def _help(self, _card: "Card", _phrase: Phrase) -> bool:
        for line in key_lines():
            say(line)
        return True
