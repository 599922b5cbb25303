"""What a listener hears: breath, time, words again, characters to stumble on."""

from collections.abc import Mapping

from draftkit.checks.kinds.kind import Kind


def kinds() -> Mapping[str, Kind]:
    """The kinds of this room by name."""
    from draftkit.checks.kinds.ear.breath import breath
    from draftkit.checks.kinds.ear.minutes import minutes
    from draftkit.checks.kinds.ear.rare import rare
    from draftkit.checks.kinds.ear.repeated import repeated

    return {
        "breath": breath,
        "minutes": minutes,
        "rare": rare,
        "repeated": repeated,
    }
