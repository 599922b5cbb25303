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
