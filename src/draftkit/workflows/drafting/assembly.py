"""From a brief to a tree: what a folder and a single file have in common."""

from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.assemble.assemble import assemble_with_sites
from draftkit.assemble.site import Assembled
from draftkit.assemble.stock import Stock
from draftkit.brief.model import Brief
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures.arithmetic import check_relations, work_out
from draftkit.figures.fill import fill
from draftkit.figures.gather import from_facts
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.values import display
from draftkit.outline.model import Outline
from draftkit.phrases.taxonomy import THEMES
from draftkit.source import Place, Source
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.store.walk import is_folder
from draftkit.strictyaml import Scalar, Sequence, parse_yaml
from draftkit.tree.nodes import Speech
from draftkit.workflows import messages
from draftkit.workflows.banks.find import load_phrases
from draftkit.workflows.desk import Depth, Desk
from draftkit.workflows.drafting.frames import load_frames
from draftkit.workflows.drafting.outlines import find_outline
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.figures.names import figure_of
from draftkit.workflows.sources import Opened, open_brief, open_sheet, open_text
from draftkit.workflows.steps import Steps


@dataclass(frozen=True, slots=True)
class Table:
    """What lies on the table when a speech is assembled.

    Attributes:
        wanted: the brief as it is wanted now.
        full: the figures of the sheet, with those the outline has beyond them and the values the brief gives.
    """

    brief: Opened[Brief]
    sheet: Opened[Sheet]
    wanted: Brief
    outline: Outline
    full: Sheet

    def stock(self, desk: Desk) -> Outcome[Stock]:
        """The phrases and sentence frames at hand."""
        steps = Steps()
        phrases = steps.take(load_phrases(desk))
        frames = steps.take(load_frames(self.outline, self.wanted.themes, desk))
        return steps.done(replace(phrases, frames=frames))


def table_of(path: Path, wishes: Wishes, desk: Desk) -> Outcome[Table]:
    """What a speech is made from.

    Args:
        path: a speech folder, or a brief with or without a figures.yaml beside it.
        wishes: what is to be otherwise than in the brief.
        desk: where outlines and phrases are.
    """
    steps = Steps()
    place = steps.take(find_speech_folder(path)).brief if is_folder(path) else path
    brief, sheet = steps.take(open_brief(place)), steps.take(open_sheet(place.with_name("figures.yaml"), desk.office))
    steps.take(_themes_known(brief))
    wanted = wishes.applied(brief.value)
    outline = steps.take(outline_of(brief, wanted, desk, place.parent))
    full = steps.take(with_facts(sheet.value, wanted, outline, brief.source))
    return steps.done(Table(brief, sheet, wanted, outline, full))


def assembled(table: Table, desk: Desk) -> Outcome[Assembled]:
    """The speech that is wanted, all its slots open; a slot whose figure has a value counts as given."""
    steps = Steps()
    stock = steps.take(table.stock(desk))
    given = {figure.name: figure.value for figure in table.full.figures if figure.value is not None}
    brief = table.wanted
    return steps.done(steps.take(assemble_with_sites(brief, table.outline, stock, seed=brief.seed, given=given)))


def draft_brief(path: Path, wishes: Wishes, desk: Desk, depth: Depth = Depth.FULL) -> Outcome[Speech]:
    """The speech of a brief with its figures filled in; nothing is written. Arguments as for `table_of`.

    With the depth of an outline, its headings alone, each point with one cue: those of speech.md, where there is one
    and nothing is wished for that is otherwise.
    """
    steps = Steps()
    table = steps.take(table_of(path, wishes, desk))
    made = steps.take(assembled(table, desk))
    speech = made.speech
    if depth is Depth.OUTLINE:
        from draftkit.assemble.plan import plan

        page = page_of(path) if wishes == Wishes() else None
        speech = plan(steps.take(page) if page else speech, made.sites.values())
    return steps.done(steps.take(fill(speech, table.full)))


def page_of(path: Path) -> Outcome[Speech] | None:
    """The speech of a folder as people have it before them; None where there is none yet."""
    from draftkit.readers.markdown import read_markdown

    page = SpeechFolder(path).speech
    if not path.is_dir() or not page.is_file():
        return None
    steps = Steps()
    return steps.done(steps.take(read_markdown(steps.take(open_text(page)).source)))


def _themes_known(brief: Opened[Brief]) -> Outcome[tuple[str, ...]]:
    """The themes of a brief, with an error for every theme of the brief that no phrase and no outline can speak of."""
    tree = parse_yaml(brief.source).value
    node = tree.get("themes") if tree else None
    scalars = node.items if isinstance(node, Sequence) else (node,) if node else ()
    unknown = [one for one in scalars if isinstance(one, Scalar) and one.text in {*brief.value.themes} - THEMES.keys()]
    told = (_unknown_theme(one.text, brief.source.place(one.span)) for one in unknown)
    return Outcome(brief.value.themes, tuple(told))


def _unknown_theme(theme: str, place: Place) -> Diagnostic:
    import difflib

    near = difflib.get_close_matches(theme, THEMES, n=1, cutoff=0.5)
    message = messages.UNKNOWN_THEME_NEAR if near else messages.UNKNOWN_THEME
    return message(place, theme=theme, near="".join(near), allowed="、".join(THEMES))


def outline_of(brief: Opened[Brief], wanted: Brief, desk: Desk, home: Path) -> Outcome[Outline]:
    """The outline that is wanted; where the brief names one that does not exist, its place in the brief.

    `home` is the folder of the brief, whose own outline comes first.
    """
    found = find_outline(wanted.outline, desk, home)
    node = None
    if found.value is None and wanted.outline == brief.value.outline:
        tree = parse_yaml(brief.source).value
        node = tree.get("outline") if tree else None
    place = brief.source.place(node.span) if node else None
    of_brief = (messages.UNKNOWN_OUTLINE, messages.UNKNOWN_OUTLINE_NEAR)
    told = (replace(each, place=place) if each.message in of_brief else each for each in found.diagnostics)
    return Outcome(found.value.outline if found.value else None, tuple(told))


def with_facts(sheet: Sheet, brief: Brief, outline: Outline, source: Source) -> Outcome[Sheet]:
    """The sheet with the outline's figures it lacks, and with the brief's facts where it has no value.

    Where both have a value and they differ, the sheet's stands, and a warning says so; so it does of what does not add
    up. `source` is the brief's text.
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
    full = work_out(replace(sheet, figures=tuple(figures)))
    broken = check_relations(full.value) if full.value else ()
    return Outcome(full.value, (*said, *full.diagnostics, *broken))


def _opened(figure: Figure) -> Figure:
    return replace(figure, value=None)
