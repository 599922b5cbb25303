from collections.abc import Callable

from draftkit.brief.model import Brief
from draftkit.checks.model import Hit
from draftkit.checks.subject import Context, Draft, Settings
from draftkit.figures.model import Sheet
from draftkit.tree.nodes import Speech

Finder = Callable[..., tuple[Hit, ...]]

TEXT = "同志们：\n\n一、看住堤坝\n\n" + "堤坝要逐处查一遍。" * 30 + "\n\n二、看住人\n\n值班的不能离岗。\n"
"""Of 267 Han characters, 245 of them in the first part."""


def values(hit: Hit) -> dict[str, str]:
    return dict(hit.values)


def test_a_limit_of_minutes_goes_by_the_rate_of_the_speaker(find: Finder) -> None:
    (hit,) = find("minutes", "against: limit", TEXT, Context(settings=Settings(rate=100, minutes=2)))
    assert values(hit)["high"] == "200"
    assert (values(hit)["longest"], values(hit)["rate"]) == ("一、看住堤坝", "100")
    assert find("minutes", "against: limit", TEXT, Context(settings=Settings(rate=200, minutes=2))) == ()


def test_a_limit_of_characters_counts_han(find: Finder) -> None:
    counted = int(values(find("minutes", "against: characters", TEXT, _limit(1))[0])["characters"])
    assert find("minutes", "against: characters", TEXT, _limit(counted)) == ()
    assert len(find("minutes", "against: characters", TEXT, _limit(counted - 1))) == 1


def _limit(characters: int) -> Context:
    return Context(settings=Settings(characters=characters))


def test_where_nobody_set_a_limit_nothing_is_too_long(find: Finder) -> None:
    assert [find("minutes", f"against: {each}", TEXT) for each in ("limit", "characters", "brief")] == [(), (), ()]


def test_a_draft_may_be_off_by_a_fifth_of_what_its_brief_wants(find: Finder) -> None:
    def found(minutes: int, rate: int) -> int:
        draft = Draft(Speech(), Sheet(), Brief("deployment", minutes=minutes))
        return len(find("minutes", "against: brief", TEXT, Context(draft=draft, settings=Settings(rate=rate))))

    assert found(1, 250) == 0
    assert found(1, 200) == 1
    assert found(2, 200) == 1
