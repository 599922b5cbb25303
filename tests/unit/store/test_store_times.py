import os
from datetime import UTC, datetime
from pathlib import Path

from draftkit.store.times import changed_on


def test_the_day_is_that_of_the_last_change(tmp_path: Path) -> None:
    path = tmp_path / "speech.md"
    path.write_text("讲话\n", "utf-8")
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp()
    os.utime(path, (noon, noon))
    assert changed_on(path) in {"2026-11-20", "2026-11-21"}


def test_where_nothing_tells_there_is_no_day(tmp_path: Path) -> None:
    assert changed_on(tmp_path / "nothing") == ""
