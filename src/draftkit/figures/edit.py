"""Change a figures.yaml that people own: single values, and new entries behind the last one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from draftkit.brief.names import MAX_NAME, MAX_VALUE, is_one_line, name_problem
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.figures import messages, messages_old
from draftkit.figures.model import Figure, FigureType, Record, Sheet
from draftkit.figures.parse import NO_FIGURES, parse_sheet
from draftkit.figures.parse_fits import FIELDS
from draftkit.figures.template import entry as template_entry
from draftkit.figures.template import pairs as template_pairs
from draftkit.figures.typed.doubts import doubt
from draftkit.figures.values import display, parse_value
from draftkit.source import Source
from draftkit.strictyaml import Entry, Scalar, parse_yaml
from draftkit.strictyaml import Mapping as Node
from draftkit.strictyaml.edit import Edit, apply_edits, braces, entries_edit, in_braces, scalar_text, value_edit

_SAID_OF_VALUE = ("source", "by", "when")
"""Fields that go with a value: with another value they are another's."""
_EMPTIED = (*_SAID_OF_VALUE, "follows")
_RECORD = frozenset(field.name for field in fields(Record))


@dataclass(frozen=True, slots=True)
class NewValue:
    """What somebody supplies for a figure: its value as typed, and what is said of it.

    Empty fields say nothing. Where the value is the one that stands there, they change nothing; where it is another
    one, what was said of the old one goes with it.
    """

    value: str
    source: str = ""
    by: str = ""
    when: str = ""
    note: str = ""

    @property
    def told(self) -> dict[str, str]:
        """What is said beside the value, by the field it goes into."""
        said = (("source", self.source), ("by", self.by), ("when", self.when), ("note", self.note))
        return {field: text for field, text in said if text}


def set_values(source: Source, values: Mapping[str, NewValue]) -> Outcome[str]:
    """The text with new values; names it does not have yet are added at the end as `名称: value`.

    Comments, order and quotes of everything else stay byte for byte. A value that replaces another one is a warning
    (`CHANGES_VALUE`), so that the caller can ask. With it goes what was said of the old one: `source`, `by`, `when` and
    the record of a quotation are emptied unless given anew. What a figure said before it had a value stays, and `note`
    always does. So do its `old` words; a figure that followed another and gets a value of its own follows it no more.

    Returns:
        The new text. None beside errors: one bad value, and none is set.
    """
    read = _read(source)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    sheet, top = read.value
    told: list[Diagnostic] = []
    wanted = [_wanted(sheet, name, new, told) for name, new in values.items()]
    figures = tuple(figure for figure in wanted if figure is not None)
    if len(figures) < len(values):
        return Outcome(None, tuple(told))
    edits = tuple(_edits(source.text, top, figures, values))
    return _proved(source, edits, _with(sheet, figures), tuple(told))


def set_fields(source: Source, words: Mapping[str, Mapping[str, str]]) -> Outcome[str]:
    """The text with other words beside the values: `who`, `note`, `source`, and the record of quotations.

    Values stay as they are, and so does everything else, byte for byte. A plain `名称: 值` gets fields in braces, and a
    name that has no entry yet an entry.

    Args:
        source: of figures.yaml.
        words: for each figure, by their field; one line each.

    Returns:
        The new text. None beside errors.
    """
    read = _read(source)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    sheet, top = read.value
    bad = tuple(
        problem for name, said in words.items() for problem in _bad_fields(sheet.get(name) or Figure(name), said)
    )
    if bad:
        return Outcome(None, bad)
    entries = {entry.key.text: entry for entry in top.entries} if top else {}
    edits = [edit for name in words if name in entries for edit in _with_words(source.text, entries[name], words[name])]
    new = tuple((scalar_text(name), braces(_pairs(said))) for name, said in words.items() if name not in entries)
    edits.extend((entries_edit(source.text, top, new),) if new else ())
    figures = (_figure_with(sheet.get(name) or Figure(name), said) for name, said in words.items())
    return _proved(source, tuple(edits), _with(sheet, tuple(figures)), ())


def add_figures(source: Source, figures: Iterable[Figure]) -> Outcome[str]:
    """The text with a block for every figure that has no entry yet; the entries there are stay byte for byte."""
    read = _read(source)
    if read.value is None:
        return Outcome(None, read.diagnostics)
    sheet, top = read.value
    new = _not_in(sheet, figures)
    bad = tuple(problem for figure in new if (problem := _bad_name(figure.name)))
    if bad:
        return Outcome(None, bad)
    form = _in_braces if top and in_braces(source.text, top) else template_entry
    edits = (entries_edit(source.text, top, tuple(map(form, new))),) if new else ()
    return _proved(source, edits, _with(sheet, new), ())


def _not_in(sheet: Sheet, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Those without an entry; of several with one name the first."""
    known = {figure.name for figure in sheet.figures}
    new: dict[str, Figure] = {}
    for figure in figures:
        if figure.name not in known:
            new.setdefault(figure.name, figure)
    return tuple(new.values())


def _read(source: Source) -> Outcome[tuple[Sheet, Node | None]]:
    """The sheet and the mapping it stands in, None where the text has no entries. Bad values are no obstacle."""
    tree = parse_yaml(source)
    sheet = parse_sheet(source).value
    if sheet is None or (tree.value is not None and tree.failed):
        return Outcome(None, tree.diagnostics)
    return Outcome((sheet, tree.value))


def _in_braces(figure: Figure) -> tuple[str, str]:
    return scalar_text(figure.name), braces((key, value) for key, value in template_pairs(figure) if value)


def _wanted(sheet: Sheet, name: str, new: NewValue, told: list[Diagnostic]) -> Figure | None:
    """The figure as it is to be; None where the name or the value is refused, which `told` then says."""
    bad = _bad_name(name)
    if bad:
        told.append(bad)
        return None
    old = sheet.get(name) or Figure(name)
    parsed = parse_value(replace(old, follows=""), new.value)
    told.extend(parsed.diagnostics)
    if not all(map(is_one_line, new.told.values())):
        told.append(messages.NOT_ONE_LINE(name=name, most=MAX_VALUE))
        return None
    if parsed.value is None:
        return None
    figure = parsed.value
    if old.value is not None and display(old) != display(figure):
        told.append(messages.CHANGES_VALUE(name=name, old=display(old), new=display(figure)))
        figure = replace(figure, source="", by="", when="", record=Record())
    if old.follows:
        told.append(messages_old.ON_ITS_OWN(name=name, leader=old.follows))
    return _figure_with(figure, new.told)


def _figure_with(figure: Figure, said: Mapping[str, str]) -> Figure:
    """The figure with other words in some of its fields."""
    record = {field: text for field, text in said.items() if field in _RECORD}
    others: dict[str, Any] = {field: text for field, text in said.items() if field not in _RECORD}
    return replace(figure, record=replace(figure.record, **record), **others)


def _bad_fields(figure: Figure, said: Mapping[str, str]) -> Iterator[Diagnostic]:
    bad = _bad_name(figure.name)
    if bad:
        yield bad
    elif not all(map(is_one_line, said.values())):
        yield messages.NOT_ONE_LINE(name=figure.name, most=MAX_VALUE)
    for field in said:
        kinds = FIELDS.get(field, frozenset(FigureType))
        if figure.type not in kinds:
            types = ", ".join(kind for kind in FigureType if kind in kinds)
            yield messages.NOT_OF_TYPE(key=field, type=figure.type, name=figure.name, types=types)


def _bad_name(name: str) -> Diagnostic | None:
    if name in NO_FIGURES:
        return messages.RESERVED_KEY(name=name)
    problem = name_problem(name)
    return problem(name=name, most=MAX_NAME) if problem else None


def _edits(text: str, top: Node | None, figures: tuple[Figure, ...], values: Mapping[str, NewValue]) -> Iterator[Edit]:
    entries = {entry.key.text: entry for entry in top.entries} if top else {}
    for figure in figures:
        if figure.name in entries:
            yield from _changed(text, entries[figure.name], figure, values[figure.name])
    added = tuple(
        (scalar_text(figure.name), _scalar_form(figure, values[figure.name]))
        for figure in figures
        if figure.name not in entries
    )
    if added:
        yield entries_edit(text, top, added)


def _changed(text: str, entry: Entry, figure: Figure, new: NewValue) -> Iterator[Edit]:
    """The edits for one figure that has an entry already; none where a list stands there."""
    if isinstance(entry.value, Scalar):
        yield value_edit(text, entry, _scalar_form(figure, new, like=_written(text, entry)))
    elif isinstance(entry.value, Node):
        yield from _changed_fields(text, entry.value, _given(figure, new, entry.value))


def _with_words(text: str, entry: Entry, said: Mapping[str, str]) -> Iterator[Edit]:
    """The edits for other words in the fields of one entry; none where a list stands there."""
    if isinstance(entry.value, Node):
        yield from _changed_fields(text, entry.value, dict(said))
    elif isinstance(entry.value, Scalar):
        old = entry.value.text.strip()
        value = (("value", scalar_text(old, like=_written(text, entry))),) if old and not entry.value.is_null else ()
        yield value_edit(text, entry, braces((*value, *_pairs(said))))


def _changed_fields(text: str, mapping: Node, given: dict[str, str]) -> Iterator[Edit]:
    """The edits for fields; what is to be empty becomes so only where it stands there."""
    for field in mapping.entries:
        value = given.pop(field.key.text, None)
        if value is not None and isinstance(field.value, Scalar):
            yield value_edit(text, field, scalar_text(value, like=_written(text, field)) if value else "")
    added = _pairs({key: value for key, value in given.items() if value})
    if added:
        yield entries_edit(text, mapping, added)


def _given(figure: Figure, new: NewValue, mapping: Node) -> dict[str, str]:
    """What to write into the fields of an entry. A unit that stands in no field of its own stays with the value."""
    unit = mapping.get("unit")
    has_unit = isinstance(unit, Scalar) and bool(unit.text.strip())
    value = display(figure) if figure.unit and not has_unit else _signed(figure, new)
    said = {field: getattr(figure, field) for field in _EMPTIED} | asdict(figure.record)
    there = {entry.key.text for entry in mapping.entries if isinstance(entry.value, Scalar) and entry.value.text}
    return {field: "" for field, words in said.items() if field in there and not words} | {"value": value} | new.told


def _scalar_form(figure: Figure, new: NewValue, like: str = "") -> str:
    """A figure that has no fields: its value alone, or in braces with who supplied it."""
    value = scalar_text(_signed(figure, new), like=like)
    more = _pairs(new.told)
    return braces((("value", value), *more)) if more else value


def _signed(figure: Figure, new: NewValue) -> str:
    """The value; a percentage that is doubted without its sign keeps the one typed (0.985%)."""
    value = figure.value or ""
    is_signed = figure.type is FigureType.PERCENT and new.value.rstrip().endswith(("%", "％"))
    return f"{value}%" if is_signed and doubt(figure, value) else value


def _pairs(said: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Fields and their words as YAML."""
    return tuple((key, scalar_text(text)) for key, text in said.items())


def _written(text: str, entry: Entry) -> str:
    return text[entry.value.span.start : entry.value.span.end]


def _with(sheet: Sheet, figures: tuple[Figure, ...]) -> Sheet:
    """The sheet with these figures in the place of those of their names, new ones at the end."""
    by_name = {figure.name: figure for figure in (*sheet.figures, *figures)}
    return replace(sheet, figures=tuple(by_name.values()))


def _proved(source: Source, edits: tuple[Edit, ...], wanted: Sheet, told: tuple[Diagnostic, ...]) -> Outcome[str]:
    """The edited text, if reading it back gives exactly the sheet that was wanted."""
    text = apply_edits(source.text, edits)
    found = parse_sheet(Source(source.name, text)).value
    if found == wanted:
        return Outcome(text, told)
    kept = found or Sheet()
    wrong = [figure.name for figure in wanted.figures if kept.get(figure.name) != figure]
    return Outcome(None, (*told, *(messages.NOT_EDITABLE(name=name) for name in wrong[:1] or ("figures.yaml",))))
