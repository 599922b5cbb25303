"""`draftkit check`: what a strict old hand would mark in a speech."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from draftkit.cli.checking.shown import Form, form_of
from draftkit.cli.language import _
from draftkit.cli.options import Json, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.talk import Ticker, patience, told
from draftkit.diagnostics import Severity
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from draftkit.workflows.checking.check import Asked, Bench
    from draftkit.workflows.checking.open import Inlet

EXAMPLES = """\
draftkit check 2026-培训班
draftkit check 讲话稿.docx --date 2026-12-03
draftkit check 讲话稿.docx --annotate 讲话稿-批注.docx
draftkit check 历年讲话/ --severity error --baseline 旧问题.json --write-baseline
draftkit check 2026-培训班 -o 审核.html
draftkit check 2026-培训班 --fix
draftkit check 讲话稿.docx --fix --into 讲话稿-修改.docx
draftkit check 2026-培训班 --watch"""


def command(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="Speech folders, documents, or folders of them; - for the standard input."),
    ],
    *,
    date: Annotated[
        str, typer.Option("--date", metavar="DAY", help="The day of the meeting, as in 2026-12-03; a folder knows it.")
    ] = "",
    genre: Annotated[
        str, typer.Option("--genre", metavar="GENRE", help="The genre, as in G05; a folder knows it by its outline.")
    ] = "",
    base: Annotated[
        Path | None,
        typer.Option(
            "--base",
            metavar="FILE|DIR",
            help="The speech this one was made from: its names are left-overs. Of a folder made by 'draftkit reuse': "
            "the values it had before.",
        ),
    ] = None,
    beside: Annotated[
        list[Path] | None,
        typer.Option("--beside", metavar="FILE", help="Another speech of the same meeting; may be repeated."),
    ] = None,
    past: Annotated[
        list[Path] | None,
        typer.Option(
            "--past", metavar="DIR", help="Past speeches: what stands there too is found; the office's past/ is known."
        ),
    ] = None,
    index: Annotated[
        Path | None,
        typer.Option(
            "--index", metavar="FILE", help="Where to keep what was read of past speeches; else in the cache."
        ),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", "--rule", metavar="ID", help="Only this rule, or this entry; may be repeated."),
    ] = None,
    severity: Annotated[
        Severity, typer.Option("--severity", metavar="LEAST", help="Leave out what is lighter.")
    ] = Severity.HINT,
    wanted: Annotated[Form | None, typer.Option("--format", metavar="FORM", help="The form of the report.")] = None,
    json: Json = False,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="OUT", help="Write the report there: .html, .sarif or .json; - for stdout."
        ),
    ] = "",
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="Say nothing of the old findings that stand in this file."),
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Write all findings of now into the baseline.")
    ] = False,
    annotate: Annotated[
        Path | None,
        typer.Option("--annotate", metavar="OUT", help="Write a copy of a .docx with a comment at each finding."),
    ] = None,
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Give up what somebody changed in that copy, or in OUT, since it was written."),
    ] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Show each place, also where one fault stands again and again.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", help="Check again whenever a file changes; Ctrl-C ends it.")
    ] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Mend mechanical faults; the changes are shown first.")] = False,
    into: Annotated[
        Path | None,
        typer.Option("--into", metavar="OUT", help="With --fix: write into a copy; of a .docx, with tracked changes."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="With --fix: write the changes without asking.")] = False,
    office: Office = None,
) -> int:
    """Check a speech as a strict old hand would: structure, figures, names, formulations, punctuation, the ear.

    Each finding says where, what, and what to do. An error or a warning makes the exit code 1, a hint does not. What is
    meant to stand is let stand by a note in the line before its block in speech.md: <!-- 放行 DKR22：理由 -->

    Nothing is written but what -o, --annotate, --write-baseline and --fix name.
    """
    from draftkit.cli.checking.round import Round
    from draftkit.workflows.checking.check import Asked
    from draftkit.workflows.checking.open import Inlet
    from draftkit.workflows.desk import Desk
    from draftkit.workflows.drafting.oneshot import Target

    form = form_of(wanted, output, json=json)
    writing = {"--write-baseline": write_baseline, "-o": output not in ("", "-"), "--annotate": annotate is not None}
    _refuse_contradictions({"--watch": watch, "--fix": fix, **writing}, baseline)
    others = (base, tuple(beside or ()), baseline, tuple(past or ()), index)
    asked = Asked(tuple(paths), date, genre, tuple(only or ()), severity, *others)
    stdin = None if sys.stdin is None else sys.stdin.buffer
    inlet = Inlet(Desk(office, None, cache_folder()), os.environ, stdin)
    if watch:
        from draftkit.cli.checking.watching import watch_and_check

        return watch_and_check(lambda: _again(asked, inlet, form, every=every), asked, inlet)
    bench = _bench(asked, inlet, anew=write_baseline)
    if fix:
        from draftkit.cli.checking.mending import mend

        _refuse_outputs(bench, {"--into": into})
        return mend(bench, yes=yes, every=every, copy=Target(into, replace) if into else None)
    report = None if output in ("", "-") else Target(Path(output), replace)
    copy = Target(annotate, replace) if annotate else None
    written = {"-o": report.path if report else None, "--annotate": annotate}
    _refuse_outputs(bench, {**written, "--baseline": baseline if write_baseline else None})
    return Round(bench, form, report, copy, every).run(anew=write_baseline)


def _refuse_outputs(bench: "Bench", outputs: "dict[str, Path | None]") -> None:
    from draftkit.workflows.checking.outputs import refuse_output

    for option, path in outputs.items():
        if path is not None:
            told(refuse_output(bench, path, option))


def _bench(asked: "Asked", inlet: "Inlet", *, anew: bool = False) -> "Bench":
    from draftkit.workflows.checking.check import open_bench

    ticker = Ticker(_("reading past speeches"))
    try:
        with patience(_("Reading …")):
            outcome = open_bench(asked, inlet, ticker, anew=anew)
    finally:
        ticker.end()
    return told(outcome)


def _again(asked: "Asked", inlet: "Inlet", form: Form, *, every: bool) -> int:
    """A round of many: what is wrong is told, and the next round may find it mended."""
    from draftkit.cli.checking.round import Round
    from draftkit.cli.talk import report

    try:
        return Round(_bench(asked, inlet), form, every=every).run()
    except DraftkitError as error:
        report(error.diagnostics)
        return error.exit_code


def _refuse_contradictions(given: dict[str, bool], baseline: Path | None) -> None:
    from draftkit.workflows.checking.messages import NEEDS_OPTION, TWO_OPTIONS

    for alone in ("--watch", "--fix"):
        if given[alone] and (others := [name for name, is_given in given.items() if is_given and name != alone]):
            raise DraftkitError(TWO_OPTIONS(options=", ".join((alone, *others))))
    if given["--write-baseline"] and baseline is None:
        raise DraftkitError(NEEDS_OPTION(option="--write-baseline", other="--baseline FILE"))
