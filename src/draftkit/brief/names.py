"""Which names and values figures may have, wherever they are written: in a brief, in figures.yaml, in a speech."""

import re

from draftkit.brief import messages
from draftkit.diagnostics import Message
from draftkit.tree.nodes import Counted

MAX_NAME = 30
"""Characters of a name."""

MAX_VALUE = 500
"""Characters of a value."""

_RESERVED = frozenset(Counted)
_FORBIDDEN_IN_NAMES = re.compile(r"[|{}]")
_NOT_PRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def name_problem(name: str) -> Message | None:
    """Why a name cannot be the name of a slot (`{{名称}}` in a speech); None where it can.

    The message has the gaps `name` and `most`.
    """
    if name in _RESERVED:
        return messages.RESERVED_NAME
    fits = 1 <= len(name) <= MAX_NAME and name == name.strip()
    bad = not fits or _FORBIDDEN_IN_NAMES.search(name) or _NOT_PRINTED.search(name)
    return messages.BAD_NAME if bad else None


def is_one_line(value: str) -> bool:
    """Whether a value can stand in a line of a document: at most `MAX_VALUE` characters, all of them printable."""
    return len(value) <= MAX_VALUE and not _NOT_PRINTED.search(value)
