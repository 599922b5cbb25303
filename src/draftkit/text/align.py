"""Which paragraphs of two versions of a text are the same one, and which section of a Markdown text each stands in."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

_SIGNS = re.compile(r"[#>\-\s]*")
_SAME_WORDS, _SAME_NAME = 5, 2
"""Words outweigh two names, so that names shifted by one do not part what stayed the same; but three names outweigh the
same words, so that a sentence which stands in two places holds little back."""
_RULE, _TOP, _POINT, _PLAIN = 0, 1, 10, 1000


def aligned(
    texts: tuple[Sequence[str], Sequence[str]], names: tuple[Sequence[str], Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """The pairs of paragraphs that are one and the same, in order: as much as can be of equal words and equal names.

    Where a pair has equal words under two names, names are not to be relied on: what follows it in both versions is
    the same as long as it has the same signs.

    Args:
        texts: the paragraphs of both versions.
        names: of each paragraph of both; an empty name is none.
    """
    (left, right), (left_names, right_names) = texts, names
    pairs = _best(texts, names)
    for (i, j), (end, last) in pairwise((*pairs, (len(left), len(right)))):
        yield i, j
        if "" in {left_names[i], right_names[j]} or left_names[i] == right_names[j]:
            continue
        following = zip(range(i + 1, end), range(j + 1, last), strict=False)
        yield from takewhile(lambda pair: signs(left[pair[0]]) == signs(right[pair[1]]), following)


def _best(
    texts: tuple[Sequence[str], Sequence[str]], names: tuple[Sequence[str], Sequence[str]]
) -> list[tuple[int, int]]:
    (left, right), (left_names, right_names) = texts, names

    def weight(i: int, j: int) -> int:
        named = bool(left_names[i]) and left_names[i] == right_names[j]
        return _SAME_WORDS * (left[i] == right[j]) + _SAME_NAME * named

    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            pair = weight(i, j)
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair + best[i + 1][j + 1] if pair else 0)
    found, i, j = list[tuple[int, int]](), 0, 0
    while i < len(left) and j < len(right):
        pair = weight(i, j)
        if pair and best[i][j] == pair + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def signs(paragraph: str) -> str:
    """What marks a paragraph as a heading, an item or a quotation, with its depth."""
    found = _SIGNS.match(paragraph)
    return found.group() if found else ""


def depth(paragraph: str) -> int:
    """How deep it stands: a rule above all, then title lines, headings by their signs, points by their indent, text."""
    marks = signs(paragraph)
    kind = marks.strip()
    if kind.startswith("---"):
        return _RULE
    if kind.startswith("#"):
        return len(kind) - len(kind.lstrip("#"))
    if kind.startswith("-"):
        return _POINT + marks.index("-")
    return _TOP if kind else _PLAIN


def heads(paragraphs: Sequence[str], at: int, level: int) -> Iterator[int]:
    """The headings and points that a paragraph of this depth would stand under, put in before `at`; inmost first."""
    for above in reversed(range(at)):
        here = depth(paragraphs[above])
        if here <= _TOP:
            return
        if here < level:
            level = here
            yield above
