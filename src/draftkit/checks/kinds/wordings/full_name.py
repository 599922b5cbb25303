"""Short names of laws and rules that stand before the full one."""

from collections.abc import Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.subject import Subject
from draftkit.strictyaml import Fields


def full_name(fields: Fields) -> Find:
    """A short title in 《》 whose full title has not been said before.

    Options:
        names: a mapping from each short title to the full one, both without 《》.

    Values of a hit are `found` and `full`. What a law is called is for a person to say: no fix.
    """
    names = fields.fields("names", required=True)
    pairs = {entry.key.text: names.text(entry.key.text) for entry in names.mapping.entries} if names else {}
    return partial(_find, names=pairs)


def _find(subject: Subject, names: dict[str, str]) -> Iterator[Hit]:
    said: set[str] = set()
    for passage in subject.passages:
        for start, end in passage.quoted:
            title = passage.text[start:end]
            full = names.get(title)
            if full and not said & {title, full} and passage.text[start - 1] == "《":
                values = (("found", title), ("full", full))
                yield Hit(passage.span(start, end), values)
            said.add(title)
