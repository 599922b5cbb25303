"""`draftkit figures`: the table of local figures, what is open, and what became of them."""

from pathlib import Path
from typing import Annotated

import typer

from draftkit.cli.gaps import gap_lines, say_count
from draftkit.cli.language import _
from draftkit.cli.moments import now
from draftkit.cli.options import Folder, Json, Office
from draftkit.cli.talk import quoted, say, show, show_json, told
from draftkit.errors import DraftkitError

EXAMPLES = """\
draftkit figures 2026-培训班
draftkit figures 2026-培训班 --open
draftkit figures 2026-培训班 --history --only 参训人数
draftkit figures 2026-培训班 --since export
draftkit figures 2026-培训班 --since 昨天
draftkit figures 2026-培训班 --against 2025-培训班"""


def command(
    folder: Folder,
    *,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="NAME", help="Only this figure; may be repeated.")
    ] = None,
    is_open: Annotated[
        bool, typer.Option("--open", help="List what the text waits for, by its part and by who is to supply it.")
    ] = False,
    history: Annotated[bool, typer.Option("--history", help="Tell who changed what when.")] = False,
    since: Annotated[
        str,
        typer.Option(
            "--since",
            metavar="VERSION",
            help="What changed since the last draft or export (draft, export), since a version by its number, or since "
            "a day (2026-11-22, yesterday).",
        ),
    ] = "",
    against: Annotated[
        Path | None,
        typer.Option("--against", metavar="OTHER", help="What differs from another speech folder or figures.yaml."),
    ] = None,
    as_json: Json = False,
    office: Office = None,
) -> None:
    """List the local figures of a speech: what is written, its source, its owner, where it stands, what is open.

    A figure is written in one place and used in many; all of them are listed. Versions are put on record when a speech
    is drafted or exported; edits of figures.yaml by hand are found and told as such.
    """
    names = tuple(only or ())
    _one_view({"--open": is_open, "--history": history, "--since": bool(since), "--against": against is not None})
    if history:
        _history(folder, names, office, as_json=as_json)
    elif since or against:
        _compared(folder, against or since, (names, office), as_json=as_json)
    elif is_open:
        _open(folder, names, office, as_json=as_json)
    else:
        _table(folder, names, office, as_json=as_json)


def _one_view(asked: dict[str, bool]) -> None:
    options = [option for option, is_asked in asked.items() if is_asked]
    if len(options) > 1:
        from draftkit.workflows.messages import ONE_CHOICE_AT_A_TIME

        raise DraftkitError(ONE_CHOICE_AT_A_TIME(options=", ".join(options)))


def _table(folder: Path, names: tuple[str, ...], office: Path | None, *, as_json: bool) -> None:
    from draftkit.workflows.figures.overview import report_figures

    found = told(report_figures(folder, office, names))
    if as_json:
        from draftkit.figures.report import report_data

        show_json(report_data(found.records), indent=1)
        return
    from draftkit.cli.figure_tables import print_figures

    print_figures(found.by_page)
    say(_("figures: {count}").format(count=len(found.records)))
    say_count(found.gaps, f"draftkit figures {quoted(folder)} --open")


def _open(folder: Path, names: tuple[str, ...], office: Path | None, *, as_json: bool) -> None:
    from draftkit.workflows.figures.overview import report_figures

    found = told(report_figures(folder, office, names))
    if as_json:
        from draftkit.figures.gaps import gaps_data

        show_json(gaps_data(found.open), indent=1)
        return
    for line in gap_lines(found.open):
        show(line)
    say_count(found.gaps)


def _history(folder: Path, names: tuple[str, ...], office: Path | None, *, as_json: bool) -> None:
    from draftkit.workflows.figures.overview import figure_history

    found = told(figure_history(folder, office, names))
    if as_json:
        from draftkit.figures.history import history_data

        show_json(history_data(found.events, found.unrecorded), indent=1)
        return
    from draftkit.cli.figure_tables import print_history

    print_history(found.events, found.unrecorded)
    if not found.events:
        nothing = _("nothing is on record yet: the first command that writes begins the history")
        say(_("nothing is on record of these figures") if names else nothing)
    if found.unrecorded:
        say(_("edits by hand that the next command that writes puts on record: {n}").format(n=len(found.unrecorded)))


def _compared(folder: Path, other: str | Path, wanted: tuple[tuple[str, ...], Path | None], *, as_json: bool) -> None:
    from draftkit.workflows.figures.overview import figures_against, figures_since

    names, office = wanted
    if isinstance(other, str):
        found = told(figures_since(folder, other, office, names, now()[:10]))
    else:
        found = told(figures_against(folder, other, office, names))
    if as_json:
        from draftkit.figures.versions import versions_data

        show_json(versions_data(found.differences, found.mark, found.day), indent=1)
        return
    from draftkit.cli.figure_tables import issued, print_differences

    print_differences(found.differences)
    if found.mark or found.day:
        say(_("since {version}").format(version=issued(found.mark) if found.mark else found.day))
    say(_("figures that differ: {count}").format(count=len(found.differences)))
