from struct import pack, pack_into

from hypothesis import given
from hypothesis import strategies as st

from draftkit.store.compound import SIGNATURE, streams

FREE, END = 0xFFFFFFFF, 0xFFFFFFFE


def entry(name: str, start: int, size: int = 4096, kind: int = 2) -> bytes:
    shown = name.encode("utf-16-le")
    head = shown.ljust(64, b"\0") + pack("<HB", len(shown) + 2, kind)
    return head.ljust(116, b"\0") + pack("<IQ", start, size)


def compound(*names: str, width: int = 512, extra: bytes = b"") -> bytes:
    """A compound file: chains in sector 0, directory from sector 1 on, all streams at sector 9."""
    header = bytearray(width)
    header[:8] = SIGNATURE
    pack_into("<H", header, 30, 9 if width == 512 else 12)
    pack_into("<I", header, 48, 1)
    pack_into("<I", header, 68, END)
    pack_into("<109I", header, 76, 0, *[FREE] * 108)
    chains = pack("<12I", END, *range(2, 9), END, 10, 11, END).ljust(width, b"\xff")
    directory = (extra + b"".join(entry(name, 9) for name in names)).ljust(8 * width, b"\0")
    return bytes(header) + chains + directory + bytes(4096)


def test_the_streams_of_a_compound_file_are_named_with_their_place() -> None:
    assert streams(compound("WordDocument", "1Table")) == {"WordDocument": 5120, "1Table": 5120}


def test_sectors_may_have_4096_bytes() -> None:
    assert streams(compound("WordDocument", width=4096)) == {"WordDocument": 40960}


def test_a_short_stream_stands_inside_the_stream_of_the_root() -> None:
    root, small = entry("Root Entry", 9, 1536, kind=5), entry("WordDocument", 9, 100)
    assert streams(compound(extra=root + small)) == {"WordDocument": (9 + 1 + 1) * 512 + 64}


def test_a_short_stream_without_a_root_stands_nowhere() -> None:
    data = compound(extra=entry("WordDocument", 9, 100))
    assert streams(data) == {"WordDocument": len(data)}


def test_a_directory_of_several_sectors_is_followed() -> None:
    names = tuple(f"Stream {number}" for number in range(20))
    assert tuple(streams(compound(*names)) or ()) == names


def test_a_chain_that_goes_in_a_circle_comes_to_an_end() -> None:
    data = bytearray(compound("WordDocument"))
    pack_into("<I", data, 512 + 4, 1)
    assert streams(bytes(data)) == {"WordDocument": 5120}


def test_an_impossible_sector_size_is_damage() -> None:
    data = bytearray(compound("WordDocument"))
    pack_into("<H", data, 30, 60000)
    assert streams(bytes(data)) is None


@given(st.integers(0, 1200))
def test_a_file_cut_anywhere_before_its_directory_ends_is_damage(length: int) -> None:
    assert streams(compound("WordDocument")[:length]) is None


@given(st.binary(max_size=40), st.integers(8, 6000))
def test_no_bytes_break_the_reader(noise: bytes, at: int) -> None:
    data = compound("WordDocument")
    assert isinstance(streams(data[:at] + noise + data[at + len(noise) :]), dict | None)
