"""How a reading becomes what is checked."""

import pytest

from draftkit.checks.structure import number_of
from draftkit.checks.subject import Part, Subject
from draftkit.source import Source
from draftkit.tree.markers import Marker
from draftkit.tree.reading import Role
from draftkit.workflows.checking.subjects import subjects_in_text

SPEECH = """在全市档案工作会议上的讲话

同志们：

今天开个短会，我讲两点意见。

一、把家底摸清

各单位要先查一遍库房。第一，查得细。一件一件对。第二，记得准。当天登记。

二、把制度立住

制度要管用。

同志们，让我们把这件事办好！
"""


def _subject(text: str) -> Subject:
    outcome = subjects_in_text(Source("讲话.txt", text))
    assert not outcome.failed
    (subject,) = outcome.unwrap()
    return subject


def _numbers(parts: tuple[Part, ...]) -> list[tuple[str, int | None, int]]:
    return [(part.lead.marker, part.number, len(part.parts)) for part in parts]


def test_parts_are_a_tree_and_the_closing_belongs_to_none() -> None:
    subject = _subject(SPEECH)

    assert _numbers(subject.parts) == [("一、", 1, 2), ("二、", 2, 0)]
    assert _numbers(subject.parts[0].parts) == [("第一，", 1, 0), ("第二，", 2, 0)]
    closing = subject.passages[-1]
    assert closing.role is Role.CLOSING
    assert all(closing not in part.all_passages for part in subject.parts)


def test_every_passage_says_where_it_stands_as_people_do() -> None:
    places = [passage.where for passage in _subject(SPEECH).passages]

    assert places[:4] == ["题目", "称呼", "开头", "一"]
    assert "一、第一" in places
    assert places[-1] == "结尾"


def test_a_place_in_a_passage_is_a_place_in_the_source() -> None:
    subject = _subject(SPEECH)

    for passage in subject.passages:
        span = passage.span(0, len(passage.text))
        assert subject.source.text[span.start : span.end] == passage.text


def test_the_number_of_a_heading_is_found_where_it_is_written() -> None:
    subject = _subject(SPEECH)

    for part in subject.parts:
        span = part.lead.marker_span
        assert subject.source.text[span.start : span.end] == part.lead.marker


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        ("一、", (Marker.CHINESE, 1)),
        ("（十二）", (Marker.CHINESE_BRACKETS, 12)),
        ("3.", (Marker.ARABIC, 3)),
        ("（4）", (Marker.ARABIC_BRACKETS, 4)),
        ("第三，", (Marker.ORDINAL, 3)),
        ("二是", (Marker.IS, 2)),
        ("其次，", (Marker.FIRSTLY, 2)),
        ("最后，", (Marker.FIRSTLY, None)),
        ("三要", (Marker.MUST, 3)),
        ("", (None, None)),
    ],
)
def test_a_number_has_a_family_and_a_value(marker: str, expected: tuple[Marker | None, int | None]) -> None:
    assert number_of(marker) == expected


def test_words_between_marks_are_quoted_and_nested_marks_are_inside() -> None:
    subject = _subject("在会上的讲话\n\n同志们：\n\n要读《关于“三清”的通知》，把“样样清”落到实处。\n")
    passage = subject.passages[-1]

    assert [passage.text[start:end] for start, end in passage.quoted] == ["关于“三清”的通知", "样样清"]


def test_points_of_the_opening_are_no_parts() -> None:
    text = "今天有两件事，一是查账，二是算账。请听我说。\n\n一、查账\n\n一笔一笔查。\n\n二、算账\n\n一笔一笔算。\n"
    subject = _subject(text)

    assert _numbers(subject.parts) == [("一、", 1, 0), ("二、", 2, 0)]
    assert [point.lead.marker for point in subject.points] == ["一是", "二是"]
    assert [point.lead.where for point in subject.points] == ["开头、一是", "开头、二是"]
    assert [passage.part for passage in subject.passages][-2:] == [2, 2]


def test_points_at_the_top_are_parts_where_no_heading_follows() -> None:
    subject = _subject("今天抓两件事。第一，查账。一笔一笔查。第二，算账。一笔一笔算。\n")

    assert [part.lead.marker for part in subject.parts] == ["第一，", "第二，"]
    assert subject.points == ()
