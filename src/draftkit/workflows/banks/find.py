"""Find and read a phrase bank."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.decode import decode_own
from draftkit.diagnostics import Outcome
from draftkit.phrases.model import Bank
from draftkit.store import messages as file_messages
from draftkit.store.cache import Cache
from draftkit.store.files import OWN, Loaded, load
from draftkit.store.resources import Resource, files, folders
from draftkit.store.walk import is_folder
from draftkit.workflows import messages
from draftkit.workflows.desk import Desk
from draftkit.workflows.steps import Steps

if TYPE_CHECKING:
    from draftkit.assemble.stock import Stock


def load_bank(desk: Desk) -> Outcome[Bank]:
    """The bank that was named, else the office's, else the built-in one; an empty one with a warning if there is none.

    A bank is taken whole: files of two banks are never mixed.
    """
    if desk.bank is not None:
        return load_bank_at(desk.bank, desk.cache)
    for folder in folders(Resource.PHRASEBANK, desk.office):
        if bank_files(folder):
            return load_bank_at(folder, desk.cache)
    return Outcome(Bank(), (messages.NO_BANK(),))


def load_phrases(desk: Desk) -> Outcome["Stock"]:
    """The bank, and beside it the phrases of the house that come with the program or lie in the office's own folder."""
    from draftkit.assemble.stock import Stock

    bank = load_bank(desk)
    house = _loaded(files(Resource.HOUSE, ".yaml", desk.office), desk.cache)
    stock = Stock(bank.value or Bank(), house.value or Bank())
    return Outcome(stock if bank.value is not None else None, (*bank.diagnostics, *house.diagnostics))


def bank_files(folder: Path) -> tuple[Path, ...]:
    """The YAML files of a folder by name; none where nobody may look. Hidden ones are what other programs leave."""
    return tuple(sorted(path for path in folder.glob("*.yaml") if not path.name.startswith(".")))


def load_bank_at(folder: Path, cache: Path | None) -> Outcome[Bank]:
    """The bank in a folder; a faultless one is remembered, because YAML takes a hundred times as long to read."""
    paths = bank_files(folder)
    if not paths:
        closed = is_folder(folder) and not os.access(folder, os.R_OK | os.X_OK)
        return Outcome(None, ((file_messages.NO_PERMISSION if closed else messages.NOT_A_BANK)(path=folder),))
    return _loaded(paths, cache)


def _loaded(paths: tuple[Path, ...], cache: Path | None) -> Outcome[Bank]:
    steps = Steps()
    loaded = tuple(steps.take(load(path, OWN)) for path in paths)
    kept = _remembered(loaded, cache)
    if kept is not None:
        return steps.done(kept)
    return _parsed(loaded, cache)


def _parsed(loaded: Sequence[Loaded], cache: Path | None) -> Outcome[Bank]:
    from draftkit.phrases.cache import VERSION, bank_to_json
    from draftkit.phrases.parse import parse_bank

    decoded = [decode_own(file.data, str(file.path)) for file in loaded]
    parsed = parse_bank(source.value for source in decoded if source.value is not None)
    said = [diagnostic for outcome in (*decoded, parsed) for diagnostic in outcome.diagnostics]
    if parsed.value is not None and not said:
        Cache(cache).put("bank", VERSION, _content(loaded), bank_to_json(parsed.value))
    return Outcome(parsed.value, tuple(said))


def _remembered(loaded: Sequence[Loaded], cache: Path | None) -> Bank | None:
    from draftkit.phrases.cache import VERSION, NotABankError, bank_from_json

    kept = Cache(cache).get("bank", VERSION, _content(loaded))
    try:
        return None if kept is None else bank_from_json(kept)
    except NotABankError:
        return None


def _content(loaded: Sequence[Loaded]) -> bytes:
    return b"\0".join(part for file in loaded for part in (os.fsencode(file.path.name), file.data))
