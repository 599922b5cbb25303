"""The genre of a document as somebody named it."""

from draftkit.diagnostics import Outcome
from draftkit.workflows.checking import messages
from draftkit.workflows.desk import Desk


def genre_named(word: str, desk: Desk) -> Outcome[str]:
    """The id of a genre that an outline at hand has, by that id or by the name of the outline; else it is refused."""
    from draftkit.workflows.drafting.outlines import list_outlines

    outlines = [found.outline for found in list_outlines(desk).value or ()]
    genres = sorted({outline.genre for outline in outlines if outline.genre})
    by_name = {name: outline.genre for outline in outlines for name in (outline.id, outline.name) if outline.genre}
    known = by_name | {genre.casefold(): genre for genre in genres}
    genre = known.get(word) or known.get(word.casefold())
    return Outcome(genre, () if genre else (messages.UNKNOWN_GENRE(name=word, allowed=", ".join(genres)),))
