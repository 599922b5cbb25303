"""The one place where everything that can happen becomes words and an exit code."""

import errno
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn, TextIO

from draftkit.cli import language, messages
from draftkit.errors import DraftkitError, ExitCode

INTERRUPTED = 130
PIPE_CLOSED = 141
_BY_SIGNAL = 128
"""Shells say so much more than the number of the signal that ended a program."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the words after the program's name; those of the process by default.

    Returns:
        The exit code, as `draftkit.errors.ExitCode` has it; 130 after Ctrl-C, 141 where the reader of a pipe left.
    """
    words = tuple(sys.argv[1:] if argv is None else argv)
    _never_fail_to_print()
    _leave_in_order()
    try:
        return _finished(_run(words))
    except BrokenPipeError:
        _discard_stdout()
        return PIPE_CLOSED
    except OSError as error:
        return _not_shown(error)


def _run(words: tuple[str, ...]) -> int:
    language.install(language.from_environment(os.environ))
    asked, rest = language.take_option(words)
    try:
        if asked is not None:
            language.install(_language(asked))
        return _command(rest)
    except DraftkitError as error:
        _report(error)
        return error.exit_code
    except KeyboardInterrupt:
        _say_interrupted()
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except OSError as error:
        if _is_of_stdout(error):
            raise
        return _bug(error, words)
    except Exception as error:  # noqa: BLE001 - the last net: whatever it is, people get a report to paste
        return _bug(error, words)


def _bug(error: BaseException, words: tuple[str, ...]) -> int:
    from draftkit.cli.bug import bug_report
    from draftkit.cli.talk import say

    say(bug_report(error, words).rstrip())
    return ExitCode.BUG


def _is_of_stdout(error: OSError) -> bool:
    """Whether writing a result failed: what fails on a file has its name, and the store makes a diagnostic of it."""
    return error.filename is None and error.errno in (errno.ENOSPC, errno.EIO, errno.EBADF, errno.EDQUOT, errno.EFBIG)


def _not_shown(error: OSError) -> int:
    """The disk behind a redirection is full, or the like."""
    from draftkit.store.reasons import reason_of

    _discard_stdout()
    _report(DraftkitError(messages.NOT_SHOWN(reason=reason_of(error))))
    return messages.NOT_SHOWN.exit_code


def _language(asked: str) -> language.Language:
    try:
        return language.Language(asked)
    except ValueError:
        raise DraftkitError(messages.NO_LANGUAGE(value=asked)) from None


def _command(words: tuple[str, ...]) -> int:
    """Parse the words and run the command they name."""
    import typer

    from draftkit.cli.app import PROGRAM, build
    from draftkit.cli.usage import UsageError, explain

    if os.environ.get(f"_{PROGRAM.upper()}_COMPLETE"):
        build().main(list(words), prog_name=PROGRAM)
    command = build(*words[:1])
    try:
        with command.make_context(PROGRAM, list(words)) as context:
            return _code(command.invoke(context))
    except typer.Exit as end:
        return int(end.exit_code)
    except UsageError as error:
        return _usage(error, explain)


def _code(result: object) -> int:
    """What a command returned as an exit code; nothing means done."""
    return int(result) if isinstance(result, int) else ExitCode.DONE


def _usage(error: Any, explain: Any) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stderr.write(f"{error.message}\n")
        return ExitCode.USAGE
    raise DraftkitError(explain(error)) from None


def _report(error: DraftkitError) -> None:
    from draftkit.cli.talk import report

    report(error.diagnostics)


def _say_interrupted() -> None:
    from draftkit.cli.render import sentence
    from draftkit.cli.talk import say

    say(f"\n{sentence(messages.INTERRUPTED())}")


def _never_fail_to_print() -> None:
    """A terminal that cannot show a character gets its escape, not an exception; a closed stream takes all.

    Even UTF-8 cannot show all: on Linux the name of a file may hold bytes that are no text.
    """
    sys.stdout, sys.stderr = sys.stdout or _nowhere(), sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.errors == "strict" or (stream.encoding or "").lower() not in ("utf-8", "utf8")):
            reconfigure(errors="backslashreplace")


def _leave_in_order() -> None:
    """Whoever is told to end, or loses the terminal, tidies up first: no LibreOffice runs on, nothing stays in /tmp.

    A signal that is ignored (`nohup`) or handled already stays so.
    """
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        with suppress(ValueError):  # not the main thread: a program uses this one as a library
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _leave)


def _leave(number: int, _frame: object) -> NoReturn:
    raise SystemExit(_BY_SIGNAL + number)


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def _finished(code: int) -> int:
    """Flush now, so that a pipe closed at the other end is noticed here and not at exit."""
    sys.stdout.flush()
    return code


def _discard_stdout() -> None:
    from draftkit.cli.talk import silence

    silence(sys.stdout)
