"""What only the command adds to an export: findings in Chinese whatever it speaks itself, and typefaces left untold."""

from pathlib import Path

import docx
import pytest

from draftkit.cli.main import main

OUTLINE = """\
id: tea
name: 茶话会讲话
minutes: 1
rate: 100
slots:
  到会人数: {type: count, unit: 人}
  县外人数: {type: count, unit: 人}
title: 在茶话会上的讲话
salutation: 同志们：
opening:
  - - 今天到会{{到会人数}}，县外的有{{县外人数}}。
body:
  items:
    - lead: 把家底看清
      text: [茶园、茶厂都要看。]
closing:
  - - 祝大家身体健康！
"""
BROKEN = """\
到会人数: {value: 60, type: count, unit: 人}
县外人数: {value: 70, type: count, unit: 人}
relations: [到会人数 > 县外人数]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, value in (("LC_ALL", "C.UTF-8"), ("XDG_CACHE_HOME", str(tmp_path / "cache")), ("DRAFTKIT_FONTS", "off")):
        monkeypatch.setenv(name, value)
    folder = tmp_path / "茶话会"
    folder.mkdir()
    (tmp_path / "office" / "outlines").mkdir(parents=True)
    (tmp_path / "office" / "outlines" / "tea.yaml").write_text(OUTLINE, "utf-8")
    (folder / "brief.yaml").write_text("outline: tea\nseed: 1\n", "utf-8")
    (folder / "checks.yaml").write_text("silence: [{rule: DKR03, reason: 试稿只有一节}]\n", "utf-8")
    assert main(["draft", str(folder), "--office", str(tmp_path / "office")]) == 0
    return folder


def _comments(folder: Path) -> list[str]:
    return [each.text for each in docx.Document(str(folder / "out" / "茶话会.docx")).comments]


def test_a_finding_is_remarked_in_chinese_though_the_program_speaks_english(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "figures.yaml").write_text(BROKEN, "utf-8")
    assert main(["export", str(folder), "--to", "docx", "--notes"]) == 0
    assert "does not hold" in capsys.readouterr().err
    (comment,) = _comments(folder)
    assert "到会人数 > 县外人数" in comment
    assert "hold" not in comment


def test_nothing_is_remarked_where_it_is_not_asked_for(folder: Path) -> None:
    assert main(["export", str(folder), "--to", "docx"]) == 0
    assert _comments(folder) == []


def test_missing_typefaces_are_told_unless_they_are_not_to_be(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    listing = tmp_path / "fc-list"
    listing.write_text("#!/bin/sh\necho Nothing\n", "utf-8")
    listing.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["export", str(folder), "--to", "docx"]) == 0
    assert "DK906" not in capsys.readouterr().err
    monkeypatch.delenv("DRAFTKIT_FONTS")
    assert main(["export", str(folder), "--to", "docx"]) == 0
    assert "DK906" in capsys.readouterr().err
