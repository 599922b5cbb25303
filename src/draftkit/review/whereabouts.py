"""Where the blocks of a page stand, in the words of somebody who looks them up there."""

from dataclasses import dataclass

from draftkit.tree.page import Form, Made, Page, PageParagraph
from draftkit.tree.reading import Role

_ROLES = {Form.TITLE: Role.TITLE, Form.BYLINE: Role.TITLE, Form.SALUTATION: Role.SALUTATION}
_FIRST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place of the page.

    Attributes:
        role: of its block.
        numbers: of the headings and points above it and its own (`二、（一）`); empty outside of sections.
        part: the whole heading of the part it stands in; empty outside of parts.
    """

    role: Role
    numbers: str = ""
    part: str = ""


def whereabouts(issued: Page) -> dict[str, Whereabouts]:
    """The place of every block of the page, by its id."""
    found: dict[str, Whereabouts] = {}
    above: list[tuple[int, str, str]] = []
    begun = False
    for paragraph in issued:
        if paragraph.form in (Form.HEADING, Form.POINT):
            begun = True
            above = [each for each in above if each[0] < paragraph.level]
            above.append((paragraph.level, _name(paragraph), _heading(paragraph)))
        else:
            above = [each for each in above if each[0] <= paragraph.level]
        numbers, part = "".join(name for _, name, _ in above), above[0][2] if above else ""
        found[paragraph.block] = Whereabouts(_role(paragraph, begun=begun), numbers, part)
        if paragraph.body:
            found[paragraph.body] = Whereabouts(Role.BODY, numbers, part)
    return found


def _role(paragraph: PageParagraph, *, begun: bool) -> Role:
    if paragraph.form in _ROLES:
        return _ROLES[paragraph.form]
    if paragraph.form is Form.PARAGRAPH:
        return Role.BODY if paragraph.level else Role.CLOSING if begun else Role.OPENING
    return Role.HEADING if paragraph.form is Form.HEADING else Role.REQUIREMENT


def _name(paragraph: PageParagraph) -> str:
    """Its number; the first of its words where it has none."""
    number = "".join(each.text for each in paragraph.stretches if each.made is Made.NUMBER)
    words = _heading(paragraph)
    return number or (words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS]}…")


def _heading(paragraph: PageParagraph) -> str:
    """The words of a heading, or the lead of a point."""
    if paragraph.form is Form.HEADING:
        return paragraph.text
    return "".join(each.text for each in paragraph.stretches if each.lead)
