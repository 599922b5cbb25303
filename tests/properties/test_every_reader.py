"""Valid documents of every kind, damaged anywhere: each is read soundly, or the reason is told; nothing else happens.

LibreOffice is kept out: of the kinds it converts, what is looked at before it would be started is damaged here.
"""

import json
import random
from collections.abc import Callable
from functools import partial
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.properties.test_word_files import PARTS
from tests.unit.ooxml.word_files import zipped
from tests.unit.readers.pdf.test_pdf_reading import han, pdf
from tests.unit.store.test_store_compound import compound

from draftkit.cli.render import render
from draftkit.cli.trees import tree_lines
from draftkit.diagnostics import Outcome
from draftkit.source import Span
from draftkit.tree.reading import ReadDocument
from draftkit.workflows.documents.convert import NOWHERE
from draftkit.workflows.documents.parse import parsed_as_json, tally
from draftkit.workflows.documents.read import Parsed, facts_of, read_document
from draftkit.workflows.steps import attempted

TEXT = (
    "在全县茶产业推进会上的讲话\n（2026年3月5日）\n同志们：\n今天的会由县委书记周明远主持,全县126人参加。\n"
    "一、看清家底\n茶园有3.5万亩，产值增长5%。一是要修路。路要宽。二是要引水；\n水要清。\n— 2 —\n"
    "二、找准路子\n第一，抓《云溪县茶产业规划》。××镇要带头。第二，打响“云溪绿”品牌。\n同志们，散会！\n"
)
PAGE = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>讲话 - 某站</title><style>p{}</style></head><body>"
    f"<div class='nav'>首页&gt;讲话</div><h1>讲话</h1>{TEXT.replace(chr(10), '</p><p>')}</p><table><tr><td>甲</td>"
    "<td>乙</td></tr></table><ul><li>&ldquo;好&rdquo;</ul><!-- x --><script>a<b</script><p>版权所有</p></body></html>"
)
FOREIGN = (
    f"---\ntitle: 讲话\n---\n# 讲话\n\n{TEXT}\n## 一、*好*的**开端**\n\n- 甲[^1]\n  - 乙 `码` [链](x)\n\n"
    "|甲|乙|\n|-|-|\n|1|2|\n\n```\n码\n```\n\n> 引\n\n[^1]: 注\n"
)
DRAFT = (
    "# 在{{会议名称}}上的讲话\n\n> （{{会议日期}}）\n\n同志们：\n\n我讲{{部分数}}点。\n\n## 看清家底\n\n"
    "- **先摸底。** 有{{户数|户}}。\n\n  - [一要]**问清。** 问。\n\n---\n\n散会。\n"
)


def open_document() -> bytes:
    """Its type stands first and is not packed."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<x>话</x>")
        archive.writestr("META-INF/manifest.xml", "<m/>")
    return buffer.getvalue()


SEEDS = {
    "稿.txt": TEXT.encode(),
    "稿16.txt": TEXT.encode("utf-16"),
    "稿gb.txt": TEXT.encode("gb18030"),
    "稿.html": PAGE.encode(),
    "稿gb.html": PAGE.replace("utf-8", "gbk").encode("gb18030"),
    "稿.md": FOREIGN.encode(),
    "speech.md": DRAFT.encode(),
    "稿.docx": zipped(PARTS),
    "稿.odt": open_document(),
    "稿.doc": compound("WordDocument", "1Table"),
    "锁.docx": compound("EncryptionInfo", "EncryptedPackage"),
    "稿.rtf": b"{\\rtf1\\ansicpg936 " + TEXT.encode("gb18030") + b"}",
    "稿.pdf": pdf(han(*TEXT.splitlines())),
}
NO_OFFICE, LOCKED = ["DK039"], ["DK514"]
REFUSED = {"稿.odt": NO_OFFICE, "稿.doc": NO_OFFICE, "稿.rtf": NO_OFFICE, "锁.docx": LOCKED}
TOKENS = (
    *(
        b"\0",
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\r",
        b"\n\n",
        b"\x1b[31m",
        b"\xe2\x80\xae",
        b"\x1a",
        b"PK",
    ),
    *(b"<", b"</p>", b"<!--", b"<![CDATA[", b"<script>", b"&#xD800;", b"&", b"<table><td>", b"<!DOCTYPE x>", b"]]>"),
    *(b"**", b"```\n", b"[", b"](", b"|", b"\n---\n", b"{{", b"}}", b"\\", b"# ", b"- ", b"> ", b"\t", b"    "),
    *(
        word.encode()
        for word in ("一一", "第十百，", "①", "“", "》", "（一）", "×", "：", "。", "同志们：", "\u3000", "🀄")
    ),
    *(b"9" * 30, b"1e999", b"-1", b"endobj", b"stream\n", b"%PDF-", b"\\u-1 ", b"{", b"}", b'"', b"w:p", b"/>"),
)
Change = Callable[[bytes, random.Random], bytes]


def flip(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]


def cut(data: bytes, rng: random.Random) -> bytes:
    start, end = sorted((rng.randrange(len(data)), rng.randrange(len(data))))
    return data[:start] + data[min(end, start + 40) :] if rng.random() < 0.8 else data[:end]


def repeat(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + data[at : at + rng.choice((1, 3, 9, 40))] * rng.choice((2, 3, 50)) + data[at:]


def insert(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data))
    return data[:at] + rng.choice(TOKENS) * rng.choice((1, 1, 2, 30)) + data[at:]


def damaged(data: bytes, rng: random.Random) -> bytes:
    """The bytes after one to four changes; nothing is left only where all was cut."""
    changes: tuple[Change, ...] = (flip, cut, repeat, insert, insert)
    for _ in range(rng.randint(1, 4)):
        data = rng.choice(changes)(data, rng) if data else data
    return data


def sound(parsed: Parsed) -> None:
    """Every place lies in the text, in order, and what is shown of it can be shown."""
    length = len(parsed.source.text)
    documents = parsed.reading.documents
    spans = [block.span for document in documents for block in document.blocks]
    assert [0, *(span.end for span in spans)] == [*(span.start for span in spans), length]
    assert all(span.start < span.end for span in spans)
    for document in documents:
        tiled(document)
        assert all("\x1b" not in line and line.encode() for line in tree_lines(document))
    starts = [repair.span.start for repair in parsed.reading.repairs]
    assert starts == sorted(starts)
    beside = [repair.span for repair in parsed.reading.repairs]
    beside += [revision.span for revision in parsed.reading.revisions]
    beside += [remark.span for remark in parsed.reading.remarks]
    assert all(0 <= span.start <= span.end <= length for span in beside)
    answers = [remark.answers for remark in parsed.reading.remarks if remark.answers is not None]
    assert all(0 <= number < len(parsed.reading.remarks) for number in answers)
    facts = facts_of(parsed)
    assert all(fact.text and fact.value for fact in facts)
    apart([fact.span for fact in facts], length)
    tally(parsed)
    assert json.dumps(parsed_as_json(parsed, facts=True, repairs=True), ensure_ascii=False).encode()


def tiled(document: ReadDocument) -> None:
    assert document.span == Span(document.blocks[0].span.start, document.blocks[-1].span.end)
    for block in document.blocks:
        assert len(block.text) == len(block.origins)
        assert all(before <= after for before, after in pairwise(block.origins))
        assert all(block.span.start <= at < block.span.end for at in block.origins)


def apart(spans: list[Span], length: int) -> None:
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), length]
    assert edges == sorted(edges)
    assert all(span.start < span.end for span in spans)


def read(path: Path, data: bytes) -> Outcome[Parsed]:
    """What comes of a file with these bytes; LibreOffice is nowhere."""
    path.write_bytes(data)
    return attempted(partial(read_document, path, NOWHERE))


def survives(path: Path, data: bytes) -> None:
    outcome = read(path, data)
    if outcome.value is None:
        assert outcome.failed
        assert any(problem.is_error for problem in outcome.diagnostics)
    else:
        sound(outcome.unwrap())
    told = render(outcome.diagnostics)
    assert "\x1b" not in told
    assert told.encode().decode() == told
    assert len(told) < 30_000


def bounded(examples: int) -> settings:
    """No shrinking: what fails is small already, and each step starts the reader anew."""
    quiet = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    return settings(
        max_examples=examples,
        deadline=None,
        suppress_health_check=quiet,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
    )


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk")


@pytest.mark.parametrize("name", SEEDS)
def test_what_is_damaged_here_was_good(desk: Path, name: str) -> None:
    outcome = read(desk / name, SEEDS[name])
    codes = [problem.message.code for problem in outcome.diagnostics if problem.is_error]
    assert codes == REFUSED.get(name, [])
    if not codes:
        sound(outcome.unwrap())


@pytest.mark.parametrize("name", [name for name in SEEDS if name != "稿.pdf"])
@given(rng=st.randoms(use_true_random=True))
@bounded(100)
def test_a_damaged_document_is_read_or_refused(desk: Path, name: str, rng: random.Random) -> None:
    survives(desk / name, damaged(SEEDS[name], rng))


@given(rng=st.randoms(use_true_random=True))
@bounded(15)
def test_a_damaged_pdf_is_read_or_refused(desk: Path, rng: random.Random) -> None:
    """Few, for each needs a process of its own."""
    survives(desk / "稿.pdf", damaged(SEEDS["稿.pdf"], rng))


@given(rng=st.randoms(use_true_random=True), part=st.sampled_from(sorted(PARTS)))
@bounded(100)
def test_a_word_file_packed_well_and_damaged_inside_is_read_or_refused(
    desk: Path, rng: random.Random, part: str
) -> None:
    survives(desk / "稿.docx", zipped({**PARTS, part: damaged(PARTS[part], rng)}))


@given(rng=st.randoms(use_true_random=True), other=st.sampled_from(sorted(SEEDS)))
@bounded(100)
def test_a_document_under_the_name_of_another_kind_is_read_or_refused(
    desk: Path, rng: random.Random, other: str
) -> None:
    data = SEEDS[rng.choice([name for name in SEEDS if name != "稿.pdf"])]
    survives(desk / other, damaged(data, rng) if rng.random() < 0.5 else data)
