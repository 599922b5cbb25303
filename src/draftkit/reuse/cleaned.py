"""The words of an old speech as they are read: what a rebuilt one must print again."""

from draftkit.reuse.rebuilding.lines import lines_of, text_of
from draftkit.tree.reading import ReadDocument


def cleaned(document: ReadDocument) -> str:
    """The old speech, one paragraph a line, each with its number; every line ends with a line feed.

    Noise, what a reporter says and comments are left out. Blanks inside Chinese and line breaks in the middle of a
    paragraph are gone and half-width marks full-width, as the reading has them.
    """
    return text_of(lines_of(document))
