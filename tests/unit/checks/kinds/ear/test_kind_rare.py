from collections.abc import Callable

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context, Settings

Finder = Callable[..., tuple[Hit, ...]]


def told(hits: tuple[Hit, ...]) -> list[dict[str, str]]:
    return [dict(hit.values) for hit in hits]


def test_a_rare_character_is_told_once_with_its_reading(find: Finder) -> None:
    hits = find("rare", "{}", "擘画蓝图，再擘画一遍。")
    assert told(hits) == [{"found": "擘", "reading": "bò", "words": "擘画蓝图"}]


def test_the_words_around_it_choose_the_reading(find: Finder) -> None:
    (hit,) = find("rare", "{}", "凡事未雨绸缪，早作准备。")
    assert dict(hit.values)["reading"] == "móu"


def test_characters_everybody_reads_are_left_out(find: Finder) -> None:
    assert find("rare", "known: [擘]", "擘画蓝图。") == ()
    assert find("rare", "{}", "常用的字都会念。") == ()


def test_an_office_says_how_its_words_are_read(find: Finder) -> None:
    settings = Settings(readings={"覃": "qín", "单庄": "shàn zhuāng"})
    hits = find("rare", "known: [覃]", "覃同志到单庄去。", Context(settings=settings))
    assert [(each["found"], each["reading"]) for each in told(hits)] == [("覃", "qín"), ("单庄", "shàn zhuāng")]
