"""Tell what was cut out of something longer, or says nothing outside its document."""

from draftkit.mining.data.lexicon import ADVERBS, VERBS
from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.data.refused import ACTORS, RATE, REFUSED, SERVED, TORN_END
from draftkit.mining.heads import without_adverbs

_VERB, _THREE = 2, 3


def is_torn(text: str) -> bool:
    """Whether a run of Han characters is refused whatever its form: see `data.refused`."""
    if text in REFUSED:
        return True
    if text in KNOWN:
        return False
    if len(text) == _THREE and RATE.fullmatch(text):
        return True
    return (text[:_VERB] in VERBS or text[:_VERB] in ADVERBS) and (TORN_END.search(text) is not None or _waits(text))


def _waits(text: str) -> bool:
    """Whether the verb's object is only whom it concerns (提升群众, 深入推进国家)."""
    rest = without_adverbs(text)
    return rest[_VERB:] in ACTORS and rest[:_VERB] in VERBS and not rest.startswith(SERVED)
