"""Phrases that are whole runs between punctuation: set phrases, verb with object, X之Y, N化, what is denied."""

import re

from draftkit.lexicon.listed import listed, one_of
from draftkit.lexicon.words import NOUN_TAGS, tags
from draftkit.mining.data.lexicon import (
    ADVERBS,
    CAUSING,
    GENERIC_LAST,
    NOMINAL,
    NOUNS,
    RESULTING,
    SINGLE,
    TRANSITIVE,
    VERBS,
    WAITING,
)
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.heads import head_of, without_adverbs
from draftkit.mining.judge import Judge
from draftkit.mining.polarity import names_fault
from draftkit.phrases.taxonomy import Form

_OF = re.compile(r"[\u4e00-\u9fff]{1,5}之(?!一|不|后|中|间|上|下|多|广|内|外|前|际|时|类)[\u4e00-\u9fff]{1,2}")
_REPEATED = re.compile(r"(.)(.)\1.|(.).\3.|.(.).\4|(.)\5(.)\6|(.)(.)\7\8")
_NOUN_LIKE = (
    "创新驱",
    "组织部",
    "组织工",
    "组织路",
    "组织系",
    "发展大",
    "管理工",
    "教育活",
    "领导班",
    "改革发",
    "服务大局的",
)
_DEGREES = frozenset("稍更最很太较")
_ADJECTIVES_OF_NOUNS = frozenset("新大老小好多全各某进活打")
_PLAIN_WORDS = frozenset(
    listed("""
    巨大 重大 错误 正规 美好 重要 主要 正确 十分 非常 群众 高高 纷纷 时刻 今明 门前 后位 贯彻 考核
""")
)
_NO_IDIOMS = ADVERBS | _PLAIN_WORDS
_NOMINAL = NOMINAL | NOUNS
_DENIED_TWICE = re.compile("不.不.")
_NEGATION = re.compile(r"(?:绝?不(?:能|得|搞|怕|做|走)|严禁|杜绝).{2,7}|[\u4e00-\u9fff]{4}不[\u4e00-\u9fff]{2}")
_HELD = re.compile(
    "坚持(?:以[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{2,4})为[先本要魂重主根王基纲上首民核]|"
    "[按依照以][\u4e00-\u9fff]{2,4}(?:办事|办案|管人|管事|用权|行事)"
)
"""What is held to: 坚持质量为先, 按规矩办事."""

_MAXIM = re.compile(r"([\u4e00-\u9fff]{2,4})(?:就是|方能|才能|不能代替|离不开|重在|贵在)([\u4e00-\u9fff]{2,4})")
FOUR, THREE, LONGEST = 4, 3, 12
_ADVERB, _VERB = re.compile(one_of(ADVERBS)), re.compile(one_of(VERBS))
_NEVER = ("不越", "不踩", "不碰", "不触", "不因", "绝不", "决不", "永不", "从不")
_SHORTEST_OBJECT = 2


def form_of(text: str, judge: Judge, *, listed: bool) -> Form | None:
    """The form of a run of Han characters, None where it is no phrase.

    Args:
        text: the run.
        judge: knows words.
        listed: whether it stands in a list closed by 等: then it is a topic unless it is a set phrase.
    """
    if _DENIED_TWICE.fullmatch(text):
        return Form.NEGATION
    if _OF.fullmatch(text) and judge.words.tag_of(text) != "i":
        return Form.OF
    if len(text) == THREE:
        return _three(text, judge)
    if len(text) == FOUR:
        return Form.FOUR if is_set_phrase(text, judge, listed=listed) else None
    if len(text) <= LONGEST and not listed:
        return _longer(text, judge)
    return None


def opens_well(text: str) -> bool:
    """Whether a run begins with a verb of the tables or says what is held to, whatever class its first sign has."""
    return text[:2] in VERBS or _HELD.fullmatch(text) is not None


def is_set_phrase(text: str, judge: Judge, *, listed: bool = False) -> bool:
    """Whether four characters are a set phrase and not a name of a thing or a fragment."""
    words = judge.words
    waits = text[2:] in TRANSITIVE if text[:2] in ADVERBS else text[:2] in VERBS and text[2:] in WAITING
    if (
        waits
        or text[:2] == text[2:]
        or text[-1] in "搞使让令叫给把被将与和及或"
        or "何" in text
        or (text[0] in _DEGREES and not _REPEATED.search(text))
    ):
        return False
    if words.tag_of(text) in ("i", "z") or (_REPEATED.search(text) and not words.tag_of(text[:2]).startswith("m")):
        return True
    if listed:
        return False
    if words.is_word(text[:2]) and words.is_word(text[2:]):
        first, second = words.tag_of(text[:2]), words.tag_of(text[2:])
        return _halves(text, first, second)
    return not re.fullmatch(r"[nbmjrtfqu ]+", re.sub("[a-z]{2,}", lambda m: m[0][0], tags(words.tag(text))))


def _halves(text: str, first: str, second: str) -> bool:
    """Two words: a verb with its object, a thing with what it does, or two of a kind that are no nouns."""
    if text[:2] in RESULTING and text[2:] not in NOMINAL and second.startswith("v"):
        return False
    if text[:2] in VERBS:
        return second.startswith(("n", "v", "a", "j", "l", "b"))
    if first.startswith(("m", "r", "t", "q", "f", "b", "c", "p")):
        return False
    if text[:2] in ADVERBS or first.startswith(("d", "ad")):
        return second.startswith("v") and text[2:] not in VERBS
    return second.startswith(("a", "v", "d", "i", "z")) and second != "vn" and not first.startswith("ns")


def is_idiom(word: str, tag: str, judge: Judge) -> bool:
    """Whether a word of the dictionary is an idiom that can be taken out of its run: no adverb waiting for its verb."""
    if tag not in ("i", "z") or len(word) != FOUR or word[:2] in _NO_IDIOMS or word.endswith(("下", "中")):
        return False
    if judge.words.is_word(word[:2]) and judge.words.is_word(word[2:]):
        first, second = judge.words.tag_of(word[:2]), judge.words.tag_of(word[2:])
        return not (first.startswith(("m", "t")) or (first.startswith(("d", "ad")) and second.startswith("v")))
    return True


def _three(text: str, judge: Judge) -> Form | None:
    if text[-1] == "化" and judge.words.is_word(text[:2]):
        return Form.IZE
    if text[-1] in "性观力型感者区部员委法会" and not judge.words.tag_of(text[:1]).startswith("v"):
        return None
    tail = judge.words.tag_of(text[1:])
    first = judge.words.tag_of(text[0])
    verb = (first.startswith("v") or text[0] in CAUSING) and tail.startswith(("n", "v", "a", "j", "l"))
    predicate = judge.words.tag_of(text[:2]).startswith("n") and judge.words.tag_of(text[2]).startswith(("a", "v"))
    whole = judge.words.tag_of(text)
    if text[0] in _ADJECTIVES_OF_NOUNS:
        return None
    return Form.THREE if (verb or predicate) and not whole.startswith(("n", "t", "m", "c", "d")) else None


def _longer(text: str, judge: Judge) -> Form | None:
    """Verb with object (切实加强…), the same with 不, a fault named as such, or a maxim of two halves."""
    maxim = _MAXIM.fullmatch(text)
    if maxim and len(maxim[1]) == len(maxim[2]):
        return Form.PAIR
    if _NEGATION.fullmatch(text) or text.startswith(_NEVER):
        return Form.NEGATION if _is_plain(text, judge) else None
    if _HELD.fullmatch(text) or _is_done_so(text):
        return Form.VERB_OBJECT
    if names_fault(text) and judge.words.tag(text)[0][1].startswith(("n", "v", "a")):
        return Form.NEGATION if "不" in text[-2:] else Form.MODIFIER
    if not _is_verb_object(text, judge):
        return None
    return Form.MODIFIER if head_of(text, judge) == "n" else Form.VERB_OBJECT


def _is_done_so(text: str) -> bool:
    """Whether a set phrase follows its manner: 努力服务大局, 旗帜鲜明讲政治; or one of four characters says how."""
    if text[:FOUR] in KNOWN and (text[FOUR:] in KNOWN or text[FOUR:] in ADVERBS):
        return True
    if text[:2] in VERBS and text[2:] in KNOWN and len(text) > FOUR:
        return True
    return without_adverbs(text) != text and without_adverbs(text) in KNOWN


def _is_verb_object(text: str, judge: Judge) -> bool:
    tagged = [word for word, _ in judge.words.tag(text)]
    rest = text
    while len(rest) > FOUR and (adverb := _ADVERB.match(rest)):
        if adverb[0] in VERBS and not _VERB.match(rest, adverb.end()):
            break
        rest = rest[adverb.end() :]
    if rest[:2] not in VERBS or len(rest) < _SHORTEST_OBJECT + 2 or not _opens_with_verb(text, rest, judge):
        return False
    last, tag = judge.words.tag(text)[-1]
    if _is_torn(rest, judge):
        return False
    ends_well = tag.startswith(NOUN_TAGS) or tag in ("an", "i") or last[-1] in "力性度感观" or last in _NOMINAL
    return ends_well and tagged[-1] not in GENERIC_LAST and len(last) > 1 and _is_plain(rest, judge)


def _is_torn(rest: str, judge: Judge) -> bool:
    """Whether a run is a piece of something longer: 选拔看作风, 形成党委统一领导, 提高了…."""
    words = [word for word, _ in judge.words.tag(rest)]
    clause = rest.startswith(RESULTING) and len(words) > THREE and words[-1] in NOMINAL and "的" not in words
    return clause or "了" in words or "过" in words or (len(words) > 1 and words[1] in SINGLE)


def _opens_with_verb(text: str, rest: str, judge: Judge) -> bool:
    """Whether the verb is a word of its own here (组织群众, but not 组织部…)."""
    at = len(text) - len(rest)
    return judge.begins_word(text, at) and judge.begins_word(text, at + 2) and not rest.startswith(_NOUN_LIKE)


def _is_plain(text: str, judge: Judge) -> bool:
    """Whether a run holds no pronoun, number, time, conjunction or preposition: it says the same anywhere."""
    classes = [tag for _, tag in judge.words.tag(text)]
    return not any(tag[0] in "crmtfeyo" or tag == "p" for tag in classes) and text.count("的") < 2  # noqa: PLR2004
