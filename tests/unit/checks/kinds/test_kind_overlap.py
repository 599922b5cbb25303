from collections.abc import Callable

from draftkit.checks.model import Hit
from draftkit.checks.overlap.find import lookup_in
from draftkit.checks.subject import Context

KEYS = "去年抽查的三十个站里有十一个常年锁门，书架上的灰比书还厚，群众问起来没人说得清钥匙在谁手里。"
Finder = Callable[..., tuple[Hit, ...]]


def past(*texts: str) -> Context:
    return Context(past=lookup_in(texts))


def test_without_past_speeches_nothing_is_found(find: Finder) -> None:
    assert find("overlap", "least: 24", KEYS) == ()


def test_whole_clauses_are_found_with_how_much_there_is(find: Finder) -> None:
    (hit,) = find("overlap", "least: 24", f"大家看一看，{KEYS}", past(f"下面看一看，{KEYS}"))
    assert (hit.span.start, hit.span.end) == (6, 6 + len(KEYS) - 1)
    assert dict(hit.values) == {
        "document": "1",
        "count": "43",
        "total": "43",
        "words": "看一看，去年抽查的三十个站里有十一个常年锁门，书架上的灰比书还厚，群众问起来没人…",
    }


def test_a_quotation_does_not_count(find: Finder) -> None:
    assert find("overlap", "least: 24", f"老站长说：“{KEYS}”", past(f"老站长说：“{KEYS}”")) == ()


def test_a_formulation_does_not_count(find: Finder) -> None:
    options = "formulations: ['书架上的灰比书还厚，群众问起来']"
    (hit,) = find("overlap", options, KEYS, past(KEYS))
    assert dict(hit.values)["count"] == "29"
    assert find("overlap", f"{options}\nleast: 30", KEYS, past(KEYS)) == ()


def test_headings_titles_and_salutations_do_not_count(find: Finder) -> None:
    title = "在全县乡镇综合文化站规范化建设和管护责任落实工作推进会上的讲话"
    heading = "一、把乡镇综合文化站的管护责任落到每一个乡镇每一个村每一名干部"
    text = f"{title}\n同志们：\n今天的会开到站里来。\n{heading}\n钱和人一起落到村。"
    assert find("overlap", "least: 24", text, past(text)) == ()


def test_fewer_letters_than_are_looked_for_cannot_be_asked_for(problems: Callable[[str, str], list[str]]) -> None:
    assert problems("overlap", "least: 5") == ["DK111"]
