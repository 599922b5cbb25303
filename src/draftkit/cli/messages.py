"""What can be wrong with a command line, and with the program itself."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

_USAGE = ExitCode.USAGE

NO_COMMAND = Message("DK700", Severity.ERROR, "no such command: {name}", "commands: {allowed}", _USAGE)
NO_COMMAND_NEAR = Message(
    "DK701", Severity.ERROR, "no such command: {name}", "did you mean '{near}'? commands: {allowed}", _USAGE
)
NO_OPTION = Message("DK702", Severity.ERROR, "no such option: {name}", "see `{command} --help`", _USAGE)
NO_OPTION_NEAR = Message(
    "DK703", Severity.ERROR, "no such option: {name}", "did you mean {near}? see `{command} --help`", _USAGE
)
OPTION_NEEDS_VALUE = Message(
    "DK704", Severity.ERROR, "option {name} needs a value", "write it after the option, see `{command} --help`", _USAGE
)
OPTION_TAKES_NO_VALUE = Message(
    "DK705", Severity.ERROR, "option {name} takes no value", "leave out the equals sign and what follows it", _USAGE
)
MISSING_ARGUMENT = Message("DK706", Severity.ERROR, "{name} is missing", "see `{command} --help`", _USAGE)
TOO_MANY_ARGUMENTS = Message(
    "DK707", Severity.ERROR, "too many arguments: {found}", "put a path with blanks into quotes", _USAGE
)
NOT_A_CHOICE = Message("DK708", Severity.ERROR, "{name}: '{value}' is not accepted", "allowed: {allowed}", _USAGE)
NOT_A_CHOICE_NEAR = Message(
    "DK718", Severity.ERROR, "{name}: '{value}' is not accepted", "did you mean '{near}'? allowed: {allowed}", _USAGE
)
NOT_A_NUMBER = Message(
    "DK709", Severity.ERROR, "{name}: '{value}' is not a whole number", "write digits only, such as {example}", _USAGE
)
OUT_OF_BOUNDS = Message(
    "DK710",
    Severity.ERROR,
    "{name} must be between {low} and {high}, not {value}",
    "choose a value in that range",
    _USAGE,
)
OTHER_USAGE = Message("DK711", Severity.ERROR, "{problem}", "see `{command} --help`", _USAGE)
NO_LANGUAGE = Message("DK712", Severity.ERROR, "--lang: '{value}' is not accepted", "allowed: zh, en", _USAGE)
NOT_A_PAIR = Message(
    "DK713", Severity.ERROR, "--set: '{value}' is not name=value", "write --set 参训人数=126, without blanks", _USAGE
)
NOT_AN_OWNER = Message(
    "DK879",
    Severity.ERROR,
    "--assign: '{value}' does not say who is to supply what",
    "write --assign 组织科=参训人数,培训天数, without blanks",
    _USAGE,
)
GIVEN_TWICE = Message("DK714", Severity.ERROR, "--set gives '{name}' twice", "keep one of the two", _USAGE)
NOT_A_RANGE = Message(
    "DK715", Severity.ERROR, "--length: '{value}' is no length", "write one number or a range, such as 4 or 4-8", _USAGE
)
INTERRUPTED = Message("DK716", Severity.HINT, "interrupted; no file was half-written")

NOT_SHOWN = Message(
    "DK719",
    Severity.ERROR,
    "the standard output cannot be written: {reason}",
    "check where it goes; with -o NAME a document is written to a file",
    _USAGE,
)
NO_OUTLINE = Message("DK717", Severity.ERROR, "--outline is missing", "choose one of: {allowed}", _USAGE)
NO_VALUE = Message("DK051", Severity.ERROR, "'{value}' is no value", "press Enter to leave it open", _USAGE)

TERMS = ("DIR", "FILE", "PATH", "BRIEF", "ID", "BANK", "OUT", "WORDS", "TEXT", "FOLDER", "N", "LENGTH")
"""Names of arguments, as the help shows them and messages repeat them."""
