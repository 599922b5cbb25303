from collections.abc import Callable

from draftkit.checks.model import Hit
from draftkit.diagnostics import Severity
from draftkit.source import Source
from draftkit.workflows.checking.rules import built_in_rules
from draftkit.workflows.checking.subjects import subjects_in_text

Finder = Callable[..., tuple[Hit, ...]]


def test_a_sentence_is_counted_in_han_up_to_its_end(find: Finder) -> None:
    text = "堤坝要查，2026年要查12遍。人要在岗；值班的人不能离岗。"
    assert [dict(hit.values)["count"] for hit in find("breath", "{of: sentence, over: 5}", text)] == ["8", "8"]


def test_from_some_length_on_it_is_a_warning(find: Finder) -> None:
    hits = find("breath", "{of: sentence, over: 5, warning_over: 8}", "堤坝要查，年年要查一遍。值班的人要在岗。")
    assert [hit.severity for hit in hits] == [Severity.WARNING, None]


def test_a_clause_ends_at_any_mark(find: Finder) -> None:
    hits = find("breath", "{of: clause, over: 5}", "堤坝、水库、涵闸，逐处逐处查一遍。")
    assert [dict(hit.values) for hit in hits] == [{"count": "7", "words": "逐处逐处查一遍"}]


def test_a_title_and_a_salutation_are_no_sentences(find: Finder) -> None:
    text = "在全县防汛工作会议上的讲话\n\n尊敬的各位领导、同志们：\n\n今天开会。\n"
    assert find("breath", "{of: sentence, over: 5}", text) == ()


def test_a_set_formula_never_weighs_more_than_the_rule(find: Finder) -> None:
    text = "总体要求是：堤坝要查，年年要查一遍。堤坝要查，年年月月要查一遍。"
    options = "{of: sentence, over: 5, warning_over: 8, set_formulas: ['总体要求[：是]', '敬意！$']}"
    hits = find("breath", options, text)
    assert [hit.severity for hit in hits] == [None, Severity.WARNING]


def test_the_formulas_of_the_program_are_those_nobody_cuts() -> None:
    rule = next(rule for rule in built_in_rules() if rule.id == "DKR22")
    more = "，把堤坝、水库、涵闸、沟渠、泵站逐处查一遍" * 7
    sentences = (
        f"今年工作的总体要求是：坚持早查早修{more}。",
        f"做好今年的工作，必须坚持以习近平新时代中国特色社会主义思想为指导{more}。",
        f"我向全县人民{more}，表示衷心的感谢并致以崇高的敬意！",
        f"一年来，我们坚持以习近平新时代中国特色社会主义思想为指导{more}。",
        f"向全县人民表示感谢{more}。",
    )
    (subject,) = subjects_in_text(Source("speech", "\n\n".join(sentences))).unwrap()
    assert [hit.severity for hit in rule.find(subject)] == [None, None, None, Severity.WARNING, Severity.WARNING]
