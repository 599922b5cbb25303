"""An office with one small outline, a bank with one phrase, and a speech folder."""

from pathlib import Path

import pytest

from draftkit.workflows.desk import Desk

OUTLINE = """\
id: tea
name: 茶话会讲话
minutes: 1
rate: 100
slots:
  会议名称: {type: meeting, required: true, ask: 会议的全称}
  参会人数: {type: count, unit: 人, ask: 多少人参加}
phrases:
  作风词: {forms: [四字格], head: v, length: 4}
title: 在{{会议名称}}上的讲话
salutation: 同志们：
opening:
  - - 今天，{{参会人数}}同志坐到一起喝茶谈心。
body:
  items:
    - lead: 把家底看清
      text: [茶园、茶厂都要看。, "{% if 作风词 %}我们要{{作风词}}。{% endif %}"]
closing:
  - - 祝大家身体健康！
"""
BANK = "version: 1\nphrases:\n  - {text: 真抓实干, form: 四字格, themes: [作风], head: v}\n"
BRIEF = "outline: tea  # 提纲\nseed: 1\nfacts: {会议名称: 云溪县茶话会}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The office's folder and a cache."""
    root = tmp_path / "office"
    for name, text in (("outlines/tea.yaml", OUTLINE), ("phrasebank/conduct.yaml", BANK)):
        (root / name).parent.mkdir(parents=True)
        (root / name).write_text(text, "utf-8")
    return Desk(office=root, cache=tmp_path / "cache")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A speech folder with a brief and nothing else."""
    folder = tmp_path / "茶话会"
    folder.mkdir()
    (folder / "brief.yaml").write_text(BRIEF, "utf-8")
    return folder
