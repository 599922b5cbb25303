"""The folder of one speech: where each file stands, and what the program keeps in it for itself."""

import json
from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.store import messages
from draftkit.store.files import DOCUMENT, digest_of, load_if_there
from draftkit.store.save import Write
from draftkit.store.walk import is_file
from draftkit.text.sides import Names
from draftkit.tree.native import NotNativeError, dump_native, parse_native
from draftkit.tree.nodes import Speech

_VERSION = 1
"""Of the names of paragraphs."""


@dataclass(frozen=True, slots=True)
class SpeechFolder:
    """The layout of a speech folder; a record of paths, whether or not anything stands there.

    `brief`, `figures` and `speech` belong to people; `kept` and what is in it to the program; `out` holds what was
    exported.
    """

    root: Path

    @property
    def brief(self) -> Path:
        """What is to be said."""
        return self.root / "brief.yaml"

    @property
    def figures(self) -> Path:
        """The local figures."""
        return self.root / "figures.yaml"

    @property
    def speech(self) -> Path:
        """The text people edit."""
        return self.root / "speech.md"

    @property
    def outline(self) -> Path:
        """An outline of this speech alone; most speeches have none."""
        return self.root / "outline.yaml"

    @property
    def out(self) -> Path:
        """What was exported."""
        return self.root / "out"

    @property
    def kept(self) -> Path:
        """What the program keeps for itself."""
        return self.root / ".draftkit"

    @property
    def past(self) -> Path:
        """What drafts replaced."""
        return self.kept / "past"

    @property
    def old(self) -> Path:
        """The older speech that this one was made from."""
        return self.kept / "old"

    @property
    def states(self) -> Path:
        """What the speech was at each turn."""
        return self.kept / "states"

    @property
    def journal(self) -> Path:
        """What was done when."""
        return self.kept / "journal.jsonl"

    def name_of(self, path: Path) -> str:
        """A path in the folder, as it is written down."""
        return path.relative_to(self.root).as_posix()

    @property
    def tree(self) -> Path:
        """The assembled tree with provenance, as native JSON."""
        return self.kept / "tree.json"

    @property
    def base(self) -> Path:
        """The assembled `speech.md`, which edits by hand are compared with."""
        return self.kept / "base.md"

    @property
    def places(self) -> Path:
        """What each paragraph of `base` is called in the outline."""
        return self.kept / "places.json"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the program remembers of the last assembly; a part that is absent or damaged is None.

    Attributes:
        places: the names of the paragraphs of `base`; None without it, and where they were kept for another one.
    """

    tree: Speech | None = None
    base: str | None = None
    places: Names | None = None


def find_speech_folder(path: Path) -> Outcome[SpeechFolder]:
    """The speech folder at a path, which must hold a brief.yaml."""
    folder = SpeechFolder(path)
    if not is_file(folder.brief):
        return Outcome(None, (messages.NO_SPEECH_FOLDER(path=path),))
    return Outcome(folder)


def load_kept(folder: SpeechFolder) -> Outcome[Kept]:
    """What the last assembly left.

    Damage is a warning, because all of it can be made again; a file that may not be read is an error.
    """
    tree, about_tree = _load_tree(folder.tree)
    base, about_base = _text_of(folder.base)
    places, about_places = _text_of(folder.places)
    names = parse_places(places, base) if places and base else None
    return Outcome(Kept(tree, base, names), (*about_tree, *about_base, *about_places))


def kept_writes(folder: SpeechFolder, kept: Kept) -> tuple[Write, ...]:
    """What to hand to `save_all` so that the next command finds `kept`; make the folder `folder.kept` first."""
    tree = () if kept.tree is None else (Write(folder.tree, dump_native(kept.tree).encode()),)
    base = () if kept.base is None else (Write(folder.base, kept.base.encode()),)
    if kept.base is None or kept.places is None:
        return tree + base
    return (*tree, *base, Write(folder.places, dump_places(kept.places, kept.base).encode()))


def dump_places(names: Names, base: str) -> str:
    """The names of the paragraphs of a base, as they are kept."""
    return json.dumps({"version": _VERSION, "base": digest_of(base.encode()), "names": names}, ensure_ascii=False)


def parse_places(text: str, base: str) -> Names | None:
    """The names of the paragraphs of a base; None where they are damaged, of another version, or of another base.

    None of this is told: without them a new draft is only compared less finely.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match data:
        case {"version": version, "base": of, "names": [*names]} if (version, of) == (
            _VERSION,
            digest_of(base.encode()),
        ):
            return tuple(names) if all(isinstance(name, str) for name in names) else None
        case _:
            return None


def _load_tree(path: Path) -> tuple[Speech | None, tuple[Diagnostic, ...]]:
    text, problems = _text_of(path)
    if text is None:
        return None, problems
    try:
        return parse_native(text), ()
    except NotNativeError as error:
        return None, (messages.DAMAGED_KEPT(path=path, reason=error.reason),)


def _text_of(path: Path) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of a file the program keeps; None where it is absent, or where a problem says why not."""
    found = load_if_there(path, DOCUMENT)
    if found is None:
        return None, ()
    if found.value is None:
        return None, found.diagnostics
    try:
        return found.value.data.decode(), ()
    except UnicodeDecodeError as error:
        return None, (messages.DAMAGED_KEPT(path=path, reason=str(error)),)
