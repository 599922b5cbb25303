from collections.abc import Callable
from dataclasses import replace

import pytest

from draftkit.checks.kinds import kinds
from draftkit.checks.model import Hit
from draftkit.checks.subject import Context, Subject
from draftkit.source import Source
from draftkit.strictyaml import Fields, Log, parse_yaml
from draftkit.workflows.checking.subjects import subjects_in_text

Finder = Callable[..., tuple[Hit, ...]]


@pytest.fixture
def find() -> Finder:
    """What a kind finds: `find("words", "words: [甲]", "一段话。", context)`."""

    def run(kind: str, options: str, text: str | Subject, context: Context | None = None) -> tuple[Hit, ...]:
        source = Source("options", options)
        log = Log(source)
        fields = Fields(parse_yaml(source).unwrap(), "options", log)
        finder = kinds()[kind](fields)
        fields.done()
        assert log.diagnostics == []
        subject = subjects_in_text(Source("speech", text)).unwrap()[0] if isinstance(text, str) else text
        return tuple(finder(replace(subject, context=context) if context else subject))

    return run


@pytest.fixture
def problems() -> Callable[[str, str], list[str]]:
    """The codes of what is wrong with the options of a kind."""

    def run(kind: str, options: str) -> list[str]:
        log = Log(source := Source("options", options))
        fields = Fields(parse_yaml(source).unwrap(), "options", log)
        kinds()[kind](fields)
        fields.done()
        return [diagnostic.message.code for diagnostic in log.diagnostics]

    return run
