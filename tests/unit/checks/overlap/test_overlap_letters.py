from draftkit.checks.overlap.letters import letters, places


def test_marks_blanks_and_line_ends_are_left_out() -> None:
    assert letters("要“抓早”、抓小，\n 2026年　再抓。") == "要抓早抓小2026年再抓"


def test_every_letter_has_its_place() -> None:
    text = "要“抓早”、抓小，\n 2026年　再抓。ABC"
    assert "".join(text[at] for at in places(text)) == letters(text)
