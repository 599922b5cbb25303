"""Several documents, one after the other: what is shown of each, and what is said at the end."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from draftkit.cli.language import _
from draftkit.cli.parsed import Wanted, say_cleaned, say_doubts, show_parsed
from draftkit.cli.render import sentence
from draftkit.cli.talk import Ticker, report, say, show, show_json
from draftkit.cli.whereabouts import where_begins
from draftkit.cli.wide import printable
from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.errors import DraftkitError, ExitCode
from draftkit.tree.reading import Doubt, Role, Rule
from draftkit.workflows.documents import messages as messages_documents
from draftkit.workflows.documents.parse import Tally, parsed_as_json, tally
from draftkit.workflows.documents.read import Parsed
from draftkit.workflows.steps import as_warning

_HINTS = 5
"""How many hints of a kind are told."""


class Several:
    """Takes the documents as they are read, shows each at once, and keeps no more than a line of it."""

    def __init__(self, wanted: Wanted, named: frozenset[Path], ticker: Ticker) -> None:
        """`named` are the files people named themselves: they get a tree each, those of a folder a line in a table."""
        self._wanted = wanted
        self._named = named
        self._ticker = ticker
        self._rows: list[tuple[str, ...]] = []
        self._read = self._unread = 0
        self._code = ExitCode.DOCUMENT
        self._repairs: Counter[Rule] = Counter()
        self._hints: Counter[str] = Counter()
        self._doubts: dict[Doubt, tuple[int, str]] = {}

    def take(self, path: Path, outcome: Outcome[Parsed]) -> None:
        """Show a document, or say why it could not be read."""
        if told := tuple(map(as_warning, filter(self._is_new, outcome.diagnostics))):
            self._ticker.end()
            report(told, str(path))
        if outcome.value is None or outcome.failed:
            self._refused(path, next(problem for problem in outcome.diagnostics if problem.is_error))
        else:
            self._shown(path, outcome.value)

    def _is_new(self, problem: Diagnostic) -> bool:
        """Whether to tell it: hints that hundreds of documents have in common would bury the warnings."""
        if problem.message.severity is not Severity.HINT:
            return True
        self._hints[problem.message.code] += 1
        return self._hints[problem.message.code] <= _HINTS

    def _refused(self, path: Path, problem: Diagnostic) -> None:
        self._unread += 1
        self._code = max(self._code, problem.message.exit_code)
        self._rows.append((str(path), _("not read"), *[""] * 6))
        if self._wanted.as_json:
            why = {"code": problem.message.code, "message": sentence(problem)}
            show_json({"version": 1, "file": str(path), "documents": [], "problem": why})

    def _shown(self, path: Path, parsed: Parsed) -> None:
        self._read += 1
        wanted, tree = self._wanted, path in self._named
        counts = tally(parsed)
        self._count(path, parsed, counts)
        if wanted.as_json:
            data = parsed_as_json(parsed, facts=wanted.facts, repairs=wanted.repairs)
            show_json({"version": 1, "file": str(path)} | data)
        elif tree or wanted.facts or wanted.repairs:
            self._ticker.end()
            show(f"== {printable(str(path))}")
            show_parsed(parsed, wanted, tree=tree)
            show("")

    def _count(self, path: Path, parsed: Parsed, counts: Tally) -> None:
        self._repairs += counts.repairs
        for doubt, found in counts.doubts.items():
            begins = f"{printable(str(path))} {where_begins(found.place, found.words)}"
            known, place = self._doubts.get(doubt, (0, begins))
            self._doubts[doubt] = (known + found.count, place)
        doubtful = sum(found.count for found in counts.doubts.values())
        reading = parsed.reading
        numbers = (len(reading.documents), counts.blocks[Role.HEADING], counts.blocks[Role.REQUIREMENT])
        left = (len(reading.revisions), len(reading.remarks))
        self._rows.append((str(path), *map(str, (*numbers, counts.repairs.total(), doubtful, *left))))

    def end(self, *, is_whole: bool) -> None:
        """The table, the sums, and what could not be read.

        Args:
            is_whole: whether every folder could be gone through.

        Raises:
            DraftkitError: a document or part of a folder could not be read.
        """
        if not self._wanted.as_json:
            self._table()
            say_cleaned(self._repairs)
            say_doubts(self._doubts)
        if held_back := sum(max(0, count - _HINTS) for count in self._hints.values()):
            say(_("further hints of the kinds above: {count}").format(count=held_back))
        if self._unread:
            unread = replace(messages_documents.SOME_UNREAD, exit_code=self._code)
            raise DraftkitError(unread(unread=self._unread, count=self._unread + self._read))
        say(_("documents read: {count}").format(count=self._read))
        if not is_whole:
            raise DraftkitError(messages_documents.FOLDERS_UNREAD())

    def _table(self) -> None:
        """A row for each file; what Word keeps beside the text has columns only where there is some."""
        from draftkit.cli.tables import print_table

        headings = (_("file"), _("documents"), _("headings"), _("points"), _("cleaned"), _("doubtful"))
        found = list(zip((*headings, _("tracked changes"), _("comments")), *self._rows, strict=True))
        shown = found[:6] + [column for column in found[6:] if any(cell not in ("", "0") for cell in column[1:])]
        first, *rows = zip(*shown, strict=True)
        print_table(first, rows, right=range(1, len(first)))
