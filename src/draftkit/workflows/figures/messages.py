"""What keeps a speech from being final, and what can go wrong where figures are looked at."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

OPEN_HERE = Message(
    "DK881",
    Severity.ERROR,
    "open in {where}, to come from {who}: {names}",
    exit_code=ExitCode.FINDINGS,
)
OPEN_WITHOUT_OWNER = Message(
    "DK882",
    Severity.ERROR,
    "open in {where}, and nobody is named to supply it: {names}",
    exit_code=ExitCode.FINDINGS,
)
OPEN_DERIVED = Message(
    "DK883",
    Severity.ERROR,
    "open in {where}: {name}, which is worked out from {names}",
    exit_code=ExitCode.FINDINGS,
)
FIGURES_LACKING = Message(
    "DK884",
    Severity.ERROR,
    "figures to supply before the document can be final: {count}",
    'supply them with: draftkit fill "{folder}"; with --template FILE.xlsx it writes a form to hand round',
    ExitCode.FINDINGS,
)
NOT_NOTED = Message(
    "DK888",
    Severity.HINT,
    "'{folder}' may not be written to: that this was written is noted nowhere",
    "the next time add --replace to write over it; who may write to the folder has it in the history of the figures",
)
NO_VERSIONS = Message(
    "DK885",
    Severity.ERROR,
    "no version of '{folder}' is on record yet",
    "each draft and each export is put on record from now on; name a day, or compare with another folder: --against",
    ExitCode.USAGE,
)
NO_SUCH_VERSION = Message(
    "DK886",
    Severity.ERROR,
    "'{folder}' has no version '{version}' on record",
    "name one by its number ({known}), draft or export for the last one, or a day; --history lists them",
    ExitCode.USAGE,
)
NOTHING_TO_COMPARE = Message(
    "DK887",
    Severity.ERROR,
    "'{path}' does not exist",
    "name another speech folder that has figures, or a figures.yaml",
    ExitCode.USAGE,
)
