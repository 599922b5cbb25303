from collections.abc import Iterator
from typing import Any

import pytest

from draftkit.cli import language
from draftkit.cli.app import COMMANDS, build
from draftkit.cli.help import page, unwrap
from draftkit.cli.wide import width


def commands(command: Any, above: Any = None) -> Iterator[tuple[Any, Any]]:
    """Every command with its context."""
    context = command.context_class(command, info_name=command.name or "draftkit", parent=above)
    yield command, context
    for below in getattr(command, "commands", {}).values():
        yield from commands(below, context)


@pytest.fixture(params=list(language.Language))
def spoken(request: pytest.FixtureRequest) -> Iterator[language.Language]:
    language.install(request.param)
    yield request.param
    language.install(language.Language.ENGLISH)


def test_every_command_option_and_argument_is_described_in_both_languages(spoken: language.Language) -> None:
    for command, context in commands(build()):
        described = [command.help, *(parameter.help for parameter in command.params)]
        assert all(described), command.name
        if spoken is language.Language.CHINESE:
            assert all(any("\u4e00" <= sign <= "\u9fff" for sign in text) for text in described), command.name
            assert "Show this message" not in page(command, context)
            assert "Usage" not in page(command, context)


def test_every_option_that_takes_a_value_says_what_goes_in() -> None:
    unnamed = [
        (command.name, parameter.name)
        for command, _ in commands(build())
        for parameter in command.params
        if parameter.metavar is None and not getattr(parameter, "is_flag", False)
    ]
    assert unnamed == []


def test_every_option_that_takes_a_number_says_how_small_and_how_large() -> None:
    half = [
        (command.name, parameter.name)
        for command, _ in commands(build())
        for parameter in command.params
        if (getattr(parameter, "min", None) is None) != (getattr(parameter, "max", None) is None)
    ]
    assert half == []


@pytest.mark.parametrize("columns", [40, 80, 120, 300])
def test_no_line_of_a_help_page_is_wider_than_the_terminal(
    columns: int, spoken: language.Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for command, context in commands(build()):
        examples = (command.epilog or "").splitlines()
        lines = [line for line in page(command, context).splitlines() if line.strip() not in examples]
        assert max(map(width, lines)) <= max(50, min(100, columns)), (spoken, command.name)


def test_a_named_command_is_built_alone_and_the_same_as_among_all() -> None:
    whole = build()
    assert tuple(whole.commands) == COMMANDS
    for name in COMMANDS:
        (alone,) = build(name).commands.values()
        assert alone.help == whole.commands[name].help
        assert [parameter.opts for parameter in alone.params] == [p.opts for p in whole.commands[name].params]


def test_a_docstring_is_unwrapped_to_one_line_a_paragraph() -> None:
    assert unwrap("One\n    two.\n\n    Three\n    four.") == "One two.\n\nThree four."
