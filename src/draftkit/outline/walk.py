"""Walk an outline: its templates, the names they use, the words they say."""

from collections.abc import Iterable, Iterator

from draftkit.outline.model import Condition, Group, Item, Literal, Outline, Piece, Reference, Sentences, Template


def templates(outline: Outline) -> Iterator[Template]:
    """Every text of an outline, in its order."""
    yield from (*outline.title, *outline.byline)
    if outline.salutation:
        yield outline.salutation
    for paragraph in outline.opening:
        yield from _options(paragraph)
    yield from group_templates(outline.body)
    for paragraph in outline.closing:
        yield from _options(paragraph)


def group_templates(group: Group) -> Iterator[Template]:
    """Every text of a group and of what stands below it."""
    for leads in group.leads:
        yield from leads
    for item in group.items:
        yield from item_templates(item)


def item_templates(item: Item) -> Iterator[Template]:
    """Every text of an item and of what stands below it."""
    if item.lead:
        yield item.lead
    yield from _options(item.text)
    for group in item.points:
        yield from group_templates(group)


def names(pieces: Iterable[Piece]) -> Iterator[str]:
    """Every name used in the pieces, tests included, in order, repeats too."""
    for piece in pieces:
        match piece:
            case Reference(name=name):
                yield name
            case Condition(test=test, then=then, otherwise=otherwise):
                yield from test.names
                yield from names((*then, *otherwise))
            case Literal():
                pass


def literals(pieces: Iterable[Piece]) -> Iterator[str]:
    """Every stretch of plain words in the pieces, on both sides of a condition."""
    for piece in pieces:
        match piece:
            case Literal(text=text):
                yield text
            case Condition(then=then, otherwise=otherwise):
                yield from literals((*then, *otherwise))
            case Reference():
                pass


def _options(sentences: Sentences) -> Iterator[Template]:
    for sentence in sentences:
        yield from sentence.options
