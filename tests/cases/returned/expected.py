"""What a returned file is expected to hold."""

from dataclasses import dataclass
from typing import Any

from tests.cases.returned.word_markup import REVIEWER


@dataclass(frozen=True, slots=True)
class Expected:
    """An edit that was made, see `draftkit.review.model.Edit`; `before` and `after` are None where many are right."""

    change: str
    block: str
    tracked: bool
    author: str
    before: str | None = None
    after: str | None = None
    figure: str = ""


def expected_edit(told: dict[str, Any], *, tracking: bool) -> Expected:
    """An edit as a script tells it; who made it goes without saying where the reviewer did with tracking on."""
    tracked = bool(told.get("tracked", tracking))
    author = told.get("author", REVIEWER) if tracked else ""
    words = told.get("before"), told.get("after")
    return Expected(told["change"], told["block"], tracked, author, *words, told.get("figure", ""))
