"""Words of the command line to values. Typer would import pydantic for this, which costs as much as all the rest."""

from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import Any, get_args

from draftkit.cli import messages
from draftkit.cli.language import chinese, word
from draftkit.errors import DraftkitError


class PlainValues:
    """Takes the place of Typer's coercion: words, paths, whole numbers, choices, and lists of these."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002 - the signature is Typer's
        """The value as its parameter is annotated.

        Raises:
            DraftkitError: it is none; the diagnostic names the option and what it accepts.
        """
        if value is None:
            return None
        annotation = param.type_descriptor.annotation
        if isinstance(value, list | tuple):
            inner = (*get_args(annotation), str)[0]
            return [_single(item, inner, param) for item in value]
        return _single(value, annotation, param)


def with_plain_values(params: list[Any]) -> list[Any]:
    """The parameters of a command, each given this coercion."""
    for param in params:
        param._runtime_param = PlainValues()  # noqa: SLF001 - Typer offers no public place for it
    return params


def name_of(param: Any) -> str:
    """What a person calls the parameter: its longest option, or the argument's name in the help."""
    return str(max(param.opts, key=len) if param.param_type_name == "option" else param.metavar or param.name)


def _single(value: Any, annotation: Any, param: Any) -> Any:
    if not isinstance(value, str):
        return value
    if annotation is int:
        return _integer(value, param)
    if annotation is Path:
        return Path(value)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return _choice(value, annotation, param)
    return value


def _integer(value: str, param: Any) -> int:
    low, high = param.min, param.max
    digits = value.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()):
        raise DraftkitError(messages.NOT_A_NUMBER(name=name_of(param), value=value, example=max(low, 1)))
    if len(digits) > len(str(high)) or not low <= int(value) <= high:
        raise DraftkitError(messages.OUT_OF_BOUNDS(name=name_of(param), low=low, high=high, value=value))
    return int(value)


def _choice(value: str, choices: type[Enum], param: Any) -> Enum:
    names = {name: choice for choice in choices for name in (chinese(choice.value), choice.value)}
    if value in names:
        return names[value]
    near = get_close_matches(value, names, n=1, cutoff=0.5)
    message = messages.NOT_A_CHOICE_NEAR if near else messages.NOT_A_CHOICE
    allowed = ", ".join(shown_choice(choice.value) for choice in choices)
    raise DraftkitError(message(name=name_of(param), value=value, near="".join(near), allowed=allowed))


def shown_choice(value: str) -> str:
    """A choice as people are shown it: as a script writes it, and beside it what it is called where that differs."""
    shown = word(value)
    return value if shown == value else f"{value}（{shown}）"
