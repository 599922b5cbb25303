from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from hypothesis import given
from hypothesis import strategies as st

from draftkit.ooxml.zipped import archive, deflate

NAMES = st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="\\"), min_size=1, max_size=20)


@given(st.dictionaries(NAMES, st.binary(max_size=2000), max_size=6))
def test_another_reader_finds_every_file_in_order(files: dict[str, bytes]) -> None:
    data = archive(deflate(name, content) for name, content in files.items())
    with ZipFile(BytesIO(data)) as found:
        assert found.testzip() is None
        assert found.namelist() == list(files)
        assert {name: found.read(name) for name in files} == files


def test_entries_name_no_moment_and_no_system() -> None:
    with ZipFile(BytesIO(archive([deflate("a.xml", b"<a/>" * 50)]))) as found:
        (info,) = found.infolist()
    assert info.date_time == (1980, 1, 1, 0, 0, 0)
    assert (info.create_system, info.external_attr, info.compress_type) == (0, 0, ZIP_DEFLATED)
    assert info.compress_size < info.file_size == 200
