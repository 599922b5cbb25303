"""What may never enter a bank, whatever its form."""

import re
from dataclasses import dataclass

from draftkit.lexicon.listed import one_of
from draftkit.lexicon.words import Words
from draftkit.mining.data.lexicon import FUNCTION_FIRST, FUNCTION_LAST, LOCAL
from draftkit.mining.data.periods import OUTDATED
from draftkit.mining.names import Names
from draftkit.phrases.model import GAP, MAX_HAN
from draftkit.text.han import is_han

_MARKS = str.maketrans("", "", "、，：“”")
_MIN_HAN = 2
_LOCAL = re.compile(one_of(LOCAL))


@dataclass(frozen=True, slots=True)
class Judge:
    """Refuses names, local words, figures, formulations out of date, and texts that are too long or too short."""

    words: Words
    names: Names

    def refuses_form(self, text: str) -> bool:
        """Whether a phrase, gaps as {甲}, is too long or short for a bank, or holds signs or words that bar it."""
        plain = _plain(text)
        if not is_han(plain) or not _MIN_HAN <= len(plain) <= MAX_HAN:
            return True
        return OUTDATED.search(text) is not None or _LOCAL.search(text) is not None

    def refuses_name(self, text: str) -> bool:
        """Whether a phrase, gaps as {甲}, holds a name."""
        return self.names.stand_in(_plain(text), self.words)

    def edges(self, text: str) -> frozenset[int]:
        """The places of a text where words begin or end."""
        return self.words.edges(text)

    def begins_word(self, text: str, at: int) -> bool:
        """Whether a word begins at this place of a text, or the text ends there."""
        return at in self.words.edges(text)

    def is_fragment(self, text: str) -> bool:
        """Whether a run begins or ends in a function word and is no set phrase of the dictionary."""
        if self.words.is_word(text):
            return False
        first, last = self.words.tag(text)[0], self.words.tag(text)[-1]
        if text[0] in FUNCTION_FIRST and first[1] != "i":
            return True
        if text[-1] in FUNCTION_LAST and len(last[0]) == 1:
            return True
        return first[1][:1] in "cpurmyet" or last[1][:1] in "cpury"


def _plain(text: str) -> str:
    return text if is_han(text) else GAP.sub("", text).translate(_MARKS)
