"""Comments put anywhere into any Word document: its words stay, and each comment is about the words it was put at."""

import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.strategies import patient
from tests.unit.ooxml.word_files import by, p, r, word

from draftkit.ooxml.annotate import End, Note, annotate
from draftkit.readers.docx import places_in_docx, read_docx

CHANCES = st.randoms(use_true_random=False)
WORDS = ("今天", "开会", "一 二", "甲&amp;乙", "&#x20BB7;丙", "。", "12", "&lt;&gt;", " 头", "尾 ")
WRAPPED = (
    "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
    '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
    '<w:fldSimple w:instr=" REF x ">{}</w:fldSimple>',
    "<w:smartTag>{}</w:smartTag>",
    '<w:moveTo w:id="3" w:author="甲">{}</w:moveTo>',
    "<w:r><w:pict><v:textbox><w:txbxContent><w:p>{}</w:p></w:txbxContent></v:textbox></w:pict></w:r>",
    "<w:bookmarkStart w:id='1' w:name='b'/>{}<w:bookmarkEnd w:id='1'/>",
    "<!-- 注 -->{}<?x y?>",
)


def run(rng: random.Random) -> str:
    look = rng.choice(("", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr>'))
    inner = ""
    for _ in range(rng.randint(0, 3)):
        kept = rng.choice(("", ' xml:space="preserve"'))
        words = "".join(rng.choices(WORDS, k=rng.randint(0, 3)))
        cdata = "<w:t>甲<![CDATA[<乙>]]></w:t>"
        inner += rng.choice((f"<w:t{kept}>{words}</w:t>", f"<w:t{kept}>{words}</w:t>", "<w:tab/>", "<w:br/>", cdata))
    return f"<w:r>{look}{inner}</w:r>"


def pieces(rng: random.Random, depth: int = 0) -> str:
    found = ""
    for _ in range(rng.randint(0, 4)):
        if depth < 3 and rng.random() < 0.3:
            found += rng.choice(WRAPPED).format(pieces(rng, depth + 1))
        elif rng.random() < 0.2:
            found += by(rng.choice(("ins", "del")), r("改"))
        else:
            found += run(rng)
    return found


def document(rng: random.Random) -> str:
    body = ""
    for _ in range(rng.randint(1, 4)):
        gone = by("del", "")
        joined = f"<w:rPr>{gone}</w:rPr>" if rng.random() < 0.2 else ""
        one = f"<w:p>{f'<w:pPr>{joined}</w:pPr>' if joined else ''}{pieces(rng)}</w:p>"
        body += f"<w:tbl><w:tr><w:tc>{one}</w:tc><w:tc>{p('乙')}</w:tc></w:tr></w:tbl>" if rng.random() < 0.2 else one
    return body + p("末段。")


@given(CHANCES)
@patient
def test_the_words_stay_and_comments_are_at_theirs(rng: random.Random) -> None:
    body = document(rng)
    data = word(body)
    manuscript, stretches = places_in_docx(data, "稿.docx").unwrap()
    text, notes, about = manuscript.source.text, list[Note](), dict[str, str]()
    for number in range(rng.randint(1, 6)):
        low = rng.randrange(len(stretches))
        high = min(len(stretches) - 1, low + rng.randrange(3))
        first, last = stretches[low], stretches[high]
        start = rng.randrange(first.start, first.end)
        end = rng.randrange(max(start, last.start), last.end) + 1
        ends = End(first.element, first.offset + start - first.start), End(last.element, last.offset + end - last.start)
        notes.append(Note(*ends, (str(number),)))
        about[str(number)] = text[start:end]
    marked = annotate(data, "稿.docx", notes).unwrap()
    after = read_docx(marked.data, "稿.docx").unwrap()
    assert marked.unplaced == ()
    assert after.source.text == text
    found = {each.text: after.source.text[each.span.start : each.span.end] for each in after.remarks}
    assert Counter(each.text for each in after.remarks) == Counter(about.keys())
    if "txbxContent" not in body:
        assert [words for number, words in about.items() if words.strip() not in found[number]] == []
    assert len(places_in_docx(marked.data, "稿.docx").unwrap()[1]) >= len(stretches)
