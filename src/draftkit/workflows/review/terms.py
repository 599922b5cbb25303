"""How edits are brought home."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Terms:
    """How to bring edits home.

    Attributes:
        when: now, ISO 8601 with the offset.
        keep_edits: where an edit meets what was changed by hand meanwhile, keep that and tell what was not taken.
        office: the office's own folder, whose formats.yaml says how figures are written.
    """

    when: str
    keep_edits: bool = False
    office: Path | None = None
