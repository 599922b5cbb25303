"""Where in a document a rule looks: options that several kinds share."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from draftkit.checks.model import Fix
from draftkit.checks.subject import Passage, Subject
from draftkit.strictyaml import Fields
from draftkit.tree.reading import Role


class Quoted(StrEnum):
    """What a rule does with words inside “” and 《》."""

    ANY = "any"
    SKIP = "skip"
    ONLY = "only"


class Documents(StrEnum):
    """What a rule looks at: everything, only drafts of this program, or only what others wrote."""

    ANY = "any"
    DRAFT = "draft"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a rule looks.

    Attributes:
        roles: of passages; empty for all.
        inline: only leads that are run in (True) or stand on a line of their own (False); None for both.
        typed: whether figures and counts, which nobody typed where they stand, are left out.
    """

    roles: frozenset[Role] = frozenset()
    inline: bool | None = None
    quoted: Quoted = Quoted.ANY
    documents: Documents = Documents.ANY
    typed: bool = False

    def passages(self, subject: Subject) -> Iterator[Passage]:
        """The passages that are looked at."""
        is_draft = subject.context.draft is not None
        if self.documents is (Documents.OTHER if is_draft else Documents.DRAFT):
            return
        for passage in subject.passages:
            if (not self.roles or passage.role in self.roles) and self.inline in (None, passage.inline):
                yield passage

    def admits(self, passage: Passage, start: int, end: int) -> bool:
        """Whether these characters of a passage are looked at."""
        if self.typed and passage.is_generated(start, end):
            return False
        if self.quoted is Quoted.ANY:
            return True
        return passage.is_quoted(start, end) is (self.quoted is Quoted.ONLY)


def read_scope(fields: Fields) -> Scope:
    """The options `roles`, `inline`, `quoted` (any, skip, only), `documents` (any, draft, other) and `typed`."""
    return Scope(
        roles=frozenset(map(Role, fields.choices("roles", tuple(Role)))),
        inline=fields.flag("inline") if fields.node("inline") is not None else None,
        quoted=Quoted(fields.choice("quoted", tuple(Quoted), Quoted.ANY)),
        documents=Documents(fields.choice("documents", tuple(Documents), Documents.ANY)),
        typed=fields.flag("typed"),
    )


def fix_at(passage: Passage, start: int, end: int, text: str) -> Fix | None:
    """A fix of these characters; None where nobody typed them, or where the source has more between them than is read.

    Such are line breaks and blanks inside a word: a machine would take them along.
    """
    span = passage.span(start, end)
    if passage.is_generated(start, end) or span.end - span.start != end - start:
        return None
    return Fix(span, text)
