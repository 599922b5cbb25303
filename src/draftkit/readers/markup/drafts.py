"""Whether a Markdown file is a draft of this program (docs/formats/markdown.md) or somebody else's Markdown."""

import re

from draftkit.diagnostics import Severity
from draftkit.readers.markdown import read_markdown_blocks
from draftkit.readers.markdown.messages import NO_LEAD, NUMBER_IN_TEXT, TYPED_NUMBER
from draftkit.readers.markup.blocks import front_matter
from draftkit.source import Source
from draftkit.text.signs import SALUTATION
from draftkit.tree.markers import Marker

_FAMILIES = "|".join(re.escape(family) for family in Marker)
_OWN_SIGN = re.compile(
    r"\{\{[^{}|\n]{0,60}[\u4e00-\u9fff][^{}\n]{0,60}\}\}"
    rf"|^[ \t\u3000]*+{re.escape(SALUTATION)}|^[ \t]*+(?:#{{2,6}}|[-*+])[ \t]*+\[(?:{_FAMILIES})\]",
    re.MULTILINE,
)
"""A slot named in Chinese, a marked salutation, a family of numbers in brackets: nobody else's Markdown has them."""
_SHAPE = re.compile(r"^[ \t]*+(?:#{1,6}[^#\n]|- \*\*)", re.MULTILINE)
_FOREIGN_SIGN = re.compile(
    r"^ {0,3}(?:=+|(?:\*[ \t]*+){3,}|(?:_[ \t]*+){3,}|[-*+] \[[ xX]\].*|\[[^\[\]\n]+\]:.*|#{1,6} [^\n]*[ \t]#+)[ \t]*$"
    r"|(?<![*\\])\*(?![*\s])[^*\n]+\*(?!\*)|~~",
    re.MULTILINE,
)
"""What the draft grammar would read as words without complaint."""
_FOREIGN_HINTS = (TYPED_NUMBER, NUMBER_IN_TEXT, NO_LEAD)


def has_own_sign(source: Source) -> bool:
    """Whether a Markdown text has a sign that only drafts have."""
    return _OWN_SIGN.search(source.text) is not None


def is_draft(source: Source) -> bool:
    """Whether a Markdown text is a draft.

    It is one where it has a sign only drafts have. Without any, it has to have headings or points, all that is in it
    has to be good grammar of a draft, and no number may be typed. What neither tells apart (unnumbered headings and
    plain paragraphs) means the same in both. A `speech.md` beside a `brief.yaml` is a draft whatever this says.
    """
    text = source.text
    if front_matter(text):
        return False
    if has_own_sign(source):
        return True
    if _FOREIGN_SIGN.search(text) or not _SHAPE.search(text):
        return False
    problems = read_markdown_blocks(source).diagnostics
    return all(
        problem.message.severity is Severity.HINT and problem.message not in _FOREIGN_HINTS for problem in problems
    )
