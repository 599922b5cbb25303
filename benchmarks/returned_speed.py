"""How long it takes to read back a document of four pages, guard and all.

usage: python -m benchmarks.returned_speed [RUNS]

Prints the medians in milliseconds, warm: of the document as it was issued, and of one in which every fourth character
was changed with tracking on. The goal is 20 ms. Exit code 1 where it is missed.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from draftkit.readers.returned import read_returned
from draftkit.tree import Paragraph, Salutation, Section, Slot, Speech, Text, Title
from draftkit.tree.markers import Marker
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WriteOptions

GOAL = 20.0
_SENTENCE = "各乡镇的水池入冬前蓄满，水泵试机一遍，队伍集中住宿，接到命令五分钟出发，途中不停靠、不折返。"
_BY = 'w:author="评审" w:date="2026-03-05T09:30:00Z"'


def four_pages() -> bytes:
    """A document of 33 paragraphs and about 1,800 characters, four pages as printed."""
    body = Paragraph((Text(_SENTENCE), Slot("处数", "处", "57处"), Text("卡点全部到位。")))
    parts = (Section((Text("把防火责任压到人头"),), (body,) * 9, marker=Marker.CHINESE) for _ in range(3))
    return write_docx(Speech((*_head(), *parts)), WriteOptions()).unwrap()


def _head() -> Iterator[Title | Salutation | Paragraph]:
    yield Title((Text("在全县冬季防火工作会议上的讲话"),))
    yield Salutation((Text("同志们："),))
    yield Paragraph((Text(_SENTENCE),))


def much_changed(document: bytes) -> bytes:
    """The same with its words in runs of four characters, each second one followed by an insertion and a deletion."""
    with ZipFile(BytesIO(document)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = _changed(parts["word/document.xml"].decode()).encode()
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _changed(xml: str) -> str:
    change = f"<w:ins {_BY}>{_run('t', '务必')}</w:ins><w:del {_BY}>{_run('delText', '一定')}</w:del>"
    starts = range(0, len(_SENTENCE), 4)
    pieces = (_run("t", _SENTENCE[start : start + 4]) + (change if start % 8 else "") for start in starts)
    before, _, after = xml.partition(_SENTENCE)
    opening, closing = before[before.rindex("<w:r>") :], after[: after.index("</w:r>") + len("</w:r>")]
    return xml.replace(f"{opening}{_SENTENCE}{closing}", "".join(pieces))


def _run(tag: str, words: str) -> str:
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def milliseconds(document: bytes, runs: int) -> float:
    """The median time to read it back, warm.

    Raises:
        DraftkitError: it could not be read, so its time means nothing.
    """
    read_returned(document, "returned.docx").unwrap()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        read_returned(document, "returned.docx")
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> int:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 51
    issued = four_pages()
    found = {"as issued": milliseconds(issued, runs), "much changed": milliseconds(much_changed(issued), runs)}
    for name, median in found.items():
        print(f"{name:14} median {median:6.1f} ms")
    return int(max(found.values()) > GOAL)


if __name__ == "__main__":
    raise SystemExit(main())
