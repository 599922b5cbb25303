"""Documents of our own that come back as they went out: the page, all of it, and nothing besides."""

from hypothesis import given
from tests.properties.strategies import patient, speeches

from draftkit.ooxml.markup import holdable
from draftkit.readers.returned import read_returned
from draftkit.tree import Byline, Paragraph, Salutation, Section, Slot, Speech, Strong, Text, Title
from draftkit.tree.markers import Marker
from draftkit.tree.marks import figure_mark, paragraph_mark
from draftkit.tree.page import Form, Made, page_of
from draftkit.tree.returned import Identity, Look, Returned
from draftkit.writers.docx import write_docx
from draftkit.writers.options import Remark, WordOptions, WriteOptions
from draftkit.writers.table import TablePage

SPEECH = Speech(
    (
        Title((Text("在全县秋收工作会议上的讲话"),)),
        Byline((Text("县长"),)),
        Salutation((Text("同志们："),)),
        Paragraph((Text("今年种了"), Slot("亩数", "亩", "3.2万亩"), Text("水稻。"))),
        Section(
            (Text("抓好机收"),),
            (
                Section(
                    (Text("机具要足。"),),
                    (Paragraph((Text("投入收割机"), Slot("台数", "台"), Text("，"), Strong((Text("一台不少"),)))),),
                    marker=Marker.ORDINAL,
                    run_in=True,
                ),
            ),
            marker=Marker.CHINESE,
        ),
    )
)
IDENTITY = Identity("k3f9", 2, "0123456789abcdef")


def returned(speech: Speech, word: WordOptions | None = None) -> Returned:
    data = write_docx(speech, WriteOptions(), word or WordOptions()).unwrap()
    found = read_returned(data, "终稿.docx")
    assert found.diagnostics == ()
    return found.unwrap()


def test_the_page_comes_back_with_every_mark_and_look() -> None:
    page, found = page_of(SPEECH), returned(SPEECH).paragraphs
    assert [each.text for each in found] == [each.text for each in page]
    assert [each.bookmarks for each in found] == [(paragraph_mark(each.block),) for each in page]
    assert [each.look for each in found] == [
        Look(Form.TITLE),
        Look(Form.BYLINE),
        Look(Form.SALUTATION),
        Look(),
        Look(Form.HEADING, 1),
        Look(Form.POINT, lead=len("第一，机具要足。")),
    ]
    figures = [(each.text, each.bookmark) for paragraph in found for each in paragraph.marked if each.bookmark]
    assert figures == [("3.2万亩", figure_mark("p1", 1)), ("【待填：台数（台）】", figure_mark(page[-1].block, 1))]
    assert not any(each.inserted or each.deleted or each.restyled for one in found for each in one.marked)


def test_what_the_program_puts_beside_the_page_is_known_again_and_left_out() -> None:
    remarks = (Remark("p1", 0, "核实"), Remark("p1", 1, "待补"))
    sheet = TablePage("出处", (), ("段", "出处"), ((("一", "年报"),),), 0)
    found = returned(SPEECH, WordOptions(identity=IDENTITY, remarks=remarks, appendix=(sheet,)))
    assert found.identity == IDENTITY
    assert (found.notes, found.extras, found.blanks) == ((), (), ())
    assert found.paragraphs == returned(SPEECH).paragraphs


@given(speeches)
@patient
def test_any_page_comes_back_word_for_word_but_for_blanks_at_edges(speech: Speech) -> None:
    page = [(holdable(each.text)[0].strip(), each) for each in page_of(speech)]
    kept = [(text, each) for text, each in page if text]
    if not kept:
        return
    found = returned(speech).paragraphs
    assert [each.text for each in found] == [text for text, _ in kept]
    assert [each.bookmarks for each in found] == [(paragraph_mark(each.block),) for _, each in kept]
    for paragraph, (_, issued) in zip(found, kept, strict=True):
        figures = (each for each in issued.stretches if each.made is Made.FIGURE)
        names = {figure_mark(issued.block, number) for number, _ in enumerate(figures, 1)}
        assert {each.bookmark for each in paragraph.marked if each.bookmark} <= names
