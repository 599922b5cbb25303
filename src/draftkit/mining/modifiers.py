"""Set phrases with the noun they describe: 昂扬向上的…, found at the end of a run."""

import re
from collections.abc import Iterator

from draftkit.lexicon.listed import listed
from draftkit.mining.data.lexicon import GENERIC_LAST, VERBS
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.mining.model import Candidate
from draftkit.mining.segments import CLAUSE_ENDS, Segment
from draftkit.phrases.taxonomy import Form

_MODIFIER = re.compile(r"([\u4e00-\u9fff]{4})的([\u4e00-\u9fff]{2,4})$")
_CARRIERS = frozenset(
    listed("""
    本领 能力 勇气 劲头 精神 作风 学风 风气 态度 热情 意识 氛围 格局 局面 机制 状态 舞台 情怀 担当
    品格 境界 导向 习惯
""")
)


def from_segment(segment: Segment, judge: Judge) -> Iterator[Candidate]:
    """At most one: the last four characters before 的 that are a set phrase, with the noun after it."""
    match = _MODIFIER.search(segment.text) if segment.right in CLAUSE_ENDS else None
    if not match or not judge.begins_word(segment.text, match.start()):
        return
    four, noun = match[1], match[2]
    tagged = judge.words.tag(noun)
    is_noun = tagged[-1][1].startswith("n") and len(tagged) == 1 + (len(noun) > 3)  # noqa: PLR2004
    form = _form(four, noun, judge)
    if is_noun and form is not None and noun not in GENERIC_LAST and not judge.is_fragment(four):
        start = segment.start + match.start()
        head = "n" if form is Form.MODIFIER else head_of(match[0], judge)
        form = Form.MODIFIER if head == "n" else form
        yield Candidate(match[0], form, start, start + len(match[0]), head)


def _form(four: str, noun: str, judge: Judge) -> Form | None:
    """A set phrase or a verb with its object describes the noun; a verb with an adjective makes it its object."""
    if not (judge.words.is_word(four) or (judge.words.is_word(four[:2]) and judge.words.is_word(four[2:]))):
        return None
    if four.startswith(("组织部", "组织工")):
        return None
    first, second = judge.words.tag_of(four[:2]), judge.words.tag_of(four[2:])
    if judge.words.tag_of(four) in ("i", "z") or (
        four[:2] not in VERBS and second == "a" and not first.startswith("d")
    ):
        return Form.MODIFIER
    if four[:2] in VERBS and second in ("a", "b"):
        return Form.VERB_OBJECT
    return Form.MODIFIER if four[:2] in VERBS and noun[-2:] in _CARRIERS and second.startswith("n") else None
