"""Folders of the person's own machine."""

import os
import sys
from contextlib import suppress
from pathlib import Path


def cache_folder() -> Path | None:
    """Where parsed files may be remembered; None where the machine names no place for it.

    XDG_CACHE_HOME or ~/.cache (XDG Base Directory Specification 0.8), on macOS ~/Library/Caches, on Windows
    %LOCALAPPDATA%.
    """
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    elif sys.platform == "darwin":
        base = "~/Library/Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    with suppress(RuntimeError):
        folder = Path(base or "", "draftkit").expanduser()
        return folder if folder.is_absolute() else None
    return None
