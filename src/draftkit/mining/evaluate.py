"""Judge what a text is as a phrase, from its words alone and the way it was cut out; each distinct text once."""

import re
from typing import assert_never

from draftkit.lexicon.listed import one_of
from draftkit.mining import clauses, compounds, modifiers, quoted, turns
from draftkit.mining.data.criticism import FAULTY_WAYS
from draftkit.mining.data.figurative import COLLOQUIAL
from draftkit.mining.data.frames import REGISTER_OF
from draftkit.mining.data.idioms import HEADS
from draftkit.mining.data.lexicon import ADVERBS, SEIZED, TIED, VERBS
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.data.roles import ROLE_OF
from draftkit.mining.data.tails import EVALUATING
from draftkit.mining.data.worth import BOILERPLATE
from draftkit.mining.find import Judged, Kind
from draftkit.mining.frames import frame_of
from draftkit.mining.heads import head_of
from draftkit.mining.judge import Judge
from draftkit.mining.polarity import is_fault
from draftkit.mining.roles import role_by_words
from draftkit.mining.torn import is_torn
from draftkit.mining.worth import LEAST, worth_of
from draftkit.phrases.model import GAP
from draftkit.phrases.taxonomy import Form, PhraseRole, Register

_FOUR, _THREE, _SHORT, _LONGEST = 4, 3, 7, 16
_TIED = re.compile(one_of(TIED))
_LED = ("在", "以", "按照", "立足", "从", "为")
"""How a turn with the facts of a place begins where no verb does."""
_TABLED, _COUNTED, _SLOTTED, _TAILED, _SAYING, _REPEATED = 720, 320, 480, 640, 460, 480


def evaluate(text: str, kind: Kind, judge: Judge) -> Judged | None:
    """What a text is as a phrase, None where it is none.

    Names are the judge's own business (`Judge.refuses_name`): they are not looked for here.

    Args:
        text: Han characters, with the marks of a series or of a quotation; gaps as {甲}.
        kind: how it was cut out.
        judge: knows words.
    """
    if is_torn(text):
        return None
    found = turns.fixed(text, judge) or _by_kind(text, kind, judge)
    return found if found is not None and found.worth >= LEAST else None


def _by_kind(text: str, kind: Kind, judge: Judge) -> Judged | None:
    found: Judged | None
    match kind:
        case Kind.FRAME:
            found = _framed(text)
        case Kind.QUOTED:
            found = quoted.judged(text, judge)
        case Kind.SERIES:
            found = None if _is_tied(text) else compounds.judged(text, judge)
        case Kind.MODIFIER:
            found = None if _is_tied(text) else modifiers.judged(text, judge)
        case Kind.TURN:
            found = turns.turn(text) or _run(text, judge, listed=False)
        case Kind.TAIL:
            found = _tail(text) or turns.turn(text) or _run(text, judge, listed=True)
        case Kind.IDIOM:
            found = _idiom(text, judge)
        case Kind.CLAUSE | Kind.MEMBER:
            found = turns.turn(text) or _tail(text) or _run(text, judge, listed=False)
        case Kind.LISTED:
            found = _run(text, judge, listed=True)
        case _:
            assert_never(kind)
    return found


def _is_tied(text: str) -> bool:
    return _TIED.search(text) is not None


def _framed(text: str) -> Judged | None:
    """A turn with gaps: as the table has it, or a run whose local facts became gaps."""
    frame = frame_of(text)
    if frame is not None:
        register = REGISTER_OF.get(frame.role) if frame.role else None
        worth = _COUNTED if frame.role is PhraseRole.FIGURE else _TABLED
        return Judged(frame.form, frame.head, frame.role, register, worth)
    plain = GAP.sub("", text)
    if _is_tied(plain) or BOILERPLATE.search(plain) or is_torn(plain):
        return None
    role = role_by_words(plain)
    if role is not None:
        return Judged(Form.FRAME, "", role, REGISTER_OF.get(role), _SLOTTED)
    done = text[:2] in VERBS or text[:2] in ADVERBS
    return Judged(Form.FRAME, "v" if done else "", worth=_SLOTTED) if done or text.startswith(_LED) else None


def _idiom(text: str, judge: Judge) -> Judged | None:
    """A word of the dictionary or the tables."""
    if text in KNOWN:
        return _known(text, judge)
    if len(text) != _FOUR or _is_tied(text) or not clauses.is_idiom(text, judge.words.tag_of(text), judge):
        return None
    return _phrase(text, Form.FOUR, judge)


def _known(text: str, judge: Judge) -> Judged:
    form = clauses.form_of(text, judge, listed=False)
    if form is None or form is Form.MODIFIER:
        form = {_THREE: Form.THREE, _FOUR: Form.FOUR}.get(len(text), form or Form.VERB_OBJECT)
    return _phrase(text, form, judge)


def _phrase(text: str, form: Form, judge: Judge) -> Judged:
    role = PhraseRole.PROBLEM if is_fault(text) and text not in HEADS else ROLE_OF.get(text) or _own_role(text)
    register = REGISTER_OF.get(role) if role else None
    return Judged(form, head_of(text, judge), role, register, worth_of(text, form, judge))


def _own_role(text: str) -> PhraseRole | None:
    return None if text in KNOWN and len(text) <= _FOUR else role_by_words(text)


def _run(text: str, judge: Judge, *, listed: bool) -> Judged | None:
    """A run by its form."""
    if text in KNOWN:
        return _known(text, judge)
    if _is_tied(text) or (not clauses.opens_well(text) and judge.is_fragment(text)):
        return None
    form = clauses.form_of(text, judge, listed=listed)
    if form is None:
        return _colloquial(text) or (None if listed else _saying(text, judge))
    return _phrase(text, form, judge) if _stands_alone(text, judge) else None


def _stands_alone(text: str, judge: Judge) -> bool:
    """Whether a short run says something without its series: 抓统筹 does, 抓教材 and 出新思路 do not."""
    if is_fault(text) or text in FAULTY_WAYS:
        return True
    tagged = judge.words.tag(text)
    if len(text) == _FOUR and len(tagged[0][0]) == 1 and len(tagged) > 1:
        return False
    return not (len(text) == _THREE and text[0] == "抓") or text[1:] in SEIZED


def _saying(text: str, judge: Judge) -> Judged | None:
    """A statement whose own words say what it does: an argument, a fault, a ban."""
    role = role_by_words(text)
    if role not in (PhraseRole.ARGUMENT, PhraseRole.PROBLEM, PhraseRole.DISCIPLINE) or len(text) > _LONGEST:
        return None
    if BOILERPLATE.search(text) or judge.is_fragment(text):
        return None
    return Judged(Form.FRAME, "", role, REGISTER_OF.get(role), _SAYING)


def _colloquial(text: str) -> Judged | None:
    """A short run with a word of everyday speech: 背后使阴招."""
    if not _FOUR < len(text) <= _SHORT or not any(word in text for word in COLLOQUIAL):
        return None
    role = PhraseRole.PROBLEM if is_fault(text) else None
    return Judged(Form.VERB_OBJECT, "", role, Register.COLLOQUIAL, _REPEATED)


def _tail(text: str) -> Judged | None:
    """The end of a run from a resulting, evaluating or urging verb on."""
    if not EVALUATING.fullmatch(text) or BOILERPLATE.search(text):
        return None
    role = role_by_words(text) or PhraseRole.EVALUATION
    return Judged(Form.VERB_OBJECT, "", role, REGISTER_OF.get(role), _TAILED)
