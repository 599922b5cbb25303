"""Bytes in two parts, each with a checksum."""

import pytest

from draftkit.mining.packing import first_of, packed, unpacked


def test_both_parts_come_back() -> None:
    data = packed(b"first", b"second")
    assert unpacked(data) == (b"first", b"second")
    assert first_of(data) == b"first"


def test_empty_parts_come_back() -> None:
    assert unpacked(packed(b"", b"")) == (b"", b"")


@pytest.mark.parametrize("data", [b"", packed(b"first", b"second")[:13], packed(b"first", b"").replace(b"i", b"o")])
def test_bytes_that_are_cut_off_or_changed_are_told(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        first_of(data)


@pytest.mark.parametrize("data", [packed(b"first", b"second")[:-1], packed(b"first", b"second").replace(b"o", b"a")])
def test_a_second_part_that_is_damaged_is_told_when_it_is_asked_for(data: bytes) -> None:
    assert first_of(data) == b"first"
    with pytest.raises(ValueError, match="damaged"):
        unpacked(data)
