"""Sentence frames: each at most once in a speech."""

from draftkit.assemble.pool import Pool
from draftkit.outline.model import Literal, SentenceFrame, Template
from draftkit.phrases.taxonomy import PhraseRole


def frames(theme: str, count: int, role: PhraseRole = PhraseRole.ARGUMENT) -> tuple[SentenceFrame, ...]:
    texts = [Template((Literal(f"{theme}{at}。"),), f"{theme}:{at}") for at in range(count)]
    return tuple(SentenceFrame(text.place, theme, role, text) for text in texts)


def themes_of(pool: Pool, *themes: str) -> set[str]:
    return {frame.theme for frame in pool.free(PhraseRole.ARGUMENT, themes, "body.0")}


def test_the_themes_of_the_place_come_before_general_ones() -> None:
    conduct = frames("作风", 6)
    pool = Pool((*conduct, *frames("综合", 6), *frames("人才", 6)), 1)
    assert themes_of(pool, "作风") == {"作风"}
    pool.spent.update(frame.id for frame in conduct)
    assert themes_of(pool, "作风") == {"综合"}


def test_the_themes_of_the_brief_come_first() -> None:
    pool = Pool((*frames("作风", 6), *frames("人才", 6)), 1, themes=("人才",))
    assert themes_of(pool, "作风", "人才") == {"人才"}


def test_another_role_is_not_offered() -> None:
    assert not Pool(frames("作风", 6, PhraseRole.CLOSING), 1).free(PhraseRole.ARGUMENT, ("作风",), "body.0")


def test_places_and_seeds_begin_elsewhere() -> None:
    pools = [Pool(frames("作风", 30), seed) for seed in range(20)]
    assert len({pool.free(PhraseRole.ARGUMENT, ("作风",), "body.0")[0].id for pool in pools}) > 8
    assert len({pools[0].free(PhraseRole.ARGUMENT, ("作风",), f"body.{at}")[0].id for at in range(20)}) > 8
