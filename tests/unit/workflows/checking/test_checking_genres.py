from pathlib import Path

import pytest
from tests.unit.workflows.checking.own_rules import TEXT

from draftkit.cli.main import main
from draftkit.workflows.checking.genres import genre_named
from draftkit.workflows.desk import Desk


@pytest.mark.parametrize("word", ["G05", "g05", "deployment", "重点工作部署会讲话"])
def test_a_genre_is_known_by_its_id_and_by_its_outline(word: str) -> None:
    assert genre_named(word, Desk(None)).unwrap() == "G05"


def test_a_genre_that_no_outline_has_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    assert main(["check", str(path), "--genre", "ZZ"]) == 2
    said = capsys.readouterr()
    assert "DK1074" in said.err
    assert "G01a, G01b, G02" in said.err
    assert said.out == ""
