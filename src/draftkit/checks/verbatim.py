"""Stretches of a text that are no prose: addresses, code and markup. Their marks are as they must be."""

import re

_INLINE = re.compile(
    r"""
      \]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200}){0,9}\)   # the target of a link or picture
    | ^[ ]{0,3}\[[^\[\]\n]{1,200}\]:[ \t]*[^\s:]{1,20}://\S+           # a target that is named elsewhere
    | \b(?:https?|ftp)://[!-;=?-~]{0,2000}[\w/=&\#%~+-]                # a bare address; its last mark is the sentence's
    | (?<!`)(?P<marks>`{1,2})(?!`)(?:[^`\n]|(?!(?P=marks)(?!`))(?<!`)`(?!`)){1,2000}(?P=marks)(?!`)   # code in a line
    | </?[A-Za-z][^<>\n]{0,2000}>                                      # a tag
    """,
    re.VERBOSE | re.MULTILINE | re.ASCII,
)
_FENCE = re.compile(r"^ {0,3}`{3,}[^`\n]*$", re.MULTILINE)


def verbatim(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each, in order and apart. Code in lines of its own stands between two lines of backticks."""
    fences = [match.span() for match in _FENCE.finditer(text)]
    found = [(opening[0], closing[1]) for opening, closing in zip(fences[::2], fences[1::2], strict=False)]
    found.extend(match.span() for match in _INLINE.finditer(text))
    apart: list[tuple[int, int]] = []
    for start, end in sorted(found):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)
