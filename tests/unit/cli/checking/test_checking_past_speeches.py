import json
from pathlib import Path

import pytest

from draftkit.cli.main import main

KEYS = "去年抽查的三十个站里有十一个常年锁门，书架上的灰比书还厚，群众问起来没人说得清钥匙在谁手里。"
FRAME = "在全县文化站建设推进会上的讲话\n\n同志们：\n\n{}\n\n谢谢大家。\n"


@pytest.fixture
def speech(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A speech, an older one in `past/`, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "past").mkdir()
    (tmp_path / "past" / "2024.txt").write_text(FRAME.format(f"会开到这里来。{KEYS}"), "utf-8")
    path = tmp_path / "今年.txt"
    path.write_text(FRAME.format(f"大家看一看。{KEYS}"), "utf-8")
    return path


def check(speech: Path, *options: str) -> int:
    return main(["check", str(speech), "--date", "2026-12-03", "--only", "DKR47", *options])


def test_words_of_a_past_speech_are_shown_with_its_name(speech: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(speech, "--past", str(speech.parent / "past"), "--json") == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["rule"] == "DKR47"
    assert "2024.txt" in finding["message"]


def test_the_office_keeps_its_past_speeches_in_its_folder(speech: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(speech) == 0
    assert check(speech, "--office", str(speech.parent)) == 1
    assert "2024.txt" in capsys.readouterr().out


def test_what_was_read_is_kept_in_the_cache_or_in_a_file_that_is_named(speech: Path) -> None:
    past, index = str(speech.parent / "past"), speech.parent / "历年.sqlite"
    assert check(speech, "--past", past) == 1
    assert len(list(speech.parent.glob("cache/draftkit/past/*.sqlite"))) == 1
    assert check(speech, "--past", past, "--index", str(index)) == 1
    assert index.exists()
    assert check(speech, "--index", str(index)) == 1


def test_nothing_is_made_that_nobody_asked_for(speech: Path, capsys: pytest.CaptureFixture[str]) -> None:
    index = speech.parent / "无.sqlite"
    assert check(speech, "--index", str(index)) == 3
    assert "[DK1045]" in capsys.readouterr().err
    assert not index.exists()
    past = str(speech.parent / "past")
    assert main(["check", str(speech), "--date", "2026-12-03", "--only", "DKR22", "--past", past]) == 0
    assert not (speech.parent / "cache" / "draftkit" / "past").exists()
