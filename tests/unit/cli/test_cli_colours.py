"""Coloured text on stdout."""

import pytest

from draftkit.cli import colours
from draftkit.cli.colours import BOLD, PLAIN, YELLOW, seen_width, tinted, wrapped


@pytest.mark.parametrize(("welcome", "shown"), [(True, f"{BOLD}茶园{PLAIN}"), (False, "茶园")])
def test_a_colour_stands_only_where_it_is_welcome(welcome: bool, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - a case
    monkeypatch.setattr(colours, "has_colour", lambda _stream: welcome)
    assert tinted("茶园", BOLD) == shown


def test_colours_take_no_column() -> None:
    assert seen_width(f"要{YELLOW}抓好{PLAIN}茶园") == 10


def test_a_colour_ends_with_its_line_and_begins_again_in_the_next() -> None:
    assert list(wrapped(f"要{YELLOW}抓好茶园{PLAIN}了", 6)) == [f"要{YELLOW}抓好{PLAIN}", f"{YELLOW}茶园{PLAIN}了"]


def test_no_word_is_lost_by_wrapping() -> None:
    text = "今年要抓实产业 and tea，抓好茶园。"
    assert "".join(wrapped(text, 8)).replace(" ", "") == text.replace(" ", "")
