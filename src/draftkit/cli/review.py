"""`draftkit review`: bring home what reviewers did to a document."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.moments import now
from draftkit.cli.options import Folder, Json, Office
from draftkit.cli.talk import can_ask, patience, quoted, say, show_json, told
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from draftkit.review.decide import Decided
    from draftkit.workflows.review.gather import Reviewing

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
    from draftkit.cli.review_home import Work
    from draftkit.workflows.review.gather import Asked, decided_by, open_review
    from draftkit.workflows.review.terms import Terms

    _one_at_a_time({"--plan": plan is not None, "--decisions": decisions is not None})
    _one_at_a_time({"--plan": plan is not None, "--dry-run": dry_run})
    with patience(_("Reading …")):
        reviewing = told(open_review(folder, Asked(tuple(files), issued, os.environ)))
        decided = told(decided_by(reviewing, take or (), refuse or (), decisions))
    would_ask = not (take or refuse or json or plan) and can_ask()
    work = Work(reviewing, decided, Terms(now(), keep_edits, office), _again(folder, files), tries=plan is None)
    if not json:
        from draftkit.cli.review_report import show_report

        show_report(reviewing, *work.outcome)
    elif reviewing.unaccounted:
        _show_json(reviewing, decided)
    _refuse_unaccounted(reviewing)
    if plan is not None:
        _write_plan(reviewing, decided, plan, work.again)
        return
    asks = would_ask and not dry_run
    if asks and decided.open:
        from draftkit.cli.review_session import ask_all

        work = work.with_decisions(ask_all(reviewing, decided, work.again))
    if _is_accepted(reviewing, work.decided):
        work = work.brought_home(asks=asks, dry_run=dry_run)
    if json:
        _show_json(reviewing, *work.outcome)
    if not (dry_run and would_ask):
        _refuse_open(work.decided)


def _show_json(reviewing: "Reviewing", decided: "Decided", noted: frozenset[int] = frozenset()) -> None:
    from draftkit.cli.review_json import review_data

    show_json(review_data(reviewing, decided, noted))


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
    """Whether anything is to be put on record: something that was not decided before, or a new file with nothing to."""
    from draftkit.workflows.review.gather import is_on_record

    deciding = [item for item in reviewing.returned_items if not item.is_told]
    changed = any(decided.decisions.get(item.number) != reviewing.settled.get(item.number) for item in reviewing.items)
    if deciding and not changed and not decided.open:
        say(_("all of this was decided before; nothing is to be written"))
    if not deciding and not changed and is_on_record(reviewing):
        say(_("this is on record already; nothing is to be written"))
        return False
    return changed or not deciding


def _refuse_open(decided: "Decided") -> None:
    """Say what is still to be decided, and how."""
    from draftkit.workflows.review.messages import EXCLUDING, UNDECIDED

    if decided.clashes:
        numbers = "、".join(map(str, decided.clashes))
        raise DraftkitError(EXCLUDING(numbers=numbers, first=decided.clashes[0]))
    if decided.open:
        raise DraftkitError(UNDECIDED(count=len(decided.open)))
