"""What can be told where edits of a document that came back are brought home."""

from draftkit.diagnostics import Message, Severity
from draftkit.errors import ExitCode

NOT_ITS_TEXT = Message(
    "DK935",
    Severity.ERROR,
    "the state {number} does not go together: its text is not what was issued",
    "review against another version: draftkit log DIR lists them",
    ExitCode.DOCUMENT,
)
UNPLACED = Message(
    "DK936",
    Severity.WARNING,
    "this edit fits nowhere in speech.md, and stands in it as a note: {what}",
    "look for 待办 in speech.md and do it by hand",
)
FIGURE_NOT_TAKEN = Message(
    "DK937",
    Severity.WARNING,
    "'{value}' is no value for '{name}': it stands in speech.md as a note",
    "look for 待办 in speech.md; set the figure with draftkit fill, or write words in its place",
)
FIGURE_TWO_WAYS = Message(
    "DK938",
    Severity.WARNING,
    "'{name}' was changed to different values: {values}; none of them is taken, notes in speech.md say so",
    "take one of these edits and refuse the others, or set the figure with draftkit fill",
)
FIGURE_ELSEWHERE = Message(
    "DK939",
    Severity.WARNING,
    "'{name}' was changed in {changed} of the {uses} places where it stands; its value changes in all of them",
    "if another number is meant there, give it a figure of its own",
)
NUMBER_DIFFERS = Message(
    "DK940",
    Severity.WARNING,
    "the number '{before}' was changed to '{after}'; the structure makes it '{now}', a note in speech.md says so",
    "numbers come from the headings and points there are; write [一、] or the like for another family of numbers",
)
FIGURE_CHANGED_HERE = Message(
    "DK941",
    Severity.ERROR,
    "'{name}' is '{here}' in figures.yaml by now, and '{there}' in what came back",
    "look at the source of both; refuse the edit, or set the figure with draftkit fill",
    ExitCode.CONFLICT,
)
TEXT_CHANGED_HERE = Message(
    "DK942",
    Severity.ERROR,
    "edit {numbers}: this was changed by hand meanwhile, and what came back has: {new}",
    "refuse the edit and make it by hand, or undo the change by hand",
    ExitCode.CONFLICT,
)
TAKEN_OUT_HERE = Message(
    "DK943",
    Severity.ERROR,
    "edit {numbers}: this was taken out by hand meanwhile, and what came back has: {new}",
    "refuse the edit, or put the words back",
    ExitCode.CONFLICT,
)
TAKES_OUT = Message(
    "DK944",
    Severity.ERROR,
    "edit {numbers}: this was changed by hand meanwhile, and what came back takes it out",
    "refuse the edit and make it by hand, or undo the change by hand",
    ExitCode.CONFLICT,
)
NUMBER_AS_WORDS = Message(
    "DK945",
    Severity.WARNING,
    "the paragraph numbered '{number}' was joined to another one: its number stands in speech.md as words before "
    "'{behind}', and those that follow are renumbered",
    "take the words of the number out of speech.md, or part the paragraph again",
)
FIGURE_AS_WORDS = Message(
    "DK946",
    Severity.WARNING,
    "'{name}' was taken out, and '{value}' came in as words: they do not follow the figure any more",
    "write {{{{{name}}}}} in their place in speech.md where the figure is meant",
)
FIGURE_SAME = Message(
    "DK948",
    Severity.WARNING,
    "'{value}' says what '{name}' is already, and figures are written in one way, '{now}'; a note in speech.md says so",
    "look for 待办 in speech.md: write the words there in place of the figure, or give it another format",
)
UNIT_STAYS = Message(
    "DK949",
    Severity.WARNING,
    "'{value}' came back for '{name}' without its unit; it is written '{now}' in all places",
    "where no unit is meant, change the unit of the figure in figures.yaml",
)
FIGURE_WORKED_OUT = Message(
    "DK947",
    Severity.WARNING,
    "'{name}' is worked out ({formula}) and comes to '{now}' now, while '{value}' came back; "
    "a note in speech.md says so",
    "look at the figures it is worked out from, or at its formula in figures.yaml",
)
