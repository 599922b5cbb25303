from collections.abc import Callable
from dataclasses import replace
from datetime import date

from draftkit.checks.model import Hit
from draftkit.checks.subject import Context, Settings
from draftkit.formulations.model import Term, TermKind, Trust

Finder = Callable[..., tuple[Hit, ...]]
OTHER = Term("T61", "“?敬业”?学习教育", date(2026, 1, 1), None, "", TermKind.EDUCATION, Trust.SEEN)


def _context(theme: str, term: Term = OTHER, meeting: date | None = None) -> Context:
    return Context(meeting=meeting, settings=Settings(theme=theme), terms=(term,))


def test_another_campaign_than_the_theme_is_found(find: Finder) -> None:
    (hit,) = find("theme", "history: []", "同志们：要开展敬业学习教育。", _context("节俭学习教育"))
    assert hit.entry == "T61"
    assert dict(hit.values) == {"found": "敬业学习教育", "theme": "节俭学习教育"}


def test_the_theme_itself_is_right_however_it_is_marked(find: Finder) -> None:
    assert find("theme", "history: []", "同志们：要开展“敬业”学习教育。", _context("敬业学习教育")) == ()


def test_without_a_theme_nothing_is_known(find: Finder) -> None:
    assert find("theme", "history: []", "同志们：要开展敬业学习教育。", _context("")) == ()


def test_quotations_looking_back_and_what_is_out_of_date_are_left(find: Finder) -> None:
    theme = _context("节俭学习教育")
    assert find("theme", "history: []", "同志们：他说：“要开展敬业学习教育。”", theme) == ()
    assert find("theme", "history: [巩固※]", "同志们：要巩固敬业学习教育成果。", theme) == ()
    text = "同志们：要开展敬业学习教育。"
    assert find("theme", "history: []", text, _context("节俭学习教育", meeting=date(2025, 1, 1))) == ()
    assert find("theme", "history: []", text, _context("节俭学习教育", replace(OTHER, kind=TermKind.ERA))) == ()
