"""What `phrases search --json` and `phrases stats --json` print."""

from collections.abc import Iterable

from draftkit.phrases.model import Phrase
from draftkit.phrases.search import BankStats


def phrases_as_json(phrases: Iterable[Phrase]) -> dict[str, object]:
    """Phrases for a script, in the order given."""
    return {"version": 1, "phrases": [_phrase(phrase) for phrase in phrases]}


def stats_as_json(stats: BankStats) -> dict[str, object]:
    """Counts for a script."""
    axes = {"roles": dict(stats.roles), "themes": dict(stats.themes), "forms": dict(stats.forms)}
    return {"version": 1, "phrases": stats.phrases, **axes, "documents": stats.documents}


def _phrase(phrase: Phrase) -> dict[str, object]:
    sources = [{"document": source.document, "start": source.start, "end": source.end} for source in phrase.sources]
    axes = {"roles": list(map(str, phrase.roles)), "themes": list(phrase.themes)}
    data: dict[str, object] = {"id": phrase.id, "text": phrase.text, "form": str(phrase.form), **axes}
    slots = [{"name": slot.name, "type": slot.type} for slot in phrase.slots]
    data |= {"register": str(phrase.register), "head": phrase.head, "length": phrase.length, "slots": slots}
    return data | {"count": phrase.count, "documents": phrase.documents, "sources": sources}
