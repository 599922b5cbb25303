"""What a difference is written as, and how."""

from pathlib import Path

import pytest

from draftkit.diagnostics import Message
from draftkit.errors import DraftkitError
from draftkit.store.messages_states import NEEDS_OUTPUT
from draftkit.workflows.drafting.oneshot import Target
from draftkit.workflows.messages import OTHER_ENDING, UNKNOWN_FORMAT
from draftkit.workflows.versions.diff import text_difference
from draftkit.workflows.versions.diff_formats import DiffFormat, diff_format
from draftkit.workflows.versions.diff_written import DiffOptions, save_difference, write_difference

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


@pytest.mark.parametrize("name", ["speech.md", ".draftkit/journal.md"])
def test_a_difference_never_takes_the_place_of_a_file_of_a_speech(tmp_path: Path, name: str) -> None:
    (tmp_path / ".draftkit").mkdir()
    (tmp_path / "brief.yaml").touch()
    (tmp_path / name).write_text("原有的", "utf-8")
    with pytest.raises(DraftkitError) as stopped:
        save_difference(FOUND, DiffOptions(MARKDOWN), Target(tmp_path / name, replace=True), tmp_path)
    assert [problem.message.code for problem in stopped.value.diagnostics] == ["DK749"]
    assert (tmp_path / name).read_text("utf-8") == "原有的"


def test_a_difference_is_written_and_written_again_but_not_over_somebody_elses_file(tmp_path: Path) -> None:
    target, options = tmp_path / "两稿.md", DiffOptions(MARKDOWN)
    for _ in range(2):
        assert save_difference(FOUND, options, Target(target), tmp_path / "记").unwrap() == target
    target.write_text("别人的", "utf-8")
    with pytest.raises(DraftkitError):
        save_difference(FOUND, options, Target(target), tmp_path / "记")
    assert target.read_text("utf-8") == "别人的"
