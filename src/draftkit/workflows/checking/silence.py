"""What is let stand: by the office for all its speeches, by a speech folder, by a note in the text before a block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from draftkit.checks.model import Silence
from draftkit.checks.settings import SettingsFile, settings_in
from draftkit.diagnostics import Diagnostic, Outcome
from draftkit.source import Source, Span
from draftkit.strictyaml import Fields, Log, Mapping, parse_yaml
from draftkit.strictyaml.messages import EMPTY_FILE
from draftkit.workflows.checking import messages

SILENCE = "silence"
"""The key under which silences stand, in checks/silence.yaml of an office and in checks.yaml of a speech."""

WORD = "放行"
"""What a note begins with that lets a finding stand."""

_NOTE = re.compile(rf"^[ \t　]*<!--\s*{WORD}(?P<rules>[^：:>]*)(?:[：:](?P<reason>.*?))?-->", re.MULTILINE | re.DOTALL)
_BETWEEN = re.compile(r"(?:\s+|<!--.*?-->)*", re.DOTALL)
"""Between a note and its block: blank lines, and other notes."""
_BLANK_LINE = re.compile(r"\n[ \t\r　]*\n")
_COMMA = re.compile(r"[\s,，、;；]+")


@dataclass(frozen=True, slots=True)
class SpeechChecks:
    """What the checks.yaml of a speech folder says."""

    settings: SettingsFile = field(default_factory=SettingsFile)
    silences: tuple[Silence, ...] = ()


def parse_silences(source: Source) -> Outcome[tuple[Silence, ...]]:
    """The silences of an office: a list under `silence:`. An entry with a problem is left out, beside the problem."""
    fields, log = _fields(source)
    if fields is None:
        return Outcome(None if log.diagnostics else (), tuple(log.diagnostics))
    silences = tuple(_silences(fields))
    fields.done()
    return Outcome(silences, tuple(log.diagnostics))


def parse_speech_checks(source: Source) -> Outcome[SpeechChecks]:
    """The checks.yaml of a speech folder: `settings:` over those of the office, and `silence:`."""
    fields, log = _fields(source)
    if fields is None:
        return Outcome(None if log.diagnostics else SpeechChecks(), tuple(log.diagnostics))
    settings = fields.fields("settings")
    checks = SpeechChecks(settings_in(settings) if settings else SettingsFile(), tuple(_silences(fields)))
    fields.done()
    return Outcome(checks, tuple(log.diagnostics))


def silences_in_text(source: Source) -> Outcome[tuple[Silence, ...]]:
    """What notes in a text let stand: `<!-- 放行 DKR22：理由 -->` on a line of its own, in the block behind it.

    A block ends at the next blank line. Several ids, or names of rules, may stand in one note.
    """
    silences: list[Silence] = []
    said: list[Diagnostic] = []
    for note in _NOTE.finditer(source.text):
        rules = [rule for rule in _COMMA.split(note["rules"]) if rule]
        reason = " ".join((note["reason"] or "").split())
        place = source.place(Span(*note.span()))
        if not rules:
            said.append(messages.NOTHING_NAMED(place))
        elif not reason:
            said.append(messages.NO_REASON(place, rule="、".join(rules)))
        else:
            span = _block_behind(source.text, note.end())
            silences += [Silence(rule, reason, span=span, at=place) for rule in rules]
    return Outcome(tuple(silences), tuple(said))


def is_silence(note: str) -> bool:
    """Whether a note (`<!-- … -->`) lets a finding stand."""
    return _NOTE.match(note) is not None


def _block_behind(text: str, at: int) -> Span:
    between = _BETWEEN.match(text, at)
    start = between.end() if between else at
    end = _BLANK_LINE.search(text, start)
    return Span(start, end.start() if end else len(text))


def _fields(source: Source) -> tuple[Fields | None, Log]:
    """The mapping of a file; none, and nothing to say, where the file is empty."""
    outcome = parse_yaml(source, expected="silence: and what is let stand")
    if outcome.value is None:
        empty = [each.message for each in outcome.diagnostics] == [EMPTY_FILE]
        return None, Log(source, [] if empty else list(outcome.diagnostics))
    log = Log(source, list(outcome.diagnostics))
    return Fields(outcome.value, "", log), log


def _silences(fields: Fields) -> Iterator[Silence]:
    for at, node in enumerate(fields.items(SILENCE)):
        where = f"{SILENCE}[{at}]"
        if not isinstance(node, Mapping):
            fields.log.wrong_type(node, where, "a mapping (key: value)")
            continue
        entry = Fields(node, where, fields.log)
        rule, reason = entry.text("rule", required=True).strip(), entry.text("reason", required=True).strip()
        text = entry.text("text").strip()
        entry.done()
        if rule and reason:
            yield Silence(rule, reason, text, at=fields.log.source.place(node.span))
