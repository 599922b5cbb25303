"""When the program itself is at fault: a short report to paste, nothing else."""

import platform
import sys
import traceback
from collections.abc import Sequence

from draftkit import __version__
from draftkit.cli.language import _


def bug_report(error: BaseException, argv: Sequence[str]) -> str:
    """What happened, on which version and system, by which command, and the trace."""
    trace = "".join(traceback.format_exception(error)).rstrip()
    system = f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    return "\n".join(
        [
            _("draftkit has made a mistake of its own; your files were not harmed."),
            _("Please paste the lines below into a report (remove names you do not want to show):"),
            "",
            f"draftkit {__version__}, {system}, {sys.getfilesystemencoding()}/{sys.stdout.encoding}",
            f"draftkit {' '.join(argv)}",
            trace,
            "",
        ]
    )
