"""What a difference is written as, and how."""

from pathlib import Path

import pytest

from draftkit.diagnostics import Message
from draftkit.errors import DraftkitError
from draftkit.store.messages_states import NEEDS_OUTPUT
from draftkit.workflows.messages import OTHER_ENDING, UNKNOWN_FORMAT
from draftkit.workflows.versions.diff import text_difference
from draftkit.workflows.versions.diff_formats import DiffFormat, diff_format
from draftkit.workflows.versions.diff_written import DiffOptions, write_difference

WORD, MARKDOWN = DiffFormat.WORD, DiffFormat.MARKDOWN
FOUND = text_difference("甲\n乙\n", "甲\n丙\n")


@pytest.mark.parametrize(
    ("to", "output", "wanted"),
    [
        (None, "", None),
        (None, "-", None),
        (None, "花脸稿.DOCX", WORD),
        (None, "a.md", MARKDOWN),
        (MARKDOWN, "", MARKDOWN),
        (MARKDOWN, "说明", MARKDOWN),
        (WORD, "-", WORD),
        (WORD, "a.docx", WORD),
    ],
)
def test_the_format_is_told_by_the_option_or_the_ending(
    to: DiffFormat | None, output: str, wanted: DiffFormat | None
) -> None:
    assert diff_format(to, output).value == wanted
    assert diff_format(to, output).diagnostics == ()


@pytest.mark.parametrize(
    ("to", "output", "message"),
    [(None, "a.txt", UNKNOWN_FORMAT), (WORD, "a.md", OTHER_ENDING), (WORD, "", NEEDS_OUTPUT)],
)
def test_what_does_not_fit_is_refused(to: DiffFormat | None, output: str, message: Message) -> None:
    with pytest.raises(DraftkitError) as caught:
        diff_format(to, output).unwrap()
    assert caught.value.diagnostics[0].message == message


def test_markdown_is_written() -> None:
    data = write_difference(FOUND, DiffOptions(MARKDOWN)).unwrap()
    assert data.decode() == "甲\n\n<del>乙</del><ins>丙</ins>\n"


def test_a_word_file_is_written_on_the_page_that_is_asked_for_and_repeats(tmp_path: Path) -> None:
    one, other = (write_difference(FOUND, DiffOptions(WORD, name)).unwrap() for name in ("", "speech"))
    assert one == write_difference(FOUND, DiffOptions(WORD)).unwrap() != other
    with pytest.raises(DraftkitError):
        write_difference(FOUND, DiffOptions(WORD, "没有的", tmp_path)).unwrap()
