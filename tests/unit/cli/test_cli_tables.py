import sys

import pytest

from draftkit.cli import tables
from draftkit.cli.wide import width

ROWS = (("重点工作部署会讲话", "G05", "自带"), ("组织工作会议讲话（分管领导强调型）", "G01b", "本单位：meeting.yaml"))


@pytest.mark.parametrize("columns", [30, 40, 80])
def test_on_a_narrow_terminal_a_table_wraps_and_loses_nothing(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tables, "columns", lambda: columns)
    tables.print_table(("name", "genre", "from"), ROWS)
    shown = capsys.readouterr().out
    assert all(width(line) <= columns for line in shown.splitlines())
    cells = "".join(("name", "genre", "from", *(cell for row in ROWS for cell in row)))
    assert sorted("".join(shown.split())) == sorted("".join(cells.split()))


@pytest.mark.parametrize("columns", [16, 27])
def test_where_a_table_cannot_be_read_each_row_is_a_list(
    columns: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tables, "columns", lambda: columns)
    tables.print_table(("name", "genre", "from"), (*ROWS, ("无", "", "自带")))
    lines = capsys.readouterr().out.splitlines()
    assert all(width(line) <= columns + 2 for line in lines), "a closing mark may stand over the edge"
    assert lines[-2:] == ["无", "  from: 自带"]
    assert "  genre: G05" in lines
    told = "".join("".join(lines).split())
    assert all(cell.replace(" ", "") in told for row in ROWS for cell in row)


def test_without_colour_a_terminal_gets_no_escape_sequence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    tables.print_table(("name", "genre", "from"), ROWS)
    tables.print_heading("more")
    plain = capsys.readouterr().out
    assert "\x1b" not in plain
    monkeypatch.delenv("NO_COLOR")
    tables.print_table(("name", "genre", "from"), ROWS)
    assert "\x1b[1m" in capsys.readouterr().out
