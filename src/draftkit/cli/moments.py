"""The clock, and points of time as people read them."""


def now() -> str:
    """Date and time to the second with the offset of this computer's clock, ISO 8601."""
    from datetime import datetime

    return datetime.now().astimezone().isoformat(timespec="seconds")


def moment(when: str) -> str:
    """The minute of a point of time, as the clock of the computer said that wrote it down: 2026-11-23 09:52."""
    return when[:16].replace("T", " ")
