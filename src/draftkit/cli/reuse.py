"""`draftkit reuse`: make an old speech safe to be said again."""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from draftkit.cli.language import _
from draftkit.cli.moments import now
from draftkit.cli.options import By, Json, Office
from draftkit.cli.places import cache_folder
from draftkit.cli.reusing.shown import Form, Wanted, form_of, put
from draftkit.cli.talk import Ticker, can_ask, patience, quoted, say, told
from draftkit.cli.wide import printable
from draftkit.errors import DraftkitError
from draftkit.store.walk import is_folder

if TYPE_CHECKING:
    from draftkit.reuse.model import RiskReport
    from draftkit.workflows.reuse.risks import RiskAsked
    from draftkit.workflows.reuse.start import Reused, ReuseOptions

EXAMPLES = """\
draftkit reuse 2025-培训班讲话.docx 2026-培训班 --date 2026-12-03
draftkit reuse 历年讲话/ 旧稿
draftkit reuse 2026-培训班
draftkit reuse 2026-培训班 -o 风险清单.html
draftkit reuse 2026-培训班 --words 地名3 --words 人数2
draftkit reuse 2026-培训班 --confirm 核算1 --by 王某 --why 已核对新数"""


def command(
    old: Annotated[
        Path,
        typer.Argument(
            metavar="OLD|DIR", help="The old speech, or a folder of them; alone, a speech folder that was made so."
        ),
    ],
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="The speech folder to make.")] = None,
    *,
    date: Annotated[
        str, typer.Option("--date", metavar="DAY", help="The day of the new meeting, as in 2026-12-03.")
    ] = "",
    document: Annotated[
        int | None,
        typer.Option(
            "--document", metavar="N", min=1, max=100_000, help="Only this speech of a file with several, from 1."
        ),
    ] = None,
    past: Annotated[
        list[Path] | None,
        typer.Option(
            "--past", metavar="DIR", help="Speeches given already: what stands there too is told; may be repeated."
        ),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Option(
            "--words",
            metavar="NAME",
            help="This figure is no fact: its old words stand in the text again; may be repeated.",
        ),
    ] = None,
    confirm: Annotated[
        list[str] | None,
        typer.Option(
            "--confirm",
            metavar="ITEM",
            help="This item of the report is still true: its name; or a kind of items, or all but quotations "
            "(with --why and --by); may be repeated.",
        ),
    ] = None,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why what is confirmed may stand.")] = "",
    by: By = "",
    asks: Annotated[
        bool | None,
        typer.Option("--ask/--no-ask", help="Ask about what is perhaps no fact, one after the other; on a terminal."),
    ] = None,
    wanted: Annotated[Form | None, typer.Option("--format", metavar="FORM", help="The form of the report.")] = None,
    json: Json = False,
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="OUT", help="Write the report there: .md, .html or .json; - for stdout."
        ),
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Give up what somebody changed in OUT since it was written.")
    ] = False,
    every: Annotated[
        bool, typer.Option("--all", help="Show all: what is settled too, and whole stretches that were left out.")
    ] = False,
    office: Office = None,
) -> None:
    """Make a speech folder of an old speech, and report what in it may be wrong today.

    Its words are kept, every place, name, number and day in it becomes a figure with its old value: drafts show it
    marked until somebody gives the new one, or confirms the old. `export --final` waits for that.

    With the folder alone, the report as it is now: local facts, formulations out of date, quotations, sums, seasons and
    deadlines, words from other speeches. Each item is open, changed, or confirmed by a person.
    """
    from draftkit.workflows.desk import Desk
    from draftkit.workflows.reuse.risks import RiskAsked
    from draftkit.workflows.reuse.start import ReuseOptions

    path = Path(output) if output not in ("", "-") else None
    shown = Wanted(form_of(wanted, output, json=json), path, replace, every)
    desk, today = Desk(office, None, cache_folder()), datetime.now().astimezone().date()
    made: Reused | None = None
    if folder is None:
        _refuse_options({"--document": document}, is_made=True)
    else:
        _refuse_options({"--words": words, "--confirm": confirm, "--why": why}, is_made=False)
        made = _make(old, folder, ReuseOptions(now(), today, date, by), shown, document or 0)
        if made is None:
            return
    place = made.folder.root if made else _made_before(old)
    if words:
        _say_words(place, words, by)
    if can_ask() and (asks if asks is not None else made is not None):
        _ask(place, by)
    asked = RiskAsked(place, desk, "" if made else date, today, tuple(past or ()), os.environ)
    risks = _confirmed(asked, tuple(confirm), by, why) if confirm else _report(asked)
    put(risks, shown, desk, _more(made))
    if shown.form is Form.TEXT or shown.output:
        _say_next(place, risks)


def _refuse_options(given: dict[str, object], *, is_made: bool) -> None:
    """Stop at options that are about a folder that is there already, or about one that is to be made.

    Raises:
        DraftkitError: one of them was given.
    """
    from draftkit.workflows.reuse.messages_start import NOT_WITH_OLD, ONLY_WITH_OLD

    names = "、".join(name for name, value in given.items() if value)
    if names:
        raise DraftkitError((ONLY_WITH_OLD if is_made else NOT_WITH_OLD)(options=names))


def _make(old: Path, folder: Path, options: "ReuseOptions", shown: Wanted, document: int) -> "Reused | None":
    """The folder that was made; None where there were several speeches, of which a table was shown."""
    from draftkit.cli.reusing.making import Several, say_made
    from draftkit.workflows.reuse.old import is_speech_folder
    from draftkit.workflows.reuse.several import old_paths, reuse_all, reuse_old

    paths = told(old_paths(old, folder))
    ticker = Ticker(_("reusing"))
    several = Several(ticker, as_json=shown.form is Form.JSON)
    if is_folder(old) and not is_speech_folder(old):
        for path, outcome in reuse_all(paths, options, ticker, os.environ):
            several.take(path, outcome)
        several.end()
        return None
    with patience(_("Reading …")):
        outcomes = tuple(reuse_old(paths[0], options, number=document, environ=os.environ))
    if len(outcomes) > 1:
        for outcome in outcomes:
            several.take(paths[0], outcome)
        several.end()
        return None
    made = told(outcomes[0])
    say_made(made, every=shown.every)
    return made


def _made_before(path: Path) -> Path:
    """A folder that was made from an old speech, as far as its name says.

    Raises:
        DraftkitError: it is a document, or nothing at all.
    """
    if is_folder(path):
        return path
    from draftkit.store.files import DOCUMENT, load
    from draftkit.workflows.reuse.messages_start import NO_FOLDER_NAMED

    load(path, DOCUMENT).unwrap()
    raise DraftkitError(NO_FOLDER_NAMED(path=path))


def _say_words(folder: Path, names: list[str], by: str) -> None:
    from draftkit.workflows.reuse.words import make_words

    worded = told(make_words(folder, names, now=now(), by=by))
    say(_("words again, no facts: {names}; places: {count}").format(names="、".join(worded.names), count=worded.places))


def _confirmed(asked: "RiskAsked", items: tuple[str, ...], by: str, why: str) -> "RiskReport":
    """The report after these items were confirmed."""
    from draftkit.workflows.reuse.confirm import Confirming, confirm

    with patience(_("Looking for risks …")):
        done = told(confirm(asked, Confirming(items, by, now(), why)))
    if done.risks:
        say(_("confirmed as still true: {count}").format(count=len(done.risks)))
    for risk in done.risks:
        say(f"  {risk.id}  {printable(risk.words)}")
    return done.report


def _ask(folder: Path, by: str) -> None:
    from draftkit.cli.reusing.doubts import ask_doubts

    ask_doubts(folder, by)


def _report(asked: "RiskAsked") -> "RiskReport":
    from draftkit.workflows.reuse.risks import risk_report

    ticker = Ticker(_("reading past speeches"))
    try:
        with patience(_("Looking for risks …")):
            outcome = risk_report(asked, ticker)
    finally:
        ticker.end()
    return told(outcome)


def _more(made: "Reused | None") -> dict[str, Any]:
    """What JSON says besides where a folder was made."""
    if made is None:
        return {}
    from draftkit.cli.reusing.shapes import made_data

    return {"made": made_data(made)}


def _say_next(folder: Path, report: "RiskReport") -> None:
    if not report.open:
        say(_("nothing is open; next: draftkit export {folder} --to docx --final").format(folder=quoted(folder)))
        return
    say(_("open: {count}; new values: draftkit fill {folder}").format(count=len(report.open), folder=quoted(folder)))
    say(
        _("what is still true: draftkit reuse {folder} --confirm NAME; what is no fact: --words NAME").format(
            folder=quoted(folder)
        )
    )
