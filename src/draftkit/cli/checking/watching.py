"""Check again whenever a file changes; watchfiles is loaded only here."""

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from draftkit.cli.language import _
from draftkit.cli.talk import say
from draftkit.errors import DraftkitError, ExitCode
from draftkit.store.walk import is_folder
from draftkit.workflows.checking.check import Asked
from draftkit.workflows.checking.messages import NOT_WATCHED
from draftkit.workflows.checking.open import STDIN, Inlet, find_targets, is_worth_a_look

_CLEAR = "\x1b[H\x1b[2J\x1b[3J"
_CALM = 300
"""Milliseconds without a change after which a file is taken for written: editors save in several steps."""


def watch_and_check(check: Callable[[], int], asked: Asked, inlet: Inlet) -> int:
    """Show a report after each change, until Ctrl-C ends it.

    Raises:
        DraftkitError: the standard input is to be watched.
    """
    from watchfiles import watch

    if STDIN in asked.paths:
        raise DraftkitError(NOT_WATCHED())
    places = watched(asked, inlet)
    _round(check)
    with suppress(KeyboardInterrupt):
        for _changes in watch(
            *places.folders,
            watch_filter=lambda _change, path: places.concerns(Path(path)),
            debounce=2 * _CALM,
            step=_CALM,
            rust_timeout=1000,
            recursive=places.deep,
        ):
            _round(check)
    return ExitCode.DONE


def _round(check: Callable[[], int]) -> None:
    if sys.stdout.isatty():
        sys.stdout.write(_CLEAR)
    check()
    sys.stdout.flush()
    say(_("watching for changes; Ctrl-C ends it"))


@dataclass(frozen=True, slots=True)
class Watched:
    """What is watched: folders rather than files, because an editor puts a new file in the place of the old one.

    Attributes:
        folders: each is there.
        files: those of the folders that count; of `whole` folders all do.
        deep: whether the folders below are watched too.
    """

    folders: tuple[Path, ...]
    files: frozenset[Path]
    whole: tuple[Path, ...]
    deep: bool

    def concerns(self, path: Path) -> bool:
        """Whether a change of this file can change what is found."""
        named = path in self.files or any(path.is_relative_to(folder) for folder in self.whole)
        return named and is_worth_a_look(path)


def watched(asked: Asked, inlet: Inlet) -> Watched:
    """What to watch for what is checked, what it is held against, and the rules of the office."""
    paths = [path.absolute() for path in (*asked.paths, *asked.beside, *filter(None, (asked.base,)))]
    checks = inlet.desk.office / "checks" if inlet.desk.office else None
    speeches = [target.path.absolute() for target in find_targets(tuple(paths)).value or () if target.is_speech]
    folders = [path for path in paths if is_folder(path)]
    rules = [checks.absolute()] if checks and is_folder(checks) else []
    return Watched(
        folders=tuple(dict.fromkeys((*(path if is_folder(path) else path.parent for path in paths), *rules))),
        files=frozenset(path for path in paths if not is_folder(path)),
        whole=tuple(dict.fromkeys((*folders, *speeches, *rules))),
        deep=any(path not in speeches for path in folders),
    )
