"""The forms the report of risks can have, and where it goes."""

from dataclasses import dataclass
from enum import StrEnum
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, assert_never

from draftkit.cli.language import _
from draftkit.cli.talk import say, show, show_json, told
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from draftkit.reuse.model import RiskReport
    from draftkit.workflows.desk import Desk


class Form(StrEnum):
    """What people may ask for."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"


_ENDINGS: Final = {
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".json": Form.JSON,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to see.

    Attributes:
        output: the file the report goes to; None for the standard output.
        replace: whether what somebody changed in that file is given up.
        every: settled items too, and each of many.
    """

    form: Form
    output: Path | None = None
    replace: bool = False
    every: bool = False


def form_of(wanted: Form | None, output: str, *, json: bool) -> Form:
    """The form that is asked for, by name or by the ending of the file it goes to.

    Raises:
        DraftkitError: two forms are asked for, or a file of another form.
    """
    from draftkit.workflows.checking.messages import TWO_OPTIONS
    from draftkit.workflows.reuse.messages_start import NOT_A_REPORT

    if json and wanted not in (None, Form.JSON):
        raise DraftkitError(TWO_OPTIONS(options=f"--json, --format {wanted}"))
    is_file = output not in ("", "-")
    by_ending = _ENDINGS.get(Path(output).suffix.lower()) if is_file else None
    form = Form.JSON if json else wanted or by_ending or Form.TEXT
    if is_file and form is Form.TEXT:
        raise DraftkitError(NOT_A_REPORT(path=output, allowed=", ".join(each for each in Form if each != Form.TEXT)))
    return form


def put(report: "RiskReport", wanted: Wanted, desk: "Desk", more: dict[str, Any] | None = None) -> None:
    """Show a report, or write it into its file.

    Args:
        report: what to show.
        wanted: how.
        desk: whose cache remembers what was written.
        more: what JSON has besides.

    Raises:
        DraftkitError: the file holds what the program did not write there last, or cannot be written.
    """
    if wanted.output is not None:
        from draftkit.workflows.drafting.oneshot import Target, refuse_own, save_document
        from draftkit.workflows.steps import Steps

        refuse_own(wanted.output, (), Steps())
        text = _text(report, wanted.form, more or {})
        told(save_document(Target(wanted.output, wanted.replace), text.encode(errors="backslashreplace"), desk))
        say(_("written: {path}").format(path=wanted.output))
        return
    match wanted.form:
        case Form.TEXT:
            from draftkit.cli.reusing.terminal import show_report

            show_report(report, every=wanted.every)
        case Form.JSON:
            show_json(_data(report, more or {}), indent=1)
        case Form.MARKDOWN | Form.HTML:
            show(_text(report, wanted.form, {}).rstrip("\n"))
        case _:
            assert_never(wanted.form)


def _text(report: "RiskReport", form: Form, more: dict[str, Any]) -> str:
    if form is Form.HTML:
        from draftkit.cli.reusing.page import page

        return page(report)
    if form is Form.MARKDOWN:
        from draftkit.cli.reusing.markdown import markdown

        return markdown(report)
    return dumps(_data(report, more), ensure_ascii=False, indent=1) + "\n"


def _data(report: "RiskReport", more: dict[str, Any]) -> dict[str, Any]:
    from draftkit.cli.reusing.shapes import report_data

    return report_data(report) | more
