"""What a phrase does where it stands."""

import pytest

from draftkit.mining.roles import role_at, role_by_words
from draftkit.phrases.taxonomy import PhraseRole
from draftkit.tree.reading import Role


def test_a_heading_is_a_heading_whatever_it_says() -> None:
    assert role_at(Role.HEADING, 12, "坚决防止走过场", lambda: "坚决防止走过场") is PhraseRole.HEADING


def test_a_short_requirement_is_one() -> None:
    assert role_at(Role.REQUIREMENT, 12, "要取得了成效", lambda: "要取得了成效。") is PhraseRole.REQUIREMENT


@pytest.mark.parametrize(
    ("clause", "role"),
    [
        ("取得了明显成效", PhraseRole.EVALUATION),
        ("坚决防止走过场", PhraseRole.DISCIPLINE),
        ("实干才能出成绩", PhraseRole.ARGUMENT),
        ("健全考核办法", PhraseRole.MEASURE),
    ],
)
def test_a_clause_in_a_body_shows_the_role(clause: str, role: PhraseRole) -> None:
    assert role_at(Role.BODY, 80, clause, lambda: clause) is role


def test_a_neutral_phrase_in_a_clause_about_a_problem_is_no_problem() -> None:
    assert role_at(Role.BODY, 80, "队伍的结构还不尽合理", lambda: "队伍的结构还不尽合理") is not PhraseRole.PROBLEM


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("在结业式上作了交流", PhraseRole.NEWS),
        ("正所谓", PhraseRole.QUOTE_INTRO),
        ("事以密成", PhraseRole.ARGUMENT),
        ("存在着不少薄弱环节和问题", PhraseRole.PROBLEM),
        ("深入推进改革", None),
    ],
)
def test_words_tell_a_role_or_nothing(text: str, role: PhraseRole | None) -> None:
    assert role_by_words(text) is role
