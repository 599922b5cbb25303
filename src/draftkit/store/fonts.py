"""Which typefaces a computer has: fontconfig is asked, or the files are read where systems keep them."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from draftkit.store.typeface import family_names

_ENDINGS: Final = frozenset({".ttf", ".ttc", ".otf", ".otc"})
_SECONDS: Final = 5.0
"""fc-list takes 0.05 s; the first time on a computer with many typefaces some seconds."""
_MOST_FILES: Final = 3_000
_MAC: Final = (
    *("/System/Library/Fonts", "/Library/Fonts"),
    "/Applications/Microsoft Word.app/Contents/Resources/DFonts",
)
"""Where macOS and Word for it keep typefaces."""
_MAC_LOADED: Final = ("/System/Library/AssetsV2", "com_apple_MobileAsset_Font*")
"""Where macOS keeps those it loads when they are wanted, 仿宋 and 楷体 among them."""


def families(environ: Mapping[str, str], folders: tuple[Path, ...] | None = None) -> frozenset[str]:
    """The names of the families, in every language they have one in, small letters; empty where nobody can say.

    Args:
        environ: the environment: where fc-list is, where Windows and the user's own folder are.
        folders: where font files lie; those of Windows and macOS if None. They are looked at where there is no fc-list.
    """
    listed = _listed(environ)
    if listed:
        return listed
    places = _places(environ) if folders is None else folders
    return frozenset(name.casefold() for path in _files(places) for name in family_names(path))


def _listed(environ: Mapping[str, str]) -> frozenset[str]:
    """What fontconfig lists; nothing where there is none, or it does not answer."""
    program = shutil.which("fc-list", path=environ.get("PATH", ""))
    if program is None:
        return frozenset()
    command = [program, "--format", "%{family}\n"]
    try:
        done = subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS, env=dict(environ))  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    names = done.stdout.decode("utf-8", "replace").replace("\\", "").replace("\n", ",").split(",")
    return frozenset(name.strip().casefold() for name in names) - {""}


def _places(environ: Mapping[str, str]) -> tuple[Path, ...]:
    own = (Path(environ["HOME"], "Library/Fonts"),) if "HOME" in environ else ()
    shared = (Path(environ["WINDIR"], "Fonts"),) if "WINDIR" in environ else ()
    local = (Path(environ["LOCALAPPDATA"], "Microsoft/Windows/Fonts"),) if "LOCALAPPDATA" in environ else ()
    loaded = sorted(Path(_MAC_LOADED[0]).glob(_MAC_LOADED[1]))
    return (*shared, *local, *map(Path, _MAC), *loaded, *own)


def _files(places: tuple[Path, ...]) -> Iterator[Path]:
    """Font files, in no more folders than there are places and those below."""
    left = _MOST_FILES
    for place in places:
        for folder, _, names in os.walk(place):
            for name in sorted(names):
                if Path(name).suffix.lower() in _ENDINGS and left:
                    left -= 1
                    yield Path(folder, name)
