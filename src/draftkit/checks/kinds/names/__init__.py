"""Names: of people, places and things, and words put into somebody’s mouth."""

from collections.abc import Mapping

from draftkit.checks.kinds.kind import Kind


def kinds() -> Mapping[str, Kind]:
    """The kinds of this room by name."""
    from draftkit.checks.kinds.names.agreeing import people_agree
    from draftkit.checks.kinds.names.from_base import from_base
    from draftkit.checks.kinds.names.leftovers import foreign_places
    from draftkit.checks.kinds.names.offices import holder_of, office_of
    from draftkit.checks.kinds.names.old_values import old_values
    from draftkit.checks.kinds.names.one_name import marks_of_names, one_name
    from draftkit.checks.kinds.names.own_level import own_level
    from draftkit.checks.kinds.names.people import first_mention, office_after, rank
    from draftkit.checks.kinds.names.quotations import quotations
    from draftkit.checks.kinds.names.strangers import strangers

    return {
        "first_mention": first_mention,
        "foreign_places": foreign_places,
        "from_base": from_base,
        "holder_of": holder_of,
        "marks_of_names": marks_of_names,
        "office_after": office_after,
        "office_of": office_of,
        "old_values": old_values,
        "one_name": one_name,
        "own_level": own_level,
        "people_agree": people_agree,
        "quotations": quotations,
        "rank": rank,
        "strangers": strangers,
    }
