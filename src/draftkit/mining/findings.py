"""What was seen of a phrase over all documents, and the entry of a bank it becomes."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from draftkit.mining import frames, roles
from draftkit.mining.data.periods import SINCE
from draftkit.mining.heads import settled_head
from draftkit.mining.model import MineOptions
from draftkit.mining.polarity import is_blamed
from draftkit.mining.surroundings import Hint
from draftkit.phrases.identify import phrase_id
from draftkit.phrases.model import GAP, Occurrence, Phrase, PhraseSlot
from draftkit.phrases.taxonomy import Form, PhraseRole, Register


@dataclass(slots=True)
class Finding:
    """A phrase and everything seen of it so far.

    Attributes:
        role: what it does wherever it stands, where its own words say so.
        hints: what the words around it showed, and in how many places.
    """

    form: Form
    head: str
    register: Register | None
    role: PhraseRole | None
    roles: Counter[PhraseRole] = field(default_factory=Counter)
    themes: Counter[str] = field(default_factory=Counter)
    hints: Counter[Hint] = field(default_factory=Counter)
    places: dict[Occurrence, None] = field(default_factory=dict)


def phrase_of(text: str, finding: Finding, options: MineOptions) -> Phrase:
    """The entry of a bank: what was blamed has the role of a problem alone."""
    places = sorted(finding.places, key=lambda place: (place.document, place.start, place.end))
    by_document: dict[str, list[Occurrence]] = defaultdict(list)
    for place in places:
        by_document[place.document].append(place)
    blamed = finding.role in (None, PhraseRole.PROBLEM) and is_blamed(text, finding.form, finding.head, finding.hints)
    found = (PhraseRole.PROBLEM,) if blamed else _ranked(finding.roles)
    return Phrase(
        id=phrase_id(text),
        text=text,
        form=finding.form,
        roles=found[: options.roles_kept],
        themes=roles.choose_themes(text, finding.themes, options.themes_kept),
        register=Register.WARNING if blamed else finding.register or roles.register_of(text, found[0]),
        head=_head(text, finding, blamed=blamed),
        count=len(places),
        documents=len(by_document),
        sources=_kept(by_document, options.sources_kept),
        slots=tuple(PhraseSlot(name, "count" if name == frames.COUNT_GAP else "text") for name in GAP.findall(text)),
        since=max((since for word, since in SINCE.items() if word in text), default=""),
    )


def _head(text: str, finding: Finding, *, blamed: bool) -> str:
    """Frames and fixed wordings bring their head along."""
    if finding.form is Form.FRAME or GAP.search(text):
        return finding.head
    return settled_head(text, finding.head, finding.hints, blamed=blamed)


def _ranked(seen: Counter[PhraseRole]) -> tuple[PhraseRole, ...]:
    order = list(PhraseRole)
    return tuple(sorted(seen, key=lambda role: (-seen[role], order.index(role))))


def _kept(by_document: dict[str, list[Occurrence]], limit: int) -> tuple[Occurrence, ...]:
    """The first place of each document, then the second of each, up to the limit; sorted."""
    rounds = sorted((at, place.document, place) for places in by_document.values() for at, place in enumerate(places))
    return tuple(sorted((place for _, _, place in rounds[:limit]), key=lambda place: (place.document, place.start)))
