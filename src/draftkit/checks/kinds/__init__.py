"""The kinds of rules: each reads its options from a rule file and gives the function that finds."""

from collections.abc import Callable, Mapping

from draftkit.checks.model import Find
from draftkit.strictyaml import Fields

Kind = Callable[[Fields], Find]
"""Reads the options of one rule; what is wrong with them goes into the log of the fields."""


def kinds() -> Mapping[str, Kind]:
    """All kinds by name. Modules are imported here, so that whoever checks nothing pays nothing."""
    from draftkit.checks.kinds.agreeing import people_agree
    from draftkit.checks.kinds.breath import breath
    from draftkit.checks.kinds.doubled import doubled
    from draftkit.checks.kinds.from_base import from_base
    from draftkit.checks.kinds.full_name import full_name
    from draftkit.checks.kinds.half_width import half_width
    from draftkit.checks.kinds.leftovers import foreign_places
    from draftkit.checks.kinds.minutes import minutes
    from draftkit.checks.kinds.number_mark import number_mark
    from draftkit.checks.kinds.offices import holder_of, office_of
    from draftkit.checks.kinds.one_name import marks_of_names, one_name
    from draftkit.checks.kinds.order import order
    from draftkit.checks.kinds.overlap import overlap
    from draftkit.checks.kinds.pairs import pairs
    from draftkit.checks.kinds.pattern import pattern
    from draftkit.checks.kinds.people import first_mention, office_after, rank
    from draftkit.checks.kinds.period import period
    from draftkit.checks.kinds.quotations import quotations
    from draftkit.checks.kinds.quoted_row import quoted_row
    from draftkit.checks.kinds.rare import rare
    from draftkit.checks.kinds.repeated import repeated
    from draftkit.checks.kinds.salutation import salutation
    from draftkit.checks.kinds.series import series
    from draftkit.checks.kinds.strangers import strangers
    from draftkit.checks.kinds.theme import theme
    from draftkit.checks.kinds.unsourced import unsourced
    from draftkit.checks.kinds.words import words

    return {
        **_of_structure(),
        **_of_numbers(),
        "breath": breath,
        "doubled": doubled,
        "first_mention": first_mention,
        "strangers": strangers,
        "foreign_places": foreign_places,
        "from_base": from_base,
        "full_name": full_name,
        "half_width": half_width,
        "holder_of": holder_of,
        "marks_of_names": marks_of_names,
        "minutes": minutes,
        "number_mark": number_mark,
        "office_after": office_after,
        "office_of": office_of,
        "one_name": one_name,
        "order": order,
        "overlap": overlap,
        "pairs": pairs,
        "pattern": pattern,
        "people_agree": people_agree,
        "period": period,
        "quotations": quotations,
        "quoted_row": quoted_row,
        "rank": rank,
        "rare": rare,
        "repeated": repeated,
        "salutation": salutation,
        "series": series,
        "theme": theme,
        "unsourced": unsourced,
        "words": words,
    }


def _of_structure() -> Mapping[str, Kind]:
    """Those that look at parts, numbers and headings."""
    from draftkit.checks.kinds.announced import announced
    from draftkit.checks.kinds.balance import balance
    from draftkit.checks.kinds.beside import beside
    from draftkit.checks.kinds.counts import counts
    from draftkit.checks.kinds.end_marks import end_marks
    from draftkit.checks.kinds.families import families
    from draftkit.checks.kinds.frame import frame
    from draftkit.checks.kinds.frames import frames
    from draftkit.checks.kinds.glued import glued
    from draftkit.checks.kinds.heading_length import heading_length
    from draftkit.checks.kinds.lacking import lacking
    from draftkit.checks.kinds.levels import levels
    from draftkit.checks.kinds.misplaced import misplaced
    from draftkit.checks.kinds.openings import openings
    from draftkit.checks.kinds.parallel import parallel
    from draftkit.checks.kinds.repeated_words import repeated_words
    from draftkit.checks.kinds.roles import roles
    from draftkit.checks.kinds.sequence import sequence

    return {
        "announced": announced,
        "balance": balance,
        "beside": beside,
        "counts": counts,
        "end_marks": end_marks,
        "families": families,
        "frame": frame,
        "frames": frames,
        "glued": glued,
        "heading_length": heading_length,
        "lacking": lacking,
        "levels": levels,
        "misplaced": misplaced,
        "openings": openings,
        "parallel": parallel,
        "repeated_words": repeated_words,
        "roles": roles,
        "sequence": sequence,
    }


def _of_numbers() -> Mapping[str, Kind]:
    """Those that reckon: figures, sums, dates."""
    from draftkit.checks.kinds.dates import dates
    from draftkit.checks.kinds.growth import growth
    from draftkit.checks.kinds.listing import listing
    from draftkit.checks.kinds.one_value import one_value
    from draftkit.checks.kinds.parts import parts
    from draftkit.checks.kinds.proportions import proportions
    from draftkit.checks.kinds.shares import shares
    from draftkit.checks.kinds.spelled import spelled
    from draftkit.checks.kinds.typed import typed
    from draftkit.checks.kinds.undated import undated

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
