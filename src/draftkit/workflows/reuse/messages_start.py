"""What can be said where an old speech becomes a speech folder."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NO_FOLDER_NAMED = Message(
    "DK1151",
    Severity.ERROR,
    "it is not said which speech folder is to be made from '{path}'",
    'name it behind the old speech: draftkit reuse "{path}" DIR',
    ExitCode.USAGE,
)
NO_SPEECH = Message(
    "DK1152",
    Severity.ERROR,
    "'{path}' holds no speech: all of it is page frame, or a report by others",
    "see how it was read: draftkit parse; save the speech alone in a file of its own",
    ExitCode.DOCUMENT,
)
NO_SUCH_SPEECH = Message(
    "DK1153",
    Severity.ERROR,
    "'{path}' holds no speech number {number}; there are {count}",
    "see them: draftkit parse",
    ExitCode.USAGE,
)
NO_FACTS = Message(
    "DK1154",
    Severity.WARNING,
    "no place, name, number or day was found in '{path}': nothing in the new speech waits to be changed",
    "read speech.md through; what belongs to the old meeting, change by hand",
)
NOT_ALIKE = Message(
    "DK1155",
    Severity.WARNING,
    "the new speech does not read exactly as the old one from line {line} on: '{old}' has become '{new}'",
    "compare the two: draftkit compare {folder}",
)
SOME_NOT_REUSED = Message(
    "DK1156",
    Severity.ERROR,
    "speeches that did not become a folder: {failed} of {count}",
    "see what was said about each; the others are done",
)
NOT_WITH_OLD = Message(
    "DK1157",
    Severity.ERROR,
    "{options} is about a speech folder that was made already",
    "make the folder first, then: draftkit reuse DIR {options} …",
    ExitCode.USAGE,
)
ONLY_WITH_OLD = Message(
    "DK1158",
    Severity.ERROR,
    "{options} is about an old speech that becomes a folder",
    "name both: draftkit reuse OLD DIR {options} …",
    ExitCode.USAGE,
)
UNKNOWN_WORDS = Message(
    "DK1159",
    Severity.ERROR,
    "figures.yaml has no figure '{name}' with old words",
    "see them: draftkit figures",
    ExitCode.USAGE,
)
UNKNOWN_WORDS_NEAR = Message(
    "DK1164",
    Severity.ERROR,
    "figures.yaml has no figure '{name}' with old words",
    "did you mean {near}?",
    ExitCode.USAGE,
)
HAS_A_VALUE = Message(
    "DK1160",
    Severity.ERROR,
    "'{name}' has a value already ({value}), so it is used as a fact",
    "empty its value in figures.yaml first, if its old words are to stand",
    ExitCode.USAGE,
)
IN_ITSELF = Message(
    "DK1161",
    Severity.ERROR,
    "'{folder}' lies in '{path}', whose speeches are to be read",
    "name a folder elsewhere",
    ExitCode.USAGE,
)
STILL_OPEN = Message(
    "DK1162",
    Severity.WARNING,
    "figures that are open in '{path}': {count}; what stands for them there was read as words",
    "fill them there first, or look these places through in the new speech.md",
)
NOT_WORDED = Message(
    "DK1163",
    Severity.ERROR,
    "the old words cannot stand in '{path}' there: they would be read as a number or a sign",
    "put them there by hand, in the place of the name in braces",
    ExitCode.CONFLICT,
)
NOT_A_REPORT = Message(
    "DK1165",
    Severity.ERROR,
    "'{path}' does not end like a report that can be written into a file",
    "give it the ending .html (to read and to print), .md, or .json; or say --format: {allowed}",
    ExitCode.USAGE,
)
TOO_LARGE = Message(
    "DK1166",
    Severity.ERROR,
    "'{path}' is too long for one speech: {file} would have {size} MB, and {limit} MB are read",
    "part it into several files, one for each speech",
    ExitCode.DOCUMENT,
)
REPORT = Message(
    "DK1167",
    Severity.WARNING,
    "'{path}' reads like a report about a meeting or a speech, not like a speech: '{title}'",
    "ask for the speech itself; from a report, look through what is left in speech.md",
)
