from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from draftkit.readers.pdf.furniture import apart
from draftkit.readers.pdf.pages import Page, Printed
from draftkit.readers.pdf.paragraphs import JOINER, paragraphs

EM, PITCH, LEFT, TOP, WIDE = 16.0, 29.0, 80.0, 740.0, 20
FULL = "要把责任落到每一个村组每一座水库每一处山"
"""A line that fills the type area of 20 characters."""


def full(turn: int) -> str:
    """Other words that fill a line."""
    return FULL[turn:] + FULL[:turn]


def line(text: str, row: float, indent: float = 0, em: float = EM) -> Printed:
    left, bottom = LEFT + indent * EM, TOP - row * PITCH
    width = sum(em / 2 if sign.isascii() else em for sign in text if sign != JOINER)
    return Printed(text, left, bottom, left + width, bottom + em, em)


def page(*lines: Printed) -> Page:
    return Page(595.0, lines)


def rows(*texts: tuple[str, float] | str) -> Page:
    """A page of lines, one a row; a tuple gives the indent in characters."""
    pairs = [text if isinstance(text, tuple) else (text, 0.0) for text in texts]
    return page(*(line(text, row, indent) for row, (text, indent) in enumerate(pairs)))


def texts(*pages: Page) -> list[str]:
    return [found.text for found in paragraphs(pages) if not found.apart]


def aside(*pages: Page) -> list[str]:
    return [found.text for found in paragraphs(pages) if found.apart]


def test_full_lines_run_on() -> None:
    assert len(FULL) == WIDE
    assert texts(rows(FULL, FULL, "底。")) == [FULL + FULL + "底。"]


def test_a_line_that_ends_short_ends_a_paragraph() -> None:
    assert texts(rows(FULL, "底。", "各乡镇要抓紧。", FULL)) == [FULL + "底。", "各乡镇要抓紧。", FULL]


def test_an_indented_line_begins_a_paragraph() -> None:
    indented = (FULL[:-2], 2.0)
    assert texts(rows(indented, FULL, indented, FULL)) == [FULL[:-2] + FULL] * 2


def test_a_line_that_is_short_because_the_next_word_is_long_runs_on() -> None:
    long = "checklist2026edition，再"
    assert texts(rows(FULL, FULL[:-5], long, "完。")) == [FULL + FULL[:-5] + long, "完。"]
    assert texts(rows(FULL, FULL[:-5], "再", "完。"))[0] == FULL + FULL[:-5]


def test_a_line_that_leaves_room_for_forbidden_punctuation_runs_on() -> None:
    assert texts(rows(FULL, FULL[:-1], "堤。要", FULL))[0] == FULL + FULL[:-1] + "堤。要"


def test_punctuation_that_hangs_over_the_edge_does_not_move_it() -> None:
    hung = full(3) + "，"
    assert texts(rows(hung, hung, FULL[:-2] + "20", "项，再查。"))[0] == hung + hung + FULL[:-2] + "20项，再查。"


def test_a_centred_line_stands_alone() -> None:
    assert texts(rows((FULL[:10], 5.0), (FULL[:6], 7.0), (FULL[:-2], 2.0), FULL)) == [
        FULL[:10],
        FULL[:6],
        FULL[:-2] + FULL,
    ]


def test_characters_of_another_size_are_another_paragraph() -> None:
    large = line(FULL[:14], 0, em=EM * 20 / 14)
    assert texts(page(large, line(FULL, 1), line(FULL, 2))) == [FULL[:14], FULL + FULL]


def test_a_gap_parts_paragraphs() -> None:
    assert texts(page(line(FULL, 0), line(FULL, 1), line(FULL, 3), line(FULL, 4))) == [FULL + FULL] * 2


def test_an_indented_block_of_full_lines_is_one_paragraph_until_a_sentence_ends() -> None:
    block = (FULL[:-2], 2.0)
    assert texts(rows(FULL, FULL, block, block)) == [FULL + FULL, FULL[:-2] * 2]
    ended = (FULL[:-3] + "。", 2.0)
    assert texts(rows(FULL, FULL, ended, ended)) == [FULL + FULL, FULL[:-3] + "。", FULL[:-3] + "。"]


def test_a_paragraph_goes_on_over_the_page_and_what_stands_apart_follows_it() -> None:
    pages = [rows(FULL, FULL, "— 1 —"), rows("底。", FULL, "— 2 —")]
    found = [(paragraph.text, paragraph.apart) for paragraph in paragraphs(pages)]
    assert found == [(FULL + FULL + "底。", False), ("— 1 —", True), (FULL, False), ("— 2 —", True)]


def test_a_word_cut_by_a_hyphen_is_whole_and_latin_words_keep_their_blank() -> None:
    first, second = f"{FULL[:15]} control op{JOINER}", "eration list"
    assert texts(rows(FULL, first, second))[0] == FULL + FULL[:15] + " control operation list"
    words = "x" * 40
    assert texts(rows(words, words, "2026年")) == [f"{words} {words} 2026年"]


def test_figures_cut_by_a_line_stay_one_figure() -> None:
    assert texts(rows(FULL, FULL[:18] + "1280", "00人。")) == [FULL + FULL[:18] + "128000人。"]


def test_pieces_of_one_height_are_one_line() -> None:
    cells = page(line("乡镇", 0), line("人数", 0, 6), line("祥云镇", 1), line("1280人", 1, 6), line(FULL, 2))
    assert texts(cells) == ["乡镇 人数", "祥云镇 1280人", FULL]


def test_edges_are_taken_from_pages_of_the_same_side() -> None:
    odd, even = rows(full(1), full(2), "底。", "是。", "又。"), rows(full(3), full(4), "堤。", "再。", "也。")
    shifted = [Printed(p.text, p.left + 30, p.bottom, p.right + 30, p.top, p.em) for p in even.lines]
    found = [full(1) + full(2) + "底。", "是。", "又。", full(3) + full(4) + "堤。", "再。", "也。"]
    assert texts(odd, page(*shifted)) == found


def test_without_a_full_line_the_paper_says_what_is_short() -> None:
    assert texts(rows("同志们：", "会议开始。")) == ["同志们：", "会议开始。"]


def test_page_numbers_stand_apart_in_every_dress() -> None:
    for number in ("— {} —", "- {} -", "第 {} 页", "第{}页 共9页", "{}/9", "{}", "· {} ·", "Page {} of 9"):
        pages = [rows(full(at), number.format(at)) for at in (1, 2)]
        assert aside(*pages) == [number.format(1), number.format(2)], number


def test_a_bare_number_that_does_not_count_the_pages_stays_in_the_text() -> None:
    assert aside(page(line("2026", 0), line(FULL, 1)), page(line("1949", 2), line(full(1), 3))) == []
    assert aside(rows(FULL, "7")) == []
    assert aside(rows(FULL, "1")) == ["1"]


def test_a_number_in_the_middle_of_a_page_stays() -> None:
    assert aside(rows(full(1), "1", full(2)), rows(full(3), "2", full(4))) == []


def test_running_heads_stand_apart_on_odd_and_even_pages() -> None:
    heads = ["云溪县人民政府办公室", "防汛工作会议材料"] * 2
    pages = [page(line(head, 0), *(line(full(at + row), row) for row in range(2, 6))) for at, head in enumerate(heads)]
    assert aside(*pages) == heads
    assert aside(*pages[:3]) == heads[:1] + heads[2:3]


def test_two_pages_that_begin_with_the_same_words_keep_them() -> None:
    assert aside(rows(FULL, full(1), full(2)), rows(FULL, full(3), full(4))) == []


def test_a_watermark_inside_the_page_stands_apart() -> None:
    pages = [rows(full(at), "内部资料 注意保存", full(at + 5)) for at in range(3)]
    assert aside(*pages) == ["内部资料 注意保存"] * 3
    assert aside(*pages[:2]) == []


def test_the_same_words_at_other_heights_stay() -> None:
    pages = [page(*(line(FULL[at:], row) for row in range(at + 1)), line("同志们：", at + 1)) for at in range(3)]
    assert aside(*pages) == []


def test_a_footnote_stands_apart_with_all_its_lines() -> None:
    notes = [line("① 这里说的是祥云镇的", 20, em=10), line("三个村。", 21, em=10), line("— 1 —", 22)]
    found = paragraphs([page(line(FULL, 0), line(FULL, 1), *notes), rows("底。")])
    assert (found[0].text, found[0].apart) == (FULL + FULL + "底。", False)
    assert all(paragraph.apart for paragraph in found[1:])


def test_small_print_without_a_sign_is_text() -> None:
    assert aside(page(line(FULL, 0), line(FULL, 1), line("三个村。", 20, em=10))) == []


def test_an_empty_document_has_no_paragraphs() -> None:
    assert paragraphs([]) == ()
    assert paragraphs([Page(595.0, ())]) == ()


LENGTH = st.floats(-2000, 2000, allow_nan=False)
PRINTED = st.builds(
    Printed, st.text("同志们：，。12 a—\x02", min_size=1), LENGTH, LENGTH, LENGTH, LENGTH, st.floats(0, 80)
)
PAGES = st.lists(st.builds(Page, st.floats(0, 2000), st.lists(PRINTED, max_size=6).map(tuple)), max_size=5)


def _ink(texts: Sequence[str]) -> list[str]:
    return sorted("".join(texts).replace(" ", "").replace(JOINER, ""))


@given(PAGES)
def test_no_ink_is_lost_wherever_lines_stand(pages: list[Page]) -> None:
    printed = [line.text for page in pages for line in page.lines]
    assert _ink([paragraph.text for paragraph in paragraphs(pages)]) == _ink(printed)
    assert all(number < len(pages) for number, _ in apart(pages))
