"""How likely a drafter wants a phrase, by its build alone: 0 to 1000."""

from draftkit.mining.data.idioms import HEADS
from draftkit.mining.data.lexicon import ADVERBS, SEIZED
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.data.worth import BOILERPLATE, FIGURATIVE, GENRE_OBJECTS, LOCAL_THINGS, SECTORS
from draftkit.mining.heads import without_adverbs
from draftkit.mining.judge import Judge
from draftkit.mining.polarity import is_fault
from draftkit.phrases.taxonomy import Form

LEAST = 300
"""A phrase worth less is none."""

_KNOWN, _IDIOM = 920, 780
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
_FOUR, _SHORT, _LONG = 4, 8, 10
_PLAIN_OBJECTS = ("建设", "发展", "改革", "工作", "管理", "服务", "合作", "创新", "治理", "监管")


def worth_of(text: str, form: Form, judge: Judge) -> int:
    """Of a phrase of one run; 0 for what is a topic or a figure of a report."""
    if text in KNOWN:
        return _KNOWN
    if BOILERPLATE.search(text) or LOCAL_THINGS.search(text):
        return 0
    if is_fault(text):
        return 700
    worth = _BASE.get(form, 500)
    if SECTORS.search(text):
        return max(worth - 250, 0)
    if form is Form.FOUR:
        return worth + _of_four(text, judge)
    if form is Form.THREE:
        return worth + 180 * (text[1:] in SEIZED)
    if form in (Form.VERB_OBJECT, Form.OF, Form.MODIFIER, Form.NEGATION):
        return worth + _of_object(text)
    return worth


def _of_four(text: str, judge: Judge) -> int:
    """Idioms of the dictionary, then verbs of the genre with their objects."""
    if judge.words.tag_of(text) in ("i", "z"):
        return _IDIOM - _BASE[Form.FOUR]
    if any(part in text for part in _PLAIN_OBJECTS) and text not in HEADS:
        return -60
    if text[:2] in FIGURATIVE:
        return 120 + 80 * (GENRE_OBJECTS.search(text) is not None)
    return 60 if text[:2] in ADVERBS else 20


def _of_object(text: str) -> int:
    rest = without_adverbs(text)
    worth = 140 * (rest[:2] in FIGURATIVE) + 160 * (GENRE_OBJECTS.search(rest) is not None)
    worth += 40 if len(text) <= _SHORT else 0 if len(text) <= _LONG else -80
    return worth - 60 * rest.endswith(_PLAIN_OBJECTS)
