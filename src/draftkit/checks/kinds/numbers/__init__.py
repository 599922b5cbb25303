"""Numbers that are reckoned again: sums, shares, growth, dates, and what the sheet says of them."""

from collections.abc import Mapping

from draftkit.checks.kinds.kind import Kind


def kinds() -> Mapping[str, Kind]:
    """The kinds of this room by name."""
    from draftkit.checks.kinds.numbers.dates import dates
    from draftkit.checks.kinds.numbers.growth import growth
    from draftkit.checks.kinds.numbers.listing import listing
    from draftkit.checks.kinds.numbers.one_value import one_value
    from draftkit.checks.kinds.numbers.parts import parts
    from draftkit.checks.kinds.numbers.proportions import proportions
    from draftkit.checks.kinds.numbers.shares import shares
    from draftkit.checks.kinds.numbers.spelled import spelled
    from draftkit.checks.kinds.numbers.typed import typed
    from draftkit.checks.kinds.numbers.undated import undated

    return {
        "dates": dates,
        "growth": growth,
        "listing": listing,
        "one_value": one_value,
        "parts": parts,
        "proportions": proportions,
        "shares": shares,
        "spelled": spelled,
        "typed": typed,
        "undated": undated,
    }
