"""Walk an outline: its templates, the names they use, the words they say."""

from collections.abc import Iterable, Iterator

from draftkit.outline.model import (
    Condition,
    Group,
    Item,
    Kind,
    Literal,
    Outline,
    Piece,
    Reference,
    Sentence,
    Sentences,
    Template,
)


def templates(outline: Outline) -> Iterator[Template]:
    """Every text of an outline, in its order."""
    yield from (*outline.title, *outline.byline)
    if outline.salutation:
        yield outline.salutation
    yield from kind_templates(outline.opening)
    yield from group_templates(outline.body)
    yield from kind_templates(outline.closing)


def kind_templates(kinds: Iterable[Kind]) -> Iterator[Template]:
    """Every text of some ways to open or to close."""
    for kind in kinds:
        for paragraph in kind.paragraphs:
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
    if item.cue:
        yield item.cue
    for paragraph in item.paragraphs:
        yield from _options(paragraph)
    for group in item.points:
        yield from group_templates(group)


def themes(outline: Outline) -> set[str]:
    """Every theme an outline names."""
    named = (*(sentence.themes for sentence in sentences(outline)), *(item.themes for item in _items(outline.body)))
    return {*outline.themes, *(theme for one in named for theme in one)}


def sentences(outline: Outline) -> Iterator[Sentence]:
    """Every sentence of an outline."""
    for kind in (*outline.opening, *outline.closing):
        for paragraph in kind.paragraphs:
            yield from paragraph
    for item in _items(outline.body):
        for paragraph in item.paragraphs:
            yield from paragraph


def _items(group: Group) -> Iterator[Item]:
    for item in group.items:
        yield item
        for below in item.points:
            yield from _items(below)


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
