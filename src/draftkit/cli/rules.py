"""`draftkit rules`: the rules of the checks, and the tables they go by."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.language import _
from draftkit.cli.options import Json, Office
from draftkit.cli.talk import report, say, show, show_json
from draftkit.diagnostics import errors_in
from draftkit.errors import DraftkitError, ExitCode

if TYPE_CHECKING:
    from draftkit.checks.model import Example, Force, Rule
    from draftkit.formulations.model import FixedOrder, Term
    from draftkit.workflows.checking.rulebook import Rulebook

EXAMPLES = """\
draftkit rules
draftkit rules DKR27
draftkit rules T26
draftkit rules --office 本单位/ --json"""


def command(
    name: Annotated[
        str, typer.Argument(metavar="ID", help="A rule (DKR27) or an entry of a table (T26, F10); all if none.")
    ] = "",
    json: Json = False,
    office: Office = None,
) -> int:
    """List the rules of the checks; show one with its evidence and examples; try an office's own on their examples.

    An office's rules stand in checks/rules.yaml of its folder, its tables in checks/terms.yaml and fixed_order.yaml.
    What is wrong with any of them, or with its roster and settings, is told with its place.
    """
    from draftkit.workflows.checking.rulebook import open_rulebook, rulebook_data

    outcome = open_rulebook(office)
    report(outcome.diagnostics)
    if outcome.value is None:
        raise DraftkitError(*outcome.diagnostics)
    if json:
        show_json(rulebook_data(outcome.value), 1)
    elif name:
        _show_one(name, outcome.value)
    else:
        _list(outcome.value)
    return ExitCode.INPUT if errors_in(outcome.diagnostics) else ExitCode.DONE


def _list(book: "Rulebook") -> None:
    from draftkit.cli.checking.words import in_language, weights_words
    from draftkit.cli.tables import print_table

    forces = _force_words()
    headings = (_("id"), _("name"), _("weight"), _("force"), _("from"))
    rows = (
        (rule.id, in_language(rule.name), weights_words(rule), forces[rule.force], _from(rule.id, book))
        for rule in book.rules
    )
    print_table(headings, rows)
    show("")
    show(
        _("Formulations with a period: {terms}; sets with a fixed order: {orders}.").format(
            terms=_ids(book.tables.terms, book), orders=_ids(book.tables.orders, book)
        )
    )
    for taken, reason in book.off:
        show(_("{id} is taken out by the office: {reason}").format(id=taken, reason=reason))
    say(_("rules: {count}; one with its examples: draftkit rules DKR27").format(count=len(book.rules)))


def _force_words() -> "dict[Force, str]":
    """What a rule rests on, in a word."""
    from draftkit.checks.model import Force

    return {
        Force.REGULATION: _("standard"),
        Force.GENERAL: _("general"),
        Force.PRACTICE: _("practice"),
        Force.OFFICE: _("house rule"),
    }


def _from(name: str, book: "Rulebook") -> str:
    return _("the office") if name in book.own else _("built in")


def _ids(entries: "tuple[Term, ...] | tuple[FixedOrder, ...]", book: "Rulebook") -> str:
    """The first and the last of those that are built in, and the office's own."""
    built_in = [each.id for each in entries if each.id not in book.own]
    own = [each.id for each in entries if each.id in book.own]
    return ", ".join(([f"{built_in[0]}–{built_in[-1]}"] if built_in else []) + own) or "—"


def _show_one(name: str, book: "Rulebook") -> None:
    from draftkit.checks.messages import NO_RULE
    from draftkit.checks.model import Rule
    from draftkit.cli.wide import printable
    from draftkit.formulations.model import FixedOrder, Term

    match found := book.find(name):
        case None if reason := dict(book.off).get(name.upper()):
            show(_("{id} is taken out by the office: {reason}").format(id=name.upper(), reason=reason))
            return
        case None:
            raise DraftkitError(NO_RULE(id=name))
        case Rule():
            lines = _rule(found)
        case Term():
            lines = _term(found)
        case FixedOrder():
            lines = _order(found)
    show(f"{found.id}  {_from(found.id, book)}")
    for line in lines:
        show(printable(line))


def _rule(rule: "Rule") -> Iterator[str]:
    from draftkit.cli.checking.words import in_language, weights_words

    yield in_language(rule.name)
    yield _("weight: {severity}; force: {force}; kind: {kind}").format(
        severity=weights_words(rule), force=_force_words()[rule.force], kind=rule.kind
    )
    yield _("source: {source}").format(source=rule.source or "—")
    yield _("says: {message}").format(message=in_language(rule.message))
    yield _("what to do: {cure}").format(cure=in_language(rule.cure))
    yield _("must flag:")
    yield from (f"  {line}" for example in rule.flags for line in _example(example))
    yield _("must pass:")
    yield from (f"  {line}" for example in rule.passes for line in _example(example))


def _example(example: "Example") -> Iterator[str]:
    """Its lines, a mark before the first, the day of the meeting where it matters; empty lines are left out."""
    text = f"[{example.date}] {example.text}" if example.date else example.text
    for at, line in enumerate(filter(None, map(str.strip, text.splitlines()))):
        yield f"{' ' if at else '·'} {line}"


def _term(term: "Term") -> Iterator[str]:
    yield term.pattern
    yield _("holds from {since} to {until}; kind: {kind}; trust: {trust}").format(
        since=term.since or "—", until=term.until or "—", kind=term.kind, trust=term.trust
    )
    yield _("say instead: {now}").format(now=term.now or "—")
    yield _("source: {source}").format(source=term.source or "—")


def _order(order: "FixedOrder") -> Iterator[str]:
    yield order.name
    yield "、".join(order.members)
    yield _("trust: {trust}").format(trust=order.trust)
    yield _("source: {source}").format(source=order.source or "—")
