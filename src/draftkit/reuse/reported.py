"""Tell a report about a speech from the speech itself."""

import re
from typing import Final

from draftkit.reuse.rebuilding.lines import said_blocks
from draftkit.tree.reading import ReadDocument, Role

_REPORTER: Final = re.compile(
    "(?:本报|本网|本台|本站)[^，。]{0,8}讯|[^，。：！？]{2,20}(?:讯|消息|电)(?:：|（(?:记者|通讯员|特约))|"
    "[^，。：！？]{0,20}（(?:[^（）]{0,6}记者|通讯员)"
)
"""How the first paragraph of a report begins: 本报讯（记者…）, 云溪新闻网6月16日消息：…"""
_FRONT: Final = frozenset({Role.TITLE, Role.NOISE})


def says_something(document: ReadDocument) -> bool:
    """Whether more is left of a document than a page's frame and what reporters say; a report's title is no more."""
    said = [block for block in said_blocks(document) if block.text]
    reported = any(block.role is Role.NEWS for block in document.blocks)
    return any(not reported or block.role is not Role.TITLE for block in said)


def is_report(document: ReadDocument) -> bool:
    """Whether a reporter speaks in a document, or it begins as reports do; one with a salutation is none."""
    roles = {block.role for block in document.blocks}
    first = next((block for block in document.blocks if block.role not in _FRONT), None)
    begins = first is not None and _REPORTER.match(first.text) is not None
    return Role.SALUTATION not in roles and (Role.NEWS in roles or begins)
