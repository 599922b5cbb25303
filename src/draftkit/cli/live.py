"""A line of input on a terminal that can move its cursor: a second line says what becomes of what is typed.

The only module that imports prompt_toolkit; whoever has no such terminal never loads it.
"""

import sys
from collections.abc import Sequence
from typing import Any

from prompt_toolkit.application import Application
from prompt_toolkit.auto_suggest import AutoSuggest, Suggestion
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import is_done
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.key_binding.bindings.auto_suggest import load_auto_suggest_bindings
from prompt_toolkit.layout import BufferControl, ConditionalContainer, FormattedTextControl, HSplit, Layout, Window
from prompt_toolkit.layout.processors import AppendAutoSuggestion, BeforeInput
from prompt_toolkit.output import ColorDepth, create_output
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.styles import Style

from draftkit.cli.answers import Leave, Line
from draftkit.cli.talk import has_colour

_STYLE = Style.from_dict({"hint": "#888888", "right": "ansigreen", "wrong": "ansired", "auto-suggestion": "#888888"})


def ask_live(line: Line) -> str | Leave:
    """What a person answers; never a text that `judge` refuses.

    Raises:
        KeyboardInterrupt: Ctrl-C.
    """
    try:
        answer: str | Leave = _application(line).run()
    except EOFError:  # the terminal was closed
        return Leave.STOP
    return answer


def _application(line: Line) -> Application[Any]:
    buffer = Buffer(
        multiline=False, document=Document(line.text), auto_suggest=_Before(line.before) if line.before else None
    )
    processors = [BeforeInput(f"{line.prompt} "), AppendAutoSuggestion()]
    typed = Window(BufferControl(buffer, input_processors=processors), wrap_lines=True, dont_extend_height=True)
    below = Window(FormattedTextControl(lambda: _below(line, buffer.text)), wrap_lines=True, dont_extend_height=True)
    colour = has_colour(sys.stderr)
    output = create_output(stdout=sys.stderr)
    if isinstance(output, Vt100_Output):
        output.enable_cpr = False  # some terminals do not say where the cursor is, and nothing here needs it
    return Application(
        Layout(HSplit([typed, ConditionalContainer(below, ~is_done)])),
        style=_STYLE,
        key_bindings=merge_key_bindings([load_auto_suggest_bindings(), _keys(line, buffer)]),
        color_depth=None if colour else ColorDepth.DEPTH_1_BIT,
        output=output,
    )


def _below(line: Line, text: str) -> StyleAndTextTuples:
    if not text.strip():
        return [("class:hint", line.hint)]
    verdict = line.judge(text)
    return [("class:right" if verdict.accepted else "class:wrong", verdict.words)]


def _keys(line: Line, buffer: Buffer) -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter")
    def _take(event: KeyPressEvent) -> None:
        text = buffer.text.strip()
        if text and not line.judge(text).accepted:
            event.app.output.bell()
        else:
            event.app.exit(result=text or Leave.SKIP)

    @keys.add("up")
    @keys.add("s-tab")
    def _go_back(event: KeyPressEvent) -> None:
        event.app.exit(result=Leave.BACK)

    @keys.add("c-d")
    def _stop(event: KeyPressEvent) -> None:
        event.app.exit(result=Leave.STOP)

    @keys.add("c-c")
    @keys.add("<sigint>")
    def _interrupt(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt)

    return keys


class _Before(AutoSuggest):
    """Offer the first of some texts that begins as what is typed does; the right arrow takes it."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    def get_suggestion(self, buffer: Buffer, document: Document) -> Suggestion | None:  # noqa: ARG002 - prompt_toolkit gives both
        """The rest of it."""
        typed = document.text
        found = next((text for text in self._texts if typed and text.startswith(typed) and text != typed), None)
        return Suggestion(found[len(typed) :]) if found else None
