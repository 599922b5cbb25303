"""From what all documents offer, the texts that are worth looking for: judged once each, near-equal ones together."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.evaluate import evaluate
from draftkit.mining.find import Judged, Kind
from draftkit.mining.judge import Judge
from draftkit.mining.keys import divided, near_key
from draftkit.mining.sections import texts_in
from draftkit.phrases.taxonomy import Form, PhraseRole, Register

_KINDS = {str(kind): kind for kind in Kind}
_ROLES = {str(role): role for role in PhraseRole}
_REGISTERS = {str(register): register for register in Register}


@dataclass(frozen=True, slots=True)
class Entry:
    """A text that is looked for.

    Attributes:
        variants: texts that say nearly the same and are counted as this one.
    """

    text: str
    judged: Judged
    variants: tuple[str, ...] = ()

    @property
    def is_frame(self) -> bool:
        """Whether it has gaps; its places are known from the pages and are not looked for."""
        return "{" in self.text


def collect(part: int, sections: Iterable[bytes], judge: Judge, least: int) -> tuple[Entry, ...]:
    """The entries of one part, sorted by text. The set phrases of the tables are always among them.

    Args:
        part: its number, see `keys.parts_of`.
        sections: what each document offers in this part, see `finds.Finds`; in any order.
        judge: with the names of all documents.
        least: in how many documents a text must be found; set phrases of the language are taken at one.
    """
    documents, kinds = _counted(sections, least)
    for text in _known()[part]:
        kinds[text] = kinds.get(text, "") + Kind.IDIOM
    groups: dict[str, list[tuple[int, str, Judged]]] = {}
    for text in kinds:
        judged = _judged(text, kinds[text], judge)
        if judged is not None:
            groups.setdefault(near_key(text), []).append((-documents[text], text, judged))
    return tuple(sorted(map(_entry, groups.values()), key=lambda entry: entry.text))


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[str, ...], ...]:
    """The set phrases of the tables, by part."""
    return tuple(map(tuple, divided(sorted(KNOWN))))


def _counted(sections: Iterable[bytes], least: int) -> tuple[Counter[str], dict[str, str]]:
    """In how many documents each text was found, and of those that are wanted the kinds they were found as."""
    documents, found = Counter[str](), {str(kind): set[str]() for kind in Kind}
    for section in sections:
        distinct = set[str]()
        for kind, texts in texts_in(section):
            found[kind].update(texts)
            distinct.update(texts)
        documents.update(distinct)
    wanted = {text for text, count in documents.items() if count >= least} | found[Kind.IDIOM]
    kinds: dict[str, str] = {}
    for kind, every in found.items():
        for text in every & wanted:
            kinds[text] = kinds.get(text, "") + kind
    return documents, kinds


def _judged(text: str, kinds: str, judge: Judge) -> Judged | None:
    """The best that any of its kinds makes of it; names are looked for last, it costs most."""
    if judge.refuses_form(text):
        return None
    if Kind.CLAUSE in kinds:
        kinds = kinds.replace(Kind.MEMBER, "")  # which is judged as a clause is
    found = filter(None, (evaluate(text, _KINDS[kind], judge) for kind in sorted(kinds)))
    best = max(found, key=lambda judged: judged.worth, default=None)
    return None if best is None or judge.refuses_name(text) else best


def _entry(group: list[tuple[int, str, Judged]]) -> Entry:
    (_, text, judged), *others = sorted(group, key=lambda found: found[:2])
    return Entry(text, judged, tuple(sorted(other for _, other, _ in others)))


def entries_to_bytes(entries: Iterable[Entry]) -> bytes:
    """One line an entry."""
    return b"\n".join(json.dumps(_row(entry), ensure_ascii=False, separators=(",", ":")).encode() for entry in entries)


def _row(entry: Entry) -> list[object]:
    judged = entry.judged
    return [entry.text, judged.form, judged.head, judged.role, judged.register, judged.worth, entry.variants]


def entries_from_bytes(data: bytes) -> Iterator[Entry]:
    """The entries in such bytes."""
    for line in data.splitlines():
        text, form, head, role, register, worth, variants = json.loads(line)
        judged = Judged(Form(form), head, _ROLES.get(role), _REGISTERS.get(register), worth)
        yield Entry(text, judged, tuple(variants))
