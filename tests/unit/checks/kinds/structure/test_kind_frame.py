from collections.abc import Callable

import pytest

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context

Finder = Callable[..., tuple[Hit, ...]]

OPTIONS = "steps: [认识 形势, 重点 抓好, 组织领导 督查]\ngenres: [G06]"


def _text(*headings: str) -> str:
    return "".join(
        f"{number}、{words}\n\n这一条最要紧，谁也不能含糊。\n\n"
        for number, words in zip("一二三四", headings, strict=False)
    )


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (("提高认识", "突出重点", "加强督查"), None),
        (("加强组织领导", "突出重点", "再说几句"), "加强组织领导"),
        (("提高认识", "加强督查", "抓好收尾"), "加强督查"),
        (("认识和督查", "突出重点", "提高认识"), "突出重点"),
        (("加强督查", "提高认识"), None),
        (("先说河堤", "再说水库", "后说人"), None),
    ],
)
def test_why_comes_before_what_and_what_before_how(find: Finder, headings: tuple[str, ...], found: str | None) -> None:
    hits = find("frame", OPTIONS, _text(*headings))

    assert [dict(hit.values)["found"] for hit in hits] == ([found] if found else [])


def test_it_holds_for_its_genres_and_where_none_is_known(find: Finder) -> None:
    text = _text("加强组织领导", "突出重点", "再说几句")

    assert find("frame", OPTIONS, text, Context(genre="G05")) == ()
    assert len(find("frame", OPTIONS, text, Context(genre="G06"))) == 1
