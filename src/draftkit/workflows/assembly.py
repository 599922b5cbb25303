"""From a brief to a tree: what a folder and a single file have in common."""

from dataclasses import replace
from pathlib import Path

from draftkit.assemble import assemble
from draftkit.brief.model import Brief
from draftkit.diagnostics import Outcome
from draftkit.figures.fill import fill
from draftkit.figures.gather import from_facts
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.values import display
from draftkit.outline.model import Outline
from draftkit.source import Source
from draftkit.strictyaml import parse_yaml
from draftkit.tree.nodes import Speech
from draftkit.workflows import messages
from draftkit.workflows.banks import load_phrases
from draftkit.workflows.desk import Desk
from draftkit.workflows.frames import load_frames
from draftkit.workflows.names import figure_of
from draftkit.workflows.outlines import find_outline
from draftkit.workflows.sources import Opened, open_brief, open_sheet
from draftkit.workflows.steps import Steps
from draftkit.workflows.wishes import Wishes


def draft_brief(path: Path, wishes: Wishes, desk: Desk) -> Outcome[Speech]:
    """The speech of a brief with its figures filled in: those of the brief, and of a figures.yaml beside it.

    Nothing is written.
    """
    steps = Steps()
    brief = steps.take(open_brief(path))
    wanted = wishes.applied(brief.value)
    outline = steps.take(outline_of(brief, wanted, desk))
    own = steps.take(open_sheet(path.with_name("figures.yaml"))).value
    sheet = steps.take(with_facts(own, wanted, outline, brief.source))
    speech = steps.take(assembled(wanted, outline, sheet, desk))
    return steps.done(steps.take(fill(speech, sheet)))


def outline_of(brief: Opened[Brief], wanted: Brief, desk: Desk) -> Outcome[Outline]:
    """The outline that is wanted; where the brief names one that does not exist, its place in the brief."""
    found = find_outline(wanted.outline, desk)
    node = None
    if found.value is None and wanted.outline == brief.value.outline:
        tree = parse_yaml(brief.source).value
        node = tree.get("outline") if tree else None
    place = brief.source.place(node.span) if node else None
    told = (replace(problem, place=problem.place or place) for problem in found.diagnostics)
    return Outcome(found.value.outline if found.value else None, tuple(told))


def assembled(brief: Brief, outline: Outline, sheet: Sheet, desk: Desk) -> Outcome[Speech]:
    """The speech a brief asks for, all its slots open; a slot whose figure has a value counts as given."""
    steps = Steps()
    phrases, frames = steps.take(load_phrases(desk)), steps.take(load_frames(outline, brief.themes, desk))
    stock = replace(phrases, frames=frames)
    given = {figure.name: figure.value for figure in sheet.figures if figure.value is not None}
    return steps.done(steps.take(assemble(brief, outline, stock, seed=brief.seed, given=given)))


def with_facts(sheet: Sheet, brief: Brief, outline: Outline, source: Source) -> Outcome[Sheet]:
    """The sheet with the outline's figures it lacks, and with the brief's facts where it has no value.

    Where both have a value and they differ, the sheet's stands, and a warning says so. `source` is the brief's text.
    """
    declared = tuple(sheet.get(slot.name) or figure_of(slot) for slot in outline.slots)
    others = tuple(figure for figure in sheet.figures if figure not in declared)
    facts = from_facts(brief, tuple(_opened(figure) for figure in (*declared, *others)), source)
    said = list(facts.diagnostics)
    figures: list[Figure] = []
    for given in facts.value.figures if facts.value else ():
        own = sheet.get(given.name)
        if own is None or own.is_open:
            figures.append(given)
            continue
        figures.append(own)
        if not given.is_open and display(given) != display(own):
            said.append(messages.BRIEF_DIFFERS(name=own.name, brief=display(given), sheet=display(own)))
    return Outcome(Sheet(tuple(figures)), tuple(said))


def _opened(figure: Figure) -> Figure:
    return replace(figure, value=None)
