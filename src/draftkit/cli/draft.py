"""`draftkit draft`: assemble a speech, in a folder or in one shot."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.gaps import say_gaps
from draftkit.cli.language import _
from draftkit.cli.moments import now
from draftkit.cli.options import BankFolder, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import patience, quoted, say, show_bytes, told
from draftkit.cli.wide import printable
from draftkit.errors import DraftkitError
from draftkit.store.walk import is_folder
from draftkit.workflows import messages
from draftkit.workflows.desk import Depth, Desk

if TYPE_CHECKING:
    from draftkit.text.merge import Conflict
    from draftkit.workflows.drafting.oneshot import Target
    from draftkit.workflows.drafting.wishes import Wishes

EXAMPLES = """\
draftkit draft 2026-培训班
draftkit draft 2026-培训班 --depth outline
draftkit draft 2026-培训班 --vary 2
draftkit draft 2026-培训班 --offer 2.1
draftkit draft 2026-培训班 --offer 2.1 --take 3
draftkit draft brief.yaml -o 讲话稿.docx"""


def command(
    source: Annotated[Path, typer.Argument(metavar="DIR|BRIEF", help="A speech folder, or a single brief.yaml.")],
    *,
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="Write a document (.md, .docx or .txt) there, - for the standard output, and leave speech.md alone.",
        ),
    ] = "",
    seed: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=0, max=999_999_999, help="Choose other words; the same seed gives the same speech."
        ),
    ] = None,
    minutes: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=180, help="How long the speech is to be.")
    ] = None,
    outline: Annotated[str, typer.Option(metavar="ID", help="Another outline than that of the brief.")] = "",
    depth: Annotated[
        Depth,
        typer.Option(
            metavar="DEPTH", help="full, or outline: the page of headings, to be approved; speech.md is left alone."
        ),
    ] = Depth.FULL,
    vary: Annotated[
        str | None,
        typer.Option(metavar="PART", help="Say one part otherwise (2, 2.1, opening, closing) and leave the rest."),
    ] = None,
    offer: Annotated[
        str | None,
        typer.Option(metavar="HEADING", help="List other headings for a part or a point, with their sources."),
    ] = None,
    take: Annotated[
        int | None, typer.Option(metavar="N", min=1, max=9, help="Take the N-th heading that --offer lists.")
    ] = None,
    keep_edits: Annotated[
        bool,
        typer.Option(
            "--keep-edits", help="Where an edit and the new draft differ, keep the edit and show what was not taken."
        ),
    ] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take the last draft of a folder back; edits made since stay.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Give up what somebody changed in OUT since it was written.")
    ] = False,
    bank: BankFolder = None,
    office: Office = None,
) -> None:
    """Assemble a speech from its brief.

    In a folder it writes speech.md and keeps edits by hand. Where an edit and the new draft differ in the same place,
    both are shown and nothing is written; with --keep-edits the edit stays there. A seed, length or outline given here
    is noted in brief.yaml.

    A single brief is written to OUT in one shot, to the standard output if OUT is not given.
    """
    from draftkit.workflows.drafting.oneshot import Target
    from draftkit.workflows.drafting.wishes import Wishes

    desk = Desk(office, bank, cache_folder())
    wishes = Wishes(seed, minutes, outline)
    asked = {"--undo": undo, "--vary": vary is not None, "--offer": offer is not None}
    _one_at_a_time(asked, undo and (wishes != Wishes() or bool(output)))
    if take is not None and offer is None:
        raise DraftkitError(messages.TAKE_WITHOUT_OFFER())
    if undo:
        with _side_by_side(_("before the draft:")):
            _undo(source)
        return
    in_folder = is_folder(source) and not output and depth is Depth.FULL
    with patience(_("Assembling …")):
        if vary is not None:
            wishes = _varied(source, vary, wishes, desk)
        if offer is not None:
            from draftkit.cli.offers import chosen

            wishes = chosen(source, offer, take, (wishes, desk))
        if offer is not None and take is None:
            return
        if in_folder:
            with _side_by_side(_("new draft:")):
                _draft_folder(source, wishes, desk, keep_edits=keep_edits)
        else:
            target = None if output in ("", "-") else Target(Path(output), replace)
            _one_shot(source, (wishes, desk, target), depth)


def _one_at_a_time(asked: dict[str, bool], undo_with_wishes: bool) -> None:
    """Refuse choices that would be swallowed by one another."""
    options = [option for option, is_asked in asked.items() if is_asked]
    if undo_with_wishes:
        options.append("--seed, --minutes, --outline, --output")
    if len(options) > 1:
        raise DraftkitError(messages.ONE_CHOICE_AT_A_TIME(options=", ".join(options)))


@contextmanager
def _side_by_side(theirs: str) -> Iterator[None]:
    """Show both sides of every conflict before it is told; `theirs` names the side that is not the edit."""
    from draftkit.workflows.conflicts import EditsConflictError

    try:
        yield
    except EditsConflictError as error:
        from draftkit.cli.side_by_side import say_conflicts

        say_conflicts(error.conflicts, theirs)
        raise


def _undo(source: Path) -> None:
    from draftkit.workflows.drafting.undo import undo_draft

    undone = told(undo_draft(source, now()))
    say(_("taken back: {path}").format(path=undone.folder.speech))
    if undone.kept_edits:
        say(_("edits by hand kept: {count}").format(count=undone.kept_edits))
    for path in undone.left:
        say(_("changed since, and left as it is: {path}").format(path=path))


def _varied(source: Path, part: str, wishes: "Wishes", desk: Desk) -> "Wishes":
    from draftkit.workflows.drafting.choices import varied

    return told(varied(source, part, wishes, desk))


def _one_shot(source: Path, order: "tuple[Wishes, Desk, Target | None]", depth: Depth) -> None:
    from draftkit.workflows.drafting.oneshot import write_draft

    target = order[2]
    drafted = told(write_draft(source, *order, depth))
    if target is None:
        show_bytes(drafted.data)
    else:
        say(_("written: {path}").format(path=target.path))
    if drafted.gaps.open:
        say_gaps(drafted.gaps)


def _draft_folder(source: Path, wishes: "Wishes", desk: Desk, *, keep_edits: bool) -> None:
    from draftkit.workflows.drafting.draft import draft_folder

    drafted = told(draft_folder(source, wishes, desk, keep_edits=keep_edits, when=now()))
    say(_("written: {path}").format(path=drafted.folder.speech))
    if drafted.kept_edits:
        say(_("edits by hand kept: {count}").format(count=drafted.kept_edits))
    for conflict in drafted.overruled:
        _say_overruled(conflict)
    if drafted.added:
        say(_("new in figures.yaml: {names}").format(names="、".join(drafted.added)))
    say_gaps(drafted.gaps)
    if drafted.gaps.open:
        say(_("next: draftkit fill {folder}").format(folder=quoted(source)))
    else:
        say(_("next: draftkit export {folder} --to docx").format(folder=quoted(source)))


def _say_overruled(conflict: "Conflict") -> None:
    """Both sides in full: what was not taken stands nowhere else that people look at."""
    say(_("kept as edited by hand:"))
    _say_paragraphs(conflict.ours or _("(taken out)"))
    say(_("not taken from the new draft:"))
    _say_paragraphs(conflict.theirs or _("(it has nothing here)"))


def _say_paragraphs(text: str) -> None:
    for line in text.splitlines():
        say(f"    {printable(line)}".rstrip())
