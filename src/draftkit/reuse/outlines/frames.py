"""One old speech to a frame that says it as it was, as far as an outline can."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from draftkit.outline.groups import MAX_ITEMS
from draftkit.outline.texts import END_MARKS, shape_of
from draftkit.reuse.outlines.frame import Frame, Passage, Point, Points, Said, Way
from draftkit.reuse.outlines.words import line_template, sentence_templates, templates
from draftkit.tree.markers import typed_number
from draftkit.tree.nodes import Byline, Paragraph, Salutation, Section, Speech, Title
from draftkit.tree.places import CLOSING, OPENING, TEXT, place_names

STOP = "。"
"""The end mark of a heading that opens a paragraph."""
_NAMELESS = "（无标题）"
"""The heading of a part that has neither a heading nor words: an outline must call it something."""


def frame_of(speech: Speech, where: str) -> Frame:
    """The frame of one speech.

    Args:
        speech: its slots by name.
        where: what its file is called in notes.
    """
    opening, closing = ends(speech)
    places = {block: f"{where} {place}" for block, place in place_names(speech).items()}
    title = tuple(word for block in speech.blocks if isinstance(block, Title) for word in block.content)
    bylines = (line_template(block.content) for block in speech.blocks if isinstance(block, Byline))
    salutation = next((block for block in speech.blocks if isinstance(block, Salutation)), None)
    return Frame(
        title=tuple(filter(None, (line_template(title),))),
        byline=tuple(filter(None, bylines)),
        salutation=line_template(salutation.content) if salutation else "",
        opening=(Way("", passages(opening, f"{where} {OPENING if speech.sections else TEXT}")),),
        body=points_of(speech.sections, places),
        closing=(Way("", passages(closing, f"{where} {CLOSING}")),),
    )


def ends(speech: Speech) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The paragraphs that open a speech and those that close it: all that are not before its first part."""
    first = next((at for at, block in enumerate(speech.blocks) if isinstance(block, Section)), len(speech.blocks))
    found = tuple((at, block) for at, block in enumerate(speech.blocks) if isinstance(block, Paragraph))
    return tuple(block for at, block in found if at < first), tuple(block for at, block in found if at > first)


def passages(paragraphs: Iterable[Paragraph], note: str = "") -> tuple[Passage, ...]:
    """Paragraphs sentence by sentence; the first one says where it stood."""
    found = filter(None, (sentence_templates(paragraph.content) for paragraph in paragraphs))
    return tuple(Passage(tuple(Said((text,)) for text in texts), "" if at else note) for at, texts in enumerate(found))


def points_of(sections: Sequence[Section], places: Mapping[str, str], path: str = "") -> Points | None:
    """Siblings as one group, at most `MAX_ITEMS` of them.

    Args:
        sections: siblings.
        places: of every block by its id, for people.
        path: the id of what they stand in, with its dot.
    """
    if not sections:
        return None
    taken = sections[:MAX_ITEMS]
    marker, run_in = Counter((section.marker, section.run_in) for section in taken).most_common(1)[0][0]
    leads = [lead_of(section) for section in taken]
    is_mixed = any(section.run_in is not run_in for section in taken)
    as_is = is_mixed or not is_usual([lead for lead, _ in leads], run_in=run_in)
    items = tuple(
        Point(
            lead=lead if as_is or not run_in else lead.removesuffix(STOP),
            passages=below,
            below=tuple(filter(None, (points_of(section.sections, places, f"{path}{at}."),))),
            marker=None if section.marker is marker else section.marker,
            notes=() if path else (places[f"{at}"],),
            run_in=None if section.run_in is run_in else section.run_in,
        )
        for at, ((lead, below), section) in enumerate(zip(leads, taken, strict=True), 1)
    )
    left = len(sections) - len(taken)
    notes = (f"{places[f'{path}{MAX_ITEMS}']}之后的{left}条没有写进提纲",) if left else ()
    return Points(marker, run_in, items, as_is, notes=notes)


def lead_of(section: Section) -> tuple[str, tuple[Passage, ...]]:
    """The heading of a section, and what stands directly below it.

    Where it has no words, the first sentence is its heading; what is too long for a heading stands below.
    """
    own = [sentence_templates(paragraph.content) for paragraph in section.paragraphs]
    lead, *over = templates(section.lead) or ("",)
    if over:
        own.insert(0, tuple(over))
    if not lead and own and own[0]:
        lead, *rest = own[0]
        own[0] = tuple(rest)
    return lead or _NAMELESS, tuple(Passage(tuple(Said((text,)) for text in texts)) for texts in own if texts)


def is_usual(leads: Sequence[str], *, run_in: bool) -> bool:
    """Whether headings are as outlines have them: without number, parallel, the end mark only where it is added."""
    if run_in and not all(lead.endswith(STOP) for lead in leads):
        return False
    bare = [lead.removesuffix(STOP) if run_in else lead for lead in leads]
    shapes = {shape_of(lead) for lead in bare if "{" not in lead}
    return len(shapes) <= 1 and not any(not lead or lead.endswith(END_MARKS) or typed_number(lead) for lead in bare)
