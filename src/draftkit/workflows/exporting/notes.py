"""What is said in a Word file besides the speech: comments at its margin, and the list of what is open.

The words are Chinese, as documents are.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

from draftkit.diagnostics import Diagnostic
from draftkit.figures.gaps import Gap, by_place_and_owner
from draftkit.figures.model import Figure, FigureType, Sheet
from draftkit.figures.quotations import RECORD, UNRECORDED, missing_of
from draftkit.tree.page import Made, Page
from draftkit.writers.options import Remark
from draftkit.writers.table import TablePage

TITLE: Final = "待填清单"
COLUMNS: Final = ("位置", "待填事项", "由谁提供", "说明")
SHARES: Final = (32, 65, 45, 105)
NOBODY: Final = "没有写明"
_ENDS: Final = "。？！"

Say = Callable[[Diagnostic], str]
"""A finding in Chinese words."""


def remarks(
    page: Page, sheet: Sheet, lacking: Iterable[Gap], findings: Sequence[Diagnostic], say: Say
) -> tuple[Remark, ...]:
    """Comments, each where the figure it is about stands first, in the order of the page.

    Args:
        page: the speech.
        sheet: its figures.
        lacking: what the text waits for: what is asked of whom is said there.
        findings: what was told of the speech; what names no figure of the page has no place and is left out.
        say: puts a finding in words.
    """
    places = _places(page)
    gaps = {gap.name: gap for gap in lacking}
    told = _by_figure(findings, tuple(places))
    return tuple(
        Remark(block, number, words)
        for name, (block, number, uses) in places.items()
        for words in (*_of_gap(gaps.get(name), sheet, uses), *_of_quotation(sheet.get(name)), *map(say, told[name]))
    )


def gaps_page(title: str, lacking: Sequence[Gap], sheet: Sheet) -> TablePage:
    """The list of what is open, by the place where it is needed first and by who is to supply it.

    Args:
        title: of the speech.
        lacking: what the text waits for.
        sheet: says what is to be asked.
    """
    rows: dict[str, list[tuple[str, ...]]] = {}
    for section in by_place_and_owner(lacking):
        rows.setdefault(section.where, []).extend(_row(gap, sheet) for gap in section.gaps)
    supplied = sum(not gap.is_derived for gap in lacking)
    notes = tuple(filter(None, (title, f"共{supplied}项待填。")))
    return TablePage(TITLE, notes, COLUMNS, tuple(map(tuple, rows.values())), 1, SHARES)


def _places(page: Page) -> dict[str, tuple[str, int, int]]:
    """Where each figure stands first: the paragraph's block, its number in it from 1; and how often it stands."""
    found: dict[str, tuple[str, int]] = {}
    uses = Counter[str]()
    for paragraph in page:
        slots = (each.slot for each in paragraph.stretches if each.made is Made.FIGURE and each.slot)
        for number, slot in enumerate(slots, 1):
            found.setdefault(slot.name, (paragraph.block, number))
            uses[slot.name] += 1
    return {name: (*place, uses[name]) for name, place in found.items()}


def _by_figure(findings: Iterable[Diagnostic], names: Sequence[str]) -> Mapping[str, list[Diagnostic]]:
    """Findings by the figure of the page that they are about; quotations have words of their own."""
    found: dict[str, list[Diagnostic]] = {name: [] for name in names}
    for each in dict.fromkeys(findings):
        about = None if each.message == UNRECORDED else _about(dict(each.values), names)
        if about:
            found[about].append(each)
    return found


def _about(values: Mapping[str, str], names: Sequence[str]) -> str | None:
    """The figure a finding names; of a relation the one that stands first on the page."""
    if values.get("name") in names:
        return values["name"]
    left, involved = values.get("relation", ""), set[str]()
    for name in sorted(names, key=len, reverse=True):  # 参训人数 before 人数, which is no figure of its own there
        if name in left:
            involved.add(name)
            left = left.replace(name, "\n")
    return next((name for name in names if name in involved), None)


def _of_gap(gap: Gap | None, sheet: Sheet, uses: int) -> Iterator[str]:
    if gap is None:
        return
    often = f"全文共{uses}处。" if uses > 1 else ""
    if gap.is_derived:
        yield f"待算：{gap.label}，等{'、'.join(gap.waits)}填好后自动算出。{often}"
        return
    who = f"由{gap.who}提供。" if gap.who else "没有写明由谁提供。"
    if gap.old:
        yield f"旧值：{gap.old}，请改或确认。{who if gap.who else ''}{often}"
        return
    yield f"待填：{gap.label}。{who}{_asked(sheet.get(gap.name))}{often}"


def _asked(figure: Figure | None) -> str:
    asked = figure.ask if figure else ""
    return f"要问：{asked}{'' if asked[-1] in _ENDS else '。'}" if asked else ""


def _of_quotation(figure: Figure | None) -> Iterator[str]:
    """What is still to be looked up of a quotation that has its words."""
    if figure and figure.type is FigureType.QUOTATION and not figure.is_open and (missing := missing_of(figure)):
        yield f"引语“{figure.name}”出处不全，缺{'、'.join(RECORD[field] for field in missing)}，请对照原文核实。"


def _row(gap: Gap, sheet: Sheet) -> tuple[str, ...]:
    if gap.is_derived:
        return (gap.places[0], gap.label, "自动算出", f"等{'、'.join(gap.waits)}填好")
    told = (
        "仍是旧稿的内容，请改或确认。" if gap.old else "",
        f"用来算{gap.wanted_by}。" if gap.wanted_by else "",
        "" if gap.old else _asked(sheet.get(gap.name)),
        f"还用在{'；'.join(gap.places[1:])}。" if gap.places[1:] else "",
    )
    return (gap.places[0], gap.label, gap.who or NOBODY, "".join(told))
