"""The words for what a reader did: roles, doubts, what was cleaned."""

from draftkit.cli.language import _
from draftkit.tree.reading import Doubt, Role, Rule


def role_words() -> dict[Role, str]:
    """What a block does."""
    return {
        Role.TITLE: _("title"),
        Role.SALUTATION: _("salutation"),
        Role.OPENING: _("opening"),
        Role.HEADING: _("heading"),
        Role.REQUIREMENT: _("point"),
        Role.BODY: _("text"),
        Role.CLOSING: _("closing"),
        Role.NEWS: _("news"),
        Role.NOISE: _("noise"),
    }


def doubt_words() -> dict[Doubt, str]:
    """What a doubtful decision rests on."""
    return {
        Doubt.BARE_HEADING: _("a heading without a number"),
        Doubt.GLUED_HEADING: _("a heading cut off from its paragraph"),
        Doubt.SHARED_SHAPE: _("a point because other paragraphs begin alike"),
        Doubt.SERIES: _("a point because sentences in a row begin alike"),
        Doubt.NUMBER_GAP: _("the number does not follow the one before"),
        Doubt.UNMARKED_TITLE: _("a title that no salutation follows"),
        Doubt.UNMARKED_CLOSING: _("a closing that does not turn to the audience"),
    }


def rule_words() -> dict[Rule, str]:
    """What was done to a place that was cleaned."""
    return {
        Rule.SPACE: _("blanks inside Chinese left out"),
        Rule.LINE_BREAK: _("line breaks inside paragraphs left out"),
        Rule.HALF_WIDTH: _("half-width marks read as full-width"),
        Rule.INVISIBLE: _("invisible characters left out"),
        Rule.PAGE_FRAME: _("lines of a web page set aside"),
        Rule.PAGE_NUMBER: _("page numbers and running heads set aside"),
        Rule.REDACTION: _("words blacked out, left as they are"),
    }
