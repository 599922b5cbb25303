from collections.abc import Callable

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context
from draftkit.formulations.model import FixedOrder, Term, TermKind, Trust

Finder = Callable[..., tuple[Hit, ...]]
TEXT = "同志们：要抓好植树、修路、办学。要把春风行动引向深入，再办春风行动。"


def test_the_first_place_of_an_entry_without_a_source_is_found(find: Finder) -> None:
    terms = tuple(Term(f"T9{at}", "春风行动", None, None, "", TermKind.EDUCATION, Trust.KNOWN, at) for at in ("", "甲"))
    (hit,) = find("unsourced", "{}", TEXT, Context(terms=terms))
    assert (hit.span.start, hit.entry) == (TEXT.index("春风"), "T9")


def test_a_set_is_met_where_enough_of_it_stands_in_a_sentence(find: Finder) -> None:
    order = FixedOrder("F91", "三件事", ("植树", "修路", "办学"), Trust.KNOWN)
    (hit,) = find("unsourced", "{}", TEXT, Context(orders=(order,)))
    assert dict(hit.values) == {"found": "植树、修路、办学", "entry": "F91"}
    assert find("unsourced", "{}", "同志们：要植树、修路。要办学。", Context(orders=(order,))) == ()
