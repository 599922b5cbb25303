"""How likely a drafter wants a phrase, by its build alone: 0 to 1000."""

from draftkit.lexicon.listed import listed
from draftkit.mining.data.idioms import HEADS
from draftkit.mining.data.lexicon import ADVERBS, NOMINAL, SEIZED, SHARED
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.data.worth import BOILERPLATE, FIGURATIVE, GENRE_OBJECTS, LEANING, LOCAL_THINGS, SECTORS, TOPICS
from draftkit.mining.heads import without_adverbs
from draftkit.mining.judge import Judge
from draftkit.mining.polarity import is_fault
from draftkit.phrases.taxonomy import Form

LEAST = 300
"""A phrase worth less is none."""

_KNOWN, _NAMED, _IDIOM, _TOPIC = 920, 780, 760, 560
_BASE = {
    Form.FOUR: 520,
    Form.THREE: 420,
    Form.VERB_OBJECT: 480,
    Form.MODIFIER: 400,
    Form.OF: 600,
    Form.IZE: 420,
    Form.NEGATION: 680,
    Form.PAIR: 640,
}
_OBJECTS = (Form.VERB_OBJECT, Form.OF, Form.MODIFIER, Form.NEGATION)
_FAULT, _SOUND, _LEANING = 700, 680, 430
_LIGHT = frozenset(listed("推进 实施 开展 加强 推动 提升 落实 建设 发展"))
"""Verbs that say little without their object."""
_SOUND_IZED = frozenset(
    listed("""
    制度化 常态化 长效化 规范化 标准化 精细化 科学化 民主化 具体化 法治化 经常化 系统化 专业化 清单化 项目化 品牌化
    可视化 精准化
    """)
)
"""What is asked of work, not of an economy."""
_SHORT, _LONG = 8, 10
_PLAIN_OBJECTS = ("建设", "发展", "改革", "工作", "管理", "服务", "合作", "创新", "治理", "监管")


def worth_of(text: str, form: Form, judge: Judge) -> int:
    """Of a phrase of one run; 0 for what is a topic or a figure of a report."""
    if text in LEANING:
        return _LEANING
    if text in KNOWN:
        return _of_known(text)
    if BOILERPLATE.search(text) or LOCAL_THINGS.search(text):
        return 0
    if is_fault(text):
        return _FAULT
    worth = _SOUND if text in _SOUND_IZED else _BASE.get(form, 500)
    if SECTORS.search(text):
        return max(worth - 250, 0)
    return worth + _more(text, form, judge)


def _of_known(text: str) -> int:
    """What is done is wanted most, then what names a quality, last what names a subject."""
    if text in TOPICS or (text[:2] in ADVERBS and text[2:] in _LIGHT):
        return _TOPIC
    return _NAMED if HEADS.get(text, "v") in ("n", "") else _KNOWN


def _more(text: str, form: Form, judge: Judge) -> int:
    """What a phrase is worth more or less than others of its form."""
    if form is Form.FOUR:
        return _of_four(text, judge)
    if form is Form.THREE:
        return 180 * (text[1:] in SEIZED)
    return _of_object(text) if form in _OBJECTS else 0


def _of_four(text: str, judge: Judge) -> int:
    """Idioms of the dictionary, then verbs of the genre with their objects."""
    if text in TOPICS:
        return _TOPIC - _BASE[Form.FOUR]
    if _is_topic(text, judge):
        return -140
    if judge.words.tag_of(text) in ("i", "z"):
        return _IDIOM - _BASE[Form.FOUR]
    if any(part in text for part in _PLAIN_OBJECTS) and text not in HEADS:
        return -60
    if text[:2] in FIGURATIVE:
        return 120 + 80 * (GENRE_OBJECTS.search(text) is not None)
    return 60 if text[:2] in ADVERBS else 20


def _is_topic(text: str, judge: Judge) -> bool:
    """Whether four characters are a thing with what it belongs to (安全隐患, 数据共享), no idiom."""
    words = judge.words
    if not (words.is_word(text[:2]) and words.is_word(text[2:])) or text in HEADS:
        return False
    first, second = words.tag_of(text[:2])[:1], words.tag_of(text[2:])[:1]
    return (first in "nab" and second == "n") or (first == "n" and (text[2:] in NOMINAL or text[2:] in SHARED))


def _of_object(text: str) -> int:
    rest = without_adverbs(text)
    worth = 140 * (rest[:2] in FIGURATIVE) + 160 * (GENRE_OBJECTS.search(rest) is not None)
    worth += 40 if len(text) <= _SHORT else 0 if len(text) <= _LONG else -80
    return worth - 60 * rest.endswith(_PLAIN_OBJECTS)
