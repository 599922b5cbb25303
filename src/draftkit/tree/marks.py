"""Marks that a document carries, so that what comes back is known again: names of bookmarks, and whose comments.

A bookmark that begins with an underscore is hidden in Word's list of bookmarks. Word allows letters, digits and
underscores, 40 characters at most.
"""

import re
from typing import Final

PREFIX: Final = "_dk_"
MAX_LENGTH: Final = 40
APPENDIX: Final = "_dk_appendix"
"""Opens what stands behind the speech in its document: from its paragraph on nothing is of the page."""
SAME: Final = "同上"
"""Stands in a table behind the speech for what a row has from the one above."""
AUTHOR: Final = "讲话稿起草助手"
INITIALS: Final = "dk"
"""Who the program's own comments are by; both together mark them."""

_LONGEST_OWNER: Final = 34
"""Leaves room for the number of a figure."""
_FIGURE: Final = re.compile(r"_dk_\w+_f[1-9][0-9]*", re.ASCII)


def paragraph_mark(block: str) -> str:
    """The bookmark round the paragraph of the page that shows that `tree.walk.Visit.id`: `2.3.p1` → `_dk_2_3_p1`.

    An id too long for Word gives a digest of it.
    """
    name = PREFIX + block.replace(".", "_")
    if len(name) <= _LONGEST_OWNER:
        return name
    from hashlib import blake2b

    return f"{PREFIX}x{blake2b(block.encode(), digest_size=14).hexdigest()}"


def figure_mark(block: str, n: int) -> str:
    """The bookmark round the `n`th figure (from 1) of that paragraph of the page: `2.3.p1`, 2 → `_dk_2_3_p1_f2`.

    Figures of a point's lead and of the words that continue it are counted on. They are the stretches of
    `tree.page.PageParagraph` that `Made.FIGURE` made.
    """
    return f"{paragraph_mark(block)}_f{n}"


def is_paragraph_mark(name: str) -> bool:
    """Whether it is the bookmark of a paragraph."""
    return name.startswith(PREFIX) and name != APPENDIX and not is_figure_mark(name)


def is_figure_mark(name: str) -> bool:
    """Whether it is the bookmark of a figure."""
    return _FIGURE.fullmatch(name) is not None


def is_own_comment(author: str, initials: str) -> bool:
    """Whether the program wrote a comment itself."""
    return author == AUTHOR and initials == INITIALS
