"""A document that was read, as people are shown it: tree, local facts, what was cleaned, what is doubtful."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from draftkit.cli.language import _, word
from draftkit.cli.readings import doubt_words, rule_words
from draftkit.cli.talk import say, show
from draftkit.cli.trees import tree_lines
from draftkit.facts.model import Fact
from draftkit.source import Place, Span
from draftkit.tree.reading import Doubt, ReadDocument, Rule
from draftkit.workflows.documents import Parsed, facts_of
from draftkit.workflows.parse import Tally, facts_within

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
    """The local facts, a table for each document in the file: a row for each fact, however often it stands there."""
    from draftkit.cli.tables import print_table

    headings = (_("type"), _("value"), _("unit"), _("times"), _("first in line"), _("under"), _("doubtful"))
    found = facts_of(parsed)
    for document in parsed.reading.documents:
        groups: dict[int, list[Fact]] = {}
        for fact in facts_within(found, document.span):
            groups.setdefault(fact.link, []).append(fact)
        show("")
        if len(parsed.reading.documents) > 1:
            show(document.title)
        if groups:
            print_table(headings, (_fact_row(group, parsed, document) for group in groups.values()), right=(3, 4))
        else:
            show(_("no local facts were found"))


def _fact_row(group: Sequence[Fact], parsed: Parsed, document: ReadDocument) -> Sequence[str]:
    first = group[0]
    line = parsed.source.place(first.span).line
    doubtful = "?" if all(fact.doubtful for fact in group) else ""
    under = _under(document, first.span)
    return (word(str(first.type)), first.value, first.unit, str(len(group)), str(line), under, doubtful)


def _under(document: ReadDocument, span: Span) -> str:
    """The numbers of the heading and the points a place stands under."""
    above: list[tuple[int, str]] = []
    for block in document.blocks:
        if block.span.start > span.start:
            break
        if block.level:
            above = [(level, marker) for level, marker in above if level < block.level]
            above.append((block.level, block.marker))
    return "".join(marker for _level, marker in above)


def show_repairs(parsed: Parsed) -> None:
    """Every place that was cleaned, with the words around it as they stand in the file."""
    from draftkit.cli.tables import print_table

    show("")
    if not parsed.reading.repairs:
        show(_("nothing was cleaned"))
        return
    words = rule_words()
    places = ((repair, parsed.source.place(repair.span)) for repair in parsed.reading.repairs)
    rows = ((str(at.line), str(at.column), words[repair.rule], _around(at)) for repair, at in places)
    print_table((_("line"), _("column"), _("what was done"), _("as written")), rows, right=(0, 1))


def _around(place: Place) -> str:
    start = max(0, place.column - 1 - _SHOWN // 2)
    end = min(place.column - 1 + max(place.width, 1), start + 2 * _SHOWN) + _SHOWN // 2
    return place.excerpt[start:end].strip()


def say_tally(tally: Tally, parsed: Parsed) -> None:
    """What was cleaned and what is doubtful, each with its count, and what others left in the document."""
    say_cleaned(tally.repairs)
    say_doubts({doubt: (count, f"{first.line}:{first.column}") for doubt, (count, first) in tally.doubts.items()})
    left = ((len(parsed.reading.revisions), _("tracked changes")), (len(parsed.reading.remarks), _("comments")))
    _say_counts(_("left in it by others:"), [row for row in left if row[0]])


def say_cleaned(repairs: Counter[Rule]) -> None:
    """How many places each rule cleaned."""
    _say_counts(_("cleaned:"), [(repairs[rule], words) for rule, words in rule_words().items() if repairs[rule]])


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
