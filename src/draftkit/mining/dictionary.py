"""From what all documents offer, the texts that are worth looking for: judged once each, near-equal ones together."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from draftkit.mining.data.phrases import KNOWN
from draftkit.mining.evaluate import evaluate
from draftkit.mining.find import Judged, Kind
from draftkit.mining.judge import Judge
from draftkit.mining.keys import divided, near_key
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
    documents, kinds = _counted(sections)
    for text in _known()[part]:
        documents.setdefault(text, 0)
        kinds[text] = kinds.get(text, "") + Kind.IDIOM
    groups: dict[str, list[tuple[int, str, Judged]]] = {}
    for text, count in documents.items():
        judged = _judged(text, kinds[text], judge, enough=count >= least)
        if judged is not None:
            groups.setdefault(near_key(text), []).append((-count, text, judged))
    return tuple(sorted(map(_entry, groups.values()), key=lambda entry: entry.text))


@lru_cache(maxsize=1)
def _known() -> tuple[tuple[str, ...], ...]:
    """The set phrases of the tables, by part."""
    return tuple(map(tuple, divided(sorted(KNOWN))))


def _counted(sections: Iterable[bytes]) -> tuple[dict[str, int], dict[str, str]]:
    """In how many documents each text was found, and the kinds it was found as."""
    documents: dict[str, int] = {}
    kinds: dict[str, str] = {}
    for section in sections:
        seen: set[str] = set()
        for line in section.decode().split("\n"):
            kind, text = line[:1], line[1:]
            if text not in seen:
                seen.add(text)
                documents[text] = documents.get(text, 0) + 1
            known = kinds.get(text, "")
            if kind not in known:
                kinds[text] = known + kind
    documents.pop("", None)
    return documents, kinds


def _judged(text: str, kinds: str, judge: Judge, *, enough: bool) -> Judged | None:
    """The best that any of its kinds makes of it."""
    wanted = kinds if enough else kinds if Kind.IDIOM in kinds else ""
    if not wanted or judge.refuses(text):
        return None
    found = filter(None, (evaluate(text, _KINDS[kind], judge) for kind in sorted(wanted)))
    return max(found, key=lambda judged: judged.worth, default=None)


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
