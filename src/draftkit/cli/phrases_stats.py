"""`draftkit phrases stats`: what a bank holds, at one glance."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from draftkit.cli.language import _, word
from draftkit.cli.options import BankFolder, Json, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import patience, show, show_json, told
from draftkit.workflows.desk import Desk

if TYPE_CHECKING:
    from draftkit.phrases.picture import Picture


def stats_command(as_json: Json = False, bank: BankFolder = None, office: Office = None) -> None:
    """Show what the phrase bank holds: roles by themes, forms, growth by years, coverage, and what is missing."""
    from draftkit.phrases.report import picture_as_json
    from draftkit.workflows.banks.search import bank_picture

    with patience(_("Counting …")):
        found = told(bank_picture(Desk(office, bank, cache_folder())))
    if as_json:
        show_json(picture_as_json(found), indent=1)
        return
    from draftkit.cli.phrases_picture import bars, heat_map
    from draftkit.cli.tables import print_heading
    from draftkit.phrases.picture import ORDERS, ordered

    for line in _totals(found):
        show(line)
    print_heading(_("roles by themes"))
    for line in heat_map(found):
        show(line)
    for heading, axis in ((_("forms"), "forms"), (_("registers"), "registers")):
        print_heading(heading)
        for line in bars(ordered(getattr(found, axis), ORDERS[axis])):
            show(line)
    _show_growth(found)
    print_heading(_("coverage"))
    for line in _coverage(found):
        show(line)


def _totals(found: "Picture") -> Iterator[str]:
    yield _("phrases: {phrases}; documents: {documents}").format(phrases=found.phrases, documents=found.documents)
    if found.characters:
        yield _("characters read: {count:,}").format(count=found.characters)
    if found.standings["new"] or found.standings["rejected"]:
        said = _("in the files: {accepted}; candidates: {new}; rejected: {rejected}")
        yield said.format(**{name: found.standings[name] for name in ("accepted", "new", "rejected")})


def _show_growth(found: "Picture") -> None:
    """Phrases by the year they were first seen in, with the sum so far, and how many documents that year has."""
    from draftkit.cli.phrases_picture import timeline
    from draftkit.cli.tables import print_heading

    lines = tuple(timeline(found))
    if lines:
        print_heading(_("growth by years"))
        for line in lines:
            show(line)


def _coverage(found: "Picture") -> Iterator[str]:
    everything = found.standings.total()
    words = {"1": _("in one document"), "2-4": _("in 2 to 4 documents"), "5+": _("in 5 or more documents")}
    shares = ((said, found.spread[key], found.phrases) for key, said in words.items())
    for said, count, total in (*shares, (_("decided on by a person"), found.checked, everything)):
        yield _("{what}: {count} ({share})").format(what=said, count=count, share=_percent(count, total))
    for heading, missing in (
        (_("roles without a phrase"), tuple(map(word, found.empty_roles))),
        (_("themes without a phrase"), found.empty_themes),
    ):
        if missing:
            yield _("{what}: {names}").format(what=heading, names="、".join(missing))


def _percent(count: int, total: int) -> str:
    if not total:
        return "—"
    return "<1%" if 0 < count / total < 0.005 else f"{count / total:.0%}"  # noqa: PLR2004 - what rounds to 0 %
