from collections.abc import Callable

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context, Subject
from draftkit.source import Source
from draftkit.workflows.checking.subjects import subjects_in_text

Finder = Callable[..., tuple[Hit, ...]]


def _text(*headings: str) -> str:
    body = "这一条最要紧，谁也不能含糊。"
    return "".join(f"{number}、{words}\n\n{body}\n\n" for number, words in zip("一二三四", headings, strict=False))


def _subject(*headings: str) -> Subject:
    return subjects_in_text(Source("另一篇", _text(*headings))).unwrap()[0]


OWN = _text("提高认识，早准备", "突出重点，守水库", "压实责任，严值守")


def test_most_headings_alike_are_told_with_the_first_pair(find: Finder) -> None:
    other = _subject("提高认识，再动员", "突出重点，保水库", "回去怎么办")
    (hit,) = find("beside", "{}", OWN, Context(beside=(other,)))

    assert dict(hit.values)["found"] == "2"
    assert dict(hit.values)["other"] == "提高认识，再动员"
    assert len(hit.also) == 1


def test_one_heading_alike_is_chance(find: Finder) -> None:
    other = _subject("提高认识，再动员", "会开得怎么样", "回去怎么办")

    assert find("beside", "{}", OWN, Context(beside=(other,))) == ()


def test_a_speech_alone_is_like_no_other(find: Finder) -> None:
    assert find("beside", "{}", OWN) == ()
