import pytest

from draftkit.checks.patterns import SECONDS, Patience, compile_pattern


def test_a_pattern_finds_its_matches_in_order() -> None:
    pattern = compile_pattern("[甲乙]丙").unwrap()
    assert [match.span() for match in pattern.finditer("甲丙丁乙丙")] == [(0, 2), (3, 5)]
    assert pattern.search("丁") is None


@pytest.mark.parametrize(
    ("text", "code"), [("甲(", "DK1005"), ("[", "DK1005"), ("", "DK1006"), ("甲*", "DK1006"), ("(?:)", "DK1006")]
)
def test_a_pattern_that_cannot_work_is_told(text: str, code: str) -> None:
    outcome = compile_pattern(text)
    assert outcome.value is None
    assert [diagnostic.message.code for diagnostic in outcome.diagnostics] == [code]


def test_all_texts_of_a_document_share_their_time() -> None:
    pattern = compile_pattern("甲").unwrap()
    patience = Patience.with_document("甲" * 100_000)
    assert patience.left == 2 * SECONDS
    assert len(list(pattern.finditer("甲甲", patience))) == 2
    assert 0 < patience.left < 2 * SECONDS
    patience.left = 0
    with pytest.raises(TimeoutError):
        pattern.search("甲", patience)


def test_a_pattern_without_end_gives_up() -> None:
    pattern = compile_pattern("(?:甲|甲甲)+乙").unwrap()
    with pytest.raises(TimeoutError):
        list(pattern.finditer("甲" * 60))


def test_what_is_in_no_line_is_known_at_once() -> None:
    assert compile_pattern("甲乙").unwrap().may_be_in("丙\n甲乙")
    assert not compile_pattern("甲乙").unwrap().may_be_in("丙甲\n乙")
    assert compile_pattern("^甲乙").unwrap().may_be_in("丙\n甲乙")
    assert compile_pattern("甲$").unwrap().may_be_in("甲\n乙")
