"""Whatever bytes come in under the name of a Word file: a manuscript or a reason, never an exception, never long."""

import random
import re
import warnings
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.strategies import patient
from tests.unit.ooxml.word_files import by, entries, p, r, word, zipped

from draftkit.diagnostics import Outcome
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.reading.document import read_word
from draftkit.readers.docx import read_docx
from draftkit.readers.manuscript import Line, Manuscript

TABLE = f"<w:tbl><w:tr><w:tc>{p('甲')}</w:tc><w:tc>{p(by('del', '乙'))}</w:tc></w:tr></w:tbl>"
BOX = f"<w:r><w:pict><w:txbxContent>{p('框')}</w:txbxContent></w:pict></w:r>"
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
NOTE = '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/><w:footnoteReference w:id="1"/></w:r>'
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
CONTROL = '<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
BODY = (
    p("同志们：")
    + p(r("新增") + by("ins", by("del", "十", "乙")) + by("ins", "二十") + NOTE + BOX + FIELD, LISTED)
    + p("话", f"<w:rPr>{by('del', '')}</w:rPr>")
    + TABLE
    + CONTROL.format(p(CONTROL.format(r("12"))))
)
BESIDE = {
    "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    "styles": '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>',
    "comments": f'<w:comment w:id="0" w:author="甲">{p("核实")}</w:comment>',
    "footnotes": f'<w:footnote w:id="1">{p("注")}</w:footnote>',
    "footer1": p(FIELD),
}
PARTS = entries(BODY, BESIDE)
WHOLE = word(BODY, BESIDE)
TOKEN = re.compile(rb"<[^>]*>|[^<]+")
CHANCES = st.randoms(use_true_random=True)


def sound(outcome: Outcome[Manuscript]) -> None:
    """A reason, or a manuscript whose places are in order and in its text."""
    if outcome.value is None:
        assert outcome.failed
        assert all(str(each) for each in outcome.diagnostics)
        return
    text = outcome.value.source.text
    lines: tuple[Line, ...] = outcome.value.lines or ()
    assert all(0 <= each.span.start < each.span.end <= len(text) for each in lines)
    assert all(one.span.end <= other.span.start for one, other in pairwise(lines))
    between = [0, *(edge for each in lines for edge in (each.span.start, each.span.end)), len(text)]
    assert all(not text[start:end].strip() for start, end in zip(between[::2], between[1::2], strict=True))
    for span in (*(one.span for one in outcome.value.revisions), *(one.span for one in outcome.value.remarks)):
        assert 0 <= span.start <= span.end <= len(text)
    starts = [each.span.start for each in outcome.value.revisions]
    assert starts == sorted(starts)


def test_the_file_that_is_mutated_is_read_whole() -> None:
    outcome = read_docx(WHOLE, "来稿.docx")
    sound(outcome)
    assert outcome.unwrap().source.text == "同志们：\n一、新增二十\n框\n话\n甲\t\n12\n注\n"


@given(CHANCES)
@patient
def test_bytes_changed_anywhere(rng: random.Random) -> None:
    data = bytearray(WHOLE)
    for _ in range(rng.randint(1, 8)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    if rng.random() < 0.3:
        del data[rng.randrange(len(data)) :]
    sound(read_docx(bytes(data), "来稿.docx"))


@given(CHANCES)
@patient
def test_elements_moved_doubled_and_lost(rng: random.Random) -> None:
    sound(read_docx(zipped({name: shaken(data, rng, name) for name, data in PARTS.items()}), "来稿.docx"))


def shaken(data: bytes, rng: random.Random, name: str) -> bytes:
    """The part with some of its tags and texts exchanged; often no longer well-formed."""
    tokens = TOKEN.findall(data)
    if name.startswith(("[", "_")) and rng.random() < 0.9:
        return data
    for _ in range(rng.choice((0, 0, 1, 1, 2, 6))):
        at, other = rng.randrange(len(tokens)), rng.randrange(len(tokens))
        match rng.randrange(4):
            case 0:
                tokens[at], tokens[other] = tokens[other], tokens[at]
            case 1:
                tokens.insert(at, tokens[other])
            case 2:
                del tokens[at : at + rng.randint(1, 3)]
                tokens.append(b" ")
            case _:
                tokens[at] = tokens[at].replace(
                    rng.choice((b"1", b"0", b'"', b"w:p", b"ins")), rng.choice((b"-1", b"9999999999", b"w:r", b""))
                )
    return b"".join(tokens)


TREES = st.recursive(
    st.sampled_from(
        ("<w:r><w:t>话</w:t></w:r>", "<w:r><w:tab/><w:br/></w:r>", BOX, FIELD, NOTE, "<w:bookmarkEnd/>", "")
    ),
    lambda inner: st.tuples(
        st.sampled_from(
            ("p", "r", "ins", "del", "moveTo", "tbl", "tr", "tc", "sdt", "sdtContent", "hyperlink", "ruby", "x")
        ),
        st.lists(inner, max_size=4),
    ).map(lambda pair: f"<w:{pair[0]}>{''.join(pair[1])}</w:{pair[0]}>"),
    max_leaves=25,
)


@given(TREES)
@patient
def test_elements_in_places_they_never_stand(tree: str) -> None:
    sound(read_docx(word(tree, BESIDE), "来稿.docx"))


@given(TREES)
@patient
def test_no_word_is_lost_wherever_it_stands(tree: str) -> None:
    """What is not in the accepted text is in a revision."""
    outcome = read_docx(word(tree), "来稿.docx").unwrap()
    gone = "".join(each.text for each in outcome.revisions if each.span.start == each.span.end)
    assert (outcome.source.text + gone).count("话") >= _outside_readings(tree)


def _outside_readings(tree: str) -> int:
    """How many 话 the tree holds; none is asked for where some may stand over a word, as its reading."""
    return 0 if "<w:ruby>" in tree else tree.count("话")


@given(st.binary(max_size=300), st.sampled_from((b"", b"PK\x03\x04", b"PK\x05\x06", bytes.fromhex("d0cf11e0a1b11ae1"))))
@patient
def test_any_bytes(data: bytes, head: bytes) -> None:
    sound(read_docx(head + data, "来稿.docx"))


@given(st.text(max_size=20), st.binary(max_size=60))
@patient
def test_parts_of_any_name(name: str, data: bytes) -> None:
    buffer = BytesIO(WHOLE)
    with ZipFile(buffer, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of a name that is there already, and writes it
        info = ZipInfo(name or "x")
        info.compress_type = ZIP_STORED
        try:
            archive.writestr(info, data)
        except UnicodeEncodeError:
            return
    package = open_package(buffer.getvalue(), "来稿.docx")
    assert package.value is None or read_word(package.value).value is not None
