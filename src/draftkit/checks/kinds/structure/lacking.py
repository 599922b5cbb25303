"""Words that a document of one kind cannot do without, such as a word on what is still wrong in an annual report."""

from collections.abc import Iterable, Iterator
from functools import partial

from draftkit.checks.model import Find, Hit
from draftkit.checks.places import at_words
from draftkit.checks.subject import Part, Subject
from draftkit.strictyaml import Fields


def lacking(fields: Fields) -> Find:
    """Options: `headings`, words of a heading that shows the kind of document; `also`, words that another one has too;
    `words`, at least one of which must stand somewhere.

    Gaps: `heading`, the heading that shows it.
    """  # noqa: D205 - a list of options
    return partial(
        _find, headings=fields.texts("headings"), also=fields.texts("also"), words=fields.texts("words", required=True)
    )


def _find(subject: Subject, headings: tuple[str, ...], also: tuple[str, ...], words: tuple[str, ...]) -> Iterator[Hit]:
    showing = _with_words(subject.parts, headings)
    if showing is None or _with_words([part for part in subject.parts if part is not showing], also) is None:
        return
    if not any(word in passage.text for passage in subject.passages for word in words):
        yield Hit(at_words(showing.lead), (("heading", showing.lead.text.rstrip("。")),))


def _with_words(parts: Iterable[Part], words: tuple[str, ...]) -> Part | None:
    return next((part for part in parts if any(word in part.lead.text for word in words)), None)
