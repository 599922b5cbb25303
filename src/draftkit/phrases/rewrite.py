"""Write a bank into files people own: what did not change keeps its text to the byte."""

from collections.abc import Iterable

from draftkit.phrases.model import Bank
from draftkit.source import Source


def rewrite_bank(sources: Iterable[Source], bank: Bank) -> tuple[tuple[str, str], ...]:
    """The name and text of every file, sorted by name.

    Args:
        sources: the bank's files as read, each named by its file name (`conduct.yaml`; folders before it are kept).
        bank: what they should say; `parse_bank` of the texts gives exactly this.

    Raises:
        DraftkitError: the files hold errors; writing would destroy what could not be read.
    """
    raise NotImplementedError
