"""The page of headings: what a speech will say, before anybody reads all of it."""

from collections.abc import Iterable, Iterator, Mapping

from draftkit.assemble.site import Site
from draftkit.tree.change import join_texts
from draftkit.tree.nodes import Byline, Paragraph, Section, Slot, Speech, Title, Word
from draftkit.tree.sentences import sentences
from draftkit.tree.walk import plain


def plan(speech: Speech, sites: Iterable[Site]) -> Speech:
    """Title, bylines and headings; under each point one cue: the outline's own, or the sentence that says most.

    That is the first one with a figure of the office, else the first one.

    Args:
        speech: as it was assembled, or as people have made it since.
        sites: of the last draft; a section is known by its heading.
    """
    cues = {site.said: site.cue for site in sites}
    head = (block for block in speech.blocks if isinstance(block, Title | Byline))
    return Speech((*head, *_sections(speech.sections, cues)))


def _sections(sections: Iterable[Section], cues: Mapping[str, tuple[Word, ...]]) -> Iterator[Section]:
    for section in sections:
        cue = _cue(section, cues.get(plain(section.lead).rstrip("。"), ()))
        below = tuple(_sections(section.sections, cues))
        yield Section(section.lead, ((Paragraph(cue),) if cue else ()) + below, section.marker, section.run_in)


def _cue(section: Section, own: tuple[Word, ...]) -> tuple[Word, ...]:
    if own:
        return join_texts(own)
    if section.sections:
        return ()
    found = [sentence for paragraph in section.paragraphs for sentence in sentences(paragraph.content)]
    with_figure = (sentence for sentence in found if any(isinstance(word, Slot) for word in sentence))
    return next(with_figure, found[0] if found else ())
