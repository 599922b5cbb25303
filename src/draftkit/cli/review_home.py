"""What was decided on a review is brought home, or only told; a person may be asked what is to stay."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import typer

from draftkit.cli.language import _
from draftkit.cli.talk import agree, patience, quoted, report, say, told
from draftkit.cli.wide import printable
from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError, ExitCode
from draftkit.workflows.conflicts import EditsConflictError
from draftkit.workflows.review.accept import Accepted, would_be_written, write_home
from draftkit.workflows.review.prepare import Prepared, prepare

if TYPE_CHECKING:
    from draftkit.review.decide import Decided
    from draftkit.workflows.review.gather import Reviewing
    from draftkit.workflows.review.terms import Terms


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be brought home.

    Attributes:
        again: the command as it was typed, without options.
        tries: whether to work out what the decisions come to.
        tried: what they come to; or what stands against that.
    """

    reviewing: "Reviewing"
    decided: "Decided"
    terms: "Terms"
    again: str
    tries: bool = True
    tried: Outcome[Prepared] | DraftkitError | None = field(init=False)

    def __post_init__(self) -> None:
        """Work it out."""
        object.__setattr__(self, "tried", self._tried())

    def with_decisions(self, decided: "Decided") -> "Work":
        """The same with other decisions."""
        return replace(self, decided=decided)

    @property
    def outcome(self) -> "tuple[Decided, frozenset[int]]":
        """What becomes of the edits, and which of them become notes."""
        prepared = self.tried.value if isinstance(self.tried, Outcome) else None
        return (prepared.decided, prepared.noted) if prepared else (self.decided, frozenset())

    def brought_home(self, *, asks: bool, dry_run: bool) -> "Work":
        """Write it, or only say what would be written. What a person decided is kept where nothing is written.

        Raises:
            DraftkitError: edits by hand stand against it, or a file changed meanwhile.
        """
        try:
            work = self._settled(asks=asks)
            prepared = told(work.unwrapped())
            if dry_run:
                say_accepted(would_be_written(self.reviewing, prepared), prepared.decided)
                return work
            with patience(_("Bringing it home …")):
                accepted = told(write_home(self.reviewing, prepared, self.terms))
        except (DraftkitError, typer.Exit, KeyboardInterrupt):
            if asks:
                from draftkit.cli.review_session import keep_decisions

                keep_decisions(self.reviewing, self.decided, self.again)
            raise
        say_accepted(accepted, prepared.decided)
        return work

    def unwrapped(self) -> Outcome[Prepared]:
        """What the decisions come to.

        Raises:
            DraftkitError: something stands against it.
        """
        if isinstance(self.tried, DraftkitError):
            raise self.tried
        return self.tried or prepare(self.reviewing, self.decided, self.terms)

    def _tried(self) -> Outcome[Prepared] | DraftkitError | None:
        if not self.tries or self.reviewing.unaccounted or not self.decided.decisions:
            return None
        try:
            return prepare(self.reviewing, self.decided, self.terms)
        except DraftkitError as error:
            return error

    def _settled(self, *, asks: bool) -> "Work":
        """Where edits by hand stand against it both sides are shown, and a person at a terminal is asked what stays."""
        error = self.tried
        if not isinstance(error, DraftkitError) or error.exit_code is not ExitCode.CONFLICT:
            return self
        _say_sides(error)
        if not asks:
            return self
        report(error.diagnostics)
        if not agree(_("keep what stands there, with a note of what was not taken?")):
            raise typer.Exit(ExitCode.CONFLICT) from error
        return replace(self, terms=replace(self.terms, keep_edits=True))


def _say_sides(error: DraftkitError) -> None:
    if isinstance(error, EditsConflictError):
        from draftkit.cli.side_by_side import say_conflicts

        say_conflicts(error.conflicts, _("reviewed:"))


def say_accepted(accepted: Accepted, decided: "Decided") -> None:
    """What was written, or would be; what waits in speech.md as a note, what is left open, and what is next."""
    is_done = accepted.state > 0
    for path in accepted.written:
        say((_("written: {path}") if is_done else _("would be written: {path}")).format(path=path))
    for name, value in accepted.figures:
        say(f"{printable(name)}: {printable(value)}")
    if accepted.noted:
        say(_("notes to be dealt with (待办) in speech.md: {count}").format(count=len(accepted.noted)))
    if accepted.unplaced:
        say(_("edits that fit nowhere, kept as notes in speech.md: {count}").format(count=len(accepted.unplaced)))
    if accepted.kept_edits and accepted.written:
        say(_("edits by hand kept: {count}").format(count=accepted.kept_edits))
    if accepted.overruled:
        from draftkit.cli.side_by_side import say_conflicts

        say(_("kept as edited by hand, and not taken from what came back:"))
        say_conflicts(accepted.overruled, _("reviewed:"))
    if accepted.left:
        numbers = "、".join(map(str, accepted.left))
        say(_("left open, because it was changed by hand there: {numbers}; offered again").format(numbers=numbers))
    if is_done:
        _say_kept(accepted)
    _say_sum(accepted, len(decided.open))


def _say_kept(accepted: Accepted) -> None:
    say(_("kept whole: {path}").format(path="、".join(map(str, accepted.kept))))
    now = _("version {number} now; draftkit log {folder} tells who changed what")
    say(now.format(number=accepted.state, folder=quoted(accepted.folder.root)))


def _say_sum(accepted: Accepted, still: int) -> None:
    """The one line at the end."""
    notes = len(accepted.noted) + len(accepted.unplaced)
    whole = _("edits written: {count}") if accepted.state else _("dry run, nothing was written; would be: {count}")
    parts = [whole.format(count=accepted.taken)]
    if notes:
        parts.append(_("of these as notes: {count}").format(count=notes))
    if still:
        parts.append(_("left open: {count}").format(count=still))
    say(" · ".join(parts))
