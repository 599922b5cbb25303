"""What each paragraph of a draft is called: its place in the outline, whatever its words are."""

from collections.abc import Iterator, Mapping

from draftkit.assemble.site import Assembled, Site
from draftkit.text.sides import Names
from draftkit.writers.markdown import markdown_places


def names_of(made: Assembled, outline: str) -> Names:
    """One name for each paragraph of the draft's `speech.md`; empty for a rule.

    A part or a point is called by the outline and its place in it, a paragraph below its heading by its number there.
    Title lines, bylines, the salutation and the paragraphs of opening and closing are called by their order: they are
    the same ones in every way to open or to close, and in every outline.
    """
    return tuple(_names(markdown_places(made.speech), made.sites, outline))


def _names(ids: tuple[str, ...], sites: Mapping[str, Site], outline: str) -> Iterator[str]:
    in_body, closing = False, 0
    for block in ids:
        if block[:1].isdigit():
            section, _, rest = block.partition(".p")
            place = _place(section, sites)
            yield f"{outline}:{place}{rest and f'.p{rest}'}" if place else ""
            in_body = True
        elif block.startswith("p") and in_body:
            closing += 1
            yield f"closing.{closing}"
        else:
            yield block


def _place(section: str, sites: Mapping[str, Site]) -> str:
    """Where a section stands in the outline: an item of the body, of a group below it, and so on."""
    site = sites.get(section)
    above = section.rpartition(".")[0]
    if site is None or not above:
        return str(site.at) if site else ""
    parent, place = sites.get(above), _place(above, sites)
    groups = parent.item.points if parent else ()
    which = next((at for at, group in enumerate(groups) if group is site.group), None)
    return f"{place}.{which}.{site.at}" if place and which is not None else ""
