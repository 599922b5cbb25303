"""Single keys and lines of text from a terminal. Questions go to stderr, as all talk does."""

import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from draftkit.cli.talk import say

END = ""
"""What stands for the end of the input (Ctrl-D, or a terminal that was closed)."""
ESCAPE = "\x1b"
_END_SIGNS = ("\x04", "\x1a")
_LEFT, _RIGHT = ("[D", "[A", "OD", "OA"), ("[C", "[B", "OC", "OB")
BACK, ON = "left", "right"
"""The keys with arrows."""


class Keys:
    """One key at a time where the terminal gives them singly, otherwise the first sign of a line."""

    def __init__(self) -> None:
        """Find out what the terminal can do."""
        self._raw = _can_be_raw()

    @property
    def is_raw(self) -> bool:
        """Whether a key counts as soon as it is pressed, without Enter."""
        return self._raw

    def key(self, prompt: str) -> str:
        """The next key, in lower case and half width; `END` at the end of the input.

        Raises:
            KeyboardInterrupt: Ctrl-C.
        """
        sys.stderr.write(f"{prompt} ")
        sys.stderr.flush()
        if not self._raw:
            line = sys.stdin.readline()
            return _plain(line.strip()[:1] or "\n") if line else END
        with _single_keys():
            key = _read_key()
        say(key if key.isprintable() and len(key) == 1 else "")
        return END if key in _END_SIGNS else _plain(key)

    def line(self, prompt: str, text: str = "") -> str | None:
        """A line of text, `text` standing there to be changed; None at the end of the input.

        Where the terminal cannot put it there, an empty line means that it stays as it is.
        """
        prefilled = bool(text) and _is_editable()
        shown = f"{prompt} " if prefilled or not text else f"{prompt} [{text}] "
        try:
            with _standing(text if prefilled else ""):
                answer = _input(shown).strip()
        except EOFError:
            say("")
            return None
        return answer if prefilled or answer else text


def _plain(key: str) -> str:
    """What a person means who types with a Chinese input method."""
    return unicodedata.normalize("NFKC", key).lower()


def _can_be_raw() -> bool:
    if sys.platform == "win32":
        return True
    try:
        import termios

        termios.tcgetattr(sys.stdin.fileno())
    except (ImportError, OSError, ValueError, termios.error):
        return False
    return True


@contextmanager
def _single_keys() -> Iterator[None]:
    """The terminal gives every key at once and does not show it; Ctrl-C stays what it is."""
    if sys.platform == "win32":
        yield
        return
    import termios
    import tty

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _read_key() -> str:
    if sys.platform == "win32":
        import msvcrt

        key = msvcrt.getwch()
        if key == "\x03":
            raise KeyboardInterrupt
        if key in ("\x00", "\xe0"):
            return {"K": BACK, "H": BACK, "M": ON, "P": ON}.get(msvcrt.getwch(), ESCAPE)
        return key
    return _read_posix()


def _read_posix() -> str:
    """One character, of however many bytes; an arrow by its name."""
    import os

    descriptor = sys.stdin.fileno()
    data = os.read(descriptor, 1)
    if not data:
        return "\x04"
    if data == b"\x1b":
        return _read_arrow(descriptor)
    while True:
        with suppress(UnicodeDecodeError):
            return data.decode(sys.stdin.encoding or "utf-8")
        more = os.read(descriptor, 1)
        if not more or len(data) > 3:  # noqa: PLR2004 - no character has more bytes
            return "?"
        data += more


def _read_arrow(descriptor: int) -> str:
    import os
    import select

    ready, _, _ = select.select([descriptor], [], [], 0.05)
    rest = os.read(descriptor, 8).decode("ascii", "replace") if ready else ""
    return BACK if rest in _LEFT else ON if rest in _RIGHT else ESCAPE


def _is_editable() -> bool:
    """Whether lines can be edited: `input` does so where both ends are the terminal."""
    if not sys.stdout.isatty():
        return False
    try:
        import readline  # noqa: F401 - `input` uses it from then on
    except ImportError:
        return False
    return True


@contextmanager
def _standing(text: str) -> Iterator[None]:
    """A text that stands in the next line that is read."""
    if not text:
        yield
        return
    import readline

    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        yield
    finally:
        readline.set_startup_hook()


def _input(prompt: str) -> str:
    if _is_editable():
        return input(prompt)
    sys.stderr.write(prompt)
    sys.stderr.flush()
    return input()
