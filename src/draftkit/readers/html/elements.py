"""What the elements of HTML mean for the words in them."""

import re
from dataclasses import dataclass

HEADINGS = {f"h{level}": level for level in range(1, 7)}
ASIDE = frozenset({"nav", "header", "footer", "aside", "form", "button", "select", "textarea", "noscript", "title"})
"""Elements whose words are not those of the page's document."""
ARTICLE = frozenset({"article", "main", "section"})
"""Elements with a header of their own, which holds the title."""
CELLS = frozenset({"td", "th"})
_OTHER_BLOCKS = (
    "address",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "frameset",
    "head",
    "hr",
    "html",
    "label",
    "legend",
    "li",
    "listing",
    "marquee",
    "menu",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "summary",
    "table",
    "tbody",
    "template",
    "tfoot",
    "thead",
    "tr",
    "ul",
    "xmp",
)
BLOCKS = ASIDE | ARTICLE | CELLS | HEADINGS.keys() | frozenset(_OTHER_BLOCKS)
"""Elements that begin a line and end one."""
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
"""Elements without an end."""
PREFORMATTED = frozenset({"pre", "textarea", "listing", "xmp"})
TABLE_PARTS = frozenset({"table", "thead", "tbody", "tfoot"})
BARRIERS = CELLS | {"table", "button", "caption", "object"}
"""Elements through which nothing is closed that began outside them."""
CLOSED_BY = {
    "p": BLOCKS - {"br"},
    "title": BLOCKS | {"body", "link", "meta"},
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "option": frozenset({"option", "optgroup"}),
}
"""Elements whose end may be left out, and what begins after it."""
CLOSING: frozenset[str] = frozenset().union(*CLOSED_BY.values())
_ATTRIBUTE = re.compile(r"""([^\s"'=<>/]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'>]*+))?+""")
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_TELLING = re.compile(r"hid|none|msotitle", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Looks:
    """What an element's attributes say of how it is shown."""

    hidden: bool = False
    title: bool = False
    """Word's style of titles."""


_PLAIN = Looks()


def looks(attributes: str) -> Looks:
    """What is to be known of the attributes of a tag, as they are written."""
    if not _TELLING.search(attributes):
        return _PLAIN
    values = {name.lower(): value.strip("\"'") for name, value in _ATTRIBUTE.findall(attributes)}
    hidden = "hidden" in values or _HIDING.search(values.get("style", "")) is not None
    return Looks(hidden, "msotitle" in values.get("class", "").lower())
