"""Bytes in two parts, one of them compressed."""

import pytest

from draftkit.mining.packing import packed, plain_of, unpacked


def test_both_parts_come_back() -> None:
    data = packed(b"plain", b"small")
    assert unpacked(data) == (b"plain", b"small")
    assert plain_of(data) == b"plain"


def test_empty_parts_come_back() -> None:
    assert unpacked(packed(b"", b"")) == (b"", b"")


@pytest.mark.parametrize("data", [b"", packed(b"plain", b"small")[:9], packed(b"plain", b"").replace(b"a", b"o")])
def test_bytes_that_are_cut_off_or_changed_are_told(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        plain_of(data)
