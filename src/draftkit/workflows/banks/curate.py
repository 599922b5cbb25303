"""Go through the phrases of a bank and decide on them, one by one or by a table.

Every decision is in the file of candidates the moment it is made; the YAML files are brought in step at the end, or by
the next command that writes the bank.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError
from draftkit.phrases.by_hand import is_in_step, said_by_hand
from draftkit.phrases.candidate import Candidate, Standing
from draftkit.phrases.model import Bank, Phrase
from draftkit.store.candidates.file import NAME, CandidateFile, open_candidates
from draftkit.store.candidates.lock import mining_lock
from draftkit.workflows.banks import messages
from draftkit.workflows.banks.find import load_bank_at
from draftkit.workflows.banks.own_bank import publish, taken_over
from draftkit.workflows.banks.write_ahead import begun
from draftkit.workflows.steps import Steps

_MOST_SCORE = 999


@dataclass(frozen=True, slots=True)
class Curated:
    """A bank that is open for decisions.

    Attributes:
        file: its candidates.
        own: entries of its files a person has had a hand in, by id: they prevail over the candidates.
        checked: ids of phrases a person decided on, as the files say.
    """

    file: CandidateFile
    own: Mapping[str, Phrase]
    checked: frozenset[str]

    def phrase(self, key: str) -> Phrase | None:
        """The phrase of an id as it stands now."""
        if key in self.own:
            return self.own[key]
        candidate = self.file.candidate(key)
        return candidate.phrase if candidate and candidate.phrase.id == key else None


@contextmanager
def curated_bank(folder: Path, day: str, steps: Steps) -> Iterator[Curated]:
    """A bank, its candidates in step with its files, open while the block runs.

    A bank that was not mined here gets its own entries as candidates: what people wrote is theirs and stays, whatever
    is mined later. What the files say is taken over first, so that a later decision prevails over it.

    Raises:
        DraftkitError: there is no bank, its files are faulty, or somebody else is at work on it.
    """
    bank = steps.take(load_bank_at(folder, None))
    with mining_lock(folder), steps.take(open_candidates(folder / NAME, create=True)) as file:
        is_fresh = next(iter(file.candidates()), None) is None and not file.survey_heads()
        if begun(file) or file.unpublished() or not is_in_step(bank, file.published()):
            settled = steps.take(publish(file, folder, day))
            if not is_fresh:
                steps.said.extend(taken_over(settled))
            bank = settled.bank
        if is_fresh:
            _fill(file, bank)
            steps.said.append(messages.OWN_BANK_MADE(count=len(bank.phrases), path=folder / NAME))
    with steps.take(open_candidates(folder / NAME, create=True)) as file:
        said = said_by_hand(bank, file.published(), ())
        own = {key: entry for key, entry in said.items() if isinstance(entry, Phrase)}
        checked = {phrase.id for phrase in bank.phrases if phrase.checked} | {each.id for each in bank.rejected}
        yield Curated(file, own, frozenset(checked))


def _fill(file: CandidateFile, bank: Bank) -> None:
    """Make the entries of a bank its candidates; for want of a miner's word, the most frequent come first."""
    candidates = (
        Candidate(phrase, 0.0, 0.0, min(phrase.count, _MOST_SCORE), Standing.ACCEPTED) for phrase in bank.phrases
    )
    file.replace_candidates(candidates, bank.documents)


def write_decisions(file: CandidateFile, folder: Path, day: str) -> Outcome[int]:
    """Write what was decided into the bank's files.

    Returns:
        How many decisions were written. Where they cannot be written now, a warning says so and nothing is lost.
    """
    waiting = len(file.unpublished())
    if not waiting:
        return Outcome(0)
    try:
        with mining_lock(folder):
            outcome = publish(file, folder, day)
    except DraftkitError as error:
        return Outcome(None, (messages.DECISIONS_WAIT(count=waiting), *error.diagnostics))
    return Outcome(waiting if outcome.value else None, outcome.diagnostics)
