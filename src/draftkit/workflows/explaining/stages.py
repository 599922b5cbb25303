"""The drafts of a speech folder that are on record, and what people made of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from draftkit.diagnostics import Outcome
from draftkit.explain import messages
from draftkit.explain.history import Stage, unrecorded
from draftkit.explain.lines import Line, lines_of
from draftkit.figures.fill import fill
from draftkit.figures.model import Sheet
from draftkit.readers.markdown import read_markdown
from draftkit.source import Source
from draftkit.store.files import digest_of
from draftkit.store.past import Past, Pasts, pasts
from draftkit.store.speech_folder import SpeechFolder, load_kept
from draftkit.tree.native import NotNativeError, parse_native
from draftkit.tree.nodes import Speech
from draftkit.workflows.steps import Steps


def stages_of(folder: SpeechFolder, now: Speech, sheet: Sheet) -> Outcome[tuple[Stage, ...]]:
    """All stages, the last one first; at least one.

    Args:
        folder: of the speech.
        now: the text as it stands, its figures filled in.
        sheet: with what figures are filled in, of earlier drafts too.
    """
    steps = Steps()
    kept = steps.take(load_kept(folder))
    if kept.tree is None and kept.base is None:
        steps.said.append(messages.NO_RECORD(path=folder.root))
        return steps.done((unrecorded(lines_of(now)),))
    if kept.tree is None:
        steps.said.append(messages.NO_SOURCES(path=folder.tree))
    known = steps.take(pasts(folder))
    last = _Draft(kept.tree, kept.base, lines_of(now))
    return steps.done(tuple(_Reader(folder, sheet).stages(last, known)))


@dataclass(frozen=True, slots=True)
class _Draft:
    """What is kept of a draft, its tree and its text, and what was left of it later; None where it is lost."""

    tree: Speech | None
    base: str | None
    left: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Reader:
    folder: SpeechFolder
    sheet: Sheet

    def stages(self, last: _Draft, known: Pasts) -> Iterator[Stage]:
        draft = last
        for past in known.newest_first:
            page = past.speech if self._made(past, draft) else draft.base
            yield self._stage(draft, self._page(draft, page))
            draft = self._before(past)
        yield self._stage(draft, self._page(draft, draft.base) if known.is_whole else draft.left)

    def _made(self, past: Past, draft: _Draft) -> bool:
        """Whether a record is that of a draft: one that found no speech.md has none."""
        made = past.after.get(self.folder.name_of(self.folder.base))
        return draft.base is not None and made == str(digest_of(draft.base.encode()))

    def _before(self, past: Past) -> _Draft:
        tree, base, speech = (
            past.before.get(self.folder.name_of(path))
            for path in (self.folder.tree, self.folder.base, self.folder.speech)
        )
        return _Draft(_tree(tree), base, self._lines(speech or ""))

    def _stage(self, draft: _Draft, page: tuple[Line, ...]) -> Stage:
        tree = self._lines(draft.base or "") if draft.tree is None else self._filled(draft.tree)
        return Stage(tree, page, draft.left)

    def _page(self, draft: _Draft, text: str | None) -> tuple[Line, ...]:
        if text is None:
            return () if draft.tree is None else self._filled(draft.tree)
        return self._lines(text)

    def _lines(self, text: str) -> tuple[Line, ...]:
        return self._filled(read_markdown(Source(str(self.folder.speech), text)).value or Speech())

    def _filled(self, speech: Speech) -> tuple[Line, ...]:
        return lines_of(fill(speech, self.sheet).value or speech)


def _tree(text: str | None) -> Speech | None:
    try:
        return None if text is None else parse_native(text)
    except NotNativeError:
        return None
