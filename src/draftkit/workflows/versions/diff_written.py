"""The difference of two versions as a document."""

from dataclasses import dataclass
from pathlib import Path

from draftkit.diagnostics import Outcome
from draftkit.tree.marks import AUTHOR
from draftkit.workflows.desk import Desk
from draftkit.workflows.drafting.oneshot import Target, refuse_own, save_document
from draftkit.workflows.exporting.page_profiles import profile_for
from draftkit.workflows.steps import Steps
from draftkit.workflows.versions.diff import Difference
from draftkit.workflows.versions.diff_formats import DiffFormat


@dataclass(frozen=True, slots=True)
class DiffOptions:
    """How to write it.

    Attributes:
        profile: the name of the page of a Word file; the standard one if empty.
        office: the office's own folder, whose profiles come first.
    """

    wanted: DiffFormat
    profile: str = ""
    office: Path | None = None


def write_difference(difference: Difference, options: DiffOptions) -> Outcome[bytes]:
    """Both versions in one document; it records no time, so that the same versions give the same bytes."""
    from draftkit.writers.versions import TrackedOptions, write_marked_copy, write_tracked_docx

    if options.wanted is DiffFormat.MARKDOWN:
        return Outcome(write_marked_copy(difference.rows))
    steps = Steps()
    profile = steps.take(profile_for(options.profile, None, options.office))
    return steps.done(write_tracked_docx(difference.rows, TrackedOptions(AUTHOR, profile=profile)))


def save_difference(difference: Difference, options: DiffOptions, target: Target, cache: Path | None) -> Outcome[Path]:
    """Write both versions in one document.

    Args:
        difference: what to write.
        options: how.
        target: where to.
        cache: the folder that remembers what was written; None where nothing does.

    Raises:
        DraftkitError: the target is one of a speech's own files, or holds what draftkit did not write there last.
    """
    steps = Steps()
    refuse_own(target.path, (), steps)
    data = steps.take(write_difference(difference, options))
    steps.take(save_document(target, data, Desk(options.office, None, cache)))
    return steps.done(target.path)
