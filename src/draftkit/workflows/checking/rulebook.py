"""All rules and tables in force as a book to look into; an office's own rules are tried on their examples."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from draftkit.checks import messages
from draftkit.checks.kinds import kinds
from draftkit.checks.model import Example, Rule
from draftkit.checks.patterns import pattern_at
from draftkit.checks.roster import parse_roster
from draftkit.checks.rules.parse import RuleFile, parse_rules
from draftkit.checks.settings import parse_settings
from draftkit.checks.wording import gaps
from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.formulations.model import FixedOrder, Term
from draftkit.formulations.parse import Table, parse_orders, parse_terms
from draftkit.source import Source
from draftkit.workflows.checking.context import ROSTER, SETTINGS, SILENCES
from draftkit.workflows.checking.examples import subject_of_example
from draftkit.workflows.checking.office import FOLDER, file_if_there
from draftkit.workflows.checking.rules import RULES, built_in_rules
from draftkit.workflows.checking.silence import parse_silences
from draftkit.workflows.checking.tables import ORDERS_FILE, TERMS_FILE, Tables, built_in_tables
from draftkit.workflows.steps import attempted

T = TypeVar("T")

_SHOWN = 30
"""Characters of an example that its problem shows."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """What is in force.

    Attributes:
        own: ids of rules and entries that the office added or changed.
        off: what the office takes out, and why.
    """

    rules: tuple[Rule, ...]
    tables: Tables
    own: frozenset[str] = frozenset()
    off: tuple[tuple[str, str], ...] = ()

    def find(self, name: str) -> Rule | Term | FixedOrder | None:
        """The rule or entry with an id, in whatever case it is written, or the rule that is called so."""
        every: Iterable[Rule | Term | FixedOrder] = (*self.rules, *self.tables.terms, *self.tables.orders)
        found = next((each for each in every if each.id == name.upper()), None)
        return found or next((rule for rule in self.rules if name in (rule.name.zh, rule.name.en)), None)


def open_rulebook(office: Path | None = None) -> Outcome[Rulebook]:
    """The book, and everything that is wrong with the files of an office, each problem with its own weight."""
    ours, tables = built_in_rules(), built_in_tables()
    rules = _file(office, RULES, lambda source: parse_rules(source, kinds(), ours))
    terms = _file(office, TERMS_FILE, lambda source: parse_terms(source, pattern_at, tables.terms))
    orders = _file(office, ORDERS_FILE, lambda source: parse_orders(source, pattern_at, tables.orders))
    others = (_file(office, SETTINGS, parse_settings), _file(office, ROSTER, parse_roster))
    silences = _file(office, SILENCES, parse_silences)
    said = (each for outcome in (rules, terms, orders, *others, silences) for each in outcome.diagnostics)
    file, own_terms, own_orders = rules.value or RuleFile(), terms.value or Table(), orders.value or Table()
    in_force = Tables(own_terms.over(tables.terms), own_orders.over(tables.orders))
    book = Rulebook(
        rules=file.over(ours),
        tables=in_force,
        own=frozenset(each.id for group in (file.rules, own_terms.entries, own_orders.entries) for each in group),
        off=(*((each.id, each.reason) for each in file.off), *own_terms.off.items(), *own_orders.off.items()),
    )
    tried = (problem for rule in file.rules for problem in try_rule(rule, in_force))
    return Outcome(book, (*said, *tried))


def _file(office: Path | None, name: str, parse: Callable[[Source], Outcome[T]]) -> Outcome[T]:
    return attempted(lambda: file_if_there(office / FOLDER / name, parse)) if office else Outcome(None)


def try_rule(rule: Rule, tables: Tables) -> Iterator[Diagnostic]:
    """What is wrong with a rule by its own examples."""
    for example in rule.flags:
        yield from _try(rule, example, tables, must_flag=True)
    for example in rule.passes:
        yield from _try(rule, example, tables, must_flag=False)


def _try(rule: Rule, example: Example, tables: Tables, *, must_flag: bool) -> Iterator[Diagnostic]:
    text = " ".join(example.text.split())
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    subject = attempted(lambda: subject_of_example(example, tables))
    if subject.value is None or subject.failed:
        yield messages.BROKEN_EXAMPLE(rule=rule.id, text=shown)
        yield from subject.diagnostics
        return
    try:
        hits = tuple(rule.find(subject.value))
    except TimeoutError:
        yield replace(messages.TOO_SLOW, severity=Severity.ERROR)(rule=rule.id)
        return
    if must_flag and not hits:
        yield messages.NOT_FLAGGED(rule=rule.id, text=shown)
    elif hits and not must_flag:
        span = hits[0].span
        yield messages.FLAGGED(rule=rule.id, found=example.text[span.start : span.end], text=shown)
    elif hits:
        yield from _unfilled(rule, dict(hits[0].values))


def _unfilled(rule: Rule, values: dict[str, str]) -> Iterator[Diagnostic]:
    sentences = (rule.message.zh, rule.message.en, rule.cure.zh, rule.cure.en)
    for gap in dict.fromkeys(gap for sentence in sentences for gap in gaps(sentence) if gap not in values):
        yield messages.UNFILLED_GAP(rule=rule.id, gap=gap, kind=rule.kind, known=", ".join(values) or "—")


def rulebook_data(book: Rulebook) -> dict[str, object]:
    """What `draftkit rules --json` prints."""
    return {
        "version": 1,
        "rules": [_rule_data(rule, book) for rule in book.rules],
        "terms": [_term_data(term, book) for term in book.tables.terms],
        "orders": [_order_data(order, book) for order in book.tables.orders],
        "off": [{"id": name, "reason": reason} for name, reason in book.off],
    }


def _rule_data(rule: Rule, book: Rulebook) -> dict[str, object]:
    return {
        "id": rule.id,
        "own": rule.id in book.own,
        "kind": rule.kind,
        "severity": str(rule.severity),
        "may_weigh": [str(each) for each in rule.weights],
        "force": str(rule.force),
        "source": rule.source,
        "name": {"zh": rule.name.zh, "en": rule.name.en},
        "message": {"zh": rule.message.zh, "en": rule.message.en},
        "cure": {"zh": rule.cure.zh, "en": rule.cure.en},
        "flag": [example.text for example in rule.flags],
        "pass": [example.text for example in rule.passes],
    }


def _term_data(term: Term, book: Rulebook) -> dict[str, object]:
    return {
        "id": term.id,
        "own": term.id in book.own,
        "re": term.pattern,
        "from": str(term.since) if term.since else None,
        "to": str(term.until) if term.until else None,
        "now": term.now,
        "kind": str(term.kind),
        "conf": str(term.trust),
        "source": term.source,
    }


def _order_data(order: FixedOrder, book: Rulebook) -> dict[str, object]:
    return {
        "id": order.id,
        "own": order.id in book.own,
        "name": order.name,
        "members": list(order.members),
        "conf": str(order.trust),
        "source": order.source,
    }
