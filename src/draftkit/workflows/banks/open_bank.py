"""A bank opened for looking things up: its YAML files, and its candidates where it was mined here.

People own the YAML files, so that what they say of a phrase goes before what the candidates say.
"""

import difflib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.phrases.by_hand import Said, said_by_hand
from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.entry import Entry, entries_of, entry_fits, entry_of
from draftkit.phrases.model import Bank, Phrase, Rejected, SourceDocument
from draftkit.phrases.picture import Picture, spread_of
from draftkit.phrases.search import PhraseQuery, documents_meant
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates
from draftkit.store.resources import Resource, built_in, folders
from draftkit.store.walk import is_there
from draftkit.workflows.banks import messages
from draftkit.workflows.banks.find import bank_files, load_bank, load_bank_at
from draftkit.workflows.desk import Desk
from draftkit.workflows.steps import Steps

INSTALLED = "data"
"""The folder of an installed package that holds what ships with it; a checkout has it at its top."""
_NEAR = 0.5
"""How alike words must be to be offered in the place of others."""


@dataclass(frozen=True, slots=True)
class FoundEntries:
    """The first entries that fit, the best first, and how many fit altogether."""

    entries: tuple[Entry, ...]
    total: int


def bank_folder(desk: Desk) -> Path | None:
    """The folder of the bank that is meant: the one that was named, else the office's, else the built-in one."""
    if desk.bank is not None:
        return desk.bank
    places = folders(Resource.PHRASEBANK, desk.office)
    return next((folder for folder in places if bank_files(folder)), None)


def own_folder(desk: Desk) -> Outcome[Path]:
    """The folder of the bank that is meant, if it may be changed: what was installed with the program may not."""
    folder, shipped = bank_folder(desk), built_in(Resource.PHRASEBANK)
    if folder is None or (desk.bank is None and folder == shipped):
        return Outcome(None, (messages.NO_OWN_BANK(),))
    is_installed = shipped.parent.name == INSTALLED
    if is_installed and folder.resolve().is_relative_to(shipped.resolve()):
        return Outcome(None, (messages.NO_OWN_BANK(),))
    return Outcome(folder)


@contextmanager
def opened(desk: Desk, steps: Steps) -> Iterator["OpenBank"]:
    """The bank that is meant, open while the block runs.

    Raises:
        DraftkitError: there is none, or its files are faulty.
    """
    folder = bank_folder(desk)
    if folder is None or not is_there(folder / NAME):
        yield OpenBank(steps.take(load_bank(desk)))
        return
    bank = steps.take(load_bank_at(folder, desk.cache)) if bank_files(folder) else Bank()
    with steps.take(open_candidates(folder / NAME, create=False)) as file:
        yield OpenBank(bank, file)


class OpenBank:
    """What a bank holds."""

    def __init__(self, bank: Bank, file: CandidateFile | None = None) -> None:
        """Look at YAML files, and at candidates where there are any."""
        self.bank = bank
        self.file = file

    @cached_property
    def documents(self) -> tuple[SourceDocument, ...]:
        """All documents of the bank, ordered by id."""
        known = {document.id: document for document in self.bank.documents}
        if self.file:
            known |= {document.id: document for document in self.file.documents()}
        return tuple(known[key] for key in sorted(known))

    def search(self, query: PhraseQuery, limit: int, *, rejected_too: bool = False) -> FoundEntries:
        """What fits: the surest first, then by id; where no miner said how sure it is, the most frequent first.

        Args:
            query: what is looked for.
            limit: at most so many.
            rejected_too: whether a query that names no standing finds the rejected ones too.
        """
        found = self._search(query, limit)
        if not rejected_too or query.standing is not None:
            return found
        rejected = self._search(replace(query, standing=Standing.REJECTED), limit)
        entries = (*found.entries, *rejected.entries)[:limit]
        return FoundEntries(entries, found.total + rejected.total)

    def _search(self, query: PhraseQuery, limit: int) -> FoundEntries:
        meant = documents_meant(self.documents, query)
        if self.file is None:
            fitting = [entry for entry in entries_of(self.bank) if entry_fits(entry, query, meant)]
            fitting.sort(key=_by_count)
            return FoundEntries(tuple(fitting[:limit]), len(fitting))
        found = self.file.search(query, limit + len(self._said))
        mined = [entry_of(each) for each in found.candidates if each.phrase.id not in self._said]
        own = [entry for entry in map(self._own, self._said) if entry and entry_fits(entry, query, meant)]
        hidden = sum(entry_fits(entry_of(each), query, meant) for each in self._overruled.values())
        entries = sorted((*mined, *own), key=lambda entry: entry.rank)
        return FoundEntries(tuple(entries[:limit]), found.total - hidden + len(own))

    def find(self, name: str) -> Entry | None:
        """The entry of an id or of exactly this text; an entry of the files goes before a candidate."""
        if self.file is None:
            return next((each for each in entries_of(self.bank) if name in (each.phrase.id, each.phrase.text)), None)
        said = (self._own(key) for key in self._said)
        own = next((each for each in said if each and name in (each.phrase.id, each.phrase.text)), None)
        if own is not None:
            return own
        candidate = self.file.candidate(name)
        return entry_of(candidate) if candidate and candidate.phrase.id not in self._said else None

    def near(self, text: str, most: int = 3) -> tuple[str, ...]:
        """Words that are like these, the most alike first."""
        own = (said for said in self._said.values() if said) if self.file else self.bank.phrases
        texts = [*(phrase.text for phrase in own), *(self.file.near(text, most) if self.file else ())]
        return tuple(difflib.get_close_matches(text, dict.fromkeys(texts), n=most, cutoff=_NEAR))

    def picture(self) -> Picture:
        """How much the bank holds."""
        picture = Picture()
        picture.add_documents(self.documents)
        if self.file is None:
            for entry in entries_of(self.bank):
                picture.add(entry.phrase, entry.standing)
            return picture
        _count_candidates(picture, self.file)
        for candidate in self._overruled.values():
            picture.add(candidate.phrase, candidate.standing, -1)
        for own in map(self._own, self._said):
            if own is not None:
                picture.add(own.phrase, own.standing)
        return picture

    @cached_property
    def _said(self) -> dict[str, Said]:
        """What the files say that the candidates do not know."""
        if self.file is None:
            return {}
        return said_by_hand(self.bank, self.file.published(), self.file.unpublished().keys())

    @cached_property
    def _overruled(self) -> dict[str, Candidate]:
        """The candidates of which the files say something else."""
        if self.file is None:
            return {}
        found = ((key, self.file.candidate(key)) for key in self._said)
        return {key: candidate for key, candidate in found if candidate and candidate.phrase.id == key}

    def _own(self, key: str) -> Entry | None:
        """An entry as the files have it, with what the miner knows of it; None where nothing is left of it."""
        said, mined = self._said[key], self._overruled.get(key)
        if mined is None:
            return Entry(said, _standing(said)) if said else None
        if said is None:
            return replace(entry_of(mined), standing=Standing.NEW)
        phrase = replace(mined.phrase, checked=said.checked, note=said.note) if isinstance(said, Rejected) else said
        return replace(entry_of(mined), phrase=phrase, standing=_standing(said))


def _standing(said: Phrase | Rejected) -> Standing:
    return Standing.REJECTED if isinstance(said, Rejected) else Standing.ACCEPTED


def _by_count(entry: Entry) -> tuple[int, str]:
    return -entry.phrase.count if isinstance(entry.phrase, Phrase) else 0, entry.phrase.id


def _count_candidates(picture: Picture, file: CandidateFile) -> None:
    stats = file.stats()
    picture.phrases, picture.checked = stats.phrases, stats.checked
    picture.characters = sum(head.chars for head in file.survey_heads()) or None
    for axis in ("standings", "roles", "themes", "forms", "registers", "growth"):
        getattr(picture, axis).update(dict(getattr(stats, axis)))
    picture.matrix.update({(role, theme): count for role, theme, count in stats.matrix})
    for documents, count in stats.spread:
        picture.spread[spread_of(documents)] += count
