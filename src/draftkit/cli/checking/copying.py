"""The findings as comments in a copy of the Word file that was checked."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from draftkit.cli.language import _
from draftkit.cli.talk import patience, say, told

if TYPE_CHECKING:
    from draftkit.workflows.checking.check import CheckedFile
    from draftkit.workflows.checking.open import Inlet
    from draftkit.workflows.drafting.oneshot import Target


def write_copy(files: Sequence["CheckedFile"], target: "Target", inlet: "Inlet") -> None:
    """Write the copy, and say what is in it.

    Args:
        files: as they were checked; of a round that copies there is one.
        target: the copy.
        inlet: as they were checked through.

    Raises:
        DraftkitError: the file is no Word file, or the copy cannot be written.
    """
    from draftkit.workflows.checking.annotate import annotate_file

    for file in files:
        with patience(_("Writing comments …")):
            done = told(annotate_file(file, target, inlet, datetime.now().astimezone()))
        say(_("written: {path}").format(path=done.path))
        say(_("comments put in: {count}").format(count=done.comments))
        if done.there:
            say(_("comments that were there from an earlier check: {count}").format(count=done.there))
