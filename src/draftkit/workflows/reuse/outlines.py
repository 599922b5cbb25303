"""Make an outline of old speeches, and keep it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.reuse.facts import old_facts
from draftkit.reuse.outlines.outline import OutlineText, Told, outline_of
from draftkit.reuse.rebuild import rebuild
from draftkit.store.files import MEGABYTE, OWN
from draftkit.store.walk import is_folder
from draftkit.workflows.desk import Desk
from draftkit.workflows.documents.convert import NOWHERE, Converter, Environ
from draftkit.workflows.documents.parse import list_documents
from draftkit.workflows.documents.read import Progress
from draftkit.workflows.drafting.oneshot import Target, refuse_own, save_document
from draftkit.workflows.messages import NAMED_OTHERWISE
from draftkit.workflows.reuse import messages_outlines as messages
from draftkit.workflows.reuse.old import is_speech_folder, open_old
from draftkit.workflows.steps import Steps, as_warning, attempted


@dataclass(frozen=True, slots=True)
class OutlineAsked:
    """What an outline is made of.

    Attributes:
        places: documents, speech folders, and folders of documents.
        id, name: what it is to be called; where empty, as the first file and its title are.
        environ: the environment, which says where LibreOffice is.
    """

    places: tuple[Path, ...]
    id: str = ""
    name: str = ""
    environ: Environ = field(default_factory=lambda: NOWHERE)


def outline_from(asked: OutlineAsked, progress: Progress) -> Outcome[OutlineText]:
    """The outline of some old speeches. A file with several gives all of them.

    What cannot be read is an error where it was named, and a warning where it was found in a folder.

    Raises:
        DraftkitError: there is no speech, or one that was named cannot be read.
    """
    steps = Steps()
    paths = steps.take(_paths(asked.places))
    told: list[Told] = []
    converter = Converter(asked.environ, [path for path, _ in paths])
    problems: list[tuple[Diagnostic, bool]] = []
    for done, (path, is_named) in enumerate(paths):
        progress(done, len(paths), path.name)
        outcome = attempted(partial(_told, path, asked.environ, converter))
        told += outcome.value or ()
        problems += ((problem, is_named) for problem in outcome.diagnostics)
    said = (problem if is_named or not told else as_warning(problem) for problem, is_named in problems)
    found = steps.take(Outcome(tuple(told) or None, tuple(said)))
    made = outline_of(found, asked.id, asked.name)
    if (size := len(made.text.encode())) > OWN.size:
        steps.refuse(messages.TOO_LARGE(found=f"{size / MEGABYTE:.1f}", limit=OWN.size // MEGABYTE))
    return steps.done(steps.take(Outcome(made, tuple(_doubts(found, made)))))


def _paths(places: Sequence[Path]) -> Outcome[tuple[tuple[Path, bool], ...]]:
    """The files to read, each once, and whether they were named."""
    steps = Steps()
    found: dict[Path, bool] = {}
    for place in places:
        if is_speech_folder(place) or not is_folder(place):
            found[place] = True
        else:
            found |= {path: False for path in steps.take(list_documents((place,))).paths if path not in found}
    return steps.done(tuple(found.items()))


def _told(path: Path, environ: Environ, converter: Converter | None) -> Outcome[tuple[Told, ...]]:
    """The speeches of a file, called by its name and, where there are several, a number."""
    steps = Steps()
    old = steps.take(open_old(path, environ, converter))
    several = len(old.speeches) > 1
    name = old.loaded.path.name
    return steps.done(
        tuple(
            Told(rebuild(speech, facts), facts, f"{name} {at}" if several else name)
            for at, speech in enumerate(old.speeches, 1)
            for facts in (old_facts(speech, old.facts(speech)),)
        )
    )


def _doubts(told: Sequence[Told], made: OutlineText) -> Iterator[Diagnostic]:
    if len(told) > 1 and made.parts and not made.common:
        yield messages.NOTHING_IN_COMMON(count=len(told), parts=made.parts)
    if made.left:
        yield messages.NOT_ALL_IN_OUTLINE(left="；".join(made.left))


def save_outline(made: OutlineText, target: Target, asked: OutlineAsked, cache: Path | None) -> Outcome[Path]:
    """Write an outline.

    Args:
        made: the outline.
        target: where to.
        asked: what it was made of; it does not go onto any of that.
        cache: the folder that remembers what was written; None where nothing does.

    Raises:
        DraftkitError: the target is one of a speech's own files or of those it was made of, or holds what draftkit did
            not write there last.
    """
    steps = Steps()
    refuse_own(target.path, asked.places, steps)
    steps.take(save_document(target, made.text.encode(), Desk(cache=cache)))
    if target.path.stem != made.id:
        steps.said.append(NAMED_OTHERWISE(file=target.path.name, id=made.id))
    return steps.done(target.path)
