"""Whatever a text looks like, the rules of structure and headings point into it and say what they say in full."""

from hypothesis import given, settings
from hypothesis import strategies as st

from draftkit.checks.wording import MISSING, filled
from draftkit.source import Source
from draftkit.workflows.checking.rules import built_in_rules
from draftkit.workflows.checking.subjects import subjects_in_text

RULES = tuple(
    rule for rule in built_in_rules() if rule.id in {f"DKR{number:02}" for number in (*range(1, 18), 50, 51, 52)}
)
PIECES = (
    *(
        "一、",
        "二、",
        "三、",
        "（一）",
        "（二）",
        "(三)",
        "1.",
        "2、",
        "（1）",
        "①",
        "第一，",
        "第二，",
        "第十二，",
        "首先，",
    ),
    *(
        "其次，",
        "最后，",
        "一是",
        "二是",
        "三是",
        "一要",
        "要",
        "——",
        "。",
        "，",
        "；",
        "：",
        "！",
        "\n",
        "\n\n",
        "　　",
    ),
    *(
        "同志们：",
        "三点意见",
        "讲五条",
        "“",
        "”",
        "《",
        "》",
        "早准备",
        "把事办好",
        "坚持",
        "回顾",
        "任务",
        "12",
        "%",
        "\u200b",
    ),
)


@given(st.lists(st.sampled_from(PIECES), max_size=80).map(lambda pieces: "讲话" + "".join(pieces)))
@settings(max_examples=150, deadline=None)
def test_findings_point_into_the_text_and_have_no_gaps(text: str) -> None:
    for subject in subjects_in_text(Source("text", text)).value or ():
        for rule in RULES:
            for hit in rule.find(subject):
                for span in (hit.span, *hit.also):
                    assert 0 <= span.start < span.end <= len(text)
                for sentence in (rule.message.zh, rule.message.en, rule.cure.zh, rule.cure.en):
                    assert MISSING not in filled(sentence, hit.values)
