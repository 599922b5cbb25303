"""Mine a phrase bank from a folder of speeches."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.mining.mine import mine
from draftkit.mining.model import Material, MineOptions
from draftkit.phrases.dump import dump_bank
from draftkit.phrases.taxonomy import THEMES
from draftkit.store.files import ABSENT, DOCUMENT, digest_of, load_if_there
from draftkit.store.save import Write, make_folder, save_all
from draftkit.store.walk import find_documents, is_folder
from draftkit.workflows import messages, messages_documents
from draftkit.workflows.convert import NOWHERE, Environ
from draftkit.workflows.documents import Parsed, Progress, read_documents
from draftkit.workflows.kinds import ENDINGS
from draftkit.workflows.steps import Steps, as_warning

_BANK_FILES = {"documents.yaml", *(f"{slug}.yaml" for slug in THEMES.values())}


@dataclass(frozen=True, slots=True)
class Mined:
    """How many phrases were written, from how many documents, and how many documents could not be read."""

    phrases: int
    documents: int
    skipped: int


def mine_bank(
    sources: tuple[Path, ...], bank: Path, progress: Progress, *, overwrite: bool = False, environ: Environ = NOWHERE
) -> Outcome[Mined]:
    """Read the documents and write the bank; all of its files, or none.

    A document that cannot be read is told in a warning, and the others are mined.

    Args:
        sources: files, and folders whose documents are taken, not those in the folders below. Drafts are left out: a
            phrase should be one that was said.
        bank: the folder to write to, made if it is not there; it may hold a bank and nothing else in YAML.
        progress: told about every document.
        overwrite: whether a bank that stands there and says something else may be replaced. People own a bank and
            edit it, so without this it stays.
        environ: the environment, which says where LibreOffice is.

    Raises:
        DraftkitError: no document could be read, the bank cannot be written, or another one stands in its place.
    """
    steps = Steps()
    paths = tuple(_expanded(sources, steps))
    if not paths:
        steps.refuse(messages.NOTHING_TO_MINE(places="、".join(map(str, sources))))
    _refuse_foreign(bank, steps)
    materials = tuple(_materials(read_documents(paths, progress, environ), steps))
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


def _expanded(sources: tuple[Path, ...], steps: Steps) -> Iterator[Path]:
    """Every document, with a word on every folder that holds more than was taken from it."""
    for source in sources:
        if not is_folder(source):
            yield source
            continue
        found = steps.take(find_documents(source, ENDINGS.keys(), deep=False))
        if found.folders or found.others:
            steps.said.append(messages.LEFT_ALONE(path=source, folders=found.folders, files=found.others))
        yield from found.paths


def _materials(documents: Iterable[tuple[Path, Outcome[Parsed]]], steps: Steps) -> Iterator[Material]:
    for path, outcome in documents:
        steps.said.extend(map(as_warning, outcome.diagnostics))
        parsed = outcome.value
        if parsed is None:
            continue
        if parsed.is_draft:
            steps.said.append(messages_documents.DRAFT_LEFT_OUT(path=path))
        else:
            yield Material(path.name, parsed.digest, parsed.source, parsed.reading)


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
