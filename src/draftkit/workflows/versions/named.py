"""A version of a speech, as people name it: a folder, a version of a folder, or any document."""

from collections.abc import Iterator
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.review.views import MARK, plain_runs
from draftkit.store.messages_states import UNREADABLE_STATE
from draftkit.store.speech_folder import SpeechFolder
from draftkit.store.states import find_state
from draftkit.store.walk import is_file, is_folder
from draftkit.tree.page import Form, Made, Page, PageParagraph, Stretch, page_of
from draftkit.tree.returned import Look, Returned
from draftkit.workflows.documents.convert import NOWHERE, Environ
from draftkit.workflows.documents.returned import load_returned
from draftkit.workflows.reading import read_current
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.numbered import numbered_version
from draftkit.workflows.versions.restore import folder_with_past


def open_version(named: str, office: Path | None = None, environ: Environ = NOWHERE) -> Outcome[Page]:
    """The page of a version.

    Args:
        named: a speech folder, or the speech.md in it, as it stands now; `DIR@N`, version N of a folder; a document
            that can be read, with its tracked changes taken.
        office: the office's own folder, whose formats.yaml says how figures are written.
        environ: the environment, which says where LibreOffice is.

    Raises:
        DraftkitError: there is no such version, or it cannot be read.
    """
    steps, path = Steps(), Path(named)
    numbered = numbered_version(named)
    if numbered:
        return _kept(*numbered)
    folder = SpeechFolder(path.parent if path.name == "speech.md" else path)
    if is_folder(path) or is_file(folder.brief):
        folder = steps.take(folder_with_past(folder.root))
        return steps.done(page_of(steps.take(read_current(folder, office)).speech))
    returned, _ = steps.take(load_returned(path, environ))
    return steps.done(page_of_returned(returned))


def page_of_returned(returned: Returned) -> Page:
    """A document's words as a page, its tracked changes taken; blocks are called p1, p2 and so on."""
    return tuple(_paragraphs(returned))


def _paragraphs(returned: Returned) -> Iterator[PageParagraph]:
    """A paragraph looks as the one whose mark ends it."""
    words, number = "", 0
    for run in plain_runs(returned):
        if not run.accepted:
            continue
        if run.text != MARK:
            words += run.text
            continue
        look = returned.paragraphs[run.paragraph].look
        if words.strip():
            number += 1
            stretches = tuple(_stretches(words.strip(), look))
            yield PageParagraph(f"p{number}", look.form, look.level or 1, stretches)
        words = ""


def _stretches(words: str, look: Look) -> Iterator[Stretch]:
    lead = min(look.lead, len(words)) if look.form is Form.POINT else 0
    for text, made, is_lead in (
        (look.number, Made.NUMBER, look.form is Form.POINT),
        (words[:lead], Made.WORDS, True),
        (words[lead:], Made.WORDS, False),
    ):
        if text:
            yield Stretch(text, made, lead=is_lead)


def _kept(path: Path, number: int) -> Outcome[Page]:
    steps = Steps()
    folder = steps.take(folder_with_past(path))
    state = steps.take(find_state(folder, number))
    if state.issued is None:
        steps.refuse(UNREADABLE_STATE(path=folder.root, number=number))
    return steps.done(page_of(state.issued))
