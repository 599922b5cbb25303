"""Mine a phrase bank from a folder of speeches."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.mining.mine import mine
from draftkit.mining.model import Material, MineOptions
from draftkit.phrases.dump import dump_bank
from draftkit.phrases.taxonomy import THEMES
from draftkit.store.files import ABSENT, DOCUMENT, digest_of, load_if_there
from draftkit.store.save import Write, make_folder, save_all
from draftkit.workflows import messages
from draftkit.workflows.parse import parse_file
from draftkit.workflows.steps import Steps, attempted

Progress = Callable[[int, int, str], None]
"""Called with how many documents are done, of how many, and the name of the one at hand."""

_BANK_FILES = {"documents.yaml", *(f"{slug}.yaml" for slug in THEMES.values())}


@dataclass(frozen=True, slots=True)
class Mined:
    """How many phrases were written, from how many documents, and how many documents could not be read."""

    phrases: int
    documents: int
    skipped: int


def mine_bank(sources: tuple[Path, ...], bank: Path, progress: Progress, *, overwrite: bool = False) -> Outcome[Mined]:
    """Read the documents and write the bank; all of its files, or none.

    A document that cannot be read is told in a warning, and the others are mined.

    Args:
        sources: files, and folders whose `.txt` files are taken (those named README… are not).
        bank: the folder to write to, made if it is not there; it may hold a bank and nothing else in YAML.
        progress: told about every document.
        overwrite: whether a bank that stands there and says something else may be replaced. People own a bank and
            edit it, so without this it stays.

    Raises:
        DraftkitError: no document could be read, the bank cannot be written, or another one stands in its place.
    """
    steps = Steps()
    paths = tuple(_expanded(sources))
    steps.said.extend(_left_alone(sources))
    if not paths:
        steps.refuse(messages.NOTHING_TO_MINE(places="、".join(map(str, sources))))
    _refuse_foreign(bank, steps)
    materials = tuple(_read(paths, progress, steps))
    if not materials:
        steps.refuse(messages.NOT_READABLE(count=len(paths)))
    mined = steps.take(mine(materials, MineOptions()))
    steps.take(make_folder(bank))
    writes = tuple(_guarded(write, steps) for write in _writes(bank, dump_bank(mined)))
    changed = tuple(write.path.name for write in writes if write.expected not in {ABSENT, digest_of(write.data)})
    if changed and not overwrite:
        steps.refuse(messages.BANK_STANDS(path=bank, names="、".join(changed)))
    steps.take(save_all(writes))
    return steps.done(Mined(len(mined.phrases), len(materials), len(paths) - len(materials)))


def _expanded(sources: tuple[Path, ...]) -> Iterator[Path]:
    for source in sources:
        if not source.is_dir():
            yield source
            continue
        for path in sorted(source.glob("*.txt")):
            if path.is_file() and not path.name.upper().startswith("README"):
                yield path


def _left_alone(sources: tuple[Path, ...]) -> Iterator[Diagnostic]:
    """A word on every folder that holds more than was taken from it."""
    for source in sources:
        inside = tuple(path for path in source.glob("*") if not path.name.startswith(".")) if source.is_dir() else ()
        below = sum(path.is_dir() for path in inside)
        others = sum(path.suffix != ".txt" for path in inside) - below
        if below or others:
            yield messages.LEFT_ALONE(path=source, folders=below, files=others)


def _read(paths: tuple[Path, ...], progress: Progress, steps: Steps) -> Iterator[Material]:
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        outcome = attempted(partial(parse_file, path))
        steps.said.extend(map(_as_warning, outcome.diagnostics))
        parsed = outcome.value
        if parsed is not None:
            yield Material(path.name, parsed.digest, parsed.source, parsed.reading)


def _as_warning(problem: Diagnostic) -> Diagnostic:
    if not problem.is_error:
        return problem
    return replace(problem, message=replace(problem.message, severity=Severity.WARNING))


def _refuse_foreign(bank: Path, steps: Steps) -> None:
    foreign = sorted(path.name for path in bank.glob("*.yaml") if path.name not in _BANK_FILES)
    if foreign:
        steps.refuse(messages.FOREIGN_FILES(path=bank, names="、".join(foreign)))


def _writes(bank: Path, files: tuple[tuple[str, str], ...]) -> Iterator[Write]:
    """The files of the bank; one of an older bank that has no phrases any more is emptied."""
    texts = dict(files)
    for theme, slug in THEMES.items():
        name = f"{slug}.yaml"
        if name not in texts and (bank / name).exists():
            texts[name] = f"version: 1\ntheme: {theme}\nphrases: []\n"
    for name, text in texts.items():
        yield Write(bank / name, text.encode(), ABSENT)


def _guarded(write: Write, steps: Steps) -> Write:
    """The same, to be refused where the file changes before it is written."""
    found = load_if_there(write.path, DOCUMENT)
    return write if found is None else replace(write, expected=steps.take(found).digest)
