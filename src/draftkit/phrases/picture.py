"""Count a bank so that it can be seen at one glance: what it holds, what it lacks, how it grew."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from draftkit.phrases.candidate import Standing
from draftkit.phrases.model import Phrase, Rejected, SourceDocument
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole, Register

SPREAD = ("1", "2-4", "5+")
"""In how many documents a phrase was found."""
_SOME, _MANY = 2, 5


@dataclass(slots=True)
class Picture:
    """Counts of all phrases but the rejected ones (`standings` counts these too).

    A phrase counts once for each of its roles and themes.

    Attributes:
        spread: by how many documents they were found in, see `SPREAD`.
        growth: by the year a phrase was first seen in, "" where no document says it.
        years: documents by year, likewise.
        checked: phrases a person decided on, the rejected ones among them.
        documents: how many there are; `characters` are theirs, None where nobody counted.
    """

    phrases: int = 0
    checked: int = 0
    documents: int = 0
    characters: int | None = None
    standings: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    themes: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    registers: Counter[str] = field(default_factory=Counter)
    matrix: Counter[tuple[str, str]] = field(default_factory=Counter)
    spread: Counter[str] = field(default_factory=Counter)
    growth: Counter[str] = field(default_factory=Counter)
    years: Counter[str] = field(default_factory=Counter)

    def add(self, phrase: Phrase | Rejected, standing: Standing, times: int = 1) -> None:
        """Count a phrase in; with -1, take it out again."""
        self.standings[standing.value] += times
        self.checked += times * bool(phrase.checked or standing is Standing.REJECTED)
        if standing is Standing.REJECTED or isinstance(phrase, Rejected):
            return
        self.phrases += times
        self.forms[phrase.form.value] += times
        self.registers[phrase.register.value] += times
        self.growth[phrase.first] += times
        self.spread[spread_of(phrase.documents)] += times
        for role in phrase.roles:
            self.roles[role.value] += times
        for theme in phrase.themes:
            self.themes[theme] += times
        for role in phrase.roles:
            for theme in phrase.themes:
                self.matrix[role.value, theme] += times

    def add_documents(self, documents: Iterable[SourceDocument]) -> None:
        """Count documents in."""
        for document in documents:
            self.documents += 1
            self.years[document.year] += 1

    @property
    def empty_roles(self) -> tuple[str, ...]:
        """Roles no phrase has."""
        return tuple(role.value for role in PhraseRole if not self.roles[role.value])

    @property
    def empty_themes(self) -> tuple[str, ...]:
        """Themes no phrase has."""
        return tuple(theme for theme in THEMES if not self.themes[theme])


def spread_of(documents: int) -> str:
    """The group of a phrase that was found in so many documents."""
    return SPREAD[(documents >= _SOME) + (documents >= _MANY)]


def ordered(counts: Counter[str], order: Iterable[str]) -> dict[str, int]:
    """The counts in this order; values that never occur are left out."""
    return {str(value): counts[str(value)] for value in order if counts[str(value)]}


def by_year(counts: Counter[str]) -> dict[str, int]:
    """The counts in the order of years, unknown ones ("") last."""
    return {year: counts[year] for year in sorted(counts, key=lambda year: (not year, year)) if counts[year]}


ORDERS: dict[str, tuple[str, ...]] = {
    "roles": tuple(map(str, PhraseRole)),
    "themes": tuple(THEMES),
    "forms": tuple(map(str, Form)),
    "registers": tuple(map(str, Register)),
    "standings": tuple(map(str, Standing)),
    "spread": SPREAD,
}
"""The order in which each axis is shown."""
