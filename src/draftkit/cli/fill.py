"""`draftkit fill`: supply the local figures."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.gaps import say_gaps
from draftkit.cli.language import _
from draftkit.cli.options import Folder, Office, Origin, Pairs
from draftkit.cli.pairs import parse_owners, parse_pairs
from draftkit.cli.talk import patience, quoted, say, told
from draftkit.cli.wide import printable
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from draftkit.figures.usage import Gaps
    from draftkit.workflows.figures.fill import Filled, Supplied, Taken
    from draftkit.workflows.figures.forms import FormWishes

EXAMPLES = """\
draftkit fill 2026-培训班
draftkit fill 2026-培训班 --set 参训人数=126 --by 办公室 --source 报名表
draftkit fill 2026-培训班 --assign 组织科=参训人数,培训天数
draftkit fill 2026-培训班 --template 填报表.xlsx --by who
draftkit fill 2026-培训班 --from 回收"""


def command(
    folder: Folder,
    *,
    pairs: Pairs = None,
    only: Annotated[
        list[str] | None,
        typer.Option(
            "--only", metavar="NAME", help="Ask for this figure only, or take only this one; may be repeated."
        ),
    ] = None,
    sheets: Annotated[
        list[str] | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="Take the values that came back: a form that was filled in (.xlsx, .csv), a figures.yaml, or a folder "
            "of them; may be repeated.",
        ),
    ] = None,
    owners: Annotated[
        list[str] | None,
        typer.Option(
            "--assign",
            metavar="WHO=NAMES",
            help="Note who is to supply these figures, with commas between their names; may be repeated.",
        ),
    ] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template", metavar="FILE", help="Write the form (.xlsx) that asks for what is open, to hand it round."
        ),
    ] = None,
    by_year: Annotated[
        bool, typer.Option("--by-year", help="In the form: a column for each year of a figure.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="In the form: figures that have a value, too.")] = False,
    by: Annotated[
        str,
        typer.Option(
            "--by",
            metavar="NAME",
            help="Who supplies the values. With --template: whose figures the form asks for; 'who' writes a form for "
            "each owner.",
        ),
    ] = "",
    source: Origin = "",
    replacing: Annotated[
        bool,
        typer.Option("--replace", help="Change values that are there already; write over a form that was changed."),
    ] = False,
    office: Office = None,
) -> None:
    """Supply the figures that are still open.

    On a terminal it asks for one after the other, in the order of the speech, and shows the sentence around the gap.
    Values that are there already are never changed without being asked. --template writes a form for the departments,
    --from takes it back.
    """
    from draftkit.workflows.figures.fill import Supplied

    assigned = parse_owners(owners)
    when = datetime.now().astimezone().isoformat(timespec="seconds")
    supplied = Supplied(parse_pairs(pairs), source, by, when, replacing)
    names = tuple(only or ())
    _refuse_mixed(
        {"--by-year": by_year, "--all": everything},
        {"--set": pairs, "--from": sheets, "--source": source},
        is_form=template is not None,
    )
    if template is None:
        _refuse_split(by)
    gaps = _assign(folder, assigned, when, office) if assigned else None
    if template is not None:
        from draftkit.workflows.figures.forms import FormWishes

        _write_forms(folder, FormWishes(template, by, by_year, everything, names, replacing), office)
    elif sheets:
        _from_files(folder, _named(sheets), supplied, names, office)
    elif pairs:
        from draftkit.workflows.figures.fill import fill_figures

        _say_filled(told(fill_figures(folder, supplied, office)))
    elif gaps is not None:
        say_gaps(gaps)
    else:
        from draftkit.cli.asking import Asking

        _say_filled(Asking(folder, supplied, office).run(names))


def _refuse_mixed(of_form: dict[str, object], of_values: dict[str, object], *, is_form: bool) -> None:
    """A form is written, or values are taken, not both.

    Raises:
        DraftkitError: options of the other one were given.
    """
    from draftkit.workflows.figures.messages_fill import NEEDS_TEMPLATE, NOT_TOGETHER

    given = [name for name, value in (of_values if is_form else of_form).items() if value]
    if given:
        raise DraftkitError((NOT_TOGETHER if is_form else NEEDS_TEMPLATE)(options=", ".join(given)))


def _refuse_split(by: str) -> None:
    """What stands for all owners in forms supplies no values.

    Raises:
        DraftkitError: it was given as the one who does.
    """
    from draftkit.workflows.figures.messages_fill import SPLIT, SPLIT_AS_NAME

    if by == SPLIT:
        raise DraftkitError(SPLIT_AS_NAME(name=by))


def _named(sheets: list[str]) -> tuple[Path, ...]:
    """What came back; an empty path would mean the current folder, which a variable that is not set does not.

    Raises:
        DraftkitError: a path is empty.
    """
    from draftkit.workflows.figures.messages_fill import NO_PATH

    if not all(each.strip() for each in sheets):
        raise DraftkitError(NO_PATH())
    return tuple(map(Path, sheets))


def _assign(folder: Path, owners: tuple[tuple[str, str], ...], when: str, office: Path | None) -> "Gaps":
    """Note who is to supply what; what is open then."""
    from draftkit.workflows.figures.owners import assign_owners

    done = told(assign_owners(folder, owners, when, office))
    for owner, names in done.owners:
        say(printable(_("{owner}: {names}").format(owner=owner, names="、".join(names))))
    return done.filled.gaps


def _write_forms(folder: Path, wishes: "FormWishes", office: Path | None) -> None:
    from draftkit.workflows.figures.forms import write_forms

    written = told(write_forms(folder, wishes, office))
    for form in written:
        say(_("written: {path}").format(path=form.path) + " · " + _("rows: {count}").format(count=form.rows))
    if not written:
        say(_("there is nothing to ask for; no form was written"))
        return
    if len(written) > 1:
        say(
            _("put what comes back into one folder, then: draftkit fill {folder} --from FOLDER").format(
                folder=quoted(folder)
            )
        )
    else:
        back = quoted(written[0].path)
        say(_("once filled in: draftkit fill {folder} --from {file}").format(folder=quoted(folder), file=back))


def _from_files(
    folder: Path, files: tuple[Path, ...], supplied: "Supplied", only: tuple[str, ...], office: Path | None
) -> None:
    """Take what came back; a figure with two values is shown and left as it is."""
    from draftkit.cli.conflicts import say_conflicts
    from draftkit.workflows.figures.returned import ReturnedError, fill_from, undecided

    try:
        with patience(_("Reading …")):
            filled = told(fill_from(folder, files, supplied, only, office))
    except ReturnedError as error:
        if error.conflicts:
            say_conflicts(error.conflicts)
        raise
    _say_files(filled.files)
    _say_filled(filled)
    if filled.conflicts:
        say_conflicts(filled.conflicts)
        raise DraftkitError(undecided(filled.conflicts))


def _say_files(files: "tuple[Taken, ...]") -> None:
    """What was taken from each of several files; of a single one only that nothing was filled in."""
    names = [file.path.name for file in files]
    for file in files:
        if not file.given:
            words = _("only remarks") if file.remarks else _("nothing was filled in")
        elif len(files) == 1:
            continue
        elif file.taken < file.given:
            words = _("values: {given}, taken: {taken}").format(given=file.given, taken=file.taken)
        else:
            words = _("values taken: {taken}").format(taken=file.taken)
        name = file.path.name if names.count(file.path.name) == 1 else str(file.path)
        say(printable(_("{owner}: {names}").format(owner=name, names=words)))


def _say_filled(filled: "Filled") -> None:
    for name, value in filled.told:
        say(f"{name}: {value}")
    say_gaps(filled.gaps)
