"""The inside of a paragraph: what each element adds to its pieces.

An element nobody knows is walked through, so that words in it are kept. Each level of the XML costs two calls.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from lxml import etree

from draftkit.ooxml.markup import XML, R
from draftkit.ooxml.reading.model import (
    UNNUMBERED,
    Anchor,
    Bookmark,
    Control,
    ControlEdge,
    Edge,
    Foreign,
    Look,
    NoteKind,
    NoteMark,
    PageBreak,
    Unread,
    Words,
)
from draftkit.ooxml.reading.scope import Field, Here, add_code
from draftkit.ooxml.reading.symbols import symbol
from draftkit.ooxml.reading.tags import CHART, DIAGRAM, MC, PIC, VAL, VML, A, M, is_on, switch, value, wn
from draftkit.ooxml.reading.tracks import KINDS, MOVE_ENDS, MOVE_STARTS, formats_in, track

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml names no public type
Handler: TypeAlias = Callable[[Element, Here], None]

_CHOICES: Final = (f"{{{MC}}}Choice", f"{{{MC}}}Fallback")
_SPACE: Final = f"{{{XML}}}space"
_UNKNOWN_SIGN: Final = "\ufffd"
_BLANKS: Final = " \t\r\n"
_RUN_PROPERTIES: Final = wn("rPr")
_HIDDEN, _BOLD, _STYLE, _CHANGE = wn("vanish"), wn("b"), wn("rStyle"), wn("rPrChange")
_ONE_BLANK: Final = str.maketrans("\t\r\n", "   ")
"""In the text of a run a line break of the XML is a blank: real ones are elements."""


def walk(element: Element, here: Here) -> None:
    """Everything inside an element, in order."""
    for child in element:
        HANDLERS.get(child.tag, walk)(child, here)


def control_of(element: Element) -> Control:
    """What the properties of a `w:sdt` say."""
    properties = element.find(wn("sdtPr"))
    placeholder = bool(switch(properties, "showingPlcHdr"))
    return Control(value(properties, "tag") or "", value(properties, "alias") or "", placeholder)


def alternative(element: Element) -> Element | None:
    """One branch of `mc:AlternateContent`: the first with words in it, else the first."""
    branches = [each for each in element if each.tag in _CHOICES]
    with_words = (each for each in branches if next(each.iter(wn("t"), wn("delText")), None) is not None)
    return next(with_words, branches[0] if branches else None)


def _say(here: Here, text: str, element: Element) -> None:
    """Words of an element, unless they are a field's instruction."""
    fields = here.story.fields
    if not text or (fields and here.story.in_code):
        return
    look = replace(here.look, field=fields[-1].name) if fields else here.look
    here.out.append(Words(text, look, here.story.numbers.get(element, UNNUMBERED)))


def _text(element: Element, here: Here) -> None:
    text = element.text or ""
    if element.get(_SPACE) != "preserve":
        text = text.strip(_BLANKS)
    _say(here, text.translate(_ONE_BLANK), element)


def _sign(text: str) -> Handler:
    return lambda element, here: _say(here, text, element)


def _break(element: Element, here: Here) -> None:
    if element.get(wn("type")) in ("page", "column"):
        here.out.append(PageBreak(here.look))
    else:
        _say(here, "\n", element)


def _symbol(element: Element, here: Here) -> None:
    code = element.get(wn("char"), "")
    try:
        _say(here, symbol(element.get(wn("font"), ""), int(code[:8], 16)), element)
    except ValueError:
        _say(here, _UNKNOWN_SIGN, element)


def _run(element: Element, here: Here) -> None:
    properties = next(element.iterchildren(_RUN_PROPERTIES), None)
    look = here.look if properties is None else _look(properties, here)
    walk(element, here if look is here.look else here.looking(look))


def _look(properties: Element, here: Here) -> Look:
    """What holds in a run; asked of each, so that its properties are gone through once."""
    said = {each.tag: each.get(VAL, "") for each in properties}
    hidden, strong, identifier = is_on(said.get(_HIDDEN)), is_on(said.get(_BOLD)), said.get(_STYLE)
    if identifier and None in (hidden, strong):
        style = here.story.definitions.styles.style(identifier)
        hidden, strong = style.hidden if hidden is None else hidden, style.strong if strong is None else strong
    formats = formats_in(properties) if _CHANGE in said else ()
    if hidden is None and not strong and not formats:
        return here.look
    restyled = formats[0] if formats else here.look.restyled
    is_hidden = here.look.hidden if hidden is None else hidden
    return Look(here.look.tracks, restyled, is_hidden, bool(strong), here.look.field, here.look.link)


def _tracked(element: Element, here: Here) -> None:
    change = KINDS[element.tag]
    walk(element, here.tracked(track(element, change, here.story.move(change))))


def _move_start(element: Element, here: Here) -> None:
    names = here.story.moves.setdefault(MOVE_STARTS[element.tag], {})
    names[element.get(wn("id"), "")] = element.get(wn("name"), "")


def _move_end(element: Element, here: Here) -> None:
    here.story.moves.get(MOVE_ENDS[element.tag], {}).pop(element.get(wn("id"), ""), None)


def _bookmark_start(element: Element, here: Here) -> None:
    name = element.get(wn("name"), "")
    here.story.bookmarks[element.get(wn("id"), "")] = name
    here.out.append(Bookmark(Edge.START, name))


def _bookmark_end(element: Element, here: Here) -> None:
    here.out.append(Bookmark(Edge.END, here.story.bookmarks.pop(element.get(wn("id"), ""), "")))


def _anchor(edge: Edge) -> Handler:
    return lambda element, here: here.out.append(Anchor(edge, element.get(wn("id"), "")))


def _note(kind: NoteKind) -> Handler:
    return lambda element, here: here.out.append(NoteMark(kind, element.get(wn("id"), ""), here.look))


def _control(element: Element, here: Here) -> None:
    control = control_of(element)
    here.out.append(ControlEdge(Edge.START, control))
    walk(element, here)
    here.out.append(ControlEdge(Edge.END, control))


def _link(element: Element, here: Here) -> None:
    anchor = element.get(wn("anchor"), "")
    target = here.story.definitions.links.get(element.get(f"{{{R}}}id", ""), "")
    link = target + (f"#{anchor}" if anchor else "")
    walk(element, here.looking(replace(here.look, link=link)))


def _simple_field(element: Element, here: Here) -> None:
    here.story.fields.append(Field(element.get(wn("instr"), ""), in_code=False))
    walk(element, here)
    here.story.fields.pop()


def _field_mark(element: Element, here: Here) -> None:
    kind, fields = element.get(wn("fldCharType")), here.story.fields
    if kind == "begin" and element not in here.story.unended:
        fields.append(Field())
    elif kind == "separate" and fields:
        fields[-1].in_code = False
    elif kind == "end" and fields:
        fields.pop()


def _instruction(element: Element, here: Here) -> None:
    add_code(here.story, element.text or "")


def _alternate(element: Element, here: Here) -> None:
    branch = alternative(element)
    if branch is not None:
        walk(branch, here)


def _ruby(element: Element, here: Here) -> None:
    """The words; what is printed over them is told, not read."""
    if element.find(wn("rt")) is not None:
        here.out.append(Unread(Foreign.PHONETIC, here.look))
    for base in element.iterchildren(wn("rubyBase")):
        walk(base, here)


def _unread(kind: Foreign) -> Handler:
    return lambda _, here: here.out.append(Unread(kind, here.look))


def _word_art(element: Element, here: Here) -> None:
    _say(here, element.get("string", "").translate(_ONE_BLANK), element)


def _nothing(_element: Element, _here: Here) -> None:
    """Properties and marks that hold no words of the document."""


def _box(element: Element, here: Here) -> None:
    here.story.read_box(element, here)


_SILENT: Final = (
    *("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "rubyPr", "fldData", "ffData"),
    *("proofErr", "lastRenderedPageBreak", "rt", "smartTagPr", "customXmlPr", "footnotePr", "endnotePr"),
)

HANDLERS: Final[dict[str, Handler]] = {
    **{wn(name): _nothing for name in _SILENT},
    **dict.fromkeys(KINDS, _tracked),
    **dict.fromkeys(MOVE_STARTS, _move_start),
    **dict.fromkeys(MOVE_ENDS, _move_end),
    **{wn(name): _text for name in ("t", "delText")},
    **{wn(name): _sign("\t") for name in ("tab", "ptab")},
    **{wn(name): _instruction for name in ("instrText", "delInstrText")},
    f"{{{M}}}t": _text,
    wn("r"): _run,
    f"{{{M}}}r": _run,
    wn("cr"): _sign("\n"),
    wn("br"): _break,
    wn("noBreakHyphen"): _sign("\u2011"),
    wn("softHyphen"): _sign("\u00ad"),
    wn("sym"): _symbol,
    wn("bookmarkStart"): _bookmark_start,
    wn("bookmarkEnd"): _bookmark_end,
    wn("commentRangeStart"): _anchor(Edge.START),
    wn("commentRangeEnd"): _anchor(Edge.END),
    wn("commentReference"): _anchor(Edge.POINT),
    wn("footnoteReference"): _note(NoteKind.FOOTNOTE),
    wn("endnoteReference"): _note(NoteKind.ENDNOTE),
    wn("sdt"): _control,
    wn("hyperlink"): _link,
    wn("fldSimple"): _simple_field,
    wn("fldChar"): _field_mark,
    wn("ruby"): _ruby,
    wn("txbxContent"): _box,
    wn("object"): _unread(Foreign.OBJECT),
    wn("altChunk"): _unread(Foreign.IMPORTED),
    wn("subDoc"): _unread(Foreign.IMPORTED),
    f"{{{MC}}}AlternateContent": _alternate,
    f"{{{PIC}}}pic": _unread(Foreign.PICTURE),
    f"{{{VML}}}imagedata": _unread(Foreign.PICTURE),
    f"{{{VML}}}textpath": _word_art,
    f"{{{CHART}}}chart": _unread(Foreign.CHART),
    f"{{{DIAGRAM}}}relIds": _unread(Foreign.DIAGRAM),
    f"{{{A}}}t": _unread(Foreign.DRAWN),
}
