from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.checks.fixes import fix_text
from draftkit.checks.model import Finding, Rule
from draftkit.checks.run import check
from draftkit.source import Source
from draftkit.workflows.checking.rules import built_in_rules
from draftkit.workflows.checking.subjects import subjects_in_text

_PIECES = (
    *"，。；：、,;:()（）“”《》？！甲乙丙丁的３Ａ 　\n",
    *(
        "同志们",
        "一、",
        "1、",
        "（一）",
        "第一、",
        "一是",
        "要做好",
        "扞卫",
        "的的",
        "防汛",
        "。。",
        "截止目前",
        "×",
        "\n\n",
    ),
)
texts = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=60).map(lambda pieces: "甲" + "".join(pieces))


def _own() -> tuple[Rule, ...]:
    """The rules that mend, and those for the ear beside them."""
    kinds = {"half_width", "number_mark", "salutation", "pairs", "doubled", "series", "quoted_row", "words", "pattern"}
    return tuple(rule for rule in built_in_rules() if rule.kind in kinds | {"breath", "repeated", "rare", "minutes"})


def _look(text: str) -> Sequence[Finding]:
    subjects = subjects_in_text(Source("text", text)).unwrap()
    return [finding for subject in subjects for finding in check(subject, _own()).findings]


@given(texts)
@settings(max_examples=150, deadline=None)
def test_what_is_found_and_mended_stands_in_the_text(text: str) -> None:
    for finding in _look(text):
        spans = [finding.hit.span, *finding.hit.also, *([finding.hit.fix.span] if finding.hit.fix else ())]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(texts)
@settings(max_examples=100, deadline=None)
def test_mending_again_changes_nothing(text: str) -> None:
    fixed = fix_text(text, _look)
    assert fix_text(fixed.text, _look).text == fixed.text
    assert fixed.text.count("\n") == text.count("\n")
