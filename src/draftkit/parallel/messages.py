"""What can be wrong with workers elsewhere."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

LOST = "the process that worked on it was ended twice; memory may have run out"
"""The reason of a task that nobody outlived."""

TERMS = (LOST,)

NO_EXTRA = Message(
    "DK620",
    Severity.ERROR,
    "a cluster needs the package '{package}', which is not installed here",
    "install it with: pip install 'draftkit[cluster]'; or leave the scheduler out and work on this computer",
    ExitCode.USAGE,
)
BAD_ADDRESS = Message(
    "DK621",
    Severity.ERROR,
    "'{address}' is no address of a scheduler: {reason}",
    "write it as the scheduler shows it when it starts, like tcp://192.168.1.10:8786",
    ExitCode.USAGE,
)
NO_ANSWER = Message(
    "DK622",
    Severity.ERROR,
    "the scheduler {address} did not answer within {seconds} seconds",
    "check the address, and that 'dask scheduler' runs there and no firewall stands between; "
    "or leave the scheduler out and work on this computer",
    ExitCode.USAGE,
)
NO_WORKERS = Message(
    "DK623",
    Severity.ERROR,
    "the scheduler {address} has no workers",
    "start some with: dask worker {address}",
    ExitCode.USAGE,
)
OTHER_VERSION = Message(
    "DK624",
    Severity.ERROR,
    "{package} is {theirs} on {where} and {ours} here; results could differ",
    "install the same version everywhere",
    ExitCode.USAGE,
)
NOT_INSTALLED_THERE = Message(
    "DK625",
    Severity.ERROR,
    "draftkit is not installed on {where}",
    "install draftkit {ours} on every worker",
    ExitCode.USAGE,
)
CONNECTION_LOST = Message(
    "DK626",
    Severity.ERROR,
    "the connection to the scheduler {address} broke off",
    "what was done is kept: run the command again once the scheduler runs",
    ExitCode.USAGE,
)
WORKERS_LOST = Message(
    "DK627",
    Severity.ERROR,
    "the scheduler {address} has lost all of its workers for {seconds} seconds",
    "what was done is kept: run the command again once workers run",
    ExitCode.USAGE,
)
NO_PROCESS = Message(
    "DK628",
    Severity.ERROR,
    "the system grants no further process: {reason}",
    "close other programs, or ask for fewer processes with --jobs",
    ExitCode.USAGE,
)
NO_SCHEDULER = Message(
    "DK629",
    Severity.ERROR,
    "what answers at {address} is no scheduler but a part of Dask that calls itself {what}",
    "write the address the scheduler shows when it starts; its usual port is 8786",
    ExitCode.USAGE,
)
NOT_UNDERSTOOD = Message(
    "DK630",
    Severity.ERROR,
    "the scheduler {address} is not understood: {reason}",
    "install the same version of 'distributed' here and there",
    ExitCode.USAGE,
)
NOT_SEEN = Message(
    "DK631",
    Severity.WARNING,
    "documents that are on this computer, but not where the cluster's workers look: {count}, the first is '{path}'",
    "put them on a disk that every worker has under the same path, or --list addresses that all can read, like s3://…",
)
