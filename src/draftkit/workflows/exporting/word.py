"""What people may want of a Word document besides the page, made ready for the writer."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.diagnostics import Diagnostic, Outcome, Severity
from draftkit.figures.gaps import Gap
from draftkit.figures.model import Sheet
from draftkit.tree.nodes import Speech
from draftkit.workflows.desk import Desk
from draftkit.workflows.documents.convert import Environ
from draftkit.workflows.exporting.formats import Appendix, Format
from draftkit.workflows.exporting.messages import NOT_IN_FINAL, NOTHING_OPEN, ONLY_IN_WORD
from draftkit.workflows.steps import Steps
from draftkit.writers.options import Remark, WordOptions
from draftkit.writers.table import TablePage

if TYPE_CHECKING:
    from draftkit.tree.page import Page


@dataclass(frozen=True, slots=True)
class WordWishes:
    """What is wanted of a Word document.

    Attributes:
        profile: the name of the page profile; the standard one if empty.
        like: a sample whose page is to be taken.
        notes: puts a finding in Chinese words; comments are written where it is given.
        append: what is to stand behind the speech.
        desk: what is known of sources, for the table of them.
        environ: the environment: where LibreOffice is, and fc-list.
        typefaces: say which typefaces this machine does not have.
    """

    profile: str = ""
    like: Path | None = None
    notes: Callable[[Diagnostic], str] | None = None
    append: tuple[Appendix, ...] = ()
    desk: Desk | None = None
    environ: Environ = field(default_factory=dict)
    typefaces: bool = False


@dataclass(frozen=True, slots=True)
class Matter:
    """What a document is made of.

    Attributes:
        path: of the speech folder.
        sheet: its figures.
        lacking: what the text waits for.
        findings: what was told of the speech.
    """

    path: Path
    speech: Speech
    sheet: Sheet
    lacking: tuple[Gap, ...]
    findings: tuple[Diagnostic, ...]


def refuse_wishes(wishes: WordWishes, wanted: Format, steps: Steps, *, final: bool) -> None:
    """Stop where something is wanted that the document cannot have."""
    added = [f"--append {each}" for each in wishes.append]
    if wishes.notes:
        added.insert(0, "--notes")
    if final and added:
        steps.refuse(NOT_IN_FINAL(options=", ".join(added)))
    page = [name for name, value in (("--profile", wishes.profile), ("--like", wishes.like)) if value]
    if wanted is not Format.WORD and (of_word := [*page, *added]):
        steps.refuse(ONLY_IN_WORD(options=", ".join(of_word)))


def word_options(matter: Matter, wishes: WordWishes, office: Path | None) -> Outcome[WordOptions]:
    """What the writer is told, without the identity; typefaces and characters that may be missing are told in hints."""
    from draftkit.tree.page import page_of
    from draftkit.workflows.exporting.page_profiles import font_hints, profile_for, rare_characters

    steps = Steps()
    profile = steps.take(profile_for(wishes.profile, wishes.like, office, wishes.environ))
    page = page_of(matter.speech)
    remarks: tuple[Remark, ...] = ()
    if wishes.notes:
        from draftkit.workflows.exporting.notes import remarks as noted

        remarks = noted(page, matter.sheet, matter.lacking, matter.findings, wishes.notes)
        remarks += _checked(matter.path, page, wishes.desk or Desk(office), steps)
    appendix = tuple(_appended(matter, wishes.append, wishes.desk or Desk(office), steps))
    if wishes.typefaces:
        from draftkit.store.fonts import families

        steps.said.extend(font_hints(profile, families(wishes.environ)))
    steps.said.extend(rare_characters(page))
    return steps.done(WordOptions(profile, remarks=remarks, appendix=appendix))


def _checked(path: Path, page: "Page", desk: Desk, steps: Steps) -> tuple[Remark, ...]:
    """What the checks find, as comments."""
    from draftkit.workflows.exporting.checked import found_in, remarks_of

    outcome = found_in(path, desk)
    steps.said.extend(each for each in outcome.diagnostics if each.message.severity is Severity.WARNING)
    return remarks_of(outcome.unwrap(), page)


def _appended(matter: Matter, wanted: Iterable[Appendix], desk: Desk, steps: Steps) -> Iterator[TablePage]:
    for each in dict.fromkeys(wanted):
        if each is Appendix.SOURCES:
            from draftkit.workflows.explaining.explain import explain_speech
            from draftkit.workflows.explaining.kinds import table_page

            yield table_page(steps.take(explain_speech(matter.path, desk)))
        elif matter.lacking:
            from draftkit.workflows.exporting.notes import gaps_page

            yield gaps_page(_title(matter.speech), matter.lacking, matter.sheet)
        else:
            steps.said.append(NOTHING_OPEN())


def _title(speech: Speech) -> str:
    from draftkit.tree.page import Form, page_of

    return "".join(paragraph.text for paragraph in page_of(speech) if paragraph.form is Form.TITLE)
