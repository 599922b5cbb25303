"""A document that was read, as people are shown it: tree, local facts, what was cleaned, what is doubtful."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from draftkit.cli.changes import show_changes
from draftkit.cli.language import _
from draftkit.cli.readings import doubt_words, rule_words
from draftkit.cli.talk import say, show
from draftkit.cli.trees import tree_lines
from draftkit.cli.whereabouts import where_begins
from draftkit.cli.wide import printable
from draftkit.source import Place
from draftkit.tree.reading import Doubt, Rule
from draftkit.workflows.documents.parse import Tally, facts_within
from draftkit.workflows.documents.read import Parsed, facts_of

_SHOWN = 24
"""Characters of a cleaned place that are shown."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown of a document."""

    as_json: bool = False
    facts: bool = False
    repairs: bool = False


def show_parsed(parsed: Parsed, wanted: Wanted, *, tree: bool) -> None:
    """What is wanted of a document, one after the other."""
    if tree:
        show_trees(parsed)
        show_changes(parsed)
    if wanted.facts:
        show_facts(parsed)
    if wanted.repairs:
        show_repairs(parsed)


def show_trees(parsed: Parsed) -> None:
    """The structure of every document in the file."""
    for document in parsed.reading.documents:
        for line in tree_lines(document):
            show(line)


def show_facts(parsed: Parsed) -> None:
    """The local facts of every document in the file."""
    from draftkit.cli.fact_tables import show_facts_of

    found = facts_of(parsed)
    for document in parsed.reading.documents:
        if len(parsed.reading.documents) > 1:
            show("")
            show(printable(document.title or _("(without a title)")))
        if within := tuple(facts_within(found, document.span)):
            show_facts_of(document, within, parsed.source)
        else:
            show("")
            show(_("no local facts were found"))


def show_repairs(parsed: Parsed) -> None:
    """Every place that was cleaned, with the words around it as they stand in the file."""
    from draftkit.cli.tables import print_table

    show("")
    if not parsed.reading.repairs:
        show(_("nothing was cleaned"))
        return
    words = rule_words()
    places = ((repair, parsed.source.place(repair.span)) for repair in parsed.reading.repairs)
    if parsed.source.is_extracted:
        rows = ((str(at.paragraph), words[repair.rule], _around(at)) for repair, at in places)
        print_table((_("paragraph"), _("what was done"), _("as written")), rows, right=(0,))
    else:
        lines = ((str(at.line), str(at.column), words[repair.rule], _around(at)) for repair, at in places)
        print_table((_("line"), _("column"), _("what was done"), _("as written")), lines, right=(0, 1))


def _around(place: Place) -> str:
    start = max(0, place.column - 1 - _SHOWN // 2)
    end = min(place.column - 1 + max(place.width, 1), start + 2 * _SHOWN) + _SHOWN // 2
    return place.excerpt[start:end].strip()


def say_tally(tally: Tally, parsed: Parsed) -> None:
    """What was cleaned and what is doubtful, each with its count, and what others left in the document."""
    say_cleaned(tally.repairs)
    say_doubts({doubt: (found.count, where_begins(found.place, found.words)) for doubt, found in tally.doubts.items()})
    left = ((len(parsed.reading.revisions), _("tracked changes")), (len(parsed.reading.remarks), _("comments")))
    _say_counts(_("tracked changes and comments:"), [row for row in left if row[0]])


def say_cleaned(repairs: Counter[Rule]) -> None:
    """How many places each rule cleaned."""
    _say_counts(
        _("cleaned (the file itself was not changed):"),
        [(repairs[rule], words) for rule, words in rule_words().items() if repairs[rule]],
    )


def say_doubts(doubts: dict[Doubt, tuple[int, str]]) -> None:
    """How many decisions are doubtful for each reason, and where the first one is."""
    first = _("{words}; first: {place}")
    found = [(*doubts[doubt], words) for doubt, words in doubt_words().items() if doubt in doubts]
    _say_counts(_("doubtful:"), [(count, first.format(words=words, place=place)) for count, place, words in found])


def _say_counts(heading: str, rows: Sequence[tuple[int, str]]) -> None:
    """A heading and, under it, counts below each other."""
    if not rows:
        return
    say(heading)
    columns = max(len(f"{count:,}") for count, _words in rows)
    for count, words in rows:
        say(f"  {count:>{columns},}  {words}")
