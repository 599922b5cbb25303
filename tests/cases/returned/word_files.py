"""Documents as Word writes them: the issued document with the markup that Word makes of an edit."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from tests.cases.returned.expected import Expected
from tests.cases.returned.word_markup import (
    DAY,
    MAIN,
    OFFICE,
    OTHER,
    REVIEWER,
    SPACES,
    Parts,
    add_part,
    as_saved,
    behind,
    body,
    by,
    gone,
    ins,
    paragraph,
    run,
    swap,
    with_mark,
    with_runs,
    within,
    words_of,
)

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_FOREST: Final = "几个老林区坡陡路远，扑救队伍上去要走两个钟头，火一旦烧起来就很难收拾。"
_LABEL: Final = "【待填：高火险天数（天）】"


@dataclass(frozen=True, slots=True)
class WordCase:
    """A document as Word writes it, made from the parts of the issued one."""

    name: str
    kind: str
    make: Callable[[Parts], None]
    expected: tuple[Expected, ...] = ()


def made(case: WordCase, issued: bytes) -> bytes:
    """The document of a case."""
    with ZipFile(BytesIO(issued)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    parts = {name: data.decode() for name, data in kept.items() if name.endswith((".xml", ".rels"))}
    case.make(parts)
    parts[MAIN] = as_saved(parts[MAIN])
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name in dict.fromkeys((*kept, *parts)):
            archive.writestr(name, parts.get(name) or kept[name])
    return held.getvalue()


def _saved(parts: Parts) -> None:
    """Opened and saved."""


def _wrapped(parts: Parts) -> None:
    """Nothing a reader sees: a smart tag, a spelling mark, runs cut in pieces."""
    tag = '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chsdate">{0}</w:smartTag>'
    within(parts, "2026年12月8日", lambda look: tag.format(run("2026年", look) + run("12月8日", look)))
    mark = '<w:proofErr w:type="gramStart"/>'
    within(parts, "两个钟头", lambda look: run("两", look) + mark + run("个钟头", look))


def _typed(parts: Parts) -> None:
    within(parts, "松劲", lambda look: ins(run("有", look) + run("丝毫", look)) + run("松劲", look))


def _replaced(parts: Parts) -> None:
    within(parts, "松劲", lambda look: gone("松劲", look) + ins(run("大意", look)))


def _two_to_three(look: str) -> str:
    return gone("两", look, OTHER, 930) + ins(run("三", look), OTHER, 931)


def _both(parts: Parts) -> None:
    within(parts, "坡陡路远", lambda look: gone("坡陡路远", look) + ins(run("山高路险", look)))
    within(parts, "两个", lambda look: _two_to_three(look) + run("个", look))


def _nested(parts: Parts) -> None:
    def markup(look: str) -> str:
        inner = run("有", look) + gone("一丁点", look, OTHER, 903) + run("丝毫", look)
        return ins(inner) + run("松劲", look)

    within(parts, "松劲", markup)


def _silent(parts: Parts) -> None:
    within(parts, "火一旦烧起来就很难收拾", lambda look: run("火一旦烧", look) + run("大了就很难收拾", look))


def _quotes(parts: Parts) -> None:
    within(parts, "一束鲜花", lambda look: run("一束“平安", look) + run("花”", look))


def _stripped(parts: Parts) -> None:
    """As a converter leaves it: without bookmarks and controls."""
    _silent(parts)
    parts[MAIN] = re.sub(r"<w:bookmark(Start|End)[^>]*/>|</?w:sdt(Content)?>|<w:sdtPr>.*?</w:sdtPr>", "", parts[MAIN])


def _moved(parts: Parts) -> None:
    old = paragraph(parts, "几个老林区")
    words = words_of(old)
    start = f'<w:moveFromRangeStart {by(number=910)} w:name="move1"/>'
    left = f"<w:moveFrom {by(number=911)}>{run(words)}</w:moveFrom>"
    left = with_runs(with_mark(old, f"<w:moveFrom {by(number=912)}/>"), left)
    swap(parts, old, f'{start}{left}<w:moveFromRangeEnd w:id="910"/>')
    start = f'<w:moveToRangeStart {by(number=913)} w:name="move1"/>'
    come = body(f"<w:moveTo {by(number=914)}>{run(words)}</w:moveTo>", f"<w:moveTo {by(number=915)}/>")
    behind(parts, "半专业队伍", f'{start}{come}<w:moveToRangeEnd w:id="913"/>')


def _formats(parts: Parts) -> None:
    change = f"<w:rPrChange {by(number=904)}><w:rPr/></w:rPrChange>"
    within(parts, "绷紧", lambda _: run("绷紧", f"<w:rPr><w:b/>{change}</w:rPr>"))
    old = paragraph(parts, "几个老林区")
    change = f'<w:pPrChange {by(OTHER, 905)}><w:pPr><w:pStyle w:val="DkBody"/></w:pPr></w:pPrChange>'
    swap(parts, old, old.replace("</w:pPr>", f'<w:jc w:val="center"/>{change}</w:pPr>', 1))


def _comment(number: int, author: str, words: str) -> str:
    who = f'w:id="{number}" w:author="{author}" w:date="{DAY}" w:initials="P"'
    inner = f"<w:r><w:annotationRef/></w:r><w:r><w:t>{words}</w:t></w:r>"
    return f'<w:comment {who}><w:p w14:paraId="0A00000{number}">{inner}</w:p></w:comment>'


def _comments(parts: Parts) -> None:
    starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in (0, 1))
    end = '<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'
    within(parts, "鲜花", lambda look: starts + run("鲜花", look) + end.format(0) + end.format(1))
    held = _comment(0, REVIEWER, "改成绿植好不好？") + _comment(1, OTHER, "同意，绿植好养。")
    held = f'<w:comments xmlns:w="{_W}" {SPACES}>{held}</w:comments>'
    add_part(parts, "comments.xml", "comments", held, f"{OFFICE}/comments")
    first = '<w15:commentEx w15:paraId="0A000000" w15:done="0"/>'
    answer = '<w15:commentEx w15:paraId="0A000001" w15:paraIdParent="0A000000" w15:done="0"/>'
    held = f"<w15:commentsEx {SPACES}>{first}{answer}</w15:commentsEx>"
    relation = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    add_part(parts, "commentsExtended.xml", "commentsExtended", held, relation)


def _paragraph_deleted(parts: Parts) -> None:
    old = paragraph(parts, "几个老林区")
    swap(parts, old, with_runs(with_mark(old, f"<w:del {by(number=906)}/>"), gone(words_of(old))))


def _paragraph_new(parts: Parts) -> None:
    """Enter at the end of a paragraph: the mark in front is the new one."""
    old = paragraph(parts, "几个老林区")
    new = body(ins(run("今年要给每个林场配两台风力灭火机。")))
    swap(parts, old, with_mark(old, f"<w:ins {by(number=907)}/>") + new)


def _numbered(parts: Parts) -> None:
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    behind(parts, "半专业队伍", body(run("夜里轮班守着电台。"), more=number))
    level = '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    levels = f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
    held = levels + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    held = f'<w:numbering xmlns:w="{_W}">{held}</w:numbering>'
    add_part(parts, "numbering.xml", "numbering", held, f"{OFFICE}/numbering")


def _split(parts: Parts) -> None:
    ends = '</w:p><w:p><w:pPr><w:pStyle w:val="DkBody"/></w:pPr>'
    within(parts, "水泵试机一遍。", lambda look: run("水泵试机一遍。", look) + ends)
    old = paragraph(parts, "水泵试机一遍。")
    swap(parts, old, with_mark(old, f"<w:ins {by(number=908)}/>"))


def _line_break(parts: Parts) -> None:
    within(parts, "水泵试机一遍。", lambda look: run("水泵试机一遍。", look) + "<w:r><w:br/></w:r>")


def _joined(parts: Parts) -> None:
    old = paragraph(parts, "往坏处想一步")
    swap(parts, old, with_mark(old, f"<w:del {by(number=909)}/>"))


def _figure(parts: Parts) -> None:
    within(parts, "138亩", lambda look: run("1", look) + gone("38", look) + ins(run("46", look)) + run("亩", look))


def _gap(parts: Parts) -> None:
    """A control whose words are overtyped; Word takes the highlight along."""
    within(parts, _LABEL, lambda look: run("25", look) + run("天", look))


def _table(parts: Parts) -> None:
    cell = '<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p>{0}</w:p></w:tc>'
    cells = "".join(cell.format(ins(run(words), number=921)) for words in ("白石乡", "十二处"))
    row = f"<w:tr><w:trPr><w:ins {by(number=920)}/></w:trPr>{cells}</w:tr>"
    grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    behind(parts, "每处都要有名有姓", f"<w:tbl><w:tblPr/>{grid}{row}</w:tbl>")


def _text_box(parts: Parts) -> None:
    """Word writes a text box twice, the second time for old programs; it is one all the same."""
    inner = f"<w:txbxContent><w:p>{run('此处请县长审定')}</w:p></w:txbxContent>"
    space = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    shape = f'<wps:wsp xmlns:wps="{space}"><wps:txbx>{inner}</wps:txbx></wps:wsp>'
    data = f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{space}">{shape}</a:graphicData></a:graphic>'
    name = '<wp:extent cx="9" cy="9"/><wp:docPr id="1" name="1"/>'
    held = f'<w:drawing><wp:inline xmlns:wp="{_WP}">{name}{data}</wp:inline></w:drawing>'
    old = f'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{inner}</v:textbox></v:shape></w:pict>'
    choice = f'<mc:Choice Requires="wps">{held}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    box = f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"
    within(parts, "一束鲜花", lambda look: run("一束鲜花", look) + box)
    parts[MAIN] = parts[MAIN].replace("<w:document ", f'<w:document xmlns:wps="{space}" ', 1)


def _header(parts: Parts) -> None:
    held = f'<w:hdr xmlns:w="{_W}"><w:p>{run("内部资料")}</w:p></w:hdr>'
    add_part(parts, "header9.xml", "header", held, f"{OFFICE}/header")
    space = f'xmlns:r="{OFFICE}"'
    reference = f'<w:headerReference {space} w:type="default" r:id="rIdheader9"/>'
    parts[MAIN] = re.sub(r"(<w:sectPr[^>]*>)(?!.*<w:sectPr)", lambda found: found[1] + reference, parts[MAIN])


def _bookmark_lost(parts: Parts) -> None:
    """A paragraph whose words were all typed over: its bookmark goes with them."""
    old = paragraph(parts, "几个老林区")
    new = ins(run("老林区山高坡陡，扑救队伍要走一个半钟头，火烧起来就很难收拾。"))
    runs = re.sub("<w:bookmark[^>]*>", "", with_runs(old, gone(words_of(old)) + new))
    swap(parts, old, runs)


def _sentence_moved(parts: Parts) -> None:
    words = "越是没出事，越要往坏处想一步。"
    start = f'<w:moveFromRangeStart {by(number=940)} w:name="move2"/><w:moveFrom {by(number=941)}>'
    within(parts, words, lambda look: f'{start}{run(words, look)}</w:moveFrom><w:moveFromRangeEnd w:id="940"/>')
    start = f'<w:moveToRangeStart {by(number=942)} w:name="move2"/><w:moveTo {by(number=943)}>'
    come = f'{start}{run(words)}</w:moveTo><w:moveToRangeEnd w:id="942"/>'
    within(parts, "水泵试机一遍。", lambda look: run("水泵试机一遍。", look) + come)


def _field(parts: Parts) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE 9日 </w:instrText></w:r>'
    parted = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    within(parts, "8日", lambda look: begin + parted + run("9日", look) + end)


def _wide_comment(parts: Parts) -> None:
    """About words of two paragraphs."""
    within(parts, "五分钟出发。", lambda look: '<w:commentRangeStart w:id="0"/>' + run("五分钟出发。", look))
    end = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    within(parts, "管好坟前", lambda look: run("管好坟前", look) + end)
    held = f'<w:comments xmlns:w="{_W}" {SPACES}>{_comment(0, REVIEWER, "这两处接不上。")}</w:comments>'
    add_part(parts, "comments.xml", "comments", held, f"{OFFICE}/comments")


def _mine(change: str, block: str, before: str | None = None, after: str | None = None, figure: str = "") -> Expected:
    return Expected(change, block, tracked=True, author=REVIEWER, before=before, after=after, figure=figure)


def _theirs(change: str, block: str, before: str | None = None, after: str | None = None) -> Expected:
    return Expected(change, block, tracked=True, author=OTHER, before=before, after=after)


def _unsaid(change: str, block: str, before: str | None = None, after: str | None = None, figure: str = "") -> Expected:
    return Expected(change, block, tracked=False, author="", before=before, after=after, figure=figure)


_NEW: Final = "今年要给每个林场配两台风力灭火机。"
WORD_CASES: Final = (
    WordCase("word-saved", "saving unchanged", _saved),
    WordCase("word-wrapped", "saving unchanged", _wrapped),
    WordCase("word-typed", "typing", _typed, (_mine("wording", "1.1", "", "有丝毫"),)),
    WordCase("word-replaced", "overtyping a word", _replaced, (_mine("wording", "1.1", "松劲", "大意"),)),
    WordCase("word-silent", "overtyping a word", _silent, (_unsaid("wording", "1.2.p2", "起来", "大了"),)),
    WordCase("word-stripped", "overtyping a word", _stripped, (_unsaid("wording", "1.2.p2", "起来", "大了"),)),
    WordCase("word-quotes", "overtyping a word", _quotes, (_unsaid("wording", "2.5.p1"),)),
    WordCase(
        "word-both",
        "two people",
        _both,
        (_mine("wording", "1.2.p2", "坡陡路远", "山高路险"), _theirs("wording", "1.2.p2", "两", "三")),
    ),
    WordCase(
        "word-nested",
        "two people",
        _nested,
        (_mine("wording", "1.1", "", "有一丁点丝毫"), _theirs("wording", "1.1", "一丁点", "")),
    ),
    WordCase("word-moved", "cutting and pasting", _moved, (_mine("move", "1.2.p2"),)),
    WordCase("word-format", "formatting", _formats, (_mine("format", "1"), _theirs("format", "1.2.p2"))),
    WordCase(
        "word-comments",
        "a comment",
        _comments,
        (
            _mine("comment", "2.5.p1", "鲜花", "改成绿植好不好？"),
            _theirs("comment", "2.5.p1", "鲜花", "同意，绿植好养。"),
        ),
    ),
    WordCase("word-gone", "deleting a paragraph", _paragraph_deleted, (_mine("delete", "1.2.p2", _FOREST, ""),)),
    WordCase("word-new", "a new paragraph", _paragraph_new, (_mine("insert", "1.2.p2", "", _NEW),)),
    WordCase("word-numbered", "a new paragraph", _numbered, (_unsaid("insert", "2.4.p1"),)),
    WordCase("word-split", "splitting", _split, (_mine("split", "2.4.p1"),)),
    WordCase("word-break", "splitting", _line_break, (_unsaid("split", "2.4.p1"),)),
    WordCase("word-joined", "joining", _joined, (_mine("join", "1.2"),)),
    WordCase("word-figure", "changing a figure", _figure, (_mine("figure", "1.p1", "138亩", "146亩", "过火面积"),)),
    WordCase("word-gap", "filling a gap", _gap, (_unsaid("figure", "1.1", _LABEL, "25天", "高火险天数"),)),
    WordCase("word-table", "a table", _table, (_mine("extra", "2.p1"),)),
    WordCase("word-box", "a text box or header", _text_box, (_unsaid("extra", "2.5.p1"),)),
    WordCase("word-header", "a text box or header", _header, (_unsaid("extra", ""),)),
    WordCase("word-bookmark-lost", "overtyping a paragraph", _bookmark_lost, (_mine("wording", "1.2.p2"),)),
    WordCase(
        "word-sentence-moved",
        "cutting and pasting",
        _sentence_moved,
        (_mine("move", "1.2", "越是没出事，越要往坏处想一步。", "越是没出事，越要往坏处想一步。"),),
    ),
    WordCase("word-field", "overtyping a word", _field, (_unsaid("wording", "b1", "8", "9"),)),
    WordCase("word-wide-comment", "a comment", _wide_comment, (_mine("comment", "2.4.p1"),)),
)
