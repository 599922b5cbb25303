"""What nobody has supplied yet, in the same words after every command."""

from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.talk import say

if TYPE_CHECKING:
    from draftkit.figures.usage import Gaps


def say_gaps(gaps: "Gaps") -> None:
    """Tell what is open in the text, and apart from that what is empty but not used in it."""
    if not gaps.has_text:
        names = "、".join(gaps.unused) or "—"
        say(_("no text yet; figures still empty ({count}): {names}").format(count=len(gaps.unused), names=names))
        return
    if gaps.open:
        say(_("open in the text ({count}): {names}").format(count=len(gaps.open), names="、".join(gaps.open)))
    else:
        say(_("nothing is open in the text"))
    if gaps.unused:
        say(_("empty, but not used in the text: {count}").format(count=len(gaps.unused)))
