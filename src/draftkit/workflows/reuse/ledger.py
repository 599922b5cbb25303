"""reuse.yaml: what people confirmed of an old speech that is no figure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from draftkit.decode import decode_own
from draftkit.diagnostics import Outcome
from draftkit.reuse import messages_risks as messages
from draftkit.reuse.model import RiskKind
from draftkit.source import Source, Span
from draftkit.store.files import ABSENT, OWN, Digest, load_if_there
from draftkit.store.save import Write
from draftkit.store.speech_folder import SpeechFolder
from draftkit.strictyaml import Entry, Fields, Log, Scalar, Sequence, parse_yaml
from draftkit.strictyaml import Mapping as YamlMapping
from draftkit.strictyaml.edit import Edit, apply_edits, braces, entries_edit, scalar_text
from draftkit.strictyaml.messages import EMPTY_FILE
from draftkit.workflows.steps import Steps

FILE = "reuse.yaml"
_KEY = "confirmed"
_HEADER = (
    "# 旧稿里确认仍然适用的内容：kind 是哪一类，words 是旧稿原文，by、when 是谁、哪天确认，why 是理由。\n"
    "# 删去一条，它就重新待定。\n"
)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """That words of the old speech may stand in the new one.

    Attributes:
        when: the day, 2026-12-03.
    """

    kind: RiskKind
    words: str
    by: str = ""
    when: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The file as it was read.

    Attributes:
        confirmed: in its order; of the same words the last one counts.
    """

    source: Source
    digest: Digest = ABSENT
    confirmed: tuple[Confirmation, ...] = ()
    by_words: Mapping[tuple[RiskKind, str], Confirmation] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Remember what was confirmed by its words."""
        object.__setattr__(self, "by_words", {(each.kind, each.words): each for each in self.confirmed})


def load_ledger(folder: SpeechFolder) -> Outcome[Ledger]:
    """What was confirmed so far; nothing where there is no file.

    Raises:
        DraftkitError: it cannot be read.
    """
    path = folder.root / FILE
    found = load_if_there(path, OWN)
    if found is None:
        return Outcome(Ledger(Source(str(path), "")))
    steps = Steps()
    loaded = steps.take(found)
    source = steps.take(decode_own(loaded.data, str(path)))
    return steps.done(Ledger(source, loaded.digest, steps.take(parse_ledger(source))))


def parse_ledger(source: Source) -> Outcome[tuple[Confirmation, ...]]:
    """What a text says was confirmed."""
    fields, log = _fields(source)
    if fields is None:
        return Outcome(None if log.diagnostics else (), tuple(log.diagnostics))
    confirmed = tuple(_confirmed(fields))
    fields.done()
    return Outcome(confirmed, tuple(log.diagnostics))


def _fields(source: Source) -> tuple[Fields | None, Log]:
    outcome = parse_yaml(source, expected="confirmed: and what was confirmed")
    if outcome.value is None:
        empty = [each.message for each in outcome.diagnostics] == [EMPTY_FILE]
        return None, Log(source, [] if empty else list(outcome.diagnostics))
    log = Log(source, list(outcome.diagnostics))
    return Fields(outcome.value, "", log), log


def _confirmed(fields: Fields) -> Iterator[Confirmation]:
    for at, node in enumerate(fields.items(_KEY)):
        where = f"{_KEY}[{at}]"
        if not isinstance(node, YamlMapping):
            fields.log.wrong_type(node, where, "a mapping (key: value)")
            continue
        entry = Fields(node, where, fields.log)
        kind, words = entry.choice("kind", tuple(RiskKind), required=True), entry.text("words", required=True)
        said = {key: entry.text(key) for key in ("by", "when", "why")}
        entry.done()
        if kind and words:
            yield Confirmation(RiskKind(kind), words, **said)


def ledger_write(folder: SpeechFolder, ledger: Ledger, confirmed: Iterable[Confirmation]) -> Outcome[Write]:
    """What to hand to `save_all` so that the file says this too; what stands in it stays as it is."""
    new = tuple(confirmed)
    text = _with(ledger.source, new)
    text += "" if text.endswith("\n") else "\n"
    read = parse_ledger(Source(ledger.source.name, text)).value
    if read != (*ledger.confirmed, *new):
        return Outcome(None, (messages.BROKEN_LEDGER(path=folder.root / FILE),))
    return Outcome(Write(folder.root / FILE, text.encode(), ledger.digest))


def _with(source: Source, new: tuple[Confirmation, ...]) -> str:
    """The text with more at the end of its list."""
    text = source.text
    top = parse_yaml(source, expected=_KEY).value
    entry = next((each for each in top.entries if each.key.text == _KEY), None) if top else None
    if entry is None:
        start = text or _HEADER
        return apply_edits(start, [entries_edit(start, top, ((_KEY, f"\n{_items(new, 2)}"),))])
    more = _more(text, entry, new)
    lines = more.text.replace("\n", "\r\n") if "\r\n" in text else more.text
    return apply_edits(text, [replace(more, text=lines)])


def _more(text: str, entry: Entry, new: tuple[Confirmation, ...]) -> Edit:
    value = entry.value
    if isinstance(value, Sequence) and value.items and text[value.span.start] == "[":
        at = value.items[-1].span.end
        return Edit(Span(at, at), "".join(f", {braces(_pairs(each))}" for each in new))
    if isinstance(value, Sequence) and value.items:
        dash = text.rfind("-", 0, value.items[0].span.start)
        column = dash - (text.rfind("\n", 0, dash) + 1)
        at = _end(text, value)
        lead = "" if text[:at].endswith("\n") else "\n"
        return Edit(Span(at, at), f"{lead}{_items(new, column)}\n")
    span = (
        value.span if isinstance(value, Scalar | Sequence) and text[value.span.start : value.span.end].strip() else None
    )
    at = text.find(":", entry.key.span.end) + 1
    return Edit(span or Span(at, at), f"\n{_items(new, 2)}")


def _end(text: str, value: Sequence) -> int:
    """Behind the line of the last word of a list in lines; its own span reaches on to whatever comes next."""
    end = len(text[: value.span.end].rstrip())
    last = value.items[-1]
    if isinstance(last, YamlMapping) and last.entries and text[last.span.start] != "{":
        end = max(each.value.span.end or each.key.span.end for each in last.entries)
        end = len(text[:end].rstrip())
    line_end = text.find("\n", end)
    return len(text) if line_end < 0 else line_end + 1


def _items(new: tuple[Confirmation, ...], column: int) -> str:
    indent = " " * column
    lines = []
    for each in new:
        first, *rest = (f"{key}: {value}" for key, value in _pairs(each))
        lines += [f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)]
    return "\n".join(lines)


def _pairs(each: Confirmation) -> tuple[tuple[str, str], ...]:
    said = (("kind", each.kind), ("words", each.words), ("by", each.by), ("when", each.when), ("why", each.why))
    return tuple((key, scalar_text(value)) for key, value in said if value)
