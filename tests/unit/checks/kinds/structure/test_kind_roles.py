from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context
from draftkit.diagnostics import Severity

Finder = Callable[..., tuple[Hit, ...]]

TITLE = "在全县防汛会议上的讲话\n\n"
SALUTATION = "同志们：\n\n"
BODY = (
    "今天部署防汛。\n\n一、早准备\n\n各乡镇把水泵检修一遍，缺配件的报上来。\n\n"
    "二、快行动\n\n接到预警就要到岗，不得有误。\n\n"
)
CLOSING = "同志们，防汛无小事，请大家马上行动！\n"


@pytest.mark.parametrize("role", ["title", "salutation", "closing"])
def test_a_whole_speech_lacks_nothing(find: Finder, role: str) -> None:
    assert find("roles", f"role: {role}", TITLE + SALUTATION + BODY + CLOSING) == ()


def test_a_lost_title_is_a_hint_and_a_warning_where_the_genre_is_known(find: Finder) -> None:
    text = SALUTATION + BODY + CLOSING
    unknown, known = (find("roles", "role: title", text, Context(genre=genre)) for genre in ("", "G05"))

    assert [hit.severity for hit in unknown] == [None]
    assert [hit.severity for hit in known] == [Severity.WARNING]


def test_a_missing_salutation_is_told_at_the_beginning(find: Finder) -> None:
    (hit,) = find("roles", "role: salutation", TITLE + BODY + CLOSING)

    assert hit.span.start == 0


def test_a_missing_closing_is_told_at_the_last_sentence(find: Finder) -> None:
    text = TITLE + SALUTATION + BODY
    (hit,) = find("roles", "role: closing", text)

    assert text[hit.span.start : hit.span.end] == "接到预警就要到岗，不得有误。"


def test_a_closing_may_stand_before_notes(find: Finder) -> None:
    notes = "名词解释\n\n四预：预报、预警、预演、预案，是防汛的一套办法，各乡镇都要会用。\n"

    assert find("roles", "role: closing", TITLE + SALUTATION + BODY + CLOSING + notes) == ()


def test_a_genre_may_do_without(find: Finder) -> None:
    options = "role: closing\nwithout: [G15]"

    assert find("roles", options, TITLE + SALUTATION + BODY, Context(genre="G15")) == ()
    assert len(find("roles", options, TITLE + SALUTATION + BODY, Context(genre="G05"))) == 1


def test_a_piece_without_any_point_is_no_speech(find: Finder) -> None:
    assert find("roles", "role: closing", "今天部署防汛。各乡镇把水泵检修一遍。") == ()
