"""Write the forms that are handed round, so that each department supplies its own figures."""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.figures.forms.form import NOBODY, FormOptions, forms_of
from draftkit.figures.model import Sheet
from draftkit.grid import Form
from draftkit.store.files import Digest
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder
from draftkit.workflows import messages
from draftkit.workflows.exporting.record import expected_at, save_recorded
from draftkit.workflows.figures import messages_fill
from draftkit.workflows.figures.now import figures_now, named_figure
from draftkit.workflows.steps import Steps
from draftkit.writers.form import write_form

_ENDING = ".xlsx"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]|^[. ]+|[. ]+$')
"""What Windows does not take in the name of a file."""
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class FormWishes:
    """What form is wanted.

    Attributes:
        output: the file; with a form for each owner, the beginning of their names.
        by: the owner whose figures it asks for, `messages_fill.SPLIT` for a form for each, empty for one form with all.
        by_year: see `FormOptions`.
        everything: ask for figures that have a value too.
        only: ask for these figures only; empty for all.
        replace: give up what somebody did in a form that was written before.
    """

    output: Path
    by: str = ""
    by_year: bool = False
    everything: bool = False
    only: tuple[str, ...] = ()
    replace: bool = False


@dataclass(frozen=True, slots=True)
class WrittenForm:
    """A form on the disk: how many rows it has, and whom it is for (empty for nobody in particular)."""

    path: Path
    rows: int
    who: str


def write_forms(path: Path, wishes: FormWishes, office: Path | None = None) -> Outcome[tuple[WrittenForm, ...]]:
    """Write one form, or one for each owner; nothing where there is nothing to ask for.

    Raises:
        DraftkitError: the name does not end in .xlsx, no figure has such an owner or such a name, or a file is there
            that somebody may have filled in. Then nothing was written.
    """
    steps = Steps()
    if wishes.output.suffix.lower() != _ENDING:
        steps.refuse(messages_fill.NOT_A_FORM_NAME(path=wishes.output))
    now = steps.take(figures_now(path, office))
    steps.take_all(named_figure(name, now.sheet) for name in wishes.only)
    forms = forms_of(now.speech, now.sheet, steps.take(_options(wishes, now.sheet)))
    targets = dict(zip(_names(wishes, forms), forms, strict=True))
    if targets:
        steps.take(_save(now.folder, targets, replacing=wishes.replace))
    return steps.done(tuple(WrittenForm(name, len(form.rows), form.who) for name, form in targets.items()))


def _options(wishes: FormWishes, sheet: Sheet) -> Outcome[FormOptions]:
    split = wishes.by == messages_fill.SPLIT
    options = FormOptions(
        everything=wishes.everything,
        by_year=wishes.by_year,
        split=split,
        who="" if split else wishes.by,
        only=frozenset(wishes.only),
    )
    owners = tuple(dict.fromkeys(figure.who for figure in sheet.figures if figure.who))
    if options.who in ("", NOBODY, *owners):
        return Outcome(options)
    near = difflib.get_close_matches(options.who, owners, n=1, cutoff=0.5)
    message = messages_fill.UNKNOWN_OWNER_NEAR if near else messages_fill.UNKNOWN_OWNER
    return Outcome(None, (message(name=options.who, near="".join(near), allowed="、".join(owners) or "—"),))


def _names(wishes: FormWishes, forms: Iterable[Form]) -> Iterator[Path]:
    """The file of each form; no two are the same, whatever the owners are called."""
    taken: set[str] = set()
    for form in forms:
        if wishes.by != messages_fill.SPLIT:
            yield wishes.output
            continue
        plain = _NOT_IN_NAMES.sub("_", form.who)[:_LONGEST]
        name = next(each for each in _numbered(plain) if each.casefold() not in taken)
        taken.add(name.casefold())
        yield wishes.output.with_name(f"{wishes.output.stem}-{name}{wishes.output.suffix}")


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}-{number}"
        number += 1


def _save(folder: SpeechFolder, forms: dict[Path, Form], *, replacing: bool) -> Outcome[tuple[Digest, ...]]:
    steps = Steps()
    expected = steps.take_all(_expected(folder, path, replacing=replacing) for path in forms)
    writes = (Write(path, write_form(form), old) for (path, form), old in zip(forms.items(), expected, strict=True))
    return steps.done(steps.take(save_recorded(folder, tuple(writes))))


def _expected(folder: SpeechFolder, path: Path, *, replacing: bool) -> Outcome[Digest]:
    """What stands there now, if it may be replaced: a form that somebody filled in may not."""
    outcome = expected_at(folder, path, replace=replacing)
    said = (
        replace(each, message=messages_fill.FORM_FILLED_IN) if each.message == messages.EXPORT_EDITED else each
        for each in outcome.diagnostics
    )
    return Outcome(outcome.value, tuple(said))
