"""Say of every sentence of a speech where it comes from."""

from dataclasses import dataclass
from pathlib import Path

from draftkit.assemble.vary import CLOSING, OPENING
from draftkit.diagnostics import Outcome
from draftkit.explain import messages
from draftkit.explain.explain import explain, within
from draftkit.explain.history import History, Stage, look_back
from draftkit.explain.lines import lines_of
from draftkit.explain.model import Explanation
from draftkit.explain.sources import File, Old, Shelf, old_speech, phrase_sources, references
from draftkit.figures.fill import fill
from draftkit.figures.model import Sheet
from draftkit.figures.parse import parse_sheet
from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.store.old_speech import load_old
from draftkit.store.resources import Resource, built_in, files
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder, find_speech_folder
from draftkit.store.times import changed_on
from draftkit.store.walk import is_folder
from draftkit.tree.nodes import Byline, Origin, Paragraph, Salutation, Section, Speech, Title
from draftkit.tree.walk import inlines, plain, walk
from draftkit.workflows.banks.find import load_phrases
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.assembly import assembled, table_of
from draftkit.workflows.drafting.oneshot import Target, own_files, refuse_own, save_document
from draftkit.workflows.drafting.outlines import own_outline
from draftkit.workflows.drafting.parts import find_part
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.explaining.kinds import table_kind_of, write_table
from draftkit.workflows.explaining.stages import stages_of
from draftkit.workflows.exporting.record import expected_at, save_recorded
from draftkit.workflows.messages import NO_TEXT
from draftkit.workflows.reading import read_current
from draftkit.workflows.steps import Steps, as_warning

_RESOURCES = {Origin.OUTLINE: Resource.OUTLINES, Origin.FRAME: Resource.FRAMES}
_HEAD: dict[str, type[Title | Byline | Salutation]] = {
    "题目": Title,
    "标题": Title,
    "title": Title,
    "署名": Byline,
    "byline": Byline,
    "称呼": Salutation,
    "salutation": Salutation,
}
"""What the parts before the text are called; parts and points, which have headings, `find_part` knows."""
_BUILT_IN = "built-in/"
"""Before the name of a built-in outline that one of the office's own, of the same name, extends."""


@dataclass(frozen=True, slots=True)
class _Matter:
    """What is explained: the text of now, what its drafts had of it, when the text changed, and the older speech."""

    now: Speech
    history: History
    sheet: Sheet
    changed: str = ""
    home: Path | None = None
    old: Old | None = None


def explain_speech(path: Path, desk: Desk, part: str = "") -> Outcome[Explanation]:
    """The sources of every sentence.

    Args:
        path: a speech folder, whose `speech.md` is explained as it stands; or a brief: the draft it gives.
        desk: where phrases, outlines and sentence frames are looked up.
        part: only this one, as `find_part` knows it, the title, byline or salutation, or a block by its id; all if
            empty.

    Raises:
        DraftkitError: there is no text, the part does not exist or is empty, or a file cannot be read.
    """
    steps = Steps()
    matter = steps.take(_of_folder(path, desk.office) if is_folder(path) else _of_brief(path, desk))
    ids = steps.take(_ids(matter.now, part)) if part else None
    shelf = steps.take(_shelf(matter, desk))
    explained = explain(matter.now, matter.history, shelf, matter.changed)
    if ids is not None:
        explained = within(explained, ids)
        if not explained.blocks:
            steps.refuse(messages.NOTHING_THERE(part=part))
    return steps.done(explained)


def write_sources(path: Path, explained: Explanation, target: Target, desk: Desk) -> Outcome[Path]:
    """Write the table of sources.

    Args:
        path: what was explained.
        explained: what to write.
        target: where to; its ending says the format.
        desk: whose cache remembers what was written, where `path` is a brief.

    Raises:
        DraftkitError: the ending is none of a table's; the target is one of the speech's own files, or holds what
            draftkit did not write there last.
    """
    steps = Steps()
    kind = steps.take(table_kind_of(target.path))
    folder = SpeechFolder(path if is_folder(path) else path.parent)
    refuse_own(target.path, (path, *own_files(folder)), steps)
    data = write_table(explained, kind)
    if not is_folder(path):
        steps.take(save_document(target, data, desk))
        return steps.done(target.path)
    expected = steps.take(expected_at(folder, target.path, replace=target.replace))
    steps.take(save_recorded(folder, (Write(target.path, data, expected),)))
    return steps.done(target.path)


def _of_folder(path: Path, office: Path | None) -> Outcome[_Matter]:
    steps = Steps()
    folder = steps.take(find_speech_folder(path))
    current = steps.take(read_current(folder, office))
    if not current.speech.blocks:
        steps.refuse(NO_TEXT(path=folder.speech))
    sheet = current.sheet.value
    stages = steps.take(stages_of(folder, current.speech, sheet))
    old = _old(folder, steps)
    return steps.done(_Matter(current.speech, look_back(stages), sheet, changed_on(folder.speech), path, old))


def _old(folder: SpeechFolder, steps: Steps) -> Old | None:
    """The older speech that this one was made from; where what is kept of it is damaged, that is told."""
    loaded = load_old(folder)
    if loaded is None or loaded.value is None:
        steps.said.extend(map(as_warning, loaded.diagnostics if loaded else ()))
        return None
    kept = loaded.value
    speech = read_markdown(Source(kept.file, kept.speech)).value or Speech()
    sheet = parse_sheet(Source(kept.file, kept.figures)).value or Sheet()
    return old_speech(kept.file, speech, {figure.name: figure.old for figure in sheet.figures})


def _of_brief(path: Path, desk: Desk) -> Outcome[_Matter]:
    steps = Steps()
    table = steps.take(table_of(path, Wishes(), desk))
    speech = steps.take(fill(steps.take(assembled(table, desk)).speech, table.full))
    lines = lines_of(speech)
    return steps.done(_Matter(speech, look_back((Stage(lines, lines, lines),)), table.full, home=path.parent))


def _ids(speech: Speech, part: str) -> Outcome[frozenset[str]]:
    """The blocks of a part; of one block, where its id is given as the explanation shows it (`2.1.p1`)."""
    visits = tuple(walk(speech))
    if kind := _HEAD.get(part.strip().lower()):
        return Outcome(frozenset(visit.id for visit in visits if isinstance(visit.block, kind)))
    if part in {visit.id for visit in visits if not isinstance(visit.block, Section)}:
        return Outcome(frozenset({part}))
    headings = {v.id: plain(inlines(v.block)).rstrip("。") for v in visits if isinstance(v.block, Section)}
    found = find_part(part, headings)
    if found.value is None:
        return Outcome(None, found.diagnostics)
    if found.value not in (OPENING, CLOSING):
        return Outcome(frozenset(visit.id for visit in visits if f"{visit.id}.".startswith(f"{found.value}.")))
    first = next((at for at, visit in enumerate(visits) if isinstance(visit.block, Section)), len(visits))
    ends = visits[:first] if found.value == OPENING else visits[first:]
    return Outcome(frozenset(v.id for v in ends if isinstance(v.block, Paragraph) and "." not in v.id))


def _shelf(matter: _Matter, desk: Desk) -> Outcome[Shelf]:
    """What the references of the sentences are looked up in; the banks are opened only where a phrase is named."""
    steps = Steps()
    cited = tuple(matter.history.cited())
    wanted = references(cited, Origin.PHRASE)
    stock = steps.take(load_phrases(desk)) if wanted else None
    phrases = phrase_sources(stock.bank, stock.house, wanted) if stock else {}
    if missing := set(wanted) - phrases.keys():
        steps.said.append(messages.NO_PHRASE(count=len(missing)))
    named = {(origin, ref.rpartition(":")[0]) for origin in _RESOURCES for ref in references(cited, origin)}
    found = {key: file for key in named if (file := _file(*key, desk, matter.home))}
    if lost := named - found.keys():
        steps.said.append(messages.NO_FILE(names="、".join(sorted(name for _, name in lost))))
    return steps.done(Shelf(matter.sheet, phrases, found, matter.old))


def _file(origin: Origin, name: str, desk: Desk, home: Path | None) -> File | None:
    """The file of an outline or of sentence frames, by the name that stands before the line; `home` is the speech's."""
    if origin is Origin.OUTLINE and home is not None and (own := own_outline(name, home)) is not None:
        return File(str(own), is_built_in=False)
    home = built_in(_RESOURCES[origin])
    office = None if name.startswith(_BUILT_IN) else desk.office
    paths = files(_RESOURCES[origin], ".yaml", office)
    found = next((path for path in paths if path.stem == name.removeprefix(_BUILT_IN)), None)
    return File(str(found), is_built_in=found.parent == home) if found else None
