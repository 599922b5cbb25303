"""Punctuation and what a machine may mend."""

from collections.abc import Mapping

from draftkit.checks.kinds.kind import Kind


def kinds() -> Mapping[str, Kind]:
    """The kinds of this room by name."""
    from draftkit.checks.kinds.marks.doubled import doubled
    from draftkit.checks.kinds.marks.half_width import half_width
    from draftkit.checks.kinds.marks.number_mark import number_mark
    from draftkit.checks.kinds.marks.pairs import pairs
    from draftkit.checks.kinds.marks.quoted_row import quoted_row
    from draftkit.checks.kinds.marks.salutation import salutation
    from draftkit.checks.kinds.marks.series import series

    return {
        "doubled": doubled,
        "half_width": half_width,
        "number_mark": number_mark,
        "pairs": pairs,
        "quoted_row": quoted_row,
        "salutation": salutation,
        "series": series,
    }
