"""A file of sentence frames: sentences that every outline may draw, by theme and by what they do in a speech."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from draftkit.diagnostics import Outcome
from draftkit.outline import messages
from draftkit.outline.gaps import parse_gaps
from draftkit.outline.model import (
    COMMON_SLOTS,
    FRAME_ROLES,
    Condition,
    GapSpec,
    Given,
    Piece,
    Reference,
    SentenceFrame,
    Template,
)
from draftkit.outline.texts import Texts
from draftkit.outline.walk import literals, names
from draftkit.phrases.taxonomy import THEMES, PhraseRole
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, Scalar, parse_yaml

_ONE_SENTENCE = re.compile("[^。！？]*[。！？]")


def parse_frames(source: Source) -> Outcome[tuple[SentenceFrame, ...]]:
    """The frames in a YAML text, in its order. Its form is described in docs/formats/frames.md.

    Their ids begin with the name of the source without folder and ending.
    """
    parsed = parse_yaml(source, expected="sentence frames")
    if parsed.value is None:
        return Outcome(None, parsed.diagnostics)
    log = Log(source, list(parsed.diagnostics))
    top = Fields(parsed.value, "", log)
    top.choice("source", ("house",), required=True)
    theme = top.choice("theme", THEMES, required=True)
    gaps = {gap.name: gap for gap in parse_gaps(top.mapping_at("phrases"), log)}
    texts = Texts(log, PurePath(source.name).stem, dict.fromkeys((*gaps, *COMMON_SLOTS), ""))
    frames = tuple(_frames(top.fields("frames", required=True), theme, gaps, texts))
    top.done()
    return Outcome(frames, tuple(log.diagnostics))


def _frames(roles: Fields | None, theme: str, gaps: dict[str, GapSpec], texts: Texts) -> Iterator[SentenceFrame]:
    own = {name: f"{texts.label}.{name}" for name in gaps}
    for role in FRAME_ROLES if roles else ():
        for at, node in enumerate(roles.items(role) if roles else ()):
            where = f"frames.{role}[{at}]"
            template = texts.template(node, where)
            if isinstance(node, Scalar) and template.pieces and not _ONE_SENTENCE.fullmatch(_words(template)):
                texts.log.add(messages.NOT_A_SENTENCE, node.span, where=where)
            yield _frame((theme, role), template, gaps, own)
    if roles:
        roles.done()


def _frame(
    kind: tuple[str, PhraseRole], template: Template, gaps: dict[str, GapSpec], own: dict[str, str]
) -> SentenceFrame:
    """One frame; its gaps get the file's name before theirs."""
    used = tuple(dict.fromkeys(names(template.pieces)))
    return SentenceFrame(
        id=template.place,
        theme=kind[0],
        role=kind[1],
        template=Template(tuple(_renamed(template.pieces, own)), template.place),
        gaps=tuple(replace(gaps[name], name=own[name]) for name in used if name in gaps),
        slots=tuple(name for name in used if name not in gaps),
    )


def _words(template: Template) -> str:
    """Its plain words; both sides of a condition, which end no sentence."""
    return "".join(literals(template.pieces))


def _renamed(pieces: tuple[Piece, ...], own: dict[str, str]) -> Iterator[Piece]:
    for piece in pieces:
        match piece:
            case Reference(name=name):
                yield Reference(own.get(name, name))
            case Condition(test=test, then=then, otherwise=otherwise):
                test = Given(tuple(own.get(name, name) for name in test.names), test.negated)
                yield Condition(test, tuple(_renamed(then, own)), tuple(_renamed(otherwise, own)))
            case _:
                yield piece
