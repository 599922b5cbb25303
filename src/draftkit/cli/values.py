"""Words of the command line to values. Typer would import pydantic for this, which costs as much as all the rest."""

from enum import Enum
from pathlib import Path
from typing import Any, get_args

from draftkit.cli import messages
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
    if not (value.isascii() and value.isdigit() and len(value) <= len(str(high))):
        raise DraftkitError(messages.NOT_A_NUMBER(name=name_of(param), value=value, example=max(low, 1)))
    if not low <= int(value) <= high:
        raise DraftkitError(messages.OUT_OF_BOUNDS(name=name_of(param), low=low, high=high, value=value))
    return int(value)


def _choice(value: str, choices: type[Enum], param: Any) -> Enum:
    for choice in choices:
        if choice.value == value:
            return choice
    allowed = ", ".join(str(choice.value) for choice in choices)
    raise DraftkitError(messages.NOT_A_CHOICE(name=name_of(param), value=value, allowed=allowed))
