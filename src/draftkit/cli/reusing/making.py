"""What a person is told while old speeches become folders."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from draftkit.cli.language import _
from draftkit.cli.render import sentence
from draftkit.cli.reusing.shapes import failed_data, made_data
from draftkit.cli.reusing.words import apart_words
from draftkit.cli.tables import print_table
from draftkit.cli.talk import Ticker, report, say, show_json
from draftkit.cli.wide import cut, printable, wrap
from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.errors import DraftkitError, ExitCode
from draftkit.reuse.model import Unplaced
from draftkit.workflows.reuse import messages_start as messages
from draftkit.workflows.reuse.several import OldPath
from draftkit.workflows.reuse.start import Reused
from draftkit.workflows.steps import as_warning

_FIRST: Final = 3
"""Stretches of one kind that are shown of what was left out."""
_LINE: Final = 60
"""Columns of a stretch that are shown."""
_WIDE: Final = 100


def say_made(made: Reused, *, every: bool = False) -> None:
    """What was made of one speech, and what of the old file is not in it.

    Args:
        made: the folder.
        every: show all that was left out, whole.
    """
    say(_("made: {folder}").format(folder=made.folder.root))
    figures, doubtful = made.facts.figures, sum(figure.is_doubtful for figure in made.facts.figures)
    say(
        _("local facts as figures: {figures}, in places: {places}; perhaps no facts: {doubtful}").format(
            figures=len(figures), places=len(made.facts.places), doubtful=doubtful
        )
    )
    if made.rebuilt.typed:
        say(_("numbers of points that stay as they are written: {count}").format(count=len(made.rebuilt.typed)))
    say_unplaced(made.rebuilt.unplaced, every=every)


def say_unplaced(unplaced: Sequence[Unplaced], *, every: bool = False) -> None:
    """What of the old file is not in the new speech: how much, and how it begins."""
    counts = Counter(each.why for each in unplaced)
    for why, words in apart_words().items():
        found = [each for each in unplaced if each.why is why]
        if not found:
            continue
        characters = sum(len("".join(each.text.split())) for each in found)
        say(
            _("left out: {what}, stretches: {count}, characters: {characters}").format(
                what=words, count=counts[why], characters=characters
            )
        )
        for each in found if every else found[:_FIRST]:
            _say_stretch(each, every=every)
        if len(found) > _FIRST and not every:
            say("  " + _("… and more: {count}; each of them: --all").format(count=len(found) - _FIRST))


def _say_stretch(each: Unplaced, *, every: bool) -> None:
    lines = [printable(" ".join(line.split())) for line in each.text.splitlines() if line.strip()]
    if every:
        for line in lines:
            for part in wrap(line, _WIDE):
                say(f"  {part}")
    elif lines:
        say(f"  {cut(' '.join(lines), _LINE)}")


@dataclass(slots=True)
class Several:
    """Takes folders as they are made of many speeches, and shows a table of them at the end."""

    ticker: Ticker
    as_json: bool = False
    _made: list[Reused] = field(default_factory=list)
    _failed: list[tuple[str, str, str]] = field(default_factory=list)
    _code: ExitCode = ExitCode.DOCUMENT
    _hints: set[str] = field(default_factory=set)

    def take(self, old: OldPath, outcome: Outcome[Reused]) -> None:
        """One speech; what was said of it is told, a hint that many have in common once."""
        fresh = tuple(map(as_warning, filter(self._is_new, outcome.diagnostics)))
        if fresh:
            self.ticker.end()
            report(fresh, str(old.path))
        if outcome.value is not None and not outcome.failed:
            self._made.append(outcome.value)
            return
        problem = next(each for each in outcome.diagnostics if each.is_error)
        self._code = max(self._code, problem.message.exit_code)
        self._failed.append((str(old.path), problem.message.code, sentence(problem)))

    def _is_new(self, problem: Diagnostic) -> bool:
        is_first = problem.message.code not in self._hints
        if problem.message.severity is Severity.HINT:
            self._hints.add(problem.message.code)
        return is_first

    def end(self) -> None:
        """The table, and what failed.

        Raises:
            DraftkitError: a speech did not become a folder.
        """
        self.ticker.end()
        count = len(self._made) + len(self._failed)
        if self.as_json:
            show_json(several_data(self._made, self._failed), indent=1)
        elif self._made:
            self._table()
            say(_("folders made: {count}").format(count=len(self._made)))
            say(_("what may be wrong in each today: draftkit reuse DIR"))
        if self._failed:
            raise DraftkitError(
                replace(messages.SOME_NOT_REUSED, exit_code=self._code)(failed=len(self._failed), count=count)
            )

    def _table(self) -> None:
        headings = (_("folder"), _("title"), _("facts"), _("places"), _("doubtful"), _("left out"))
        print_table(headings, [_row(each) for each in self._made], right=(2, 3, 4, 5))


def several_data(made: Iterable[Reused], failed: Iterable[tuple[str, str, str]]) -> dict[str, Any]:
    """Folders that were made, and what failed, as JSON."""
    return {"version": 1, "folders": [made_data(each) for each in made], "failed": failed_data(failed)}


def _row(made: Reused) -> tuple[str, ...]:
    facts = made.facts
    counts = (len(facts.figures), len(facts.places), sum(figure.is_doubtful for figure in facts.figures))
    title = cut(made.title, _LINE)
    return str(Path(made.folder.root)), title, *map(str, counts), str(len(made.rebuilt.unplaced))
