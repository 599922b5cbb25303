from draftkit.source import Place, Source, Span

SOURCE = Source("a.yaml", "一二三\r\n四五\n\n六")


def test_a_place_has_line_and_column_from_one() -> None:
    assert SOURCE.place(Span(6, 7)) == Place("a.yaml", 2, 2, "四五", 1, Span(6, 7))


def test_the_line_break_is_no_part_of_the_excerpt() -> None:
    assert SOURCE.place(Span(0, 1)).excerpt == "一二三"


def test_a_span_over_several_lines_is_shown_by_its_first() -> None:
    place = SOURCE.place(Span(1, 7))
    assert (place.line, place.column, place.width) == (1, 2, 2)


def test_an_empty_span_is_one_wide() -> None:
    assert SOURCE.place(Span(5, 5)).width == 1


def test_the_end_of_the_text_is_a_place() -> None:
    place = SOURCE.place(Span(len(SOURCE.text), len(SOURCE.text)))
    assert (place.line, place.column, place.excerpt) == (4, 2, "六")


def test_an_empty_line_is_a_place() -> None:
    place = SOURCE.place(Span(8, 8))
    assert (place.line, place.column, place.excerpt) == (3, 1, "")


def test_an_empty_text_has_a_place() -> None:
    assert Source("-", "").place(Span(0, 0)) == Place("-", 1, 1, "", 1, Span(0, 0))


def test_only_line_feeds_begin_lines() -> None:
    assert Source("-", "一\u2028二\x0b三").place(Span(4, 5)).line == 1


def test_sources_of_one_name_and_text_are_equal() -> None:
    other = Source("-", "一")
    assert other.place(Span(0, 1)).line == 1
    assert other == Source("-", "一")


def test_what_has_no_lines_of_its_own_is_counted_in_paragraphs() -> None:
    taken_out = Source("a.docx", "\n一二\n\n \n三\n", is_extracted=True)
    assert [taken_out.place(Span(at, at)).paragraph for at in range(len(taken_out.text) + 1)] == [1] * 7 + [2] * 3
    assert SOURCE.place(Span(6, 7)).paragraph == 0
