"""Two rules of an office, a speech folder, and texts to try them on."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from draftkit.checks.model import Example, Fix, Force, Hit, Rule, Words
from draftkit.checks.subject import Subject
from draftkit.diagnostics import Severity
from draftkit.workflows.checking.check import Asked, Bench, CheckedFile
from draftkit.workflows.checking.context import Besides, House
from draftkit.workflows.checking.open import Inlet, Target

TEXT = """\
在全县防汛工作会议上的讲话

同志们：
今天开会，部署防汛。下面，我讲两点意见。
一、认识要到位
各级要看清形势，做好准备。
二、措施要到位
物资要备足，形势要盯紧，队伍要拉出来。
同志们，让我们一起努力！
"""

SPEECH = """\
# 在{{会议名称}}上的讲话

同志们：

今天开会，部署防汛。

## 认识要到位

{{听众}}要看清形势，做好准备。

## 措施要到位

- **把物资备足。** 沙袋要看住，形势要盯紧。

同志们，让我们一起努力！
"""

FIGURES = """\
会议名称: {type: meeting, value: 云溪县防汛工作会议}
会议日期: {type: date, value: 2026-12-03}
听众: {type: text, value: 各乡镇}
"""


def _find(subject: Subject, words: str, fix: str, entry: str) -> Iterator[Hit]:
    for passage in subject.passages:
        for found in re.finditer(words, passage.text):
            span = passage.span(*found.span())
            yield Hit(span, (("found", found[0]),), entry, Fix(span, fix) if fix else None)


def rule(name: str, words: str, severity: Severity, *, fix: str = "", entry: str = "") -> Rule:
    """A rule that finds words."""
    return Rule(
        id=name,
        name=Words(f"{name}的名字", f"name of {name}"),
        kind="words",
        severity=severity,
        force=Force.OFFICE,
        source="本单位的习惯",
        message=Words("“{found}”说得空", "“{found}” says little"),
        cure=Words("写清楚做什么", "say what is to be done"),
        flags=(Example("形势"),),
        passes=(Example("天气"),),
        find=partial(_find, words=words, fix=fix, entry=entry),
    )


EMPTY = rule("SJ01", "形势", Severity.WARNING, fix="险情", entry="T01")
CALL = rule("SJ02", "努力", Severity.ERROR)
SMALL = rule("SJ03", "准备", Severity.HINT)
HOUSE = House(None, (EMPTY, CALL, SMALL))


def folder_at(root: Path) -> Path:
    """A speech folder."""
    root.mkdir(parents=True)
    (root / "brief.yaml").write_text("outline: forum\n", "utf-8")
    (root / "figures.yaml").write_text(FIGURES, "utf-8")
    (root / "speech.md").write_text(SPEECH, "utf-8")
    return root


def bench(asked: Asked, house: House = HOUSE) -> Bench:
    """What checks a file by the two rules."""
    rules = tuple(each for each in house.rules if not asked.only or {each.id, "T01"} & set(asked.only))
    return Bench(asked, tuple(map(Target, asked.paths)), house, rules, Besides(), Inlet())


def checked(path: Path, text: str = TEXT, asked: Asked | None = None, house: House = HOUSE) -> CheckedFile:
    """A text that was written into a file and checked."""
    path.write_text(text, "utf-8")
    return bench(asked or Asked((path,)), house).check(Target(path)).unwrap()
