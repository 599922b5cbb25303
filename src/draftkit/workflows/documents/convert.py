"""Have LibreOffice convert old formats: several files in one start where more of them follow."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from draftkit.diagnostics import Outcome
from draftkit.store.files import DOCUMENT, MEGABYTE, Digest, Loaded, load
from draftkit.workflows.documents.kinds import ENDINGS, Kind, identify

Environ = Mapping[str, str]
NOWHERE: Environ = MappingProxyType({})
"""The environment of a computer without LibreOffice."""

CONVERTED = frozenset({Kind.DOC, Kind.RTF, Kind.ODT})
"""What only LibreOffice can read."""

_AHEAD, _AHEAD_SIZE = 25, 40 * MEGABYTE
"""How many files, and how many bytes of them, are converted in one start."""


class Converter:
    """Gives the .docx of one file after the other, and converts those that come next along with it."""

    def __init__(self, environ: Environ, paths: Sequence[Path] = ()) -> None:
        """`paths` are the files that will be asked for, in this order; others may be asked for too."""
        self._environ = environ
        self._paths = paths
        self._places = {path: place for place, path in enumerate(paths)}
        self._next = 0
        self._ready: dict[tuple[Path, Digest], Outcome[bytes]] = {}

    def docx_of(self, loaded: Loaded) -> Outcome[bytes]:
        """The file as .docx, or why there is none."""
        asked = (loaded.path, loaded.digest)
        if asked not in self._ready:
            from draftkit.store.libreoffice import find_office, to_docx_many

            files = (loaded, *self._following(loaded))
            made = to_docx_many(files, find_office(self._environ) if self._environ else None)
            self._ready = {(file.path, file.digest): outcome for file, outcome in zip(files, made, strict=True)}
        return self._ready.pop(asked)

    def _following(self, loaded: Loaded) -> Iterator[Loaded]:
        """The files to convert that come after it, as many as fit into one start."""
        self._next = max(self._next, self._places.get(loaded.path, -1) + 1)
        count, size = 1, len(loaded.data)
        while self._next < len(self._paths) and count < _AHEAD:
            file = _to_convert(self._paths[self._next])
            if file is not None:
                count, size = count + 1, size + len(file.data)
                if size > _AHEAD_SIZE:
                    return
                yield file
            self._next += 1


def _to_convert(path: Path) -> Loaded | None:
    """The file, if its ending and its content say that it has to be converted."""
    if ENDINGS.get(path.suffix.lower()) not in CONVERTED:
        return None
    file = load(path, DOCUMENT).value
    return file if file is not None and identify(file.data, path).value in CONVERTED else None
