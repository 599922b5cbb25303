"""What every writer may be told."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How to write a document.

    Attributes:
        modified: the moment recorded inside formats that record one; None records none, so that bytes repeat.
        show_gaps: whether open slots show as 【待填：…】. A final document has none: its workflow refuses first.
    """

    modified: datetime | None = None
    show_gaps: bool = True
