from dataclasses import replace
from io import BytesIO

import docx
import pytest

from draftkit.ooxml.document import Beside, build
from draftkit.ooxml.guard import open_package
from draftkit.ooxml.identity import ISSUED, NAMES, identifier_of
from draftkit.ooxml.model import Properties, Run, Sheet, WordParagraph, WordTable
from draftkit.ooxml.opened import Package
from draftkit.ooxml.profiles.model import Style
from draftkit.ooxml.reading.identity import read_behind, read_identity
from draftkit.tree.returned import Identity

ISSUED_AS = Identity("46832de9f99da2fe", 12, "46832de9f99da2fedd6ca59f")
DATA, CUSTOM, CORE = "customxml/item1.xml", "docprops/custom.xml", "docprops/core.xml"


@pytest.fixture
def package() -> Package:
    data = build((WordParagraph(Style.BODY, (Run("甲"),)),), Properties("", None), beside=Beside(ISSUED_AS))
    return open_package(data, "讲话.docx").unwrap()


def _without(package: Package, *parts: str) -> Package:
    return replace(package, parts={name: data for name, data in package.parts.items() if name not in parts})


def _with(package: Package, part: str, text: str) -> Package:
    return replace(package, parts={**package.parts, part: text.encode()})


@pytest.mark.parametrize(
    "gone", [(), (DATA,), (CUSTOM,), (CORE,), (DATA, CUSTOM), (DATA, CORE), (CUSTOM, CORE)], ids=str
)
def test_any_one_of_three_places_tells_what_a_file_was_issued_from(package: Package, gone: tuple[str, ...]) -> None:
    assert read_identity(_without(package, *gone)) == ISSUED_AS


def test_a_file_that_says_it_nowhere_has_no_identity(package: Package) -> None:
    assert read_identity(_without(package, DATA, CUSTOM, CORE)) == Identity()


@pytest.mark.parametrize(
    "damage",
    [
        "<issued",
        f'<issued xmlns="{ISSUED}" speech="" version="1" digest=""/>',
        f'<issued xmlns="{ISSUED}" speech="a" version="0" digest=""/>',
        f'<issued xmlns="{ISSUED}" speech="a" version="-1" digest=""/>',
        f'<issued xmlns="{ISSUED}" speech="../../x" version="1" digest=""/>',
        f'<issued xmlns="{ISSUED}" speech="{"a" * 65}" version="1" digest=""/>',
        '<issued speech="a" version="1" digest=""/>',
    ],
)
def test_what_cannot_be_true_is_passed_over_for_the_next_place(package: Package, damage: str) -> None:
    assert read_identity(_with(package, DATA, damage)) == ISSUED_AS


def test_a_digest_that_is_none_is_left_out(package: Package) -> None:
    said = f'<issued xmlns="{ISSUED}" speech="a" version="3" digest="zz"/>'
    assert read_identity(_with(package, DATA, said)) == Identity("a", 3, "")


def test_data_of_other_programs_is_left_alone(package: Package) -> None:
    moved = _with(package, "customxml/item7.xml", f'<issued xmlns="{ISSUED}" speech="a" version="3" digest=""/>')
    other = _with(moved, DATA, '<b:Sources xmlns:b="http://example.org/bibliography"/>')
    assert read_identity(other) == Identity("a", 3, "")


def test_what_stands_behind_the_speech_is_said_line_by_line() -> None:
    rows = ((("开头", "人数\n（人）"), ("同上", "<&>")),)
    sheet = Sheet((WordParagraph(Style.TITLE, (Run("待填"), Run("清单"))),), WordTable((9, 9), ("位置", "事项"), rows))
    data = build((), Properties("", None), beside=Beside(ISSUED_AS, (sheet, sheet)))
    lines = (("待填清单",), ("位置", "事项"), *rows[0])
    opened = open_package(data, "讲话.docx").unwrap()
    assert read_behind(opened) == lines * 2
    assert read_identity(opened) == ISSUED_AS
    assert read_behind(_without(opened, DATA)) == ()


def test_people_see_it_among_the_properties_and_the_identifier(package: Package) -> None:
    data = build((), Properties("", None), beside=Beside(ISSUED_AS))
    assert docx.Document(BytesIO(data)).core_properties.identifier == identifier_of(ISSUED_AS)
    assert all(name in (package.parts[CUSTOM] or b"").decode() for name in NAMES.values())
