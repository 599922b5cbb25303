"""When a file last changed."""

from datetime import UTC, datetime
from pathlib import Path


def changed_on(path: Path) -> str:
    """The day a file last changed (2026-11-23), as the clock of this computer shows days; empty where nothing tells."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().date().isoformat()
    except (OSError, OverflowError, ValueError):
        return ""
