"""The tables of formulations in force: the program's own with those of the office over them."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from draftkit.checks.patterns import pattern_at
from draftkit.diagnostics import Outcome
from draftkit.formulations.model import FixedOrder, Term
from draftkit.formulations.parse import Table, parse_orders, parse_terms
from draftkit.store.resources import packaged
from draftkit.workflows.checking.office import file_if_there, office_file

Entry = TypeVar("Entry", Term, FixedOrder)

TERMS_FILE = "terms.yaml"
ORDERS_FILE = "fixed_order.yaml"


@dataclass(frozen=True, slots=True)
class Tables:
    """What is bound to a period, and what has a fixed order."""

    terms: tuple[Term, ...]
    orders: tuple[FixedOrder, ...]


@lru_cache(maxsize=1)
def built_in_tables() -> Tables:
    """The program's own."""
    paths = {path.name: path for path in packaged("formulations/data")}
    terms = file_if_there(paths[TERMS_FILE], lambda source: parse_terms(source, pattern_at)).unwrap()
    orders = file_if_there(paths[ORDERS_FILE], lambda source: parse_orders(source, pattern_at)).unwrap()
    return Tables(terms.entries, orders.entries)


def tables_in_force(office: Path | None = None) -> Outcome[Tables]:
    """The tables with what the office's files say. What is wrong there is a warning: the other entries hold."""
    ours = built_in_tables()
    terms = office_file(office, TERMS_FILE, lambda source: parse_terms(source, pattern_at, ours.terms))
    orders = office_file(office, ORDERS_FILE, lambda source: parse_orders(source, pattern_at, ours.orders))
    tables = Tables(_over(terms, ours.terms), _over(orders, ours.orders))
    return Outcome(tables, (*terms.diagnostics, *orders.diagnostics))


def _over(found: Outcome[Table[Entry]], base: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return base if found.value is None else found.value.over(base)
