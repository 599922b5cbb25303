"""Mechanical faults mended: the changes are shown line by line, and written when a person says so."""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from draftkit.cli.checking.words import in_language
from draftkit.cli.language import _
from draftkit.cli.talk import agree, can_ask, has_colour, patience, quoted, say, show, told
from draftkit.cli.wide import printable
from draftkit.diagnostics import Outcome
from draftkit.errors import DraftkitError, ExitCode
from draftkit.text.diff import hunks
from draftkit.workflows.checking import messages_fix as messages
from draftkit.workflows.checking.check import Bench, CheckedFile
from draftkit.workflows.checking.fix import Proposal, propose_fixes, write_copy, write_fixes
from draftkit.workflows.drafting.oneshot import Target

_AROUND = 8
"""Characters on either side of a change that are shown."""
_LINES = 20
"""Lines that are shown of those that change."""
_CHANGES = 6
"""Changes that are shown of one line."""
_COLOURS = (("\x1b[9;31m", "\x1b[0m"), ("\x1b[4;32m", "\x1b[0m"))
_SIGNS = (("[-", "-]"), ("{+", "+}"))


def mend(bench: Bench, *, yes: bool, every: bool = False, copy: Target | None = None) -> int:
    """Mend one file after the other.

    Args:
        bench: what is to be checked.
        yes: write without asking.
        every: show each line that changes, however many there are.
        copy: another file to write into; a Word file needs one.

    Returns:
        The exit code: 1 where something could be mended and was not written.

    Raises:
        DraftkitError: a file cannot be checked or written.
    """
    if copy and len(bench.targets) > 1:
        raise DraftkitError(messages.ONE_FILE(count=len(bench.targets)))
    code = ExitCode.DONE
    for target in bench.targets:
        with patience(_("Checking …")):
            file = told(bench.check(target))
        proposal = told(_proposed(bench, file, copy))
        if proposal.is_empty:
            say(_("nothing to mend: {path}").format(path=proposal.path))
            continue
        _show(proposal, every=every)
        if not _written(proposal, bench, yes=yes, copy=copy):
            say(_("nothing was written; --yes writes these changes"))
            code = ExitCode.FINDINGS
        elif not copy:
            say(_("next: {command}").format(command=f"draftkit check {quoted(target.path)}"))
    return code


def _proposed(bench: Bench, file: CheckedFile, copy: Target | None) -> Outcome[Proposal]:
    from draftkit.workflows.checking.fix_word import is_word_file, propose_revision

    path = file.opened.target.path
    if not file.opened.is_extracted or not is_word_file(path):
        return propose_fixes(bench, file)
    if copy is None:
        raise DraftkitError(messages.NEEDS_COPY(path=path))
    with patience(_("Checking …")):
        return propose_revision(bench, file, datetime.now().astimezone())


def _written(proposal: Proposal, bench: Bench, *, yes: bool, copy: Target | None) -> bool:
    """Whether the changes were written; into a copy without asking."""
    if copy:
        told(write_copy(proposal, copy, bench.inlet.desk))
        say(_("written: {path}").format(path=copy.path))
        return True
    if not yes and not (can_ask() and agree(_("Write these changes into {path}?").format(path=proposal.path))):
        return False
    told(write_fixes(proposal))
    say(_("written: {path}").format(path=proposal.path))
    return True


def _show(proposal: Proposal, *, every: bool) -> None:
    """The lines that change, with their numbers, and how many faults of each rule are mended."""
    show(printable(str(proposal.path)))
    lines = tuple(_lines(proposal, None if every else _CHANGES, colour=has_colour(sys.stdout)))
    shown = len(lines) if every else _LINES
    for line in lines[:shown]:
        show(f"  {line}")
    if more := len(lines[shown:]):
        show("  " + _("… and lines more: {count}; each of them: --all").format(count=more))
    counts = Counter((each.rule.id, in_language(each.rule.name)) for each in proposal.done)
    show(_("mended: {counts}").format(counts=" · ".join(f"{rule} {name} {n}" for (rule, name), n in counts.items())))


def _lines(proposal: Proposal, most: int | None, *, colour: bool) -> Iterator[str]:
    """No fix puts in or takes out a line break, so that lines can be laid side by side; `most` changes of each."""
    pairs = zip(proposal.before.split("\n"), proposal.after.split("\n"), strict=True)
    for number, (before, after) in enumerate(pairs, 1):
        if before != after:
            yield f"{number:>4}  {_changed(before, after, _COLOURS if colour else _SIGNS, most)}"


def _changed(before: str, after: str, signs: tuple[tuple[str, str], tuple[str, str]], most: int | None) -> str:
    shown: list[str] = []
    at = 0
    changes = tuple(hunks(before, after))
    for hunk in changes[:most]:
        shown.append(_kept(before[at : hunk.start], is_first=at == 0))
        for text, (start, end) in zip(
            (before[hunk.start : hunk.end], after[hunk.first : hunk.last]), signs, strict=True
        ):
            shown.append(f"{start}{printable(text)}{end}" if text else "")
        at = hunk.end
    if more := len(changes) - len(changes[:most]):
        shown.append(printable(f"{before[at : at + _AROUND]}…") + _(" (and changes more: {count})").format(count=more))
    else:
        shown.append(_kept(before[at:], is_last=True))
    return "".join(shown)


def _kept(text: str, *, is_first: bool = False, is_last: bool = False) -> str:
    """What stays between two changes, shortened to what stands beside them."""
    head, tail = (0 if is_first else _AROUND), (0 if is_last else _AROUND)
    if len(text) <= head + tail + 1:
        return printable(text)
    return printable(f"{text[:head]}…{text[len(text) - tail :]}")
