import pytest

from draftkit.checks.patterns import compile_pattern


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


def test_a_pattern_without_end_gives_up() -> None:
    pattern = compile_pattern("(?:甲+)+乙").unwrap()
    with pytest.raises(TimeoutError):
        list(pattern.finditer("甲" * 5000))
