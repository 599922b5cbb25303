"""Put earlier texts in the place of those of a speech folder: after a draft is taken back, or a state restored."""

from collections.abc import Sequence

from draftkit.diagnostics import Outcome
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source
from draftkit.store.journal import Event
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import Texts
from draftkit.tree.nodes import Speech
from draftkit.workflows.figures.history import Occasion, occasion_writes
from draftkit.workflows.sources import open_sheet
from draftkit.workflows.steps import Steps, attempted
from draftkit.workflows.versions.history import Deed, Turn, save_turn, texts_of


def bring_back(
    folder: SpeechFolder, writes: Sequence[Write], event: Event, how: str, issued: Speech | None = None
) -> Outcome[Turn]:
    """Write files, and note what that does to the speech and its figures; all of it, or nothing.

    Args:
        folder: of the speech.
        writes: the files, those of the folder among them.
        event: what is done; nothing is noted where it has no time.
        how: figures change by it, see `figures.history.How`.
        issued: the speech of the new files with its figures filled in, where it is known.

    Raises:
        DraftkitError: a file changed meanwhile, or may not be read or written.
    """
    steps = Steps()
    before = steps.take(texts_of(folder))
    old = {folder.speech: before.speech, folder.figures: before.figures, folder.brief: before.brief}
    new = {write.path: write.data.decode() for write in writes if write.path in old}
    after = Texts(*(new.get(path, text) for path, text in old.items()))
    deed = Deed(event, before, after, issued)
    figures = new.get(folder.figures)
    return steps.done(steps.take(save_turn(folder, writes, deed, lambda _: _log(folder, figures, how, event.when))))


def _log(folder: SpeechFolder, text: str | None, how: str, when: str) -> tuple[Write, ...]:
    """What the log says of figures that are as before; nothing where they stay, or cannot be read."""
    if text is None:
        return ()
    before = attempted(lambda: open_sheet(folder.figures)).value
    after = parse_sheet(Source(str(folder.figures), text)).value
    if before is None or after is None:
        return ()
    return occasion_writes(folder, before.value, after, Occasion(how, when))
