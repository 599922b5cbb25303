"""Reports of ours that lie among the speeches."""

from pathlib import Path
from typing import Final

from draftkit.store.files import DOCUMENT, load

_HEAD: Final = 4000
_MARK: Final = b'content="draftkit"'
"""It stands at the beginning of every page that says what was found."""


def is_report(path: Path) -> bool:
    """Whether a file is a page that this program wrote: it lies beside the speeches, and is none."""
    if path.suffix.lower() not in (".html", ".htm"):
        return False
    loaded = load(path, DOCUMENT).value
    return loaded is not None and _MARK in loaded.data[:_HEAD]
