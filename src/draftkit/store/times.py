"""When a file last changed."""

from datetime import UTC, datetime
from pathlib import Path


def changed_on(path: Path) -> str:
    """The day a file last changed (2026-11-23), as the clock of this computer shows days; empty where nothing tells."""
    return changed_at(path)[:10]


def changed_at(path: Path) -> str:
    """Date and time, to the second, with the offset of this computer's clock; empty where nothing tells."""
    try:
        changed = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
    except (OSError, OverflowError, ValueError):
        return ""
    return changed.isoformat(timespec="seconds")
