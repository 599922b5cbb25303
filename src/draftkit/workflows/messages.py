"""What can go wrong between the steps of a use case."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

UNKNOWN_OUTLINE = Message(
    "DK720", Severity.ERROR, "there is no outline '{name}'", "outlines at hand: {allowed}; see `draftkit outlines list`"
)
UNKNOWN_OUTLINE_NEAR = Message(
    "DK721", Severity.ERROR, "there is no outline '{name}'", "did you mean '{near}'? outlines at hand: {allowed}"
)
OWN_OUTLINE_GONE = Message(
    "DK1174",
    Severity.ERROR,
    "{file}: the outline '{name}' of this speech is gone, and no other of that id is at hand",
    "bring the file back from an older copy; or name another in brief.yaml, at hand are: {allowed}",
)
OWN_OUTLINE_OTHER = Message(
    "DK1175",
    Severity.ERROR,
    "{file} is damaged, or is not the outline '{name}' that brief.yaml names: no line 'id: {name}' is in it",
    "mend the file or bring it back from an older copy; `draftkit outlines check` shows what is wrong in it",
)
OUTLINE_FILE_WRONG = Message(
    "DK1176",
    Severity.ERROR,
    "{file}: an outline begins with its id, in a line such as 'id: annual-meeting'; this file has none",
    "name a file that `draftkit outlines from` wrote, or an id of `draftkit outlines list`",
)
UNKNOWN_BASE = Message(
    "DK787",
    Severity.ERROR,
    "{file} extends '{name}', which is no outline at hand, or leads back to it",
    "name one of: {allowed}",
)
UNKNOWN_PART = Message(
    "DK788", Severity.ERROR, "this draft has no part '{part}'", "name one by its number or its heading: {allowed}"
)
PART_NAMED_TWICE = Message(
    "DK789", Severity.ERROR, "several headings of this draft have '{part}' in them", "name one by its number: {allowed}"
)
NO_HEADING = Message(
    "DK790", Severity.ERROR, "'{part}' has no heading to choose", "name a part or a point by its number or its heading"
)
NO_SUCH_OFFER = Message("DK791", Severity.ERROR, "there is no heading number {number}", "take one from 1 to {most}")
OFFER_NEEDS_A_FOLDER = Message(
    "DK792",
    Severity.ERROR,
    "a choice is noted in the brief.yaml of a speech folder, and '{path}' is none",
    "make one with `draftkit new`, and draft there",
    exit_code=ExitCode.USAGE,
)
EDITED_SINCE = Message(
    "DK793",
    Severity.ERROR,
    "the draft cannot be taken back: edits made since stand in {count} places that it changed",
    "take these edits out, or change the text by hand",
    exit_code=ExitCode.CONFLICT,
)
UNKNOWN_THEME = Message("DK794", Severity.ERROR, "there is no theme '{theme}'", "themes are: {allowed}")
UNKNOWN_THEME_NEAR = Message(
    "DK795", Severity.ERROR, "there is no theme '{theme}'", "did you mean '{near}'? themes are: {allowed}"
)
NO_YAML_HERE = Message(
    "DK796",
    Severity.ERROR,
    "'{path}' holds no outlines",
    "name a file, a folder of .yaml files, or an office's folder with outlines/ in it",
)
TAKE_WITHOUT_OFFER = Message(
    "DK797",
    Severity.ERROR,
    "--take says which heading of --offer to take",
    "add --offer HEADING",
    exit_code=ExitCode.USAGE,
)
ONE_CHOICE_AT_A_TIME = Message(
    "DK798",
    Severity.ERROR,
    "{options} cannot be asked for at once",
    "ask for one of them, and for the other afterwards",
    exit_code=ExitCode.USAGE,
)
HEADING_BY_HAND = Message(
    "DK799",
    Severity.ERROR,
    "'{heading}' was written by hand: the draft has no part of its own for it",
    "change it in speech.md",
)
NO_OUTLINES = Message(
    "DK722",
    Severity.ERROR,
    "no outlines were found in {places}",
    "name the folder that holds outlines/ with --office, or install draftkit again",
)
NAMED_OTHERWISE = Message(
    "DK723",
    Severity.WARNING,
    "the file is named '{file}', but its id is '{id}'",
    "rename the file to {id}.yaml, so that it overrides a built-in outline of that id",
)
NO_BANK = Message(
    "DK724",
    Severity.WARNING,
    "no phrase bank was found; sentences that need phrases are left out",
    "name one with --bank, or make one with `draftkit mine`",
)
NOT_A_BANK = Message(
    "DK725",
    Severity.ERROR,
    "'{path}' is no phrase bank: it holds no .yaml files",
    "name the folder that `draftkit mine` wrote",
)
UNKNOWN_FORMAT = Message(
    "DK726",
    Severity.ERROR,
    "'{path}' has no ending draftkit can write",
    "end the name in one of: {allowed}",
    ExitCode.USAGE,
)
SPEECH_EXISTS = Message(
    "DK727",
    Severity.ERROR,
    "'{path}' is a speech folder already; nothing was written",
    "choose another name, or run `draftkit draft` on it",
    ExitCode.CONFLICT,
)
EDITED_WITHOUT_BASE = Message(
    "DK728",
    Severity.ERROR,
    "'{path}' is there, but the draft it was made from is not, so edits cannot be told apart; nothing was written",
    "move speech.md away and run the command again, or write beside it with -o",
    ExitCode.CONFLICT,
)
EDIT_CONFLICT = Message(
    "DK729",
    Severity.ERROR,
    "an edit by hand and the new draft change this place in two ways; nothing was written",
    "the new draft has: {new}",
    ExitCode.CONFLICT,
)
EDIT_TAKEN_OUT = Message(
    "DK730",
    Severity.ERROR,
    "a paragraph was taken out by hand here, and the new draft changes it; nothing was written",
    "the new draft has: {new}",
    ExitCode.CONFLICT,
)
DRAFT_TAKES_OUT = Message(
    "DK736",
    Severity.ERROR,
    "the new draft no longer has this paragraph, which was edited by hand; nothing was written",
    "--keep-edits keeps it; so does drafting with the seed, length and outline of the last draft",
    ExitCode.CONFLICT,
)
WAYS_OUT = Message(
    "DK740",
    Severity.HINT,
    "places where edits by hand and the new draft differ: {count}",
    "add --keep-edits to keep the edits there and take the new draft elsewhere, or -o - to see the whole new draft",
)
UNKNOWN_FIGURE = Message(
    "DK732",
    Severity.ERROR,
    "there is no figure '{name}' in this speech",
    "figures, the nearest first: {allowed}",
    ExitCode.USAGE,
)
UNKNOWN_FIGURE_NEAR = Message(
    "DK733",
    Severity.ERROR,
    "there is no figure '{name}' in this speech",
    "did you mean '{near}'? figures, the nearest first: {allowed}",
    ExitCode.USAGE,
)
ALREADY_FILLED = Message(
    "DK734",
    Severity.ERROR,
    "'{name}' is '{old}' already, not '{new}'; nothing was written",
    "look at the source of both; to change it, add --replace",
    ExitCode.CONFLICT,
)
NO_DRAFT = Message(
    "DK735",
    Severity.ERROR,
    "'{path}' has no speech.md yet",
    'assemble it first: draftkit draft "{path}"',
    ExitCode.USAGE,
)
NO_TEXT = Message(
    "DK748",
    Severity.ERROR,
    "'{path}' holds no text",
    "write into it, or delete it and draft again",
    ExitCode.USAGE,
)
UNKNOWN_PHRASE = Message(
    "DK741",
    Severity.ERROR,
    "the bank holds no phrase '{name}'",
    "look for a part of it: draftkit phrases search",
    ExitCode.USAGE,
)
UNKNOWN_PHRASE_NEAR = Message(
    "DK742", Severity.ERROR, "the bank holds no phrase '{name}'", "did you mean {near}?", ExitCode.USAGE
)
BRIEF_DIFFERS = Message(
    "DK743",
    Severity.WARNING,
    "'{name}' is '{brief}' in brief.yaml, but '{sheet}' in figures.yaml, which stands",
    "make them the same, or take the name out of brief.yaml",
)
EXPORT_EDITED = Message(
    "DK745",
    Severity.ERROR,
    "'{path}' is not as draftkit wrote it: somebody worked in it; nothing was written",
    "keep it under another name, or write elsewhere with -o; --replace gives it up",
    ExitCode.CONFLICT,
)
OWN_FILE = Message(
    "DK749",
    Severity.ERROR,
    "'{path}' is one of the speech's own files; a document is not written over it",
    "write elsewhere with -o",
    ExitCode.USAGE,
)
OTHER_ENDING = Message(
    "DK750",
    Severity.ERROR,
    "'{path}' has the ending of another format than {wanted}",
    "give the file the ending .{wanted}, or ask for the other format with --to",
    ExitCode.USAGE,
)
NOT_FINAL = Message(
    "DK751",
    Severity.ERROR,
    "warnings that stand above: {count}; while they do, no final document is made of '{folder}'",
    "mend what they name, in the file they name; without --final the document is written",
    ExitCode.FINDINGS,
)
NO_OFFICE = Message(
    "DK752",
    Severity.ERROR,
    "the office's folder '{path}' does not exist",
    "check --office or DRAFTKIT_OFFICE",
    ExitCode.USAGE,
)
