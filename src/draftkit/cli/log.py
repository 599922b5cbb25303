"""`draftkit log`: who changed what and when; any version shown, or restored."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.moments import now
from draftkit.cli.options import Folder, Json
from draftkit.cli.talk import quoted, say, show, show_json, told
from draftkit.cli.wide import printable
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from draftkit.workflows.versions.restore import Restored

EXAMPLES = """\
draftkit log 2026-培训班
draftkit log 2026-培训班 --show 3
draftkit log 2026-培训班 --restore 2
draftkit log 2026-培训班 --last 5 --json"""

_MOST = 999_999_999


def command(
    folder: Folder,
    *,
    last: Annotated[
        int,
        typer.Option("--last", metavar="N", min=0, max=_MOST, help="How many of the last entries to list; 0 for all."),
    ] = 20,
    version: Annotated[
        int | None,
        typer.Option(
            "--show", metavar="N", min=1, max=_MOST, help="Show version N: what led to it, and what changed by it."
        ),
    ] = None,
    restore: Annotated[
        int | None,
        typer.Option(
            "--restore",
            metavar="N",
            min=1,
            max=_MOST,
            help="Bring version N back. What is there now is kept as a version first.",
        ),
    ] = None,
    as_json: Json = False,
) -> None:
    """Tell the history of a speech: drafts, exports, reviews with every edit, edits by hand, figures.

    Every state of the speech that a command left, or found, is a version with a number. The speech of a version can be
    shown, compared (draftkit diff DIR@1 DIR@2) and restored. Edits by hand are found by the next command.
    """
    if version is not None and restore is not None:
        from draftkit.workflows.messages import ONE_CHOICE_AT_A_TIME

        raise DraftkitError(ONE_CHOICE_AT_A_TIME(options="--show, --restore"))
    if restore is not None:
        _restore(folder, restore)
    elif version is not None:
        _show(folder, version, as_json=as_json)
    else:
        _log(folder, last, as_json=as_json)


def _log(folder: Path, last: int, *, as_json: bool) -> None:
    from draftkit.workflows.versions.log import log_data, speech_log

    log = told(speech_log(folder))
    shown = log.entries[-last:] if last else log.entries
    if as_json:
        show_json(log_data(log, shown), indent=1)
        return
    from draftkit.cli.log_rows import print_entries

    print_entries(shown)
    if len(shown) < len(log.entries):
        earlier = _("earlier entries: {count}; all of them: draftkit log {folder} --last 0")
        say(earlier.format(count=len(log.entries) - len(shown), folder=quoted(folder)))
    if not log.entries:
        say(_("nothing is on record yet: the first command that writes begins the history"))
    elif log.newest:
        say(_("next: draftkit log {folder} --show {number}").format(folder=quoted(folder), number=log.newest))


def _show(folder: Path, number: int, *, as_json: bool) -> None:
    from draftkit.workflows.versions.shown import shown_version, version_data

    shown = told(shown_version(folder, number))
    if as_json:
        show_json(version_data(shown), indent=1)
        return
    from draftkit.cli.difference import plain_lines, show_difference
    from draftkit.cli.log_rows import print_entries

    print_entries(shown.entries, whole=True)
    show("")
    if not shown.base:
        for line in plain_lines(shown.difference):
            show(line)
        return
    count = show_difference(shown.difference)
    changed = _("paragraphs otherwise than in version {base}: {count}")
    say(changed.format(base=shown.base, count=count))
    say(_("next: draftkit log {folder} --restore {number}").format(folder=quoted(folder), number=number))


def _restore(folder: Path, number: int) -> None:
    from draftkit.workflows.versions.restore import restore_state

    restored = told(restore_state(folder, number, now()))
    for path in restored.changed:
        say(_("written: {path}").format(path=path))
    for path in restored.left:
        say(_("version {number} has no such file, it stays as it is: {path}").format(number=number, path=path))
    _say_changes(restored)
    if not restored.changed:
        say(_("the files are as in version {number} already").format(number=number))
    else:
        back = _("what was there is version {kept}: draftkit log {folder} --restore {kept}")
        say(back.format(kept=restored.kept, folder=quoted(folder)))


def _say_changes(restored: "Restored") -> None:
    """How much of the speech is otherwise now, and which figures."""
    if restored.paragraphs:
        say(_("paragraphs of the speech that change by it: {count}").format(count=restored.paragraphs))
    opened = [name for name, _old, new in restored.figures if not new]
    if opened:
        say(_("figures that are open again: {names}").format(names=printable("、".join(opened))))
    values = [(name, old or _("(open)"), new) for name, old, new in restored.figures if new]
    for name, old, new in values:
        say(f"{printable(name)}: {printable(old)} → {printable(new)}")
