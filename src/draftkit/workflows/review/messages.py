"""What can go wrong where returned documents are reviewed."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

ANOTHER_DRAFT = Message(
    "DK963",
    Severity.ERROR,
    "'{name}' is not a version of this speech; it begins: {words}",
    "look for the folder it was exported from; --issued N compares it with version N all the same",
    ExitCode.DOCUMENT,
)
OTHER_FOLDER = Message(
    "DK964",
    Severity.WARNING,
    "'{name}' was exported from another folder; its text is nearest to version {number} of this one",
    "the edits are compared with that version; --issued N takes another one",
)
WITHOUT_IDENTITY = Message(
    "DK965",
    Severity.WARNING,
    "'{name}' does not say which version it was made from; its text is nearest to version {number}",
    "the edits are compared with that version; --issued N takes another one",
)
VERSION_GONE = Message(
    "DK966",
    Severity.WARNING,
    "'{name}' was made from version {number}, which is not kept; its text is nearest to version {nearest}",
    "the edits are compared with that version; what changed in between shows as edits",
)
VERSION_REPLACED = Message(
    "DK997",
    Severity.WARNING,
    "'{name}' was made from a version {number} that is not kept; the version {number} of this folder has another text",
    "the edits are compared with it, because its text is nearest; what differs between the two shows as edits",
)
VERSIONS_DAMAGED = Message(
    "DK998",
    Severity.WARNING,
    "no undamaged version of this speech is like '{name}'; it is compared with speech.md as it stands now",
    "what was changed in speech.md since the document was exported shows as edits",
)
NOTHING_ISSUED = Message(
    "DK967",
    Severity.WARNING,
    "no version of this speech is kept; '{name}' is compared with speech.md as it stands now",
    "what was changed in speech.md since the document was exported shows as edits",
)
NO_PAGE = Message(
    "DK968",
    Severity.ERROR,
    "version {number} holds no speech to compare with",
    "choose another version with --issued N; draftkit log DIR lists them",
)
SEVERAL_VERSIONS = Message(
    "DK969",
    Severity.ERROR,
    "the files were made from different versions: {versions}",
    "review those of one version together, and the others after them",
    ExitCode.USAGE,
)
OLDER_VERSION = Message(
    "DK990",
    Severity.HINT,
    "'{name}' was made from version {number}; the newest one is {newest}",
    "its edits are merged into speech.md as it stands now",
)
NOT_ACCOUNTED = Message(
    "DK991",
    Severity.ERROR,
    "changes in the returned files that no edit accounts for: {count}",
    "take nothing from this report yet; the returned file holds everything, and this is a bug worth reporting",
    ExitCode.BUG,
)
UNDECIDED = Message(
    "DK993",
    Severity.ERROR,
    "edits nobody has decided on: {count}; they are left open",
    "--take and --refuse decide on them: all, figures, author=NAME, 1,3-5; --plan FILE writes a list to fill in",
    ExitCode.FINDINGS,
)
EXCLUDING = Message(
    "DK994",
    Severity.ERROR,
    "edits that exclude each other: {numbers}; they are left open",
    "choose one by its number, as in --take {first}; --refuse refuses one",
    ExitCode.CONFLICT,
)
HAND_EDITS = Message(
    "DK995",
    Severity.ERROR,
    "edits that meet what was changed in speech.md meanwhile: {count}; nothing was written",
    "--keep-edits keeps what stands in speech.md there, with a note of what was not taken; or mend speech.md first",
    ExitCode.CONFLICT,
)
NOT_TOGETHER = Message(
    "DK996",
    Severity.ERROR,
    "{options} cannot be used together",
    "leave one of them out",
    ExitCode.USAGE,
)
