"""Diagnostics as people see them: where, what, the line itself with the place marked, the next step."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from draftkit.cli.language import _, term
from draftkit.cli.wide import printable, width
from draftkit.diagnostics import Diagnostic, Severity
from draftkit.source import Place

COLUMNS = 100
_REACH = 4
"""Characters on either side of a place that are looked at, for each column there is: most take one column or two."""
_LONGEST = 1000
"""Characters of a value that are shown; a list of everything allowed has less."""
_BOLD, _RED, _YELLOW, _CYAN, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[0m"
_COLOURS = {Severity.ERROR: _RED, Severity.WARNING: _YELLOW, Severity.HINT: _CYAN}


def render(diagnostics: Iterable[Diagnostic], *, colour: bool = False, about: str = "") -> str:
    """All of them, one under the other, each ending in a line break; the same one is shown once, with its place.

    Args:
        diagnostics: what to show.
        colour: whether colours are welcome.
        about: the file they are about, put before those that do not name it themselves.
    """
    ordered = _in_order(_once(diagnostics))
    return "".join(f"{_one(diagnostic, about, colour=colour)}\n" for diagnostic in ordered)


def _once(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Each the first time; one without a place not at all where the same is told with its place."""
    each = dict.fromkeys(diagnostics)
    placed = {(told.message, told.values) for told in each if told.place}
    return (told for told in each if told.place or (told.message, told.values) not in placed)


def _in_order(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Those about one file, or one sheet of a workbook, told one after the other, in the order of its lines."""
    for _text, told in groupby(diagnostics, key=lambda diagnostic: diagnostic.place and _text_of(diagnostic.place)):
        yield from sorted(told, key=lambda diagnostic: diagnostic.place.span.start if diagnostic.place else 0)


def _text_of(place: Place) -> tuple[str, str]:
    """What has lines of its own: a file, or a sheet of one (数据!C5)."""
    return place.file, place.cell.rpartition("!")[0]


def sentence(diagnostic: Diagnostic) -> str:
    """What went wrong, without place, code and next step."""
    return _filled(diagnostic.message.text, diagnostic)


def advice(diagnostic: Diagnostic) -> str:
    """The next step; may be empty."""
    return _filled(diagnostic.message.help, diagnostic)


def _filled(text: str, diagnostic: Diagnostic) -> str:
    values: Mapping[str, str] = {name: printable(_short(term(value))) for name, value in diagnostic.values}
    return _(text).format(**values)


def _short(value: str) -> str:
    """A value that fills screens, cut: a document may hold an address or a name of a million characters."""
    return value if len(value) <= _LONGEST else f"{value[:_LONGEST]}…"


def _one(diagnostic: Diagnostic, about: str, *, colour: bool) -> str:
    where = _where(diagnostic, about)
    severity = diagnostic.message.severity
    word = _severity_word(severity)
    code = _tinted(f"[{diagnostic.message.code}]", _COLOURS[severity], colour=colour)
    head = f"{_tinted(where, _BOLD, colour=colour)}{word}{sentence(diagnostic)} {code}"
    return "\n".join([head, *_under(diagnostic, colour=colour)])


def _where(diagnostic: Diagnostic, about: str) -> str:
    """The place as editors know it; of a file without lines, the paragraph; of a table, the cell."""
    place = diagnostic.place
    if place is None:
        is_named = about in (value for _name, value in diagnostic.values)
        return f"{printable(about)}: " if about and not is_named else ""
    if place.cell:
        return f"{printable(place.file)} {printable(place.cell)}: "
    if place.paragraph:
        return _("{file}, paragraph {number}: ").format(file=printable(place.file), number=place.paragraph)
    return f"{printable(place.file)}:{place.line}:{place.column}: "


def _severity_word(severity: Severity) -> str:
    match severity:
        case Severity.ERROR:
            return ""
        case Severity.WARNING:
            return _("warning: ")
        case Severity.HINT:
            return _("hint: ")


def _under(diagnostic: Diagnostic, *, colour: bool) -> list[str]:
    step = advice(diagnostic)
    place = diagnostic.place
    if place is None or not place.excerpt.strip():
        return [f"    {step}"] if step else []
    shown, blanks, marks = window(place)
    carets = _tinted("^" * marks, _COLOURS[diagnostic.message.severity], colour=colour)
    if blanks + marks <= COLUMNS // 2:
        return [shown, f"{' ' * blanks}{carets}  {step}".rstrip()]
    return [shown, f"{' ' * blanks}{carets}", *([f"    {step}"] if step else [])]


def _tinted(text: str, code: str, *, colour: bool) -> str:
    return f"{code}{text}{_PLAIN}" if colour and text else text


def window(place: Place, columns: int = COLUMNS) -> tuple[str, int, int]:
    """The line around a place, and the columns to leave free and to mark under it.

    A line longer than `columns` is cut on both sides of the place, an ellipsis standing for what was cut. However long
    it is, no more of it is looked at than could be shown.
    """
    far, start = _REACH * columns, place.column - 1
    first = max(0, start - far)
    line = printable(place.excerpt[first : start + far].replace("\t", " "))
    start -= first
    left, right = _fit(line, start, columns)
    before = "…" if first + left else ""
    after = "…" if first + right < len(place.excerpt) else ""
    blanks = width(before + line[left:start])
    marks = max(1, width(line[start : min(start + place.width, right)]))
    return f"{before}{line[left:right]}{after}", blanks, marks


def _fit(line: str, start: int, columns: int) -> tuple[int, int]:
    """Where to cut a line so that the place stays in it: two fifths of the room before it, the rest behind."""
    if width(line) <= columns:
        return 0, len(line)
    left, room = start, columns * 2 // 5
    while left and (room := room - width(line[left - 1])) >= 0:
        left -= 1
    right, room = left, columns - 2
    while right < len(line) and (room := room - width(line[right])) >= 0:
        right += 1
    return left, right
