"""Tell whether what was read once would be read the same today."""

import hashlib
from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_READING = ("decode", "facts", "figures", "lexicon", "mining", "ooxml", "readers", "text", "tree")


@lru_cache(maxsize=1)
def rules_version() -> str:
    """A hash of the program's own rules for reading and mining: other rules, other surveys.

    A number kept by hand would be forgotten; the files are small, and their hash takes a few milliseconds.
    """
    digest = hashlib.sha256()
    for name in _READING:
        for path in sorted((_PACKAGE / name).rglob("*.py")):
            digest.update(str(path.relative_to(_PACKAGE).as_posix()).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
