"""The page of headings: what a speech will say, before anybody reads all of it."""

from collections.abc import Iterable

from draftkit.assemble.fit import Assembled
from draftkit.assemble.site import Site
from draftkit.tree.change import join_texts
from draftkit.tree.nodes import Byline, Paragraph, Section, Slot, Speech, Title, Word
from draftkit.tree.sentences import sentences


def plan(made: Assembled) -> Speech:
    """Title, bylines and headings; under each point one cue: the outline's own, or the sentence that says most.

    That is the first one with a figure of the office, else the first one.
    """
    head = (block for block in made.speech.blocks if isinstance(block, Title | Byline))
    return Speech((*head, *_sections(made, made.speech.sections, "")))


def _sections(made: Assembled, sections: Iterable[Section], above: str) -> Iterable[Section]:
    for at, section in enumerate(sections, 1):
        name = f"{above}{at}"
        cue = _cue(made.sites.get(name), section)
        below = tuple(_sections(made, section.sections, f"{name}."))
        yield Section(section.lead, ((Paragraph(cue),) if cue else ()) + below, section.marker, section.run_in)


def _cue(site: Site | None, section: Section) -> tuple[Word, ...]:
    if site is not None and site.cue:
        return join_texts(site.cue)
    if section.sections:
        return ()
    found = [sentence for paragraph in section.paragraphs for sentence in sentences(paragraph.content)]
    with_figure = (sentence for sentence in found if any(isinstance(word, Slot) for word in sentence))
    return next(with_figure, found[0] if found else ())
