"""What `phrases search --json` and `phrases stats --json` print."""

from collections.abc import Iterable

from draftkit.phrases.entry import Entry
from draftkit.phrases.model import Phrase, Rejected
from draftkit.phrases.picture import ORDERS, Picture, by_year, ordered


def entries_as_json(entries: Iterable[Entry]) -> dict[str, object]:
    """Phrases for a script, in the order given."""
    return {"version": 1, "phrases": [_entry(entry) for entry in entries]}


def picture_as_json(picture: Picture) -> dict[str, object]:
    """Counts for a script. Values that never occur are left out; the year "" stands for unknown ones."""
    axes = ("roles", "themes", "forms")
    more = ("registers", "standings", "spread")
    matrix = {
        role: {theme: picture.matrix[role, theme] for theme in ORDERS["themes"] if picture.matrix[role, theme]}
        for role in ORDERS["roles"]
    }
    return {
        "version": 1,
        "phrases": picture.phrases,
        **{axis: ordered(getattr(picture, axis), ORDERS[axis]) for axis in axes},
        "documents": picture.documents,
        "characters": picture.characters,
        "checked": picture.checked,
        **{axis: ordered(getattr(picture, axis), ORDERS[axis]) for axis in more},
        "matrix": {role: themes for role, themes in matrix.items() if themes},
        "growth": by_year(picture.growth),
        "years": by_year(picture.years),
        "empty": {"roles": list(picture.empty_roles), "themes": list(picture.empty_themes)},
    }


def _entry(entry: Entry) -> dict[str, object]:
    phrase = entry.phrase
    words = _rejected(phrase) if isinstance(phrase, Rejected) else _phrase(phrase)
    miner = {"score": entry.score, "left": entry.left, "right": entry.right}
    return words | {"standing": entry.standing.value, "checked": phrase.checked, "note": phrase.note, **miner}


def _phrase(phrase: Phrase) -> dict[str, object]:
    sources = [
        {"document": source.document, "start": source.start, "end": source.end, "block": source.block}
        for source in phrase.sources
    ]
    axes = {"roles": list(map(str, phrase.roles)), "themes": list(phrase.themes)}
    data: dict[str, object] = {"id": phrase.id, "text": phrase.text, "form": str(phrase.form), **axes}
    slots = [{"name": slot.name, "type": slot.type} for slot in phrase.slots]
    data |= {"register": str(phrase.register), "head": phrase.head, "length": phrase.length, "slots": slots}
    data |= {"count": phrase.count, "documents": phrase.documents, "sources": sources}
    return data | {"first": phrase.first, "last": phrase.last, "variants": list(phrase.variants)}


def _rejected(phrase: Rejected) -> dict[str, object]:
    """Of a phrase nobody wants the files keep the words alone."""
    return {"id": phrase.id, "text": phrase.text, "form": "", "roles": [], "themes": [], "count": 0} | {
        "documents": 0,
        "sources": [],
    }
