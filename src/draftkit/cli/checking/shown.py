"""The forms a report can have, and where it goes."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from draftkit.cli.talk import show, show_json
from draftkit.errors import DraftkitError

if TYPE_CHECKING:
    from draftkit.workflows.checking.check import CheckedFile


class Form(StrEnum):
    """What people may ask for."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    HTML = "html"


class Detail(StrEnum):
    """How much of what was found a person is shown."""

    SUMS = "sums"
    """How much there is of each weight: the findings stand elsewhere."""
    USUAL = "usual"
    """Each finding, but one fault that stands again and again once."""
    EVERY = "every"


_ENDINGS = {".html": Form.HTML, ".htm": Form.HTML, ".sarif": Form.SARIF, ".json": Form.JSON}
_TO_FILES = tuple(dict.fromkeys(_ENDINGS.values()))


def form_of(wanted: Form | None, output: str, *, json: bool) -> Form:
    """The form that is asked for, by name or by the ending of the file it goes to.

    Raises:
        DraftkitError: a file of another form is asked for.
    """
    from draftkit.workflows.checking.messages import NOT_TO_A_FILE, TWO_OPTIONS

    if json and wanted not in (None, Form.JSON):
        raise DraftkitError(TWO_OPTIONS(options=f"--json, --format {wanted}"))
    by_ending = _ENDINGS.get(Path(output).suffix.lower()) if output != "-" else None
    form = Form.JSON if json else wanted or by_ending or Form.TEXT
    if output not in ("", "-") and form not in _TO_FILES:
        raise DraftkitError(NOT_TO_A_FILE(path=output, allowed=", ".join(_TO_FILES)))
    return form


def show_report(files: "Sequence[CheckedFile]", unread: Sequence[dict[str, str]], form: Form) -> None:
    """Write a report to stdout; what is shown file by file was shown before."""
    match form:
        case Form.TEXT:
            from draftkit.cli.checking.terminal import show_table

            if sum(len(file.documents) for file in files) > 1:
                show("")
                show_table(files)
        case Form.GITHUB:
            pass
        case Form.HTML:
            show(_page(files).rstrip("\n"))
        case Form.JSON | Form.SARIF:
            show_json(_data(files, unread, form), indent=1)


def show_file(file: "CheckedFile", form: Form, detail: Detail = Detail.USUAL) -> None:
    """Write what can be shown before the other files are checked; `detail` is for people."""
    if form is Form.TEXT:
        from draftkit.cli.checking.terminal import show_file as show_text
        from draftkit.cli.checking.terminal import show_sums

        if detail is Detail.SUMS:
            for document in file.documents:
                show_sums(document)
        else:
            show_text(file, every=detail is Detail.EVERY)
    elif form is Form.GITHUB:
        from draftkit.cli.checking.github import github_lines

        for line in github_lines(file):
            show(line)


def report_bytes(files: "Sequence[CheckedFile]", unread: Sequence[dict[str, str]], form: Form) -> bytes:
    """A report as it stands in a file."""
    from json import dumps

    is_page = form is Form.HTML
    text = _page(files) if is_page else dumps(_data(files, unread, form), ensure_ascii=False, indent=1) + "\n"
    return text.encode(errors="backslashreplace")


def _data(files: "Sequence[CheckedFile]", unread: Sequence[dict[str, str]], form: Form) -> dict[str, Any]:
    if form is Form.SARIF:
        from draftkit.cli.checking.sarif import sarif_data

        return sarif_data(files)
    from draftkit.cli.checking.shapes import report_data

    return report_data(files, unread)


def _page(files: "Sequence[CheckedFile]") -> str:
    from draftkit.cli.checking.page import page

    return page(files)
