"""Find, read and check outlines: the office's own first, then the built-in ones."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from draftkit.decode import decode_own
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.outline.model import Outline
from draftkit.store.cache import Cache
from draftkit.store.files import OWN, load, load_if_there
from draftkit.store.resources import Resource, built_in, files, folders
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.walk import is_file
from draftkit.workflows import messages
from draftkit.workflows.desk import Desk


@dataclass(frozen=True, slots=True)
class FoundOutline:
    """An outline and the file it stands in."""

    path: Path
    outline: Outline

    @property
    def is_built_in(self) -> bool:
        """Whether it ships with the program."""
        return self.path.parent == built_in(Resource.OUTLINES)


_ID = re.compile(rb"^id:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)
_EXTENDS = re.compile(rb"^extends:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)
"""Keys are looked for in the bytes: what an outline is parsed from must be known before it is parsed."""
_DEEPEST = 8
"""How many outlines may stand on one another."""


def load_outline(path: Path, desk: Desk, above: tuple[Path, ...] = ()) -> Outcome[Outline]:
    """The outline in one file; a faultless one is remembered, because reading it takes longer than drafting.

    Args:
        path: the file.
        desk: where the outline that it extends is looked for, and what is remembered.
        above: the files that extend this one.
    """
    from draftkit.outline.native import VERSION, from_json, to_json

    loaded = load(path, OWN)
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    data = loaded.value.data
    base = _base(path, data, desk, above)
    if base is not None and (base.value is None or base.failed):
        return Outcome(None, base.diagnostics)
    label = f"built-in/{path.stem}" if above and above[-1].stem == path.stem else ""
    content = b"\0".join((data, label.encode(), to_json(base.unwrap()).encode() if base else b""))
    store = Cache(desk.cache)
    kept = store.get("outline", VERSION, content)
    outline = None if kept is None else from_json(kept)
    if isinstance(outline, Outline):
        return Outcome(outline)
    parsed = _parsed(path, data, base.value if base else None, label)
    if parsed.value is not None and not parsed.diagnostics:
        store.put("outline", VERSION, content, to_json(parsed.value))
    return parsed


def _base(path: Path, data: bytes, desk: Desk, above: tuple[Path, ...]) -> Outcome[Outline] | None:
    """The outline another one extends; one of the same id is looked for in the folders after its own."""
    named = _EXTENDS.search(data)
    if named is None:
        return None
    name, chain = named[1].decode(errors="replace"), (*above, path)
    places = (folder / f"{name}.yaml" for folder in folders(Resource.OUTLINES, desk.office))
    found = next((place for place in places if place.is_file() and place not in chain), None)
    if found is None or len(chain) > _DEEPEST:
        at_hand = {place.stem for place in files(Resource.OUTLINES, ".yaml", desk.office)} - {path.stem}
        return Outcome(None, (messages.UNKNOWN_BASE(file=path.name, name=name, allowed=", ".join(sorted(at_hand))),))
    return load_outline(found, desk, chain)


def _parsed(path: Path, data: bytes, base: Outline | None, label: str) -> Outcome[Outline]:
    from draftkit.outline.parse import parse_outline

    source = decode_own(data, str(path))
    return Outcome(None, source.diagnostics) if source.value is None else parse_outline(source.value, base, label)


def list_outlines(desk: Desk) -> Outcome[tuple[FoundOutline, ...]]:
    """All outlines at hand that can be read, by id; beside them what is wrong with the others."""
    found: list[FoundOutline] = []
    said: list[Diagnostic] = []
    for path in files(Resource.OUTLINES, ".yaml", desk.office):
        outcome = load_outline(path, desk)
        said.extend(outcome.diagnostics)
        if outcome.value is not None and not outcome.failed:
            found.append(FoundOutline(path, outcome.value))
    if not found and not said:
        places = ", ".join(str(folder) for folder in folders(Resource.OUTLINES, desk.office)) or str(Resource.OUTLINES)
        return Outcome(None, (messages.NO_OUTLINES(places=places),))
    return Outcome(tuple(sorted(found, key=lambda item: item.outline.id)), tuple(said))


def find_outline(name: str, desk: Desk, home: Path | None = None) -> Outcome[FoundOutline]:
    """The outline of an id. The file named after it is looked at first; the others only if it is another's.

    Args:
        name: the id; without `home` the path of an outline's file too (我的框架.yaml).
        desk: where outlines are.
        home: a speech folder; an outline of its own is found before all others.
    """
    if home is None and is_path(name):
        return _at(Path(name), desk)
    if home is not None and (own := own_outline(name, home)) is not None:
        outcome = load_outline(own, desk)
        sound = outcome.value is not None and not outcome.failed
        return Outcome(FoundOutline(own, outcome.unwrap()) if sound else None, outcome.diagnostics)
    for path in files(Resource.OUTLINES, ".yaml", desk.office):
        if path.stem == name:
            outcome = load_outline(path, desk)
            if outcome.value is None or outcome.failed:
                return Outcome(None, outcome.diagnostics)
            if outcome.value.id == name:
                return Outcome(FoundOutline(path, outcome.value), outcome.diagnostics)
    found = _among_all(name, desk)
    return Outcome(None, (_lost(name, home, found),)) if found.value is None and _has_own(home) else found


def is_path(name: str) -> bool:
    """Whether an outline is named by its file; ids have no such ending."""
    return Path(name).suffix.lower() in (".yaml", ".yml")


def _at(path: Path, desk: Desk) -> Outcome[FoundOutline]:
    outcome = load_outline(path, desk)
    if outcome.value is None or outcome.failed:
        return Outcome(None, outcome.diagnostics)
    if not outcome.value.id:
        return Outcome(None, (messages.OUTLINE_FILE_WRONG(file=path),))
    return Outcome(FoundOutline(path, outcome.value), outcome.diagnostics)


def _has_own(home: Path | None) -> bool:
    """Whether a speech folder has an outline of its own, or must have had one: it was made from an old speech."""
    if home is None:
        return False
    folder = SpeechFolder(home)
    return is_file(folder.outline) or folder.old.is_dir()


def _lost(name: str, home: Path | None, found: Outcome[FoundOutline]) -> Diagnostic:
    """That a speech's own outline is gone, or is none any more."""
    path = SpeechFolder(home or Path()).outline
    if is_file(path):
        return messages.OWN_OUTLINE_OTHER(file=path, name=name)
    allowed = next((dict(each.values).get("allowed", "") for each in found.diagnostics), "")
    return messages.OWN_OUTLINE_GONE(file=path, name=name, allowed=allowed)


def own_outline(name: str, home: Path) -> Path | None:
    """The file with a speech folder's own outline, where it has one of that id."""
    path = SpeechFolder(home).outline
    loaded = load_if_there(path, OWN)
    data = loaded.value.data if loaded is not None and loaded.value is not None else b""
    found = _ID.search(data)
    return path if found and found[1].decode(errors="replace") == name else None


def _among_all(name: str, desk: Desk) -> Outcome[FoundOutline]:
    listed = list_outlines(desk)
    if listed.value is None:
        return Outcome(None, listed.diagnostics)
    by_id = {found.outline.id: found for found in listed.value}
    if name in by_id:
        return Outcome(by_id[name])
    near = difflib.get_close_matches(name, by_id, n=1, cutoff=0.5)
    message = messages.UNKNOWN_OUTLINE_NEAR if near else messages.UNKNOWN_OUTLINE
    return Outcome(None, (message(name=name, near="".join(near), allowed=", ".join(by_id)),))


def check_outlines(paths: tuple[Path, ...], desk: Desk) -> Outcome[int]:
    """What is wrong with outlines and sentence frames; the value is how many files were looked at.

    Args:
        paths: files, and folders of files; none means all at hand. What lies in a folder `frames` is taken for frames.
        desk: its bank, or the one found there, says whether phrase gaps can be filled.
    """
    from draftkit.workflows.banks.find import load_phrases
    from draftkit.workflows.drafting.frames import load_frames_file

    stock = load_phrases(desk)
    said = list(stock.diagnostics)
    empty = [path for path in paths if path.is_dir() and not any(_expanded((path,)))]
    said.extend(messages.NO_YAML_HERE(path=path) for path in empty)
    at_hand = (
        resource for kind in (Resource.OUTLINES, Resource.FRAMES) for resource in files(kind, ".yaml", desk.office)
    )
    chosen = tuple(_expanded(paths)) if paths else tuple(at_hand)
    for path in chosen:
        if path.parent.name == Path(Resource.FRAMES).name:
            said.extend(load_frames_file(path).diagnostics)
            continue
        outcome = load_outline(path, Desk(desk.office))
        said.extend(outcome.diagnostics)
        if outcome.value is not None:
            said.extend(_checked(path, outcome.value, stock.value))
    return Outcome(len(chosen), tuple(said))


def _expanded(paths: tuple[Path, ...]) -> Iterator[Path]:
    """Files as they are; of a folder its YAML files, and of an office's folder those of its outlines and frames."""
    for path in paths:
        if path.is_dir():
            for folder in (path, path / Resource.OUTLINES, path / Resource.FRAMES):
                yield from sorted(folder.glob("*.yaml"))
        else:
            yield path


def _checked(path: Path, outline: Outline, stock: Any) -> Iterator[Diagnostic]:
    from draftkit.assemble.check import check_outline

    if stock is not None:
        yield from check_outline(outline, stock)
    is_own = path == SpeechFolder(path.parent).outline and is_file(SpeechFolder(path.parent).brief)
    if outline.id and path.stem != outline.id and not is_own:
        yield messages.NAMED_OTHERWISE(file=path.name, id=outline.id)


def outlines_data(found: tuple[FoundOutline, ...]) -> dict[str, Any]:
    """The list as `outlines list --json` promises it."""
    rows = [
        {
            "id": item.outline.id,
            "name": item.outline.name,
            "genre": item.outline.genre,
            "minutes": item.outline.minutes.usual,
            "shortest": item.outline.minutes.shortest,
            "longest": item.outline.minutes.longest,
            "path": str(item.path),
        }
        for item in found
    ]
    return {"version": 1, "outlines": rows}
