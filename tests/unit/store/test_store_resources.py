"""Where outlines and banks are found."""

from pathlib import Path

from draftkit.store.resources import Resource, built_in, files, folders


def test_the_built_in_outlines_of_this_checkout_are_found() -> None:
    assert built_in(Resource.OUTLINES).is_dir()
    assert built_in(Resource.PHRASEBANK).is_dir()


def test_an_installed_package_holds_them_in_data(tmp_path: Path) -> None:
    (tmp_path / "data" / "outlines").mkdir(parents=True)
    assert built_in(Resource.OUTLINES, tmp_path) == tmp_path / "data" / "outlines"


def test_a_checkout_holds_them_at_its_top(tmp_path: Path) -> None:
    package = tmp_path / "src" / "draftkit"
    assert built_in(Resource.PHRASEBANK, package) == tmp_path / "phrasebank"


def test_the_office_comes_first_and_only_where_it_has_the_folder(tmp_path: Path) -> None:
    assert folders(Resource.OUTLINES, tmp_path) == (built_in(Resource.OUTLINES),)
    (tmp_path / "outlines").mkdir()
    assert folders(Resource.OUTLINES, tmp_path) == (tmp_path / "outlines", built_in(Resource.OUTLINES))


def test_a_file_of_the_office_overrides_the_built_in_one_of_its_name(tmp_path: Path) -> None:
    own = tmp_path / "outlines"
    own.mkdir()
    for name in ("b.yaml", "a.yaml", ".hidden.yaml", "note.txt"):
        (own / name).touch()
    (own / "folder.yaml").mkdir()
    found = files(Resource.OUTLINES, ".yaml", tmp_path)
    assert [path for path in found if path.parent == own] == [own / "a.yaml", own / "b.yaml"]
    assert [path.name for path in found] == sorted(path.name for path in found)
    shared = files(Resource.OUTLINES, ".yaml")
    for path in shared:
        (own / path.name).touch()
    assert all(path.parent == own for path in files(Resource.OUTLINES, ".yaml", tmp_path))
