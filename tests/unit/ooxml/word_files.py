"""Small Word files, made in memory for tests."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from draftkit.ooxml.markup import R, W

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:shape"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
ROOTS = {"header1": "hdr", "header2": "hdr", "footer1": "ftr", "commentsExtended": "commentsEx"}


def p(inner: str = "", properties: str = "") -> str:
    """A paragraph; text without a tag becomes a run."""
    inner = inner if inner.startswith("<") or not inner else r(inner)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def r(text: str, properties: str = "", tag: str = "t") -> str:
    """A run."""
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{own}<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def by(tag: str, inner: str, author: str = "甲", date: str = "2026-03-05T09:30:00Z") -> str:
    """A tracked change."""
    text = inner if inner.startswith("<") or not inner else r(inner, tag="delText" if tag == "del" else "t")
    return f'<w:{tag} w:id="1" w:author="{author}" w:date="{date}">{text}</w:{tag}>'


def relation(number: int, kind: str, target: str, mode: str = "") -> str:
    external = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="rId{number}" Type="{R}/{kind}" Target="{target}"{external}/>'


def relations(*each: str) -> str:
    return f'<Relationships xmlns="{RELATIONS}">{"".join(each)}</Relationships>'


def types(main: str = MAIN_TYPE) -> str:
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )


def entries(body: str, beside: Mapping[str, str] | None = None, links: tuple[str, ...] = ()) -> dict[str, bytes]:
    """The parts of a file.

    Args:
        body: inside `w:body`.
        beside: name of a part (`styles`, `comments`, `header1`) to what stands inside its root.
        links: further relations of the document.
    """
    own = [relation(at, name.rstrip("0123456789"), f"{name}.xml") for at, name in enumerate(beside or {}, 1)]
    texts = {
        "[Content_Types].xml": types(),
        "_rels/.rels": relations(relation(1, "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": relations(*own, *links),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    for name, inner in (beside or {}).items():
        root = f"w15:{ROOTS[name]}" if name == "commentsExtended" else f"w:{ROOTS.get(name, name)}"
        texts[f"word/{name}.xml"] = f"<{root} {NAMESPACES}>{inner}</{root}>"
    return {name: text.encode() for name, text in texts.items()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def word(body: str, beside: Mapping[str, str] | None = None, links: tuple[str, ...] = ()) -> bytes:
    """A whole file; see `entries`."""
    return zipped(entries(body, beside, links))


def with_part(name: str, data: bytes, body: str = "") -> bytes:
    """A usual file with one part added or replaced."""
    return zipped({**entries(body or p("同志们：")), name: data})
