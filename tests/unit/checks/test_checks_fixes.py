from collections.abc import Callable, Sequence

from draftkit.checks.fixes import applied, fix_text
from draftkit.checks.model import Finding, Fix, Force, Hit, Rule, Words
from draftkit.diagnostics import Severity
from draftkit.source import Span

_WORDS = Words("一", "one")


def _rule(name: str) -> Rule:
    return Rule(name, _WORDS, "none", Severity.ERROR, Force.GENERAL, "", _WORDS, _WORDS, (), (), lambda _: ())


def _finds(words: dict[str, str | None]) -> Callable[[str], Sequence[Finding]]:
    """Finds each of some words at its first place; each is a rule, with what is to be put there."""

    def look(text: str) -> Sequence[Finding]:
        found = []
        for number, (word, instead) in enumerate(words.items()):
            for at in range(len(text)):
                if text.startswith(word, at):
                    span = Span(at, at + len(word))
                    fix = None if instead is None else Fix(span, instead)
                    found.append(Finding(_rule(f"X{number}"), Hit(span, fix=fix), ""))
        return found

    return look


def test_fixes_are_put_in_from_the_end() -> None:
    assert applied("甲乙丙丁", [Fix(Span(0, 1), "子丑"), Fix(Span(2, 3), "")]) == "子丑乙丁"


def test_every_place_of_a_rule_is_mended() -> None:
    fixed = fix_text("布署一次，再布署一次。", _finds({"布署": "部署"}))
    assert (fixed.text, len(fixed.done), fixed.refused) == ("部署一次，再部署一次。", 2, ())


def test_what_has_no_fix_stays_as_it_is() -> None:
    fixed = fix_text("第三，第五。", _finds({"第五": None}))
    assert (fixed.text, fixed.done, fixed.refused) == ("第三，第五。", (), ())


def test_a_fix_that_brings_an_error_is_refused() -> None:
    fixed = fix_text("甲乙", _finds({"甲": "坏", "坏": None}))
    assert (fixed.text, fixed.done) == ("甲乙", ())
    assert [finding.rule.id for finding in fixed.refused] == ["X0"]


def test_a_fix_that_mends_nothing_is_refused() -> None:
    fixed = fix_text("甲乙", _finds({"甲": "甲甲"}))
    assert (fixed.text, len(fixed.refused)) == ("甲乙", 1)


def test_where_one_place_cannot_be_mended_the_others_are() -> None:
    fixed = fix_text("甲乙，甲丙。", _finds({"甲": "子", "子丙": None}))
    assert (fixed.text, len(fixed.done), len(fixed.refused)) == ("子乙，甲丙。", 1, 1)


def test_fixes_that_touch_each_other_are_put_in_one_after_the_other() -> None:
    fixed = fix_text("，，，", _finds({"，，": "，"}))
    assert fixed.text == "，"


def test_a_fix_that_makes_the_text_unreadable_is_refused() -> None:
    def look(text: str) -> Sequence[Finding] | None:
        return None if "坏" in text else _finds({"甲": "坏"})(text)

    assert fix_text("甲乙", look).text == "甲乙"


def test_a_text_that_cannot_be_read_is_left_alone() -> None:
    fixed = fix_text("甲乙", lambda _: None)
    assert (fixed.text, fixed.done) == ("甲乙", ())


def test_a_fix_that_would_join_or_break_lines_is_none() -> None:
    assert fix_text("甲\n乙", _finds({"甲\n乙": "甲乙"})).text == "甲\n乙"
    assert fix_text("甲乙", _finds({"甲乙": "甲\n乙"})).text == "甲乙"


def test_only_what_is_wanted_is_mended() -> None:
    fixed = fix_text("甲乙", _finds({"甲": "子", "乙": "丑"}), lambda finding: finding.rule.id == "X1")
    assert fixed.text == "甲丑"
