"""brief.yaml: text to a brief, every problem with its place."""

import re
from collections.abc import Iterator

from draftkit.brief import messages
from draftkit.brief.model import Brief, Fact
from draftkit.brief.names import MAX_NAME, MAX_VALUE, is_one_line, name_problem
from draftkit.diagnostics import Outcome
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Scalar, parse_yaml
from draftkit.tree.markers import typed_number

AUDIENCE = "听众"
"""The name under which the audience is at hand as a fact."""

MAX_MINUTES = 180
MAX_SEED = 999_999_999
_COMMA = re.compile(r"[,，、\s]+")
_END_MARKS = tuple("。！？；：，、.!?;:,")
_GROUPS = ("occasion", "speaker", "facts")


def parse_brief(source: Source) -> Outcome[Brief]:
    """The brief in a text. The value is None where it is no mapping or names no outline; else problems stand beside it.

    Facts without a value are left out, so that their slots stay open. The audience is also a fact, named `AUDIENCE`.
    """
    outcome = parse_yaml(source, expected="outline: and what is to be said")
    if outcome.value is None:
        return Outcome(None, outcome.diagnostics)
    log = Log(source, list(outcome.diagnostics))
    fields = Fields(outcome.value, "", log)
    brief = _brief(fields, log)
    fields.done()
    return Outcome(brief if brief.outline else None, tuple(log.diagnostics))


def _brief(fields: Fields, log: Log) -> Brief:
    outline = fields.scalar("outline", required=True)
    if outline is not None and not outline.text.strip():
        log.add(messages.NO_OUTLINE, outline.span)
    facts = [fact for group in _GROUPS for fact in _facts(fields, group, log)]
    audience = fields.scalar("audience")
    if audience is not None and _fits(AUDIENCE, audience, log):
        facts.append(Fact(AUDIENCE, audience.text.strip(), audience.span))
    return Brief(
        outline=outline.text.strip() if outline else "",
        facts=_without_doubles(facts, log),
        audience=audience.text.strip() if audience else "",
        minutes=fields.integer("minutes", 0, low=1, high=MAX_MINUTES) or None,
        themes=fields.texts("themes"),
        seed=fields.integer("seed", 0, low=0, high=MAX_SEED),
        pinned=fields.texts("pinned"),
        banned=fields.texts("banned"),
        varied=tuple(part for text in fields.texts("varied") for part in _COMMA.split(text) if part),
        headings=tuple(_headings(fields)),
    )


def _headings(fields: Fields) -> Iterator[tuple[str, str]]:
    mapping = fields.mapping_at("headings")
    chosen = Fields(mapping, "headings", fields.log) if mapping else None
    for entry in mapping.entries if mapping else ():
        said = chosen.scalar(entry.key.text) if chosen else None
        if said is not None and said.text.strip() and _can_head(entry.key.text, said, fields.log):
            yield entry.key.text, said.text.strip()


def _can_head(heading: str, said: Scalar, log: Log) -> bool:
    """Whether a heading can be said as it is written: numbers and end marks are added where they belong."""
    text = said.text.strip()
    if not is_one_line(text):
        log.add(messages.NOT_ONE_LINE, said.span, name=heading, most=MAX_VALUE)
    elif typed_number(text) or text.endswith(_END_MARKS) or "{" in text or "}" in text:
        log.add(messages.NOT_A_HEADING, said.span, heading=text)
    else:
        return True
    return False


def _facts(fields: Fields, group: str, log: Log) -> Iterator[Fact]:
    """The facts of one group that have a value."""
    mapping = fields.mapping_at(group)
    for entry in mapping.entries if mapping else ():
        name, problem = entry.key.text, name_problem(entry.key.text)
        value = Fields(mapping, group, log).scalar(name) if mapping else None
        if problem:
            log.add(problem, entry.key.span, name=name, most=MAX_NAME)
        elif value is not None and _fits(name, value, log):
            yield Fact(name, value.text.strip(), value.span)


def _fits(name: str, value: Scalar, log: Log) -> bool:
    """Whether there is a value, and one that can stand in a line."""
    if not is_one_line(value.text.strip()):
        log.add(messages.NOT_ONE_LINE, value.span, name=name, most=MAX_VALUE)
        return False
    return bool(value.text.strip())


def _without_doubles(facts: list[Fact], log: Log) -> tuple[Fact, ...]:
    """Each name once; a second value that differs is a problem."""
    first: dict[str, Fact] = {}
    for fact in facts:
        known = first.setdefault(fact.name, fact)
        if known.text != fact.text:
            log.add(messages.DOUBLE_FACT, fact.span, name=fact.name, first=known.text, second=fact.text)
    return tuple(first.values())
