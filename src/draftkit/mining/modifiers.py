"""Set phrases with the noun they describe: 昂扬向上的…."""

import re

from draftkit.lexicon.listed import listed
from draftkit.mining.data.lexicon import GENERIC_LAST, VERBS
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.find import Judged
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.phrases.taxonomy import Form

_MODIFIER = re.compile(r"([\u4e00-\u9fff]{4})的([\u4e00-\u9fff]{2,4})")
_KNOWN, _PLAIN, _UNCARRIED = 700, 500, 120
_CARRIERS = frozenset(
    listed("""
    本领 能力 勇气 劲头 精神 作风 学风 风气 态度 热情 意识 氛围 格局 局面 机制 状态 舞台 情怀 担当
    品格 境界 导向 习惯
""")
)


def judged(text: str, judge: Judge) -> Judged | None:
    """What a text is whose first four characters before 的 may be a set phrase, with the noun after it."""
    match = _MODIFIER.fullmatch(text)
    if not match or judge.is_fragment(match[1]):
        return None
    four, noun = match[1], match[2]
    tagged = judge.words.tag(noun)
    form = _form(four, noun, judge)
    is_noun = tagged[-1][1].startswith("n") and len(tagged) == 1 + (len(noun) > 3)  # noqa: PLR2004
    if form is None or not is_noun or noun in GENERIC_LAST:
        return None
    head = "n" if form is Form.MODIFIER else head_of(text, judge)
    worth = _KNOWN if four in KNOWN else _PLAIN
    return Judged(Form.MODIFIER if head == "n" else form, head, worth=worth - _UNCARRIED * (noun not in _CARRIERS))


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
