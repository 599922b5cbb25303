"""settings.yaml: what an office, or one speech, says of itself."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from draftkit.checks import messages_people as messages
from draftkit.checks.subject import Settings
from draftkit.diagnostics import Outcome
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, parse_yaml
from draftkit.strictyaml.messages import EMPTY_FILE

T = TypeVar("T")

SLOWEST, FASTEST = 60, 400
"""Characters a minute. Speeches are read at 150 to 300 (speech craft); beyond these bounds a number is a slip."""
MOST_MINUTES = 600
MOST_CHARACTERS = 1_000_000
MOST_PAGES = 1000


@dataclass(frozen=True, slots=True)
class Limits:
    """How fast somebody speaks, and how long at most; None where nothing is said."""

    rate: int | None = None
    minutes: int | None = None
    characters: int | None = None
    pages: int | None = None


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """One file of settings as it stands: what it leaves open stays open. Fields as in `Settings`.

    Attributes:
        limits: for everybody.
        speakers: by name, what is said of one alone.
    """

    limits: Limits = Limits()
    theme: str | None = None
    own: tuple[str, ...] = ()
    readings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)
    speakers: Mapping[str, Limits] = field(default_factory=lambda: MappingProxyType({}), hash=False)


def parse_settings(source: Source) -> Outcome[SettingsFile]:
    """The settings of a text; what has a problem is left open, beside the problem.

    A text without entries leaves all open. The value is None where the text is no mapping.
    """
    outcome = parse_yaml(source, expected="settings such as rate: 200")
    if outcome.value is None:
        empty = [each.message for each in outcome.diagnostics] == [EMPTY_FILE]
        return Outcome(SettingsFile()) if empty else Outcome(None, outcome.diagnostics)
    log = Log(source, list(outcome.diagnostics))
    said = settings_in(Fields(outcome.value, "", log))
    return Outcome(said, tuple(log.diagnostics))


def settings_in(fields: Fields) -> SettingsFile:
    """The settings of a mapping: a whole file, or `settings:` of a speech folder's checks.yaml."""
    theme = fields.scalar("theme")
    said = SettingsFile(
        limits=_limits(fields),
        theme=theme.text.strip() if theme else None,
        own=_own(fields),
        readings=MappingProxyType(dict(_readings(fields))),
        speakers=MappingProxyType(dict(_speakers(fields))),
    )
    fields.done()
    return said


def settings_of(*files: SettingsFile, speaker: str = "") -> Settings:
    """What holds for a speech.

    Args:
        files: the office's first, the speech's own last; a later one goes before an earlier one, and what it says of
            own names and of readings is added to it.
        speaker: the name of who speaks; what a file says of this person goes before what it says for everybody.
    """
    settings = Settings()
    limits = [each for said in files for each in (said.limits, said.speakers.get(speaker, Limits()))]
    return Settings(
        rate=_last((each.rate for each in limits), settings.rate),
        minutes=_last((each.minutes for each in limits), None),
        characters=_last((each.characters for each in limits), None),
        pages=_last((each.pages for each in limits), None),
        theme=_last((said.theme for said in files), settings.theme),
        own=tuple(dict.fromkeys(name for said in files for name in said.own)),
        readings={sign: reading for said in files for sign, reading in said.readings.items()},
    )


def _last(values: Iterable[T | None], default: T) -> T:
    return [default, *(value for value in values if value is not None)][-1]


def _limits(fields: Fields) -> Limits:
    return Limits(
        rate=fields.integer("rate", 0, low=SLOWEST, high=FASTEST) or None,
        minutes=fields.integer("minutes", 0, low=1, high=MOST_MINUTES) or None,
        characters=fields.integer("characters", 0, low=1, high=MOST_CHARACTERS) or None,
        pages=fields.integer("pages", 0, low=1, high=MOST_PAGES) or None,
    )


def _own(fields: Fields) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for scalar in fields.scalars("own"):
        name = scalar.text.strip()
        if name in names:
            fields.log.add(messages.TWO_OWN, scalar.span, name=name, where="own")
        elif name:
            names[name] = None
    return tuple(names)


def _readings(fields: Fields) -> Iterator[tuple[str, str]]:
    readings = fields.fields("readings")
    for entry in readings.mapping.entries if readings else ():
        sign = entry.key.text
        reading = readings.text(sign).strip() if readings else ""
        if len(sign) != 1:
            fields.log.add(messages.NO_CHARACTER, entry.key.span, where="readings", value=sign)
        elif reading:
            yield sign, reading


def _speakers(fields: Fields) -> Iterator[tuple[str, Limits]]:
    speakers = fields.fields("speakers")
    for entry in speakers.mapping.entries if speakers else ():
        limits = speakers.fields(entry.key.text) if speakers else None
        if limits is not None:
            yield entry.key.text, _limits(limits)
            limits.done()
