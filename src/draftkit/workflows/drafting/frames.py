"""Find and read sentence frames: the office's own first, then those that come with the program."""

from pathlib import Path

from draftkit.decode import decode_own
from draftkit.diagnostics import Outcome
from draftkit.outline.model import Outline, SentenceFrame
from draftkit.outline.native import VERSION, from_json, to_json
from draftkit.outline.walk import themes
from draftkit.phrases.taxonomy import THEMES
from draftkit.store.cache import Cache
from draftkit.store.files import OWN, load
from draftkit.store.resources import Resource, files
from draftkit.workflows.desk import Desk
from draftkit.workflows.steps import Steps

_GENERAL = "综合"


def load_frames(outline: Outline, wanted: tuple[str, ...], desk: Desk) -> Outcome[tuple[SentenceFrame, ...]]:
    """The frames an outline may draw: of the themes it names, of those the brief wants, and of none in particular.

    Each theme has its file, named as the phrases' file of that theme is; the others are not read.
    """
    names = {THEMES[theme] for theme in (*themes(outline), *wanted, _GENERAL)}
    paths = (path for path in files(Resource.FRAMES, ".yaml", desk.office) if path.stem in names)
    steps = Steps()
    return steps.done(tuple(frame for path in paths for frame in steps.take(load_frames_file(path, desk.cache))))


def load_frames_file(path: Path, cache: Path | None = None) -> Outcome[tuple[SentenceFrame, ...]]:
    """The frames in one file; a faultless one is remembered, because reading it takes longer than drafting."""
    loaded = load(path, OWN)
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    store, content = Cache(cache), path.stem.encode() + b"\0" + loaded.value.data
    kept = store.get("frames", VERSION, content)
    frames = None if kept is None else from_json(kept)
    if isinstance(frames, tuple):
        return Outcome(frames)
    parsed = _parsed(path, loaded.value.data)
    if parsed.value is not None and not parsed.diagnostics:
        store.put("frames", VERSION, content, to_json(parsed.value))
    return parsed


def _parsed(path: Path, data: bytes) -> Outcome[tuple[SentenceFrame, ...]]:
    from draftkit.outline.frames import parse_frames

    source = decode_own(data, str(path))
    return Outcome(None, source.diagnostics) if source.value is None else parse_frames(source.value)
