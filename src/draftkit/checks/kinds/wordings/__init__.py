"""Formulations: their periods, orders, and full titles."""

from collections.abc import Mapping

from draftkit.checks.kinds.kind import Kind


def kinds() -> Mapping[str, Kind]:
    """The kinds of this room by name."""
    from draftkit.checks.kinds.wordings.full_name import full_name
    from draftkit.checks.kinds.wordings.order import order
    from draftkit.checks.kinds.wordings.period import period
    from draftkit.checks.kinds.wordings.theme import theme
    from draftkit.checks.kinds.wordings.unsourced import unsourced

    return {
        "full_name": full_name,
        "order": order,
        "period": period,
        "theme": theme,
        "unsourced": unsourced,
    }
