"""Start a speech folder: the brief and the figures the outline asks for."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from draftkit.brief.names import MAX_VALUE, is_one_line
from draftkit.brief.template import BriefValues, brief_template
from draftkit.diagnostics import Outcome
from draftkit.figures.messages import NOT_ONE_LINE
from draftkit.figures.model import Figure, Sheet
from draftkit.figures.template import sheet_text
from draftkit.figures.usage import Gaps, gaps
from draftkit.figures.values import parse_value
from draftkit.outline.model import Outline
from draftkit.store.files import ABSENT, OWN, load
from draftkit.store.save import Write, make_folder, save_all
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.walk import is_file
from draftkit.tree.nodes import Speech
from draftkit.workflows import messages
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.outlines import find_outline, is_path
from draftkit.workflows.figures.names import figure_of, known_name
from draftkit.workflows.steps import Steps

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StartOptions:
    """What to start.

    Attributes:
        folder: made if it is not there; may hold other files, but no speech.
        outline: the outline's id, or the path of its file, which the folder gets a copy of.
        values: figures that are known already, by name.
        source, by: where these come from and who says so; may be empty.
        today: recorded with them, and the seed of the first draft, so that two speeches do not begin alike.
    """

    folder: Path
    outline: str
    values: Pairs
    today: date
    source: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """The new folder, and the figures nobody has supplied yet."""

    folder: SpeechFolder
    gaps: Gaps


def asked_for(outline: str, desk: Desk) -> Outcome[tuple[Figure, ...]]:
    """The figures an outline must have, with what to ask for each."""
    steps = Steps()
    found = steps.take(find_outline(outline, desk))
    return steps.done(tuple(figure_of(slot) for slot in found.outline.slots if slot.required))


def check_start(options: StartOptions, desk: Desk) -> Outcome[tuple[Figure, ...]]:
    """Whether the folder can be started with these values; the figures it would have. Nothing is written.

    Raises:
        DraftkitError: see `start_speech`.
    """
    steps = Steps()
    folder = SpeechFolder(options.folder)
    if any(path.exists() for path in (folder.brief, folder.figures, folder.speech)):
        steps.refuse(messages.SPEECH_EXISTS(path=options.folder))
    if is_path(options.outline) and is_file(folder.outline):
        steps.refuse(messages.SPEECH_EXISTS(path=options.folder))
    outline = steps.take(find_outline(options.outline, desk)).outline
    return steps.done(_figures(outline, options, steps))


def start_speech(options: StartOptions, desk: Desk) -> Outcome[Started]:
    """Write brief.yaml and figures.yaml into the folder, and the outline where it was named by its file.

    Raises:
        DraftkitError: there is no such outline, a value does not fit, the folder holds a speech already, or it cannot
            be written. Then nothing was written.
    """
    steps = Steps()
    folder = SpeechFolder(options.folder)
    figures = steps.take(check_start(options, desk))
    found = steps.take(find_outline(options.outline, desk))
    brief = brief_template(found.outline.id, BriefValues(seed=int(options.today.strftime("%Y%m%d"))))
    steps.take(make_folder(options.folder))
    new = [(folder.brief, brief.encode()), (folder.figures, sheet_text(figures).encode())]
    if is_path(options.outline):
        new.append((folder.outline, steps.take(load(found.path, OWN)).data))
    steps.take(save_all(tuple(Write(path, data, ABSENT) for path, data in new)))
    return steps.done(Started(folder, gaps(Speech(), Sheet(figures))))


def _figures(outline: Outline, options: StartOptions, steps: Steps) -> tuple[Figure, ...]:
    open_figures = {slot.name: figure_of(slot) for slot in outline.slots}
    names = steps.take_all(known_name(name, open_figures) for name, _ in options.values)
    texts = (text for _, text in options.values)
    filled = steps.take_all(parse_value(open_figures[name], text) for name, text in zip(names, texts, strict=True))
    if not all(map(is_one_line, (options.source, options.by))):
        steps.refuse(NOT_ONE_LINE(name="--source, --by", most=MAX_VALUE))
    when = options.today.isoformat()
    given = {fig.name: replace(fig, source=options.source, by=options.by, when=when) for fig in filled}
    return tuple((open_figures | given).values())
