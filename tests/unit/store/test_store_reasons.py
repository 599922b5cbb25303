"""What the system refuses is told in words that can be translated."""

import errno

import pytest

from draftkit.store.reasons import TERMS, reason_of


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(errno.EACCES, "Permission denied", "甲"), "no permission"),
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.ENAMETOOLONG, "File name too long"), "the name is too long"),
    ],
)
def test_a_common_error_is_told_in_the_programs_own_words(error: OSError, told: str) -> None:
    assert reason_of(error) == told
    assert told in TERMS


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.EXDEV, "Invalid cross-device link"), "Invalid cross-device link"),
        (OSError("no number"), "no number"),
        (ValueError("embedded null byte"), "embedded null byte"),
    ],
)
def test_any_other_is_told_in_the_systems_words(error: OSError | ValueError, told: str) -> None:
    assert reason_of(error) == told
