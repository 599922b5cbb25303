"""Which version of a speech a returned document was made from."""

from collections.abc import Iterator
from typing import Final

from draftkit.diagnostics import Diagnostic, Message, Outcome
from draftkit.store.journal import What, load_journal
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import State, entries, find_state, load_state, state_of, state_with
from draftkit.tree.page import page_of, page_text
from draftkit.tree.returned import Returned
from draftkit.workflows.review import messages
from draftkit.workflows.steps import Steps, attempted
from draftkit.workflows.versions.history import speech_of, texts_of

ALIKE: Final = 0.3
"""Share of the shorter text's runs of characters that a document has in common with the version it was made from.

Speeches of one office share fewer: salutations, set phrases, the name of the meeting.
"""
_RUN = 5
"""Characters of a run."""
_SHOWN = 30


def version_of(
    folder: SpeechFolder, returned: Returned, number: int | None = None, reviewed: int | None = None
) -> Outcome[State]:
    """The version a document was made from; its own word counts before its text.

    Where versions are damaged and no other is like the document, it is the speech as it stands now.

    Args:
        folder: of the speech.
        returned: what came back.
        number: of the version, where a person says so.
        reviewed: the same, where an earlier review of the document does; not heeded where it is not kept any more.
    """
    if number is not None:
        return _with_page(find_state(folder, number))
    before = find_state(folder, reviewed) if reviewed is not None else None
    if before is not None and before.value is not None and before.value.issued is not None:
        return before
    if not entries(folder):
        return _as_it_stands(folder, returned, messages.NOTHING_ISSUED)
    identity = returned.identity
    named = state_with(folder, identity.digest) if identity.digest else None
    if named is not None and named.value is not None and named.value.issued is not None:
        return _told_older(folder, returned, named)
    return _nearest(folder, returned)


def _told_older(folder: SpeechFolder, returned: Returned, found: Outcome[State]) -> Outcome[State]:
    """The version, and whether newer ones were exported."""
    steps = Steps()
    state, journal = steps.take(found), steps.take(load_journal(folder))
    newest = max((event.state for event in journal.events if event.what == What.EXPORT), default=0)
    if state.number < newest:
        steps.said.append(messages.OLDER_VERSION(name=returned.name, number=state.number, newest=newest))
    return steps.done(state)


def _nearest(folder: SpeechFolder, returned: Returned) -> Outcome[State]:
    """The exported version whose text is nearest, any version where none was exported; of several alike the newest."""
    steps = Steps()
    runs = _runs(_original(returned))
    exported = {event.state for event in steps.take(load_journal(folder)).events if event.what == What.EXPORT}
    states = [state for state in _states(folder, steps) if state.issued is not None]
    states = [state for state in states if state.number in exported] or states
    found = [(_likeness(runs, state), state) for state in states]
    (_, shared), state = max(found, key=lambda each: (each[0][0], each[1].number), default=((0.0, 0.0), None))
    if state is None or shared < ALIKE:
        if steps.warned:
            now = attempted(lambda: _as_it_stands(folder, returned, messages.VERSIONS_DAMAGED))
            return steps.done(steps.take(now))
        steps.refuse(messages.ANOTHER_DRAFT(name=returned.name, words=_first_words(returned)))
    steps.said.append(_why(returned, state))
    return steps.done(state)


def _why(returned: Returned, state: State) -> Diagnostic:
    """Why a version was chosen by its text."""
    identity = returned.identity
    if not identity.speech:
        return messages.WITHOUT_IDENTITY(name=returned.name, number=state.number)
    if identity.speech != state.speech_id:
        return messages.OTHER_FOLDER(name=returned.name, number=state.number)
    if identity.version == state.number:
        return messages.VERSION_REPLACED(name=returned.name, number=state.number)
    return messages.VERSION_GONE(name=returned.name, number=identity.version, nearest=state.number)


def _states(folder: SpeechFolder, steps: Steps) -> Iterator[State]:
    for entry in entries(folder):
        found = load_state(entry)
        steps.said.extend(found.diagnostics)
        if found.value is not None:
            yield found.value


def _as_it_stands(folder: SpeechFolder, returned: Returned, why: Message) -> Outcome[State]:
    """The speech as it is now, where no version can be used; nothing is told where it is the one that went out."""
    steps = Steps()
    texts = steps.take(texts_of(folder))
    state = steps.take(_with_page(Outcome(state_of(folder, texts, speech_of(texts)))))
    if _likeness(_runs(_original(returned)), state)[1] < ALIKE:
        steps.refuse(messages.ANOTHER_DRAFT(name=returned.name, words=_first_words(returned)))
    if returned.identity.digest != state.digest:
        steps.said.append(why(name=returned.name))
    return steps.done(state)


def _with_page(found: Outcome[State]) -> Outcome[State]:
    """The version, if there is a speech in it."""
    steps = Steps()
    state = steps.take(found)
    if state.issued is None:
        steps.refuse(messages.NO_PAGE(number=state.number))
    return steps.done(state)


def _original(returned: Returned) -> str:
    """The words as they were before tracked changes."""
    return "".join(each.text for paragraph in returned.paragraphs for each in paragraph.marked if each.inserted is None)


def _first_words(returned: Returned) -> str:
    return _original(returned)[:_SHOWN] or "—"


def _runs(text: str) -> frozenset[str]:
    plain = "".join(text.split())
    return frozenset(plain[at : at + _RUN] for at in range(max(1, len(plain) - _RUN + 1)))


def _likeness(runs: frozenset[str], state: State) -> tuple[float, float]:
    """How much of everything a text and a version share, and how much of the shorter one."""
    others = _runs(page_text(page_of(state.issued))) if state.issued else frozenset()
    shared = len(runs & others)
    return shared / len(runs | others), shared / max(1, min(len(runs), len(others)))
