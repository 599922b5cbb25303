"""The table of sources (依据表): rows that say of each sentence what it rests on, in Chinese, as documents are."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import PurePath
from typing import assert_never

from draftkit.explain.model import (
    Block,
    ChosenSource,
    CountSource,
    Document,
    Explanation,
    FigureSource,
    HandSource,
    LineSource,
    LostSource,
    OldSource,
    PhraseSource,
    Source,
)
from draftkit.explain.report import kind_of, tally
from draftkit.figures.model import Record
from draftkit.figures.quotations import RECORD
from draftkit.phrases.columns import guarded
from draftkit.phrases.csv_lines import BYTE_ORDER_MARK
from draftkit.tree.nodes import Origin

TITLE = "依据表"
COLUMNS = ("位置", "句子", "来源类别", "依据", "责任人/出处")
SHARES = (20, 82, 22, 72, 51)
"""What each column has of the width."""
SHARED = 2
"""The first columns, which all rows of a sentence share."""

Row = tuple[str, str, str, str, str]
Group = tuple[Row, ...]
"""The rows of one sentence, at least one."""

_KINDS = {
    "outline": "提纲",
    "frame": "句式",
    "phrase": "语料库",
    "house": "自备词句",
    "figure": "数据",
    "count": "计数",
    "brief": "起草人选定",
    "person": "起草人",
    "old": "旧稿",
    "hand": "手工修改",
    "drafted": "成稿（无记录）",
    "unknown": "无记录",
    "removed": "手工删去",
}
"""What kinds of sources are called."""


def groups(explanation: Explanation) -> tuple[Group, ...]:
    """The rows of every sentence, in the order of the page; what was taken out stands at the end of its block."""
    return tuple(group for block in explanation.blocks for group in _of_block(block))


def summary(explanation: Explanation) -> str:
    """How many sentences there are, and what they rest on, in one line."""
    sentences = sum(len(block.sentences) for block in explanation.blocks)
    counted = tally(explanation)
    told = "，".join(f"{name}{counted[kind]}" for kind, name in _KINDS.items() if counted.get(kind))
    return f"共{sentences}句。按来源计（一句可有几项来源）：{told}。"


def table_csv(rows: Iterable[Group]) -> bytes:
    """UTF-8 with a byte order mark and CRLF, as Excel and WPS open it right; no cell is taken for a formula.

    Every row is complete, so that the table can be sorted.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([guarded(cell) for cell in row] for group in rows for row in group)
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def _of_block(block: Block) -> Iterator[Group]:
    for sentence in block.sentences:
        cells = [_cells(source) for source in sentence.sources]
        if sentence.moved_from:
            cells.append(("手工移动", f"原在 {sentence.moved_from}", ""))
        yield _group(block.place, sentence.text, cells)
    for former in block.removed:
        cells = [_cells(source) for source in former.sources]
        yield _group(block.place, former.text, [(_KINDS["removed"], "稿上原有此句，现已删去", ""), *cells])


def _group(place: str, text: str, cells: Iterable[tuple[str, str, str]]) -> Group:
    return tuple((place, text, *row) for row in cells)


def _cells(source: Source) -> tuple[str, str, str]:
    """The kind of a source, what it is, and who answers for it or where it stands."""
    kind, told = _KINDS[kind_of(source)], ("", "")
    match source:
        case PhraseSource():
            told = _phrase(source)
        case LineSource():
            told = _line(source)
        case ChosenSource(origin=origin, key=key):
            told = ("选定的标题", "brief.yaml") if origin is Origin.BRIEF else ("", key)
        case FigureSource():
            kind, told = _figure(source)
        case CountSource(name=name, value=value):
            told = f"{name}：{value}", "按标题自动计数"
        case HandSource():
            kind, told = _hand(source)
        case OldSource(file=file, place=place):
            told = f"{file} {place}", "旧稿原句"
        case LostSource():
            pass
        case _:
            assert_never(source)
    return (kind, *told)


def _line(source: LineSource) -> tuple[str, str]:
    """The file in its folder, and the line: where that is on this computer says nothing to those who read the table."""
    name = source.reference.rpartition(":")[0]
    path = PurePath(source.file)
    file = f"{path.parent.name}/{path.name}" if source.file else name
    basis = f"{file} 第{source.line}行" if source.line else source.reference
    whose = "程序自带" if source.is_built_in else "本单位"
    return basis, whose if source.file else "文件已不在"


def _hand(source: HandSource) -> tuple[str, tuple[str, str]]:
    day = f"文件改于{source.changed}" if source.changed else ""
    if source.former is None:
        return "手工增写", ("起草的稿子里没有此句", day)
    return _KINDS["hand"], (f"原句：{source.former.text}", day)


def _phrase(source: PhraseSource) -> tuple[str, str]:
    basis = f"{source.text}（{source.id}）"
    if not source.is_known:
        return basis, "语料库里已没有这一条"
    if source.is_house:
        return basis, "自备，没有取自哪篇文稿"
    if not source.documents:
        return basis, "手工录入"
    return f"{basis}，见于{source.documents}篇", "、".join(map(_document, source.found))


def _document(document: Document) -> str:
    return f"{document.name}《{document.title}》" if document.title else document.name


def _figure(source: FigureSource) -> tuple[str, tuple[str, str]]:
    value = f"{source.name}：{source.value}" if source.value is not None else _open(source)
    kind = _KINDS["figure"] if source.value is not None else "待填"
    if source.formula:
        return kind, (f"{value}，由 {source.formula} 算出", "；".join(map(_part, source.parts)))
    if source.record and source.value is not None:
        return "引语", (value, _record(source))
    return kind, (value, _owner(source))


def _owner(source: FigureSource) -> str:
    if source.value is not None:
        return "；".join(filter(None, (source.by, source.source, source.when, source.note))) or "没有写明"
    asked = f"要问：{source.ask}" if source.ask and not source.old else ""
    owner = source.who or source.by
    return "；".join(filter(None, (owner, source.source, source.when, source.note, asked))) or "没有写明找谁要"


def _open(source: FigureSource) -> str:
    if source.old:
        return f"{source.name}：仍是旧稿的“{source.old}”"
    return f"{source.name}（{source.unit}）" if source.unit else source.name


def _part(source: FigureSource) -> str:
    """A figure that another is worked out from, and what is known of it; of a derived one its formula and parts."""
    value = f"{source.name} {source.value}" if source.value is not None else f"{_open(source)} 待填"
    if not source.formula:
        return f"{value}（{_owner(source)}）"
    return f"{value}（由 {source.formula} 算出：{'；'.join(map(_part, source.parts))}）"


def _record(source: FigureSource) -> str:
    """Who said the words of a quotation where and when, and who compared them; what is not on record is named."""
    said = {"source": source.source, **asdict(source.record or Record())}
    told = [f"{name}：{said[field]}" for field, name in RECORD.items() if said[field]]
    missing = "、".join(name for field, name in RECORD.items() if not said[field])
    return "；".join((*told, *((f"没有写明：{missing}",) if missing else ())))
