"""The lines of an old speech."""

from dataclasses import replace

import pytest

from draftkit.reuse.model import Apart
from draftkit.reuse.rebuilding.lines import Piece, lines_of, said_blocks, text_of, unplaced_of
from draftkit.source import Span
from draftkit.tree.reading import ReadBlock, ReadDocument, Role


def block(role: Role, start: int, text: str, *, marker: str = "", runs_on: bool = False) -> ReadBlock:
    first = start + len(marker)
    origins = range(first, first + len(text))
    span = Span(start, first + len(text))
    return ReadBlock(role, 0, marker, inline=False, span=span, text=text, origins=origins, runs_on=runs_on)


def cut(start: int, text: str) -> ReadBlock:
    """A paragraph that goes on behind noise."""
    return replace(block(Role.BODY, start, text), continued=True)


def document(*blocks: ReadBlock) -> ReadDocument:
    return ReadDocument("", Span(0, blocks[-1].span.end), blocks)


def test_a_block_that_runs_on_stands_on_the_line_before() -> None:
    lead = block(Role.REQUIREMENT, 0, "摸家底。", marker="一是")
    found = document(lead, block(Role.BODY, 6, "逐处登记。", runs_on=True), block(Role.BODY, 12, "借阅要签字。"))
    assert text_of(lines_of(found)) == "一是摸家底。逐处登记。\n借阅要签字。\n"


def test_noise_between_the_pieces_of_a_paragraph_goes_away() -> None:
    noise = block(Role.NOISE, 3, "—3—")
    found = document(block(Role.BODY, 0, "从头到"), noise, cut(6, "尾。"))
    assert text_of(lines_of(found)) == "从头到尾。\n"
    assert [(each.why, each.span) for each in unplaced_of(found)] == [(Apart.NOISE, Span(3, 6))]


def test_noise_after_a_lead_does_not_part_it_from_its_body() -> None:
    found = document(
        block(Role.REQUIREMENT, 0, "摸家底。", marker="一是"),
        block(Role.NOISE, 6, "—3—"),
        block(Role.BODY, 9, "逐处登记。", runs_on=True),
    )
    assert text_of(lines_of(found)) == "一是摸家底。逐处登记。\n"


def test_what_a_reporter_says_is_apart_and_begins_no_line() -> None:
    found = document(
        block(Role.OPENING, 0, "本报讯。"),
        block(Role.NEWS, 4, "他指出，"),
        block(Role.REQUIREMENT, 8, "要摸家底。", runs_on=True),
        block(Role.NEWS, 13, "他强调，", runs_on=True),
        block(Role.REQUIREMENT, 17, "要立规矩。", runs_on=True),
        block(Role.CLOSING, 22, "大家纷纷表示。"),
    )
    assert text_of(lines_of(found)) == "要摸家底。要立规矩。\n"
    assert [each.text for each in said_blocks(found)] == ["要摸家底。", "要立规矩。"]
    assert [each.text for each in unplaced_of(found)] == ["本报讯。", "他指出，", "他强调，", "大家纷纷表示。"]


def test_a_piece_of_a_report_behind_a_page_number_is_the_reporters_too() -> None:
    found = document(block(Role.NEWS, 0, "会议由"), block(Role.NOISE, 3, "4"), cut(4, "他主持。"))
    assert lines_of(found) == ()
    assert [each.why for each in unplaced_of(found)] == [Apart.NEWS, Apart.NOISE, Apart.NEWS]


def test_opening_and_closing_of_a_speech_are_its_own() -> None:
    found = document(block(Role.OPENING, 0, "今天开会。"), block(Role.CLOSING, 5, "谢谢大家。"))
    assert text_of(lines_of(found)) == "今天开会。\n谢谢大家。\n"
    assert unplaced_of(found) == ()


@pytest.mark.parametrize(
    ("marker", "number"),
    [
        ("(一)", "（一）"),
        ("第二,", "第二，"),
        ("第 一 ，", "第一，"),
        ("1.", "1."),
        ("1、", "1、"),
        ("·第一,", "·第一，"),
        ("", ""),
    ],
)
def test_a_number_is_cleaned_as_words_are(marker: str, number: str) -> None:
    (line,) = lines_of(document(block(Role.HEADING, 0, "摸家底", marker=marker)))
    assert line.first.number == number
    assert line.text == f"{number}摸家底"
    assert len(line.origins()) == len(line.text)


def test_a_number_without_words_is_a_line() -> None:
    (line,) = lines_of(document(block(Role.HEADING, 0, "", marker="三、")))
    assert line.text == "三、"
    assert list(Piece(line.first.block, "三、").origins) == [1, 1]


def test_the_places_of_a_line_never_go_back() -> None:
    (line,) = lines_of(
        document(
            block(Role.HEADING, 0, "摸家底。", marker="一、"), block(Role.BODY, 6, "登记。", marker="", runs_on=True)
        )
    )
    assert line.origins() == sorted(line.origins())
