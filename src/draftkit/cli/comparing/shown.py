"""The forms a comparison can have, and where it goes."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from draftkit.cli.talk import show, show_json
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from draftkit.workflows.reuse.compare import Beside


class Form(StrEnum):
    """What people may ask for; the value is the ending of a file."""

    TEXT = "text"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"


_TO_FILES = (Form.HTML, Form.MARKDOWN, Form.JSON)
_ENDINGS = {f".{form}": form for form in _TO_FILES} | {".htm": Form.HTML, ".markdown": Form.MARKDOWN}


def form_of(wanted: Form | None, output: str, *, json: bool) -> Form:
    """The form that is asked for, by name or by the ending of the file it goes to.

    Raises:
        DraftkitError: two forms are asked for, or a file of another form.
    """
    from draftkit.workflows.checking.messages import TWO_OPTIONS
    from draftkit.workflows.reuse.messages_compare import NO_SUCH_REPORT

    if json and wanted not in (None, Form.JSON):
        raise DraftkitError(TWO_OPTIONS(options=f"--json, --format {wanted}"))
    is_file = output not in ("", "-")
    by_ending = _ENDINGS.get(Path(output).suffix.lower()) if is_file else None
    form = Form.JSON if json else wanted or by_ending or Form.TEXT
    if is_file and (form not in _TO_FILES or by_ending not in (None, form)):
        raise DraftkitError(NO_SUCH_REPORT(path=output, allowed=", ".join(f".{each}" for each in _TO_FILES)))
    return form


def show_comparison(beside: "Beside", form: Form) -> None:
    """Write a comparison to stdout."""
    match form:
        case Form.TEXT:
            from draftkit.cli.comparing.terminal import show_shares

            show_shares(beside)
        case Form.JSON:
            from draftkit.cli.comparing.shapes import comparison_data

            show_json(comparison_data(beside), indent=1)
        case Form.MARKDOWN | Form.HTML:
            show(_text(beside, form).rstrip("\n"))


def comparison_bytes(beside: "Beside", form: Form) -> bytes:
    """A comparison as it stands in a file."""
    return _text(beside, form).encode(errors="backslashreplace")


def _text(beside: "Beside", form: Form) -> str:
    if form is Form.MARKDOWN:
        from draftkit.cli.comparing.markdown import markdown

        return markdown(beside)
    if form is Form.HTML:
        from draftkit.cli.comparing.page import page

        return page(beside)
    from json import dumps

    from draftkit.cli.comparing.shapes import comparison_data

    return dumps(comparison_data(beside), ensure_ascii=False, indent=1) + "\n"
