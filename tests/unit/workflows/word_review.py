"""A reviewer at work in an exported Word file: tracked or not, as Word writes it."""

import io
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

_RUN = re.compile(r"<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space=\"preserve\">([^<]*)</w:t></w:r>")
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class WordFile:
    """The parts of a Word file, changed as text."""

    def __init__(self, path: Path, author: str = "王某", date: str = "2026-11-20T10:05:00Z") -> None:
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.hand = f'w:author="{author}" w:date="{date}"'
        self.ids = 9000
        self.comments: list[str] = []

    @property
    def document(self) -> str:
        return self.parts["word/document.xml"].decode()

    @document.setter
    def document(self, text: str) -> None:
        self.parts["word/document.xml"] = text.encode()

    def reword(self, old: str, new: str, *, tracked: bool = True) -> None:
        """Other words in place of words of one run; they stand once in the document."""
        properties, before, after, run = self._found(old)
        gone = self._marked("del", _run(properties, old, "w:delText")) if old and tracked else ""
        come = _run(properties, new) if new else ""
        come = self._marked("ins", come) if come and tracked else come
        self._put(run, _run(properties, before) + gone + come + _run(properties, after))

    def put_in(self, behind: str, new: str) -> None:
        """Words put in behind others, tracked."""
        properties, before, after, run = self._found(behind)
        come = self._marked("ins", _run(properties, new))
        self._put(run, _run(properties, before + behind) + come + _run(properties, after))

    def comment(self, about: str, text: str) -> None:
        """A comment on words of one run."""
        properties, before, after, run = self._found(about)
        number = len(self.comments)
        self.comments.append(f'<w:comment w:id="{number}" {self.hand}><w:p>{_run("", text)}</w:p></w:comment>')
        start, end = f'<w:commentRangeStart w:id="{number}"/>', f'<w:commentRangeEnd w:id="{number}"/>'
        sign = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        self._put(
            run, _run(properties, before) + start + _run(properties, about) + end + sign + _run(properties, after)
        )

    def new_paragraph(self, behind: str, text: str) -> None:
        """A tracked paragraph behind the one with these words."""
        at = self.document.index("</w:p>", self.document.index(behind)) + len("</w:p>")
        mark = f'<w:rPr><w:ins w:id="{self._id()}" {self.hand}/></w:rPr>'
        paragraph = f'<w:p><w:pPr><w:pStyle w:val="DkBody"/>{mark}</w:pPr>{self._marked("ins", _run("", text))}</w:p>'
        self.document = self.document[:at] + paragraph + self.document[at:]

    def delete_paragraph(self, words: str) -> None:
        """The paragraph with these words taken out, tracked."""
        at = self.document.index(words)
        start, end = self.document.rindex("<w:p>", 0, at), self.document.index("</w:p>", at)
        paragraph = self.document[start:end]
        mark = f'<w:rPr><w:del w:id="{self._id()}" {self.hand}/></w:rPr></w:pPr>'
        gone = _RUN.sub(
            lambda run: self._marked("del", _run(run[1] or "", run[2], "w:delText", quoted=True)), paragraph
        )
        self.document = self.document[:start] + gone.replace("</w:pPr>", mark, 1) + self.document[end:]

    def _gone(self, run: re.Match[str]) -> str:
        return self._marked("del", _run(run[1] or "", run[2], "w:delText", quoted=True))

    def without_identity(self) -> None:
        """As a converter leaves it: no custom parts, no bookmarks, no controls."""
        kept = {
            name: data for name, data in self.parts.items() if not name.startswith(("customXml", "docProps/custom"))
        }
        self.parts = kept
        types = self.parts["[Content_Types].xml"].decode()
        self.parts["[Content_Types].xml"] = re.sub(
            r'<Override PartName="/(customXml|docProps/custom)[^>]*/>', "", types
        ).encode()
        for name in ("_rels/.rels", "word/_rels/document.xml.rels"):
            text = self.parts[name].decode()
            text = re.sub(r"<Relationship [^>]*(customXml|custom\.xml|custom-properties)[^>]*/>", "", text)
            self.parts[name] = text.encode()
        core = self.parts["docProps/core.xml"].decode()
        self.parts["docProps/core.xml"] = re.sub(r"<dc:identifier>[^<]*</dc:identifier>", "", core).encode()
        text = re.sub(r"<w:bookmark(Start|End)[^>]*/>", "", self.document)
        text = re.sub(r"<w:sdtPr>.*?</w:sdtPr>|</?w:sdt>|</?w:sdtContent>", "", text)
        self.document = text

    def save(self, path: Path) -> Path:
        """Write it there."""
        if self.comments:
            body = "".join(self.comments)
            self.parts["word/comments.xml"] = f'<w:comments xmlns:w="{_W}">{body}</w:comments>'.encode()
            self._add(
                "[Content_Types].xml", "Types", f'<Override PartName="/word/comments.xml" ContentType="{_TYPE}"/>'
            )
            relation = f'<Relationship Id="rIdC" Type="{_COMMENTS}" Target="comments.xml"/>'
            self._add("word/_rels/document.xml.rels", "Relationships", relation)
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self.parts.items():
                package.writestr(name, content)
        path.write_bytes(data.getvalue())
        return path

    def _found(self, words: str) -> tuple[str, str, str, re.Match[str]]:
        """The properties of the run with these words, what stands before and behind them, and the run."""
        (run,) = [run for run in _RUN.finditer(self.document) if words in run[2]]
        before, _, after = run[2].partition(words)
        return run[1] or "", before, after, run

    def _put(self, run: re.Match[str], text: str) -> None:
        self.document = self.document[: run.start()] + text + self.document[run.end() :]

    def _marked(self, name: str, run: str) -> str:
        return f'<w:{name} w:id="{self._id()}" {self.hand}>{run}</w:{name}>'

    def _id(self) -> int:
        self.ids += 1
        return self.ids

    def _add(self, part: str, top: str, text: str) -> None:
        self.parts[part] = self.parts[part].decode().replace(f"</{top}>", f"{text}</{top}>").encode()


def _run(properties: str, text: str, tag: str = "w:t", *, quoted: bool = False) -> str:
    words = text if quoted else escape(text)
    return f'<w:r>{properties}<{tag} xml:space="preserve">{words}</{tag}></w:r>' if text else ""
