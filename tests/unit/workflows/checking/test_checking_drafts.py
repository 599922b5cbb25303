"""A draft as the checks see it: what its readers see, each character with its place in speech.md."""

from draftkit.checks.subject import Context, Subject
from draftkit.figures.parse import parse_sheet
from draftkit.source import Source
from draftkit.workflows.checking.drafts import fill_draft

DRAFT = """# 在{{会议}}上的讲话

同志们：

参训{{人数|人}}，下面我讲{{部分数}}点意见。

## 摸清家底

- **查得细。** 到场{{人数|人}}，
  一件不落。

## 立住制度

制度要**管用**。
"""
FIGURES = "会议: {value: 全市档案会, type: meeting}\n人数: {value: 126, unit: 人, type: count}\n"


def _subject(text: str = DRAFT, figures: str = FIGURES) -> Subject:
    sheet = parse_sheet(Source("figures.yaml", figures)).unwrap()
    return fill_draft(Source("speech.md", text), sheet).unwrap().subject(Context())


def test_numbers_figures_and_counts_are_written_out() -> None:
    subject = _subject()

    assert [passage.text for passage in subject.passages] == [
        "在全市档案会上的讲话",
        "同志们：",
        "参训126人，下面我讲两点意见。",
        "摸清家底",
        "查得细。",
        "到场126人，一件不落。",
        "立住制度",
        "制度要管用。",
    ]
    assert [part.lead.marker for part in subject.parts] == ["一、", "二、"]


def test_what_nobody_typed_is_known_and_stands_at_its_braces() -> None:
    subject = _subject()
    opening = subject.passages[2]

    made = [(opening.text[each.start : each.end], each.slot and each.slot.name) for each in opening.generated]
    assert made == [("126人", "人数"), ("两", None)]
    for each, braces in zip(opening.generated, ("{{人数|人}}", "{{部分数}}"), strict=True):
        span = opening.span(each.start, each.start + 1)
        assert subject.source.text[span.start : span.end] == braces


def test_an_open_figure_shows_its_gap() -> None:
    subject = _subject(figures="会议: {value: , type: meeting}\n人数: {value: 126, unit: 人, type: count}\n")

    assert subject.passages[0].text == "在【待填：会议】上的讲话"


def test_words_keep_their_places_through_emphasis_and_wrapped_lines() -> None:
    subject = _subject()
    wrapped, strong = subject.passages[5], subject.passages[7]

    at = wrapped.text.index("一件不落")
    span = wrapped.span(at, at + 4)
    assert subject.source.text[span.start : span.end] == "一件不落"
    at = strong.text.index("管用")
    span = strong.span(at, at + 2)
    assert subject.source.text[span.start : span.end] == "管用"
