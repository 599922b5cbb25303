"""`draftkit review`: bring home what reviewers did to a document."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.moments import now
from draftkit.cli.options import Folder, Json, Office
from draftkit.cli.talk import agree, can_ask, patience, quoted, report, say, show_json, told
from draftkit.cli.wide import printable
from draftkit.errors import DraftkitError, ExitCode

if TYPE_CHECKING:
    from draftkit.review.decide import Decided
    from draftkit.workflows.review.accept import Accepted
    from draftkit.workflows.review.gather import Reviewing
    from draftkit.workflows.review.terms import Terms

EXAMPLES = """\
draftkit review 2026-培训班 终稿3(改).docx
draftkit review 2026-培训班 终稿3(改).docx --take all
draftkit review 2026-培训班 王.docx 李.docx --take all --refuse author=李某
draftkit review 2026-培训班 终稿3(改).docx --plan 处理单.yaml
draftkit review 2026-培训班 终稿3(改).docx --decisions 处理单.yaml"""


def command(
    folder: Folder,
    files: Annotated[
        list[Path], typer.Argument(metavar="RETURNED...", help="What came back; several files of one version together.")
    ],
    *,
    take: Annotated[
        list[str] | None,
        typer.Option(
            "--take",
            metavar="WHICH",
            help="Take these edits: all, figures, wording, comments, tracked, untracked, author=NAME, kind=KIND, "
            "file=NAME, or numbers as in 1,3-5; may be repeated.",
        ),
    ] = None,
    refuse: Annotated[
        list[str] | None,
        typer.Option(
            "--refuse",
            metavar="WHICH",
            help="Refuse these edits. The narrower option counts, and of two alike the refusal; may be repeated.",
        ),
    ] = None,
    decisions: Annotated[
        Path | None,
        typer.Option("--decisions", metavar="FILE", help="Take the decisions from a list that was filled in."),
    ] = None,
    plan: Annotated[
        Path | None,
        typer.Option("--plan", metavar="FILE", help="Write the list of edits (.yaml) to decide on; nothing else."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what came back and what would be taken; write nothing.")
    ] = False,
    keep_edits: Annotated[
        bool,
        typer.Option(
            "--keep-edits",
            help="Where an edit meets what was changed in speech.md meanwhile, keep that and show what was not taken.",
        ),
    ] = False,
    issued: Annotated[
        int | None,
        typer.Option(
            "--issued", metavar="N", min=1, max=999_999_999, help="Compare with this version, whatever the file says."
        ),
    ] = None,
    json: Json = False,
    office: Office = None,
) -> None:
    """Read what reviewers did to an exported document, and bring it home.

    Tracked changes, changes without tracking, and comments are each shown once. On a terminal each is asked for and
    nothing is written before the end; otherwise --take and --refuse decide. Words go into speech.md, values into
    figures.yaml, comments become notes; edits made by hand meanwhile stay. The returned file is kept.
    """
    from draftkit.workflows.review.gather import Asked, decided_by, open_review

    _one_at_a_time({"--plan": plan is not None, "--decisions": decisions is not None})
    _one_at_a_time({"--plan": plan is not None, "--dry-run": dry_run})
    with patience(_("Reading …")):
        reviewing = told(open_review(folder, Asked(tuple(files), issued, os.environ)))
        decided = told(decided_by(reviewing, take or (), refuse or (), decisions))
    asks = not (take or refuse or json or dry_run or plan) and can_ask()
    if not json:
        from draftkit.cli.review_report import show_report

        show_report(reviewing, decided)
    elif reviewing.unaccounted:
        _show_json(reviewing, decided)
    _refuse_unaccounted(reviewing)
    if plan is not None:
        _write_plan(reviewing, decided, plan, _again(folder, files))
        return
    if asks and decided.open:
        from draftkit.cli.review_session import ask_all

        decided = ask_all(reviewing, decided, _again(folder, files))
    if not dry_run and _is_accepted(reviewing, decided):
        from draftkit.workflows.review.terms import Terms

        _accept(reviewing, decided, Terms(now(), keep_edits, office), _again(folder, files), asks=asks)
    if json:
        _show_json(reviewing, decided)
    if not dry_run:
        _refuse_open(decided)


def _show_json(reviewing: "Reviewing", decided: "Decided") -> None:
    from draftkit.cli.review_json import review_data

    show_json(review_data(reviewing, decided))


def _one_at_a_time(given: dict[str, bool]) -> None:
    """Refuse options that would swallow each other."""
    from draftkit.workflows.review.messages import NOT_TOGETHER

    if all(given.values()):
        raise DraftkitError(NOT_TOGETHER(options=", ".join(given)))


def _again(folder: Path, files: list[Path]) -> str:
    """The command as it was typed, without options."""
    return f"draftkit review {' '.join(map(quoted, (folder, *files)))}"


def _refuse_unaccounted(reviewing: "Reviewing") -> None:
    """Stop where the sum does not come out; it never should not."""
    from draftkit.workflows.review.messages import NOT_ACCOUNTED

    if reviewing.unaccounted:
        raise DraftkitError(NOT_ACCOUNTED(count=reviewing.unaccounted))


def _write_plan(reviewing: "Reviewing", decided: "Decided", path: Path, again: str) -> None:
    from draftkit.workflows.review.gather import write_plan

    told(write_plan(reviewing, decided, path))
    say(_("written: {path}").format(path=path))
    say(_("once filled in: {command} --decisions {file}").format(command=again, file=quoted(path)))


def _is_accepted(reviewing: "Reviewing", decided: "Decided") -> bool:
    """Whether anything is to be put on record: something was decided that was not before, or nothing has to be."""
    deciding = [item for item in reviewing.returned_items if not item.is_told]
    changed = any(decided.decisions.get(item.number) != reviewing.settled.get(item.number) for item in reviewing.items)
    if deciding and not changed and not decided.open:
        say(_("all of this was decided before; nothing is to be written"))
    return changed or not deciding


def _accept(reviewing: "Reviewing", decided: "Decided", terms: "Terms", again: str, *, asks: bool) -> None:
    """Bring it home; where edits by hand stand in the way, a person at a terminal is asked what is to stay."""
    from draftkit.workflows.review.accept import accept_review

    try:
        with patience(_("Bringing it home …")):
            accepted = told(accept_review(reviewing, decided, terms))
    except DraftkitError as error:
        if error.exit_code is not ExitCode.CONFLICT or terms.keep_edits:
            raise
        _say_sides(error)
        if not asks:
            raise
        report(error.diagnostics)
        if not agree(_("keep what stands there, with a note of what was not taken?")):
            from draftkit.cli.review_session import keep_decisions

            keep_decisions(reviewing, decided, again)
            raise typer.Exit(ExitCode.CONFLICT) from error
        accepted = told(accept_review(reviewing, decided, replace(terms, keep_edits=True)))
    _say_accepted(accepted, reviewing.folder.root)


def _say_sides(error: DraftkitError) -> None:
    from draftkit.cli.side_by_side import say_conflicts
    from draftkit.workflows.conflicts import EditsConflictError

    if isinstance(error, EditsConflictError):
        say_conflicts(error.conflicts, _("reviewed:"))


def _say_accepted(accepted: "Accepted", folder: Path) -> None:
    """What was written, what waits in speech.md as a note, and what is next."""
    for path in accepted.written:
        say(_("written: {path}").format(path=path))
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
    say(_("kept whole: {path}").format(path="、".join(map(str, accepted.kept))))
    say(
        _("version {number} now; draftkit log {folder} tells who changed what").format(
            number=accepted.state, folder=quoted(folder)
        )
    )


def _refuse_open(decided: "Decided") -> None:
    """Say what is still to be decided, and how."""
    from draftkit.workflows.review.messages import EXCLUDING, UNDECIDED

    if decided.clashes:
        numbers = "、".join(map(str, decided.clashes))
        raise DraftkitError(EXCLUDING(numbers=numbers, first=decided.clashes[0]))
    if decided.open:
        raise DraftkitError(UNDECIDED(count=len(decided.open)))
