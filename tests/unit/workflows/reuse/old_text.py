"""An old speech of an invented place, and how a test makes a folder of it."""

from datetime import date
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.workflows.reuse.several import OldPath, reuse_old
from draftkit.workflows.reuse.start import Reused, ReuseOptions

OLD = """\
在临江市统计业务培训班上的讲话
（2025年11月27日）
临江市统计局副局长 周明远

同志们：
今天，临江市统计局在这里举办统计业务培训班，来自各县区的126人参加培训。下面，我讲两点意见。
一、认识要到位
统计是摸清家底的工作。临江的家底有多厚，要靠数字说话。
二、措施要到位
（一）把名录库建好。春节之前，要完成3200家单位的核对。
（二）把数据审细。推广“一表通办”做法，今年下半年全部上线。
同志们，让我们扎实工作，为临江发展提供统计保障！
"""
OPTIONS = ReuseOptions("2026-11-23T20:00:00+00:00", date(2026, 11, 23), by="办公室")


def old_file(folder: Path, text: str = OLD, name: str = "2025-培训班讲话.txt") -> Path:
    """The old speech as a file."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder / name


def reuse(path: Path, folder: Path, options: ReuseOptions = OPTIONS, *, number: int = 0) -> list[Outcome[Reused]]:
    """What becomes of each speech of a file."""
    return list(reuse_old(OldPath(path, folder), options, number=number))


def reused_folder(root: Path, text: str = OLD) -> Reused:
    """The folder of the only speech of a text."""
    (outcome,) = reuse(old_file(root, text), root / "新")
    return outcome.unwrap()
