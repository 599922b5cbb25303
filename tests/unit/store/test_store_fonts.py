from pathlib import Path

import pytest

from draftkit.store import fonts
from draftkit.store.fonts import families


def _fc_list(folder: Path, script: str) -> dict[str, str]:
    """An environment whose only program is a fc-list of ours."""
    program = folder / "fc-list"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    return {"PATH": str(folder)}


def test_fontconfig_is_asked_and_every_name_counts(tmp_path: Path) -> None:
    environ = _fc_list(tmp_path, "echo '仿宋,FangSong'; echo 'A\\-B'")
    assert families(environ) == {"仿宋", "fangsong", "a-b"}


def test_a_fontconfig_that_fails_says_nothing(tmp_path: Path) -> None:
    assert families(_fc_list(tmp_path, "exit 1"), ()) == frozenset()


def test_a_fontconfig_that_does_not_answer_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_SECONDS", 0.2)
    assert families(_fc_list(tmp_path, "exec /bin/sleep 20"), ()) == frozenset()


def test_without_fontconfig_the_files_in_the_folders_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    below = tmp_path / "truetype"
    below.mkdir()
    for name in ("simfang.ttf", "readme.txt", "msyh.TTC"):
        (below / name).write_bytes(b"")
    monkeypatch.setattr(fonts, "family_names", lambda path: frozenset({path.name}))
    assert families({}, (tmp_path, tmp_path / "no")) == {"simfang.ttf", "msyh.ttc"}


def test_windows_and_the_users_own_folder_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environ = {"WINDIR": str(tmp_path / "w"), "LOCALAPPDATA": str(tmp_path / "l"), "HOME": str(tmp_path / "h")}
    for folder in ("w/Fonts", "l/Microsoft/Windows/Fonts", "h/Library/Fonts"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / f"{folder[0]}.ttf").write_bytes(b"")
    monkeypatch.setattr(fonts, "_MAC", ())
    monkeypatch.setattr(fonts, "family_names", lambda path: frozenset({path.stem}))
    assert families(environ) == {"w", "l", "h"}
