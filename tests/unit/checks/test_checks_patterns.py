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


@pytest.mark.parametrize(
    "text",
    [
        "大{1001}",
        "大{4294967294}",
        "大{2,99999}",
        "(?:大{40}){40}",
        "((?:大{10}小){11}){12}中",
        "(?:[)大]{40}甲|乙){30}",
        "(?:大{50}[\\]）(]乙){50}",
        "(?x)大{ 4294967294 } # [",
    ],
)
def test_a_pattern_that_repeats_too_much_is_refused_before_it_is_built(text: str) -> None:
    outcome = compile_pattern(text)
    assert outcome.value is None
    assert [(each.message.code, dict(each.values)["most"]) for each in outcome.diagnostics] == [("DK1019", "1000")]


@pytest.mark.parametrize(
    "text",
    ["大{1000}", "(?:大{10}){100}", "(?:大{999})(?:小{999})", "大{900}小{900}中?", "[{]2024}", r"\{2024\}", "甲{"],
)
def test_a_pattern_that_repeats_within_bounds_is_built(text: str) -> None:
    assert compile_pattern(text).diagnostics == ()


def test_a_pattern_that_is_too_long_is_refused() -> None:
    assert compile_pattern("大" * 2000).value is not None
    (problem,) = compile_pattern("大" * 2001).diagnostics
    assert (problem.message.code, dict(problem.values)["count"]) == ("DK1090", "2001")


def test_a_pattern_that_calls_itself_without_end_is_told() -> None:
    (problem,) = compile_pattern("(?R)|(大(?R)?)").diagnostics
    assert problem.message.code == "DK1091"


def test_a_pattern_of_the_program_has_no_limit_of_time() -> None:
    pattern = compile_pattern("甲", limited=False).unwrap()
    patience = Patience(0)
    assert [match.span() for match in pattern.finditer("乙甲", patience)] == [(1, 2)]
    assert pattern.search("乙甲", patience) is not None
    assert patience.left == 0


def test_what_must_not_stand_beside_a_match_may_be_an_end() -> None:
    assert compile_pattern("甲(?![^乙])").unwrap().may_be_in("甲\n丙")
    assert not compile_pattern("甲[^乙]").unwrap().may_be_in("甲乙\n丙")
    assert compile_pattern(r"\bAB\b").unwrap().may_be_in("丙\nAB\n丁")
    assert not compile_pattern(r"\bAB\b").unwrap().may_be_in("丙\nABC\n丁")
