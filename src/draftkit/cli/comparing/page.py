"""A comparison as one page for a browser or a printer: both texts side by side."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined

from draftkit.cli.comparing.view import rows
from draftkit.cli.comparing.words import (
    CAME,
    NEWER,
    SIGNS,
    WENT,
    carried_words,
    dropped_words,
    home_of,
    kept_words,
    kind_words,
    left_out,
    moved_words,
    name_of,
    percent,
    percents,
)
from draftkit.cli.language import Language, _, spoken
from draftkit.reuse.compare.model import Kind, Shares
from draftkit.workflows.reuse.compare import Beside

_TEMPLATE: Final = Path(__file__).with_name("page.html")


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a bar: its kind, how wide it is in percent, and the same for people to read."""

    kind: str
    sign: str
    word: str
    width: float
    percent: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the newer speech: where it begins on the page, how long it is, what it is made of, where it is from."""

    number: int
    name: str
    characters: str
    bars: tuple[Bar, ...]
    home: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A part of the older speech that something was left out of."""

    name: str
    characters: str
    gone: str
    percent: int


def page(beside: Beside) -> str:
    """The whole page; it needs no other file and nothing of the network."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    comparison, words = beside.comparison, kind_words()
    sums = (
        kept_words(comparison.new.shares),
        dropped_words(comparison.old.shares),
        moved_words(beside),
        carried_words(beside),
    )
    return environment.from_string(_TEMPLATE.read_text("utf-8")).render(
        language="zh-CN" if spoken() is Language.CHINESE else "en",
        words=_page_words(),
        old=(beside.old.title, name_of(beside.old)),
        new=(beside.new.title, name_of(beside.new)),
        bars=_bars(comparison.new.shares),
        dropped=(SIGNS[Kind.DROPPED], words[Kind.DROPPED]),
        arrows=(WENT, CAME),
        carried=bool(beside.new.carried),
        sums=[each for each in sums if each],
        parts=tuple(_parts(beside)),
        gone=tuple(_gone(beside)),
        rows=tuple(rows(comparison)),
    )


def _page_words() -> dict[str, str]:
    return {
        "title": _("How much is taken over"),
        "older": _("older speech"),
        "newer": _("newer speech"),
        "parts": _("Part by part"),
        "part": _("part"),
        "characters": _("characters"),
        "made": _("made of"),
        "from": _("from"),
        "gone": _("Left out of the older speech"),
        "left_out": _("no longer there"),
        "texts": _("Side by side"),
        "moved": _("moved"),
        "carried": _("still the value of an old speech"),
        "nothing": _("nothing stands here in this speech"),
    }


def _bars(shares: Shares) -> tuple[Bar, ...]:
    shown, words = percents(shares), kind_words()
    return tuple(
        Bar(str(kind), SIGNS[kind], words[kind], round(100 * shares.share(kind), 2), shown[kind]) for kind in NEWER
    )


def _parts(beside: Beside) -> list[Part]:
    parts = beside.comparison.new.parts
    return [
        Part(number, part.name, f"{part.shares.total:,}", _bars(part.shares), home_of(part, beside))
        for number, part in enumerate(parts)
    ]


def _gone(beside: Beside) -> list[Gone]:
    found = []
    for part in left_out(beside):
        count = part.shares.kinds[Kind.DROPPED]
        found.append(Gone(part.name, f"{part.shares.total:,}", f"{count:,}", percent(count, part.shares.total)))
    return found
