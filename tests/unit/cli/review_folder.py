"""A speech folder and what came back to it, for tests of whole reviews."""

from pathlib import Path

from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.draft import draft_folder
from draftkit.workflows.drafting.wishes import Wishes
from draftkit.workflows.exporting.export import ExportOptions, export_speech
from draftkit.workflows.exporting.formats import Format

WHEN = "2026-11-20T21:00:00+08:00"
OUTLINE = """\
id: tea
name: 茶话会讲话
minutes: 1
rate: 100
title: 在茶话会上的讲话
salutation: 同志们：
opening:
  - - 今天，大家坐到一起喝茶谈心。
body:
  items:
    - lead: 把家底看清
      text: [茶园、茶厂都要看。]
closing:
  - - 祝大家身体健康！
"""


def returned_to(tmp_path: Path) -> Path:
    """A folder with a speech that was exported, and a text that came back."""
    (tmp_path / "office" / "outlines").mkdir(parents=True)
    (tmp_path / "office" / "outlines" / "tea.yaml").write_text(OUTLINE, "utf-8")
    folder = tmp_path / "茶话会"
    folder.mkdir()
    (folder / "brief.yaml").write_text("outline: tea\nseed: 1\n", "utf-8")
    draft_folder(folder, Wishes(), Desk(office=tmp_path / "office", cache=tmp_path / "cache"), when=WHEN).unwrap()
    path = export_speech(folder, ExportOptions(Format.TEXT, when=WHEN)).unwrap().path
    text = path.read_text("utf-8").replace("喝茶谈心", "品茶谈心").replace("身体健康", "阖家安康")
    (tmp_path / "改.txt").write_text(text, "utf-8")
    return tmp_path


def text_of(work: Path) -> str:
    return (work / "茶话会" / "speech.md").read_text("utf-8")
