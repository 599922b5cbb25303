"""Bodies of one level that are named out of their order: 市政府、市人大."""

import re
from collections.abc import Iterator

from draftkit.checks.model import Hit
from draftkit.checks.subject import Passage

_LEVEL = "(?:自治区|自治州|[省市县区州盟旗镇乡])"
_BODY = re.compile(
    f"(?P<level>{_LEVEL})?(?P<body>(?<=[省市县区州盟旗镇乡])委(?![员会常托任派办书组宣统政副])|党委(?![员会])|人大(?:常委会)?(?!代表|[会附])|政府(?![工部办系投采购性债党常副])|政协(?![委提会党副]))"
)
_JOINTS = ("、", "和", "及", "与", "，", "以及")


def out_of_rank(passage: Passage, ranks: tuple[str, ...]) -> Iterator[Hit]:
    """Two bodies side by side, of one level, of which the second comes before the first in rank.

    Args:
        passage: where to look.
        ranks: words for bodies, the first in rank first.
    """
    last: re.Match[str] | None = None
    for found in _BODY.finditer(passage.text):
        joined = last is not None and passage.text[last.end() : found.start()] in _JOINTS
        if last and joined and _place(found["body"], ranks) < _place(last["body"], ranks) and _is_level(last, found):
            span = passage.span(last.start(), found.end())
            yield Hit(span, (("first", found[0]), ("second", last[0])))
        last = found


def _is_level(one: re.Match[str], other: re.Match[str]) -> bool:
    return (one["level"] or "") == (other["level"] or one["level"] or "")


def _place(body: str, ranks: tuple[str, ...]) -> int:
    word = "党委" if body == "委" else body
    return next((at for at, rank in enumerate(ranks) if word.startswith(rank)), len(ranks))
