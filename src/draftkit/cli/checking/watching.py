"""Check again whenever a file changes; watchfiles is loaded only here."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from draftkit.cli.language import _
from draftkit.cli.talk import say
from draftkit.errors import ExitCode
from draftkit.store.walk import is_folder, is_there
from draftkit.workflows.checking.check import Asked
from draftkit.workflows.checking.open import STDIN, Inlet, is_worth_a_look

_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
_CALM = 300
"""Milliseconds without a change after which a file is taken for written: editors save in several steps."""


def watch_and_check(check: Callable[[], int], asked: Asked, inlet: Inlet) -> int:
    """Show a report after each change, until Ctrl-C ends it.

    Raises:
        DraftkitError: the standard input is to be watched.
    """
    from watchfiles import watch

    from draftkit.errors import DraftkitError
    from draftkit.workflows.checking.messages import NOT_WATCHED

    if STDIN in asked.paths:
        raise DraftkitError(NOT_WATCHED())
    places = tuple(dict.fromkeys(_places(asked, inlet)))
    _round(check)
    try:
        for _changes in watch(
            *places,
            watch_filter=lambda _change, path: is_worth_a_look(Path(path)),
            debounce=2 * _CALM,
            step=_CALM,
            rust_timeout=1000,
            raise_interrupt=False,
        ):
            _round(check)
    except KeyboardInterrupt:
        pass
    return ExitCode.DONE


def _round(check: Callable[[], int]) -> None:
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    check()
    sys.stdout.flush()
    say(_("watching for changes; Ctrl-C ends it"))


def _places(asked: Asked, inlet: Inlet) -> Iterator[Path]:
    """Folders rather than files: an editor puts a new file in the place of the old one."""
    for path in (*asked.paths, *asked.beside, *filter(None, (asked.base,))):
        yield path if is_folder(path) else path.parent
    checks = inlet.desk.office / "checks" if inlet.desk.office else None
    if checks and is_there(checks):
        yield checks
