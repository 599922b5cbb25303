"""The phrase gaps an outline or a file of sentence frames declares."""

from collections.abc import Callable, Iterator

from draftkit.brief.names import is_one_line
from draftkit.outline.model import GapSpec
from draftkit.phrases.taxonomy import THEMES, Form, PhraseRole
from draftkit.source import Span
from draftkit.strictyaml import Fields, Log, Mapping
from draftkit.strictyaml import messages as yaml_messages


def parse_gaps(mapping: Mapping | None, log: Log) -> Iterator[GapSpec]:
    """The gaps declared under `phrases`, in their order."""
    for entry in mapping.entries if mapping else ():
        where = f"phrases.{entry.key.text}"
        if not isinstance(entry.value, Mapping):
            log.wrong_type(entry.value, where, "a mapping (key: value)")
            continue
        fields = Fields(entry.value, where, log)
        yield GapSpec(
            name=entry.key.text,
            forms=tuple(Form(form) for form in fields.choices("forms", Form)),
            roles=tuple(PhraseRole(role) for role in fields.choices("roles", PhraseRole)),
            themes=fields.choices("themes", THEMES),
            head=fields.choice("head", ("v", "n", "a")),
            length=parse_pair(fields, "length", (2, 16), 16),
            count=fields.integer("count", 1, low=1, high=4),
            join=checked(fields, "join", "、", is_one_line, "、, ，"),
            unwanted=fields.texts("not"),
        )
        fields.done()


def checked(fields: Fields, key: str, default: str, accepts: Callable[[str], bool], examples: str) -> str:
    """A text that some of the words of a document are made of."""
    scalar = fields.scalar(key)
    if scalar is None or accepts(scalar.text):
        return default if scalar is None else scalar.text
    where = f"{fields.where}.{key}"
    fields.log.add(yaml_messages.BAD_VALUE, scalar.span, where=where, value=repr(scalar.text), allowed=examples)
    return default


def parse_pair(fields: Fields, key: str, default: tuple[int, int], high: int) -> tuple[int, int]:
    """A number from 1 to `high`, or a list of the fewest and the most."""
    scalars = fields.scalars(key)
    texts = [scalar.text for scalar in scalars]
    if not scalars:
        return default
    numbers = [int(text) for text in texts if text.isascii() and text.isdigit() and len(text) < 4]  # noqa: PLR2004
    if len(numbers) != len(texts) or len(texts) not in {1, 2} or not 1 <= numbers[0] <= numbers[-1] <= high:
        span = Span(scalars[0].span.start, scalars[-1].span.end)
        allowed = f"1 … {high}"
        fields.log.add(
            yaml_messages.BAD_VALUE, span, where=f"{fields.where}.{key}", value=", ".join(texts), allowed=allowed
        )
        return default
    return numbers[0], numbers[-1]
