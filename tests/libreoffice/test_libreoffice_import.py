"""What LibreOffice makes of the formats only it can read, from files it wrote itself."""

import http.server
import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from draftkit.ooxml.markup import W
from draftkit.store.files import Loaded
from draftkit.store.libreoffice import Office, find_office, to_docx, to_docx_many
from draftkit.tree import Paragraph, Salutation, Section, Slot, Speech, Text, Title
from draftkit.tree.markers import Marker
from draftkit.writers.docx import write_docx
from draftkit.writers.options import WriteOptions

pytestmark = pytest.mark.libreoffice

OPTIONS = WriteOptions(datetime(2026, 3, 5, 9, 30, tzinfo=UTC))
WORDS = [
    "在云溪县防汛工作会上的讲话",
    "",
    "同志们：",
    "全县转移群众1280人，一个不落。",
    "一、提高警惕，守住𠮷祥镇的堤",
    "各乡镇要把人派到堤上去。",
]
TRACKED = (
    '<w:p xmlns:w="{w}"><w:ins w:id="901" w:author="周明远" w:date="2026-03-05T09:30:00Z"><w:r><w:t>添上的话。</w:t>'
    '</w:r></w:ins><w:del w:id="902" w:author="周明远" w:date="2026-03-06T10:00:00Z"><w:r><w:delText>划去的话。'
    "</w:delText></w:r></w:del></w:p>"
)

Make = Callable[[str], Loaded]


@pytest.fixture
def office(soffice: str) -> Office:
    """The LibreOffice of this machine, as the program finds it."""
    found = find_office(os.environ)
    assert found is not None
    assert found.program == Path(soffice)
    return found


@pytest.fixture(scope="module")
def make(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Make:
    """A speech with a tracked paragraph in a format, under a Chinese name with a blank."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "speech.docx").write_bytes(_with_tracked_paragraph(write_docx(_speech(), OPTIONS).unwrap()))

    def run(ending: str) -> Loaded:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [soffice, profile, "--headless", "--convert-to", ending, "--outdir", str(folder)]
        subprocess.run([*command, str(folder / "speech.docx")], check=True, capture_output=True, timeout=120)
        return Loaded(Path(f"云溪县 讲话稿.{ending}"), (folder / f"speech.{ending}").read_bytes())

    return run


def _speech() -> Speech:
    heading = Section((Text("提高警惕，守住𠮷祥镇的堤"),), (Paragraph((Text(WORDS[5]),)),), Marker.CHINESE)
    told = Paragraph((Text("全县转移群众"), Slot("人数", "人", "1280人"), Text("，一个不落。")))
    return Speech((Title((Text(WORDS[0]),)), Salutation((Text("同志们："),)), told, heading))


def _with_tracked_paragraph(data: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(part)
                last = root.findall(f".//{{{W}}}p")[-1]
                last.addnext(etree.fromstring(TRACKED.format(w=W)))
                part = etree.tostring(root)
            new.writestr(name, part)
    return buffer.getvalue()


def _document(data: bytes | None) -> etree._Element:
    assert data is not None
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return etree.fromstring(archive.read("word/document.xml"))


def _texts(data: bytes | None) -> list[str]:
    return ["".join(t.text or "" for t in p.iter(f"{{{W}}}t")) for p in _document(data).iter(f"{{{W}}}p")]


@pytest.mark.parametrize("ending", ["doc", "rtf", "odt"])
def test_every_word_comes_through(ending: str, make: Make, office: Office) -> None:
    outcome = to_docx(make(ending), office)
    assert outcome.diagnostics == ()
    assert _texts(outcome.value) == [*WORDS, "添上的话。"]


@pytest.mark.parametrize("ending", ["doc", "rtf", "odt"])
def test_tracked_changes_keep_author_and_date(ending: str, make: Make, office: Office) -> None:
    root = _document(to_docx(make(ending), office).value)
    added, removed = root.find(f".//{{{W}}}ins"), root.find(f".//{{{W}}}del")
    assert added is not None
    assert removed is not None
    assert [node.get(f"{{{W}}}author") for node in (added, removed)] == ["周明远", "周明远"]
    assert [node.get(f"{{{W}}}date") for node in (added, removed)] == ["2026-03-05T09:30:00Z", "2026-03-06T10:00:00Z"]
    assert "".join(t.text or "" for t in removed.iter(f"{{{W}}}delText")) == "划去的话。"


def test_a_wps_file_is_read_as_the_doc_it_is(make: Make, office: Office) -> None:
    outcome = to_docx(Loaded(Path("讲话.wps"), make("doc").data), office)
    assert outcome.diagnostics == ()
    assert _texts(outcome.value)[:2] == WORDS[:2]


def test_formats_mix_in_one_start(make: Make, office: Office) -> None:
    files = [make(ending) for ending in ("odt", "doc", "rtf")]
    outcomes = to_docx_many(files, office)
    assert [_texts(outcome.value) for outcome in outcomes] == [[*WORDS, "添上的话。"]] * 3


def test_a_damaged_file_does_not_take_the_others_with_it(make: Make, office: Office) -> None:
    bad = replace(make("odt"), data=_changed(make("odt").data, "</office:text>", "<"))
    outcomes = to_docx_many((bad, make("doc"), make("rtf")), replace(office, seconds=30))
    assert [_texts(outcome.value) for outcome in outcomes[1:]] == [[*WORDS, "添上的话。"]] * 2
    assert outcomes[0].value is None
    assert [d.message.code for d in outcomes[0].diagnostics] == ["DK047"]


def _changed(data: bytes, old: str, new: str) -> bytes:
    """An .odt with other words in its content."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(buffer, "w") as after:
        for name in before.namelist():
            part = before.read(name)
            after.writestr(name, part.replace(old.encode(), new.encode()) if name == "content.xml" else part)
    return buffer.getvalue()


@pytest.fixture
def listener() -> Iterator[tuple[int, list[str]]]:
    """A server on this machine: its port, and what was asked of it."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            asked.append(self.rfile.readline(1000).decode("latin-1"))
            self.close_connection = True

    with http.server.HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port, asked
        server.shutdown()
        thread.join()


def _links(port: int, secret: Path) -> str:
    """A picture from the network, and a section from this disk."""
    return (
        '<text:p><draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char">'
        f'<draw:image xlink:href="http://127.0.0.1:{port}/x.png" xlink:type="simple" xlink:actuate="onLoad"/>'
        '</draw:frame></text:p><text:section text:name="s">'
        f'<text:section-source xlink:href="{secret.as_uri()}" xlink:type="simple"/><text:p>旧</text:p></text:section>'
        "</office:text>"
    )


def test_no_link_of_a_document_is_followed(
    make: Make, office: Office, listener: tuple[int, list[str]], tmp_path: Path
) -> None:
    port, asked = listener
    secret = tmp_path / "secret.txt"
    secret.write_text("不该出现的话\n", "utf-8")
    data = _changed(make("odt").data, "</office:text>", _links(port, secret))
    outcome = to_docx(Loaded(Path("带链接.odt"), data), office)
    texts = _texts(outcome.value)
    assert "旧" in texts
    assert not any("不该出现" in text for text in texts)
    assert asked == []
