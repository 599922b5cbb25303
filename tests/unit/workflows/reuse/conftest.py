"""A speech folder that was made from an old speech, without whoever makes one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from draftkit.store.old_speech import OldSpeech, old_writes
from draftkit.store.save import save_all
from draftkit.store.speech_folder import SpeechFolder

BRIEF = "outline: deployment\n"
SPEECH = """\
# 在{{会议名称}}上的讲话

同志们：

{{地名1}}今年下半年要抓好秋播，{{时限1}}完成。{{地名1}}共有党员{{人数1}}，其中男{{人数2}}、女{{人数3}}。

## 学深悟透

要深入学习党的十九大精神。{{姓名}}书记反复强调，“种地要看天，办事要看人”。

## 抓紧抓实

三是要把水渠修好。年底前见效，{{地名2}}人说了算。
"""
FIGURES = """\
会议名称: {value: , type: meeting, old: 云溪县冬修动员会}
地名1: {value: , type: place, old: 云溪县}
地名2: {value: , type: place, old: 云溪, follows: 地名1}
时限1: {value: , type: period, old: 春节之前}
人数1: {value: , type: count, unit: 人, old: 500人}
人数2: {value: , type: count, unit: 人, old: 300人}
人数3: {value: , type: count, unit: 人, old: 200人, doubtful: true}
姓名: {value: , old: 县委}
会议日期: {value: , type: date, old: 2025年9月20日}
"""


@pytest.fixture
def reused(tmp_path: Path) -> Path:
    """The folder as it is right after it was made; nobody said when the new meeting is."""
    return _made(tmp_path / "讲话")


@pytest.fixture
def change(reused: Path) -> Callable[..., None]:
    """Replaces words in one of its files."""

    def change(name: str, *pairs: tuple[str, str]) -> None:
        path = reused / name
        text = path.read_text("utf-8")
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new)
        path.write_text(text, "utf-8")

    return change


@pytest.fixture
def made() -> Callable[..., Path]:
    """Makes such a folder of other texts: where, `speech.md`, `figures.yaml`."""
    return _made


def _made(root: Path, speech: str = SPEECH, figures: str = FIGURES) -> Path:
    """A folder of these texts."""
    folder = SpeechFolder(root)
    folder.old.mkdir(parents=True)
    for path, text in ((folder.brief, BRIEF), (folder.speech, speech), (folder.figures, figures)):
        path.write_text(text, "utf-8")
    old = OldSpeech("去年.txt", "0" * 64, 1, "在云溪县冬修动员会上的讲话", speech, figures)
    save_all(old_writes(folder, old, "同志们：".encode())).unwrap()
    return root
