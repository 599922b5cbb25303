"""PDFs written by hand, read by the real library in its own process."""

import zlib
from dataclasses import replace
from importlib.machinery import ModuleSpec

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftkit.readers.manuscript import Kind, Manuscript
from draftkit.readers.pdf import read_pdf, reading
from draftkit.readers.pdf.pages import Bounds

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
HAN_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font"
    b"/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
    b"/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>]>>"
)
PICTURE = (
    b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0"
)


MUTE_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/Mute/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
    b"/BaseFont/Mute/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>]>>"
)
"""A font that says of no glyph which character it shows."""


def stream(data: bytes, head: bytes = b"") -> bytes:
    return b"<<" + head + b"/Length %d>>\nstream\n" % len(data) + data + b"\nendstream"


def pdf(*contents: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of a page for each content stream, written as `stream(...)`."""
    pages = [4 + 2 * number for number in range(len(contents))]
    kids = b" ".join(b"%d 0 R" % page for page in pages)
    resources = b"<</Font<</F1 %s/F2 %s/F3 %s>>/XObject<</I 3 0 R>>>>" % (FONT, HAN_FONT, MUTE_FONT)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        PICTURE + b"\nendstream",
    ]
    for page, content in zip(pages, contents, strict=True):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources %s/Contents %d 0 R>>" % (resources, page + 1),
            content,
        ]
    return _with_table(objects, trailer)


def _with_table(objects: list[bytes], trailer: bytes) -> bytes:
    data, places = b"%PDF-1.7\n", []
    for number, written in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, len(data))
    return data + table + end


def han(*lines: str, size: int = 16, left: int = 80) -> bytes:
    """Lines of Chinese from the top of the page, 29 points apart."""
    shown = (f"<{line.encode('utf-16-be').hex()}> Tj 0 -29 Td" for line in lines)
    return stream(f"BT /F2 {size} Tf {left} 740 Td {' '.join(shown)} ET".encode())


def ascii_text(words: str) -> bytes:
    return stream(f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode())


def lines(manuscript: Manuscript | None) -> list[tuple[Kind, str]]:
    assert manuscript is not None
    assert manuscript.lines is not None
    text = manuscript.source.text
    return [(line.kind, text[line.span.start : line.span.end]) for line in manuscript.lines]


def refusal(data: bytes, bounds: Bounds = Bounds()) -> str:  # noqa: B008 - it is frozen
    outcome = read_pdf(data, "讲话.pdf", bounds)
    assert outcome.value is None
    (problem,) = outcome.diagnostics
    assert problem.is_error
    assert problem.message.help
    return str(problem)


def test_chinese_text_is_read_with_its_paragraphs() -> None:
    full = "要把防汛责任落到每一个村组每一座水库上去"
    outcome = read_pdf(pdf(han("同志们：", full, full, "完。", "— 1 —"), han(full, "— 2 —")), "讲话.pdf")
    assert lines(outcome.value) == [
        (Kind.TEXT, "同志们："),
        (Kind.TEXT, full + full + "完。"),
        (Kind.APART, "— 1 —"),
        (Kind.TEXT, full),
        (Kind.APART, "— 2 —"),
    ]
    assert [d.message.code for d in outcome.diagnostics] == ["DK393"]


def test_what_stands_between_lines_is_a_line_break() -> None:
    manuscript = read_pdf(pdf(han("同志们：", "会议开始。")), "讲话.pdf").value
    assert manuscript is not None
    assert manuscript.source.text == "同志们：\n会议开始。"


def test_a_dash_drawn_after_its_line_stands_in_its_place() -> None:
    first, dash, rest = (
        "同志们".encode("utf-16-be").hex(),
        "——".encode("utf-16-be").hex(),
        "要落实".encode("utf-16-be").hex(),
    )
    drawn = (
        f"BT /F2 16 Tf 1 0 0 1 80 740 Tm <{first}> Tj 1 0 0 1 160 740 Tm <{rest}> Tj 1 0 0 1 128 740 Tm <{dash}> Tj ET"
    )
    assert lines(read_pdf(pdf(stream(drawn.encode())), "讲话.pdf").value) == [(Kind.TEXT, "同志们——要落实")]


def test_the_gap_beside_figures_is_no_blank() -> None:
    year, rest = "2026", "年共转移".encode("utf-16-be").hex()
    drawn = f"BT /F1 16 Tf 1 0 0 1 80 740 Tm ({year}) Tj /F2 16 Tf 1 0 0 1 119.6 740 Tm <{rest}> Tj ET"
    assert lines(read_pdf(pdf(stream(drawn.encode())), "讲话.pdf").value) == [(Kind.TEXT, "2026年共转移")]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        "同志们：".encode(),
        b"%PDF-1.7\n",
        b"%PDF-1.7\n%%EOF",
        pdf(han("同志们："))[:200],
        pdf(),
    ],
    ids=["empty", "zip", "text", "head", "head and end", "cut", "no page"],
)
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    assert refusal(data) == "'讲话.pdf' is no PDF, or it is damaged [DK381]"


def test_a_password_is_named() -> None:
    lock = b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (b"11" * 32, b"22" * 32)
    assert refusal(pdf(ascii_text("a"), trailer=lock)) == "'讲话.pdf' is protected by a password [DK382]"


def test_a_scan_is_refused_with_the_next_step() -> None:
    outcome = read_pdf(pdf(stream(b"q 500 0 0 800 0 0 cm /I Do Q")), "讲话.pdf")
    assert outcome.value is None
    assert [d.message.code for d in outcome.diagnostics] == ["DK383"]
    assert "OCR" in outcome.diagnostics[0].message.help


def test_a_scan_that_bears_only_page_numbers_is_a_scan() -> None:
    picture = b"q /I Do Q "
    scan = [stream(picture + b"BT /F1 12 Tf 300 20 Td (%d) Tj ET" % page) for page in (1, 2)]
    assert "[DK383]" in refusal(pdf(*scan))


def test_numbers_alone_are_the_text() -> None:
    assert lines(read_pdf(pdf(ascii_text("1"), ascii_text("2")), "讲话.pdf").value) == [
        (Kind.TEXT, "1"),
        (Kind.TEXT, "2"),
    ]


def test_empty_pages_are_refused() -> None:
    assert "[DK383]" in refusal(pdf(stream(b""), stream(b"")))


def test_pages_that_are_pictures_are_named() -> None:
    outcome = read_pdf(pdf(han("同志们："), stream(b"q /I Do Q"), stream(b""), stream(b"q /I Do Q")), "讲话.pdf")
    assert lines(outcome.value) == [(Kind.TEXT, "同志们：")]
    assert [str(d) for d in outcome.diagnostics if d.message.code == "DK391"] == [
        "these pages of '讲话.pdf' hold pictures and no text, and are missing: 2, 4 [DK391]"
    ]


def test_a_page_that_is_damaged_is_named() -> None:
    data = pdf(han("同志们："), han("会议开始。"), han("完。"))
    outcome = read_pdf(data.replace(b"/Kids[4 0 R 6 0 R", b"/Kids[4 0 R 1 0 R"), "讲话.pdf")
    assert [text for _, text in lines(outcome.value)] == ["同志们：", "完。"]
    assert "these pages of '讲话.pdf' are damaged and are missing: 2 [DK392]" in map(str, outcome.diagnostics)


def test_a_text_whose_fonts_say_nothing_is_refused() -> None:
    assert "[DK389]" in refusal(pdf(stream(b"BT /F3 16 Tf 80 740 Td <00010002000300040005> Tj ET")))


def test_single_characters_that_say_nothing_are_counted() -> None:
    shown = "同志们：会议开始".encode("utf-16-be").hex()
    drawn = f"BT /F2 16 Tf 80 740 Td <{shown}> Tj /F3 16 Tf <00010002> Tj ET"
    outcome = read_pdf(pdf(stream(drawn.encode())), "讲话.pdf")
    assert lines(outcome.value) == [(Kind.TEXT, "同志们：会议开始\ufffd\ufffd")]
    assert [(d.message.code, dict(d.values)["count"]) for d in outcome.diagnostics[:1]] == [("DK390", "2")]


def test_too_many_pages_are_refused() -> None:
    data = pdf(*[ascii_text("a")] * 4)
    assert refusal(data, Bounds(pages=3)) == "'讲话.pdf' has more than 3 pages [DK385]"
    assert read_pdf(data, "讲话.pdf", Bounds(pages=4)).value is not None


def test_too_much_text_is_refused() -> None:
    data = pdf(ascii_text("a" * 30), ascii_text("b" * 30))
    assert refusal(data, Bounds(characters=50)) == "'讲话.pdf' holds more than 50 characters [DK386]"
    assert read_pdf(data, "讲话.pdf", Bounds(characters=60)).value is not None


def test_a_file_that_takes_too_long_is_stopped() -> None:
    assert refusal(pdf(ascii_text("a")), Bounds(seconds=0.001)) == (
        "'讲话.pdf' was not read to its end in 0.001 seconds [DK387]"
    )


def test_a_small_file_that_unpacks_to_gigabytes_breaks_nothing() -> None:
    inner = zlib.compressobj(9)
    head = inner.compress(b" ") + inner.flush(zlib.Z_FULL_FLUSH)
    block = inner.compress(bytes(10_000_000)) + inner.flush(zlib.Z_FULL_FLUSH)
    packed = head + block * 300 + inner.flush()
    data = pdf(stream(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]"))
    assert len(data) < 20_000
    assert "[DK388]" in refusal(data, replace(Bounds(), seconds=30))


def test_too_large_a_file_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SIZE", 2_000_000)
    assert refusal(b"%PDF-1.7" + bytes(3_000_000)) == "'讲话.pdf' has 3.0 MB; the limit is 2 MB [DK384]"


def test_without_the_library_the_next_step_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(_name: str) -> ModuleSpec | None:
        return None

    monkeypatch.setattr(reading, "find_spec", absent)
    outcome = read_pdf(pdf(ascii_text("a")), "讲话.pdf")
    assert outcome.value is None
    assert [d.message.help for d in outcome.diagnostics] == ['install it with: pip install "draftkit[pdf]"']


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_damage_raises(data: st.DataObject) -> None:
    good = pdf(han("同志们：", "会议开始。"), ascii_text("a"))
    at = data.draw(st.integers(0, len(good)))
    noise = data.draw(st.binary(max_size=30))
    outcome = read_pdf(good[:at] + noise + good[at + len(noise) :], "讲话.pdf", Bounds(seconds=20))
    assert outcome.value is not None or outcome.diagnostics
