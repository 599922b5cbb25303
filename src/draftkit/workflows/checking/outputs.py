"""What a check writes never takes the place of what it reads."""

from collections.abc import Iterator
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.walk import is_there
from draftkit.workflows.checking import messages
from draftkit.workflows.checking.check import Bench
from draftkit.workflows.checking.context import ROSTER, SETTINGS, SILENCES
from draftkit.workflows.checking.office import FOLDER
from draftkit.workflows.checking.open import CHECKS
from draftkit.workflows.checking.rules import RULES
from draftkit.workflows.checking.tables import ORDERS_FILE, TERMS_FILE
from draftkit.workflows.drafting.oneshot import is_of_a_folder, own_files
from draftkit.workflows.steps import Steps

_OFFICE = (RULES, TERMS_FILE, ORDERS_FILE, SETTINGS, ROSTER, SILENCES)
_COPIES = ("--annotate", "--into")


def refuse_output(bench: Bench, path: Path, option: str) -> Outcome[Path]:
    """A path to write to; refused where the check reads what is there, or where a speech folder keeps its own.

    Args:
        bench: what is checked, and beside what; its baseline is the one file that is both read and written.
        path: where something is to be written, whether or not anything stands there.
        option: the one that named it.
    """
    steps = Steps()
    if is_of_a_folder(path) or any(_is_same(path, read) for read in _read(bench, option)):
        steps.refuse(messages.OVER_WHAT_IS_READ(path=path, option=option))
    return steps.done(path)


def _read(bench: Bench, option: str) -> Iterator[Path]:
    """The files a check reads; a copy says itself that it does not go onto what it is made from."""
    asked, office = bench.asked, bench.inlet.desk.office
    for target in bench.targets if option not in _COPIES else ():
        yield target.path
        if target.is_speech:
            yield from (*own_files(SpeechFolder(target.path)), target.path / CHECKS)
    yield from filter(None, (asked.base, asked.index, *asked.beside, *asked.past))
    if asked.baseline and option != "--baseline":
        yield asked.baseline
    if office:
        yield from (office / FOLDER / name for name in _OFFICE)


def _is_same(one: Path, other: Path) -> bool:
    if is_there(one) and is_there(other):
        return one.samefile(other)
    return one.absolute() == other.absolute()
