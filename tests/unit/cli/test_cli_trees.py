"""The tree of a document: guides, levels, doubts, columns; and the words for everything a reader may say."""

import pytest

from draftkit.cli import trees, wide
from draftkit.cli.language import Language, install
from draftkit.cli.readings import doubt_words, role_words, rule_words
from draftkit.cli.trees import tree_lines
from draftkit.cli.wide import width
from draftkit.source import Span
from draftkit.tree.reading import Doubt, ReadBlock, ReadDocument, Role, Rule

Shape = tuple[Role, int, str]


def document(*shapes: Shape, doubt: Doubt | None = None, continued: bool = False) -> ReadDocument:
    blocks, at = [], 0
    for role, level, text in shapes:
        span = Span(at, at + len(text))
        marked = doubt if level else None
        blocks.append(
            ReadBlock(
                role,
                level,
                "",
                inline=False,
                span=span,
                text=text,
                origins=range(at, span.end),
                continued=continued,
                doubt=marked,
            )
        )
        at = span.end
    return ReadDocument("在茶话会上的讲话", Span(0, at), tuple(blocks))


@pytest.fixture(autouse=True)
def english() -> None:
    install(Language.ENGLISH)


def test_text_hangs_under_its_point_and_a_closing_under_nothing() -> None:
    shapes = (
        (Role.OPENING, 0, "开会。"),
        (Role.HEADING, 1, "看清家底"),
        (Role.REQUIREMENT, 3, "先修路。"),
        (Role.BODY, 0, "路要宽。"),
        (Role.REQUIREMENT, 3, "再修渠。"),
        (Role.HEADING, 1, "压实责任"),
        (Role.BODY, 0, "要管好。"),
        (Role.CLOSING, 0, "散会。"),
    )
    assert list(tree_lines(document(*shapes))) == [
        "在茶话会上的讲话  0–30",
        "├── opening    0–3    开会。",
        "├── heading 1  3–7    看清家底",
        "│   ├── point 3    7–11   先修路。",
        "│   │   └── text       11–15  路要宽。",
        "│   └── point 3    15–19  再修渠。",
        "├── heading 1  19–23  压实责任",
        "│   └── text       23–27  要管好。",
        "└── closing    27–30  散会。",
    ]


def test_a_document_without_blocks_or_title_is_a_line() -> None:
    assert list(tree_lines(ReadDocument("", Span(0, 0), ()))) == ["(without a title)  0–0"]


def test_why_a_block_is_doubtful_stands_behind_it() -> None:
    *_, line = tree_lines(document((Role.HEADING, 1, "看清家底"), doubt=Doubt.BARE_HEADING))
    assert line == "└── heading 1  0–4  看清家底  (? a heading without a number)"


def test_a_piece_of_a_block_says_so() -> None:
    *_, line = tree_lines(document((Role.BODY, 0, "要管好。"), continued=True))
    assert "text, continued" in line


def test_on_a_terminal_long_text_is_cut_and_the_doubt_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wide, "columns", lambda: 100)
    found = document((Role.HEADING, 1, "茶" * 200), (Role.BODY, 0, "要" * 200), doubt=Doubt.NUMBER_GAP)
    _, heading, body = tree_lines(found)
    assert width(heading) <= 100
    assert width(body) <= 100
    assert heading.endswith("…  (? the number does not follow the one before)")
    assert body.endswith("…")


def test_signs_a_terminal_would_obey_are_shown() -> None:
    *_, line = tree_lines(document((Role.BODY, 0, "茶\x1b[2J园")))
    assert "\x1b" not in line


def test_colours_leave_the_words_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    found = document((Role.HEADING, 1, "看清家底"), (Role.NOISE, 0, "首页"), doubt=Doubt.BARE_HEADING)
    plain = list(tree_lines(found))
    monkeypatch.setattr(trees, "has_colour", lambda _stream: True)
    coloured = "\n".join(tree_lines(found))
    assert "\x1b[33m" in coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[33m"):
        coloured = coloured.replace(code, "")
    assert [line.rstrip() for line in coloured.splitlines()] == plain


def test_everything_a_reader_may_say_has_words() -> None:
    assert set(role_words()) == set(Role)
    assert set(doubt_words()) == set(Doubt)
    assert set(rule_words()) == set(Rule)


@pytest.mark.parametrize("room", [20, 21, 22, 57])
def test_an_excerpt_fills_its_room_and_never_more(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wide, "columns", lambda: room)
    for text in ("茶" * 100, "a" * 100, "a茶" * 50):
        cut = wide.excerpt(text, 0)
        assert cut.endswith("…")
        assert room - 2 <= width(cut) <= room
        assert text.startswith(cut[:-1])
    assert wide.excerpt("茶" * 10, 0) == "茶" * 10
