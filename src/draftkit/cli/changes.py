"""What others left in a Word file, as people are shown it: tracked changes and comments."""

from collections.abc import Iterator, Sequence

from draftkit.cli.language import _
from draftkit.cli.talk import show
from draftkit.cli.whereabouts import where
from draftkit.cli.wide import cut
from draftkit.source import Source, Span
from draftkit.tree.reading import Change, Remark, Revision
from draftkit.workflows.documents.read import Parsed

_SHOWN = 20
"""How many of each are listed."""
_WORDS = 40
"""Columns of the words of a change, or of the place of a comment."""
_TEXT = 200
"""Columns of a comment."""


def show_changes(parsed: Parsed) -> None:
    """The tracked changes, then the comments."""
    reading, source = parsed.reading, parsed.source
    if reading.revisions:
        changes = [_change(each, source) for each in _paired(reading.revisions)]
        _show(_("Tracked changes"), (_("where"), _("author"), _("change")), changes)
    if reading.remarks:
        comments = [_comment(each, source) for each in reading.remarks]
        _show(_("Comments"), (_("where"), _("author"), _("about"), _("comment")), comments)


def _show(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from draftkit.cli.tables import print_heading, print_table

    print_heading(title)
    print_table(headings, rows[:_SHOWN])
    if len(rows) > _SHOWN:
        show(_("… and {count} more; --json lists all").format(count=len(rows) - _SHOWN))


def _paired(revisions: Sequence[Revision]) -> Iterator[tuple[Revision, ...]]:
    """Each change; what one person took out and put in at one place is one."""
    waiting: Revision | None = None
    for each in revisions:
        if waiting is not None and _belong_together(waiting, each):
            yield waiting, each
            waiting = None
            continue
        if waiting is not None:
            yield (waiting,)
        waiting = each
    if waiting is not None:
        yield (waiting,)


def _belong_together(first: Revision, second: Revision) -> bool:
    same = first.author == second.author and first.span.end == second.span.start
    return same and {first.change, second.change} == {Change.DELETED, Change.INSERTED}


def _change(revisions: tuple[Revision, ...], source: Source) -> tuple[str, str, str]:
    first = revisions[0]
    words = {each.change: _words(each, source) for each in revisions}
    if len(words) > 1:
        said = _("“{old}” → “{new}”").format(old=words[Change.DELETED], new=words[Change.INSERTED])
    else:
        said = _kinds()[first.change].format(words=words[first.change])
    return where(source.place(first.span)), first.author, said


def _kinds() -> dict[Change, str]:
    return {
        Change.INSERTED: _("put in “{words}”"),
        Change.DELETED: _("taken out “{words}”"),
        Change.MOVED_HERE: _("moved here “{words}”"),
        Change.MOVED_AWAY: _("moved away “{words}”"),
        Change.FORMATTED: _("other format “{words}”"),
    }


def _words(revision: Revision, source: Source) -> str:
    """The words of a change on one line; where only the end of a paragraph was changed, its sign."""
    text = revision.text or _standing(revision.span, source) or "¶"
    return cut(text.strip("\n").replace("\n", "¶") or "¶", _WORDS)


def _standing(span: Span, source: Source) -> str:
    return source.text[span.start : span.end]


def _comment(remark: Remark, source: Source) -> tuple[str, str, str, str]:
    """A row; without a place where the comment has none."""
    words = cut(_standing(remark.span, source).replace("\n", "¶"), _WORDS)
    text = cut(" ".join(remark.text.split()), _TEXT)
    said = text if remark.answers is None else _("reply: {words}").format(words=text)
    return where(source.place(remark.span)) if words else "", remark.author, words, said
