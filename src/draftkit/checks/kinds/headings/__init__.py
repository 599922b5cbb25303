"""Headings: their marks, lengths, frames and words."""

from collections.abc import Mapping

from draftkit.checks.kinds.kind import Kind


def kinds() -> Mapping[str, Kind]:
    """The kinds of this room by name."""
    from draftkit.checks.kinds.headings.end_marks import end_marks
    from draftkit.checks.kinds.headings.frames import frames
    from draftkit.checks.kinds.headings.heading_length import heading_length
    from draftkit.checks.kinds.headings.parallel import parallel
    from draftkit.checks.kinds.headings.repeated_words import repeated_words

    return {
        "end_marks": end_marks,
        "frames": frames,
        "heading_length": heading_length,
        "parallel": parallel,
        "repeated_words": repeated_words,
    }
