"""The markup Word makes of an edit, put into the parts of a document.

Word cannot be run here. What it writes is from ECMA-376 part 1 (17.13, annotations and revisions) and [MS-DOCX]
(paraId, commentsExtended, dateUtc).
"""

import re
from collections.abc import Callable
from typing import Final

REVIEWER: Final = "王评审"
"""Who changes things, unless something else is said."""
OTHER: Final = "李评审"
DAY: Final = "2026-12-01T09:30:00Z"
MAIN: Final = "word/document.xml"
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES: Final = (
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15 w16du"'
)
_RUN: Final = re.compile(r"<w:r>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>([^<]*)</w:t></w:r>")
_PARAGRAPH: Final = re.compile(r"<w:p>(?:(?!</w:p>).)*</w:p>")

Parts = dict[str, str]
"""The parts of a document that are XML, by name."""


def as_saved(main: str) -> str:
    """With what Word strews over a document it saves: revision ids, new paragraph ids, marks of its proof reader."""
    main = main.replace("<w:document ", f"<w:document {SPACES} ", 1)
    ids = iter(range(0x1A2B3C01, 0x7FFFFFFF, 0x101))
    new = '<w:p w14:paraId="{:08X}" w14:textId="77777777" w:rsidR="00A1B2C3">'
    main = re.sub("<w:p>", lambda _: new.format(next(ids)), main)
    main = main.replace("<w:r>", '<w:r w:rsidRPr="00D4E5F6">')
    pieces = '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>一、</w:t></w:r><w:r><w:t>'
    return main.replace("一、", pieces, 1)


def words_of(markup: str) -> str:
    """The characters between the tags."""
    return re.sub("<[^>]*>", "", markup)


def run(words: str, look: str = "", tag: str = "t") -> str:
    """A run, or nothing where there are no words."""
    return f'<w:r>{look}<w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>' if words else ""


def by(author: str = REVIEWER, number: int = 900) -> str:
    """The attributes of a tracked change."""
    return f'w:id="{number}" w:author="{author}" w:date="{DAY}" w16du:dateUtc="2026-12-01T01:30:00Z"'


def ins(inner: str, author: str = REVIEWER, number: int = 901) -> str:
    """Runs put in."""
    return f"<w:ins {by(author, number)}>{inner}</w:ins>"


def gone(words: str, look: str = "", author: str = REVIEWER, number: int = 902) -> str:
    """Words taken out."""
    return f"<w:del {by(author, number)}>{run(words, look, 'delText')}</w:del>"


def within(parts: Parts, words: str, markup: Callable[[str], str]) -> None:
    """Put markup, which is made from the look of the run, where the words stand; the rest of their run stays.

    Raises:
        ValueError: no run has the words.
    """
    for found in _RUN.finditer(parts[MAIN]):
        look, text = found[1] or "", found[2]
        if words in text:
            before, _, after = text.partition(words)
            new = run(before, look) + markup(look) + run(after, look)
            parts[MAIN] = parts[MAIN][: found.start()] + new + parts[MAIN][found.end() :]
            return
    raise ValueError(words)


def paragraph(parts: Parts, words: str) -> str:
    """The first paragraph that has the words."""
    return next(each[0] for each in _PARAGRAPH.finditer(parts[MAIN]) if words in words_of(each[0]))


def swap(parts: Parts, old: str, new: str) -> None:
    """Put other markup in the place of some that stands there once.

    Raises:
        ValueError: it stands there never or often.
    """
    if parts[MAIN].count(old) != 1:
        raise ValueError(old)
    parts[MAIN] = parts[MAIN].replace(old, new)


def with_runs(paragraph: str, runs: str) -> str:
    """The paragraph with others in the place of all its runs."""
    return re.sub(r"<w:r>.*</w:r>", lambda _: runs, paragraph)


def with_mark(paragraph: str, mark: str) -> str:
    """The paragraph with something said of its mark."""
    return paragraph.replace("</w:pPr>", f"<w:rPr>{mark}</w:rPr></w:pPr>", 1)


def body(inner: str, mark: str = "", more: str = "") -> str:
    """A paragraph of the body."""
    held = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f'<w:p><w:pPr><w:pStyle w:val="DkBody"/>{more}{held}</w:pPr>{inner}</w:p>'


def behind(parts: Parts, words: str, new: str) -> None:
    """Put markup behind the paragraph that has the words."""
    old = paragraph(parts, words)
    swap(parts, old, old + new)


def add_part(parts: Parts, name: str, kind: str, content: str, relation: str) -> None:
    """Another part of the main document; `kind` is the end of its content type, `relation` the type of its link."""
    parts[f"word/{name}"] = content
    kind = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
    override = f'<Override PartName="/word/{name}" ContentType="{kind}"/>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", override + "</Types>")
    rels = "word/_rels/document.xml.rels"
    link = f'<Relationship Id="rId{name.removesuffix(".xml")}" Type="{relation}" Target="{name}"/>'
    parts[rels] = parts[rels].replace("</Relationships>", link + "</Relationships>")
